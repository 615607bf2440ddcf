import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { terminalAsker } from '../../../src/platforms/terminal/courier.ts'
import sqlite from '../../../src/stores/sqlite.ts'
import { feed, hour, openNewsroom } from '../newsroom.ts'
import { standing } from './standing.ts'

/** Makes one round in a process of its own. @returns whether it came to its end */
function child(...words: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(import.meta.dirname, 'child.ts'), ...words], (_, told) =>
      resolve(told === 'done'),
    )
  })
}

it.each(['first', 'second'])(
  'A round on the %s edition survives kill -9 before each of its steps: no article is lost, none is there twice',
  async (edition) => {
    const expected =
      edition === 'first'
        ? ['Bridge closes for repairs', 'Ferry fares rise on the bay']
        : ['Bridge closes for repairs', 'Ferry fares rise on the bay after all', 'Lighthouse gets a new lamp']
    let steps = 0
    for (let ended = false; !ended; ) {
      const folder = await mkdtemp(join(tmpdir(), 'dateline-feeds-'))
      onTestFinished(() => rm(folder, { recursive: true, force: true }))
      const store = await sqlite.open({ DATA: folder })
      const { feeds, round, web, clock, articles } = openNewsroom(store, join(folder, 'feeds'))
      standing(web, 'first')
      await feeds.add(terminalAsker, feed, {})
      if (edition === 'second') await round()
      clock.now += 2 * hour
      ended = await child(folder, String(clock.now), String(++steps), edition)
      standing(web, edition)
      clock.now += 24 * hour
      await round()
      const titles = (await articles()).map(({ title }) => title)
      expect(titles.sort(), `killed before step ${steps}`).toEqual(expected)
      await store.close()
    }
    expect(steps).toBeGreaterThan(10)
  },
)
