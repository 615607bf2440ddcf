import { setImmediate } from 'node:timers/promises'

/** Awaited in every step of a long piece of work: gives way to other events whenever the time is up. */
export type Turn = () => Promise<void>

/** Milliseconds of work between two turns of the event loop; an answer waits no longer than this and one step. */
const longest = 12

export function takingTurns(): Turn {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < longest) return
    await setImmediate()
    since = performance.now()
  }
}
