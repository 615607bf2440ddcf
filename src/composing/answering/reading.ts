import type { Desk } from '../../contracts/desk.ts'
import { asks } from '../../language/leaning.ts'
import type { Span } from '../../language/span.ts'
import { publicationDate } from '../../model/article.ts'
import type { Excerpt, Statement } from '../../model/briefing.ts'
import type { Question } from '../../model/question.ts'
import { isCutOff } from '../../model/reading.ts'
import { isCounted } from '../../reading/question.ts'
import type { Candidate } from './candidate.ts'
import { cutAround, withNext } from './cutting.ts'
import type { Fit } from './fitting.ts'
import { keyTerms } from './key-terms.ts'
import { mayBe } from './spans.ts'
import {
  aboutAsSure,
  farBelow,
  gate,
  leewayOfDeed,
  leewayOfLast,
  mostRead,
  readOfEach,
  softness,
  sureInOtherWords,
  sureOfAnswer,
  sureOfName,
  unlike,
  weightOfReading,
  worthOfNumbers,
} from './thresholds.ts'

/** A candidate with what the reader makes of it. */
interface Judged {
  readonly candidate: Candidate
  /** Its place by words, 1 for the first. */
  readonly place: number
  /** Whether words alone make it an answer. */
  readonly isAnswer: boolean
  /** Undefined where it was not read. */
  readonly score?: number
  /** Where the words that answer stand, as they were read; else the whole excerpt. */
  readonly at: Span
}

/**
 * What is left of the answers that words alone give once they were read, best first: none where nothing answers, and
 * what words pass over where it does. Without a reader they stay as they are. What was found as somebody's own words
 * needs no reading, nor does an account, which no few words can be.
 * @param others what the search found, best first
 */
export async function readAnswers(
  question: Question,
  fit: Fit,
  answers: readonly Candidate[],
  others: readonly Candidate[],
  reader: Desk['reader'],
): Promise<readonly Candidate[]> {
  const spoken = answers.filter((one) => one.spoken === true || question.wants === 'account')
  const told = answers.filter((one) => !spoken.includes(one))
  const placed = placedBy(told, others).filter(({ candidate }) => !fit.isOfAnother(candidate))
  const read = await readOver(question, fit, placed.slice(0, mostRead), reader)
  const judged = read.filter(
    ({ candidate }) =>
      !fit.isOfAnother(candidate) && !asks(candidate.excerpt.quote) && !isCutOff(candidate.excerpt),
  )
  const isBorneOut = question.wants !== 'reason' || judged.some(({ candidate }) => fit.isBorneOut(candidate))
  const names = keyTerms(question.text)
  const least = ({ candidate: passage, at }: Judged): number => {
    const isReason = fit.isOfKind(passage) && fit.mayBe(passage.reading, at)
    if (question.wants === 'reason' && !isReason) return Number.POSITIVE_INFINITY
    if (fit.tellsLast(passage.excerpt.quote)) return gate - leewayOfLast
    const whose = fit.whose(passage.reading, at)
    // An age of another is never one of whom is asked about.
    if (whose === 'other' && question.wants === 'age') return Number.POSITIVE_INFINITY
    const isOff = isCounted(question.wants) && !fit.isOn(passage.excerpt)
    if (question.wants === 'who' && !fit.mayBe(passage.reading, at)) return sureOfName
    const isTold = fit.hasDeed(passage.excerpt.quote)
    const isUndone = question.wants === 'verdict' && !isTold
    if (
      !isBorneOut ||
      (isOff && names.length === 0) ||
      isUndone ||
      fit.lacksThing(passage) ||
      !fit.isOfKind(passage) ||
      whose === 'other'
    )
      return sureInOtherWords
    const isNamed = whose === 'own' || fit.isNamedIn(passage)
    if (question.wants === 'verdict' && isNamed) return gate - leewayOfDeed
    if (isOff) return sureOfName
    return answers.length === 0 || !isNamed || !isTold ? sureOfAnswer : gate
  }
  const passing = judged.filter((one) => (one.score === undefined ? one.isAnswer : one.score >= least(one)))
  const isDone = ({ candidate }: Judged): boolean => fit.hasDeed(candidate.excerpt.quote)
  const some = passing.some(isDone)
  const best = Math.max(...passing.map(({ score }) => score ?? Number.NEGATIVE_INFINITY))
  // Whether something is so may be told otherwise by a later report, however sure an earlier one is.
  const isOpen = question.wants === 'verdict'
  const left = passing.filter((one) => {
    if (one.score === undefined) return true
    // Where what is asked is said to be done, other words beside it must be sure.
    if (some && !isDone(one) && one.score < sureInOtherWords) return false
    return isOpen || one.score >= best - farBelow
  })
  const rank = (one: Judged): number =>
    Number(fit.isOfKind(one.candidate)) * mostWorth +
    Number(fit.holdsNumbers(one.candidate)) * worthOfNumbers +
    worth(one)
  left.sort((a, b) => rank(b) - rank(a))
  return [
    ...spoken,
    ...(isOfNow.test(question.text) ? newestFirst(left, isOpen) : left).map(({ candidate }) => candidate),
  ]
}

