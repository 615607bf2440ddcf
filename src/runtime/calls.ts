import { createBirpc } from 'birpc'
import { z } from 'zod'
import { reason, UserError } from '../model/errors.ts'

/** A thread or a port, as either end sees it. */
interface Port {
  on(event: 'message', hear: (message: unknown) => void): unknown
  off(event: 'message', hear: (message: unknown) => void): unknown
  postMessage(message: unknown): void
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
