import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Fetched } from '../../src/contracts/fetcher.ts'
import { createBook } from '../../src/feeds/book.ts'
import { terminalAsker as me } from '../../src/platforms/terminal/courier.ts'
import { useStore } from '../folder.ts'
import { createWeb, hour, openNewsroom, sent, type Web } from './newsroom.ts'

const data = useStore()

/** An invented web in which some addresses never answer, until they are let go. */
function createSlowWeb(hangs: (url: string) => boolean): Web & {
  /** Settles when this address has been asked so often. */
  whenAsked(url: string, times?: number): Promise<void>
  letGo(): void
  readonly hanging: () => number
} {
  const web = createWeb()
  const held = Promise.withResolvers<Fetched>()
  let hanging = 0
  const waiting = new Set<() => void>()
  const timesOf = (url: string): number => web.asked.filter((one) => one === url).length
  return {
    ...web,
    fetcher: {
      ...web.fetcher,
      async fetch(url, options) {
        const answer = web.fetcher.fetch(url, options)
        for (const look of waiting) look()
        if (!hangs(url)) return answer
        hanging++
        return held.promise
      },
    },
    hanging: () => hanging,
    letGo: () => held.resolve({ kind: 'refused', why: 'It did not answer.' }),
    whenAsked: (url, times = 1) =>
      new Promise((done) => {
        const look = (): void => {
          if (timesOf(url) < times) return
          waiting.delete(look)
          done()
        }
        waiting.add(look)
        look()
      }),
  }
}

/** A feed of so many items, whose pages lie on a host of their choice. */
const feedOf = (host: string, pages: number): string => {
  const items = Array.from(
    { length: pages },
    (_, at) =>
      `<item><title>Story ${at}</title><link>https://${host}/${at}</link><description>The boat number ${at} of the fleet is painted in green this spring.</description></item>`,
  )
  return `<rss version="2.0"><channel><title>${host}</title>${items.join('')}</channel></rss>`
}

async function openDesk(hangs: (url: string) => boolean) {
  const web = createSlowWeb(hangs)
  const store = await data.open()
  const desk = openNewsroom(store, join(data.folder(), 'feeds'), { web })
  const { feeds } = createBook(store)
  const follow = (...urls: readonly string[]) =>
    desk.takeIn(
      `<opml version="2.0"><body>${urls.map((url) => `<outline text="News" xmlUrl="${url}"/>`).join('')}</body></opml>`,
    )
  /** Settles when each of these has been checked at this hour. */
  const whenChecked = async (...urls: readonly string[]): Promise<void> => {
    for (;;) {
      const late = new Set(urls)
      for await (const { value, due = 0 } of feeds.all())
        if (due >= desk.clock.now + hour) late.delete(value.url)
      if (late.size === 0) return
      await setImmediate()
    }
  }
  return { ...desk, web, follow, whenChecked }
}

const quay = 'https://quay.example/feed'
const mole = 'https://mole.example/feed'

