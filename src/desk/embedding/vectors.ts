import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

/** Packed vectors by the hash of their text, in a file beside the index that may be deleted at any time. */
export interface Vectors {
  get(hash: string): Uint8Array | undefined
  /** All or none. */
  put(made: readonly (readonly [string, Uint8Array])[]): void
  close(): void
}

const schema = `
  pragma journal_mode = wal;
  pragma synchronous = normal;
  pragma busy_timeout = 5000;
  create table if not exists model (name text not null);
  create table if not exists vectors (hash text primary key, vector blob not null) without rowid;`

const row = z.object({ vector: z.instanceof(Uint8Array) }).optional()

/** @param model whose vectors these are; those of another one are dropped */
export function openVectors(folder: string, model: string): Vectors {
  const file = join(folder, 'embeddings.db')
  const database = opened(file)
  const known = z
    .object({ name: z.string() })
    .optional()
    .parse(database.prepare('select name from model').get())
  if (known?.name !== model) {
    database.exec('begin immediate; delete from vectors; delete from model')
    database.prepare('insert into model values (?)').run(model)
    database.exec('commit')
  }
  const select = database.prepare('select vector from vectors where hash = ?')
  const insert = database.prepare('insert or replace into vectors values (?, ?)')
  return {
    get(hash) {
      try {
        return row.parse(select.get(hash))?.vector
      } catch {
        // On a damaged page: the passage stays where its words put it.
        return undefined
      }
    },
    put(made) {
      database.exec('begin immediate')
      try {
        for (const [hash, vector] of made) insert.run(hash, vector)
        database.exec('commit')
      } catch (thrown) {
        database.exec('rollback')
        throw thrown
      }
    },
    close() {
      if (database.isOpen) database.close()
    },
  }
}

/** What cannot be opened is thrown away: all of it can be made again. */
function opened(file: string): DatabaseSync {
  try {
    return made(file)
  } catch {
    for (const part of [file, `${file}-wal`, `${file}-shm`]) rmSync(part, { force: true })
    return made(file)
  }
}

function made(file: string): DatabaseSync {
  const database = new DatabaseSync(file)
  try {
    database.exec(schema)
    return database
  } catch (thrown) {
    database.close()
    throw thrown
  }
}
