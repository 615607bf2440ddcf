import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Collection, Entry, Holdings, Store } from '../../src/contracts/store.ts'

const schema = z.object({ text: z.string() })
type Value = z.infer<typeof schema>

/** What every store must do. */
export function describeStore(
  name: string,
  open: (folder: string, onProblem?: (sentence: string) => void) => Promise<Store>,
  alone: (folder: string) => Promise<Holdings>,
): void {
  describe(`The store ${name}`, () => {
    let folder: string
    let store: Store
    let notes: Collection<Value>
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'dateline-store-'))
      store = await open(folder)
      notes = store.collection('notes', schema)
    })
    afterEach(async () => {
      await store.close()
      await rm(folder, { recursive: true })
    })
    const keys = (rows: readonly { key: string }[]): readonly string[] => rows.map(({ key }) => key)

    it('gives back what was inserted, also to another process and after a restart', async () => {
      expect(await notes.insert('a', { text: 'one' }, 5)).toBe(true)
      const other = await open(folder)
      expect(await other.collection('notes', schema).get('a')).toEqual({
        key: 'a',
        value: { text: 'one' },
        version: 1,
        due: 5,
      })
      await other.close()
      expect(await notes.get('b')).toBeUndefined()
    })

    it('lets one of many insert a key', async () => {
      const other = await open(folder)
      const there = other.collection('notes', schema)
      const tries = Array.from({ length: 20 }, (_, n) =>
        (n % 2 === 0 ? notes : there).insert('key', { text: String(n) }),
      )
      expect((await Promise.all(tries)).filter((won) => won)).toHaveLength(1)
      await other.close()
    })

    it('lets one of many replace what they all read', async () => {
      await notes.insert('n', { text: '0' })
      const read = await notes.get('n')
      if (!read) throw new Error('not inserted')
      const wins = await Promise.all([1, 2, 3].map((n) => notes.replace(read, { text: String(n) })))
      expect(wins.filter((row) => row !== undefined)).toHaveLength(1)
      expect((await notes.get('n'))?.version).toBe(2)
    })

    it('neither replaces nor removes a row that has changed since', async () => {
      await notes.insert('n', { text: 'old' })
      const read = await notes.get('n')
      if (!read) throw new Error('not inserted')
      const next = await notes.replace(read, { text: 'new' }, 9)
      expect(next).toEqual({ key: 'n', value: { text: 'new' }, version: 2, due: 9 })
      expect(await notes.replace(read, { text: 'late' })).toBeUndefined()
      expect(await notes.remove(read)).toBe(false)
      if (next) expect(await notes.remove(next)).toBe(true)
      expect(await notes.get('n')).toBeUndefined()
    })

    it('keeps collections apart', async () => {
      const others = store.collection('notes2', schema)
      await notes.insert('same', { text: 'here' })
      expect(await others.insert('same', { text: 'there' })).toBe(true)
      expect((await notes.get('same'))?.value.text).toBe('here')
      expect(await others.expire(Number.MAX_SAFE_INTEGER)).toBe(0)
    })

    it('lists by prefix in the order of the keys, on from one, and backwards', async () => {
      for (const key of ['b/2', 'a', 'b/1', 'b', 'b/3', 'c', 'b/😀']) await notes.insert(key, { text: key })
      expect(keys(await notes.list({ limit: 10 }))).toEqual(['a', 'b', 'b/1', 'b/2', 'b/3', 'b/😀', 'c'])
      expect(keys(await notes.list({ prefix: 'b/', limit: 10 }))).toEqual(['b/1', 'b/2', 'b/3', 'b/😀'])
      expect(keys(await notes.list({ prefix: 'b', limit: 2 }))).toEqual(['b', 'b/1'])
      expect(keys(await notes.list({ prefix: 'b/', after: 'b/1', limit: 2 }))).toEqual(['b/2', 'b/3'])
      expect(keys(await notes.list({ prefix: 'b', backwards: true, limit: 9 }))).toEqual([
        'b/😀',
        'b/3',
        'b/2',
        'b/1',
        'b',
      ])
      expect(keys(await notes.list({ prefix: 'b/', backwards: true, after: 'b/3', limit: 1 }))).toEqual([
        'b/2',
      ])
      expect(await notes.list({ prefix: 'd', limit: 3 })).toEqual([])
    })

    it('tells what is due, longest first, and forgets it when told to', async () => {
      await notes.insert('late', { text: '' }, 300)
      await notes.insert('soon', { text: '' }, 200)
      await notes.insert('now', { text: '' }, 100)
      await notes.insert('never', { text: '' })
      expect(keys(await notes.due(200, 10))).toEqual(['now', 'soon'])
      expect(keys(await notes.due(1000, 1))).toEqual(['now'])
      const [first] = await notes.due(1000, 1)
      expect(keys(await notes.due(1000, 1, first))).toEqual(['soon'])
      expect(await notes.expire(200)).toBe(2)
      expect(keys(await notes.list({ limit: 9 }))).toEqual(['late', 'never'])
    })

    it('tells what is due page after page, also of what fell due at one instant', async () => {
      for (const key of ['c', '😀', 'a', 'b', '\u{ffff}']) await notes.insert(key, { text: '' }, 7)
      const told: string[] = []
      for (let last: { key: string; due?: number | undefined } | undefined; ; ) {
        const rows = await notes.due(7, 2, last)
        told.push(...keys(rows))
        last = rows.at(-1)
        if (last === undefined) break
      }
      expect(told).toEqual(['a', 'b', 'c', '\u{ffff}', '😀'])
    })

    it('is not due again where it is replaced without a time', async () => {
      await notes.insert('n', { text: '' }, 1)
      const [row] = await notes.due(1, 1)
      if (!row) throw new Error('not due')
      await notes.replace(row, { text: 'done' })
      expect(await notes.due(9, 9)).toEqual([])
    })

    it('puts a value whatever stood there', async () => {
      await notes.put('n', { text: 'first' }, 5)
      const first = await notes.get('n')
      await notes.put('n', { text: 'second' })
      expect(await notes.get('n')).toEqual({ key: 'n', value: { text: 'second' }, version: 2 })
      if (first) expect(await notes.replace(first, { text: 'late' })).toBeUndefined()
    })

    it('gives every row of a prefix, however many, in both directions', async () => {
      const all = Array.from({ length: 450 }, (_, n) => `b/${String(n).padStart(3, '0')}`)
      await Promise.all(['a', ...all, 'c'].map((key) => notes.insert(key, { text: key })))
      const collect = async (range: { prefix?: string; backwards?: boolean }) => {
        const found: string[] = []
        for await (const { key } of notes.all(range)) found.push(key)
        return found
      }
      expect(await collect({ prefix: 'b/' })).toEqual(all)
      expect(await collect({ prefix: 'b/', backwards: true })).toEqual([...all].reverse())
      expect(await collect({})).toHaveLength(452)
    })

    it('leaves out of a listing what cannot be read, says it once, and gives as many others as were asked for', async () => {
      const told: string[] = []
      const other = await open(folder, (sentence) => told.push(sentence))
      const loose = other.collection('mixed', z.unknown())
      await loose.insert('a', { number: 1 }, 1)
      await loose.insert('b', { text: 'lost' }, 2)
      await loose.insert('c', { number: 3 }, 3)
      const strict = other.collection('mixed', z.object({ number: z.number() }))
      expect(keys(await strict.list({ limit: 2 }))).toEqual(['a', 'c'])
      expect(keys(await strict.list({ backwards: true, limit: 2 }))).toEqual(['c', 'a'])
      expect(keys(await strict.due(9, 2))).toEqual(['a', 'c'])
      expect(told).toEqual([expect.stringContaining('the stored mixed b cannot be read')])
      await strict.put('b', { number: 2 })
      expect((await strict.get('b'))?.value).toEqual({ number: 2 })
      await other.close()
    })

    it('says which stored value cannot be read', async () => {
      await notes.insert('n', { text: 'x' })
      const other = store.collection('notes', z.object({ number: z.number() }))
      await expect(other.get('n')).rejects.toThrow('the stored notes n cannot be read')
    })

    it('is not had alone while another process has it open', async () => {
      await notes.insert('n', { text: 'x' })
      await expect(alone(folder)).rejects.toThrow(/cannot be moved/)
      expect((await notes.get('n'))?.value.text).toBe('x')
    })

    it('gives all that it holds to whoever has it alone, and takes other rows in place of it', async () => {
      await Promise.all(Array.from({ length: 450 }, (_, n) => notes.insert(`n${n}`, { text: `${n}` })))
      await store.collection('others', schema).insert('😀', { text: 'ü\0' }, 7)
      await store.close()
      const holdings = await alone(folder)
      const before = await everything(holdings)
      expect(before).toHaveLength(451)
      expect(before.at(-1)).toMatchObject({ kind: 'others', key: '😀', due: 7, version: 1 })
      const given = { kind: 'notes', key: 'new', value: '{"text":"1"}', version: 3, due: 9 }
      await holdings.replaceAll(each([given, { ...given, kind: 'gone' }]))
      await holdings.remove({ kind: 'gone', key: 'new' })
      await holdings.put({ ...given, key: 'other', due: null })
      await holdings.close()
      store = await open(folder)
      expect(await store.collection('notes', schema).list({ limit: 9 })).toEqual([
        { key: 'new', value: { text: '1' }, version: 3, due: 9 },
        { key: 'other', value: { text: '1' }, version: 3 },
      ])
    })

    it('keeps what it has where the rows that it is to take break off', async () => {
      await notes.insert('n', { text: 'x' })
      await store.close()
      const holdings = await alone(folder)
      await expect(holdings.replaceAll(broken())).rejects.toThrow('broken')
      await holdings.close()
      store = await open(folder)
      expect(await store.collection('notes', schema).list({ limit: 9 })).toHaveLength(1)
    })
  })
}

async function everything(holdings: Holdings): Promise<readonly Entry[]> {
  const found: Entry[] = []
  for await (const entry of holdings.entries()) found.push(entry)
  return found
}

async function* each(entries: readonly Entry[]): AsyncGenerator<Entry> {
  yield* entries
}

async function* broken(): AsyncGenerator<Entry> {
  yield { kind: 'notes', key: 'new', value: '{}', version: 1, due: null }
  throw new Error('broken')
}
