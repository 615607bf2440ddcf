import { describe, expect, it } from 'vitest'
import { figuresOfOne } from '../../../src/composing/comparing/figures.ts'
import { articleOf, readingOf } from '../../articles.ts'

/** Reports, each with its day, and the headline where there is one. */
type Report = readonly [day: string, text: string, title?: string]

const figures = (...reports: readonly Report[]): readonly (readonly string[])[] =>
  figuresOfOne(
    reports.map(([day, text, title = ''], at) =>
      readingOf(
        articleOf(`a${at}`, text, { title, published: { date: day, from: 'json', precision: 'day' } }),
      ),
    ),
  ).map((pair) => {
    const [a, b] = pair
    expect([a.paired, a.agrees(a), a.agrees(b), b.agrees(a)]).toEqual([true, true, false, false])
    return pair.map(({ excerpt, at, shown }) => {
      // What is shown stands where it is said to stand, in the quote as in the article.
      expect(excerpt.article.text.slice(at.start, at.end)).toBe(shown)
      expect(excerpt.quote).toContain(shown)
      return shown
    })
  })

const first = '2024-03-05'

describe('Two papers give a figure otherwise:', () => {
  it.each([
    ['an age', 'Vera Holm, 41, was found.', 'Vera Holm, who is 43, was found.', ['41', '43']],
    ['an age before the name', 'The 61-year-old Arno Lind fell.', 'Arno Lind, aged 16, fell.', ['61', '16']],
    [
      'an age at death',
      'Vera Holm died on Monday at the age of 78.',
      'Vera Holm, a singer, died aged 87.',
      ['78', '87'],
    ],
    [
      'an age, of whom one paper calls by her initial',
      'Vera M. Holm, 41, won.',
      'Vera Holm, 55, won.',
      ['41', '55'],
    ],
    ['a score', 'Brandal beat Sunde 2-0.', 'Sunde lost 3–0 to Brandal.', ['2-0', '3–0']],
    [
      'a score of two who are named alone',
      'Brandal drew 1-1 with Sunde.',
      'It ended 2-2, a draw that Brandal and Sunde had drawn.',
      ['1-1', '2-2'],
    ],
    [
      'a magnitude',
      'A quake of magnitude 5.1 shook Brandal.',
      'A 5.4-magnitude quake hit Brandal.',
      ['5.1', '5.4'],
    ],
  ])('%s', (_, one, other, values) => {
    expect(figures([first, one], [first, other])).toEqual([values])
  })

  it('an age, in reports that are six weeks apart', () => {
    expect(figures([first, 'Vera Holm, 41, won.'], ['2024-04-19', 'Vera Holm, 55, won.'])).toEqual([
      ['41', '55'],
    ])
  })

  it('a score, on the day after', () => {
    expect(figures([first, 'Brandal beat Sunde 2-0.'], ['2024-03-06', 'Brandal beat Sunde 3-0.'])).toEqual([
      ['2-0', '3-0'],
    ])
  })

  it('a magnitude where the headline alone says where', () => {
    const title = 'Quake in Brandal'
    expect(
      figures(
        [first, 'It was of magnitude 5.1.', title],
        ['2024-03-07', 'It had a magnitude of 5.4.', title],
      ),
    ).toEqual([['5.1', '5.4']])
  })
})

describe('Two papers do not differ in', () => {
  it.each<readonly [string, Report, Report]>([
    [
      'an age between which a birthday lies',
      [first, 'Vera Holm, 41, won.'],
      ['2024-04-05', 'Vera Holm, 42, won.'],
    ],
    ['the ages of two people', [first, 'Vera Holm, 41, won.'], [first, 'Nils Aas, 55, won.']],
    [
      'the ages of reports that lie far apart',
      [first, 'Vera Holm, 41, won.'],
      ['2024-04-20', 'Vera Holm, 55, won.'],
    ],
    [
      'a score and what is no score',
      [first, 'Brandal beat Sunde 2-0.'],
      [first, 'Brandal beat Sunde by 3-4 percent.'],
    ],
    [
      'the scores of two matches',
      [first, 'Brandal beat Sunde 2-0.'],
      ['2024-03-07', 'Brandal beat Sunde 3-0.'],
    ],
    ['the scores of others', [first, 'Brandal beat Sunde 2-0.'], [first, 'Brandal beat Merkel 3-0.']],
    [
      'a score that is told from either side',
      [first, 'Brandal beat Sunde 2-0.'],
      [first, 'Sunde lost 0-2 to Brandal.'],
    ],
    ['the scores of sets', [first, 'Brandal beat Sunde 6-4, 6-3.'], [first, 'Brandal beat Sunde 6-2.']],
    [
      'a quake and its aftershock',
      [first, 'A quake of magnitude 5.1 shook Brandal.'],
      [first, 'An aftershock of magnitude 4.4 shook Brandal.'],
    ],
    [
      'a quake and one of long ago',
      [first, 'A quake of magnitude 5.1 shook Brandal.'],
      [first, 'A quake of magnitude 6.6 shook Brandal in 1953.'],
    ],
    [
      'quakes of two places',
      [first, 'A quake of magnitude 5.1 shook Brandal.'],
      [first, 'A quake of magnitude 6.1 shook Merkel.'],
    ],
    ['quakes of no place', [first, 'It was of magnitude 5.1.'], [first, 'It was of magnitude 5.4.']],
    [
      'quakes of two weeks',
      [first, 'A quake of magnitude 5.1 shook Brandal.'],
      ['2024-03-12', 'A quake of magnitude 6.1 shook Brandal.'],
    ],
    [
      'what both give alike',
      [first, 'A quake of magnitude 5.1 shook Brandal.'],
      [first, 'A 5.1-magnitude quake hit Brandal.'],
    ],
    ['an age and a score', [first, 'Vera Holm, 41, won.'], [first, 'Vera Holm beat Nils Aas 2-0.']],
  ])('%s', (_, one, other) => {
    expect(figures(one, other)).toEqual([])
  })

  it('what one article gives twice', () => {
    expect(figures([first, 'Vera Holm, 41, won. Vera Holm, 55, lost.'])).toEqual([])
  })

  it('an age where a day is not known', () => {
    expect(figures(['', 'Vera Holm, 41, won.'], [first, 'Vera Holm, 55, won.'])).toEqual([])
  })
})
