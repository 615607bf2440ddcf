import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { type Collection, defineStore, type Range, type Row, type Store } from '../contracts/store.ts'
import { reason, UserError } from '../model/errors.ts'

const recordSchema = z.object({
  key: z.string(),
  value: z.string(),
  version: z.number(),
  due: z.number().nullable(),
})

/** The last code point, so that a prefix and this ends the range of the keys that begin with the prefix. */
const last = '\u{10ffff}'

/**
 * A SQLite file of its own beside the index: a bulk load's long transactions hold up no receipt, and the index may be
 * thrown away without losing what was promised. `synchronous = full`: a commit is on the disk when it returns.
 */
export default defineStore({ open: async ({ DATA }) => openIn(DATA) })

function openIn(dataFolder: string): Store {
  const database = openFile(join(dataFolder, 'state.db'), dataFolder)
  const get = database.prepare('select key, value, version, due from records where kind = ? and key = ?')
  const insert = database.prepare(
    'insert into records (kind, key, value, version, due) values (?, ?, ?, 1, ?) on conflict do nothing',
  )
  const replace = database.prepare(
    `update records set value = ?, due = ?, version = version + 1
     where kind = ? and key = ? and version = ? returning key, value, version, due`,
  )
  const remove = database.prepare('delete from records where kind = ? and key = ? and version = ?')
  const range =
    'select key, value, version, due from records where kind = ? and key > ? and key < ? order by key'
  const forwards = database.prepare(`${range} limit ?`)
  const backwards = database.prepare(`${range} desc limit ?`)
  const starting = database.prepare('select key, value, version, due from records where kind = ? and key = ?')
  const due = database.prepare(
    'select key, value, version, due from records where kind = ? and due <= ? order by due, key limit ?',
  )
  const expire = database.prepare('delete from records where kind = ? and due <= ?')

  return {
    collection<T>(kind: string, schema: z.ZodType<T>): Collection<T> {
      const row = (found: unknown): Row<T> => {
        const { key, value, version, due: at } = recordSchema.parse(found)
        const read = schema.safeParse(JSON.parse(value))
        if (!read.success) throw new Error(`the stored ${kind} ${key} cannot be read: ${read.error.message}`)
        return { key, value: read.data, version, ...(at === null ? {} : { due: at }) }
      }
      return {
        async get(key) {
          const found = get.get(kind, key)
          return found === undefined ? undefined : row(found)
        },
        async insert(key, value, at) {
          return insert.run(kind, key, JSON.stringify(value), at ?? null).changes === 1
        },
        async replace({ key, version }, value, at) {
          const found = replace.get(JSON.stringify(value), at ?? null, kind, key, version)
          return found === undefined ? undefined : row(found)
        },
        async remove({ key, version }) {
          return remove.run(kind, key, version).changes === 1
        },
        async list({ prefix = '', after, backwards: back = false, limit }: Range) {
          const low = !back && after !== undefined && after > prefix ? after : prefix
          const high = back && after !== undefined ? after : prefix + last
          const found = (back ? backwards : forwards).all(kind, low, high, limit)
          // The range is open at its lower end, which leaves out a key that is the prefix itself.
          const first = low === prefix && (back || after === undefined) ? starting.all(kind, prefix) : []
          const rows = back ? [...found, ...first] : [...first, ...found]
          return rows.slice(0, limit).map(row)
        },
        async due(now, limit) {
          return due.all(kind, now, limit).map(row)
        },
        async expire(now) {
          return Number(expire.run(kind, now).changes)
        },
      }
    },
    async close() {
      database.close()
    },
  }
}

/** @throws UserError where the file is no database or the folder cannot be written */
function openFile(path: string, folder: string): DatabaseSync {
  let database: DatabaseSync | undefined
  try {
    mkdirSync(folder, { recursive: true })
    database = new DatabaseSync(path, { timeout: 5_000 })
    database.exec('pragma journal_mode = wal')
    database.exec('pragma synchronous = full')
    database.exec(
      `create table if not exists records (
         kind text not null, key text not null, value text not null, version integer not null, due integer,
         primary key (kind, key)
       ) without rowid`,
    )
    database.exec('create index if not exists records_by_due on records (kind, due) where due is not null')
    return database
  } catch (thrown) {
    database?.close()
    throw new UserError(
      `The store ${path} cannot be opened: ${reason(thrown)}. It holds subscriptions and what was answered: ` +
        'give a data folder that Dateline may write to, or put the file back from a backup.',
    )
  }
}
