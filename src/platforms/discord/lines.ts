import type { CitedExcerpt } from '../../model/answer.ts'
import { sourceLine } from '../../model/show.ts'
import { words } from './markdown.ts'
import { mostText } from './page.ts'

/** How much of each text is shown; all of it first, and ever less for a statement that alone is too long. */
export interface Measure {
  readonly heading: number
  readonly statement: number
  readonly quote: number
  readonly line: number
}

/**
 * The articles cited, each with its numbers, and the words that no statement has already.
 * @param named articles that a statement itself names
 */
export function listed(
  excerpts: readonly CitedExcerpt[],
  shown: ReadonlySet<number>,
  named: ReadonlySet<string>,
  measure: Measure,
): readonly string[] {
  const byArticle = new Map<string, CitedExcerpt[]>()
  for (const excerpt of excerpts)
    byArticle.set(excerpt.article, [...(byArticle.get(excerpt.article) ?? []), excerpt])
  const lines = [...byArticle].flatMap(([article, cited]) => {
    const quotes = cited.flatMap(({ n, quote }) => {
      const shortened = shown.has(n) || measure.quote === 0 ? '' : words(quote, measure.quote)
      const mark = cited.length > 1 || named.has(article) ? `**[${n}]** ` : ''
      return shortened === '' ? [] : [`> ${mark}${quoted(shortened)}`]
    })
    const [first] = cited
    return first && !named.has(article) ? [sourceOf(first, measure.line, cited), ...quotes] : quotes
  })
  return lines.length === 0 ? [] : [lines.join('\n')]
}

export function sourceOf(
  excerpt: CitedExcerpt,
  most = 300,
  cited: readonly CitedExcerpt[] = [excerpt],
): string {
  return `-# **${marks(cited.map(({ n }) => n))}** ${words(sourceLine(excerpt), most) || 'untitled'}`
}

export const marks = (cites: readonly number[]): string =>
  [...cites]
    .sort((a, b) => a - b)
    .map((n) => `[${n}]`)
    .join('')

/** Words of a source in quotation marks; those that begin or end with a mark of their own have it already. */
export const quoted = (text: string): string => (/^[“"„«]|[”"»]$/.test(text) ? text : `“${text}”`)

/** Text that is given in lines, with room for the controls, and no line longer than a message. */
export function split(lines: readonly string[]): readonly [string, ...string[]] {
  const pages: [string, ...string[]] = ['']
  for (const line of lines) {
    const last = pages.length - 1
    const longer = pages[last] === '' ? line : `${pages[last]}\n${line}`
    if (longer.length <= mostText - 200) pages[last] = longer
    else pages.push(line.slice(0, mostText - 200))
  }
  return pages
}
