import { describe } from 'vitest'
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
  ])
})
