import { contentWords, stemSet, type Word } from '../../language/words.ts'
import type { BriefingAnswer, CitedStatement } from '../answer.ts'

/** Words before the first and after the last that matter are kept up to a mark of punctuation no further than this. */
const reach = 30
const longest = 160
/** Quotes that are looked through for a statement, and characters of each. */
const mostQuotes = 6
const mostOfQuote = 2_000

/** The shortest words that bear out a statement of an answer; each is looked for once. */
export function spansOf({ excerpts }: BriefingAnswer) {
  const byNumber = new Map(
    excerpts.map(({ n, quote }) => [n, { quote, words: undefined as readonly Word[] | undefined }]),
  )
  const found = new Map<CitedStatement, string | undefined>()
  return (heading: string, statement: CitedStatement): string | undefined => {
    if (found.has(statement)) return found.get(statement)
    const quotes = statement.cites.slice(0, mostQuotes).flatMap((n) => {
      const known = byNumber.get(n)
      if (known) known.words ??= contentWords(known.quote.slice(0, mostOfQuote))
      return known?.words ? [{ quote: known.quote, words: known.words }] : []
    })
    const span = spanIn(quotes, heading, statement.text)
    found.set(statement, span)
    return span
  }
}

/**
 * From the first to the last of the statement's and its heading's words in a quote, to where the clause begins and
 * ends. Nothing where no quote has half of the statement's words within that, or where they are what it says.
 */
function spanIn(
  quotes: readonly { readonly quote: string; readonly words: readonly Word[] }[],
  heading: string,
  text: string,
): string | undefined {
  const stated = stemSet(text)
  const named = stemSet(heading)
  const spans = quotes
    .flatMap(({ quote, words }) => {
      const held = words.filter(({ stem }) => stated.has(stem) || named.has(stem))
      const [first, last] = [held[0], held.at(-1)]
      if (!first || !last || last.end - first.start > longest) return []
      const span = quote.slice(edgeBefore(quote, first.start), edgeAfter(quote, last.end)).trim()
      return [{ span, borne: new Set(held.map(({ stem }) => stem)).intersection(stated).size }]
    })
    .filter(({ span, borne }) => span.length <= longest && borne > 0 && 2 * borne >= stated.size)
    .sort((a, b) => b.borne - a.borne || a.span.length - b.span.length)
  const span = spans[0]?.span
  return span === undefined || text.includes(span) ? undefined : span
}

const mark = /[,;:.!?–—“”"()]\s/g

function edgeBefore(quote: string, at: number): number {
  const marks = [...quote.slice(Math.max(0, at - reach), at).matchAll(mark)]
  const last = marks.at(-1)
  if (last) return Math.max(0, at - reach) + last.index + last[0].length
  return at <= reach ? 0 : at
}

function edgeAfter(quote: string, at: number): number {
  const next = quote.slice(at, at + reach).search(/[,;:.!?–—“”"()](?:\s|$)/)
  if (next >= 0) return at + next
  return quote.length - at <= reach ? quote.length : at
}
