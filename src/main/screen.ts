import { existsSync, readFileSync } from 'node:fs'
import { CsvError, parse } from 'csv-parse/sync'
import type { AuditLine } from '../contracts/screening.ts'
import { UserError } from '../model/errors.ts'
import { editionLine } from '../model/listed.ts'
import type { Asked, Edition, Screened } from '../model/listing.ts'
import { harmless } from '../platforms/shared/text.ts'
import type { Settings } from '../runtime/config.ts'
import type { Log } from '../runtime/log.ts'
import { openScreening } from '../screening.ts'
import { openStore } from './store.ts'

/** Names that are screened, and kept for the audit, at once. */
const atOnce = 500

/** What the columns of a file of names may be called. */
const columns: Readonly<Record<keyof Asked, RegExp>> = {
  name: /^(?:full[ _]?)?name$/i,
  born: /^(?:born|dob|date[ _]of[ _]birth|birth[ _]?date|year[ _]of[ _]birth)$/i,
  nationality: /^(?:nationality|citizenship|country)$/i,
  identifier: /^(?:identifier|id[ _]?number|number|passport|imo)$/i,
}

const heading = [
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

/**
 * Every name of a CSV file against the lists, as a table, CSV or one object a line; with `audit`, what was screened
 * before.
 */
export async function screen(
  file: string,
  options: {
    readonly csv: boolean
    readonly json: boolean
    readonly audit: boolean
    readonly asof?: string | undefined
  },
  settings: Settings,
  log: Log,
): Promise<void> {
  if (!options.audit && !existsSync(file))
    throw new UserError(
      `There is no file “${file}”. Give a CSV file with a column of names: dateline screen names.csv`,
    )
  const store = await openStore(settings, log)
  const { SANCTIONS_LISTS: sources, DATA: data } = settings
  const screening = openScreening({ sources, data, store, watch: false, log, onProgress })
  try {
    if (options.audit) return await printAudit(screening.audit(), options)
    const asked = readNames(readFileSync(file, 'utf8'))
    await screening.ready
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
    const screened: Screened[] = []
    let against: readonly Edition[] = []
    for (let from = 0; from < asked.length; from += atOnce) {
      const done = await screening.screen(asked.slice(from, from + atOnce), undefined, options.asof)
      screened.push(...done.screened)
      against = done.against
    }
    print(screened, against, options)
  } finally {
    await screening.close()
    await store.close()
  }
}

function onProgress(file: string, entries: number): void {
  if (process.stderr.isTTY)
    process.stderr.write(`\r\u001b[K${harmless(file)}: ${entries.toLocaleString('en')} entries`)
}

/** @throws UserError where it is no CSV, or has no names */
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

function print(
  screened: readonly Screened[],
  against: readonly Edition[],
  { csv, json }: { readonly csv: boolean; readonly json: boolean },
): void {
  const out = (line: string): void => void process.stdout.write(`${line}\n`)
  const rows = screened.flatMap(rowsOf)
  if (json) for (const one of screened) out(JSON.stringify({ ...one, against }))
  else if (csv) for (const row of [heading, ...rows]) out(row.map(cell).join(','))
  else printTable(screened, rows, against, out)
}

function printTable(
  screened: readonly Screened[],
  rows: readonly (readonly string[])[],
  against: readonly Edition[],
  out: (line: string) => void,
): void {
  const titles = heading.slice(0, 6)
  const table = [titles, ...rows.map((row) => row.slice(0, 6))]
  const widths = titles.map((_, at) => Math.min(40, Math.max(...table.map((row) => row[at]?.length ?? 0))))
  for (const row of table)
    out(harmless(row.map((text, at) => text.slice(0, 40).padEnd(widths[at] ?? 0)).join('  ')).trimEnd())
  const matched = screened.filter(({ hits }) =>
    hits.some(({ verdict, dismissed }) => verdict === 'match' && !dismissed),
  )
  out(
    `\n${screened.length} names, ${matched.length} with a match, against ${harmless(against.map(editionLine).join(', '))}.`,
  )
  out('--csv gives this as CSV with the reasons, --json one object a line.')
}

function rowsOf({ asked, hits }: Screened): readonly (readonly string[])[] {
  if (hits.length === 0) return [[asked.name, 'not on the lists', '', '', '', '', '', '', '', '']]
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

/** A spreadsheet takes a text that begins with one of these for a formula. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

async function printAudit(
  lines: AsyncIterable<AuditLine>,
  { csv }: { readonly csv: boolean },
): Promise<void> {
  const out = (line: string): void => void process.stdout.write(`${line}\n`)
  if (csv) out('at,who,did,name,against,result')
  for await (const line of lines) out(csv ? auditRow(line).map(cell).join(',') : JSON.stringify(line))
}

function auditRow(line: AuditLine): readonly string[] {
  if ('did' in line) {
    const { at, who, did, name, list, id, why = '' } = line
    return [at, who, did, name, `${list} ${id}`, why]
  }
  const { at, who, asked, against, result } = line
  return [
    at,
    who,
    'screened',
    asked.name,
    against.map(({ list, date }) => `${list} as of ${date ?? 'undated'}`).join('; '),
    result
      .map(({ verdict, name, id, list, score }) => `${verdict} ${name} (${list} ${id}, ${score})`)
      .join('; ') || 'not on the lists',
  ]
}
