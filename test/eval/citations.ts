import type { Answer } from '../../src/model/answer.ts'
import type { Asked } from './data.ts'
import { readRows, sample } from './data.ts'
import { fold } from './judge/words.ts'
import { type Field, fieldsOf, type Said } from './judge.ts'
import type { Line } from './line.ts'
import { everyCommand, newsRow, oneMonth, topicsOf } from './news.ts'
import { ramdocsRow } from './ramdocs.ts'
import { mixed, rgbRow, topicOf } from './rgb.ts'
import { type Shelf, snippets, withShelf } from './shelf.ts'

/** What a judge finds in answers. */
interface Tally {
  answers: number
  /** Statements that cite several excerpts; and those where one of them does not say it. */
  several: number
  crossed: number
  /** Statements that cite several sources. */
  acrossSources: number
  /** Fields in the desk's own voice or set over several excerpts, one for each excerpt; and those that it says. */
  fields: number
  borneOut: number
  differences: number
}

const none = (): Tally => ({
  answers: 0,
  several: 0,
  crossed: 0,
  acrossSources: 0,
  fields: 0,
  borneOut: 0,
  differences: 0,
})

/** How many topics of real news are asked of, unless another number is wished for. */
const summaries = 200
const questions = 300
const sampledRamdocs = 100

/**
 * Does each cited excerpt say what stands over it? Statements that cite several excerpts over `rgb` (true and altered
 * together), `ramdocs` and summaries of a month of real news; then all fields over each command on that news.
 */
export async function evaluateCitations({ folder, rows }: Asked): Promise<readonly Line[]> {
  const rgb = await readRows(`${folder}/conflicts/rgb_counterfactual.jsonl.gz`, rgbRow)
  const ramdocs = await readRows(`${folder}/conflicts/ramdocs.jsonl.gz`, ramdocsRow)
  const news = oneMonth(await readRows(`${folder}/load_corpus/articles.jsonl.gz`, newsRow))
  const inRgb = none()
  const inRamdocs = none()
  const inSummaries = none()
  const inAll = none()
  await withShelf(async (shelf) => {
    for (const one of rgb) {
      await shelf.load(snippets(mixed(one)))
      await judge(shelf, [one.question, `/summary ${topicOf(one.question)}`], inRgb)
    }
    for (const one of sample(ramdocs, rows ?? sampledRamdocs, ({ id }) => id)) {
      await shelf.load(snippets(one.documents.map(({ text }) => text)))
      await judge(shelf, [one.question], inRamdocs)
    }
  })
  await withShelf(async (shelf) => {
    await shelf.load(news)
    const topics = topicsOf(news)
    const asked = sample(topics, rows ?? summaries, (topic) => topic)
    await judge(
      shelf,
      asked.map((topic) => `/summary ${topic}`),
      inSummaries,
    )
    await judge(
      shelf,
      everyCommand(news, rows ?? questions).filter((line) => !line.startsWith('/check')),
      inAll,
    )
  })
  return [
    ...crossedLines('citations/rgb', inRgb),
    ...crossedLines('citations/ramdocs', inRamdocs),
    ...crossedLines('citations/summaries', inSummaries),
    ...crossedLines('citations/commands', inAll),
    ...[
      { set: 'citations/rgb', tally: inRgb },
      { set: 'citations/commands', tally: inAll },
    ].flatMap(({ set, tally }): readonly Line[] => [
      { set, measure: 'fields borne out', value: tally.borneOut / tally.fields, rows: tally.fields },
      {
        set,
        measure: 'filled fields an answer',
        value: tally.fields / tally.answers,
        rows: tally.answers,
        keep: 2 / 3,
      },
      {
        set,
        measure: 'statements on several sources an answer',
        value: tally.acrossSources / tally.answers,
        rows: tally.answers,
        keep: 2 / 3,
      },
      {
        set,
        measure: 'differences an answer',
        value: tally.differences / tally.answers,
        rows: tally.answers,
        keep: 2 / 3,
      },
    ]),
  ]
}

const crossedLines = (set: string, { crossed, several }: Tally): readonly Line[] => [
  {
    set,
    measure: 'of statements with several citations, crossed',
    value: crossed / Math.max(1, several),
    rows: several,
    less: true,
  },
]

async function judge(shelf: Shelf, lines: readonly string[], tally: Tally): Promise<void> {
  for (const line of lines) count(await shelf.ask(line), tally)
}

function count(answer: Answer, tally: Tally): void {
  if (answer.kind === 'notice') return
  tally.answers++
  tally.differences += answer.conflicts.length
  const quoted = (cites: readonly number[]) => answer.excerpts.filter(({ n }) => cites.includes(n))
  const fields = (said: Said, cites: readonly number[]): readonly { field: Field; holds: boolean }[] =>
    fieldsOf(said).flatMap((field) =>
      quoted(cites).map((excerpt) => ({ field, holds: field.borneOutIn(excerpt) })),
    )
  const add = (judged: readonly { field: Field; holds: boolean }[]): void => {
    // What is not denied fills no field.
    const filled = judged.filter(({ field, holds }) => field.sort !== 'polarity' || !holds)
    tally.fields += filled.length
    tally.borneOut += filled.filter(({ holds }) => holds).length
  }
  for (const statement of answer.sections.flatMap(({ statements }) => statements)) {
    const { cites } = statement
    const excerpts = quoted(cites)
    const judged = fields(statement, cites)
    const ownVoice = !excerpts.some(({ quote }) => fold(quote).includes(fold(statement.text)))
    // An excerpt's own words over that excerpt alone are always its own; to count them would hide the others.
    if (ownVoice || cites.length > 1) add(judged)
    if (new Set(excerpts.map(({ source }) => source)).size > 1) tally.acrossSources++
    if (cites.length < 2) continue
    tally.several++
    if (judged.some(({ holds }) => !holds)) tally.crossed++
  }
  for (const { values } of answer.conflicts)
    for (const { value, cites } of values)
      add(fields({ text: value }, cites).filter(({ field }) => field.sort !== 'polarity'))
}
