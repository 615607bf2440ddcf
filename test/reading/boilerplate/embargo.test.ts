import { describe, expect, it } from 'vitest'
import { bindingFrom, embargoEnd, isEmbargo } from '../../../src/reading/boilerplate/embargo.ts'

/** A Monday. */
const published = { date: '2021-12-06', precision: 'day', from: 'head' } as const
const end = (words: string) => embargoEnd(words, published)

describe('An embargo ends', () => {
  it.each([
    ['EMBARGOED UNTIL 00:01 GMT, TUESDAY 7 DECEMBER 2021', '2021-12-07T00:01:00.000Z'],
    ['Under strict embargo until 10 a.m. ET on Dec. 8, 2021', '2021-12-08T15:00:00.000Z'],
    ['Not for publication before 6.30pm CET, 9 December', '2021-12-09T17:30:00.000Z'],
    ['EMBARGO: 2021-12-07 0930 GMT', '2021-12-07T09:30:00.000Z'],
    ['Not for release until noon on Wednesday', '2021-12-08T12:00:00.000Z'],
  ])('at the hour that is named: %s', (words, wanted) => {
    expect(end(words)).toBe(wanted)
  })

  it.each([
    ['Embargoed until 7 December 2021', '2021-12-08T00:00:00.000Z'],
    ['Embargoed until 7 December', '2021-12-08T00:00:00.000Z'],
    ['Under embargo until 4 January', '2022-01-05T00:00:00.000Z'],
    ['Under embargo until Thursday', '2021-12-10T00:00:00.000Z'],
    ['Embargoed until Monday', '2021-12-07T00:00:00.000Z'],
  ])('with the day where no hour is named, the next one after the article’s: %s', (words, wanted) => {
    expect(end(words)).toBe(wanted)
  })

  it('on the article’s own day where there is an hour alone', () => {
    expect(end('EMBARGOED UNTIL 14:00 GMT')).toBe('2021-12-06T14:00:00.000Z')
  })

  it.each(['Under embargo', 'Embargoed until further notice', 'RETRACTED on 7 December 2021'])(
    'at no time that anybody knows: %s',
    (words) => {
      expect(end(words)).toBeUndefined()
    },
  )

  it('a month after the article where nobody says when', () => {
    const mark = { kind: 'embargoed', words: 'Under embargo' } as const
    expect(bindingFrom(mark, published).until).toBe('2022-01-05T00:00:00.000Z')
  })

  it('as its field says it, whatever its words do', () => {
    const mark = { kind: 'embargoed', words: 'embargo: 2021-12-09', until: '2021-12-10T00:00:00Z' } as const
    expect(bindingFrom(mark, published)).toBe(mark)
  })
})

describe('An embargo', () => {
  it.each([
    'EMBARGOED',
    'EMBARGO: 06:00 CET, 8 March 2021',
    'HOLD FOR RELEASE: March 6, 2021, 9 a.m. EST',
    '*** Embargoed – do not publish before 9 March 2021, 18:00 ***',
    'Not for broadcast or publication until 8 March',
    'Embargoed for release until noon on Friday, March 7, 2021',
    'UNDER STRICT EMBARGO UNTIL MONDAY. Questions to the press office of Tallow.',
    'EMBARGOED until Thursday 6 May: Tallow to close its quay',
  ])('binds in %s', (line) => {
    expect(isEmbargo(line)).toBe(true)
  })

  it.each([
    'Embargo on salt to last until 2033',
    'Embargoed goods found on the ferry',
    'Embargoed until June, Marrow sells its grain elsewhere',
    'Embargo: what it means for Tallow',
    'Hold for release of hostages goes on',
    'Not for use by children under 3',
    'Not for sale: the ferry that nobody wants',
    'Embargo lifted on the fish of Marrow',
  ])('is none in %s', (line) => {
    expect(isEmbargo(line)).toBe(false)
  })
})
