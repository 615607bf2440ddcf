import { describe, expect, it } from 'vitest'
import { readQuantities } from '../../../src/reading/quantities.ts'

const told = (text: string) =>
  readQuantities(text).map(({ start, end, value }) => [text.slice(start, end), value])

describe('Two numbers with “to” between them', () => {
  it.each([
    ['It has 40 to 60 thousand readers.', [40_000, 60_000]],
    // Forty million are more than two: what stands first has its own size.
    ['It has 40 to 2 million readers.', [40, 2_000_000]],
    ['The yard built 300 to 2 thousand boats a year.', [300, 2000]],
  ])('share their scale only where the first stays the smaller: %s', (text, values) =>
    expect(told(text).map(([, value]) => value)).toEqual(values),
  )
})

it.each([
  'On 31 December trains stood still.',
  'Only the 31 March visitors saw it.',
  'The 1 May ferries sailed.',
])('A day of a month counts nothing that stands behind it: %s', (text) => expect(told(text)).toEqual([]))
