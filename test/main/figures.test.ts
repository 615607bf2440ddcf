import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { createBook } from '../../src/feeds/book.ts'
import type { Feed } from '../../src/feeds/feed.ts'
import { createQueue } from '../../src/feeds/queue.ts'
import { tellFigures } from '../../src/main/figures.ts'
import type { Delivered } from '../../src/model/digest.ts'
import { createMetrics } from '../../src/runtime/metrics.ts'
import { asker, type Newsroom, openNewsroom } from '../digests/newsroom.ts'
import { week } from '../digests/week.ts'

const monday = Date.parse('2024-03-04T08:00Z')
const minute = 60_000

let room: Newsroom
beforeEach(async () => {
  room = await openNewsroom('2024-03-04T08:00Z')
})
afterEach(() => room.close())

/** As Prometheus reads all of a process with two platforms over the room's store. */
async function told(now = monday): Promise<string> {
  const metrics = createMetrics()
  tellFigures(metrics, {
    platforms: new Map([
      ['test', { health: () => ({ state: 'connected' }), waiting: () => 3, unanswered: () => 2 }],
      ['other', { health: () => ({ state: 'retrying' }) }],
    ]),
    store: room.store,
    progress: () => ({ state: 'finding', done: 7, total: 9, refused: 1 }),
    now: () => now,
  })
  return metrics.text()
}

it('Questions and posts that wait, connections and the corpus are told', async () => {
  const text = await told()
  for (const line of [
    'dateline_events_waiting{platform="test"} 2',
    'dateline_events_waiting{platform="other"} 0',
    'dateline_posts_waiting{platform="test"} 3',
    'dateline_platform_connected{platform="test"} 1',
    'dateline_platform_connected{platform="other"} 0',
    'dateline_corpus{what="done"} 7',
  ])
    expect(text).toContain(line)
})

it('Digests are told by how they stand: due, being sent, to come, paused', async () => {
  const { digests } = room.running
  const create = (what: string, when: string) => digests.create(asker, { what, when, zone: 'UTC' })
  await create('everything', 'daily 9:00')
  await create('topic: dams', 'daily 10:00')
  const { card } = await create('topic: eels', 'daily 9:00')
  await digests.pause(asker, card.id)
  expect(await told()).toMatch(/state="due"} 0\n.*"being sent"} 0\n.*"to come"} 2\n.*"paused"} 1\n/)
  expect(await told(monday + 61 * minute)).toMatch(
    /state="due"} 1\n.*"being sent"} 0\n.*"to come"} 1\n.*"paused"} 1\n/,
  )
  const sending = Promise.withResolvers<void>()
  const sent = Promise.withResolvers<Delivered>()
  room.answer = () => {
    sending.resolve()
    return sent.promise
  }
  await room.publish(...(week['2024-03-04'] ?? []))
  room.clock('2024-03-04T09:01Z')
  await room.running.tick()
  await sending.promise
  expect(await told(monday + 61 * minute)).toMatch(/state="due"} 0\n.*"being sent"} 1\n/)
  sent.resolve({ state: 'sent', id: 'P1' })
  await room.running.idle()
})

it('Feeds are told by how they stand, with those that are due and the items that wait', async () => {
  const feed = (name: string, more: Partial<Feed> = {}): Feed => ({
    ...{ name, title: name, url: `https://${name}.example/feed` },
    ...{ every: 30, full: true, added: monday, failures: 0, ...more },
  })
  const { feeds } = createBook(room.store)
  await feeds.insert('arden', feed('arden'), monday - minute)
  await feeds.insert('belmont', feed('belmont', { failures: 2 }), monday + minute)
  await feeds.insert('corrin', feed('corrin', { paused: 'somebody asked for it' }))
  await createQueue(room.store).take(
    feed('arden'),
    [
      {
        ...{ keys: ['one'], digest: 'd', url: 'https://arden.example/one', hasPage: true },
        ...{ captions: [], partial: false },
      },
    ],
    monday,
  )
  const text = await told()
  for (const [what, n] of Object.entries({ active: 1, failing: 1, paused: 1, due: 1, 'items waiting': 1 }))
    expect(text).toContain(`dateline_feeds{what="${what}"} ${n}`)
})

it('A store that cannot be read takes its own figures away, and no others', async () => {
  await room.store.close()
  const text = await told()
  expect(text).not.toMatch(/dateline_feeds{/)
  expect(text).toContain('dateline_posts_waiting{platform="test"} 3')
})

const dashboard = z.object({
  panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })) })),
})

/** The figures that the dashboard asks for, without what Prometheus puts behind the name of a histogram. */
function asked(): ReadonlySet<string> {
  const file = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'grafana.json'), 'utf8')
  const { panels } = dashboard.parse(JSON.parse(file))
  const names = panels.flatMap(({ targets }) =>
    targets.flatMap(({ expr }) => expr.match(/\b(?:dateline|process|nodejs)_\w+/g) ?? []),
  )
  return new Set(names.map((name) => name.replace(/_(?:bucket|sum|count)$/, '')))
}

it('Each figure has its place on the dashboard, and the dashboard asks for no other', async () => {
  const exported = [...(await told()).matchAll(/^# TYPE (\w+) /gm)].map(([, name = '']) => name)
  expect(exported).toContain('dateline_digests_set')
  expect(new Set(exported)).toEqual(asked())
})
