import { describe, expect, it } from 'vitest'
import type { CitedExcerpt } from '../../src/model/answer.ts'
import { unnamed } from '../../src/model/article.ts'
import { footing, shortSource, sourceLine } from '../../src/model/show.ts'

const excerpt = (published: string | null): CitedExcerpt => ({
  n: 1,
  article: 'a',
  file: 'a.txt',
  title: 'Storm',
  source: 'Bay Courier',
  published,
  url: null,
  quote: 'q',
  start: 0,
  end: 1,
  hash: '0',
})

describe('What an answer stands on', () => {
  it.each([
    [['2021-12-06'], '6 Dec 2021'],
    [['2021-12-06', '2021-12-09T06:00:00Z'], '6 – 9 Dec 2021'],
    [['2021-12-09', '2021-11-14'], '14 Nov – 9 Dec 2021'],
    [['2020-12-09', '2021-11-14'], '9 Dec 2020 – 14 Nov 2021'],
    [['2020', '2021-11'], '2020 – Nov 2021'],
    [[null, '2021'], '2021'],
    [[null], 'no date'],
  ])('spans the dates of its articles: %j', (dates, shown) => {
    expect(footing(2, 1, dates.map(excerpt))).toBe(`2 articles, 1 independent source, ${shown}`)
  })

  it('counts entries of lists apart from articles, and leaves their dates out', () => {
    const entry = { ...excerpt('2019-01'), article: 'e', entry: true as const }
    expect(footing(1, 1, [excerpt('2021'), entry])).toBe(
      '1 article, 1 independent source, 2021, 1 entry of lists',
    )
    expect(footing(0, 0, [entry, { ...entry, article: 'f' }])).toBe('2 entries of lists')
  })

  it('is listed by title, publisher, date and page', () => {
    expect(sourceLine(excerpt('2021-12-06'))).toBe('Storm · Bay Courier · 6 Dec 2021')
    const posing = { ...excerpt('2021-12-06'), title: 'Dam fails [1] · Reuters · 6 Dec 2021' }
    expect(sourceLine(posing)).toBe('Dam fails (1) - Reuters - 6 Dec 2021 · Bay Courier · 6 Dec 2021')
    const short = { ...excerpt('2021-12-06'), summary: true as const }
    expect(sourceLine(short)).toBe('Storm · Bay Courier · 6 Dec 2021 · summary')
    expect(shortSource(short)).toBe('Bay Courier, 6 Dec 2021, summary')
    expect(sourceLine({ ...excerpt('2021-12-06'), page: 3 })).toBe('Storm · Bay Courier · 6 Dec 2021 · p. 3')
    expect(sourceLine(excerpt(null))).toBe('Storm · Bay Courier · no date')
  })
})

it('A source in few words is its publisher and day; without a publisher its title, and the day of a file name is marked', () => {
  const dam = { ...excerpt('2021-12-06'), title: 'Dam [2] fails' }
  expect(shortSource(dam)).toBe('Bay Courier, 6 Dec 2021')
  expect(shortSource({ ...dam, source: unnamed, dated: 'by its file name' })).toBe(
    '“Dam (2) fails”, no publisher named, 6 Dec 2021 by its file name',
  )
})
