import { describe } from 'vitest'
import {
  areUnderstoodWhole,
  at,
  author,
  day,
  html,
  source,
  text,
  title,
  url,
  utc,
  whole,
} from './json-story.ts'

describe('An export of a scraper, a collection or a library', () => {
  areUnderstoodWhole([
    [
      'GDELT with the text beside it',
      {
        articles: [
          { url, title, seendate: '20211207T030500Z', domain: 'bay.example', language: 'English', text },
        ],
      },
      { title, text, url, publisher: 'bay.example', published: utc },
    ],
    [
      'Reuters-21578',
      [
        {
          date: ' 6-DEC-1991 15:01:01.79',
          topics: ['ship'],
          title: title.toUpperCase(),
          author: '    By Jo Marsh, Bay Courier',
          dateline: '    TALLOW BAY, Dec 6 - ',
          body: `${text}\n Reuter\n\u0003`,
        },
      ],
      { title: title.toUpperCase(), text, byline: author, publisher: source, published: '1991-12-06' },
    ],
    [
      'HuffPost',
      {
        link: url,
        headline: title,
        category: 'WORLD NEWS',
        short_description: text,
        authors: author,
        date: day,
      },
      { ...whole, publisher: 'bay.example', published: day },
    ],
    [
      'Mercury',
      {
        title,
        author,
        date_published: '2021-12-07T03:05:00.000Z',
        dek: null,
        content: `<div>${html}</div>`,
        url,
        domain: 'bay.example',
        excerpt: 'x',
        total_pages: 1,
      },
      { ...whole, publisher: 'bay.example', published: utc },
    ],
    [
      'Readability',
      {
        title,
        byline: author,
        dir: null,
        lang: 'en',
        content: `<div id="readability-page-1">${html}</div>`,
        textContent: text,
        excerpt: 'x',
        siteName: source,
        publishedTime: at,
      },
      { title, text, byline: author, publisher: source, published: at },
    ],
    [
      'cc_news',
      {
        title,
        text,
        domain: 'bay.example',
        date: '2021-12-07 03:05:00',
        description: 'x',
        url,
        image_url: 'x',
      },
      { title, text, url, publisher: 'bay.example', published: utc },
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
      'a note-taker that names itself as the source',
      { title, text, source: 'note-desktop', url, author, date: day },
      { ...whole, publisher: 'bay.example', published: day },
    ],
    [
      'a scraper that names what the page calls its site',
      [{ url, authors: [author], publish_date: day, meta_site_name: source, title, text }],
      { ...whole, published: day },
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
  ])
})
