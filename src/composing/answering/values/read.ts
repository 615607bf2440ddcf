import type { Desk } from '../../../contracts/desk.ts'
import type { Excerpt, Statement } from '../../../model/briefing.ts'
import type { Question } from '../../../model/question.ts'
import { farBelow, gate, mostRead, sureInOtherWords, sureOfAnswer } from '../thresholds.ts'

/**
 * Of values those whose sentences may answer as they are read, where those of some surely do; of one whose sentences have
 * nothing of what is asked beside what is counted, only where they surely do.
 */
export async function readValues(
  question: Question,
  values: readonly Statement[],
  reader: Desk['reader'],
  isOn: (excerpt: Excerpt) => boolean,
): Promise<readonly Statement[]> {
  const on = values.map(({ excerpts }) => excerpts.some(isOn))
  if (values.length < 2 && on.every(Boolean)) return values
  const quotes = values.slice(0, mostRead).map(({ excerpts }) => excerpts[0].quote)
  const scores = ((await reader?.read(question.text, quotes)) ?? []).map(({ score }) => score)
  const best = Math.max(...scores)
  const least = best < sureOfAnswer ? Number.NEGATIVE_INFINITY : Math.max(gate, best - farBelow)
  return values.filter((_, at) =>
    on[at] ? (scores[at] ?? gate) >= least : (scores[at] ?? gate) >= sureInOtherWords,
  )
}
