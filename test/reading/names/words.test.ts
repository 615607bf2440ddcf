import { describe, expect, it } from 'vitest'
import { sentences } from '../../../src/language/sentences.ts'
import { wordOf } from '../../../src/reading/names/features.ts'
import { tokenize } from '../../../src/reading/names/tokens.ts'
import { readNames } from '../../../src/reading/names.ts'

const words = (text: string) => tokenize(text, { start: 0, end: text.length }).map((token) => token.text)

describe('A compound', () => {
  it.each([
    ['Oslo-based', ['Oslo', '-', 'based']],
    ['India-Russia', ['India', '-', 'Russia']],
  ])('that names a place comes apart: %s', (text, parts) => expect(words(text)).toEqual(parts))

  it.each(['Indo-Pacific', 'Jean-Claude', 'ferry-based'])('of one name stays whole: %s', (text) =>
    expect(words(text)).toEqual([text]),
  )

  it('tells the place that a firm is of', () => {
    const text = 'The Oslo-based firm Velm opened a yard.'
    expect(readNames(text, '', sentences(text)).places.map(({ name }) => name)).toEqual(['Oslo'])
  })
})

it('A name that is told once is found again in a headline within the text', () => {
  const text = 'Shares of Velm Orlan rose. The yard that Velm Orlan opened is new. Velm Orlan Shares Rise.'
  const [firm] = readNames(text, '', sentences(text)).organisations
  expect(firm?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual(
    Array.from({ length: 3 }, () => 'Velm Orlan'),
  )
})

it.each([
  'A storm hit Loharex Osnaix, née Sen, on Monday.',
  'The port of Loharex Osnaix, who left, is shut.',
  'Aboard the boat sat Naharford Berkarow, who rowed.',
])('Only a person has a name of birth or is told of by “who”: %s', (text) =>
  expect(readNames(text, '', sentences(text)).people).toHaveLength(1),
)

it('Two words that end alike share the last four letters as a mark, and not what stands before them', () => {
  const [one, other] = [wordOf('Hallvikstad').affixes, wordOf('Brandvikstad').affixes]
  expect(one.length).toBe(other.length)
  const shared = one.filter((mark) => other.includes(mark))
  // One to four letters of the end; of the beginning not even the first.
  expect(shared).toHaveLength(4)
})
