import { setTimeout } from 'node:timers'
import { endAtOnce } from '../runtime/end.ts'
import type { Log } from '../runtime/log.ts'

/** A container is given ten seconds from SIGTERM to SIGKILL, unless somebody says otherwise. */
const patienceMs = 8_000

/** Of a process whose work was cut off: whoever supervises it must not take that for an end in order. */
const cutOff = 1

/** The end of the process, asked for from outside. */
export interface Farewell {
  /** Aborted by the first SIGINT or SIGTERM, which hurries too; a second one ends the process where it is. */
  readonly asked: AbortSignal
  /**
   * From now on the process ends within some seconds: where that is not in order, with exit code 1. What is underway is a
   * row of the store, and the next start goes on from there.
   */
  hurry(): void
}

export function hearFarewell(log: Log): Farewell {
  const asked = new AbortController()
  let hurries = false
  const hurry = (): void => {
    if (hurries) return
    hurries = true
    setTimeout(() => {
      log.warn('the end was not waited for any longer; the next start takes up what was underway')
      endAtOnce(cutOff)
    }, patienceMs).unref()
  }
  const hear = (): void => {
    process.off('SIGINT', hear)
    process.off('SIGTERM', hear)
    asked.abort()
    hurry()
  }
  process.on('SIGINT', hear)
  process.on('SIGTERM', hear)
  return { asked: asked.signal, hurry }
}
