import { oneOf, pattern } from './pattern.ts'
import { months } from './vocabulary.ts'

const words = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
/** A day of a month and a century are dates, and “a second” is a time. */
const ordinal = pattern('giu')`
  (?<!\b(?:a|per|one|each|every|split|${months}) )
  \b(?:${oneOf`first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth`}|(\d)(?:st|nd|rd|th)|Q([1-4]))\b
  (?!-?century| century| (?:of )?${months})`

/** The places in an order that a text names, “third”, “3rd”, “Q3”, as numbers. */
export const ordinalsIn = (text: string): ReadonlySet<number> =>
  new Set(
    [...text.matchAll(ordinal)].map(
      ([word, digit, quarter]) => Number(digit ?? quarter) || words.indexOf(word.toLowerCase()) + 1,
    ),
  )
