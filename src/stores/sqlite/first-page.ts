import { closeSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { reason } from '../../model/errors.ts'
import { connect, prepared } from './connection.ts'

/** Bytes of a page, as SQLite chooses them for a new file. */
const pageSize = 4096
/** Where the header has the number of pages (https://sqlite.org/fileformat.html, 1.3). */
const pagesAt = 28
/** How a page of the table and of its index begins, inside and as a leaf: both are trees of keys. */
const treePages: readonly number[] = [2, 10]

const tables = z.array(z.object({ name: z.string(), rootpage: z.number() }))
const known: Readonly<Record<string, number>> = { records: 2, records_by_due: 3 }
const columns = 'kind,key,value,version,due'

/** Opens the file; one whose first page is not as SQLite wrote it gets the first page of a new one, which every state shares. */
export function connectMending(path: string): {
  readonly database: DatabaseSync
  readonly isMended: boolean
} {
  const opened = tried(path)
  if (!(opened instanceof Error)) return { database: opened, isMended: false }
  if (!mend(path)) throw opened
  const database = tried(path)
  if (database instanceof Error) throw database
  return { database, isMended: true }
}

/** The open file; or why not, where its first page is damaged. @throws where it cannot be opened for another reason */
function tried(path: string): DatabaseSync | Error {
  let database: DatabaseSync | undefined
  try {
    database = connect(path)
    if (hasTables(database, path)) return database
    database.close()
    return new Error('its tables are not as they were made')
  } catch (thrown) {
    database?.close()
    if (/not a database|malformed|corrupt/i.test(reason(thrown))) return new Error(reason(thrown))
    throw thrown
  }
}

/** A new file has no tables yet, and an old one had no index. */
function hasTables(database: DatabaseSync, path: string): boolean {
  const found = tables.parse(database.prepare('select name, rootpage from sqlite_schema').all())
  if (found.length === 0) return statSync(path).size <= pageSize
  if (found.some(({ name, rootpage }) => known[name] !== rootpage)) return false
  const names = database.prepare(`select group_concat(name) as names from pragma_table_info('records')`).get()
  return z.object({ names: z.string() }).parse(names).names.startsWith(columns)
}

/** False where the rest of the file is no state either. */
function mend(path: string): boolean {
  const { size } = statSync(path)
  const file = openSync(path, 'r+')
  try {
    const second = Buffer.alloc(pageSize + 1)
    readSync(file, second, 0, second.length, pageSize)
    // What was overwritten may reach into the second page.
    const isState = [second[0], second[pageSize]].some((kind) => treePages.includes(kind ?? -1))
    if (size % pageSize !== 0 || !isState) return false
    const first = firstPage(path)
    first.writeUInt32BE(size / pageSize, pagesAt)
    writeSync(file, first, 0, pageSize, 0)
    return true
  } finally {
    closeSync(file)
  }
}

function firstPage(path: string): Buffer {
  const made = `${path}.new`
  try {
    prepared(connect(made)).close()
    const page = Buffer.alloc(pageSize)
    const file = openSync(made, 'r')
    readSync(file, page, 0, pageSize, 0)
    closeSync(file)
    return page
  } finally {
    for (const more of ['', '-wal', '-shm']) rmSync(made + more, { force: true })
  }
}
