import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

/** A desk, and the ids whose findings it has asked the index for since it was last asked. */
function watchedDesk() {
  const asked: string[] = []
  const desk = createDesk({
    engine: {
      ...engine,
      findings: async (ids) => {
        asked.push(...ids)
        return engine.findings(ids)
      },
    },
    writer: extractive,
    commands: new Map(),
    progress: () => ({ state: 'ready', done: 0, total: 0, refused: 0 }),
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
