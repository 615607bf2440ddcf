import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Store } from '../../../src/contracts/store.ts'
import { UserError } from '../../../src/model/errors.ts'
import { backUp, restore } from '../../../src/stores/sqlite/backup.ts'
import { useStore } from '../../folder.ts'

const { folder, open } = useStore()
const schema = z.object({ text: z.string() })
const few = 400
const count = few
const words = (n: number): string => `subscription ${n} ${'x'.repeat(300)}`
const path = (): string => join(folder(), 'state.db')

/** More than SQLite keeps in memory. */
const many = 8_000

async function fill(count = few): Promise<void> {
  const store = await open()
  const rows = store.collection('digests', schema)
  await Promise.all(Array.from({ length: count }, (_, n) => rows.insert(`T/${n}`, { text: words(n) }, n)))
  await store.close()
  copyFileSync(path(), join(folder(), 'whole'))
}

/** The rows that are there, each as it was written. */
async function present(store: Store): Promise<number> {
  const rows = store.collection('digests', schema)
  let found = 0
  for await (const { key, value } of rows.all()) {
    expect(value.text).toBe(words(Number(key.slice(2))))
    found += 1
  }
  return found
}

const overwrite = (at: number): void => {
  const file = openSync(path(), 'r+')
  writeSync(file, Buffer.alloc(64, 'Ä%'), 0, 64, at)
  closeSync(file)
}

/** Where the page begins that holds the words. */
const pageOf = (text: string): number => Math.floor(readFileSync(path()).indexOf(text) / 4096) * 4096

