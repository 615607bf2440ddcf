import { reason } from '../model/errors.ts'
import { endAtOnce } from './end.ts'
import type { Log } from './log.ts'

/** More within a minute are no accident: the process ends, and its supervisor starts one in order. */
const most = 30
const spanMs = 60_000

/** What a process, or a thread, tells of itself. */
interface Host {
  on(event: 'uncaughtException' | 'unhandledRejection', hear: (thrown: unknown) => void): unknown
  off(event: 'uncaughtException' | 'unhandledRejection', hear: (thrown: unknown) => void): unknown
}

/**
 * An exception that nobody caught costs the packet, the request or the promise that it was thrown in, and not the
 * process: everything that must not be lost is a row of the store. Each is said and counted; where they do not end,
 * `giveUp` ends the process.
 * @returns what takes the guard away
 */
export function survive(
  host: Host,
  log: Log,
  giveUp: (sentence: string) => void,
  now: () => number = () => performance.now(),
): () => void {
  let times: number[] = []
  const hear = (thrown: unknown): void => {
    log.error('an exception that nobody caught was dropped', { dropped: 'exception', error: thrown })
    times = [...times.filter((at) => at > now() - spanMs), now()]
    if (times.length > most)
      giveUp(`More than ${most} exceptions within a minute; the last one: ${reason(thrown)}.`)
  }
  host.on('uncaughtException', hear)
  host.on('unhandledRejection', hear)
  return () => {
    host.off('uncaughtException', hear)
    host.off('unhandledRejection', hear)
  }
}

/** The whole program survives; where exceptions do not end, its supervisor starts one in order. */
export const surviveInProgram = (log: Log): (() => void) =>
  survive(process, log, (sentence) => {
    log.error(sentence)
    endAtOnce(1)
  })

/** A thread survives; where exceptions do not end, it ends with this sentence, which whoever started it hears. */
export const surviveInThread = (log: Log): (() => void) =>
  survive(process, log, (sentence) => {
    throw new Error(sentence)
  })
