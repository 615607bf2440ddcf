import type { CitedExcerpt } from '../../model/answer.ts'
import { sourceLine } from '../../model/show.ts'
import { type Block, context, type Piece, quote, rich } from './kit.ts'
import { cut, quoted } from './text.ts'

/** How much of a source is shown, in characters. */
export interface SourceDetail {
  readonly quote: number
  readonly title: number
}

/**
 * A line for each source. Words that no statement shows stand under the sources that have them: near copies have the
 * same.
 * @param excerpts cleaned
 * @param shown numbers of those whose words are shown
 */
export function sourceList(
  excerpts: readonly CitedExcerpt[],
  shown: ReadonlySet<number>,
  detail: SourceDetail,
): Piece {
  const byWords = new Map<string, CitedExcerpt[]>([['', []]])
  for (const excerpt of excerpts) {
    const words = shown.has(excerpt.n) || detail.quote === 0 ? '' : cut(excerpt.quote, detail.quote)
    byWords.set(words, [...(byWords.get(words) ?? []), excerpt])
  }
  const lines: string[] = []
  const blocks: Block[] = []
  for (const [words, group] of byWords) {
    const heads = headsOf(group, detail)
    lines.push(...heads, ...(words === '' ? [] : [quoted(words)]))
    blocks.push(...context(heads), ...(words === '' ? [] : [rich(quote(quoted(words)))]))
  }
  return { lines, blocks }
}

/** "[2][5] Title · Publisher · 6 Dec 2021": an article once, with the numbers of all that is cited of it. */
function headsOf(excerpts: readonly CitedExcerpt[], detail: SourceDetail): readonly string[] {
  const byArticle = new Map<string, CitedExcerpt[]>()
  for (const excerpt of excerpts)
    byArticle.set(excerpt.article, [...(byArticle.get(excerpt.article) ?? []), excerpt])
  return [...byArticle.values()].map((list) => {
    const [first] = list
    return `${marks(list.map(({ n }) => n))} ${first ? shortSource(first, detail.title) : ''}`
  })
}

export const marks = (cites: readonly number[]): string => cites.map((n) => `[${n}]`).join('')

/** Title, publisher and day, the title as long as a line may be. */
export function shortSource(excerpt: CitedExcerpt, title: number): string {
  return sourceLine({
    ...excerpt,
    title: cut(excerpt.title, title),
    source: cut(excerpt.source, Math.min(title, 60)),
  })
}
