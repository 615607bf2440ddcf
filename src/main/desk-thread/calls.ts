import { createBirpc } from 'birpc'
import { z } from 'zod'
import type { Bot } from '../../contracts/bot.ts'
import type { Declaration } from '../../model/declaration.ts'
import type { Courier, Delivered, Delivery } from '../../model/digest.ts'
import { reason, UserError } from '../../model/errors.ts'
import type { Progress } from '../../model/progress.ts'
import type { Level } from '../../runtime/log.ts'

/** What the desk's thread does for the one that talks; bot and digests have a port of their own each. */
export interface DeskCalls {
  /** Opens the corpus; the first call. @throws UserError */
  open(): Promise<{ readonly commands: ReadonlyMap<string, Declaration>; readonly articles: number }>
  /** All that is in the folder is searchable. */
  ready(): Promise<void>
  /** From now on the digests of this platform are taken on; they come back as `deliver`. */
  serve(platform: string): void
  startDigests(): void
  stopDigests(): Promise<void>
  close(): Promise<void>
}

/** What the thread that talks does for the desk's. */
export interface TalkCalls {
  progress(progress: Progress): void
  log(level: Level, message: string, facts?: Readonly<Record<string, unknown>>): void
  deliver(platform: string, delivery: Delivery): Promise<Delivered>
  notify(platform: string, note: Parameters<Courier['notify']>[0]): Promise<Delivered>
}

/** The declarations do not change: they are given once, by `open`. */
export type BotCalls = Omit<Bot, 'commands'>

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
