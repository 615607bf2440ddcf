import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import sqlite from '../../src/engines/sqlite.ts'
import { stem } from '../../src/language/porter.ts'
import { articleOf } from '../articles.ts'
import { describeEngine } from '../contracts/engine.ts'
import { useStore } from '../folder.ts'

describeEngine('sqlite', (folder) => sqlite.open({ DATA: folder }))

describe("The index's file", () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-sqlite-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('is made in a folder that is not there yet', async () => {
    const engine = await sqlite.open({ DATA: join(folder, 'deep', 'data') })
    expect(await engine.count()).toBe(0)
    await engine.close()
  })

  it.each(['0', 'garbage'])(
    'is made anew where its version is %s, and leaves other tables alone',
    async (version) => {
      const engine = await sqlite.open({ DATA: folder })
      await engine.apply({ put: [articleOf('a', 'A ferry sank.')] })
      await engine.close()
      const database = new DatabaseSync(join(folder, 'dateline.db'))
      database.exec('create table claims (x); insert into claims values (1); drop table sketches')
      database.prepare("update index_state set value = ? where key = 'version'").run(version)
      const opened = await sqlite.open({ DATA: folder })
      expect(await opened.count()).toBe(0)
      expect(database.prepare('select x from claims').all()).toHaveLength(1)
      database.close()
      await opened.close()
    },
  )

  it('is set aside and said where it is no database, and another one is begun', async () => {
    await writeFile(join(folder, 'dateline.db'), 'This is a letter, not a database. '.repeat(100))
    const told: string[] = []
    const engine = await sqlite.open({ DATA: folder }, (sentence) => told.push(sentence))
    expect(await engine.count()).toBe(0)
    await engine.close()
    expect(told).toEqual([
      expect.stringMatching(/dateline\.db is damaged .* set aside as .*dateline\.db\.damaged/),
    ])
    expect(await readFile(join(folder, 'dateline.db.damaged'), 'utf8')).toContain('This is a letter')
  })

  it('is refused with a remedy where the data folder is a file', async () => {
    await writeFile(join(folder, 'data'), '')
    await expect(sqlite.open({ DATA: join(folder, 'data') })).rejects.toThrow(/give a data folder/)
  })

  it('is refused with a remedy where its name is taken by a folder', async () => {
    await mkdir(join(folder, 'dateline.db'))
    await expect(sqlite.open({ DATA: folder })).rejects.toThrow(/Move the file away/)
  })
})

describe('An index that grew', () => {
  const { folder } = useStore()

  it('ranks articles that answer alike as one does that is built anew, whatever was put and removed before', async () => {
    const alike = (n: number) => articleOf(`a${n}`, `The ferry was late. Ship ${n} waited in the bay.`)
    const all = Array.from({ length: 60 }, (_, n) => alike(n))
    const ranked: string[][] = []
    for (const [at, orders] of [[all], [all.slice(40), [...all.slice(0, 40)].reverse()]].entries()) {
      const engine = await sqlite.open({ DATA: join(folder(), String(at)) })
      for (const put of orders) await engine.apply({ put })
      if (at === 1) {
        await engine.apply({ remove: ['a7', 'a50'] })
        await engine.apply({ put: [alike(7), alike(50)] })
      }
      ranked.push((await engine.rank({ text: 'ferry late', limit: 10 })).map(({ id }) => id))
      ranked.push(
        (await engine.search({ text: 'ferry late', limit: 30 })).map(({ passage }) => passage.article.id),
      )
      await engine.close()
    }
    const [one, hits, other, otherHits] = ranked
    expect(one).toHaveLength(10)
    expect(other).toEqual(one)
    expect(otherHits).toEqual(hits)
  })
})

describe('The stemmer', () => {
  it('says of every word what FTS5 says', () => {
    const database = new DatabaseSync(':memory:')
    database.exec(`
      create virtual table words using fts5(word, content = '', contentless_delete = 1, tokenize = 'porter');
      create virtual table stems using fts5vocab(words, row);
    `)
    const part = fc.constantFrom(
      ...'rel hop fall fil siz agre troubl conflat adopt sky tr cri y ee b'.split(' '),
    )
    const ending = fc.constantFrom(
      ...'s es ies ss ed ing eed y ational tional enci izer ousli ization ator alism iveness ical ful ness al er ion'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(part, fc.array(ending, { maxLength: 3 }), (root, endings) => {
        const word = root + endings.join('')
        database.prepare('insert into words (rowid, word) values (1, ?)').run(word)
        const row = database.prepare('select term from stems').get()
        database.exec('delete from words')
        expect(stem(word)).toBe(row?.term)
      }),
      { numRuns: 400 },
    )
    database.close()
  })
})
