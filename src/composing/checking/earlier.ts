import { oneOf, pattern } from '../../language/pattern.ts'
import type { Compared } from './facts.ts'
import { clauseAt, type Fact, type Line } from './lines.ts'

const spell = oneOf`time, period, point, stage, date, day, week, month, quarter, half, season, year`
const gone = oneOf`last, previous, prior, preceding`
/** By which a report says that a figure is of the time with which it compares: “at the same time last year”. */
const compared = pattern('i')`
  \b(?:same|corresponding|comparable) ${spell} (?:(?:of|in|a|the) )*(?:${gone}|${spell}|(?:19|20)\d\d)\b
  |\b(?:an?|one|the) ${spell} (?:earlier|before|ago)\b
  |\bthe (?:${gone}|year-earlier|year-ago) ${spell}\b
  |\b${spell}-(?:earlier|ago)\b
  |\b(?:compared with|compared to|up from|down from|against|than) [^,;]{0,40}\blast ${spell}\b`

/** “The lowest since 1996”: since when it has not been so is no time at which it was. */
export const isSince = ({ text, span }: Line, { start }: Fact): boolean =>
  since.test(text.slice(0, start - span.start))
const since = /\bsince (?:the |early |late |mid-?)?$/i

/** Whether a number or a time is an earlier one, which a sentence tells to compare, and the claim tells of no such time. */
export function isOfEarlier(claim: Line, line: Line, other: Fact): boolean {
  const clause = clauseAt(line, other.start)
  if (isTime(other)) return isSince(line, other) && !/\bsince\b/i.test(claim.text)
  return (
    !compared.test(claim.text) &&
    compared.test(line.text.slice(clause.start - line.span.start, clause.end - line.span.start))
  )
}

/** What a number is beside another of another time: of the one year no figure of the other belies. */
export function ofOneTime(claimed: readonly Fact[], facts: readonly Compared[]): readonly Compared[] {
  const differs = (is: (fact: Fact) => boolean): boolean =>
    claimed.some((fact, at) => is(fact) && facts[at]?.state === 'differs')
  if (!differs(isNumber) || !differs(isTime)) return facts
  return facts.map((compared, at) => {
    const fact = claimed[at]
    return compared.state === 'differs' && fact && (isNumber(fact) || isTime(fact))
      ? { ...compared, state: 'absent' }
      : compared
  })
}

const isNumber = ({ quantity }: Fact): boolean => quantity !== undefined
/** When it was; an end or a deadline is a value of its own. */
const isTime = ({ kind, dated, time }: Fact): boolean =>
  time !== undefined || (dated !== undefined && kind === 'when')
