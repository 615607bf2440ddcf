import { join } from 'node:path'
import { expect, it } from 'vitest'
import { terminalAsker } from '../../src/platforms/terminal/courier.ts'
import { useStore } from '../folder.ts'
import { createWeb, openNewsroom, rssOf, sent } from './newsroom.ts'

const data = useStore()
const total = Number(process.env.FEEDS ?? 3_000)

it('Thousands of feeds are checked once each by two processes, few at a time', async ({ signal }) => {
  const asked = new Map<string, number>()
  let underway = 0
  let most = 0
  const web = createWeb()
  const fetcher = {
    async fetch(url: string) {
      asked.set(url, (asked.get(url) ?? 0) + 1)
      most = Math.max(most, ++underway)
      await new Promise((go) => setImmediate(go))
      underway--
      return sent(rssOf([], url), url)
    },
    async close() {},
  }
  const folder = join(data.folder(), 'feeds')
  const first = openNewsroom(await data.open(), folder, { web: { ...web, fetcher } })
  const second = openNewsroom(await data.open(), folder, { web: { ...web, fetcher } })
  // Where the test is given up, so is the round: a line of the log for each feed would tell nothing.
  signal.addEventListener('abort', () => void Promise.all([first.work.stop(), second.work.stop()]))
  const outlines = Array.from(
    { length: total },
    (_, at) => `<outline text="News" xmlUrl="https://h${at % 500}.example/feed/${at}"/>`,
  )
  const opml = `<opml version="2.0"><body>${outlines.join('')}</body></opml>`
  expect(await first.takeIn(opml)).toEqual({ added: total, listed: total })
  await Promise.all([first.round(), second.round()])
  expect(asked.size).toBe(total)
  expect(Math.max(...asked.values())).toBe(1)
  expect(most).toBeLessThanOrEqual(32)
  const { cards, ...counts } = await first.feeds.list(terminalAsker, 1)
  expect(counts).toMatchObject({ total, failing: 0 })
  expect(cards).toHaveLength(20)
})
