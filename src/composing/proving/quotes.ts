import type { Span } from '../../language/span.ts'
import type { Excerpt } from '../../model/briefing.ts'

const fewestLetters = 3

/** One form for what typists vary: quotation marks, dashes, white space. Every code unit stays where it was. */
const plain = (text: string): string =>
  text
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s/g, ' ')

/** The same for words that are looked up: in small letters, white space as one blank. */
export const folded = (text: string): string => plain(text).replace(/ +/g, ' ').trim().toLowerCase()

/** Where the words stand in an excerpt, word for word, as offsets of the article; undefined where they do not. */
export function spanOf(words: string, { quote, start }: Excerpt): Span | undefined {
  const wanted = plain(words).trim().replace(/^"|"$/g, '').trim()
  if ((wanted.match(/\p{L}/gu)?.length ?? 0) < fewestLetters) return undefined
  const text = plain(quote)
  const parts = wanted.split(/ +/)
  let from = text.indexOf(parts[0] ?? '')
  for (; from >= 0; from = text.indexOf(parts[0] ?? '', from + 1)) {
    const end = endOf(parts, text, from)
    if (end !== undefined && isWhole(text, from, end)) return { start: start + from, end: start + end }
  }
  return undefined
}

/** Where words that begin here end, with any white space between them. */
function endOf(parts: readonly string[], text: string, from: number): number | undefined {
  let at = from
  for (const [n, part] of parts.entries()) {
    if (n > 0) {
      if (text[at] !== ' ') return undefined
      while (text[at] === ' ') at++
    }
    if (!text.startsWith(part, at)) return undefined
    at += part.length
  }
  return at
}

/** "12" does not stand in "312". */
const isWhole = (text: string, from: number, end: number): boolean =>
  !/[\p{L}\p{N}]{2}/u.test(text.slice(from - 1, from + 1).padStart(2)) &&
  !/[\p{L}\p{N}]{2}/u.test(text.slice(end - 1, end + 1).padEnd(2))

/**
 * What stands between quotation marks, folded, without the comma or full stop that a sentence puts inside; of one mark
 * alone what it opens or closes, as a quote may go on in the next sentence.
 */
export function quotedIn(text: string): readonly string[] {
  const parts = plain(text).split('"')
  const isClosed = parts.length % 2 === 0 && /^[^“"]*(?:”|[.,!?]")/u.test(text)
  return parts
    .filter((words, at) => at % 2 === (isClosed ? 0 : 1) && words.trim() !== '')
    .map((words) => folded(words).replace(/[.,]$/, ''))
}
