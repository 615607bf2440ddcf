import { cut } from '../../../language/cut.ts'
import type { CitedExcerpt, CitedNearest } from '../../../model/answer.ts'
import type { Source } from '../../../model/shape.ts'
import { quoted, shortSource, sourceLine } from '../../../model/show.ts'
import { type Block, context, folded, line, link, type Piece, quote, rich, run } from './kit.ts'

/** "[1] Publisher, 6 Dec 2021", a line a source, linked to where the article says that it stands. */
export function sourceLines(sources: readonly Source[]): Piece {
  const labelled = sources.map(({ n, excerpts: [first] }) => ({ n, label: labelOf(first), url: first.url }))
  return {
    lines: labelled.map(({ n, label }) => `[${n}] ${label}`),
    blocks: [
      rich(...labelled.map(({ n, label, url }) => line(run(`[${n}] `, { bold: true }), link(label, url)))),
    ],
  }
}

const longestFolded = 400

/** The words that stand behind each number, folded away; all of them are behind the button Sources. */
export function foldedQuotes(sources: readonly Source[]): readonly Block[] {
  const texts = sources.map(({ n, excerpts: [first] }) => `[${n}] ${quoted(cut(first.quote, longestFolded))}`)
  return folded(texts.length === 1 ? 'The quote' : 'The quotes', texts)
}

const labelOf = (excerpt: CitedExcerpt): string =>
  shortSource({ ...excerpt, title: cut(excerpt.title, 60), source: cut(excerpt.source, 60) })

/** How much of a source is shown, in characters. */
interface SourceDetail {
  readonly quote: number
  readonly title: number
}

/** Of what the desk says of a passage that is near, in characters. */
const longestRemark = 500

/** What is nearest to a question without an answer: near copies have the same words. @param excerpts cleaned */
export function nearestList(excerpts: readonly CitedNearest[], detail: SourceDetail): Piece {
  const lines: string[] = []
  const blocks: Block[] = []
  for (const [words, group] of Map.groupBy(excerpts, (excerpt) => cut(excerpt.quote, detail.quote))) {
    const heads = group.map((excerpt) => `[${excerpt.n}] ${longSource(excerpt, detail.title)}`)
    const remarks = [...new Set(group.flatMap((excerpt) => excerpt.remarks ?? []))].map((one) =>
      cut(one, longestRemark),
    )
    lines.push(...heads, ...(words === '' ? [] : [quoted(words)]), ...remarks)
    blocks.push(...context(heads), ...(words === '' ? [] : [rich(quote(quoted(words)))]), ...context(remarks))
  }
  return { lines, blocks }
}

/** Title, publisher and day, the title as long as a line may be. */
export function longSource(excerpt: CitedExcerpt, title: number): string {
  return sourceLine({
    ...excerpt,
    title: cut(excerpt.title, title),
    source: cut(excerpt.source, Math.min(title, 60)),
  })
}
