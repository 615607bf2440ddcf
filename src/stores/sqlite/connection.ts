import { DatabaseSync } from 'node:sqlite'
import { reason } from '../../model/errors.ts'

/** `synchronous = full`: a commit is on the disk when it returns. */
export function connect(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 5_000 })
  try {
    database.exec('pragma journal_mode = wal')
    database.exec('pragma synchronous = full')
    return database
  } catch (thrown) {
    database.close()
    throw thrown
  }
}

/** With its tables, which are made where they are missing; closed where they cannot be made. */
export function prepared(database: DatabaseSync): DatabaseSync {
  try {
    makeTables(database)
    return database
  } catch (thrown) {
    database.close()
    throw thrown
  }
}

function makeTables(database: DatabaseSync): void {
  database.exec(
    `create table if not exists records (
       kind text not null, key text not null, value text not null, version integer not null, due integer, seal text,
       primary key (kind, key)
     ) without rowid`,
  )
  // Version 0.1.0 sealed nothing.
  const has = database.prepare(`select 1 from pragma_table_info('records') where name = 'seal'`).get()
  if (has === undefined)
    try {
      database.exec('alter table records add column seal text')
    } catch (thrown) {
      // Another process was quicker.
      if (!/duplicate column/.test(reason(thrown))) throw thrown
    }
  database.exec('create index if not exists records_by_due on records (kind, due) where due is not null')
}
