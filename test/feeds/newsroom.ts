import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Conditions, Fetched, Fetcher } from '../../src/contracts/fetcher.ts'
import type { Store } from '../../src/contracts/store.ts'
import { createBook } from '../../src/feeds/book.ts'
import { openFolder } from '../../src/feeds/folder.ts'
import { createQueue } from '../../src/feeds/queue.ts'
import { createFeedWork } from '../../src/feeds/work.ts'
import { createFeeds } from '../../src/feeds.ts'
import { createLog } from '../../src/runtime/log.ts'

/** Pages and feeds of an invented web, and a fetcher that reaches nothing else. */
export interface Web {
  readonly fetcher: Fetcher
  /** What stands at each address; a function is asked each time. */
  readonly pages: Map<string, string | ((known: Conditions) => Fetched)>
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
        if (page === undefined) return { kind: 'refused', why: 'there is no such page (404)' }
        return { kind: 'ok', url, bytes: new TextEncoder().encode(page), type: 'text/html' }
      },
    },
  }
}

export interface Told {
  readonly slug: string
  readonly title: string
  readonly text?: string
  readonly date?: string
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

/** The desk's feeds over an invented web, with a clock that the test moves. */
export function openNewsroom(store: Store, folder: string, web = createWeb()) {
  const clock = { now: Date.parse('2026-11-02T12:00:00Z') }
  const now = (): number => clock.now
  const log = createLog('error', [], (line) => process.stderr.write(line))
  const means = {
    book: createBook(store),
    queue: createQueue(store),
    fetcher: web.fetcher,
    log,
    now,
    ...openFolder(folder),
    count: () => {},
  }
  const running = createFeeds({ store, work: createFeedWork(means), log, now })
  const files = (): readonly string[] =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
      : []
  const article = (): Record<string, unknown> =>
    JSON.parse(readFileSync(join(folder, files()[0] ?? ''), 'utf8'))
  return { ...running, web, clock, folder, files, article }
}
