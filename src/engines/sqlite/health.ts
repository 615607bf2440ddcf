import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import type { StatementSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import { z } from 'zod'
import { reason } from '../../model/errors.ts'
import { Damaged } from '../shared/rows.ts'

/** Whether what was thrown says that the file is damaged, and not that a question was wrong. */
export const isDamage = (thrown: unknown): boolean =>
  thrown instanceof Damaged ||
  thrown instanceof z.ZodError ||
  thrown instanceof SyntaxError ||
  /malformed|corrupt|not a database|disk image/i.test(reason(thrown))

const sumSchema = z.object({ size: z.number(), sum: z.number() })

/** Beside an index at rest lies what its bytes add up to; whoever writes takes it away first. */
const besideOf = (path: string): string => `${path}.sum`

/** Notes the file as it is; nothing may be in its journal. */
export function noteSum(path: string): void {
  writeFileSync(besideOf(path), JSON.stringify({ size: statSync(path).size, sum: sumOf(path) }))
}

export function forgetSum(path: string): void {
  rmSync(besideOf(path), { force: true })
}

/** Whether the file is the one that was noted; nothing where there is no file, undefined where no note tells. */
export function isAsNoted(path: string): boolean | undefined {
  const beside = besideOf(path)
  if (!existsSync(path)) return true
  if (!existsSync(beside)) return undefined
  try {
    const noted = sumSchema.parse(JSON.parse(readFileSync(beside, 'utf8')))
    if (noted.size === statSync(path).size && noted.sum === sumOf(path)) return true
  } catch {
    // A note that cannot be read says nothing.
    return undefined
  }
  // Another process may have begun to write meanwhile: it has taken the note away.
  return existsSync(beside) ? false : undefined
}

/** A larger file is looked through once the index is at rest; this much takes 50 ms, as 190 MB took 1.2 s. */
const mostAtOnce = 8 * 1024 * 1024

export const isSmall = (path: string): boolean => statSync(path).size <= mostAtOnce

const found = z.object({ integrity_check: z.string() })
const named = z.object({ name: z.string() })

/**
 * Looks through one table after the other: its pages, what its indexes say of it, and the words of a full-text table.
 * What no index repeats and no seal covers, it cannot tell. Gives way by yielding.
 * @throws Damaged where something does not fit
 */
export function* lookThrough(prepare: (sql: string) => StatementSync): Generator<void> {
  const tables = prepare(`select name from sqlite_schema where type = 'table' and name not like 'sqlite%'`)
  for (const row of tables.all()) {
    const [said] = prepare(`pragma integrity_check('${named.parse(row).name}')`).all()
    const { integrity_check: sentence } = found.parse(said)
    if (sentence !== 'ok') throw new Damaged(sentence)
    yield
  }
}

/** Renames the file with its journal, so that a new one can be made; the last damaged one makes room. */
export function setAside(path: string): string {
  const aside = `${path}.damaged`
  for (const more of ['', '-wal', '-shm']) {
    rmSync(aside + more, { force: true })
    if (existsSync(path + more)) renameSync(path + more, aside + more)
  }
  forgetSum(path)
  return aside
}

const chunk = 4 * 1024 * 1024

function sumOf(path: string): number {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(chunk)
    let sum = 0
    for (let read = readSync(file, bytes); read > 0; read = readSync(file, bytes))
      sum = crc32(bytes.subarray(0, read), sum)
    return sum
  } finally {
    closeSync(file)
  }
}
