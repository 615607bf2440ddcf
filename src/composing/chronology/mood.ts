import type { Clause, Verb } from '../../language/clauses.ts'
import { whole } from '../../language/pattern.ts'
import { showDate } from '../../language/show-date.ts'
import type { Span } from '../../language/span.ts'
import type { Dated } from '../../model/finding.ts'
import { wasMeant } from '../../reading/dates/tense.ts'
import { tellingVerb } from '../../reading/quotes/cues.ts'
import { happeningNamed } from '../happening.ts'
import type { Unit } from './unit.ts'

/** A date of a sentence, with its place in it. */
export interface Placed {
  readonly dated: Dated
  readonly at: Span
}

/** Verbs that set a day for something: it is still to come when they are told as done. */
export const planning = whole()`plan, schedule, set, expect, slate, bill, due, fix`

/** Verbs that give a day up for another. */
const moving = whole()`postpone, delay, defer, reschedule, move, push, put, shift, bring, slip, extend, advance`

/**
 * When it was or is to be, as shown: "4 May 2021", "12 Jun 2025 (expected)", "not before Oct 2025", "until 2030".
 * @param day the article's own day, from which on all is still to come
 */
export function whenOf(sentence: string, unit: Unit | undefined, placed: Placed, day: string): string {
  const { dated, at } = placed
  const shown = showDate(dated)
  const lead = sentence.slice(unit?.words.start ?? 0, at.start)
  if (unit && isSaid(unit, at) && !isOfContent(unit, placed) && !ofContent.test(lead))
    return `${shown} ${reported}`
  const isAhead =
    day !== '' &&
    (dated.from > day ||
      (dated.from === day && unit !== undefined && isMeant(unit, sentence.slice(0, at.start))))
  if (unit && isMoved(unit)) {
    if (/\bfrom (?:the )?$/i.test(lead)) return `${shown} ${wasExpected}`
    return isAhead ? `${shown} ${expected}` : shown
  }
  const denied = unit !== undefined && isDenied(unit)
  if (isSince(sentence, unit, placed, day)) return `since ${shown}`
  const limit = limitIn(lead)
  // "Did not open until 2021": it did then.
  if (limit !== undefined && limit !== 'by' && denied)
    return !isAhead && limit === 'until' && unit.chain[0]?.tense === 'past' ? shown : `not before ${shown}`
  const bound = boundOf(sentence, lead, limit, at)
  if (isOverdue(sentence, lead, at)) return `${bound}${shown} ${wasExpected}`
  if (!isAhead || bound === 'until ') return `${bound}${shown}`
  return `${bound}${shown} ${denied ? '(not expected)' : expected}`
}

/** "She said that on Jan. 20 she would sign it": the day of what is said, and not of the saying. */
export const ofContent = /\bthat (?:on|in|by|from) (?:the )?$/i

/** "In early 2020, Wang said, he found a hole": a month or a year in front of who says so is of what is said. */
const isOfContent = ({ chain: [own] }: Unit, { dated, at }: Placed): boolean =>
  own !== undefined && at.end <= own.verb.start && /^(?:year|month)$/.test(dated.precision)

/** "Are due to sail on Friday", "will open on Friday", of that day's article: it is yet to come. */
const isMeant = ({ chain: [own, over] }: Unit, lead: string): boolean =>
  own !== undefined &&
  (own.modal === 'will' ||
    [own, own.kind === 'infinitive' ? over : undefined].some(
      (clause) =>
        clause !== undefined &&
        planning.test(clause.verb.lemma) &&
        (clause.tense === 'present' || clause.verb.lemma === 'due') &&
        !wasMeant.test(lead),
    ))

/** "Since Monday, crews have searched": from then on it has been so. */
export const isSince = (
  sentence: string,
  unit: Unit | undefined,
  { dated, at }: Placed,
  day: string,
): boolean =>
  from.test(sentence.slice(unit?.words.start ?? 0, at.start)) &&
  !(day !== '' && dated.from > day) &&
  !(unit && (isSaid(unit, at) || isMoved(unit)))
const from = /\bsince\s+(?:early |late |last )?$/i

/** How a time ends on which something was only told, one that is still to come, and one that was given up. */
export const reported = '(reported)'
export const expected = '(expected)'
export const wasExpected = '(was expected)'

/** "Until", "by" or "before" a date. */
const limitIn = (lead: string): string | undefined =>
  limits.exec(lead)?.[1]?.toLowerCase().replace('till', 'until')
const limits =
  /\b(until|till|by|before)\s+(?:the\s+)?(?:early |late |mid-?|(?:end|middle|beginning|start) of (?:the )?)?$/i

/** The words before a date that is only a limit; "before the 2016 elections" is a day of that year. */
function boundOf(sentence: string, lead: string, limit: string | undefined, at: Span): string {
  if (limit === undefined || happeningNamed(sentence, at) !== undefined) return ''
  // "Before the end of the year" is within it.
  const isEnd =
    /\bend of (?:the )?$/i.test(lead) || /^(?:the )?end of\b/i.test(sentence.slice(at.start, at.end))
  return isEnd ? `${limit} the end of ` : `${limit} `
}

/** "Was due in May"; in "said that it was due in May" it still is. */
const isOverdue = (sentence: string, lead: string, { start }: Span): boolean =>
  wasMeant.test(lead) && !tellingVerb.test(sentence.slice(0, start)) && !/\bif\b/i.test(lead)

export const isMoved = ({ chain }: Unit): boolean => chain.some(({ verb }) => isMoving(verb))
export const isMoving = ({ lemma }: Verb): boolean => moving.test(lemma)

/** "No train runs before May", "is not to open in May"; not "one cannot help thinking of the show on Sunday". */
const isDenied = ({ chain: [own, over] }: Unit): boolean =>
  [own, own?.kind === 'infinitive' ? over : undefined].some(
    (clause) => clause?.denied === true && clause.verb.lemma !== 'help',
  )

const saying = whole()`say, tell, report, add, write, tweet, note`

/** Whether a date is only that of somebody's saying so: it stands near the verb. */
export const isSaid = ({ chain: [own] }: Unit, at: Span): boolean =>
  own !== undefined &&
  own.kind !== 'infinitive' &&
  own.modal === undefined &&
  own.tense === 'past' &&
  saying.test(own.verb.lemma) &&
  Math.max(at.start - saidBy(own), own.verb.start - at.end) <= besideVerb

/** Where who says so ends, where that stands behind the verb: “…,” said the harbour master of Orsk in a statement on Tuesday. */
const saidBy = ({ verb, subject }: Clause): number =>
  subject && subject.start >= verb.end ? subject.end : verb.end

/** Characters between "said" and "late on Tuesday", or "On Tuesday the minister" and "said". */
const besideVerb = 30
