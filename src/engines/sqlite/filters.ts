import { z } from 'zod'
import type { Filter } from '../../model/filter.ts'
import { answersTo, surnameOf } from '../shared/people.ts'
import { dayRange } from '../shared/rows.ts'
import { fold, foldedWords } from '../shared/words.ts'
import { type Database, isMarked, readState } from './database.ts'

/** Conditions on `articles a`, and the values of their question marks in order. */
export interface Condition {
  readonly sql: string
  readonly values: readonly string[]
}

export function condition(database: Database, filter: Filter): Condition {
  const { since, until, source, byline, dateline, person, arrivedAfter, marked } = filter
  const sql: string[] = []
  const values: string[] = []
  const must = (part: string, ...given: readonly string[]): void => {
    sql.push(` and ${part}`)
    values.push(...given)
  }
  // An article of "2021" may be of any day of that year, so either end may meet the limit.
  if (since !== undefined) must('a.last_day >= ?', dayRange(since)[0])
  if (until !== undefined) must('a.first_day <= ?', dayRange(until)[1])
  if (source !== undefined)
    must(
      'exists (select 1 from carriers c where c.article = a.number and instr(c.folded, ?))',
      fold(source.trim()),
    )
  if (byline !== undefined) must(among('byline'), fold(byline.trim()))
  if (dateline !== undefined) must(among('dateline'), fold(dateline.trim()))
  if (person !== undefined) must(...personCondition(database, person))
  const last = arrivedAfter === undefined ? undefined : numberAt(database, arrivedAfter)
  if (last !== undefined) must('a.number > cast(? as integer)', last)
  if (marked) must(isMarked)
  return { sql: sql.join(''), values }
}

/** The articles whose byline or dateline has these words, by an index of its own. */
const among = (column: 'byline' | 'dateline'): string =>
  `a.number in (select number from articles where ${column} is not null and instr(${column}, ?))`

const newest = z.object({ number: z.number() })

/** The index's own name and the last number that was given: numbers begin anew with a new index. */
export const markOf = (database: Database): string => markAt(database, newestOf(database))

/** The last number that was given to an article. */
export function newestOf({ prepare }: Database): number {
  const row = prepare(
    "select coalesce(max(seq), 0) as number from sqlite_sequence where name = 'articles'",
  ).get()
  return newest.parse(row).number
}

/** The mark after the article of this number. */
export const markAt = ({ prepare }: Database, number: number): string =>
  `${readState(prepare, 'name')}:${number}`

/** The number of a mark of this index. */
export function numberAt({ prepare }: Database, mark: string): string | undefined {
  const [, name, number] = /^(.*):(\d+)$/.exec(mark) ?? []
  return name !== undefined && name === readState(prepare, 'name') ? number : undefined
}

const candidate = z.object({ id: z.number(), name: z.string() })

/** An article that was not read yet counts where the surname stands in it. */
function personCondition({ prepare }: Database, person: string): readonly [string, ...string[]] {
  const words = foldedWords(person).slice(-8)
  const surname = surnameOf(words)
  if (surname === undefined) return ['0']
  const ids = prepare(
    `select id, n.name from name_words w join names n on n.id = w.name where w.word = ? and n.kind = 'person'`,
  )
    .all(surname)
    .map((row) => candidate.parse(row))
    .filter(({ name }) => answersTo(foldedWords(name), words))
    .map(({ id }) => id)
  return [
    `a.number in (
      select article from appearances where name in (select value from json_each(?))
      union all select number from articles
      where is_read = 0 and number in (select rowid from article_words where article_words match ?))`,
    JSON.stringify(ids),
    `"${surname}"`,
  ]
}
