import { nameWords, sameWords } from '../../../language/same-person.ts'
import type { Question } from '../../../model/question.ts'
import { sentenceOf } from '../../../model/reading.ts'
import { inSteps, type Steps } from '../../../model/steps.ts'
import { isCounted } from '../../../reading/question.ts'
import type { When } from '../fitting/periods.ts'
import type { Fit } from '../fitting.ts'
import type { Gathered } from '../gathering.ts'
import { holdsAll, keyTerms } from '../key-terms.ts'
import { isSpokenByOther } from '../people.ts'
import {
  costOfDeed,
  costOfLack,
  costOfOpen,
  costOfPremise,
  leewayOfDeed,
  leewayOfLast,
  leewayOfWhy,
} from '../thresholds.ts'
import type { Whose } from '../whose.ts'
import type { Judged } from './looking.ts'

/** What a question and all that was read for it make of every passage. */
export interface Asked extends Pick<Gathered, 'hasKind' | 'isBarred'> {
  readonly question: Question
  readonly fit: Fit
}

/** One passage beside a question. */
interface Beside extends Judged {
  readonly asked: Asked
  readonly whose: Whose
  readonly when: When
  readonly isTold: boolean
  readonly isNamed: boolean
  /** It names no more than whom the question does, and nothing of what is counted. */
  readonly isOff: boolean
  /** Whoever is named there has left, as a passage that was read tells. */
  readonly isGone: boolean
  /** A passage that was read bears out what the question takes for granted. */
  readonly isBorneOut: boolean
}

type Judgement = (one: Beside) => boolean

const wants = ({ asked }: Beside): Question['wants'] => asked.question.wants
const isReason: Judgement = ({ candidate, at, asked: { fit } }) =>
  fit.isOfKind(candidate) && fit.mayBe(candidate.reading, at)

/** The headline, or the sentence before, tells the deed. */
function isToldAround({ candidate: { reading, excerpt }, asked: { fit } }: Beside): boolean {
  const { title, text } = reading.article
  const { start } = sentenceOf(reading, Math.max(0, excerpt.start - 2))
  return fit.hasDeed(`${title}\n${text.slice(start, excerpt.start)}`)
}

/** Every name that is asked about stands there, each of one word: the Tarn Herons are asked about as “the Herons”. */
const namesAll: Judgement = ({ candidate, asked: { question } }) => {
  const names = keyTerms(question.text)
  const isShort = names.length > 0 && !/\p{Lu}\S* \p{Lu}/u.test(question.text)
  return isShort && holdsAll(candidate.excerpt.quote, names)
}

/** What is no answer, however surely it reads as one: it would not be true of what is asked. */
const never: readonly Judgement[] = [
  ({ candidate, asked }) => asked.fit.isOfAnother(candidate),
  ({ candidate, at, asked }) => asked.fit.isElsewhere(candidate, at),
  ({ candidate, at, isAnswer, asked }) => !isAnswer && asked.isBarred(candidate, at),
  (one) => wants(one) === 'reason' && !isReason(one),
  ({ candidate, at, asked }) => asked.fit.lacksPlace(candidate.reading, at),
  ({ isGone }) => isGone,
  // What somebody else says beside it is not theirs whose words are asked for.
  (one) => {
    const { article } = one.candidate.reading
    const { start, end } = sentenceOf(one.candidate.reading, one.at.start)
    return wants(one) === 'speech' && isSpokenByOther(one.asked.question, article.text.slice(start, end))
  },
  // When something was done is not when it was tried, nor who did it who tried.
  (one) =>
    (wants(one) === 'date' || wants(one) === 'who') &&
    one.asked.fit.isOnlyTried(one.candidate.reading, one.at),
  // Who did it is told by who says that it was done.
  (one) => wants(one) === 'who' && !one.isTold && !isToldAround(one),
  // Somebody or a number of a report on something else is not theirs whom the question names.
  (one) =>
    (wants(one) === 'who' || isCounted(wants(one))) &&
    !one.isNamed &&
    !namesAll(one) &&
    (one.whose === 'other' || !one.asked.fit.isAbout(one.candidate.reading)),
  ({ candidate, asked }) => asked.fit.lacksObject(candidate.reading),
  (one) => wants(one) === 'age' && !one.isAnswer && !one.asked.hasKind(one.candidate),
  // An age or a number of another is never one of whom is asked about.
  (one) => one.when === 'other' && isCounted(wants(one)),
  (one) => one.whose === 'other' && (wants(one) === 'age' || wants(one) === 'count'),
]