/** What asks how things stand, of which the newest report knows most: who holds an office, whether it has been found. */
const isOfNow = /^(?:who(?:['’]s| is| are)|is|are|has|have)\b|^how many\b.* (?:are|is|have|has)\b/i

/** Of those that are about as sure as the first, or sure at all where it is open whether it is so, the newest first. */
function newestFirst(ranked: readonly Judged[], isOpen: boolean): readonly Judged[] {
  const least = isOpen ? sureOfAnswer : (ranked[0]?.score ?? 0) - aboutAsSure
  const sure = ranked.filter(({ score = Number.NEGATIVE_INFINITY }) => score >= least)
  const day = ({ candidate }: Judged): string => publicationDate(candidate.reading.article) ?? ''
  const head = [...sure].sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0))
  return [...head, ...ranked.filter((one) => !sure.includes(one))]
}

/** The first of both lists, each once. */
function placedBy(told: readonly Candidate[], others: readonly Candidate[]): readonly Judged[] {
  const all = [
    ...told
      .map((candidate, at) => ({ candidate, at: candidate.excerpt, place: 1 - 0.1 * at, isAnswer: true }))
      .slice(0, readOfEach),
    ...others
      .map((candidate, at) => ({
        candidate,
        at: candidate.excerpt,
        place: 0.55 - 0.05 * at,
        isAnswer: false,
      }))
      .slice(0, readOfEach),
  ]
  return all.filter(({ candidate }, at) => all.findIndex((one) => isSame(one.candidate, candidate)) === at)
}

async function readOver(
  question: Question,
  fit: Fit,
  placed: readonly Judged[],
  reader: Desk['reader'],
): Promise<readonly Judged[]> {
  const wide = placed.map(({ candidate }) => withNext(candidate.reading, candidate.excerpt))
  const readings =
    (await reader?.read(
      question.text,
      wide.map(({ quote }) => quote),
    )) ?? []
  const names = keyTerms(question.text)
  return placed.map((one, at) => {
    const [reading, from] = [readings[at], wide[at]]
    if (!reading || !from) return one
    const span = { start: from.start + reading.start, end: from.start + reading.end }
    const { candidate } = one
    const excerpt = cutAround(candidate.reading, candidate.excerpt, span, names)
    const words = from.quote.slice(reading.start, reading.end)
    const isOfKind =
      mayBe(question.wants, words) && (question.wants !== 'who' || fit.mayBe(candidate.reading, span))
    return {
      ...one,
      candidate: { ...candidate, excerpt },
      at: span,
      score: reading.score - (isOfKind ? 0 : unlike),
    }
  })
}

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

/** More than place and reading together can come to. */
const mostWorth = 1 + worthOfNumbers + weightOfReading

/** What an excerpt is worth by its place and its reading. */
const worth = ({ place, score }: Judged): number =>
  place + (score === undefined ? 0 : weightOfReading / (1 + Math.exp(-score / softness)))

const isSame = (a: Candidate, b: Candidate): boolean =>
  a.reading.article.id === b.reading.article.id &&
  a.excerpt.start === b.excerpt.start &&
  a.excerpt.end === b.excerpt.end
