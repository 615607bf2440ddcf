import { oneOf, pattern } from './pattern.ts'
import type { Span } from './span.ts'
import { months } from './vocabulary.ts'

const words = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
/** A day of a month and a century are dates, and “a second” is a time. */
const ordinal = pattern('giu')`
  (?<!\b(?:a|per|one|each|every|split|${months}) )
  \b(?:${oneOf`first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth`}|(\d)(?:st|nd|rd|th)|Q([1-4]))\b
  (?!-?century| century| (?:of )?${months})`

/** What is first or second by another word, of what goes on in rounds: “its opening weekend”, “the sophomore season”. */
const rounds = oneOf`night, day, week, weekend, month, quarter, season, year, round, frame, outing, album, edition`
const named = pattern('giu')`
  \b(?:(opening|debut|inaugural)(?= ${rounds}s?\b)|(initial)(?= \p{Sc}?\d)|(sophomore|follow-up)(?= ${rounds}s?\b))`

/** The places in an order that a text names, “third”, “3rd”, “Q3”, each where it stands. */
export const ordersIn = (text: string): readonly (Span & { readonly place: number })[] =>
  [...text.matchAll(ordinal)].map(({ 0: word, 1: digit, 2: quarter, index }) => ({
    place: Number(digit ?? quarter) || words.indexOf(word.toLowerCase()) + 1,
    start: index,
    end: index + word.length,
  }))

/** Those places as numbers, with what is first or second of several rounds. */
export const ordinalsIn = (text: string): ReadonlySet<number> =>
  new Set([
    ...ordersIn(text).map(({ place }) => place),
    ...[...text.matchAll(named)].map(([, opens, initial]) => ((opens ?? initial) === undefined ? 2 : 1)),
  ])
