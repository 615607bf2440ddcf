import { describe, expect, it } from 'vitest'
import json from '../../src/formats/json.ts'
import { contentOf } from '../contracts/format.ts'
import { html, text, title, url } from './json-story.ts'

describe('An export', () => {
  it('of a sheet has its columns named by the first row', () => {
    const values = [
      ['Date', 'Outlet', 'Headline', 'Text'],
      ['6/12/2021', 'Bay Courier', 'Ferry sinks', text],
      ['7/12/2021', 'Bay Courier', 'Ferry found', text],
    ]
    const { drafts } = json.parse(contentOf(JSON.stringify({ range: 'A1:D3', values })))
    expect(drafts.map(({ title: named, publisher }) => [named, publisher])).toEqual([
      ['Ferry sinks', 'Bay Courier'],
      ['Ferry found', 'Bay Courier'],
    ])
  })

  it('of WordPress has its writer among what is embedded', () => {
    const post = { title: { rendered: 'Ferry sinks' }, content: { rendered: `<p>${text}</p>` }, author: 4 }
    const _embedded = { author: [{ id: 4, name: 'Ida Brandvik' }] }
    expect(json.parse(contentOf(JSON.stringify([{ ...post, _embedded }]))).drafts[0]?.byline).toBe(
      'Ida Brandvik',
    )
  })

  it('has the day that a story went live, and its writers without who edited it', () => {
    const story = { title, text, _createdAt: '2021-12-01T08:00:00Z', goLiveAt: '2021-12-06T17:45:00+02:00' }
    const contributors = [
      { role: 'author', firstName: 'Ida', lastName: 'Brandvik' },
      { role: 'editor', firstName: 'Jo', lastName: 'Marsh' },
    ]
    expect(json.parse(contentOf(JSON.stringify({ ...story, contributors }))).drafts[0]).toMatchObject({
      byline: 'Ida Brandvik',
      published: { date: '2021-12-06T17:45:00+02:00' },
    })
    const alone = { ...story, contributors: contributors.slice(1) }
    expect(json.parse(contentOf(JSON.stringify(alone))).drafts[0]?.byline).toBe('Jo Marsh')
  })

  it('of a GraphQL server has its writers among edges and nodes', () => {
    const node = {
      title,
      publishedDate: '2021-12-06T18:20:00Z',
      authors: { edges: [{ node: { fullName: 'Ida Brandvik' } }] },
      bodyParagraphs: [{ text }],
    }
    expect(
      json.parse(contentOf(JSON.stringify({ data: { articles: { edges: [{ node }] } } }))).drafts,
    ).toMatchObject([{ title, byline: 'Ida Brandvik', text, published: { date: '2021-12-06T18:20:00Z' } }])
  })

  it('of a scraper has what it read raw, and a page beside it', () => {
    const page = { h1: title, site: 'Bay Register' }
    const raw = {
      author_raw: 'By Gwen Holm, Chief Reporter',
      date_published_raw: 'Posted Thursday, 2nd May 2024 at 6:15pm',
    }
    expect(json.parse(contentOf(JSON.stringify({ page, ...raw, article_text: text }))).drafts).toMatchObject([
      {
        title,
        publisher: 'Bay Register',
        byline: 'Gwen Holm',
        text,
        published: { date: expect.stringContaining('2024-05-02') },
      },
    ])
  })

  it('names the site of its stories beside them, where they name none of their own', () => {
    const site = { label: 'Bay Register', host: 'bayregister.example' }
    const nodes = [
      { title, text },
      { title: 'Later', text, publisher: 'Marrow Post' },
    ]
    expect(
      json.parse(contentOf(JSON.stringify({ site, nodes }))).drafts.map(({ publisher }) => publisher),
    ).toEqual(['Bay Register', 'Marrow Post'])
  })

  it('that is a dictionary by id holds an article for each', () => {
    const { drafts } = json.parse(
      contentOf(JSON.stringify({ a: { title, text }, b: { title: 'Later', text } })),
    )
    expect(drafts.map((draft) => [draft.title, draft.part])).toEqual([
      [title, 1],
      ['Later', 2],
    ])
  })

  it('without texts is refused once for all of its items', () => {
    const articles = [1, 2, 3].map((number) => ({
      url,
      title: `${title} ${number}`,
      seendate: '20211206T030500Z',
    }))
    expect(json.parse(contentOf(JSON.stringify({ articles }))).refused).toEqual([
      'item 1, item 2 and 1 more: It has a title and no text. Give the text of the article under the key "text".',
    ])
  })

  it.each(['draft', 'private', 'trash', 'auto-draft'])('leaves out what is not published: %s', (status) => {
    const file = [
      { title, content: { rendered: html }, status: 'publish' },
      { title: 'Later', content: { rendered: html }, status },
    ]
    const { drafts, refused } = json.parse(contentOf(JSON.stringify(file)))
    expect(drafts.map((draft) => draft.title)).toEqual([title])
    expect(refused).toEqual([
      expect.stringContaining(`item 2: It is not published (its status is "${status}")`),
    ])
  })

  it('with a killed story carries the mark', () => {
    const { drafts } = json.parse(
      contentOf(JSON.stringify({ headline: title, body_text: text, pubstatus: 'canceled' })),
    )
    expect(drafts[0]?.mark).toEqual({ kind: 'killed', words: 'pubstatus: canceled' })
  })

  it.each([
    [{ retracted: true }, { kind: 'retracted', words: 'retracted: true' }],
    [
      { retraction: 'Two sources were made up.' },
      { kind: 'retracted', words: 'retraction: Two sources were made up.' },
    ],
    [
      { corrections: [{ date: '2021-12-07', text: 'It was 60.' }] },
      { kind: 'corrected', words: 'corrections: It was 60.' },
    ],
    [{ correction: 'It was 60.' }, { kind: 'corrected', words: 'correction: It was 60.' }],
    [
      { pubstatus: 'withheld', embargoed: '2999-12-07T06:00:00Z' },
      { kind: 'embargoed', words: 'pubstatus: withheld', until: '2999-12-07T06:00:00.000Z' },
    ],
    [{ retracted: false, correction: '', corrections: [] }, undefined],
  ])('with a notice of its own carries the mark: %j', (fields, mark) => {
    const { drafts } = json.parse(contentOf(JSON.stringify({ headline: title, body_text: text, ...fields })))
    expect(drafts[0]?.mark).toEqual(mark)
  })
})

