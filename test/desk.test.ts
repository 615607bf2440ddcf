import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../src/contracts/engine.ts'
import { createDesk } from '../src/desk.ts'
import sqlite from '../src/engines/sqlite.ts'
import extractive from '../src/writers/extractive.ts'
import { articleOf } from './articles.ts'

let folder: string
let engine: Engine
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-desk-'))
  engine = await sqlite.open({ DATA: folder })
})
afterAll(async () => {
  await engine.close()
  await rm(folder, { recursive: true })
})

const deskOn = (on: Engine) =>
  createDesk({
    engine: on,
    writer: extractive,
    commands: new Map(),
    progress: () => ({ state: 'ready', done: 0, total: 0, refused: 0 }),
  })

/** A desk, and the ids whose findings it has asked the index for since it was last asked. */
function watchedDesk() {
  const asked: string[] = []
  const desk = deskOn({
    ...engine,
    findings: async (ids) => {
      asked.push(...ids)
      return engine.findings(ids)
    },
  })
  const read = async (...ids: readonly string[]) => {
    await desk.read(ids.map((id) => (id === 'note' ? note : book(id))))
    return asked.splice(0)
  }
  return { read }
}

const book = (id: string) => articleOf(id, `The chapter of ${id} is long.${' '.repeat(50_000)}`)
const note = articleOf('note', 'The ferry was late.')

describe('What was read in a book', () => {
  it('is kept while the index stays as it is; an article is read each time', async () => {
    const { read } = watchedDesk()
    expect(await read('one', 'note')).toEqual(['one', 'note'])
    expect(await read('one', 'note')).toEqual(['note'])
    await engine.apply({ put: [note] })
    expect(await read('one')).toEqual(['one'])
  })

  it('is let go where more books are asked for than are kept', async () => {
    const { read } = watchedDesk()
    await read('a', 'b', 'c', 'd', 'e')
    expect(await read('e')).toEqual([])
    expect(await read('a')).toEqual(['a'])
  })
})

describe('A command that asks the index again and again', () => {
  it.each(['articles', 'names', 'sources'] as const)(
    'gives way between two questions, here for %s, to one that asks once',
    async (what) => {
      const { index } = deskOn(engine)
      const ask = (): Promise<unknown> =>
        what === 'articles'
          ? index.articles({ limit: 1 })
          : what === 'names'
            ? index.names('person', 1)
            : index.sources()
      const done: string[] = []
      const long = async (): Promise<void> => {
        for (let times = 0; times < 50; times++) await ask()
        done.push('long')
      }
      const begun = long()
      await setImmediate()
      await ask()
      done.push('short')
      await begun
      expect(done).toEqual(['short', 'long'])
    },
  )
})
