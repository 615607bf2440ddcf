import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import sqlite from '../../src/stores/sqlite.ts'
import { describeStore } from '../contracts/store.ts'
import { useStore } from '../folder.ts'

describeStore(
  'sqlite',
  (folder, onProblem) => sqlite.open({ DATA: folder }, onProblem),
  (folder) => sqlite.alone({ DATA: folder }),
)

it('A store that is no database is refused with what to do, and is left as it is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-store-'))
  await mkdir(join(folder, 'data'))
  await writeFile(join(folder, 'data', 'state.db'), 'no database, but somebody wrote it; '.repeat(200))
  await expect(sqlite.open({ DATA: join(folder, 'data') })).rejects.toThrow(
    /state\.db cannot be opened: .*give a data folder that Dateline may write to/,
  )
  await rm(folder, { recursive: true })
})

describe('A row that was damaged on the disk', () => {
  const { folder, open } = useStore()
  const schema = z.object({ text: z.string() })
  /** Changes rows as no Dateline would. */
  const damage = (sql: string): void => {
    const file = new DatabaseSync(join(folder(), 'state.db'))
    file.exec(sql)
    file.close()
  }

  it.each([
    ['another value', `update records set value = '{"text":"other"}' where key = 'b'`],
    ['a value that is no JSON', `update records set value = '{"te', seal = null where key = 'b'`],
    ['another key', `update records set key = 'x' where key = 'b'`],
    ['another time', `update records set due = 7 where key = 'b'`],
  ])('is seen by %s, is set aside and said, and the others are there', async (_, sql) => {
    const notes = (await open()).collection('notes', schema)
    for (const key of ['a', 'b', 'c']) await notes.insert(key, { text: key }, 3)
    damage(sql)
    const told: string[] = []
    const again = (await open((sentence) => told.push(sentence))).collection('notes', schema)
    expect((await again.list({ limit: 9 })).map(({ key }) => key)).toEqual(['a', 'c'])
    expect(told).toEqual([expect.stringMatching(/^the stored notes \w cannot be read: it was damaged/)])
    expect(await again.insert('b', { text: 'new' })).toBe(true)
    const kept = new DatabaseSync(join(folder(), 'state.db'))
    expect(kept.prepare(`select count(*) n from records where kind = 'damaged notes'`).get()).toEqual({
      n: 1,
    })
    kept.close()
  })

  it('is not what an older Dateline has written, which seals nothing', async () => {
    const store = await open()
    const notes = store.collection('notes', schema)
    await notes.insert('a', { text: 'a' })
    damage(`update records set value = '{"text":"by the older"}', version = version + 1 where key = 'a'`)
    expect((await notes.get('a'))?.value.text).toBe('by the older')
  })
})
