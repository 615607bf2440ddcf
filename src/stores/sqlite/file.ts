import { mkdirSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { reason, UserError } from '../../model/errors.ts'

/** @throws UserError where the file is no database or the folder cannot be written */
export function openFile(path: string, folder: string, _onProblem: (sentence: string) => void): DatabaseSync {
  let database: DatabaseSync | undefined
  try {
    mkdirSync(folder, { recursive: true })
    database = new DatabaseSync(path, { timeout: 5_000 })
    database.exec('pragma journal_mode = wal')
    database.exec('pragma synchronous = full')
    prepare(database)
    return database
  } catch (thrown) {
    database?.close()
    throw new UserError(
      `The store ${path} cannot be opened: ${reason(thrown)}. It holds subscriptions and what was answered: ` +
        'give a data folder that Dateline may write to, or put the file back from a backup.',
    )
  }
}

function prepare(database: DatabaseSync): void {
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
