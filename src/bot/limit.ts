import { UserError } from '../model/errors.ts'

/** An ordinary answer takes less than a second. */
const mostMs = 120_000

/**
 * What ends an answer at its next turn once its time is over: whatever is asked, the asker gets a sentence, and who waits
 * behind gets a turn. All that one message asks for is one answer.
 * @param elapsed milliseconds by a clock that never jumps
 */
export function timeLimit(elapsed: () => number = () => performance.now()): () => void {
  const end = elapsed() + mostMs
  return () => {
    if (elapsed() > end)
      throw new UserError(
        'That takes longer than an answer may take. Ask for less: name one thing, or add since:2024 or source:name.',
      )
  }
}
