import { closeSync, openSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Engine } from '../../src/contracts/engine.ts'
import type { Store } from '../../src/contracts/store.ts'
import sqliteEngine from '../../src/engines/sqlite.ts'
import { readFindings } from '../../src/reading/findings.ts'
import sqliteStore from '../../src/stores/sqlite.ts'
import { articleOf } from '../articles.ts'

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

/** So many articles are in the index of a simulation. */
const articles = Array.from({ length: 40 }, (_, n) =>
  articleOf(`a${n}`, `Mayor Anna Berg${n} said that bridge ${n} of Corrin cost ${n + 3} million dollars.`, {
    title: `Bridge ${n} opens`,
  }),
)

/** The index of a folder as its reading leaves it: with all articles, and noted as it is. */
export async function openIndex(folder: string): Promise<Engine> {
  const engine = await sqliteEngine.open({ DATA: folder })
  await fillIndex(engine)
  return engine
}

async function fillIndex(engine: Engine): Promise<void> {
  const findings = articles.map(({ id, text, title }) => ({
    article: id,
    findings: readFindings(text, title, undefined),
  }))
  await engine.apply({ put: articles, findings })
  await engine.settle?.()
}

/**
 * Damages the index, which nobody else has open, and opens it again.
 * @returns whether what answers are made of is another thing without a word
 */
export async function damageIndex(
  folder: string,
  engine: Engine,
  random: () => number,
): Promise<{ readonly engine: Engine; readonly silent: boolean }> {
  const before = await heldBy(engine)
  await engine.close()
  overwrite(join(folder, 'dateline.db'), random)
  const said: string[] = []
  const opened = await sqliteEngine.open({ DATA: folder }, (sentence) => said.push(sentence))
  await opened.check?.()
  const silent = said.length === 0 && (await heldBy(opened)) !== before
  // What was set aside is read anew.
  if (said.length > 0) await fillIndex(opened)
  return { engine: opened, silent: silent || (await heldBy(opened)) !== before }
}

/** All that answers are made of. */
async function heldBy(engine: Engine): Promise<string> {
  const held = await engine.articles({ limit: 99 })
  const hits = await engine.search({ text: 'bridge Corrin cost', limit: 10 })
  return JSON.stringify({
    held: held.map(({ id, title, text }) => [id, title, text]).toSorted(),
    hits: hits.map(({ passage: { article, start, end } }) => [article.id, start, end]),
    findings: [...(await engine.findings(held.map(({ id }) => id)))].length,
  })
}