/** What a passage lacks, and the points of the reader's score that each costs. */
const costs: readonly (readonly [lacks: Judgement, points: number])[] = [
  // What nobody says was done is told nowhere.
  [({ isTold, isBorneOut }) => !isTold && isBorneOut, costOfDeed],
  [(one) => wants(one) === 'reason' && one.asked.fit.isBefore(one.candidate.reading, one.at), costOfDeed],
  [({ isBorneOut }) => !isBorneOut, costOfPremise],
  [({ isOff, asked }) => isOff && keyTerms(asked.question.text).length === 0, costOfPremise],
  [({ isOff, asked }) => isOff && keyTerms(asked.question.text).length > 0, costOfLack],
  [({ candidate, asked }) => asked.fit.lacksThing(candidate), costOfLack],
  [({ whose, when }) => whose === 'other' || when === 'other', costOfOpen],
  [({ candidate, isAnswer, asked }) => !isAnswer && !asked.hasKind(candidate), costOfOpen],
  [({ candidate, asked }) => asked.fit.tellsLast(candidate.excerpt.quote), -leewayOfLast],
  [(one) => wants(one) === 'verdict' && one.isNamed && one.isTold, -leewayOfDeed],
  [({ candidate, at, asked }) => asked.fit.saysWhy(candidate.reading, at), -leewayOfWhy],
]

/** The headline has the number that answers, with a name of the question: “Members of Congress” are the House's there. */
function isHeadline({ wants, text }: Question, { candidate: { reading }, at }: Judged): boolean {
  const { title, text: words } = reading.article
  const [number] = /\d[\d,.]*\d|\d/.exec(words.slice(at.start, at.end)) ?? []
  const names = keyTerms(text)
  return (
    wants === 'count' &&
    number !== undefined &&
    title.split(/[^\d,.]+/).includes(number) &&
    names.some((name) => holdsAll(title, [name]))
  )
}

/**
 * How surely each of these passages answers: the reader's score without what the passage lacks; minus infinity for what never
 * does, and undefined for what was not read.
 */
export function* marginIn(
  asked: Asked,
  judged: readonly Judged[],
): Steps<(one: Judged) => number | undefined> {
  const { question, fit } = asked
  let isBorneOut = question.wants !== 'reason'
  for (const { candidate } of judged) {
    if (isBorneOut) break
    yield
    isBorneOut = fit.isBorneOut(candidate)
  }
  const namedAt = ({ candidate: { reading }, at: { start, end } }: Judged): readonly string[] =>
    nameWords(reading.article.text.slice(start, end))
  const left = yield* inSteps(judged, ({ candidate, at }) => fit.hasLeft(candidate.reading, at))
  const gone = judged.filter((_, at) => left[at]).map(namedAt)
  return (one) => {
    if (one.score === undefined) return undefined
    const { candidate, at } = one
    const name = gone.length > 0 ? namedAt(one) : []
    const whose = isHeadline(question, one) ? 'own' : fit.whose(candidate.reading, at)
    const beside: Beside = {
      ...one,
      asked,
      whose,
      when: fit.when(candidate.reading, at),
      isBorneOut,
      isGone: gone.some((other) => sameWords(name, other)),
      isTold: fit.hasDeed(candidate.excerpt.quote),
      isNamed: whose === 'own' || fit.isNamedIn(candidate),
      isOff: isCounted(question.wants) && !fit.isOn(candidate.excerpt),
    }
    if (never.some((is) => is(beside))) return Number.NEGATIVE_INFINITY
    return costs.reduce((left, [lacks, points]) => (lacks(beside) ? left - points : left), one.score)
  }
}
