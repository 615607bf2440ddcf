import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { feedsOf } from '../../src/feeds/discovery.ts'
import { itemsOf } from '../../src/feeds/items.ts'
import { textOf } from '../../src/fetching/text.ts'
import { readFeed } from '../../src/reading/packed/feed.ts'

const address = 'https://bay.example/news/feed'
const own = { name: 'bay', url: address }
const title = 'Ferry fares rise on the bay'
const text = 'Fares rise in spring.'
const rdf =
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"'

const itemsIn = async (feed: string) => itemsOf(await readFeed(feed, { address }), own)

describe('An item is read alike', () => {
  it.each([
    [
      'RSS 0.9',
      `<rdf:RDF ${rdf} xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>Bay</title></channel><item><title>${title}</title><link>https://bay.example/news/ferry</link></item></rdf:RDF>`,
      { text: undefined },
    ],
    [
      'RSS 0.91',
      `<rss version="0.91"><channel><title>Bay</title><item><title>${title}</title><link>/news/ferry</link><description>${text}</description></item></channel></rss>`,
      { text },
    ],
    [
      'RSS 1.0',
      `<rdf:RDF ${rdf} xmlns="http://purl.org/rss/1.0/"><channel><title>Bay</title></channel><item rdf:about="x"><title>${title}</title><link>https://bay.example/news/ferry</link><description>${text}</description><dc:creator>Jo Marsh</dc:creator><dc:date>2026-11-02T09:00:00Z</dc:date></item></rdf:RDF>`,
      {
        text,
        byline: 'Jo Marsh',
        published: { date: '2026-11-02T09:00:00Z', precision: 'time', from: 'meta' },
      },
    ],
    [
      'RSS 2.0',
      `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Bay</title><item><title>${title}</title><guid>https://bay.example/news/ferry</guid><description>short</description><content:encoded><![CDATA[<p>${text}</p>]]></content:encoded></item></channel></rss>`,
      { text },
    ],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://bay.example/news/"><title>Bay</title><entry><id>tag:1</id><title>${title}</title><link rel="enclosure" href="x.mp3"/><link href="ferry#top"/><updated>2026-11-02T09:00:00Z</updated><summary>${text}</summary></entry></feed>`,
      { text },
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Bay',
        items: [{ id: '1', url: 'https://bay.example/news/ferry', title, content_text: text }],
      }),
      { text },
    ],
  ])('in %s', async (_, feed, more) => {
    const items = await itemsIn(feed)
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ title, hasPage: true, publisher: 'Bay', ...more })
    expect(items[0]?.url).toMatch(/^https:\/\/bay\.example\/news\/ferry(?:#top)?$/)
  })
})

