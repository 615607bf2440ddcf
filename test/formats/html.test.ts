import { describe, expect, it } from 'vitest'
import html from '../../src/formats/html.ts'
import { contentOf, describeFormat } from '../contracts/format.ts'

const page = (head: string, body: string): string =>
  `<!doctype html><html><head>${head}</head><body><nav><a href="/">Home</a></nav><article>${body}</article></body></html>`
const story = `<p>${'The ferry to Tallow Bay was late on Tuesday because its captain had overslept. '.repeat(4)}</p><p>${'Passengers waited on the quay, and the neighbours brought soup. '.repeat(4)}</p>`

const parse = (words: string) => html.parse(contentOf(words))

describeFormat({
  name: 'HTML',
  format: html,
  write: ({ title, date, paragraphs }) =>
    page(
      `<title>${title}</title><meta property="article:published_time" content="${date}">`,
      `<h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('')}`,
    ),
  broken: ['', 'no markup', '<', '<html>', '<div><p>', '<script>alert(1)</script>', '<div>'.repeat(30_000)],
})

describe('A saved page', () => {
  it('is described by its JSON-LD before its meta tags', () => {
    const labels = {
      '@graph': [
        { '@type': 'WebSite', name: 'x' },
        {
          '@type': ['NewsArticle'],
          headline: 'Ferry late as captain sleeps',
          datePublished: '2020-03-03T08:15:00+01:00',
          author: [{ name: 'Ida Brandvik' }, 'Jo Marsh'],
          publisher: { name: 'Bay Courier' },
          url: 'https://bay.example/ferry',
        },
      ],
    }
    const head = `<meta name="author" content="Nobody"><script type="application/ld+json">${JSON.stringify(labels)}</script>`
    expect(parse(page(head, story)).drafts[0]).toMatchObject({
      title: 'Ferry late as captain sleeps',
      byline: 'Ida Brandvik, Jo Marsh',
      publisher: 'Bay Courier',
      url: 'https://bay.example/ferry',
      published: { date: '2020-03-03T08:15:00+01:00', precision: 'time', from: 'meta' },
    })
  })

  it('falls back to its meta tags where its JSON-LD is broken', () => {
    const head = `<script type="application/ld+json">{oops</script><title>Ferry late again | Bay Courier</title><meta property="og:site_name" content="Bay Courier"><meta name="author" content="By Jo Marsh">`
    const [draft] = parse(page(head, `${story}<time datetime="2020-03-03">Tuesday</time>`)).drafts
    expect(draft).toMatchObject({
      title: 'Ferry late again',
      byline: 'Jo Marsh',
      publisher: 'Bay Courier',
      published: { date: '2020-03-03' },
    })
  })

  it('keeps captions, headings and lists of links out of its text', () => {
    const dirt =
      '<figure><img src="q.jpg"><figcaption>The quay at dawn</figcaption></figure><h2>Two hours of soup</h2><ul><li><a href="/1">Fares rise</a></li><li><a href="/2">New quay</a></li></ul>'
    const [draft] = parse(page('<title>Ferry late as captain sleeps</title>', dirt + story)).drafts
    expect(draft?.captions).toEqual(['The quay at dawn'])
    expect(draft?.text).toMatch(/^The ferry to Tallow Bay/)
    expect(draft?.text).not.toMatch(/soup\n|Fares|dawn|Two hours/)
  })

  it('passes over the date that its database invented', () => {
    const head =
      '<meta property="article:published_time" content="0001-01-01T00:00:00Z"><meta name="date" content="2020-03-03">'
    expect(parse(page(head, story)).drafts[0]?.published?.date).toBe('2020-03-03')
  })
})
