import type { CitedExcerpt } from '../../answer.ts'
import { sourceLine } from '../../show.ts'
import { type Block, context, type Piece, quote, rich } from './kit.ts'
import { cut, quoted } from './text.ts'

/** How much of a source is shown, in characters. */
export interface SourceDetail {
  readonly quote: number
  readonly title: number
}

/**
 * A line for each source, with its words above where no statement shows them already.
 * @param excerpts cleaned
 * @param shown numbers of those whose words are shown
 */
export function sourceList(
  excerpts: readonly CitedExcerpt[],
  shown: ReadonlySet<number>,
  detail: SourceDetail,
): Piece {
  const lines: string[] = []
  const blocks: Block[] = []
  let heads: string[] = []
  for (const excerpt of excerpts) {
    const head = `[${excerpt.n}] ${shortSource(excerpt, detail.title)}`
    const words = shown.has(excerpt.n) || detail.quote === 0 ? '' : cut(excerpt.quote, detail.quote)
    lines.push(words === '' ? head : `${head}: ${quoted(words)}`)
    if (words !== '') {
      blocks.push(...context(heads), rich(quote(quoted(words))))
      heads = []
    }
    heads.push(head)
  }
  return { lines, blocks: [...blocks, ...context(heads)] }
}

/** Title, publisher and day, the title as long as a line may be. */
export function shortSource(excerpt: CitedExcerpt, title: number): string {
  return sourceLine({
    ...excerpt,
    title: cut(excerpt.title, title),
    source: cut(excerpt.source, Math.min(title, 60)),
  })
}
