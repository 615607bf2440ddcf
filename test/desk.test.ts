import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../src/contracts/engine.ts'
import { createDesk } from '../src/desk.ts'
import sqlite from '../src/engines/sqlite.ts'
import type { Article } from '../src/model/article.ts'
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
  const read = async (...articles: readonly Article[]) => {
    await desk.read(articles)
    return asked.splice(0)
  }
  return { desk, read }
}

const book = (id: string) => articleOf(id, `The chapter of ${id} is long.${' '.repeat(400_000)}`)
const note = articleOf('note', 'The ferry was late.')

describe('What was read in an article', () => {
  it('is kept, so that the next answer need not read it', async () => {
    const { desk, read } = watchedDesk()
    expect(await read(book('one'), note)).toEqual(['one', 'note'])
    expect(await read(note, book('one'))).toEqual([])
    const [first, second] = [await desk.read([note]), await desk.read([note])]
    expect(second[0]).toBe(first[0])
  })

  it('is read anew where anything of the article has changed', async () => {
    const { desk, read } = watchedDesk()
    await read(note)
    const struck = { ...note, mark: { kind: 'retracted' as const, words: 'It was not late.' } }
    expect((await desk.read([struck]))[0]?.article.mark?.kind).toBe('retracted')
    expect((await desk.read([note]))[0]?.article.mark).toBeUndefined()
    const [changed] = await desk.read([{ ...note, text: 'The ferry sank. Nobody saw it.' }])
    expect(changed?.sentences).toHaveLength(2)
  })

  it('is let go, the one that was asked for longest ago first, where more is read than is kept', async () => {
    const { read } = watchedDesk()
    await read(book('a'), book('b'))
    await read(book('a'))
    await read(book('c'))
    expect(await read(book('a'), book('c'))).toEqual([])
    expect(await read(book('b'))).toEqual(['b'])
  })

  it('is kept of the last one whatever its length', async () => {
    const { read } = watchedDesk()
    const long = articleOf('long', `A long book.${' '.repeat(1_500_000)}`)
    await read(long)
    expect(await read(long)).toEqual([])
    expect(await read(note, long)).toEqual(['note'])
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
        // More questions than fit into the time after which it gives way.
        for (let times = 0; times < 20_000 && done.length === 0; times++) await ask()
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

describe('A dossier', () => {
  /** Articles on one topic: near copies of one story, and then those that tell something else each. */
  const onTopic = async (copies: number, others: number, limit: number) => {
    const hits = Array.from({ length: copies + others }, (_, at) => ({
      passage: {
        article: {
          ...articleOf(`a${at}`, 'The ferry sank off Orsk.'),
          family: at < copies ? 'copy' : `a${at}`,
        },
        start: 0,
        end: 24,
      },
      score: 1 - at / 100,
      coverage: 1,
    }))
    const desk = deskOn({ ...engine, search: async () => hits })
    const found = await desk.dossier('ferry', {}, limit)
    return {
      copies: found.filter(({ article }) => article.family === 'copy').length,
      others: found.filter(({ article }) => article.family !== 'copy').length,
    }
  }

  it('has one place in five for near copies, however many there are, and the others beside them', async () => {
    expect(await onTopic(30, 30, 10)).toEqual({ copies: 12, others: 8 })
    expect(await onTopic(9, 30, 10)).toEqual({ copies: 9, others: 8 })
    expect(await onTopic(9, 30, 20)).toEqual({ copies: 9, others: 16 })
  })

  it('has one place for them where there are few', async () => {
    expect(await onTopic(3, 10, 4)).toEqual({ copies: 3, others: 3 })
  })

  it('has all its places for what is not a copy', async () => {
    expect(await onTopic(0, 30, 10)).toEqual({ copies: 0, others: 10 })
  })
})
