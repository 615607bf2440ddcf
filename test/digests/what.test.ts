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
