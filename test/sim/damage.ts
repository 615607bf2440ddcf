import { closeSync, openSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Store } from '../../src/contracts/store.ts'
import sqliteStore from '../../src/stores/sqlite.ts'

/** What digests live by. */
const kinds = [
  'digests sim',
  'digest runs',
  'digest fates',
  'digest outcomes',
  'digest told',
  'outbox sim',
] as const

/** 64 bytes of a file are another thing, at a place drawn at random. */
export function overwrite(path: string, random: () => number): void {
  const at = Math.floor(random() * Math.max(0, statSync(path).size - 64))
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(64, 'Ä%'), 0, 64, at)
  closeSync(file)
}

/** What came of a damage. */
export interface Loss {
  /** The store, opened again. */
  readonly store: Store
  /** Keys of the subscriptions that are gone. */
  readonly subscriptions: readonly string[]
  readonly rows: number
  /** Rows that are gone without a word, and rows that are others than before. */
  readonly silent: number
}

/** Damages the file of a store that nobody else has open, and opens it again. */
export async function damageState(folder: string, store: Store, random: () => number): Promise<Loss> {
  const before = await rowsOf(store)
  await store.close()
  overwrite(join(folder, 'state.db'), random)
  const said: string[] = []
  const opened = await sqliteStore.open({ DATA: folder }, (sentence) => said.push(sentence))
  const after = await rowsOf(opened)
  const gone = [...before.keys()].filter((key) => !after.has(key))
  const others = [...after].filter(([key, row]) => before.get(key) !== row)
  const prefix = `${kinds[0]} `
  return {
    store: opened,
    subscriptions: gone.flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : [])),
    rows: gone.length,
    silent: others.length + (said.length === 0 ? gone.length : 0),
  }
}

/** Every row, by its kind and key. */
async function rowsOf(store: Store): Promise<ReadonlyMap<string, string>> {
  const rows = new Map<string, string>()
  for (const kind of kinds)
    for await (const { key, value, version, due } of store.collection(kind, z.unknown()).all())
      rows.set(`${kind} ${key}`, JSON.stringify([value, version, due]))
  return rows
}
