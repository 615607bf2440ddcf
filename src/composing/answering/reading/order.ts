import { publicationDate } from '../../../model/article.ts'
import type { Question } from '../../../model/question.ts'
import { isOfNow, isToll } from '../../../reading/question.ts'
import type { Fit } from '../fitting.ts'
import type { Gathered } from '../gathering.ts'
import { aboutAsSure, farBelow, farBelowUntold, gate, sureAtOnce, worthOfNumbers } from '../thresholds.ts'
import type { Judged } from './looking.ts'

/**
 * Those of the passages that answer which stand beside the best of them, the best first.
 * @param namesAll whether an article has every name of the question
 */
export function ordered(
  question: Question,
  fit: Fit,
  passing: readonly Judged[],
  namesAll: Gathered['namesAll'],
): readonly Judged[] {
  const isDone = ({ candidate }: Judged): boolean => fit.hasDeed(candidate.excerpt.quote)
  const best = Math.max(...passing.map(({ margin }) => margin ?? Number.NEGATIVE_INFINITY))
  // Whether something is so may be told otherwise by a later report, however sure an earlier one is.
  const isOpen = question.wants === 'verdict'
  const isOwn = ({ candidate, at }: Judged): boolean => fit.whose(candidate.reading, at) === 'own'
  const isSure = passing.some((one) => (one.margin ?? 0) >= sureAtOnce && isOwn(one) && isDone(one))
  const left = passing.filter((one) => {
    if (one.margin === undefined) return true
    // Where it is surely told of whom is asked, nobody else of that name or trade is told beside it.
    const isAside = !isDone(one) || !namesAll(one.candidate.reading)
    if (isSure && isAside && !isOwn(one)) return false
    return (
      (isOpen && fit.settles(one.candidate) !== '') ||
      one.margin >= best - (isDone(one) ? farBelow : farBelowUntold)
    )
  })
  const rank = (one: Judged): number =>
    (one.margin ?? gate) + one.place + (fit.holdsNumbers(one.candidate) ? worthOfNumbers : 0)
  left.sort((a, b) => rank(b) - rank(a))
  const told = isOfNow(question.text) || isToll(question.text) ? newestFirst(left, isOpen) : left
  return isOpen ? settledFirst(told, fit) : told
}

/** Of those that are about as sure as the first, or sure at all where it is open whether it is so, the newest first. */
function newestFirst(ranked: readonly Judged[], isOpen: boolean): readonly Judged[] {
  const least = isOpen ? gate : (ranked[0]?.margin ?? 0) - aboutAsSure
  const sure = ranked.filter(({ margin = Number.NEGATIVE_INFINITY }) => margin >= least)
  const head = sure.toSorted(byDay)
  return [...head, ...ranked.filter((one) => !sure.includes(one))]
}

const dayOf = ({ candidate }: Judged): string => publicationDate(candidate.reading.article) ?? ''
const byDay = (a: Judged, b: Judged): number => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0)

/** Whether it is so is said first by the newest that says it, where an older one denied, foresaw or said otherwise. */
function settledFirst(ranked: readonly Judged[], fit: Fit): readonly Judged[] {
  const says = ({ candidate }: Judged): string => fit.settles(candidate)
  const [first] = ranked
  const [newest] = ranked.filter((one) => says(one) !== '').toSorted(byDay)
  return first && newest && dayOf(newest) > dayOf(first) && says(newest) !== says(first)
    ? [newest, ...ranked.filter((one) => one !== newest)]
    : ranked
}
