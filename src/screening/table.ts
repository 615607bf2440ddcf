import { CsvError, parse } from 'csv-parse/sync'
import { UserError } from '../model/errors.ts'
import type { Asked, Screened } from '../model/listing.ts'
import type { Table } from '../model/table.ts'

/** What the columns of a file of names may be called. */
const columns: Readonly<Record<keyof Asked, RegExp>> = {
  name: /^(?:full[ _]?)?name$/i,
  born: /^(?:born|dob|date[ _]of[ _]birth|birth[ _]?date|year[ _]of[ _]birth)$/i,
  nationality: /^(?:nationality|citizenship|country)$/i,
  identifier: /^(?:identifier|id[ _]?number|number|passport|imo)$/i,
}

/** The names of a file: one a line, or a table with a column of them. @throws UserError where it is no CSV, or has no names */
export function readNames(content: string): readonly Asked[] {
  let rows: readonly (readonly string[])[]
  try {
    rows = parse(content, { bom: true, skip_empty_lines: true, relax_column_count: true, trim: true })
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown
    throw new UserError(
      `The names cannot be read: ${thrown.message}. Check the quotation marks of that line.`,
    )
  }
  const [first = [], ...rest] = rows
  const place = (column: keyof Asked): number => first.findIndex((title) => columns[column].test(title))
  const named = place('name')
  const asked = (named < 0 ? rows : rest).flatMap((row): readonly Asked[] => {
    const at = (column: keyof Asked): string | undefined =>
      named < 0 ? undefined : row[place(column)] || undefined
    const name = row[Math.max(0, named)] ?? ''
    return name === ''
      ? []
      : [{ name, born: at('born'), nationality: at('nationality'), identifier: at('identifier') }]
  })
  if (asked.length === 0)
    throw new UserError('The file holds no name. Write one a line, or a column with the heading “name”.')
  return asked
}

const head = [
  'asked',
  'verdict',
  'listed name',
  'entry',
  'list',
  'as of',
  'programmes',
  'score',
  'reasons',
  'set aside',
]

/** A row for each entry near a name, and for each name that is on none. */
export const tableOf = (screened: readonly Screened[]): Table => ({
  name: 'screening',
  head,
  rows: screened.flatMap(rowsOf),
  shown: 6,
})

function rowsOf({ asked, hits }: Screened): string[][] {
  if (hits.length === 0) return [[asked.name, 'not on the lists', ...Array(head.length - 2).fill('')]]
  return hits.map(({ edition, entry, name, score, verdict, reasons, dismissed }) => [
    asked.name,
    dismissed ? 'set aside' : verdict,
    name.text,
    entry.id,
    edition.list,
    edition.date ?? 'undated',
    entry.programmes.join('; '),
    score.toFixed(2),
    reasons.join('; '),
    dismissed ? `${dismissed.who}: ${dismissed.why}` : '',
  ])
}

/** How many of the names have an entry that matches, those that were set aside left out. */
export const matchedIn = (screened: readonly Screened[]): number =>
  screened.filter(({ hits }) => hits.some(({ verdict, dismissed }) => verdict === 'match' && !dismissed))
    .length
