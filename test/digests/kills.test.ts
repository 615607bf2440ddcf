import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Engine } from '../../src/contracts/engine.ts'
import type { Store } from '../../src/contracts/store.ts'
import { createDesk } from '../../src/desk.ts'
import { createDigests } from '../../src/digests.ts'
import sqliteEngine from '../../src/engines/sqlite.ts'
import { createLog } from '../../src/runtime/log.ts'
import sqliteStore from '../../src/stores/sqlite.ts'
import extractive from '../../src/writers/extractive.ts'
import { type Mortal, mortal, storeOf } from '../sim/mortal.ts'
import { createPlatform } from '../sim/platform.ts'
import { asker } from './newsroom.ts'
import { week } from './week.ts'

const log = createLog('error', [], () => {})
const nine = Date.parse('2024-03-04T09:00:05Z')

describe('A digest whose process is killed', () => {
  let folder: string
  let engine: Engine
  let store: Store
  let now: number
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-kills-'))
    engine = await sqliteEngine.open({ DATA: folder })
    store = await sqliteStore.open({ DATA: folder })
    await engine.apply({ put: week['2024-03-04'] ?? [] })
  })
  afterEach(async () => {
    await engine.close()
    await store.close()
    await rm(folder, { recursive: true })
  })

  const boot = (life: Mortal, platform: ReturnType<typeof createPlatform>) => {
    const own = storeOf(life, store)
    const desk = createDesk({
      engine,
      writer: extractive,
      commands: new Map(),
      progress: () => ({ state: 'ready', done: 0, total: 0, refused: 0 }),
    })
    const running = createDigests({ store: own, desk, log, now: () => now, elapsed: () => now })
    running.serve(
      'test',
      platform.courier(life, own, () => now),
    )
    return running
  }

  /** One slot with a process that dies at this step, and another one after it. */
  const slot = async (finds: boolean, dying: number, moment: 'before' | 'after') => {
    const platform = createPlatform(
      finds,
      () => now,
      () => 'none',
      log,
    )
    now = Date.parse('2024-03-03T12:00Z')
    const maker = boot(
      mortal(() => false),
      platform,
    )
    // A channel of its own, to which nothing was told yet.
    const here = { ...asker, place: `C${dying}` }
    const { card } = await maker.digests.create(here, { when: 'daily 9:00', zone: 'UTC' })
    now = nine
    const first = mortal((step, when) => step === dying && when === moment)
    const running = boot(first, platform)
    let done = false
    running
      .tick()
      .then(() => running.idle())
      .finally(() => {
        done = true
      })
    while (!done && !first.dead) await setImmediate()
    const second = boot(
      mortal(() => false),
      platform,
    )
    for (let minutes = 0; minutes < 4; minutes++) {
      now += 60_000
      await second.tick()
      await second.idle()
    }
    const runs = await second.digests.why(here, card.id)
    const posts = platform.posts.filter(({ key }) => key.startsWith(card.id))
    await second.digests.remove(here, card.id)
    return { dead: first.dead, posts, runs }
  }

  it.each([
    [true, 'before'],
    [true, 'after'],
    [false, 'before'],
    [false, 'after'],
  ] as const)(
    'between any two steps is told once by the next process (platform can look it up: %s; killed %s a step)',
    async (finds, moment) => {
      for (let dying = 1; ; dying++) {
        const { dead, posts, runs } = await slot(finds, dying, moment)
        if (!dead) {
          expect(dying).toBeGreaterThan(12)
          break
        }
        expect(runs.map(({ when }) => when)).toEqual(['Mon 4 Mar 2024, 9:00'])
        const unknown = runs[0]?.outcome.startsWith('unknown')
        if (finds) expect(unknown).toBe(false)
        // Where nobody can look it up it may not have arrived, and is never sent again.
        expect(posts.length).toBeLessThanOrEqual(1)
        expect(posts.length === 1 || unknown).toBe(true)
      }
    },
  )
})
