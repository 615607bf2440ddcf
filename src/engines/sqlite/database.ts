import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { z } from 'zod'
import { reason, UserError } from '../../model/errors.ts'

/** Raised with every change of the tables below: an index of another version is made anew from the corpus. */
const version = '4'

const tables = ['articles', 'carriers', 'sketches', 'findings', 'files', 'appearances', 'name_words', 'names']
const searches = ['article_words', 'article_terms', 'spellings']

// No number is given twice, also where the last article was removed: marks count on it.
// The text comes last: SQLite then reads the columns before it without touching the pages it overflows into.
const schema = `
  create table articles (
    number integer primary key autoincrement, id text not null unique, date text, first_day text, last_day text,
    is_read integer not null, family text not null, title text not null, rest text not null, text text not null
  );
  create index articles_by_date on articles (date desc, id);
  create index articles_unread on articles (date, number) where is_read = 0;
  create table carriers (
    file text primary key, article integer not null references articles on delete cascade,
    source text not null, folded text not null
  ) without rowid;
  create index carriers_by_article on carriers (article, folded);
  create index carriers_by_source on carriers (source, article);
  create table sketches (
    article integer primary key references articles on delete cascade, sketch text not null
  );
  create table findings (
    article integer primary key references articles on delete cascade, findings text not null
  );
  create table files (
    file text primary key, size integer not null, modified real not null, refused text not null,
    remarks text not null
  ) without rowid;
  create table names (
    id integer primary key, kind text not null, name text not null, articles integer not null,
    mentions integer not null, unique (kind, name)
  );
  create index names_by_prominence on names (kind, articles desc, mentions desc, name);
  create table name_words (
    word text not null, name integer not null references names on delete cascade, primary key (word, name)
  ) without rowid;
  create index name_words_by_name on name_words (name);
  create table appearances (
    article integer not null references articles on delete cascade, name integer not null references names,
    mentions integer not null, primary key (article, name)
  ) without rowid;
  create index appearances_by_name on appearances (name, article);
  create virtual table article_words using fts5(
    title, text, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
  );
  create virtual table article_terms using fts5vocab(article_words, row);
  create virtual table spellings using fts5(word unindexed, pairs, tokenize = 'unicode61', detail = none);
`

export interface Database {
  /** The statement of this SQL, prepared once. */
  prepare(sql: string): StatementSync
  /** All of it or none of it; other writers wait. */
  transact(work: () => void): void
  close(): void
}

/**
 * Opens the index and makes its tables where they are missing or of another version.
 * @throws UserError where the file is no database or the folder cannot be written
 */
export function openDatabase(folder: string): Database {
  const path = join(folder, 'dateline.db')
  let connection: DatabaseSync | undefined
  try {
    mkdirSync(folder, { recursive: true })
    connection = new DatabaseSync(path, { timeout: 5000 })
    connection.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -8000')
    const database = wrap(connection)
    database.transact(() => prepareTables(database))
    return database
  } catch (thrown) {
    connection?.close()
    if (/locked|busy/.test(reason(thrown)))
      throw new UserError(`The index ${path} is being written by another process. Wait for it, or stop it.`)
    throw new UserError(
      `The index ${path} cannot be opened: ${reason(thrown)}. ` +
        'Move the file away, or give a data folder that Dateline may write to; the index is then built anew.',
    )
  }
}

function wrap(connection: DatabaseSync): Database {
  const prepared = new Map<string, StatementSync>()
  return {
    prepare(sql) {
      const known = prepared.get(sql)
      if (known !== undefined) return known
      const made = connection.prepare(sql)
      prepared.set(sql, made)
      return made
    },
    transact(work) {
      connection.exec('begin immediate')
      try {
        work()
        connection.exec('commit')
      } catch (thrown) {
        if (connection.isTransaction) connection.exec('rollback')
        throw thrown
      }
    },
    close: () => connection.close(),
  }
}

// A table of its own, not user_version, which belongs to the whole file and so to whoever else keeps tables in it.
function prepareTables({ prepare }: Database): void {
  prepare('create table if not exists index_state (key text primary key, value text) without rowid').run()
  if (readState(prepare, 'version') === version) return
  for (const table of [...searches, ...tables]) prepare(`drop table if exists ${table}`).run()
  for (const statement of schema.split(';')) if (statement.trim() !== '') prepare(statement).run()
  writeState(prepare, 'name', randomUUID())
  writeState(prepare, 'version', version)
}

const state = z.object({ value: z.string() })

export function readState(prepare: Database['prepare'], key: string): string | undefined {
  return state.safeParse(prepare('select value from index_state where key = ?').get(key)).data?.value
}

export function writeState(prepare: Database['prepare'], key: string, value: string): void {
  prepare('insert or replace into index_state values (?, ?)').run(key, value)
}