describe('A host that does not answer', { timeout: 60_000 }, () => {
  it('holds up no other feed: that one is checked whenever it is due', async () => {
    const { web, follow, round, clock, whenChecked } = await openDesk((url) => url === quay)
    web.pages.set(mole, feedOf('mole.example', 1))
    await follow(quay, mole)
    const rounds = [round()]
    for (let times = 0; times < 4; times++) {
      await whenChecked(mole)
      clock.now += hour
      // As the clock of the feeds does: it joins what runs, and that looks again.
      rounds.push(round())
    }
    await whenChecked(mole)
    expect(web.asked.filter((url) => url === mole)).toHaveLength(5)
    expect(web.asked.filter((url) => url === quay)).toHaveLength(1)
    web.letGo()
    expect(await rounds[0]).toBe('6 feeds checked (1 failed): 1 new article, 0 changed.')
    expect(await rounds[4]).toBe('2 feeds checked (1 failed): 0 new articles, 0 changed.')
  })

  it('holds up neither pages of other hosts nor any feed where its pages are hundreds', async () => {
    const { web, follow, round, clock, whenChecked } = await openDesk((url) =>
      /^https:\/\/slow\.example\/\d/.test(url),
    )
    web.pages.set(quay, feedOf('slow.example', 250))
    await follow(quay)
    const rounds = [round()]
    await web.whenAsked('https://slow.example/0')
    web.pages.set(mole, feedOf('mole.example', 1))
    web.pages.set('https://mole.example/0', 'There is no article.')
    await follow(mole)
    rounds.push(round())
    await web.whenAsked('https://mole.example/0')
    await whenChecked(quay, mole)
    clock.now += hour
    rounds.push(round())
    await whenChecked(quay, mole)
    web.letGo()
    await Promise.all(rounds)
    expect(web.asked.filter((url) => url.startsWith('https://slow.example/'))).toHaveLength(250)
  })

  it('holds up no other feed where thousands of its own are due before it', async () => {
    const { web, follow, round } = await openDesk((url) => url.startsWith('https://slow.example/'))
    await follow(...Array.from({ length: 2_500 }, (_, at) => `https://slow.example/${at}`))
    web.pages.set(mole, feedOf('mole.example', 0))
    await follow(mole)
    const first = round()
    await web.whenAsked(mole)
    expect(web.hanging()).toBe(1)
    web.letGo()
    expect(await first).toBe('2501 feeds checked (2500 failed): 0 new articles, 0 changed.')
  })

  it('holds up no feed where it has many like it, each with pages', async () => {
    const hosts = Array.from({ length: 40 }, (_, at) => `slow${at}.example`)
    const { web, follow, round, clock, whenChecked } = await openDesk((url) => url.includes('//slow'))
    const urls = hosts.map((host) => `https://feeds.example/${host}`)
    for (const [at, url] of urls.entries()) web.pages.set(url, feedOf(hosts[at] ?? '', 3))
    await follow(...urls)
    const rounds = [round()]
    for (let times = 0; times < 3; times++) {
      await whenChecked(...urls)
      clock.now += hour
      rounds.push(round())
    }
    await whenChecked(...urls)
    expect(web.hanging()).toBeLessThanOrEqual(16)
    web.letGo()
    await Promise.all(rounds)
    expect(web.asked.filter((url) => url.includes('//slow'))).toHaveLength(120)
  })
})

it('A feed is checked on time between the pages of its own host', async () => {
  const rounds: Promise<string>[] = []
  const { web, follow, round, clock } = await openDesk(() => false)
  web.pages.set(quay, feedOf('quay.example', 300))
  for (let at = 0; at < 300; at++)
    web.pages.set(`https://quay.example/${at}`, () => {
      // A minute each: five hours in all.
      clock.now += hour / 60
      if (at % 60 === 0) rounds.push(round())
      return sent('There is no article.', `https://quay.example/${at}`)
    })
  await follow(quay)
  rounds.push(round())
  await rounds[0]
  await Promise.all(rounds)
  const checks = web.asked.flatMap((url, at) => (url === quay ? [at] : []))
  expect(checks).toEqual([0, 61, 122, 183, 244, 305])
})

it('Whoever asks for a check of one feed waits for some of its pages, and is told how many are to come', async () => {
  const { web, follow, feeds, round, clock, files } = await openDesk(() => false)
  web.pages.set(quay, feedOf('quay.example', 100))
  for (let at = 0; at < 100; at++)
    web.pages.set(`https://quay.example/${at}`, () => {
      clock.now += 1_000
      return { kind: 'refused', why: 'There is no such page (404).' }
    })
  await follow(quay)
  expect(await feeds.check(me, 'news')).toBe(
    'news: 100 of 100 items new or changed. 20 new articles, 0 changed. 80 pages more in the next rounds.',
  )
  expect(await round()).toBe('0 feeds checked: 80 new articles, 0 changed.')
  expect(files()).toHaveLength(100)
})
