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

describe('An export of a news service or a reader of feeds', () => {
  areUnderstoodWhole([
    [
      'Perigon',
      {
        articles: [
          {
            title,
            url,
            authorsByline: author,
            pubDate: at,
            addDate: '2022-01-01T00:00:00+00:00',
            source: { domain: 'bay.example', location: null },
            content: text,
            summary: 'x',
          },
        ],
      },
      { ...whole, publisher: 'bay.example', published: at },
    ],
    [
      'Nexis’s service',
      {
        value: [
          {
            ResultId: 'x',
            Title: title,
            Date: day,
            Byline: 'By Jo Marsh',
            Source: { Name: source },
            Document: {
              Content: `<entry><content><nitf><body><body.content>${html}</body.content></body></nitf></content></entry>`,
            },
          },
        ],
      },
      { title, text, byline: author, publisher: source, published: day },
    ],
    [
      'Factiva’s service',
      {
        data: [
          {
            attributes: {
              headline: { main: { text: title } },
              byline: { text: 'By Jo Marsh' },
              publication_date: day,
              source_name: source,
              body: paragraphs.map((words) => [{ text: words }]),
            },
          },
        ],
      },
      { title, text, byline: author, publisher: source, published: day },
    ],
    [
      'Firecrawl',
      {
        success: true,
        data: {
          markdown: `# ${title}\n\n${text}`,
          metadata: { title: `${title} | ${source}`, sourceURL: url, 'article:published_time': at, author },
        },
      },
      { ...whole, published: at },
    ],
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
      'JSON Feed',
      {
        version: 'https://jsonfeed.org/version/1.1',
        title: source,
        items: [{ id: '1', url, title, content_html: html, date_published: at, authors: [{ name: author }] }],
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
  ])
})
