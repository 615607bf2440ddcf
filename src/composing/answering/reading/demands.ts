import { nameWords, sameWords } from '../../../language/same-person.ts'
import type { Question } from '../../../model/question.ts'
import { sentenceOf } from '../../../model/reading.ts'
import { isCounted } from '../../../reading/question.ts'
import type { When } from '../fitting/periods.ts'
import type { Fit } from '../fitting.ts'
import type { Gathered } from '../gathering.ts'
import { holdsAll, keyTerms } from '../key-terms.ts'
import {
  gate,
  leewayOfDeed,
  leewayOfLast,
  sureInOtherWords,
  sureOfAnswer,
  sureOfBefore,
  sureOfName,
} from '../thresholds.ts'
import type { Whose } from '../whose.ts'
import type { Judged } from './looking.ts'

/** What a question and all that was read for it make of every passage. */
export interface Asked extends Pick<Gathered, 'hasKind' | 'isBarred'> {
  readonly question: Question
  readonly fit: Fit
  /** Whether words alone find an answer. */
  readonly isAnswered: boolean
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

/** A judgement of a passage, and the score from which one answers of which it holds. */
type Demand = readonly [(one: Beside) => boolean, number]

const wants = ({ asked }: Beside): Question['wants'] => asked.question.wants
const isReason = ({ candidate, at, asked: { fit } }: Beside): boolean =>
  fit.isOfKind(candidate) && fit.mayBe(candidate.reading, at)

/** The headline, or the sentence before, tells the deed. */
function isToldAround({ candidate: { reading, excerpt }, asked: { fit } }: Beside): boolean {
  const { title, text } = reading.article
  const { start } = sentenceOf(reading, Math.max(0, excerpt.start - 2))
  return fit.hasDeed(`${title}\n${text.slice(start, excerpt.start)}`)
}

/** Why a passage can answer only in other words than those that are asked. */
const apart: readonly ((one: Beside) => boolean)[] = [
  ({ isBorneOut }) => !isBorneOut,
  ({ isOff, asked }) => isOff && keyTerms(asked.question.text).length === 0,
  (one) => (wants(one) === 'verdict' || wants(one) === 'count') && !one.isTold,
  ({ candidate, asked }) => asked.fit.lacksThing(candidate),
  ({ candidate, asked }) => !asked.fit.isOfKind(candidate),
  ({ whose, when }) => whose === 'other' || when === 'other',
  ({ candidate, isAnswer, asked }) => !isAnswer && !asked.hasKind(candidate),
]

/** In order: the first that holds tells. */
const demands: readonly Demand[] = [
  [({ candidate, at, asked }) => asked.fit.isElsewhere(candidate, at), Number.POSITIVE_INFINITY],
  [
    ({ candidate, at, isAnswer, asked }) => !isAnswer && asked.isBarred(candidate, at),
    Number.POSITIVE_INFINITY,
  ],
  [(one) => wants(one) === 'reason' && !isReason(one), Number.POSITIVE_INFINITY],
  [(one) => wants(one) === 'reason' && one.asked.fit.isBefore(one.candidate.reading, one.at), sureOfBefore],
  [({ candidate, asked }) => asked.fit.tellsLast(candidate.excerpt.quote), gate - leewayOfLast],
  [({ candidate, at, asked }) => asked.fit.lacksPlace(candidate.reading, at), Number.POSITIVE_INFINITY],
  [({ isGone }) => isGone, Number.POSITIVE_INFINITY],
  // When something was done is not when it was tried, nor who did it who tried.
  [
    (one) =>
      (wants(one) === 'date' || wants(one) === 'who') &&
      one.asked.fit.isOnlyTried(one.candidate.reading, one.at),
    Number.POSITIVE_INFINITY,
  ],
  // Who did it is told by who says that it was done.
  [(one) => wants(one) === 'who' && !one.isTold && !isToldAround(one), Number.POSITIVE_INFINITY],
  // Somebody or a number of a report on something else is not theirs whom the question names.
  [
    (one) =>
      (wants(one) === 'who' || isCounted(wants(one))) &&
      one.whose !== 'own' &&
      !one.isNamed &&
      (one.whose === 'other' || !one.asked.fit.isAbout(one.candidate.reading)),
    Number.POSITIVE_INFINITY,
  ],
  [({ candidate, asked }) => asked.fit.lacksObject(candidate.reading), Number.POSITIVE_INFINITY],
  // An age or a number of another is never one of whom is asked about.
  [(one) => one.when === 'other' && isCounted(wants(one)), Number.POSITIVE_INFINITY],
  [
    (one) => one.whose === 'other' && (wants(one) === 'age' || wants(one) === 'count'),
    Number.POSITIVE_INFINITY,
  ],
  [(one) => wants(one) === 'who' && !one.asked.fit.mayBe(one.candidate.reading, one.at), sureOfName],
  [(one) => apart.some((is) => is(one)), sureInOtherWords],
  [(one) => wants(one) === 'verdict' && one.isNamed, gate - leewayOfDeed],
  [({ isOff }) => isOff, sureOfName],
  [({ asked, isNamed, isTold }) => !asked.isAnswered || !isNamed || !isTold, sureOfAnswer],
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

/** The score from which each of these passages answers. */
export function leastFor(asked: Asked, judged: readonly Judged[]): (one: Judged) => number {
  const { question, fit } = asked
  const isBorneOut = question.wants !== 'reason' || judged.some(({ candidate }) => fit.isBorneOut(candidate))
  const namedAt = ({ candidate: { reading }, at: { start, end } }: Judged): readonly string[] =>
    nameWords(reading.article.text.slice(start, end))
  const gone = judged.filter(({ candidate, at }) => fit.hasLeft(candidate.reading, at)).map(namedAt)
  return (one) => {
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
    return demands.find(([holds]) => holds(beside))?.[1] ?? gate
  }
}
