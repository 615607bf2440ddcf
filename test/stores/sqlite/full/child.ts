import { z } from 'zod'
import sqlite from '../../../../src/stores/sqlite.ts'

/** Writes rows into the store of a folder until the disk takes no more, and says what was taken and what refused. */
const [folder = ''] = process.argv.slice(2)
const store = await sqlite.open({ DATA: folder })
const rows = store.collection('full', z.string())
const taken: string[] = []
const refused: string[] = []
for (let round = 0; refused.length === 0 && round < 1_000; round++) {
  // Some together, as receipts come in, and each with a value of a page.
  const keys = Array.from({ length: 5 }, (_, at) => `${round}-${at}`)
  const kept = await Promise.allSettled(keys.map((key) => rows.insert(key, key.padEnd(4_000, '.'))))
  for (const [at, key] of keys.entries()) (kept[at]?.status === 'fulfilled' ? taken : refused).push(key)
}
const read = await Promise.all(taken.map((key) => rows.get(key)))
const readable = read.filter((row) => row !== undefined).length
process.stdout.write(JSON.stringify({ taken, refused, readable }))
