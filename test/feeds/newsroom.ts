import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fetched, FetchedBody, Fetcher, FetchOptions } from '../../src/contracts/fetcher.ts'
import type { Draft } from '../../src/contracts/format.ts'
import type { Store } from '../../src/contracts/store.ts'
import { findFormats } from '../../src/corpus/formats.ts'
import { asContent } from '../../src/corpus/open.ts'
import { createBook } from '../../src/feeds/book.ts'
import { createQueue } from '../../src/feeds/queue.ts'
import { createFeedWork } from '../../src/feeds/work.ts'
import { createFeeds } from '../../src/feeds.ts'
import { createPageReader } from '../../src/fetching/reading.ts'
import json from '../../src/formats/json.ts'
import { createLog } from '../../src/runtime/log.ts'

/** Pages and feeds of an invented web, and a fetcher that reaches nothing else. */
export interface Web {
  readonly fetcher: Fetcher
  /** What stands at each address; a function is asked each time. */
  readonly pages: Map<string, string | ((options: FetchOptions) => Fetched)>
  /** Every address that was fetched, in order. */
  readonly asked: string[]
}

export function createWeb(): Web {
  const pages: Web['pages'] = new Map()
  const asked: string[] = []
  return {
    pages,
    asked,
    fetcher: {
      async fetch(url, options = {}) {
        asked.push(url)
        const page = pages.get(url)
        if (typeof page === 'function') return page(options)
        if (page === undefined) return { kind: 'refused', why: 'There is no such page (404).' }
        return sent(page, url)
      },
      async close() {},
    },
  }
}

export interface Told {
  readonly slug: string
  readonly title: string
  readonly text?: string
  readonly date?: string
}

/** An answer with a body. */
export function sent(body: string, url: string, more: Partial<FetchedBody> = {}): FetchedBody {
  const bytes = new TextEncoder().encode(body)
  return { kind: 'ok', status: 200, url, bytes, type: 'text/html', ...more }
}

const site = 'https://bay.example'

/** An RSS feed of these items. */
export function rssOf(items: readonly Told[], title = 'Bay Courier'): string {
  const item = ({ slug, title: headline, text = '', date = '2026-11-02T09:00:00Z' }: Told): string =>
    `<item><title>${headline}</title><link>${site}/${slug}</link><guid>${slug}</guid><pubDate>${new Date(date).toUTCString()}</pubDate><description>${text}</description></item>`
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>${site}/</link>${items.map(item).join('')}</channel></rss>`
}

/** The page behind an item. */
export function pageOf({ title }: Told, ...paragraphs: readonly string[]): string {
  return `<html><head><title>${title}</title></head><body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</article></body></html>`
}

export const addressOf = ({ slug }: Pick<Told, 'slug'>): string => `${site}/${slug}`

export const hour = 3600_000
export const feed = `${site}/feed`
export const ferry: Told = {
  slug: '2026/ferry-fares',
  title: 'Ferry fares rise on the bay',
  text: 'Fares rise in spring.',
}
export const bridge: Told = {
  slug: '2026/bridge',
  title: 'Bridge closes for repairs',
  text: 'The old bridge closes.',
}
export const long = [
  'The ferry company of the bay raises its fares by four per cent from March, it said on Monday.',
  'Commuters had asked for a lower price, and the harbour council will vote on it in December.',
]

const reader = createPageReader(await findFormats())

/** What is done with each fetch. */
export type Step = <T>(work: () => Promise<T>) => Promise<T>

/** The desk's feeds over an invented web, with a clock that the test moves. */
export function openNewsroom(
  store: Store,
  folder: string,
  { web = createWeb(), step = (work) => work() }: { web?: Web; step?: Step } = {},
) {
  const clock = { now: Date.parse('2026-11-02T12:00:00Z') }
  const now = (): number => clock.now
  const log = createLog('error', [], (line) => process.stderr.write(line))
  const means = {
    book: createBook(store),
    queue: createQueue(store),
    fetcher: {
      ...web.fetcher,
      fetch: (url: string, options?: FetchOptions) => step(() => web.fetcher.fetch(url, options)),
    },
    log,
    now,
    reader,
    folder,
    count: () => {},
  }
  const work = createFeedWork(means)
  const running = createFeeds({ store, work, log, now })
  const files = (): readonly string[] =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
      : []
  /** As the corpus reads them. */
  const articles = async (): Promise<readonly Draft[]> => {
    const parsed = files().map((file) => json.parse(asContent(readFileSync(join(folder, file)))))
    return (await Promise.all(parsed)).flatMap(({ drafts }) => drafts)
  }
  return { ...running, work, web, clock, folder, files, articles, article: async () => (await articles())[0] }
}