describe('A state that was damaged on the disk', () => {
  it('loses no more than the rows that lie there, says so, and changes none, wherever 64 bytes are overwritten', async () => {
    await fill()
    const { size } = statSync(path())
    for (let spot = 1; spot < 40; spot++) {
      copyFileSync(join(folder(), 'whole'), path())
      const at = Math.floor((size * spot) / 40)
      overwrite(at)
      const told: string[] = []
      const store = await open((sentence) => told.push(sentence))
      const found = await present(store)
      // Their number includes what is due: its index is made anew with the rows.
      const due = await store.collection('digests', schema).due(count, count * 2)
      expect(due).toHaveLength(found)
      if (found < count) expect(told, `at ${at}`).not.toEqual([])
      // A page holds a dozen rows; an inner page leads to some hundred.
      expect(count - found, `at ${at}`).toBeLessThan(30)
      await store.close()
    }
  })

  it('loses nothing where its first page is overwritten, which says how the file is to be read', async () => {
    await fill()
    for (const at of [0, 16, 60, ...Array.from({ length: 16 }, (_, n) => 4096 - 64 * (n + 1))]) {
      copyFileSync(join(folder(), 'whole'), path())
      overwrite(at)
      const told: string[] = []
      const store = await open((sentence) => told.push(sentence))
      expect(await present(store), `at ${at}`).toBe(count)
      await store.close()
      // What is mended once is whole from then on.
      const again = await open((sentence) => told.push(`again: ${sentence}`))
      expect(await present(again)).toBe(count)
      await again.close()
      expect(told.filter((sentence) => sentence.startsWith('again'))).toEqual([])
      if (at === 0 || at === 4096 - 64) expect(told).toHaveLength(1)
    }
  })

  it('across its first two pages stops no start, and is said with what to do', async () => {
    await fill()
    overwrite(4096 - 32)
    const told: string[] = []
    const store = await open((sentence) => told.push(sentence))
    expect(await present(store)).toBeLessThan(count)
    expect(told).toEqual([expect.stringMatching(/was damaged\. \d+ rows could be read .*dateline restore/s)])
  })

  it('is left as it is where it is no state at all', async () => {
    writeFileSync(path(), 'Ä%'.repeat(40_000))
    await expect(open()).rejects.toThrow(/cannot be opened: file is not a database/)
    expect(statSync(path()).size).toBe(120_000)
  })

  it.each([
    ['version', '-112408787816616528'],
    ['due', '9223372036854775807'],
    ['due', "x'00ff'"],
    ['value', "x'00ff'"],
    ['seal', "'1 Ä%Ä%'"],
  ])('in the %s of one row (%s) costs that row, and no listing', async (column, damaged) => {
    await fill()
    const file = new DatabaseSync(path())
    file.exec(`update records set ${column} = ${damaged} where key = 'T/7'`)
    file.close()
    const told: string[] = []
    const store = await open((sentence) => told.push(sentence))
    expect(await present(store)).toBe(count - 1)
    expect(await store.collection('digests', schema).due(count, count * 2)).toHaveLength(count - 1)
    expect(told).toEqual([expect.stringMatching(/digests T\/7 .*damaged, and is set aside/)])
  })

  it('is kept aside as it is', async () => {
    await fill()
    for (let at = 8192; at < statSync(path()).size; at += 16384) overwrite(at)
    const told: string[] = []
    await open((sentence) => told.push(sentence))
    expect(told).toEqual([expect.stringMatching(/was damaged\. \d+ rows could be read and go on/)])
    expect(readdirSync(folder()).some((name) => name.startsWith('state.db.damaged-'))).toBe(true)
  })

  it('while it is open costs the rows of that page alone: listings go on around it, and it is said once', async () => {
    await fill(many)
    const told: string[] = []
    const store = await open((sentence) => told.push(sentence))
    const rows = store.collection('digests', schema)
    overwrite(pageOf(words(700)))
    const listed = await present(store)
    expect(listed).toBeLessThan(many)
    expect(listed).toBeGreaterThan(many - 30)
    const back = await Array.fromAsync(rows.all({ backwards: true }), ({ key }) => key)
    expect(back.toReversed()).toEqual(await Array.fromAsync(rows.all(), ({ key }) => key))
    expect(await rows.due(many, many * 2)).toEqual(
      (await Array.fromAsync(rows.all())).toSorted((a, b) => (a.due ?? 0) - (b.due ?? 0)),
    )
    expect(await rows.get('T/700')).toBeUndefined()
    expect(await rows.get('T/1')).toMatchObject({ value: { text: words(1) } })
    expect(told).toEqual([expect.stringMatching(/damaged while it is open.*Start Dateline again/)])
    await store.close()
    // A file of some size is looked through for this reason alone.
    truncateSync(path(), 300 * 1024 * 1024)
    const again = await open((sentence) => told.push(sentence))
    expect(await present(again)).toBe(listed)
    expect(told).toHaveLength(2)
    expect(told[1]).toMatch(/was damaged\. \d+ rows could be read/)
    expect(readdirSync(folder())).not.toContain('state.db.damaged')
  })

  it('and is open in another process is left to it, with what to do', async () => {
    await fill()
    const held = await open()
    await present(held)
    overwrite(statSync(path()).size - 4096 * 3 + 100)
    await expect(open()).rejects.toThrow(/another process has it open/)
  })

  it('to the last byte is said: an empty file is not taken for a first start', async () => {
    writeFileSync(path(), '')
    const told: string[] = []
    await open((sentence) => told.push(sentence))
    expect(told).toEqual([expect.stringContaining('was empty')])
  })

  it('by a cut is refused or rescued, never taken for whole', async () => {
    await fill()
    const { size } = statSync(path())
    for (const share of [0.05, 0.3, 0.6, 0.95]) {
      copyFileSync(join(folder(), 'whole'), path())
      truncateSync(path(), Math.floor(size * share))
      const told: string[] = []
      const found = await open((sentence) => told.push(sentence)).then(present, (thrown: unknown) => {
        expect(thrown).toBeInstanceOf(UserError)
        return undefined
      })
      if (found !== undefined) expect(told.length).toBeGreaterThan(0)
    }
  })
})

describe('A backup', () => {
  it('made while somebody writes comes back whole, and what was there is kept aside', async () => {
    await fill()
    const writing = await open()
    await writing.collection('digests', schema).insert('T/400', { text: words(400) })
    const copy = join(folder(), 'copy.db')
    expect(await backUp(folder(), copy)).toBe(count + 1)
    await writing.collection('digests', schema).put('T/1', { text: 'lost' })
    await expect(restore(folder(), copy)).rejects.toThrow(/another process has it open/)
    await writing.close()
    const { rows, aside } = await restore(folder(), copy)
    expect(rows).toBe(count + 1)
    expect(aside !== undefined && existsSync(aside)).toBe(true)
    expect(await present(await open())).toBe(count + 1)
  })

  it('of nothing, onto a file that is there, or out of something else is refused with a sentence', async () => {
    await expect(backUp(folder(), join(folder(), 'copy.db'))).rejects.toThrow(/has not run on this folder/)
    await fill()
    writeFileSync(join(folder(), 'other'), 'no database at all, but words; '.repeat(100))
    await expect(backUp(folder(), join(folder(), 'other'))).rejects.toThrow(/is there already/)
    await expect(restore(folder(), join(folder(), 'other'))).rejects.toThrow(UserError)
    await expect(restore(folder(), join(folder(), 'nothing'))).rejects.toThrow(/is not a file/)
    expect(await present(await open())).toBe(count)
  })
})
