import type { Span } from './span.ts'

/** Words whose full stop does not end a sentence; single capitals ("U.S.", "J. Smith") are a rule of their own. */
const abbreviation =
  /(?:^|[\s(“"'‘])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|Pres|Rev|Hon|St|Jr|Sr|No|vs?|etc|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Corp|Co|[A-Z]|(?:[A-Za-z]\.)+[A-Za-z])\.$/

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The sentences of a text in order, without the white space around them; a blank line always ends one. */
export function sentences(text: string): readonly Span[] {
  const found: Span[] = []
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
      if (!last && runsOn(text, start, end)) continue
      if (end > start) found.push({ start, end })
      start = -1
    }
    if (start >= 0 && paragraph.end > start) found.push({ start, end: paragraph.end })
  }
  return found
}

/** A split that the segmenter made after an abbreviation, or before a word in lower case, is taken back. */
function runsOn(text: string, start: number, end: number): boolean {
  const next = /\S/.exec(text.slice(end, end + 8))?.[0] ?? ''
  if (/\p{Ll}/u.test(next) && !/[?!]["”’]?$/.test(text.slice(start, end))) return true
  const tail = text.slice(Math.max(start, end - 16), end)
  if (!abbreviation.test(tail)) return false
  return (
    !/(?:[A-Za-z]\.){2}$/.test(tail) ||
    !/^(?:The|A|An|In|It|He|She|They|We|But|And|On|At|This|That)\b/.test(text.slice(end).trimStart())
  )
}

/** Paragraphs are parted by a blank line; the spans hold no white space at their ends. */
export function paragraphs(text: string): readonly Span[] {
  const found: Span[] = []
  for (const match of text.matchAll(/\S(?:[\s\S]*?\S)??(?=\s*(?:\n[ \t]*\n|$(?![\s\S])))/g))
    found.push({ start: match.index, end: match.index + match[0].length })
  return found
}
