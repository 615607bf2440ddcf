import { existsSync, renameSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { reason } from '../../model/errors.ts'
import type { Tell } from '../../runtime/log.ts'
import { rowsAround, tellsOfDamage } from './around.ts'
import { connect, prepared } from './connection.ts'
import { columnsWith } from './seal.ts'

/** Whether a page of the file, or its index of what is due, is not as SQLite wrote it. */
export function isDamaged(database: DatabaseSync): boolean {
  try {
    const found = database.prepare('pragma integrity_check(1)').get()
    return z.object({ integrity_check: z.string() }).parse(found).integrity_check !== 'ok'
  } catch (thrown) {
    if (tellsOfDamage(thrown)) return true
    throw thrown
  }
}

/**
 * Keeps the damaged file aside and goes on with a new one that holds every row that can still be read.
 * @throws where another process has the file open: it would go on writing into what is kept aside
 */
export function rescue(path: string, damaged: DatabaseSync, onProblem: Tell): DatabaseSync {
  const rows = rowsAround(damaged, columnsWith(hasSeal(damaged) ? 'seal' : 'null as seal'))
  try {
    takeAlone(damaged)
  } catch (thrown) {
    throw new Error(`it is damaged, and ${reason(thrown)}`)
  } finally {
    damaged.close()
  }
  const aside = keepAside(path, 'damaged')
  const made = prepared(connect(path))
  const insert = made.prepare(
    'insert or ignore into records (kind, key, value, version, due, seal) values (?, ?, ?, ?, ?, ?)',
  )
  made.exec('begin')
  for (const { kind, key, value, version, due, seal } of rows)
    insert.run(kind, key, value, version, due, seal)
  made.exec('commit')
  onProblem(
    `The store ${path} was damaged. ${rows.length} rows could be read and go on; what lay on damaged pages is lost. ` +
      `The damaged file is kept as ${aside}; a backup holds more if it is recent (dateline restore).`,
    'stored page',
  )
  return made
}

/** Renames the file, with what SQLite keeps beside it; the name that it has now. */
export function keepAside(path: string, why: 'damaged' | 'before-restore'): string {
  const aside = `${path}.${why}-${new Date().toISOString().replace(/[:.]/g, '-')}`
  for (const more of ['', '-wal', '-shm']) if (existsSync(path + more)) renameSync(path + more, aside + more)
  return aside
}

/** @throws where another process has the file open */
export function takeAlone(database: DatabaseSync): void {
  try {
    // SQLite leaves this mode only where nobody else has the file.
    database.exec('pragma wal_checkpoint(truncate); pragma journal_mode = delete')
  } catch (thrown) {
    if (/locked|busy/.test(reason(thrown)))
      throw new Error('another process has it open; stop that one and try again')
    // Damaged where this writes; what was in the journal was read from there.
  }
}

function hasSeal(database: DatabaseSync): boolean {
  return (
    database.prepare(`select 1 from pragma_table_info('records') where name = 'seal'`).get() !== undefined
  )
}
