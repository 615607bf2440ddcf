import { describe, expect, it } from 'vitest'
import { readWhat, whatAsTyped, whatInWords } from '../../src/digests/what.ts'

describe('What a digest is about', () => {
  it.each([
    'listed',
    'listed parties',
    'new articles that name a listed party',
    'Articles naming listed companies',
    'all new stories that mention somebody on a sanctions list',
    'news about people on the lists',
  ])('is what names a listed party: %s', (typed) => {
    const what = readWhat(typed)
    expect(what).toEqual({ kind: 'listed', text: '' })
    expect(readWhat(whatAsTyped(what))).toEqual(what)
    expect(whatInWords(what)).toBe('articles that name a listed party')
  })

  it.each([
    'listed buildings',
    'topic: listed parties',
    'newly listed companies in Mumbai',
    'articles about the party list',
    'news on sanctions',
    'wine lists',
  ])('is a topic: %s', (typed) => {
    expect(readWhat(typed).kind).toBe('topic')
  })
})

describe('What a digest is about is read as it is typed', () => {
  it.each([
    ['', 'everything', ''],
    ['all', 'everything', ''],
    [' Everything ', 'everything', ''],
    ['topic:" river dams "', 'topic', 'river dams'],
    ['sanctions', 'sanctions', ''],
    ['disagreements', 'disagreements', ''],
    ['topic: S-400', 'topic', 'S-400'],
    ['topic  S-400   deal', 'topic', 'S-400 deal'],
    ['person: Lavrov', 'person', 'Lavrov'],
    ['Source: “Eastern Ledger”', 'source', 'Eastern Ledger'],
    ['sanctions on Tarvia', 'topic', 'sanctions on Tarvia'],
    ['S-400 deliveries', 'topic', 'S-400 deliveries'],
  ])('“%s”', (typed, kind, text) => {
    expect(readWhat(typed)).toEqual({ kind, text })
  })

  it.each([
    ['person', 'Say which person, for example “person: Lavrov”.'],
    ['source:', 'Say which source, for example “source: Eastern Ledger”.'],
    ['topic', 'Say which topic, for example “topic: S-400”.'],
    ['sanctons', 'Did you mean “sanctions”? For a topic write “topic: sanctons”.'],
    ['x'.repeat(201), 'is 201 characters long'],
  ])('“%s” is refused with what to write', (typed, words) => {
    expect(() => readWhat(typed)).toThrow(words)
  })

  it('may be of 200 characters, and is told in words', () => {
    const words = 'river dam '.repeat(20).trim()
    expect(readWhat(`${words}s`).kind).toBe('topic')
    expect(whatInWords(readWhat('topic: dams'))).toBe('topic “dams”')
    expect(whatInWords(readWhat('sanctions'))).toBe('sanctions')
    expect(whatAsTyped(readWhat('person: Lavrov'))).toBe('person: Lavrov')
  })
})