describe('One odd field', () => {
  it.each([
    [
      'an address that is none',
      { url: '/news/ferry' },
      /^the object: The url "\/news\/ferry" was left out: /,
    ],
    ['an address that runs a script', { url: 'javascript:alert(1)' }, /begin with http/],
    ['a date that counts from today', { publishedAt: '2 days ago' }, /"2 days ago" is not a date/],
    [
      'a date under a key that nobody knows',
      { wentPublicOn: '2021-12-06' },
      /"wentPublicOn" looks like a date/,
    ],
    ['a moment under such a key', { date_live: 1638784800 }, /"date_live" looks like a date/],
    [
      'a moment in thousandths under such a key',
      { timeOnAir: 1638784800123 },
      /"timeOnAir" looks like a date/,
    ],
    [
      'several such keys',
      { date_live: 1638784800, day_told: '2021-12-07' },
      /The keys "date_live" and "day_told" look like a date and are not known/,
    ],
    [
      'several outlets under such keys',
      { media_house: 'Bay Courier', paper_group: 'Bay Press' },
      /"media_house" and "paper_group" look like an outlet/,
    ],
    [
      'an outlet under a key that nobody knows',
      { media_house: 'Bay Courier' },
      /"media_house" looks like an outlet/,
    ],
  ])('costs no more than a remark: %s', (_, odd, remark) => {
    const { drafts, refused, remarks } = json.parse(contentOf(JSON.stringify({ title, text, ...odd })))
    expect(refused).toEqual([])
    expect(drafts[0]).toMatchObject({ title, text })
    expect(remarks).toEqual([expect.stringMatching(remark)])
  })

  it('costs nothing where a number only counts', () => {
    const { remarks } = json.parse(contentOf(JSON.stringify({ title, text, reading_time: 4, daysOpen: 365 })))
    expect(remarks).toEqual([])
  })

  it('costs nothing where it only says that nothing is known', () => {
    const odd = { publishedAt: 'null', source: '', author: 'None', url: null }
    expect(json.parse(contentOf(JSON.stringify({ title, text, ...odd }))).remarks).toEqual([])
  })

  it('never brings a password into a citation', () => {
    const [draft] = json.parse(
      contentOf(JSON.stringify({ title, text, url: 'https://jo:secret@bay.example/ferry' })),
    ).drafts
    expect(draft?.url).toBe('https://bay.example/ferry')
  })

  it.each([
    ['ftp://jo:secret@bay.example/z', 'ftp://bay.example/z'],
    [`ftp://${'jo'.repeat(40)}:secret@bay.example/z`, 'ftp://bay.example/z'],
    ['https://jo:secret@', 'https://'],
    ['jo:secret@bay.example/z', 'bay.example/z'],
  ])('nor into a remark on %s', (url, shown) => {
    const { remarks } = json.parse(contentOf(JSON.stringify({ title, text, url })))
    expect(remarks).toEqual([expect.stringContaining(`"${shown}" was left out`)])
  })
})

