import { existsSync, readFileSync } from 'node:fs'
import type { AuditLine } from '../contracts/screening.ts'
import { UserError } from '../model/errors.ts'
import { editionLine } from '../model/listed.ts'
import type { Edition, Screened } from '../model/listing.ts'
import { cell, csvOf, glanceOf, inColumns } from '../model/table.ts'
import { harmless } from '../platforms/shared/text.ts'
import type { Settings } from '../runtime/config.ts'
import type { Log } from '../runtime/log.ts'
import { matchedIn, readNames, tableOf } from '../screening/table.ts'
import { openScreening } from '../screening.ts'
import { onReadableData } from './data.ts'
import { printedJson } from './print.ts'
import { openStore } from './store.ts'

/** Names that are screened, and kept for the audit, at once. */
const atOnce = 500

interface Options {
  readonly csv: boolean
  readonly json: boolean
  readonly audit: boolean
  readonly asof?: string | undefined
}

/**
 * Every name of a CSV file against the lists, as a table, CSV or one object a line; with `audit`, what was screened
 * before.
 */
export async function screen(file: string, options: Options, settings: Settings, log: Log): Promise<void> {
  if (!options.audit && !existsSync(file))
    throw new UserError(
      `There is no file “${file}”. Give a CSV file with a column of names: dateline screen names.csv`,
    )
  // What is screened is kept for the audit, so that a new screening needs a place that keeps it.
  if (options.audit)
    return onReadableData(settings, log, (readable) => screenOn(file, options, readable, log))
  return screenOn(file, options, settings, log)
}

async function screenOn(file: string, options: Options, settings: Settings, log: Log): Promise<void> {
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

function print(
  screened: readonly Screened[],
  against: readonly Edition[],
  { csv, json }: { readonly csv: boolean; readonly json: boolean },
): void {
  const out = (text: string): void => void process.stdout.write(text)
  const table = tableOf(screened)
  if (json) for (const one of screened) out(printedJson({ ...one, against }))
  else if (csv) out(csvOf(table))
  else {
    const { rows } = glanceOf(table, { rows: table.rows.length, cell: 40 })
    for (const line of inColumns(rows)) out(`${harmless(line)}\n`)
    const lists = harmless(against.map(editionLine).join(', '))
    out(`\n${screened.length} names, ${matchedIn(screened)} with a match, against ${lists}.\n`)
    out('--csv gives this as CSV with the reasons, --json one object a line.\n')
  }
}

async function printAudit(
  lines: AsyncIterable<AuditLine>,
  { csv }: { readonly csv: boolean },
): Promise<void> {
  const out = (text: string): void => void process.stdout.write(text)
  if (csv) out('at,who,did,name,against,result\n')
  for await (const line of lines) out(csv ? `${auditRow(line).map(cell).join(',')}\n` : printedJson(line))
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
