import { oneOf, pattern } from './pattern.ts'
import type { Span } from './span.ts'
import { months } from './vocabulary.ts'

const words = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
/** A day of a month and a century are dates, and “a second” is a time. */
const ordinal = pattern('giu')`
  (?<!\b(?:a|per|one|each|every|split|${months}) )
  \b(?:${oneOf`first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth`}|(\d)(?:st|nd|rd|th)|Q([1-4]))\b
  (?!-?century| century| (?:of )?${months})`

/** The places in an order that a text names, “third”, “3rd”, “Q3”, each where it stands. */
export const ordersIn = (text: string): readonly (Span & { readonly place: number })[] =>
  [...text.matchAll(ordinal)].map(({ 0: word, 1: digit, 2: quarter, index }) => ({
    place: Number(digit ?? quarter) || words.indexOf(word.toLowerCase()) + 1,
    start: index,
    end: index + word.length,
  }))

/** Those places as numbers. */
export const ordinalsIn = (text: string): ReadonlySet<number> =>
  new Set(ordersIn(text).map(({ place }) => place))
