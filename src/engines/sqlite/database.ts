import { randomUUID } from 'node:crypto'
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { reason, UserError } from '../../model/errors.ts'
import type { Tell } from '../../runtime/log.ts'
import { forgetSum, isAsNoted, isDamage, isSmall, lookThrough, noteSum, setAside } from './health.ts'

/** Raised with every change of the tables below and of what formats read out of a file: an index of another version is made anew. */
const version = '13'

const tables = ['articles', 'carriers', 'sketches', 'findings', 'files', 'appearances', 'name_words', 'names']
const searches = ['article_words', 'article_terms', 'spellings']

/** An article has a notice on it; its index is used where a question says the same in these words. */
export const isMarked = `instr(rest, '"mark":{"kind"')`

// No number is given twice, also where the last article was removed: marks count on it.
// The text comes last: SQLite then reads the columns before it without touching the pages it overflows into.
const schema = `
  create table articles (
    number integer primary key autoincrement, id text not null unique, date text, first_day text, last_day text,
    is_read integer not null, byline text, dateline text, family text not null, title text not null, rest text not null, text text not null
  );
  create index articles_by_date on articles (date desc, id);
  create index articles_by_byline on articles (byline) where byline is not null;
  create index articles_by_dateline on articles (dateline) where dateline is not null;
  create index articles_marked on articles (date desc, id) where ${isMarked};
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
  /** Looks whether the file is still the one that is open: another connection may have set a damaged one aside. */
  refresh(): void
  /** How often a file was opened: what was remembered of another one is worth nothing. */
  readonly opened: () => number
  /** Sets the file aside as damaged and goes on with an empty one. */
  begin(why: string): void
  /** Looks through a file of which no note told whether it is whole, a table at a time. @throws Damaged */
  check(): Promise<void>
  /** Nothing is written for now: the file is noted as it is, so that a damage is seen at the next start. */
  settle(): void
  close(): void
}

/**
 * Opens the index and makes its tables where they are missing or of another version. A damaged one is set aside and a
 * new one begun.
 * @throws UserError where the folder cannot be written
 */
export function openDatabase(folder: string, onProblem: Tell): Database {
  const path = join(folder, 'dateline.db')
  let prepared = new Map<string, StatementSync>()
  let connection: DatabaseSync | undefined
  let inode = -1n
  let noted = true
  /** What no note told of, and nobody has looked through yet. */
  let unchecked = false
  let opened = 0

  const current = (): DatabaseSync => {
    if (connection === undefined) throw new Error(`the index ${path} is closed`)
    return connection
  }
  const prepare: Database['prepare'] = (sql) => {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    const made = current().prepare(sql)
    prepared.set(sql, made)
    return made
  }
  const transact: Database['transact'] = (work) => {
    const open = current()
    // Each time: another process may have noted the file meanwhile.
    forgetSum(path)
    noted = false
    open.exec('begin immediate')
    try {
      work()
      open.exec('commit')
    } catch (thrown) {
      if (open.isTransaction) open.exec('rollback')
      throw thrown
    }
  }
  const inodeOf = (): bigint => statSync(path, { bigint: true, throwIfNoEntry: false })?.ino ?? -1n
  const connect = (): void => {
    connection?.close()
    prepared = new Map()
    connection = new DatabaseSync(path, { timeout: 5000 })
    connection.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -8000')
    inode = inodeOf()
    opened += 1
    noted = true
    unchecked = false
    if (!isPrepared(prepare)) transact(() => prepareTables(prepare))
  }
  const begin = (why: string): void => {
    if (inode === -1n || inodeOf() === inode) {
      const aside = setAside(path)
      onProblem(
        `The index ${path} is damaged (${why}). It was set aside as ${aside}, and is built anew.`,
        'index',
      )
    }
    connect()
  }
  /** It is whole, which is noted when it is at rest, so that the next start need not look. */
  const checked = (): void => {
    unchecked = false
    noted = false
  }
  try {
    mkdirSync(folder, { recursive: true })
    const isNoted = isAsNoted(path)
    if (isNoted !== false)
      try {
        connect()
        unchecked = isNoted === undefined
        if (unchecked && isSmall(path)) {
          for (const _ of lookThrough(prepare));
          checked()
        }
      } catch (thrown) {
        if (!isDamage(thrown)) throw thrown
        begin(reason(thrown))
      }
    else begin('it is not as it was written')
  } catch (thrown) {
    connection?.close()
    if (/locked|busy/.test(reason(thrown)))
      throw new UserError(`The index ${path} is being written by another process. Wait for it, or stop it.`)
    throw new UserError(
      `The index ${path} cannot be opened: ${reason(thrown)}. ` +
        'Move the file away, or give a data folder that Dateline may write to; the index is then built anew.',
    )
  }
  return {
    prepare,
    transact,
    refresh() {
      if (connection !== undefined && inodeOf() !== inode) connect()
    },
    opened: () => opened,
    begin,
    async check() {
      if (!unchecked) return
      const file = inode
      for (const _ of lookThrough(prepare)) {
        await setImmediate()
        if (connection === undefined || inode !== file) return
      }
      checked()
    },
    settle() {
      if (noted || unchecked) return
      const done = z
        .object({ busy: z.number() })
        .parse(current().prepare('pragma wal_checkpoint(truncate)').get())
      if (done.busy !== 0) return
      noteSum(path)
      noted = true
    },
    close() {
      connection?.close()
      connection = undefined
    },
  }
}

const isPrepared = (prepare: Database['prepare']): boolean =>
  prepare(`select 1 from sqlite_schema where name = 'index_state'`).get() !== undefined &&
  readState(prepare, 'version') === version

// A table of its own, not user_version, which belongs to the whole file and so to whoever else keeps tables in it.
function prepareTables(prepare: Database['prepare']): void {
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
