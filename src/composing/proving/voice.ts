import { treeOf } from '../../language/clauses.ts'
import { anywhere } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { markedQuotes } from '../../reading/quotes/marks.ts'

/** A sentence parted by who speaks in it. */
export interface Voice {
  /** The sentence, with a mark where a speech in it began in an earlier one or goes on in the next. */
  readonly text: string
  /** What stands between no marks: whoever wrote the sentence says that himself. */
  readonly own: string
}

const known = new WeakMap<ReadArticle, readonly Span[]>()

/** A sentence of an article, as the marks around it have it. */
export function voiceIn(reading: ReadArticle, { start, end }: Span): Voice {
  const { text } = reading.article
  const quotes = known.get(reading) ?? markedQuotes(text)
  known.set(reading, quotes)
  return voiced(text, { start, end }, quotes)
}

/** A sentence by itself. */
export const voiceOf = (text: string): Voice =>
  voiced(text, { start: 0, end: text.length }, markedQuotes(text))

function voiced(text: string, { start, end }: Span, quotes: readonly Span[]): Voice {
  const within = quotes.filter((quote) => quote.start < end && quote.end > start)
  let own = ''
  let at = start
  for (const quote of within) {
    own += `${text.slice(at, Math.max(at, quote.start))} `
    at = Math.max(at, quote.end)
  }
  own += text.slice(at, Math.max(at, end))
  const [first, last] = [within[0], within.at(-1)]
  const before = first && first.start <= start ? '“' : ''
  const after = last && last.end >= end ? '”' : ''
  return {
    text: before + text.slice(start, end).trim().replace(/\s+/g, ' ') + after,
    own: own
      .replace(/\p{Cf}/gu, '')
      .replace(single, ' ')
      .replace(marks, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  }
}

/** What British papers put between single marks; an apostrophe opens nothing. */
const single = /(?<!\p{L})[‘`'][^‘’`']*[’'](?!\p{L})/gu
const marks = /["“”„«»]|''/g

const persons = anywhere(
  'u',
)`[Mm]e, [Mm]y, [Mm]yself, [Ww]e, us, [Oo]urs?, ourselves, [Yy]ou, [Yy]ours?, yourself`

/** Whether somebody speaks as himself, or to somebody: “I”, “our”, “you”. */
export const isPersonal = (own: string): boolean => persons.test(own) || isSpoken(own)

/** Whether there is an “I” that is no number: "World War I ended", "the I-95". */
function isSpoken(own: string): boolean {
  if (!/\bI\b(?!-)/.test(own)) return false
  const { tokens, upos } = treeOf(own)
  return tokens.some(({ text }, at) => {
    if (text !== 'I') return false
    const isNumber =
      /^\p{Lu}/u.test(tokens[at - 1]?.text ?? '') && !/^(?:AUX|VERB|ADV)$/.test(upos[at + 1] ?? '')
    return !isNumber
  })
}

/** Words as a quotation: what is quoted in them stands between single marks. */
export const quotation = (text: string): string =>
  `“${text
    .replace(/["“](?=\S)/g, '‘')
    .replace(/["”]/g, '’')
    .trim()}”`
