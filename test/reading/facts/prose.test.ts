import { describe, expect, it } from 'vitest'
import { readProse } from '../../../src/reading/facts/prose.ts'

const story = 'The ferry Sula struck the north pier of Marrow on Monday night, and 14 people were hurt.'
const more = 'Its captain said that the rudder had failed some minutes before.'
const both = `${story}\n\n${more}`
const title = 'Ferry strikes the pier of Marrow'

/** What is read of a file beside its story. */
function read(content: string) {
  const { title, publisher, byline, url, published, mark, partial } = readProse(content, { from: 'json' })
  return { title, publisher, byline, url, date: published?.date, mark: mark?.kind, partial }
}
const nothing = {
  title,
  publisher: undefined,
  byline: undefined,
  url: undefined,
  date: undefined,
  mark: undefined,
  partial: false,
}

describe('A text with a head tells who published it, who wrote it and when, however people write that', () => {
  it.each([
    [`${title}\nBay Courier, 6 December 2021`, { publisher: 'Bay Courier', date: '2021-12-06' }],
    [
      `${title}\n\nBy Jo Marsh, Bay Courier\nDecember 6, 2021`,
      { publisher: 'Bay Courier', byline: 'Jo Marsh', date: '2021-12-06' },
    ],
    [`${title}\nJo Marsh\n6 December 2021`, { byline: 'Jo Marsh', date: '2021-12-06' }],
    [`${title} (Bay Courier, 4 May 2021)`, { publisher: 'Bay Courier', date: '2021-05-04' }],
    [
      `${title}\nSunday 5 December 2021 | Bay Courier | p. 7`,
      { publisher: 'Bay Courier', date: '2021-12-05' },
    ],
    [
      `${title}\n\nMarrow Call\n6 December 2021\nBy Jo Marsh`,
      { publisher: 'Marrow Call', byline: 'Jo Marsh', date: '2021-12-06' },
    ],
    [
      `${title}\n\nMarrow Call, 6 December 2021. Interview: Jo Marsh`,
      { publisher: 'Marrow Call', byline: 'Jo Marsh', date: '2021-12-06' },
    ],
    [
      `${title}\n2021-12-06 09:41:12.203 GMT\n\nBy Jo Marsh`,
      { byline: 'Jo Marsh', date: '2021-12-06T09:41:12Z' },
    ],
    [`${title}\nBy Our Correspondent in Marrow`, { byline: 'Our Correspondent' }],
    [
      `Title: ${title}\nDate: 6 Dec 2021\nSource: Bay Courier\nAuthor: Jo Marsh\nURL: https://bay.example/ferry`,
      {
        publisher: 'Bay Courier',
        byline: 'Jo Marsh',
        url: 'https://bay.example/ferry',
        date: '2021-12-06',
      },
    ],
    [
      `${title}\nPublished: 2021-12-06\nPublisher: Bay Courier`,
      { publisher: 'Bay Courier', date: '2021-12-06' },
    ],
    [
      `From: Bay Courier <news@bay.example>\nTo: all@desk.example\nSubject: ${title}\nDate: Mon, 6 Dec 2021 09:15:00 +0100`,
      { publisher: 'Bay Courier', date: '2021-12-06T09:15:00+01:00' },
    ],
    [
      `Begin forwarded message:\n\nFrom: Jo Marsh <jo@bay.example>\nSubject: ${title}\nDate: 6 December 2021`,
      { publisher: 'bay.example', byline: 'Jo Marsh', date: '2021-12-06' },
    ],
    [
      `| Field | Value |\n| --- | --- |\n| Title | ${title} |\n| Date | 6 December 2021 |\n| Source | Bay Courier |`,
      { publisher: 'Bay Courier', date: '2021-12-06' },
    ],
    [
      `${title}\nhttps://bay.example/2021/12/06/ferry`,
      { publisher: 'bay.example', url: 'https://bay.example/2021/12/06/ferry', date: '2021-12-06' },
    ],
    [`FOR IMMEDIATE RELEASE\nContact: Ida Brandvik\n\n${title}`, {}],
    [`Home / News / ${title}\n\n${title}`, {}],
    ['Stranded', { title: 'Stranded' }],
    [`CORRECTED: ${title}`, { title: `CORRECTED: ${title}`, mark: 'corrected' }],
    [`${title}\n\nAn earlier version of this article misstated the length.`, { mark: 'corrected' }],
    [`EMBARGOED UNTIL 1 January 2090\n\n${title}`, { mark: 'embargoed' }],
    [`EMBARGOED UNTIL 1 January 2001\n\n${title}`, { mark: 'embargoed' }],
    [
      `EMBARGOED UNTIL 1 January 2001\n\n${title}\n\n30 December 2000`,
      { mark: 'embargoed', date: '2000-12-30' },
    ],
    [`${title}\nUpdated 9 December 2021`, {}],
    [`${title}\n\nSubscribe to continue reading`, { partial: true }],
  ])('%j', (head, wanted) => {
    const content = `${head}\n\n${both}`
    expect(readProse(content, { from: 'json' }).text).toBe(both)
    expect(read(content)).toEqual({ ...nothing, ...wanted })
  })

  it('also where it stands below the story', () => {
    const below = `${both}\n\nPublished: 2021-12-06\nPublisher: Bay Courier\nAuthor: Jo Marsh`
    expect(readProse(below, { from: 'json' }).text).toBe(both)
    expect(read(below)).toMatchObject({ publisher: 'Bay Courier', byline: 'Jo Marsh', date: '2021-12-06' })
  })

  it('and where a paper speaks of itself, or a wire of its place', () => {
    const asked = `${title}\n\n${story}\n\nThe Bay Courier has contacted the ferry company for comment.`
    expect(read(asked).publisher).toBe('The Bay Courier')
    expect(read(`MARROW, Dec 6 (Northwire) - ${both}`).publisher).toBe('Northwire')
  })
})

describe('Of what stands between the sentences of a story', () => {
  const between = (words: string) =>
    readProse(`${title}\n\n${story}\n\n${words}\n\n${more}`, { from: 'json' })

  it('captions and tweets are kept aside', () => {
    const tweet = 'The pier is old. @marrow\n\n— Ida Brandvik (@ida) December 6, 2021'
    const { text, captions } = between(`Photo: the pier at dawn (AP)\n\n${tweet}`)
    expect(text).toBe(both)
    expect(captions).toEqual([
      'Photo: the pier at dawn (AP)',
      'The pier is old. @marrow',
      '— Ida Brandvik (@ida) December 6, 2021',
    ])
  })

  it('the items of a list and the entries of a live report are its own', () => {
    expect(between('What happened\n\n• The rudder failed at ten.\n• Nobody saw the pier in time.').text).toBe(
      `${story}\n\nThe rudder failed at ten.\n\nNobody saw the pier in time.\n\n${more}`,
    )
    const live = '09:30\n\nThe ferry leaves.\n\n10:15\n\nThe ferry strikes the pier.'
    expect(between(live).text).toBe(`${story}\n\n${live}\n\n${more}`)
  })
})
