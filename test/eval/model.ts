import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../src/model/errors.ts'
import type { ModelReport } from '../../src/model/model-report.ts'
import type { Places } from '../../src/runtime/config.ts'
import type { Line } from './line.ts'
import { costs, type Given, givenOf, linesOf } from './model/figures.ts'
import { type QuestionSet, sets } from './model/sets.ts'
import { type Shelf, withShelf } from './shelf.ts'

/** As many of each larger set as a model on one machine answers in some minutes. */
const usualRows = 60

/**
 * Asks each set without a model and with the one that the settings name: what is answered and what is left unanswered,
 * how far citations bear out what stands over them, and what it costs.
 * @param asked.folder where sets lie that are not the project's own
 * @throws UserError where no model is set
 */
export async function evaluateModel(asked: {
  readonly settings: Partial<Places>
  readonly folder: string | undefined
  readonly only: readonly string[]
  readonly rows: number | undefined
}): Promise<readonly Line[]> {
  const { settings, folder = '', only, rows = usualRows } = asked
  const { OPENAI_MODEL: model } = settings
  if (model === undefined)
    throw new UserError('No model is set: set OPENAI_MODEL with OPENAI_API_KEY or OPENAI_BASE_URL.')
  const unknown = only.find((name) => !Object.hasOwn(sets, name))
  if (unknown !== undefined)
    throw new UserError(
      `There is no set “${unknown}” for a model. These are: ${Object.keys(sets).join(', ')}.`,
    )
  const lines: Line[] = []
  for (const [name, { path, read }] of Object.entries(sets)) {
    if (only.length > 0 && !only.includes(name)) continue
    if (path !== undefined && !existsSync(join(folder, path))) continue
    const set = await read(folder, rows)
    for (const [title, own] of [
      ['no model', { READER: settings.READER }],
      [model, settings],
    ] as const)
      lines.push(...(await measured(`${name}, ${title}`, set, own)))
  }
  return lines
}

/** Every model asks as if its day had no end. */
const dailyTokens = 999_999_999

async function measured(
  set: string,
  { questions, pieces }: QuestionSet,
  own: Partial<Places>,
): Promise<readonly Line[]> {
  const reports: ModelReport[] = []
  const settings = modelOf(own)
  const ask = async (shelf: Shelf) => {
    const given: Given[] = []
    for (const one of questions) given.push(givenOf(one, await shelf.ask(one.question)))
    return given
  }
  const given = await withShelf(
    async (shelf) => {
      if (pieces) await shelf.load(pieces)
      return ask(shelf)
    },
    { settings, isSample: pieces === undefined, onModel: (report) => reports.push(report) },
  )
  return [...linesOf(set, given), ...(own.OPENAI_MODEL === undefined ? [] : costs(set, given, reports))]
}

/** Of all settings those that tell how questions are answered. */
const modelOf = ({ OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_MODEL, READER }: Partial<Places>) => ({
  OPENAI_API_KEY,
  OPENAI_BASE_URL,
  OPENAI_MODEL,
  READER,
  WRITER: OPENAI_MODEL === undefined ? 'extractive' : 'openai',
  MODEL_DAILY_TOKENS: dailyTokens,
})
