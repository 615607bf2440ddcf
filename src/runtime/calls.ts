import { createBirpc } from 'birpc'
import { z } from 'zod'
import { reason, UserError } from '../model/errors.ts'

/** A thread or a port, as either end sees it. */
interface Port {
  on(event: 'message', hear: (message: unknown) => void): unknown
  off(event: 'message', hear: (message: unknown) => void): unknown
  postMessage(message: unknown): void
}

/** A port whose other end may become another thread; who listens hears that one from then on. */
export interface MovablePort extends Port {
  move(to: Port): void
}

export function movablePort(): MovablePort {
  const hearing = new Set<(message: unknown) => void>()
  let current: Port | undefined
  return {
    on: (_, hear) => {
      hearing.add(hear)
      current?.on('message', hear)
    },
    off: (_, hear) => {
      hearing.delete(hear)
      current?.off('message', hear)
    },
    postMessage: (message) => current?.postMessage(message),
    move(to) {
      for (const hear of hearing) {
        current?.off('message', hear)
        to.on('message', hear)
      }
      current = to
    },
  }
}

/** An error loses its class on the way: whether its message is the asker's to read goes along. */
const thrown = z.object({ message: z.string(), user: z.boolean() })

/**
 * Calls both ways between two threads of this program, whose values are cloned. What the other side throws is thrown
 * here, a UserError as one.
 */
export function callsOver<Theirs extends object, Ours extends object = object>(port: Port, ours: Ours) {
  return createBirpc<Theirs, Ours>(ours, {
    post: (message) => port.postMessage(message),
    on: (hear) => void port.on('message', hear),
    off: (hear) => void port.off('message', hear),
    bind: 'functions',
    // A digest may be on its way for hours; a thread that has died rejects what was asked of it.
    timeout: -1,
    // What cannot be cloned fails the call that gave it, not the thread.
    onGeneralError: (_, method) => method !== undefined,
    serialize: (message) =>
      message.e === undefined
        ? message
        : { ...message, e: { message: reason(message.e), user: message.e instanceof UserError } },
    deserialize: (message) => {
      if (message.e === undefined) return message
      const { message: sentence, user } = thrown.parse(message.e)
      return { ...message, e: user ? new UserError(sentence) : new Error(sentence) }
    },
  })
}
