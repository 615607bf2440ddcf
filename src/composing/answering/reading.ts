import type { Desk } from '../../contracts/desk.ts'
import { asks, leadsAway } from '../../language/leaning.ts'
import { verbIn } from '../../language/verbs.ts'
import type { Question } from '../../model/question.ts'
import { isCutOff } from '../../model/reading.ts'
import { inSteps, type Steps } from '../../model/steps.ts'
import { asksReader } from '../../reading/notes.ts'
import { inTurn } from '../../runtime/turn.ts'
import type { Candidate } from './candidate.ts'
import { withWholeWords } from './cutting.ts'
import type { Fit } from './fitting.ts'
import type { Gathered } from './gathering.ts'
import { asFound, asTitled, inStory, type Judged, look, placedBy } from './reading/looking.ts'
import { type Asked, marginIn } from './reading/margin.ts'
import { ordered } from './reading/order.ts'
import { statedBehind } from './reading/statements.ts'
import { fromStories } from './reading/story.ts'
import { belowHeadings, doersOfDeed, placesOfDeed } from './reading/told.ts'
import { reasonsIn } from './reading/why.ts'
import { gate, mostAgain, mostRead, mostReasons, sureAtOnce } from './thresholds.ts'

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
  gathered: Gathered,
  reader: Desk['reader'],
): Promise<readonly Candidate[]> {
  const { found, lacking, hasKind, isBarred, namesAll } = gathered
  const isAccount = question.wants === 'account'
  // A line without a verb, as a list of names with figures, tells nothing that happened.
  const tells = ({ excerpt: { quote } }: Candidate): boolean => !isAccount || verbIn(quote) !== undefined
  const spoken = answers.filter((one) => one.spoken === true || (isAccount && tells(one)))
  const told = isAccount ? [] : answers.filter((one) => !spoken.includes(one))
  const asked: Asked = { question, fit, hasKind, isBarred }
  // Of a question of several parts each is looked up by itself, where no passage answers the whole.
  const isWhole = question.parts.length < 2
  const others = lacking.length > 0 ? [] : found.filter((one) => tells(one) && (isWhole || hasKind(one)))
  const judged = await look(question, fit, placedBy(told, others).slice(0, mostRead), reader, asFound)
  const passing = await inTurn(passingOf(asked, judged))
  const isSure = passing.some(({ margin = Number.POSITIVE_INFINITY }) => margin >= sureAtOnce)
  const closer =
    isSure || !isWhole || spoken.length > 0 || lacking.length > 0 || !reader
      ? []
      : await inTurn(
          passingOf(asked, await lookCloser(question, fit, fromStories(question, found, namesAll), reader)),
        )
  const surest = Math.max(gate, ...passing.map(({ margin = gate }) => margin))
  const surer = closer.filter(({ margin = gate }) => margin >= surest)
  const all = surer.length > 0 ? unique([...surer, ...passing]) : passing
  const isPlain = all.some(({ candidate, at }) => fit.saysWhy(candidate.reading, at))
  const stated = question.wants === 'reason' && !isPlain ? statedBehind(question, fit, judged) : []
  const best = [...stated, ...ordered(question, fit, all, namesAll).map(({ candidate }) => candidate)]
  const plain =
    lacking.length > 0 || spoken.length > 0 || !isWhole ? [] : toldPlainly(question, fit, gathered, best)
  // Beside where it was done nothing stands of where something else was.
  const isTold = question.wants !== 'place' || plain.length === 0 || fit.hasDeed('')
  const read = beside(plain, isTold ? best : best.filter(({ excerpt }) => fit.hasDeed(excerpt.quote)))
  const whole = (one: Candidate): Candidate => ({
    ...one,
    excerpt: withWholeWords(one.reading, one.excerpt, question.wants === 'speech'),
  })
  if (question.wants !== 'reason' || lacking.length > 0) return [...spoken, ...read].map(whole)
  const isSureOfWhy = all.some(
    ({ margin = 0, candidate, at }) => margin >= sureAtOnce && fit.saysWhy(candidate.reading, at),
  )
  return withReasons(read, await inTurn(reasonsIn(question, fit, found, namesAll)), isSureOfWhy).map(whole)
}

/** What was read beside what its story gives as the reason; what is surely the reason goes before. */
function withReasons(
  read: readonly Candidate[],
  reasons: readonly Candidate[],
  isSure: boolean,
): readonly Candidate[] {
  if (reasons.length === 0) return read
  return (isSure ? beside(read, reasons) : beside(reasons, read)).slice(0, mostReasons)
}

/** Some, and behind them those of others that they do not tell. */
function beside(first: readonly Candidate[], then: readonly Candidate[]): readonly Candidate[] {
  const isTold = ({ excerpt: one }: Candidate): boolean =>
    first.some(
      ({ excerpt }) =>
        excerpt.article.id === one.article.id && excerpt.start < one.end && one.start < excerpt.end,
    )
  return [...first, ...then.filter((one) => !isTold(one))]
}

/** What needs no reading: what stands below the report's own question, and where a deed was done or by whom, where nothing read tells. */
const toldPlainly = (
  question: Question,
  fit: Fit,
  gathered: Gathered,
  read: readonly Candidate[],
): readonly Candidate[] => [
  ...belowHeadings(question, fit, gathered),
  ...(read.some(({ excerpt }) => fit.hasDeed(excerpt.quote)) ? [] : placesOfDeed(question, fit, gathered)),
  ...(read.length > 0 ? [] : doersOfDeed(question, fit, gathered)),
]

/** What nobody reads answers by its words alone. */
const isUnread = ({ fit }: Asked, { candidate, isAnswer }: Judged): boolean =>
  isAnswer && !fit.isOfAnother(candidate)

/** The same sentence is judged twice where its story is read too: as it answers better. */
const unique = (judged: readonly Judged[]): readonly Judged[] =>
  judged.filter(
    ({ at, candidate }, place) =>
      !judged
        .slice(0, place)
        .some(
          (one) =>
            one.candidate.reading === candidate.reading && one.at.start < at.end && at.start < one.at.end,
        ),
  )

/** Sentences behind what their stories open with, and those that this answers in their place once more without it. */
async function lookCloser(
  question: Question,
  fit: Fit,
  sentences: readonly Judged[],
  reader: Desk['reader'],
): Promise<readonly Judged[]> {
  const judged = await look(question, fit, sentences, reader, inStory)
  const drowned = sentences.filter((_, at) => judged[at]?.score === Number.NEGATIVE_INFINITY)
  const again = await look(question, fit, drowned.slice(0, mostAgain), reader, asTitled)
  return [...judged.filter(({ score }) => score !== undefined && score > Number.NEGATIVE_INFINITY), ...again]
}

/** Those that say something, and read as an answer to what is asked. */
function* passingOf(asked: Asked, judged: readonly Judged[]): Steps<readonly Judged[]> {
  const saying = judged.filter(
    ({ candidate }) =>
      !asks(candidate.excerpt.quote) &&
      !leadsAway(candidate.excerpt.quote) &&
      !asksReader(candidate.excerpt.quote) &&
      !isCutOff(candidate.excerpt),
  )
  const marginOf = yield* marginIn(asked, saying)
  const all = yield* inSteps(saying, (one): Judged => ({ ...one, margin: marginOf(one) }))
  return all.filter((one) => (one.margin === undefined ? isUnread(asked, one) : one.margin >= gate))
}