describe('Several values in one file', () => {
  const one = JSON.stringify({ title, text }, undefined, 2)
  const two = JSON.stringify({ title: 'Later', text: 'It is {afloat} again.' })

  it.each([
    ['one after the other', `${one}\n${two}`],
    ['without anything between them', `${two}${one}`],
    ['with commas between them', `${one},\n${two},\n`],
    ['one a line with commas', `${JSON.stringify({ title, text })},\n${two},`],
  ])('are each an article: %s', (_, file) => {
    const { drafts, refused } = json.parse(contentOf(file))
    expect(refused).toEqual([])
    expect(drafts.map((draft) => draft.title).sort()).toEqual([title, 'Later'])
  })
})

describe('A day that may be two', () => {
  const dated = (date: string, address?: string) =>
    json.parse(contentOf(JSON.stringify({ title, text, date, url: address })))

  it('is the first of them, and is said', () => {
    const { drafts, remarks } = dated('06/12/2021')
    expect(drafts[0]?.published?.date).toBe('2021-06-12')
    expect(remarks).toEqual([expect.stringContaining('may be 2021-06-12 or 2021-12-06; the first was taken')])
  })

  it('is the one in the address', () => {
    const { drafts, remarks } = dated('06/12/2021', 'https://bay.example/2021/12/06/ferry')
    expect(drafts[0]?.published?.date).toBe('2021-12-06')
    expect(remarks).toEqual([])
  })

  it.each(['25/12/2021', '12/25/2021', '7/7/2021', '6.12.2021'])('is not in doubt: %s', (date) => {
    const { drafts, remarks } = dated(date)
    expect(drafts[0]?.published?.precision).toBe('day')
    expect(remarks).toEqual([])
  })
})

