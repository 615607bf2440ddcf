import { describe, expect, it } from 'vitest'
import { gapped } from '../../../src/composing/comparing/told.ts'
import { type Value, valuesOf } from '../../../src/composing/comparing/values.ts'
import { articleOf, readingOf } from '../../articles.ts'

const valueIn = (text: string): Value | undefined => valuesOf(readingOf(articleOf('a', text)), true)[0]

describe('What a difference is about', () => {
  it.each([
    ['Lifeboats rescued 212 passengers off Cape Dunmore.', 'Lifeboats rescued … passengers off Cape Dunmore'],
    ['The council said yes. The bridge cost 40 million euros.', 'The bridge cost …'],
    ['On Friday, after a week of rain, the dam held back 40 million euros.', 'the dam held back …'],
    [
      'The town bought the ferry, the oldest that still sails on the northern lake, in 2018 for 5 million euros.',
      'The town bought the ferry … for …',
    ],
    [
      'The museum sold the mask, a gift of the founder, in May for 5 million euros.',
      'The museum sold the mask … for …',
    ],
  ])('is told in the words of “%s”', (text, label) => {
    expect(gapped(valueIn(text))).toBe(label)
  })

  it.each([
    [
      'The rescue service of the western islands and of the small towns on the coast behind them brought 212 passengers home.',
      'number of passengers',
    ],
    [
      'The ministry of roads and harbours in the northern province of the old kingdom spent 40 million euros.',
      'amount',
    ],
    [
      'The minister said “we have sold 31 rifles since then” on Monday.',
      'The minister said “we have sold … rifles since then” on Monday',
    ],
    ['He said “the army bought 31 rifles. It has no others”.', 'number of rifles'],
  ])('is a plain phrase, or balanced, in “%s”', (text, label) => {
    expect(gapped(valueIn(text))).toBe(label)
  })
})
