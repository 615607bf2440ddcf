import { setTimeout } from 'node:timers'
import type { Log } from '../runtime/log.ts'

/** A container is given ten seconds from SIGTERM to SIGKILL, unless somebody says otherwise. */
const patienceMs = 8_000

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
  const hurry = (): void => {
    setTimeout(() => {
      log.warn('the end was not waited for any longer; the next start takes up what was underway')
      process.exit(1)
    }, patienceMs).unref()
  }
  const asked = new AbortController()
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
