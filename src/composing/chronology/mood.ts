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

/** Verbs that give a day up for another. */
const moving = whole()`postpone, delay, defer, reschedule, move, push, put, shift, bring, slip, extend, advance`

/**
 * When it was or is to be, as shown: "4 May 2021", "12 Jun 2025 (expected)", "not before Oct 2025", "until 2030".
 * @param day the article's own day, from which on all is still to come
 */
export function whenOf(sentence: string, unit: Unit | undefined, { dated, at }: Placed, day: string): string {
  const shown = showDate(dated)
  const lead = sentence.slice(unit?.words.start ?? 0, at.start)
  const isAhead = day !== '' && dated.from > day
  if (unit && isMoved(unit)) {
    if (/\bfrom (?:the )?$/i.test(lead)) return `${shown} (was expected)`
    return isAhead ? `${shown} (expected)` : shown
  }
  const denied = unit !== undefined && isDenied(unit)
  const limit =
    /\b(until|till|by|before)\s+(?:the\s+)?(?:early |late |mid-?|(?:end|middle|beginning|start) of (?:the )?)?$/i.exec(
      lead,
    )
  if (limit && denied) return `not before ${shown}`
  // "Before the 2016 elections" is a day of that year.
  const bound =
    limit?.[1] === undefined || happeningNamed(sentence, at) !== undefined
      ? ''
      : `${limit[1].toLowerCase().replace('till', 'until')} `
  // In "said that it was due in May" it still is.
  if (wasMeant.test(lead) && !tellingVerb.test(sentence.slice(0, at.start)) && !/\bif\b/i.test(lead))
    return `${bound}${shown} (was expected)`
  if (!isAhead || bound === 'until ') return `${bound}${shown}`
  return `${bound}${shown} (${denied ? 'not ' : ''}expected)`
}

export const isMoved = ({ chain }: Unit): boolean => chain.some(({ verb }) => moving.test(verb.lemma))

/** "No train runs before May", "is not to open in May". */
const isDenied = ({ chain: [own, over] }: Unit): boolean =>
  own?.denied === true || (own?.kind === 'infinitive' && over?.denied === true)
