import { describe, expect, it } from 'vitest'
import json from '../../src/formats/json.ts'
import { contentOf } from '../contracts/format.ts'

const title = 'Ferry to Tallow Bay runs aground'
const paragraphs = [
  'The ferry ran aground on Monday with 60 people on board.',
  'Nobody was hurt, the harbour master said.',
]
const text = paragraphs.join('\n\n')
const html = paragraphs.map((words) => `<p>${words}</p>`).join('')
const url = 'https://bay.example/news/ferry'
const at = '2021-12-06T22:05:00-05:00'
const utc = '2021-12-07T03:05:00Z'
const day = '2021-12-06'
const author = 'Jo Marsh'
const source = 'Bay Courier'
const whole = { title, text, byline: author, publisher: source, url }

/** How each of these writes one and the same article, and what of it can be known. */
const exports: readonly (readonly [string, unknown, object])[] = [
  [
    'NewsAPI',
    {
      status: 'ok',
      totalResults: 1,
      articles: [
        {
          source: { id: null, name: source },
          author,
          title,
          url,
          publishedAt: at,
          content: `${text} More of it was… [+3402 chars]`,
        },
      ],
    },
    { ...whole, published: at, partial: true },
  ],
  [
    'the Guardian',
    {
      response: {
        status: 'ok',
        results: [
          {
            id: 'a/b',
            webTitle: title,
            webUrl: url,
            webPublicationDate: at,
            fields: { bodyText: text, byline: author, publication: source },
          },
        ],
      },
    },
    { ...whole, published: at },
  ],
  [
    'the New York Times',
    {
      status: 'OK',
      response: {
        docs: [
          {
            abstract: paragraphs[0],
            web_url: url,
            lead_paragraph: text,
            source,
            headline: { main: title, kicker: null },
            pub_date: '2021-12-07T03:05:00+0000',
            byline: { original: `By ${author}`, person: [] },
          },
        ],
      },
    },
    { ...whole, published: utc },
  ],
  [
    'Feedly',
    {
      items: [
        {
          id: 'x',
          title,
          author,
          published: Date.parse(at),
          crawled: 1,
          origin: { title: source, htmlUrl: 'https://bay.example' },
          alternate: [{ href: url, type: 'text/html' }],
          content: { content: html },
          summary: { content: 'Short.' },
        },
      ],
    },
    { ...whole, published: utc },
  ],
  [
    'Inoreader',
    {
      direction: 'ltr',
      title: 'Reading list',
      items: [
        {
          crawlTimeMsec: '1',
          title,
          author,
          published: Date.parse(at) / 1000,
          canonical: [{ href: url }],
          summary: { direction: 'ltr', content: html },
          origin: { streamId: 'feed/x', title: source },
        },
      ],
    },
    { ...whole, published: utc },
  ],
  [
    'news-please',
    {
      authors: [author],
      date_publish: '2021-12-07 03:05:00',
      date_download: '2022-01-02 09:00:00',
      maintext: text,
      source_domain: 'bay.example',
      title,
      url,
    },
    { ...whole, publisher: 'bay.example', published: utc },
  ],
  [
    'newspaper4k',
    {
      title,
      text,
      authors: [author],
      publish_date: '2021-12-07 03:05:00',
      source_url: 'https://www.bay.example',
      url,
      top_image: 'x',
    },
    { ...whole, publisher: 'bay.example', published: utc },
  ],
  [
    'trafilatura',
    {
      title,
      author,
      hostname: 'bay.example',
      date: day,
      source: url,
      'source-hostname': source,
      raw_text: text,
      text,
      excerpt: 'x',
      filedate: '2022-01-02',
    },
    { ...whole, published: day },
  ],
  [
    'Webz',
    {
      posts: [
        {
          thread: { site: 'bay.example', title, published: at, url },
          uuid: '1',
          url,
          author,
          published: at,
          title,
          text,
          crawled: '2022-01-02',
        },
      ],
    },
    { ...whole, publisher: 'bay.example', published: at },
  ],
  [
    'EventRegistry',
    {
      articles: {
        results: [
          {
            uri: '123',
            date: day,
            time: '03:05:00',
            dateTimePub: utc,
            url,
            title,
            body: text,
            source: { uri: 'bay.example', title: source },
            authors: [{ uri: 'jo', name: author }],
          },
        ],
        totalResults: 1,
      },
    },
    { ...whole, published: utc },
  ],
  [
    'Diffbot',
    {
      request: { pageUrl: url },
      objects: [
        {
          type: 'article',
          title,
          text,
          html,
          author,
          date: 'Tue, 07 Dec 2021 03:05:00 GMT',
          siteName: source,
          pageUrl: url,
        },
      ],
    },
    { ...whole, published: utc },
  ],
  [
    'Elasticsearch',
    {
      took: 1,
      hits: {
        total: { value: 1 },
        hits: [
          {
            _index: 'a',
            _id: '1',
            _source: { title, body: text, published_at: at, outlet: source, url, author },
          },
        ],
      },
    },
    { ...whole, published: at },
  ],
  [
    'WordPress',
    [
      {
        id: 12,
        date: '2021-12-06T22:05:00',
        modified: '2022-01-01T00:00:00',
        link: url,
        title: { rendered: 'Ferry &#8217;aground&#8217;' },
        content: { rendered: html, protected: false },
        author: 4,
        status: 'publish',
        yoast_head_json: { author, og_site_name: source },
      },
    ],
    { ...whole, title: 'Ferry ’aground’', published: '2021-12-06T22:05:00Z' },
  ],
  [
    'JSON Feed',
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: source,
      items: [{ id: '1', url, title, content_html: html, date_published: at, authors: [{ name: author }] }],
    },
    { ...whole, published: at },
  ],
  [
    'Zotero',
    [
      {
        key: 'A',
        library: { type: 'user', name: 'x' },
        data: {
          itemType: 'newspaperArticle',
          title,
          creators: [{ firstName: 'Jo', lastName: 'Marsh' }],
          abstractNote: text,
          publicationTitle: source,
          date: day,
          url,
          accessDate: '2022-01-01',
        },
      },
    ],
    { ...whole, published: day },
  ],
  [
    'CSL',
    [
      {
        id: 'x',
        title,
        author: [{ family: 'Marsh', given: 'Jo' }],
        issued: { 'date-parts': [[2021, 12, 6]] },
        'container-title': source,
        URL: url,
        abstract: text,
      },
    ],
    { ...whole, published: day },
  ],
  [
    'schema.org',
    {
      '@type': 'NewsArticle',
      headline: title,
      articleBody: text,
      datePublished: at,
      dateModified: '2022-01-01',
      author: [{ name: author }],
      publisher: { name: source, logo: { url: 'x' } },
      mainEntityOfPage: { '@id': url },
    },
    { ...whole, published: at },
  ],
  [
    'ninjs',
    {
      uri: 'urn:x',
      headline: title,
      body_html: html,
      firstcreated: at,
      versioncreated: '2022-01-01T00:00:00Z',
      byline: `By ${author}`,
      copyrightholder: source,
      pubstatus: 'usable',
      url,
    },
    { ...whole, published: at },
  ],
  [
    'MediaCloud',
    {
      stories: [
        {
          id: 1,
          title,
          publish_date: day,
          media_name: source,
          media_url: 'https://bay.example',
          url,
          author,
          text,
          indexed_date: '2022-01-20',
        },
      ],
    },
    { ...whole, published: day },
  ],
  [
    'a file with capital keys',
    { Title: title, Text: text, Source: source, 'Published At': at, URL: url, Author: author },
    { ...whole, published: at },
  ],
  [
    'MongoDB',
    {
      _id: { $oid: 'x' },
      title,
      text,
      publishedAt: { $date: utc },
      source: [source],
      url,
      author: { name: author },
    },
    { ...whole, published: utc },
  ],
  [
    'an editor that keeps blocks',
    {
      title,
      content: paragraphs.map((words) => ({ type: 'paragraph', text: words })),
      date: day,
      url,
      author,
      site: source,
    },
    { ...whole, published: day },
  ],
  [
    'Newscatcher',
    {
      status: 'ok',
      articles: [
        {
          title,
          author,
          published_date: '2021-12-06 22:05:00',
          updated_date: '2021-12-08 09:00:00',
          link: url,
          domain_url: 'bay.example',
          name_source: source,
          content: text,
        },
      ],
    },
    { ...whole, published: '2021-12-06T22:05:00Z' },
  ],
  [
    'Firecrawl',
    {
      success: true,
      data: {
        markdown: text,
        metadata: { title, ogSiteName: source, author, publishedTime: at, sourceURL: url },
      },
    },
    { ...whole, published: at },
  ],
  [
    'Readwise Reader',
    {
      results: [
        {
          url: 'https://read.readwise.io/read/01h',
          source_url: url,
          title,
          author,
          source: 'Reader RSS',
          site_name: source,
          published_date: day,
          saved_at: '2022-03-01T09:00:00Z',
          html_content: html,
        },
      ],
    },
    { ...whole, url: 'https://read.readwise.io/read/01h', published: day },
  ],
  [
    'Miniflux',
    {
      total: 1,
      entries: [
        {
          title,
          url,
          author,
          published_at: at,
          changed_at: '2022-01-01T00:00:00Z',
          content: html,
          feed: { title: source, site_url: 'https://bay.example' },
        },
      ],
    },
    { ...whole, published: at },
  ],
  [
    'Tiny Tiny RSS, which calls the date of publication an update',
    {
      content: [
        { title, link: url, author, updated: Date.parse(utc) / 1000, feed_title: source, content: html },
      ],
    },
    { ...whole, published: utc },
  ],
  [
    'Ghost, beside its writers and its newsletters',
    {
      db: [
        {
          meta: { version: '5.71.0' },
          data: {
            newsletters: [{ name: 'Weekly', description: 'Once a week.', created_at: utc }],
            posts: [{ title, html, custom: null, published_at: utc, created_at: utc }],
            users: [{ name: 'Ann Lind', slug: 'ann', created_at: '2020-01-01' }],
          },
        },
      ],
    },
    { title, text, published: utc },
  ],
  [
    'Strapi',
    { data: [{ id: 4, attributes: { title, body: text, publishedAt: utc, updatedAt: '2022-01-01' } }] },
    { title, text, published: utc },
  ],
  [
    'Contentful, in the language of its readers',
    {
      items: [
        {
          sys: { createdAt: utc },
          fields: { title: { 'en-US': title }, body: { 'en-US': text }, publishDate: { 'en-US': day } },
        },
      ],
    },
    { title, text, published: day },
  ],
  [
    'Sanity, with marked words',
    {
      result: [
        {
          title,
          publishedAt: utc,
          body: paragraphs.map((words, at) => ({
            _key: String(at),
            _type: 'block',
            children: [
              { _type: 'span', text: words.slice(0, 9) },
              { _type: 'span', text: words.slice(9) },
            ],
          })),
        },
      ],
    },
    { title, text, published: utc },
  ],
  [
    'a desk that keeps sections',
    {
      headline: title,
      sections: [
        { heading: 'At sea', paragraphs: paragraphs.slice(0, 1) },
        { heading: 'On land', paragraphs: paragraphs.slice(1) },
      ],
      outlet: source,
      issued: day,
    },
    { title, text, publisher: source, published: day },
  ],
  [
    'a note-taker that names itself as the source',
    { title, text, source: 'note-desktop', url, author, date: day },
    { ...whole, publisher: 'bay.example', published: day },
  ],
  [
    'an aggregator, which puts the outlet behind the headline',
    {
      articles: [
        {
          source: { name: source },
          author,
          title: `${title} - ${source}`,
          url,
          publishedAt: at,
          content: text,
        },
      ],
    },
    { ...whole, published: at },
  ],
  [
    'a scraper that names what the page calls its site',
    [{ url, authors: [author], publish_date: day, meta_site_name: source, title, text }],
    { ...whole, published: day },
  ],
  [
    'ninjs 2, with several headlines and texts',
    {
      by: author,
      pubstatus: 'usable',
      firstcreated: at,
      headlines: [
        { role: 'short', value: 'Aground' },
        { role: 'main', value: title },
      ],
      bodies: [{ role: 'main', contenttype: 'text/html', value: html }],
      infosources: [{ name: source, role: 'publisher' }],
    },
    { title, text, byline: author, publisher: source, published: at },
  ],
  [
    'an agency, with NITF inside',
    {
      data: {
        items: [
          {
            item: {
              firstcreated: at,
              headline: title,
              provider: source,
              bylines: [{ title: 'Bay Desk', by: `By ${author}` }],
              body_nitf: `<nitf><body><body.content>${html}</body.content></body></nitf>`,
            },
          },
        ],
      },
    },
    { title, text, byline: author, publisher: source, published: at },
  ],
  [
    'a news format of components',
    {
      title,
      components: [
        { role: 'title', text: title },
        { role: 'byline', text: `By ${author}` },
        ...paragraphs.map((words) => ({ role: 'body', text: words, format: 'html' })),
        { role: 'photo', URL: 'bundle://a.jpg' },
      ],
      metadata: { authors: [author], datePublished: at, canonicalURL: url },
    },
    { ...whole, publisher: 'bay.example', published: at },
  ],
  [
    'a crawl, which has the domain as the publisher',
    {
      requested_url: url,
      plain_text: text,
      published_date: day,
      title,
      author,
      sitename: source,
      publisher: 'bay.example',
    },
    { title, text, byline: author, publisher: source, published: day },
  ],
  [
    'a channel, with marked words in a message',
    {
      name: source,
      type: 'public_channel',
      messages: [
        { type: 'service', date: day, text: '' },
        { type: 'message', date: at, text: [{ type: 'bold', text: paragraphs[0] }, `\n\n${paragraphs[1]}`] },
      ],
    },
    { text, publisher: source, published: at },
  ],
]

describe('An export', () => {
  it.each(exports)('of %s is understood whole', (_, file, expected) => {
    const { drafts, refused, remarks } = json.parse(contentOf(JSON.stringify(file)))
    expect({ refused, remarks }).toEqual({ refused: [], remarks: [] })
    expect(drafts.map(({ published, ...draft }) => ({ ...draft, published: published?.date }))).toMatchObject(
      [expected],
    )
  })

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
