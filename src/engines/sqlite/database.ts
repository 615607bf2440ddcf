import { randomUUID } from 'node:crypto'
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { reason, UserError } from '../../model/errors.ts'
import type { Tell } from '../../runtime/log.ts'
import { isDamage, isSmall, lookThrough, setAside } from './health.ts'
import { type Frame, forgetSums, framesOf, isAsNoted, noteAll, noteFrames } from './pages.ts'

/** Raised with every change of the tables below and of what formats read out of a file: an index of another version is made anew. */
const version = '18'

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
  /** Nothing is written for now: what stands in the journal is carried over into the file. */
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
  /** Of a file whose pages nobody has noted: whether it is looked through still, or is whole and to be noted. */
  let noting: 'done' | 'to look through' | 'to note' = 'done'
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
    open.exec('begin immediate')
    try {
      work()
      open.exec('commit')
    } catch (thrown) {
      if (open.isTransaction) open.exec('rollback')
      throw thrown
    }
    if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > longestJournal) rest()
  }
  /** @param carried how many of so many frames were carried over */
  const note = (frames: readonly Frame[], all: number, carried: number): void => {
    try {
      if (frames.length < all) throw new Error('the journal cannot be read')
      noteFrames(path, frames.slice(0, all), carried)
      if (noting !== 'to note' || carried < all) return
      noteAll(path, pageBytes.parse(prepare('pragma page_size').get()).page_size, all)
      noting = 'done'
    } catch {
      // Such as on a disk that is full: what was noted does not hold any more.
      forgetSums(path)
      noting = 'to note'
    }
  }
  /** Carries over what stands in the journal, and notes each page that comes into the file so; nobody writes meanwhile. */
  const rest = (): void => {
    const open = current()
    if (open.isTransaction || inodeOf() !== inode) return
    let holding: DatabaseSync | undefined
    try {
      holding = new DatabaseSync(path)
      holding.exec('begin immediate')
      const frames = [...framesOf(path, true)]
      const { busy, log, checkpointed } = carried.parse(open.prepare('pragma wal_checkpoint(passive)').get())
      if (busy !== 0 || log < 0 || inodeOf() !== inode) return
      note(frames, log, checkpointed)
    } catch (thrown) {
      // Where somebody else writes, or the disk is full, it stands in the journal until the next time.
      if (isDamage(thrown)) throw thrown
    } finally {
      holding?.close()
    }
  }
  const inodeOf = (): bigint => statSync(path, { bigint: true, throwIfNoEntry: false })?.ino ?? -1n
  const connect = (): void => {
    connection?.close()
    prepared = new Map()
    const isNew = inodeOf() === -1n
    connection = new DatabaseSync(path, { timeout: 5000 })
    connection.exec(
      `pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -8000;
       pragma wal_autocheckpoint = 0; pragma journal_size_limit = 0`,
    )
    inode = inodeOf()
    opened += 1
    noting = 'done'
    if (isPrepared(prepare)) return
    if (isNew) forgetSums(path)
    if (isNew) noting = 'to note'
    transact(() => prepareTables(prepare))
    rest()
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
  try {
    mkdirSync(folder, { recursive: true })
    const isNoted = isAsNoted(path)
    if (isNoted !== false)
      try {
        connect()
        if (isNoted === undefined) noting = 'to look through'
        if (isNoted === undefined && isSmall(path)) {
          for (const _ of lookThrough(prepare));
          noting = 'to note'
        }
      } catch (thrown) {
        if (!isDamage(thrown)) throw thrown
        begin(reason(thrown))
      }
    else begin('it is not as it was written')
  } catch (thrown) {
    connection?.close()
    if (isBusy(thrown))
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
      if (noting !== 'to look through') return
      const file = inode
      for (const _ of lookThrough(prepare)) {
        await setImmediate()
        if (connection === undefined || inode !== file) return
      }
      noting = 'to note'
    },
    settle: rest,
    close() {
      try {
        // Whoever closes it last has SQLite carry over what is left.
        if (connection !== undefined) rest()
      } catch {
        // A damage is found by the next start.
      }
      connection?.close()
      connection = undefined
    },
  }
}

/** In bytes; a longer journal is slower to read. One that begins anew is as short as what is in it (`journal_size_limit`). */
const longestJournal = 8 * 1024 * 1024

const carried = z.object({ busy: z.number(), log: z.number(), checkpointed: z.number() })
const pageBytes = z.object({ page_size: z.number() })

const isBusy = (thrown: unknown): boolean => /locked|busy/.test(reason(thrown))

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
