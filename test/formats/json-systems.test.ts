import { describe, expect, it } from 'vitest'
import json from '../../src/formats/json.ts'
import { contentOf } from '../contracts/format.ts'
import {
  areUnderstoodWhole,
  at,
  author,
  day,
  html,
  paragraphs,
  source,
  text,
  title,
  url,
  utc,
  whole,
} from './json-story.ts'

describe('An export of an editorial system or an agency', () => {
  areUnderstoodWhole([
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
        associations: [
          {
            name: 'picture',
            uri: 'a',
            type: 'picture',
            headlines: [{ role: 'main', value: 'A quay' }],
            descriptions: [{ value: 'A quay at dusk.' }],
          },
        ],
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
      'a channel, with marked words in a message',
      {
        name: source,
        type: 'public_channel',
        messages: [
          { type: 'service', date: day, text: '' },
          {
            type: 'message',
            date: at,
            text: [{ type: 'bold', text: paragraphs[0] }, `\n\n${paragraphs[1]}`],
          },
        ],
      },
      { text, publisher: source, published: at },
    ],
    [
      'blocks that hold their words one deeper, with what is none of the story among them',
      {
        data: [
          {
            id: 4,
            attributes: {
              headline: title,
              publishedAt: at,
              url,
              content: {
                time: 1638846300000,
                blocks: [
                  { id: 'a', type: 'paragraph', data: { text: paragraphs[0] } },
                  { id: 'b', type: 'related', data: { text: 'The quay was mended twice in ten years.' } },
                  {
                    id: 'c',
                    type: 'section',
                    data: { blocks: [{ type: 'paragraph', data: { text: paragraphs[1] } }] },
                  },
                ],
              },
            },
          },
        ],
      },
      { title, text, published: at },
    ],
    [
      'a tree of nodes, whose paragraphs are parted where some words are marked',
      {
        headline: title,
        published: at,
        url,
        outlet: { slug: 'bay', display: source },
        byline: [{ first: 'Jo', last: 'Marsh' }],
        doc: {
          type: 'doc',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: 'The ferry ran aground on ' },
                { type: 'text', marks: [{ type: 'bold' }], text: 'Monday' },
                { type: 'text', text: ' with 60 people on board.' },
              ],
            },
            { nodeType: 'paragraph', content: [{ nodeType: 'text', value: paragraphs[1] }] },
          ],
        },
      },
      { ...whole, published: at },
    ],
    [
      'blocks of HTML beside a standfirst',
      {
        response: {
          content: {
            webTitle: title,
            webUrl: url,
            webPublicationDate: at,
            fields: { byline: author, standfirst: '<p>It ran aground</p>', publication: source },
            blocks: {
              totalBodyBlocks: 1,
              body: [{ id: 'b', bodyHtml: html, publishedDate: '2021-12-08T00:00:00Z' }],
            },
          },
        },
      },
      { ...whole, published: at },
    ],
    [
      'a system that keeps when a story first appeared beside when it was put out again',
      {
        headlines: { basic: title, web: '' },
        description: { basic: 'It ran aground.' },
        keywords: [{ name: 'place', value: 'Tallow Bay', rank: 1 }],
        first_publish_date: at,
        publish_date: '2021-12-09T08:00:00Z',
        content_elements: paragraphs.map((content) => ({ type: 'text', content })),
        credits: { by: [{ type: 'author', name: author }] },
        canonical_url: url,
        source: { name: source },
      },
      { ...whole, published: at },
    ],
    [
      '.NET, with the zone of the place in its days',
      { Headline: title, BodyText: html, PublishDate: `/Date(${Date.parse(at)}-0500)/`, CreditLine: source },
      { title, text, publisher: source, published: at },
    ],
  ])
})

describe('Rows without names', () => {
  const cells = (body: string) => [day, title, body, source]
  it.each([
    [
      'beside a list of columns',
      {
        meta: {
          view: {
            name: 'Stories',
            columns: ['date', 'title', 'text', 'source'].map((name) => ({ name, id: 1 })),
          },
        },
        data: [cells(text), cells(text)],
      },
    ],
    [
      'as a table library keeps them',
      { columns: ['date', 'title', 'text', 'source'], index: [0, 1], data: [cells(text), cells(text)] },
    ],
    [
      'in boxes of their own',
      {
        schema: { fields: ['date', 'title', 'text', 'source'].map((name) => ({ name, type: 'STRING' })) },
        rows: [cells(text), cells(text)].map((row) => ({ f: row.map((v) => ({ v })) })),
      },
    ],
  ])('are read %s', (_, file) => {
    const { drafts, refused } = json.parse(contentOf(JSON.stringify(file)))
    expect(refused).toEqual([])
    expect(drafts).toMatchObject([
      { title, text, publisher: source, published: { date: day } },
      { title, text, publisher: source },
    ])
  })

  it('are none where their number is not that of the columns', () => {
    const file = { columns: ['date', 'title', 'text'], data: [cells(text)] }
    expect(json.parse(contentOf(JSON.stringify(file))).drafts).toEqual([])
  })
})

describe('What a service gives instead of a text', () => {
  it('counts for nothing beside its summary', () => {
    const file = { title, content: 'ONLY FOR PAYING CUSTOMERS', description: paragraphs[0], url }
    expect(json.parse(contentOf(JSON.stringify(file))).drafts).toMatchObject([
      { text: paragraphs[0], partial: true },
    ])
  })
  it('is not taken out of the boxes of a headline', () => {
    const file = {
      docs: [
        {
          abstract: paragraphs[0],
          headline: { main: title, print_headline: 'Ferry Aground' },
          keywords: [{ name: 'place', value: 'Tallow Bay', rank: 1 }],
          web_url: url,
        },
      ],
    }
    expect(json.parse(contentOf(JSON.stringify(file))).drafts).toMatchObject([{ title, text: paragraphs[0] }])
  })
})
