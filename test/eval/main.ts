import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { UserError } from '../../src/model/errors.ts'
import { type Places, readSettings } from '../../src/runtime/config.ts'
import { readOptions } from '../options.ts'
import { fallen, type Line, laidOut, type Table } from './line.ts'
import { evaluateModel } from './model.ts'
import { readPages, scorePages } from './pages.ts'
import { readAnswers } from './read.ts'
import { sets } from './sets.ts'

const usage = `dateline eval --data-sets DIR [--only SET] [--rows N] [--against FILE] [--json]
                                                        how well it reads, retrieves and answers
dateline eval --data-sets DIR --read N [--only CORPUS]  prints N answers over real news, for an editor to judge
dateline eval --pages FILE [--json]                     what is kept and dropped of judged pages, and of their facts
dateline eval --model [--data-sets DIR] [--rows N]      how your model answers, and what it costs, beside none`

interface Options {
  readonly dataSets: string | undefined
  readonly json: boolean
  /** Names of sets; all where none is given. */
  readonly only: readonly string[]
  /** The most rows of a sample. */
  readonly rows?: string | undefined
  /** A table of figures that none may fall below. */
  readonly against?: string | undefined
  /** The settings of a model that is to be measured. */
  readonly model: Partial<Places> | undefined
  /** A file of judged pages that is to be measured instead. */
  readonly pages?: string | undefined
  /** How many answers to print for an editor instead of measuring. */
  readonly read?: string | undefined
}

/**
 * Measures every set that lies in the folder, a line a figure; what is not there is named. Beside a kept table it says
 * which figures fell, and then the exit code is 1.
 * @throws UserError where there is nothing to measure, or an option cannot be used
 */
export default async function evaluate(args: readonly string[]): Promise<void> {
  const values = readOptions(args, usage, {
    'data-sets': { type: 'string' },
    json: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    rows: { type: 'string' },
    against: { type: 'string' },
    pages: { type: 'string' },
    read: { type: 'string' },
    model: { type: 'boolean', default: false },
  })
  if (values === undefined) return
  const model = values.model ? readSettings(process.env) : undefined
  return run({ ...values, dataSets: values['data-sets'], model })
}

async function run(options: Options): Promise<void> {
  const folder = options.dataSets
  if (options.model !== undefined) {
    const rows = options.rows === undefined ? undefined : wholeNumber('--rows', options.rows)
    const lines = await evaluateModel({ settings: options.model, folder, only: options.only, rows })
    return print({ version: await versionOf(), lines }, options.json)
  }
  if (options.pages !== undefined) {
    const lines = scorePages(await readPages(options.pages)).map(rounded)
    return print({ version: await versionOf(), lines }, options.json)
  }
  if (folder === undefined || !existsSync(folder))
    throw new UserError(
      'Give the folder that holds the data sets, for example: dateline eval --data-sets ../data. Without data there is nothing to measure.',
    )
  if (options.read !== undefined)
    return readAnswers(folder, wholeNumber('--read', options.read), options.only)
  const kept = options.against === undefined ? undefined : await readTable(options.against)
  const rows = options.rows === undefined ? undefined : wholeNumber('--rows', options.rows)
  const { lines, absent } = await measure(folder, options.only, rows)
  const table: Table = { version: await versionOf(), lines }
  print(table, options.json, absent.length > 0 ? `\nNot there, so not measured: ${absent.join(', ')}` : '')
  if (!kept) return
  const fell = fallen(kept.lines, lines)
  process.stderr.write(
    fell.length === 0
      ? `No figure fell below those of ${kept.version}.\n`
      : `Below those of ${kept.version}:\n${fell.map((line) => `  ${line}\n`).join('')}`,
  )
  if (fell.length > 0) process.exitCode = 1
}

const rounded = (line: Line): Line => ({ ...line, value: Number(line.value.toFixed(4)) })

function print(table: Table, json: boolean, missing = ''): void {
  process.stdout.write(json ? `${JSON.stringify(table, null, 1)}\n` : `${laidOut(table.lines)}${missing}\n`)
}

async function measure(
  folder: string,
  only: readonly string[],
  rows: number | undefined,
): Promise<{ readonly lines: readonly Line[]; readonly absent: readonly string[] }> {
  const unknown = only.find((name) => !Object.hasOwn(sets, name))
  if (unknown !== undefined)
    throw new UserError(
      `There is no set “${unknown}”. These can be measured: ${Object.keys(sets).join(', ')}.`,
    )
  const lines: Line[] = []
  const absent: string[] = []
  for (const [name, { path, measure: figures }] of Object.entries(sets)) {
    if (only.length > 0 && !only.includes(name)) continue
    if (!existsSync(join(folder, path))) {
      absent.push(name)
      continue
    }
    const started = performance.now()
    lines.push(...(await figures({ folder, rows })).map(rounded))
    process.stderr.write(`${name}: ${Math.round((performance.now() - started) / 1000)} s\n`)
  }
  if (lines.length === 0) throw new UserError(`${folder} holds none of these: ${absent.join(', ')}.`)
  return { lines, absent }
}

function wholeNumber(option: string, typed: string): number {
  const number = Number(typed)
  if (!Number.isInteger(number) || number < 1)
    throw new UserError(`${option} takes a whole number such as 100, not “${typed}”.`)
  return number
}

const tableSchema = z.object({
  version: z.string(),
  lines: z.array(
    z.object({
      set: z.string(),
      measure: z.string(),
      value: z.number(),
      rows: z.number(),
      aim: z.number().optional(),
      less: z.literal(true).optional(),
      keep: z.number().optional(),
    }),
  ),
})

async function readTable(file: string) {
  const problem = new UserError(
    `${file} is not a table of figures. Keep one first: dateline eval --data-sets DIR --json > table.json`,
  )
  const text = await readFile(file, 'utf8').catch(() => {
    throw problem
  })
  const read = z.string().transform(parseJson).pipe(tableSchema).safeParse(text)
  if (!read.success) throw problem
  return read.data
}

/** Nothing where it is not JSON: no table has that shape. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function versionOf(): Promise<string> {
  const file = join(import.meta.dirname, '..', '..', 'package.json')
  return z.object({ version: z.string() }).parse(JSON.parse(await readFile(file, 'utf8'))).version
}
