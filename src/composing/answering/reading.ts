import type { Desk } from '../../contracts/desk.ts'
import { asks } from '../../language/leaning.ts'
import type { Question } from '../../model/question.ts'
import { isCutOff } from '../../model/reading.ts'
import type { Candidate } from './candidate.ts'
import type { Fit } from './fitting.ts'
import type { Gathered } from './gathering.ts'
import { type Asked, leastFor } from './reading/demands.ts'
import { asFound, inStory, type Judged, look, placedBy } from './reading/looking.ts'
import { ordered } from './reading/order.ts'
import { fromStories } from './reading/story.ts'
import { mostRead, sureInStory } from './thresholds.ts'

/**
 * What is left of the answers that words alone give once they were read, best first: none where nothing answers, and
 * what words pass over where it does. Where that is nothing, the stories that it is about are read more closely. Without a
 * reader the answers stay as they are. What was found as somebody's own words needs no reading, nor does an account, which
 * no few words can be.
 * @param answers those that answer by their words, best first
 */
export async function readAnswers(
  question: Question,
  fit: Fit,
  answers: readonly Candidate[],
  { found, lacking, hasKind, isBarred, namesAll }: Gathered,
  reader: Desk['reader'],
): Promise<readonly Candidate[]> {
  const spoken = answers.filter((one) => one.spoken === true || question.wants === 'account')
  const told = answers.filter((one) => !spoken.includes(one))
  const asked: Asked = { question, fit, isAnswered: answers.length > 0, hasKind, isBarred }
  const others = lacking.length > 0 ? [] : found
  const judged = await look(question, fit, placedBy(told, others).slice(0, mostRead), reader, asFound)
  const passing = passingOf(asked, judged)
  const closer =
    passing.length + spoken.length > 0 || lacking.length > 0 || !reader
      ? []
      : await look(question, fit, fromStories(question, found, namesAll), reader, inStory)
  const sure = closer.filter(({ score = Number.NEGATIVE_INFINITY }) => score >= sureInStory)
  const all = passing.length > 0 ? passing : passingOf(asked, sure)
  return [...spoken, ...ordered(question, fit, all).map(({ candidate }) => candidate)]
}

/** Those that are told of what is asked, and read as an answer to it. */
function passingOf(asked: Asked, judged: readonly Judged[]): readonly Judged[] {
  const fitting = judged.filter(
    ({ candidate }) =>
      !asked.fit.isOfAnother(candidate) && !asks(candidate.excerpt.quote) && !isCutOff(candidate.excerpt),
  )
  const least = leastFor(asked, fitting)
  return fitting.filter((one) => (one.score === undefined ? one.isAnswer : one.score >= least(one)))
}
