import { oneOf, pattern } from './pattern.ts'
import { weekdays } from './vocabulary.ts'

/** How words tell when something comes again and again, wherever they stand in a sentence. */

const days = oneOf`${weekdays}s?, (mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)s?, weekdays?, workdays?, weekends?`
const parts = oneOf`mornings?, afternoons?, evenings?, nights?, noon, midday, midnight`
const units = oneOf`days?, weeks?, months?, hours?, minutes?, (business|working) days?, ${days}, ${parts}`
const counts = oneOf`\d{1,3}, two, three, four, five, six, other, second, third, half`
const joined = String.raw`(?:\s*(?:,|and|&)\s*(?:${days}|${parts}))*`
/** "The Daily Mail" comes never. */
const rhythm = String.raw`(?:(?-i:daily|weekly|hourly|monthly|fortnightly)|(?<=^\s*)(?:daily|weekly|hourly|monthly))`
const ofDay = String.raw`(?:\s+(?:in the\s+)?${parts})?`

const again = oneOf`
  (every|each)( ${counts}| single)?( an)? ${units}, (once|twice|three times|[2-4] times) (a|an|per|each|every) (day|week|month|hour),
  ${rhythm}, (on )?${weekdays}s, (on )?weekdays, weekday ${parts}`
const clock = String.raw`\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?|o['’]clock)?`
const named = oneOf`one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve`
const hour = `(?:(?:(?:half past|quarter past|quarter to) )?(?:${clock}|${named})|noon|midday|midnight)`
const hours = String.raw`${hour}(?:\s*(?:,|and|&)\s*(?:at\s+)?${hour})*`
const at = oneOf`
  (at|around|by) ${hours}, \d{1,2}([:.]\d\d)?\s?[ap]\.?m\b\.?, \d{1,2}:\d\d, in the ${parts},
  (on )?${weekdays}( ${parts})?, mornings, evenings`

const recurring = pattern('iu')`(?<![\p{L}\p{N}-])${again}${joined}${ofDay}(?![\p{L}\p{N}-])`
const time = pattern('giu')`(?<![\p{L}\p{N}-])(?:${again}${joined}${ofDay}|${at})(?![\p{L}\p{N}-])`

/** Whether words tell that something comes again and again: "every Monday", "daily", "twice a week". */
export const recurs = (words: string): boolean => recurring.test(words)

/**
 * What is wished, and when, apart: "a weekly roundup of layoffs on Sunday evening" is "a roundup of layoffs" and "weekly on
 * Sunday evening". Nothing where the words do not say that it comes again and again.
 */
export function recurrenceIn(typed: string): { readonly when: string; readonly rest: string } | undefined {
  if (!recurs(typed)) return undefined
  const found = typed.match(time) ?? []
  const rest = typed
    .replace(time, ' ')
    .replace(/\s*,\s*(?=,|$)|\s+(?=,)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,]+|(?:[\s,]|\s(?:and|at|on))+$/g, '')
  return { when: found.map((one) => one.trim()).join(' '), rest }
}
