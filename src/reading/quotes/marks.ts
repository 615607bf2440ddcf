import { createLatest } from '../../language/latest.ts'
import type { Span } from '../../language/span.ts'

/** A quotation that runs on for longer than this without a closing mark is taken for a stray mark. */
const longest = 2_000

/**
 * The words between quotation marks, without the marks, in order. A quotation that runs over several paragraphs, each with
 * an opening mark and only the last with a closing one, gives a span for each paragraph.
 */
export function markedQuotes(text: string): readonly Span[] {
  const known = marked.get(text)
  if (known) return known
  const quotes = quotesIn(text)
  marked.set(text, quotes)
  return quotes
}

/** Of the texts that were asked last: they are asked about one excerpt after the other. */
const marked = createLatest<readonly Span[]>(2)

function quotesIn(text: string): readonly Span[] {
  const found: Span[] = []
  let open: number | undefined
  for (const match of text.matchAll(/''|[“”„«»"]|\n[ \t]*\n/g)) {
    const at = match.index
    const mark = match[0]
    if (mark.startsWith('\n')) {
      // The next paragraph must go on with an opening mark, else the mark was never closed.
      const goesOn = /^\s*(?:[“„«"]|'')/.test(text.slice(at, at + match[0].length + 8))
      if (open !== undefined && goesOn) push(found, text, open, at)
      open = undefined
    } else if (opens(text, mark, at, open)) {
      open = at + mark.length
    } else if (open !== undefined) {
      if (at - open <= longest) push(found, text, open, at)
      open = undefined
    }
  }
  return found
}

/** A straight mark opens where no quotation is open; a curly one says so itself. */
function opens(text: string, mark: string, at: number, open: number | undefined): boolean {
  if (mark === '“' || mark === '„' || mark === '«') return true
  if (mark === '"' || mark === "''")
    return open === undefined && /^\S/.test(text.slice(at + mark.length, at + mark.length + 1))
  return false
}

function push(found: Span[], text: string, from: number, to: number): void {
  const raw = text.slice(from, to)
  const start = from + (raw.length - raw.trimStart().length)
  const end = from + raw.trimEnd().length
  if (end > start) found.push({ start, end })
}
