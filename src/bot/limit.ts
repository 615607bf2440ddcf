import type { Desk } from '../contracts/desk.ts'
import { UserError } from '../model/errors.ts'

/** An ordinary answer takes less than a second. */
const mostMs = 120_000

/**
 * The desk for one answer, which is told nothing more once its time is over: whatever is asked, the asker gets a
 * sentence, and who waits behind gets a turn. What lies between two calls is bounded by what the desk gives.
 * @param elapsed milliseconds by a clock that never jumps
 */
export function withinTime(desk: Desk, elapsed: () => number = () => performance.now()): Desk {
  const end = elapsed() + mostMs
  const inTime =
    <G extends readonly unknown[], T>(ask: (...given: G) => Promise<T>) =>
    async (...given: G): Promise<T> => {
      if (elapsed() <= end) return ask(...given)
      throw new UserError(
        'That takes longer than an answer may take. Ask for less: name one thing, or add since:2024 or source:name.',
      )
    }
  return {
    ...desk,
    passages: inTime(desk.passages),
    dossier: inTime(desk.dossier),
    read: inTime(desk.read),
  }
}
