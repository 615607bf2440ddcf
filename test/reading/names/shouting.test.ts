import { describe, expect, it } from 'vitest'
import { readFindings } from '../../../src/reading/findings.ts'
import { isHeadline, quiet, withoutShouting } from '../../../src/reading/names/shouting.ts'
import { tokenize } from '../../../src/reading/names/tokens.ts'

const words = (text: string) => tokenize(text, { start: 0, end: text.length })

describe('A line is a headline', () => {
  it.each([
    'Storm Closes Velm Harbour for Days',
    'FERRY SINKS OFF VELM',
    'PORT SHUT NOW',
    // One small word of nine.
    'Storm Shuts Velm Harbour After Ferry Captain Leaves from Post',
    '“Harbour Board Must Leave Velm”',
  ])('in title case or in capitals: “%s”', (line) => expect(isHeadline(words(line))).toBe(true))

  it.each([
    'Storm closes the harbour at Velm for days',
    'PORT SHUT',
    'Port Shut Now',
    'Storm Shuts Velm Harbour After Captain leaves from Post',
    'Storm Shuts Velm Harbour After Ferry Captain Leaves from Post.',
    'Trade Commissioner Ilmar Kask was in Lima.',
  ])('and else is not: “%s”', (line) => expect(isHeadline(words(line))).toBe(false))
})

describe('A word that shouts', () => {
  it.each([
    ['HOLM', 4, 'Holm'],
    ['AAS-LIND', 4, 'Aas-Lind'],
    ['O’NEIL', 4, 'O’Neil'],
    ['AAS', 4, 'AAS'],
    ['AAS', 2, 'Aas'],
    // A place is one of few letters.
    ['UK', 2, 'UK'],
    ['XIV', 2, 'XIV'],
    ['U.S.', 2, 'U.S.'],
    ['HOLMs', 4, 'HOLMs'],
  ])('“%s” is quiet where words have %i letters at least: “%s”', (word, shortest, said) => {
    expect(quiet(word, shortest)).toBe(said)
  })

  it('of few letters may be an abbreviation, unless all shout', () => {
    const said = (text: string): string =>
      withoutShouting(words(text))
        .map(({ text }) => text)
        .join(' ')
    expect(said('The NRK met IDA HOLM')).toBe('The NRK met IDA Holm')
    expect(said('NRK MET IDA HOLM')).toBe('Nrk Met Ida Holm')
  })
})

describe('A headline within a text', () => {
  it.each(['Sund Council Leaves Velm After Storm', 'Maria Lopez Garcia Ruiz Warns Board Over Ferry'])(
    'names no body, and nobody by more than three words: “%s”',
    (line) => {
      const text = `${line}\n\nThe ferry sank on Monday, and nobody was hurt.`
      const { people, organisations } = readFindings(text, 'News', undefined)
      expect([...people, ...organisations].map(({ name }) => name)).toEqual([])
    },
  )
})
