import { z } from 'zod'
import type { Naming } from '../../contracts/engine.ts'
import type { Database } from './database.ts'
import { markAt, newestOf, numberAt } from './filters.ts'

const numbered = z.object({ number: z.number() })
const reached = z.object({ number: z.number().nullable() })
const named = z.object({ article: z.string(), name: z.string(), kind: z.enum(['person', 'organisation']) })
/** Articles whose names are given at once. */
const page = 200

/** Who is named in the articles after a mark, up to the first unread one. */
export function namingsAfter(
  database: Database,
  after: string | undefined,
): { namings: readonly Naming[]; mark: string } {
  const { prepare } = database
  const from = Number((after === undefined ? undefined : numberAt(database, after)) ?? 0)
  // Where it stood before, so that what is put meanwhile comes next time.
  const newest = newestOf(database)
  const unread = reached.parse(
    prepare('select min(number) as number from articles where is_read = 0').get(),
  ).number
  const until = Math.max(from, Math.min(newest, (unread ?? newest + 1) - 1))
  const numbers = prepare(
    'select number from articles where number > ? and number <= ? order by number limit ?',
  )
    .all(from, until, page)
    .map((row) => numbered.parse(row).number)
  const rows = prepare(
    `select a.id as article, n.name as name, n.kind as kind from articles a
     join appearances p on p.article = a.number join names n on n.id = p.name
     where a.number in (select value from json_each(?)) and n.kind in ('person', 'organisation')`,
  )
    .all(JSON.stringify(numbers))
    .map((row) => named.parse(row))
  const namings = [...Map.groupBy(rows, ({ article }) => article)].map(([article, names]) => ({
    article,
    names: names.map(({ name, kind }) => ({ name, kind })),
  }))
  return { namings, mark: markAt(database, numbers.length < page ? until : (numbers.at(-1) ?? until)) }
}
