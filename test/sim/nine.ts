import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { createDesk } from '../../src/desk.ts'
import { createDigests } from '../../src/digests.ts'
import { createSender, NotSent } from '../../src/durable/sender.ts'
import sqliteEngine from '../../src/engines/sqlite.ts'
import type { Article } from '../../src/model/article.ts'
import { readFindings } from '../../src/reading/findings.ts'
import { createLog } from '../../src/runtime/log.ts'
import sqliteStore from '../../src/stores/sqlite.ts'
import extractive from '../../src/writers/extractive.ts'
import { articleOf } from '../articles.ts'
import { randomFrom } from './random.ts'

/** A thousand channels that all want their digest at nine. */
export interface Nine {
  readonly subscriptions: number
  readonly posts: number
  /** From nine o'clock to the last post. */
  readonly seconds: number
  /** Milliseconds that an answer would have waited for its turn. */
  readonly delayP99: number
  readonly delayMax: number
  /** The most that was in memory over what was there before, in megabytes. */
  readonly megabytes: number
}

const pieces = {
  place: ['Orlow', 'Quellen', 'Vesna', 'Tarnik', 'Mirna', 'Sarkany', 'Lubec', 'Hollin', 'Prest', 'Aven'],
  who: ['Tessa Brandt', 'Idris Vahl', 'Olga Prem', 'Jonas Reeve', 'Mila Kost', 'Petra Lind', 'Emil Farro'],
  what: ['dam', 'ferry', 'harbour', 'opera', 'railway', 'mine', 'bridge', 'market', 'stadium', 'lighthouse'],
  done: ['closed', 'opened', 'flooded', 'sold', 'repaired', 'moved', 'damaged', 'praised', 'inspected'],
  source: ['Mirna Post', 'The Lantern', 'Coast Herald', 'Capital Monitor', 'Garden Weekly', 'Wire Mirror'],
}

/** Posts as a platform takes them: some tens of milliseconds each, every fiftieth is put off, one channel never answers. */
export async function thousandAtNine(subscriptions = 1_000): Promise<Nine> {
  const random = randomFrom(9)
  const one = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const folder = await mkdtemp(join(tmpdir(), 'dateline-nine-'))
  const engine = await sqliteEngine.open({ DATA: folder })
  const store = await sqliteStore.open({ DATA: folder })
  const log = createLog('error', [], (line) => process.stderr.write(line))
  const desk = createDesk({
    engine,
    writer: extractive,
    commands: new Map(),
    progress: () => ({ state: 'ready', done: 0, total: 0, refused: 0 }),
  })
  let now = Date.parse('2024-03-04T08:00Z')
  const running = createDigests({ store, desk, log, now: () => now })
  let posts = 0
  let last = 0
  const sender = createSender<string>({
    store,
    name: 'nine',
    transport: {
      async post(lane, _, key) {
        await setTimeout(30 + random() * 50)
        if (lane === 'C0') await new Promise(() => {})
        if (random() < 0.02) throw new NotSent(500, 'ratelimited')
        posts++
        last = performance.now()
        return key
      },
    },
    pace: 1_000,
    log,
  })
  running.serve('nine', {
    async deliver({ key, to, digest }) {
      const send = (part: number) =>
        sender.send({ key: `${key}/${part}`, lane: to.place, body: digest.title, whenUnknown: 'leave' })
      return send(0)
    },
    notify: ({ key, user }) => sender.send({ key, lane: user, body: '', whenUnknown: 'leave' }),
  })
  for (let at = 0; at < subscriptions; at++)
    await running.digests.create(
      {
        platform: 'nine',
        team: 'T',
        user: `U${at}`,
        place: `C${at}`,
        zone: 'UTC',
        admin: true,
        mayPost: true,
      },
      { what: at % 4 === 3 ? `topic: ${one(pieces.what)}` : 'everything', when: 'daily 9:00', quiet: 'line' },
    )
  const articles = Array.from({ length: 60 }, (): readonly string[] => [
    one(pieces.place),
    one(pieces.what),
    one(pieces.who),
    one(pieces.done),
  ]).flatMap(([place = '', what = '', who = '', done = ''], event) =>
    Array.from({ length: 5 }, (_, at): Article => {
      const count = 10 + Math.floor(random() * 90)
      const title = `${what} of ${place} ${done}`
      const text = `The ${what} of ${place} was ${done} on Monday, ${who} said. ${count} people of ${place} came to see the ${what}. ${one(pieces.who)} called the ${what} a matter of ${one(pieces.done)} hopes.`
      const published = { date: '2024-03-04', precision: 'day', from: 'meta' } as const
      const id = `e${event}a${at}`
      return articleOf(id, text, { title, publisher: one(pieces.source), published })
    }),
  )
  await engine.apply({
    put: articles,
    findings: articles.map(({ id, text, title, published }) => ({
      article: id,
      findings: readFindings(text, title, published),
    })),
  })
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 100)
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const started = performance.now()
  now = Date.parse('2024-03-04T09:00:05Z')
  while (posts < subscriptions - 1) {
    await running.tick()
    await setTimeout(200)
  }
  delay.disable()
  clearInterval(watch)
  const result = {
    subscriptions,
    posts,
    seconds: (last - started) / 1_000,
    delayP99: delay.percentile(99) / 1e6,
    delayMax: delay.max / 1e6,
    megabytes: (most - before) / 1e6,
  }
  await engine.close()
  await store.close()
  await rm(folder, { recursive: true })
  return result
}
