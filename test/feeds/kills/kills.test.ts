import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { terminalAsker } from '../../../src/platforms/terminal/courier.ts'
import sqlite from '../../../src/stores/sqlite.ts'
import { feed, hour, openNewsroom } from '../newsroom.ts'
import { acts, standing } from './standing.ts'

/** Does one thing in a process of its own. @returns whether it came to its end */
function child(...words: readonly string[]): Promise<boolean> {
  return new Promise((done, fail) => {
    execFile(process.execPath, [join(import.meta.dirname, 'child.ts'), ...words], (error, told) => {
      if (told === 'done') done(true)
      else if (error?.signal === 'SIGKILL') done(false)
      else fail(error ?? new Error('it ended before its end'))
    })
  })
}

const [bridge, ferry, after, lamp] = [
  'Bridge closes for repairs',
  'Ferry fares rise on the bay',
  'Ferry fares rise on the bay after all',
  'Lighthouse gets a new lamp',
]

it.each([
  ['round', 'first', [], [bridge, ferry], 30],
  ['round', 'second', [bridge, ferry], [bridge, after, lamp], 30],
  ['add', 'first', [], [ferry], 9],
  ['add', 'second', [ferry], [after], 9],
  ['take', 'first', [], [bridge], 8],
] as const)(
  '%s on the %s edition survives kill -9 before each of its steps: no article is lost, none is there twice or in part',
  async (act, edition, before, expected, least) => {
    const again = acts[act]
    let steps = 0
    for (let ended = false; !ended; ) {
      const folder = await mkdtemp(join(tmpdir(), 'dateline-feeds-'))
      onTestFinished(() => rm(folder, { recursive: true, force: true }))
      const store = await sqlite.open({ DATA: folder })
      const desk = openNewsroom(store, join(folder, 'feeds'))
      const { feeds, web, clock, articles } = desk
      const titles = async () => (await articles()).map(({ title }) => title).sort()
      standing(web, 'first')
      if (act === 'round') await feeds.add(terminalAsker, feed, {})
      if (edition === 'second') await again?.(desk)
      clock.now += 2 * hour
      expect(await titles()).toEqual(before)
      ended = await child(folder, String(clock.now), String(++steps), edition, act)
      // What was there is there in one version, and what has come is whole.
      const midway = await titles()
      expect(midway.length, `killed before step ${steps}`).toBeGreaterThanOrEqual(before.length)
      expect(midway.length, `killed before step ${steps}`).toBeLessThanOrEqual(expected.length)
      expect([...before, ...expected]).toEqual(expect.arrayContaining(midway))
      standing(web, edition)
      clock.now += 24 * hour
      await again?.(desk)
      expect(await titles(), `killed before step ${steps}`).toEqual(expected)
      await store.close()
    }
    expect(steps).toBeGreaterThan(least)
  },
)
