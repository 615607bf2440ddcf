import { z } from 'zod'
import type { Change } from '../../contracts/engine.ts'
import { type Article, type Copy, publicationDate, sourceName } from '../../model/article.ts'
import { dayRange, writeFindings, writeRest } from '../shared/rows.ts'
import { fold } from '../shared/words.ts'
import { type Database, readState, writeState } from './database.ts'
import { countNames, discountNames } from './names.ts'

type Prepare = Database['prepare']

/** Writes a change; the caller holds the transaction. Removals come first: a new article may take over their files. */
export function writeChange(prepare: Prepare, change: Change): void {
  const {
    put = [],
    remove = [],
    sketches = [],
    findings = [],
    files = [],
    forget = [],
    findingsVersion,
  } = change
  for (const id of remove) removeArticle(prepare, id)
  for (const article of put) putArticle(prepare, article)
  for (const { article, sketch } of sketches)
    prepare('insert or replace into sketches select number, ? from articles where id = ?').run(
      sketch,
      article,
    )
  if (findingsVersion !== undefined && readState(prepare, 'findings version') !== String(findingsVersion)) {
    forgetAllFindings(prepare)
    writeState(prepare, 'findings version', String(findingsVersion))
  }
  for (const read of findings) {
    const number = numberOf(prepare, read.article)
    if (number === undefined) continue
    forgetFindings(prepare, number)
    prepare('insert into findings values (?, ?)').run(number, writeFindings(read.findings))
    prepare('update articles set is_read = 1 where number = ?').run(number)
    countNames(prepare, number, read.findings)
  }
  for (const { file, size, modified, refused, remarks } of files)
    prepare('insert or replace into files values (?, ?, ?, ?, ?)').run(
      file,
      size,
      modified,
      JSON.stringify(refused),
      JSON.stringify(remarks),
    )
  for (const file of forget) prepare('delete from files where file = ?').run(file)
}

const numbered = z.object({ number: z.number() })

function numberOf(prepare: Prepare, id: string): number | undefined {
  return numbered.safeParse(prepare('select number from articles where id = ?').get(id)).data?.number
}

function removeArticle(prepare: Prepare, id: string): void {
  const number = numberOf(prepare, id)
  if (number === undefined) return
  discountNames(prepare, number)
  prepare('delete from article_words where rowid = ?').run(number)
  prepare('delete from articles where number = ?').run(number)
}

const stored = z.object({ title: z.string(), text: z.string(), date: z.string().nullable() })

const folded = (words: string | undefined): string | null => (words === undefined ? null : fold(words))

/** Findings depend on the title, the text and the date alone, and stay where these did. */
function putArticle(prepare: Prepare, article: Article): void {
  const { id, family, title, text, published } = article
  const date = published?.date ?? null
  const known = publicationDate(article)
  const [first, last] = known === undefined ? [null, null] : dayRange(known)
  const byline = folded(article.byline)
  const dateline = folded(article.dateline)
  const number = numberOf(prepare, id)
  if (number === undefined) {
    const { lastInsertRowid } = prepare(
      `insert into articles
         (id, date, first_day, last_day, is_read, byline, dateline, family, title, rest, text)
       values (?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)`,
    ).run(id, date, first, last, byline, dateline, family, title, writeRest(article), text)
    prepare('insert into article_words (rowid, title, text) values (?, ?, ?)').run(
      lastInsertRowid,
      title,
      text,
    )
    putCarriers(prepare, Number(lastInsertRowid), article)
    return
  }
  const before = stored.parse(prepare('select title, text, date from articles where number = ?').get(number))
  if (before.title !== title || before.text !== text) {
    prepare('delete from article_words where rowid = ?').run(number)
    prepare('insert into article_words (rowid, title, text) values (?, ?, ?)').run(number, title, text)
  }
  if (before.title !== title || before.text !== text || before.date !== date) forgetFindings(prepare, number)
  prepare(
    `update articles
     set date = ?, first_day = ?, last_day = ?, byline = ?, dateline = ?, family = ?, title = ?, rest = ?, text = ?
     where number = ?`,
  ).run(date, first, last, byline, dateline, family, title, writeRest(article), text, number)
  prepare('delete from carriers where article = ?').run(number)
  putCarriers(prepare, number, article)
}

function putCarriers(prepare: Prepare, number: number, article: Article): void {
  const carriers: readonly Copy[] = [article, ...article.copies]
  for (const carrier of carriers) {
    const source = sourceName(carrier)
    prepare('insert or replace into carriers values (?, ?, ?, ?)').run(
      carrier.file,
      number,
      source,
      fold(source),
    )
  }
}

function forgetFindings(prepare: Prepare, number: number): void {
  discountNames(prepare, number)
  prepare('delete from findings where article = ?').run(number)
  prepare('update articles set is_read = 0 where number = ?').run(number)
}

function forgetAllFindings(prepare: Prepare): void {
  for (const table of ['appearances', 'findings', 'name_words', 'names', 'spellings'])
    prepare(`delete from ${table}`).run()
  prepare('update articles set is_read = 0 where is_read = 1').run()
}
