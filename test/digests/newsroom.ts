import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Desk } from '../../src/contracts/desk.ts'
import type { Engine } from '../../src/contracts/engine.ts'
import type { Store } from '../../src/contracts/store.ts'
import { createDesk } from '../../src/desk.ts'
import { createDigests, type RunningDigests } from '../../src/digests.ts'
import sqliteEngine from '../../src/engines/sqlite.ts'
import type { Article } from '../../src/model/article.ts'
import type { Courier, Delivered, Delivery } from '../../src/model/digest.ts'
import { createLog } from '../../src/runtime/log.ts'
import sqliteStore from '../../src/stores/sqlite.ts'
import extractive from '../../src/writers/extractive.ts'
import { articleOf } from '../articles.ts'
import { askerOf } from '../asker.ts'

/** Digests on a desk of its own whose clock and articles a test moves. */
export interface Newsroom {
  readonly desk: Desk
  readonly engine: Engine
  readonly store: Store
  readonly running: RunningDigests
  readonly delivered: Delivery[]
  readonly notes: { readonly user: string; readonly text: string }[]
  readonly logged: readonly string[]
  /** What the platform does with the next deliveries; it takes them all unless told otherwise. */
  answer: (delivery: Delivery) => Promise<Delivered>
  /** Moves the clock. */
  clock(time: string): void
  /** `2024-03-04T09:00Z`; moves the clock and lets it beat. */
  at(time: string): Promise<void>
  /** A second process on the same store. */
  another(): RunningDigests
  /** The index is thrown away, and an empty one takes its place. */
  forgetIndex(): Promise<void>
  publish(...articles: readonly Article[]): Promise<void>
  close(): Promise<void>
}

export const asker = askerOf({ platform: 'test', zone: 'UTC' })

export async function openNewsroom(start: string): Promise<Newsroom> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-digests-'))
  let engine = await sqliteEngine.open({ DATA: folder })
  const store = await sqliteStore.open({ DATA: folder })
  const logged: string[] = []
  const log = createLog('debug', [], (line) => logged.push(line))
  const desk = createDesk({
    engine: follow(() => engine),
    writer: extractive,
    commands: new Map(),
    progress: () => ({ state: 'ready', done: 0, total: 0, refused: 0 }),
  })
  let now = Date.parse(start)
  const make = () => createDigests({ store, desk, log, now: () => now, elapsed: () => now })
  const running = make()
  const delivered: Delivery[] = []
  const notes: { user: string; text: string }[] = []
  const room: Newsroom = {
    desk,
    get engine() {
      return engine
    },
    store,
    running,
    delivered,
    notes,
    logged,
    answer: async ({ key }) => ({ state: 'sent', id: key }),
    clock(time) {
      now = Date.parse(time)
    },
    async at(time) {
      room.clock(time)
      await running.tick()
      await running.idle()
    },
    another() {
      const other = make()
      other.serve('test', courier)
      return other
    },
    async forgetIndex() {
      await engine.close()
      await rm(join(folder, 'dateline.db'))
      engine = await sqliteEngine.open({ DATA: folder })
    },
    publish: (...articles) => engine.apply({ put: articles }),
    async close() {
      await running.stop()
      await engine.close()
      await store.close()
      await rm(folder, { recursive: true })
    },
  }
  const courier: Courier = {
    async deliver(delivery) {
      const result = await room.answer(delivery)
      if (result.state === 'sent') delivered.push(delivery)
      return result
    },
    async notify({ user, text }) {
      notes.push({ user, text })
      return { state: 'sent', id: 'note' }
    },
  }
  running.serve('test', courier)
  return room
}

/** The engine that is there now. */
function follow(engine: () => Engine): Engine {
  return {
    search: (query) => engine().search(query),
    rank: (query) => engine().rank(query),
    articles: (filter) => engine().articles(filter),
    mark: () => engine().mark(),
    knowsMark: (mark) => engine().knowsMark(mark),
    namings: (after) => engine().namings(after),
    article: (id) => engine().article(id),
    findings: (ids) => engine().findings(ids),
    unread: (limit) => engine().unread(limit),
    names: (kind, limit) => engine().names(kind, limit),
    namesLike: (kind, text, limit) => engine().namesLike(kind, text, limit),
    sources: () => engine().sources(),
    files: () => engine().files(),
    traces: () => engine().traces(),
    count: (which) => engine().count(which),
    apply: (change) => engine().apply(change),
    close: () => engine().close(),
  }
}

export function article(id: string, publisher: string, date: string, title: string, text: string): Article {
  return articleOf(id, text, { title, publisher, published: { date, precision: 'day', from: 'meta' } })
}
