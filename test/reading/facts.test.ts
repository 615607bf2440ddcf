import { describe, expect, it } from 'vitest'
import { standingMark, unpublishedAs } from '../../src/reading/facts/mark.ts'
import { readFacts } from '../../src/reading/facts.ts'

const now = new Date('2021-12-06')
const read = (fields: Readonly<Record<string, unknown>>) => {
  const { published, ...facts } = readFacts({ title: 'Ferry sinks', ...fields }, 'meta', now)
  return { ...facts, date: published?.date }
}
const nothing = { title: 'Ferry sinks', partial: false, remarks: [] as readonly string[] }

describe('What the keys of a file say of its article', () => {
  const address = 'https://www.bay.example/2021/12/06/x'
  it.each([
    [{ title: 'Ferry sinks - Bay Courier', source: 'Bay Courier' }, { publisher: 'Bay Courier' }],
    [
      { url: address, date: '06/12/2021' },
      { publisher: 'bay.example', url: address, date: '2021-12-06' },
    ],
    [{ url: address }, { publisher: 'bay.example', url: address, date: '2021-12-06' }],
    [
      { author: ['Jo Marsh', 'Ida Holm', { name: 'Bo Lund', role: 'photographer' }] },
      { byline: 'Jo Marsh, Ida Holm' },
    ],
    [{ author: ['Jo Marsh', 'By Jo Marsh'] }, { byline: 'Jo Marsh' }],
    [{ byline: 'http://bay.example/jo' }, {}],
    [{ source: { name: 'Bay Courier' } }, { publisher: 'Bay Courier' }],
    [{ source: 'article', site: 'bay.example' }, { publisher: 'bay.example' }],
    [
      { publisher: 'joplin-desktop', url: 'https://bay.example/x' },
      { publisher: 'bay.example', url: 'https://bay.example/x' },
    ],
    [
      { publisher: 'bay-courier', url: 'https://bay.example/x' },
      { publisher: 'bay-courier', url: 'https://bay.example/x' },
    ],
    [{ story_date: '2021-12-05' }, { date: '2021-12-05' }],
    [
      { updated: '2021-12-05', feed_title: 'Bay Courier' },
      { publisher: 'Bay Courier', date: '2021-12-05' },
    ],
    [{ date: [2021, 12, 6, 9, 30] }, { date: '2021-12-06' }],
    [
      { updated: '2021-12-05', url: 'https://bay.example/2021/12/03/ferry' },
      { publisher: 'bay.example', url: 'https://bay.example/2021/12/03/ferry', date: '2021-12-03' },
    ],
    [{ updated: '2021-12-05', publishedAt: '2021-12-03' }, { date: '2021-12-03' }],
    [{ isAccessibleForFree: 'False' }, { partial: true }],
    [{ isAccessibleForFree: true }, {}],
  ])('is read: %j', (fields, wanted) => {
    expect(read(fields)).toEqual({ ...nothing, ...wanted })
  })

  it.each([
    [{ link: 'ferry' }, 'The link "ferry" was left out: it is not a whole web address.'],
    [
      { updated: '2021-12-05' },
      'Only another day than that of publication is known ("updated: 2021-12-05"); the article has no date.',
    ],
    [
      { published: 'Last updated on 5 December 2021' },
      'Only another day than that of publication is known ("Last updated on 5 December 2021"); the article has no date.',
    ],
    [
      { lastmod: '2021-12-05' },
      'Only another day than that of publication is known ("lastmod: 2021-12-05"); the article has no date.',
    ],
    [{ date: 'soon' }, 'The date "soon" is not a date. Write it as 2021-12-06.'],
    [
      { newspaper_title: 'Bay Courier' },
      'The key "newspaper_title" looks like an outlet and is not known. Name it "publisher".',
    ],
    [
      { date: '2021-02-31' },
      'The publication date "2021-02-31" cannot be right: there is no such day. Correct it or take it out.',
    ],
    [
      { date: '2099-01-01' },
      'The publication date "2099-01-01" cannot be right: it lies in the future. Correct it or take it out.',
    ],
  ])('costs itself and a remark where it cannot be used: %j', (fields, remark) => {
    expect(read(fields)).toEqual({ ...nothing, remarks: [remark] })
  })

  it('says of two days that one may be meant', () => {
    const { date, remarks } = read({ date: '06/12/2021' })
    expect([date, remarks]).toEqual([
      '2021-06-12',
      ['The date "06/12/2021" may be 2021-06-12 or 2021-12-06; the first was taken. Write it in that form.'],
    ])
  })
})

describe('The standing that a file gives its article', () => {
  it.each([
    [{ pubstatus: 'canceled' }, 'killed'],
    [{ status: 'retracted' }, 'retracted'],
    [{ status: 'Corrected' }, 'corrected'],
    [{ pubstatus: 'withheld' }, 'embargoed'],
    [{ embargoed: '2021-12-07' }, 'embargoed'],
    [{ embargoed: '2021-12-06T12:00:00Z' }, 'embargoed'],
    [{ embargo: 'yes' }, undefined],
    [{ status: 'published' }, undefined],
  ])('%j', (fields, wanted) => {
    expect(standingMark(fields)?.kind).toBe(wanted)
  })

  it('may be that it was not published at all', () => {
    expect(unpublishedAs({ status: 'auto-draft' })).toBe('auto-draft')
    expect(unpublishedAs({ status: 'published' })).toBeUndefined()
  })
})
