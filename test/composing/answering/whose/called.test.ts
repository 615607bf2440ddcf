import { describe, expect, it } from 'vitest'
import {
  areRivals,
  type Called,
  calledIn,
  isSameName,
  meantBy,
  runsIn,
} from '../../../../src/composing/answering/whose/called.ts'
import { articleOf, readingOf } from '../../../articles.ts'

const one = (typed: string, sort: Called['sort'] = 'thing'): Called => {
  const [found] = runsIn(`of ${typed}`)
  if (!found) throw new Error(`“${typed}” names nobody`)
  return { ...found, sort }
}

/** What the last sentence of a text names: its words, and whether they are somebody's. */
function named(text: string): readonly string[] {
  const reading = readingOf(articleOf('a', text))
  const last = reading.sentences.at(-1)
  if (!last) return []
  return calledIn(reading, last).map(({ typed, sort, start, end }) => {
    expect(text.slice(start, end)).toBe(typed)
    return `${typed} (${sort})`
  })
}

describe('Two forms name one', () => {
  it.each([
    ['Britain', 'the United Kingdom', 'thing'],
    ['Brandal Shipyard', 'Brandal', 'thing'],
    ['BRH', 'Brandal River Hospital', 'thing'],
    ['Holm', 'Vera Holm', 'person'],
    ['Harbour Board', 'Brandal Harbour Board', 'thing'],
    ['Mayor Vera Holm', 'Vera Holm', 'person'],
  ] as const)('%s and %s', (a, b, sort) => {
    expect([isSameName(one(a, sort), one(b, sort)), isSameName(one(b, sort), one(a, sort))]).toEqual([
      true,
      true,
    ])
    expect(areRivals(one(a, sort), one(b, sort))).toBe(false)
  })

  it.each([
    ['Britain', 'Norway', 'thing'],
    ['Shipyard', 'Brandal Shipyard', 'thing'],
    ['BGH', 'Brandal Harbour', 'thing'],
    ['Holm', 'Nils Aas', 'person'],
    ['V', 'Vera', 'thing'],
    ['S-400', 'S-300', 'thing'],
  ] as const)('but not %s and %s', (a, b, sort) => {
    expect([isSameName(one(a, sort), one(b, sort)), isSameName(one(b, sort), one(a, sort))]).toEqual([
      false,
      false,
    ])
  })

  it('a person whom her last name tells, beside what is called so', () => {
    expect(isSameName(one('Holm', 'thing'), one('Vera Holm', 'person'))).toBe(true)
    expect(isSameName(one('Vera Holm', 'person'), one('Holm', 'thing'))).toBe(true)
  })
})

describe('A name may stand in another’s place', () => {
  it.each([
    ['Vera Holm', 'person', 'Nils Aas', 'person', true],
    ['Brandal', 'thing', 'Merkel', 'thing', true],
    ['Vera Holm', 'person', 'Brandal', 'thing', false],
    ['Shipyard', 'thing', 'Brandal Shipyard', 'thing', false],
    ['Brandal Shipyard', 'thing', 'Shipyard', 'thing', false],
  ] as const)('%s (%s) and %s (%s): %s', (a, sort, b, other, may) => {
    expect(areRivals(one(a, sort), one(b, other))).toBe(may)
  })
})

describe('Words with capitals', () => {
  it.each([
    ['The board of Brandal met in May.', ['Brandal']],
    ['The S-400 was shown on Monday by Vera Holm’s men.', ['S-400', 'Vera Holm']],
    ['In Merkel, the Bank of the North Sea lent 3 million.', ['Merkel', 'Bank of the North Sea']],
    ['On Monday they met.', []],
    ['In 2019 it closed.', []],
  ])('name in “%s” %j', (text, names) => {
    expect(runsIn(text).map(({ typed }) => typed)).toEqual(names)
    for (const { start, end, typed } of runsIn(text)) expect(text.slice(start, end)).toBe(typed)
  })
})

describe('A sentence names', () => {
  it.each([
    ['whom reading knows', 'Vera Holm spoke in Brandal.', ['Vera Holm (person)', 'Brandal (thing)']],
    [
      'what opens it, where the text has its capital elsewhere',
      'They met at Zantor. Zantor closed.',
      ['Zantor (thing)'],
    ],
    [
      'what nobody knows, beside what reading knows',
      'It rained all day. The men of Quorvex sang with Vera Holm.',
      ['Quorvex (thing)', 'Vera Holm (person)'],
    ],
    ['no word that has its capital as it opens the sentence', 'Closing it took years.', []],
    [
      'whom “she” means, where it names her first',
      'Marsh, a lawyer, did not say what she hopes.',
      ['Marsh (person)'],
    ],
  ])('%s: “%s”', (_, text, names) => {
    expect(named(text)).toEqual(names)
  })
})

describe('A bare surname means', () => {
  const reading = readingOf(
    articleOf('a', 'Vera Holm spoke. Vera Holm left. Vera Holm came back. Nils Holm slept. The Tarn sank.'),
  )

  it('whom the article names most so', () => {
    expect(meantBy(one('Holm'), reading)).toMatchObject({
      sort: 'person',
      words: ['vera', 'holm'],
      typed: 'Holm',
    })
  })

  it('itself where the article names nobody so', () => {
    expect(meantBy(one('Aas'), reading)).toMatchObject({ sort: 'thing', words: ['aas'] })
    expect(meantBy(one('Nils Holm', 'thing'), reading)).toMatchObject({
      sort: 'person',
      words: ['nils', 'holm'],
    })
  })
})
