import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import type { StatementSync } from 'node:sqlite'
import { z } from 'zod'
import { reason } from '../../model/errors.ts'
import { Damaged } from '../shared/rows.ts'
import { forgetSums } from './pages.ts'

/** Whether what was thrown says that the file is damaged, and not that a question was wrong. */
export const isDamage = (thrown: unknown): boolean =>
  thrown instanceof Damaged ||
  thrown instanceof z.ZodError ||
  thrown instanceof SyntaxError ||
  /malformed|corrupt|not a database|disk image/i.test(reason(thrown))

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
  forgetSums(path)
  return aside
}
