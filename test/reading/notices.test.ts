import { describe, expect, it } from 'vitest'
import type { Article, Mark } from '../../src/model/article.ts'
import { readNotices } from '../../src/reading/notices.ts'

const crane: Article = {
  id: 'crane',
  file: 'wire/harbour-crane.txt',
  title: 'Harbour crane to cost 212 million crowns',
  publisher: 'Northline',
  published: { date: '2021-12-06', precision: 'day', from: 'meta' },
  url: 'https://northline.example/crane',
  text: 'BRUNNHAVEN (Northline) - The crane will cost 212 million crowns.',
  captions: [],
  partial: false,
  copies: [],
  family: 'crane',
}
const notice = (kind: Mark['kind'], words: string, more: Partial<Article> = {}): Article => ({
  ...crane,
  id: 'notice',
  file: 'notice.txt',
  title: 'Advisory',
  url: undefined,
  published: { date: '2021-12-07', precision: 'day', from: 'meta' },
  text: words,
  mark: { kind, words },
  ...more,
})
const now = Date.parse('2021-12-09T12:00:00Z')
const kindOf = (told: Article, article: Partial<Article> = {}) =>
  readNotices([told]).markOf({ ...crane, ...article }, now)?.kind

describe('A notice that stands elsewhere', () => {
  it.each([
    ['killed', 'Editors: Please kill the story headlined “Harbour crane to cost 212 million crowns”.', {}],
    ['killed', 'MANDATORY KILL', { title: 'MANDATORY KILL: Harbour crane to cost 212 million crowns' }],
    ['killed', 'Please kill the story slugged BC-HARBOUR-CRANE, which moved at 19:31.', {}],
    ['killed', 'BC-HARBOUR-CRANE-KILL', {}],
    ['retracted', 'RETRACTION', { title: 'Harbour crane to cost 212 million crowns [retracted]' }],
    ['retracted', 'Northline retracts its story “Harbour crane to cost 212 million crowns”.', {}],
    [
      'corrected',
      'The story headlined Harbour crane to cost 212 million crowns, of 6 December, was wrong.',
      {},
    ],
    ['corrected', 'Correction: The sum is 21.2 million.', { url: crane.url }],
    ['killed', 'pubstatus: canceled', { url: crane.url }],
  ] as const)('says that its story is %s: %s', (kind, words, more) => {
    expect(kindOf(notice(kind, words, more))).toBe(kind)
  })

  it('is not of every story of a paper whose front page is all the address there is', () => {
    const page = { url: 'https://northline.example/' }
    expect(kindOf(notice('corrected', 'Correction: The sum is 21.2 million.', page), page)).toBeUndefined()
  })

  it('is of no other story where it is a note under a story of its own, whatever address they share', () => {
    const page = { url: 'https://northline.example/live' }
    const ferry = {
      ...page,
      title: 'Ferry late',
      text: 'The ferry to Orlo was late. Correction: It was an hour.',
    }
    expect(kindOf(notice('corrected', 'Correction: It was an hour.', ferry), page)).toBeUndefined()
  })

  it('reaches the copies that papers carry: a kill by the headline, else by the wire in the dateline', () => {
    const words = 'Please kill the story headlined “Harbour crane to cost 212 million crowns”.'
    const copy = { publisher: 'Bay Courier', url: undefined }
    expect(kindOf(notice('killed', words), { ...copy, text: 'The crane will cost 212 million.' })).toBe(
      'killed',
    )
    expect(kindOf(notice('retracted', words), copy)).toBe('retracted')
    const rewritten = { ...copy, text: 'The crane will cost 212 million, the harbour says.' }
    expect(kindOf(notice('retracted', words), rewritten)).toBeUndefined()
  })

  it('does not reach another story', () => {
    const killed = notice(
      'killed',
      'Please kill the story headlined “Harbour crane to cost 212 million crowns”.',
    )
    expect(kindOf(killed, { title: 'Harbour crane to cost 21 million crowns' })).toBeUndefined()
    const bySlug = notice('killed', 'Please kill the story slugged BC-HARBOUR-CRANE.')
    expect(
      kindOf(bySlug, { published: { date: '2021-11-06', precision: 'day', from: 'meta' } }),
    ).toBeUndefined()
    expect(kindOf(bySlug, { title: 'Harbour buys a tug', file: 'a.txt' })).toBeUndefined()
    expect(kindOf(bySlug, { publisher: 'Bay Courier', text: 'The harbour crane costs 3.' })).toBeUndefined()
  })

  it('does not reach a story that appeared after it, nor itself', () => {
    const words = 'Please kill the story headlined “Harbour crane to cost 212 million crowns”.'
    const later = { published: { date: '2021-12-08', precision: 'day', from: 'meta' } } as const
    expect(kindOf(notice('killed', words), later)).toBeUndefined()
    const own = notice('corrected', words)
    expect(readNotices([own]).markOf(own, now)).toEqual(own.mark)
  })

  it('that holds a story back binds until its end', () => {
    const held = (until: string) => ({
      ...crane,
      mark: { kind: 'embargoed', words: 'Embargo', until } as const,
    })
    const markOf = (article: Article) => readNotices([article]).markOf(article, now)?.kind
    expect(markOf(held('2021-12-09T13:00:00Z'))).toBe('embargoed')
    expect(markOf(held('2021-12-09T11:00:00Z'))).toBeUndefined()
  })

  it('leaves a graver one on the article', () => {
    const own = { mark: { kind: 'retracted', words: 'RETRACTED' } } as const
    const correction = notice(
      'corrected',
      'Correction: “Harbour crane to cost 212 million crowns” was wrong.',
    )
    expect(kindOf(correction, own)).toBe('retracted')
  })

  it('of an article that only quotes others by their headline says nothing of theirs', () => {
    const quoting = notice('corrected', 'Correction: The ferry carried 60 people.', {
      text: 'The paper’s story “Harbour crane to cost 212 million crowns” drew many letters.',
    })
    expect(kindOf(quoting)).toBeUndefined()
  })
})
