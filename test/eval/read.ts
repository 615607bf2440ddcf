import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Answer, CitedExcerpt } from '../../src/model/answer.ts'
import { UserError } from '../../src/model/errors.ts'
import { readRows } from './data.ts'
import { multihopArticle } from './multihop.ts'
import { everyCommand, newsRow, oneMonth } from './news.ts'
import { type Piece, withShelf } from './shelf.ts'

const polnearRow = z
  .object({
    title: z.string(),
    text: z.string(),
    publisher: z.string(),
    date: z.string(),
    first_annotation_of_doc: z.boolean(),
  })
  .transform(({ title, text, publisher, date, first_annotation_of_doc: isFirst }) => ({
    isFirst,
    piece: { title, text, source: publisher, publishedAt: date },
  }))

/** The corpora to read answers over: `load_corpus` by month ("2021-06"), `multihop_rag`, `quotes_polnear`. */
async function piecesOf(folder: string, name: string): Promise<readonly Piece[]> {
  if (name === 'multihop_rag') return readRows(join(folder, name, 'corpus.jsonl.gz'), multihopArticle)
  if (name === 'quotes_polnear')
    return (await readRows(join(folder, name, 'dev.jsonl.gz'), polnearRow)).flatMap(({ isFirst, piece }) =>
      isFirst ? [piece] : [],
    )
  if (!/^\d{4}-\d\d$/.test(name))
    throw new UserError(
      `“${name}” is no corpus to read answers over. Give a month such as 2021-06, multihop_rag or quotes_polnear.`,
    )
  return oneMonth(await readRows(join(folder, 'load_corpus', 'articles.jsonl.gz'), newsRow), name)
}

const usual = ['2021-06', 'multihop_rag', 'quotes_polnear']

/**
 * Prints answers for an editor to judge, as many over each corpus: every command and plain questions by turns, about
 * names that stand in several of its titles. The same names are drawn each time.
 */
export async function readAnswers(folder: string, most: number, only: readonly string[]): Promise<void> {
  const names = only.length > 0 ? only : usual
  let number = 0
  for (const [at, name] of names.entries()) {
    if (!/^\d/.test(name) && !existsSync(join(folder, name))) {
      process.stderr.write(`${name} is not there, so not read.\n`)
      continue
    }
    const pieces = await piecesOf(folder, name)
    if (pieces.length === 0) throw new UserError(`No article of ${name} is there.`)
    const share = Math.ceil((most - number) / (names.length - at))
    await withShelf(async (shelf) => {
      await shelf.load(pieces)
      for (const line of everyCommand(pieces, share))
        process.stdout.write(`${shown(++number, name, line, await shelf.ask(line))}\n`)
    })
  }
}

/** A question with its answer, compactly: title, statements with the numbers of their quotes, differences, quotes. */
function shown(number: number, corpus: string, line: string, answer: Answer): string {
  const head = `\n=== ${number} · ${corpus} · ${line}`
  const said = answer.kind === 'notice' ? [] : answer.sections.flatMap(({ statements }) => statements)
  // A quote that is the statement's own words, as most are, is not printed twice.
  const isSaid = ({ n, quote }: CitedExcerpt): boolean =>
    said.some(({ text, cites }) => cites.includes(n) && text === quote)
  const quotes = (list: readonly CitedExcerpt[]): readonly string[] =>
    list.map((excerpt) => {
      const { n, source, published, quote } = excerpt
      return `   [${n}] ${source}, ${published?.slice(0, 10) ?? 'no date'}${isSaid(excerpt) ? '' : `: ${quote}`}`
    })
  if (answer.kind === 'notice')
    return [head, `   NOTICE ${answer.text}`, ...quotes(answer.nearest)].join('\n')
  const cited = (cites: readonly number[]): string => cites.map((n) => `[${n}]`).join('')
  return [
    head,
    ` # ${answer.title}`,
    ...answer.sections.flatMap(({ heading, statements }) => [
      ` ## ${heading}`,
      ...statements.map(
        ({ text, cites, hedge, when }) =>
          `  - ${when === undefined ? '' : `${when}: `}${text} ${cited(cites)}${hedge === undefined ? '' : ` <${hedge}>`}`,
      ),
    ]),
    ...answer.conflicts.map(
      ({ about, values }) =>
        ` ! ${about}: ${values.map(({ value, cites }) => `${value} ${cited(cites)}`).join(' | ')}`,
    ),
    ...(answer.silent ?? []).map((claim) => ` ? ${claim}`),
    ...(answer.remarks ?? []).map((remark) => ` * ${remark}`),
    ...quotes(answer.excerpts),
  ].join('\n')
}
