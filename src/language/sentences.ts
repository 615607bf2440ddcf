import { isShortening } from './abbreviations.ts'
import { oneOf, pattern } from './pattern.ts'
import type { Span } from './span.ts'

/**
 * No sentence is longer, in characters. A longer one is a text without full stops, and is cut between words: what looks
 * at every pair of words of a sentence then stays linear in the text. Three hundred words are more than any that is read.
 */
const longest = 2_000

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The sentences of a text in order, without the white space around them; a blank line always ends one. */
export const sentences = (text: string): readonly Span[] => [...eachSentence(text)]

/** The same, one after the other: of a book mostly not all are wanted, or not at once. */
export function* eachSentence(text: string): Generator<Span, undefined> {
  for (const paragraph of paragraphs(text)) {
    let start = -1
    // The segmenter ends a sentence at every line break; a hard-wrapped line does not end one.
    const line = text
      .slice(paragraph.start, paragraph.end)
      .replace(/\r?\n|\r/g, (end) => ' '.repeat(end.length))
    for (const { segment, index } of segmenter.segment(line)) {
      const from = paragraph.start + index
      if (start < 0) start = from
      const end = from + segment.trimEnd().length
      const last = from + segment.length >= paragraph.end
      if (!last && end - start < longest && runsOn(text, start, end)) continue
      if (end > start) yield* cut(text, start, end)
      start = -1
    }
    if (start >= 0 && paragraph.end > start) yield* cut(text, start, paragraph.end)
  }
}

/** The sentence, or the parts of one that is too long. */
function cut(text: string, start: number, end: number): readonly Span[] {
  const parts: Span[] = []
  let from = start
  while (end - from > longest) {
    const room = text.slice(from, from + longest)
    // Where there is no blank at all, between two letters, and not inside of one.
    const at = room.search(/\s\S*$/)
    const whole = at > longest / 2 ? at : /[\ud800-\udbff]$/.test(room) ? longest - 1 : longest
    parts.push({ start: from, end: from + room.slice(0, whole).trimEnd().length })
    from += whole
    from += /^\s*/.exec(text.slice(from, end))?.[0].length ?? 0
  }
  if (end > from) parts.push({ start: from, end })
  return parts
}

/** "said Karol Vint", "Vint replied", "the minister asked" after a quotation that ends with "!" or "?". */
const speaker = oneOf`he, she, they, the( \p{Ll}+){1,2}, (\p{Lu}[\p{L}.’'-]*\s+){0,3}\p{Lu}[\p{L}.’'-]*`
const spoke = oneOf`said, asked, replied, added, shouted, cried, wrote, demanded, answered`
const tag = pattern('u')`^\s+(?:${spoke}|${speaker}\s+${oneOf`${spoke}, says, asks, told, tweeted`})\b`

/** A split that the segmenter made after an abbreviation, or before a word in lower case, is taken back. */
function runsOn(text: string, start: number, end: number): boolean {
  const next = /\S/.exec(text.slice(end, end + 8))?.[0] ?? ''
  // "“Never!” Vint replied.": who says it belongs to what is said.
  if (/[?!]["”’]$/.test(text.slice(start, end)) && tag.test(text.slice(end, end + 80))) return true
  if (/\p{Ll}/u.test(next) && !/[?!]["”’]?$/.test(text.slice(Math.max(start, end - 2), end))) return true
  return isShortening(text.slice(Math.max(start, end - 32), end), text.slice(end, end + 40).trimStart())
}

/** Where the paragraph of a place begins, or so many characters before it where that is nearer: a text may have one paragraph. */
export function paragraphFrom(text: string, at: number, most: number): number {
  const from = Math.max(0, at - most)
  return from + Math.max(0, text.slice(from, at).lastIndexOf('\n\n'))
}

/** Paragraphs are parted by a blank line; the spans hold no white space at their ends. */
export function paragraphs(text: string): readonly Span[] {
  const found: Span[] = []
  const add = (from: number, to: number): void => {
    const part = text.slice(from, to)
    const trimmed = part.trimEnd()
    if (trimmed !== '')
      found.push({ start: from + trimmed.length - trimmed.trimStart().length, end: from + trimmed.length })
  }
  let from = 0
  for (const { 0: gap, index } of text.matchAll(/\n[ \t]*\n\s*/g)) {
    add(from, index)
    from = index + gap.length
  }
  add(from, text.length)
  return found
}
