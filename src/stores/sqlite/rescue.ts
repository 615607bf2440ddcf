import { existsSync, renameSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { reason } from '../../model/errors.ts'
import { connect, prepared } from './connection.ts'
import { columnsWith, recordSchema, type Stored } from './seal.ts'

/** Whether a page of the file, or its index of what is due, is not as SQLite wrote it. */
export function isDamaged(database: DatabaseSync): boolean {
  try {
    const found = database.prepare('pragma integrity_check(1)').get()
    return z.object({ integrity_check: z.string() }).parse(found).integrity_check !== 'ok'
  } catch (thrown) {
    if (/malformed|corrupt/i.test(reason(thrown))) return true
    throw thrown
  }
}

/**
 * Keeps the damaged file aside and goes on with a new one that holds every row that can still be read.
 * @throws where another process has the file open: it would go on writing into what is kept aside
 */
export function rescue(
  path: string,
  damaged: DatabaseSync,
  onProblem: (sentence: string) => void,
): DatabaseSync {
  const rows = readable(damaged)
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

/** Every row that can be read, once. */
function readable(database: DatabaseSync): readonly Stored[] {
  const found = new Map<string, Stored>()
  const note = (row: unknown): void => {
    const record = recordSchema.safeParse(row).data
    if (record) found.set(JSON.stringify([record.kind, record.key]), record)
  }
  const columns = columnsWith(hasSeal(database) ? 'seal' : 'null as seal')
  // Up to the first damaged page, back to the last one, and between them by what the index of due rows still knows.
  each(database, `select ${columns} from records order by kind, key`, note)
  each(database, `select ${columns} from records order by kind desc, key desc`, note)
  each(database, 'select kind, key from records indexed by records_by_due where due is not null', (row) => {
    const { kind, key } = keySchema.parse(row)
    if (!found.has(JSON.stringify([kind, key])))
      each(database, `select ${columns} from records where kind = ? and key = ?`, note, kind, key)
  })
  return [...found.values()]
}

const keySchema = z.object({ kind: z.string(), key: z.string() })

/** The rows of a query, as far as they can be read. */
function each(database: DatabaseSync, sql: string, note: (row: unknown) => void, ...given: string[]): void {
  try {
    for (const row of database.prepare(sql).iterate(...given)) note(row)
  } catch {
    // A damaged page ends it.
  }
}

function hasSeal(database: DatabaseSync): boolean {
  return (
    database.prepare(`select 1 from pragma_table_info('records') where name = 'seal'`).get() !== undefined
  )
}