describe('What tells of the story under a name of its own', () => {
  it('is read of a story laid out in elements', () => {
    const ans = {
      headlines: { basic: title },
      credits: { by: [{ type: 'author', name: 'Ida Brandvik' }] },
      display_date: '2021-12-06T08:00:00Z',
      distributor: { name: 'Bay Courier' },
      content_elements: [
        { type: 'text', content: text },
        { type: 'image', caption: 'The quay' },
      ],
    }
    expect(json.parse(contentOf(JSON.stringify(ans))).drafts).toMatchObject([
      {
        title,
        text,
        byline: 'Ida Brandvik',
        publisher: 'Bay Courier',
        published: { date: '2021-12-06T08:00:00Z' },
      },
    ])
  })

  it('is the one day that names the story, also in a box, and no other', () => {
    const dated = (fields: object) =>
      json.parse(contentOf(JSON.stringify({ title, text, ...fields }))).drafts[0]?.published
    expect(dated({ item: { contentTimestamp: '2021-12-06T08:00:00Z' } })?.date).toBe('2021-12-06T08:00:00Z')
    expect(dated({ contestDay: '2021-12-06' })).toBeUndefined()
    expect(dated({ storyDay: '2021-12-06', printDate: '2021-12-07' })).toBeUndefined()
  })

  it('says beside its name which language it is in', () => {
    expect(
      json.parse(contentOf(JSON.stringify({ 'Headline (EN)': title, text_en: text }))).drafts,
    ).toMatchObject([{ title, text }])
  })

  it('has its outlet and its writers in boxes of their own, as Strapi nests them', () => {
    const named = (name: string) => ({ id: 2, attributes: { Name: name } })
    const strapi = {
      data: [
        {
          id: 7,
          attributes: {
            Title: title,
            Body: text,
            PublishedOn: '2021-12-06',
            Source: { data: named('Bay Courier') },
            Authors: { data: [named('Ida Brandvik'), named('Lars Ek')] },
          },
        },
      ],
      meta: { pagination: { page: 1 } },
    }
    expect(json.parse(contentOf(JSON.stringify(strapi))).drafts).toMatchObject([
      { title, publisher: 'Bay Courier', byline: 'Ida Brandvik, Lars Ek', published: { date: '2021-12-06' } },
    ])
  })

  it.each(['when', 'pub_dt', 'date of publication'])('has its day under “%s”', (key) => {
    const [draft] = json.parse(
      contentOf(JSON.stringify({ title, text, [key]: 'Nov 3, 2017 08:00 PM' })),
    ).drafts
    expect(draft?.published?.date.slice(0, 10)).toBe('2017-11-03')
  })

  it('has no name of its site behind the headline', () => {
    const page = { page_title: `${title} | Bay Courier`, site_name: 'Bay Courier', text }
    expect(json.parse(contentOf(JSON.stringify(page))).drafts[0]?.title).toBe(title)
  })

  it('is by who wrote it, and not by who took its pictures', () => {
    const contributors = [
      { name: 'Ida Brandvik', role: 'writer' },
      { name: 'Max Orr', role: 'photographer' },
    ]
    expect(json.parse(contentOf(JSON.stringify({ title, text, contributors }))).drafts[0]?.byline).toBe(
      'Ida Brandvik',
    )
  })

  it.each([
    { authorsByline: 'Staff Writer', matchedAuthors: [{ id: 'a1', name: 'Ida Brandvik' }] },
    { meta: { authorList: [{ fullName: 'Ida Brandvik' }] } },
    { author: 'Brandvik, Ida' },
  ])('is by whom it names, and not by its staff: %j', (said) => {
    expect(json.parse(contentOf(JSON.stringify({ title, text, ...said }))).drafts[0]?.byline).toBe(
      'Ida Brandvik',
    )
  })

  it.each([{ medium: 'Article' }, { source: 'rss' }, { source: 'API' }, { provider: 'newsletter' }])(
    'is of no outlet where it says by which way it came: %j',
    (said) => {
      const url = 'https://bay.example/ferry'
      expect(json.parse(contentOf(JSON.stringify({ title, text, url, ...said }))).drafts[0]?.publisher).toBe(
        'bay.example',
      )
    },
  )
})

describe('Who wrote a story', () => {
  it.each([
    ['ida@bay.example (Ida Brandvik)', 'Ida Brandvik'],
    ['Ida Brandvik Harbour reporter', 'Ida Brandvik'],
    ['By Ida Brandvik chief political correspondent', 'Ida Brandvik'],
    ['Ida Brandvik and Jo Marsh', 'Ida Brandvik and Jo Marsh'],
  ])('is told by the name in %j', (author, byline) => {
    const file = JSON.stringify({ title: 'Ferry late', text: 'The ferry was late on Monday.', author })
    expect(json.parse(contentOf(file)).drafts).toMatchObject([{ byline }])
  })
})

it('What a clipper is called is no outlet, the day of its note is not that in an address, and a role is no writer', () => {
  const file = {
    title: 'Crane falls',
    text: 'A crane fell into the harbour on Monday.',
    source: 'web.clip7',
    created: '20240514T071500Z',
    url: 'https://www.bay.example/2024/05/13/crane.html',
    authors: ['Ida Brandvik', 'Senior Writer'],
  }
  expect(json.parse(contentOf(JSON.stringify(file))).drafts).toMatchObject([
    { publisher: 'bay.example', published: { date: '2024-05-13' }, byline: 'Ida Brandvik' },
  ])
})

it('What readers answered stands beside a story, and is none', () => {
  const post = {
    kind: 't3',
    data: { title: 'Bus broke down', selftext: 'The bus broke down on Monday at the second bend.' },
  }
  const answer = { kind: 't1', data: { parent_id: 't3_1', body: 'Plums are in season now and very cheap.' } }
  const listing = (...children: readonly object[]) => ({ kind: 'Listing', data: { children } })
  const { drafts, refused } = json.parse(contentOf(JSON.stringify([listing(post), listing(answer)])))
  expect({ titles: drafts.map(({ title }) => title), refused }).toEqual({
    titles: ['Bus broke down'],
    refused: [],
  })
})