describe('An item', () => {
  const rss = (...items: readonly string[]): string =>
    `<rss version="2.0"><channel><title>Bay</title><link>https://bay.example/</link>${items.join('')}</channel></rss>`

  it('is the same one under another address, and another version with other words', async () => {
    const [one] = await itemsIn(
      rss(
        `<item><title>${title}</title><link>https://bay.example/1</link><guid isPermaLink="false">7</guid></item>`,
      ),
    )
    const [two] = await itemsIn(
      rss(
        `<item><title>${title} again</title><link>https://bay.example/2</link><guid isPermaLink="false">7</guid></item>`,
      ),
    )
    expect(one?.keys.filter((key) => two?.keys.includes(key))).toHaveLength(1)
    expect(one?.digest).not.toBe(two?.digest)
  })

  const named = `<title>${title}</title><link>/1</link>`
  it.each([
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>Bay</title><link href="/1"/><updated>TIME</updated></entry></feed>',
    `<rss version="2.0" xmlns:t="http://purl.org/dc/terms/"><channel><item>${named}<t:modified>TIME</t:modified></item></channel></rss>`,
    `<rss version="2.0" xmlns:a10="http://www.w3.org/2005/Atom"><channel><item>${named}<a10:updated>TIME</a10:updated></item></channel></rss>`,
  ])('is another version where its feed says that it was changed: %s', async (feed) => {
    const digestAt = async (hour: string): Promise<string | undefined> => {
      const [item] = await itemsIn(feed.replace('TIME', `2026-11-02T${hour}:00:00Z`))
      return item?.digest
    }
    expect(await digestAt('09')).toBe(await digestAt('09'))
    expect(await digestAt('09')).not.toBe(await digestAt('11'))
  })

  it('that leads to the site’s front has no page of its own', async () => {
    expect(
      await itemsIn(
        rss(
          `<item><title>${title}</title><link>https://bay.example</link><description>${text}</description></item>`,
        ),
      ),
    ).toMatchObject([{ hasPage: false, text }])
  })

  it('is known by its page where its feed calls several items alike, and one that stands there twice is one', async () => {
    const item = (path: string) =>
      `<item><title>${title}</title><link>https://bay.example/${path}</link><guid isPermaLink="false">7</guid></item>`
    const items = await itemsIn(rss(item('1'), item('2'), item('2')))
    expect(items.map(({ url, hasPage }) => [url, hasPage])).toEqual([
      ['https://bay.example/1', true],
      ['https://bay.example/2', true],
    ])
    expect(new Set(items.flatMap(({ keys }) => keys)).size).toBe(2)
  })

  it.each([
    ['a reader’s way to it', '<guid isPermaLink="false">7</guid>', '<guid isPermaLink="false">7</guid>'],
    ['its page for telephones', '', ''],
    ['a name for each', '<guid isPermaLink="false">7</guid>', '<guid isPermaLink="false">8</guid>'],
  ])('that stands there twice with another address of its page is one: %s', async (_, one, other) => {
    const item = (path: string, id: string) =>
      `<item><title>${title}</title><link>https://${path}</link>${id}<description>${text}</description></item>`
    const items = await itemsIn(
      rss(item('bay.example/1?utm_source=a', one), item('m.bay.example/1/amp?utm_source=b', other)),
    )
    expect(items).toMatchObject([{ hasPage: true, title }])
  })

  it('with neither a page nor a text is none', async () => {
    expect(await itemsIn(rss(`<item><title>${title}</title></item>`))).toEqual([])
  })
})

it('A feed has no tags in its name', async () => {
  const feed = await readFeed(
    '<rss version="2.0"><channel><title>&lt;b&gt;Bay&lt;/b&gt; Courier</title><item><title>x</title></item></channel></rss>',
  )
  expect(feed.title).toBe('Bay Courier')
})

it('What a server packs without saying so is unpacked, and refused where it is damaged or a bomb', () => {
  const words = '<rss/>'
  expect(textOf({ bytes: gzipSync(words) })).toBe(words)
  expect(() => textOf({ bytes: gzipSync(words).subarray(0, 12) })).toThrow(/packed wrongly/)
  expect(() => textOf({ bytes: gzipSync(new Uint8Array(30_000_000)) })).toThrow(/too large/)
})

describe('The feeds of a page', () => {
  it('are those of its head, in its order: likely ones first, each once and whole', () => {
    const link = (href: string, type: string, more = ''): string =>
      `<link rel="alternate" type="${type}" href="${href}" ${more}>`
    const page = `<html><head><base href="/section/">
      ${link('/comments/feed/', 'application/rss+xml')}${link('/wp-json/wp/v2/posts', 'application/json')}
      ${link('atom.xml', 'application/atom+xml')}${link('/feed.json', 'application/feed+json')}${link('atom.xml', 'application/atom+xml')}
      ${link('/de', 'text/html', 'hreflang="de"')}${link('javascript:alert(1)', 'application/rss+xml')}
      <link rel="stylesheet" type="text/css" href="/style.css"></head><body></body></html>`
    expect(feedsOf(page, 'https://bay.example/')).toEqual([
      'https://bay.example/section/atom.xml',
      'https://bay.example/feed.json',
      'https://bay.example/comments/feed/',
      'https://bay.example/wp-json/wp/v2/posts',
    ])
  })
})
