import { paragraphs } from '../../language/sentences.ts'
import type { Span } from '../../language/span.ts'

/** What stands before the first sentence of wire copy: "NEW DELHI, Dec 6 (Reuters) - ". */
export interface Place {
  readonly date: string | undefined
  readonly agency: string | undefined
  /** Characters, with the white space that parts it from the sentence. */
  readonly length: number
}

const capitals = "\\p{Lu}[\\p{Lu}\\p{M}.'’ /-]{1,40}"
const mixed =
  "(?!(?:On|In|At|By|He|She|It|The|A|An|For|From|And|But)\\b)\\p{Lu}[\\p{L}.'’-]+(?:\\s\\p{Lu}[\\p{L}.'’-]+){0,2}"
/** "Calif.", "Republic of the Congo": the state or the country after the town. */
const region = '(?:,\\s*\\p{Lu}[\\p{L}. ]{1,24}?)?'
const town = `(?<place>(?:${capitals}|${mixed})${region})`
const month =
  '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\\p{L}*\\.?'
const weekday = '(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\p{L}*\\.?,?\\s+)?'
const day = '\\d{1,2}(?:st|nd|rd|th)?'
const date = `(?<date>${weekday}(?:${month}\\s+${day}|${day}\\s+${month})(?:,?\\s+\\d{4})?|\\d{4}-\\d{2}-\\d{2})`
const agency = '(?:\\((?<agency>[^()]{2,40})\\)|/(?<slashed>[^/]{2,30})/)'
/** A dash, or a colon: what parts the dateline from the sentence. */
const end = '(?:\\s*(?:--|[–—−])\\s*|\\s*-\\s+|\\s*:\\s+)'

/** Where a day or an agency stands beside the place, before a dash, it is a dateline anywhere in the text. */
const sure: readonly RegExp[] = [
  new RegExp(`^${town},?\\s+${date}[.,]?\\s*(?:--|[–—−-])?\\s*${agency}[.,]?${end}`, 'u'),
  new RegExp(`^${town},?\\s+${date}[.,]?\\s*/(?<slashed>[^/]{2,30})/\\.?\\s+`, 'u'),
  new RegExp(`^${town},?\\s*(?:--|[–—−-])?\\s*${agency},?\\s*${date}?[.,]?${end}`, 'u'),
  new RegExp(`^${town},\\s+${date}[.,]?(?:\\s*(?:--|[–—−])\\s*|\\s+-\\s+|\\s*:\\s+)`, 'u'),
  new RegExp(`^${date}\\s*${agency}[.,]?${end}`, 'u'),
  /^\((?<agency>[^()\d]{2,30})\)\s*(?:--|[–—−-])\s*/u,
]
/** A place alone is one only at the head of the article. */
const bare = new RegExp(`^(?<place>${capitals}${region})(?:\\s*(?:--|[–—−])\\s*|\\s+-\\s+|:\\s+)(?=\\S)`, 'u')

/** The dateline of a paragraph, or undefined where it begins as any other. */
export function readPlace(paragraph: string): Place | undefined {
  const head = paragraph.slice(0, 160)
  for (const pattern of sure) {
    const found = pattern.exec(head)
    if (found === null) continue
    const date = found.groups?.date?.trim()
    const agency = (found.groups?.agency ?? found.groups?.slashed)?.trim()
    if (date === undefined && !isAgency(agency)) continue
    return { date, agency: isAgency(agency) ? agency : undefined, length: found[0].length }
  }
  return undefined
}

/** "(AP)", "(Reuters)", "(BUSINESS WIRE)", not "(formerly Persia)" or "(see below)". */
function isAgency(words: string | undefined): boolean {
  return words !== undefined && /^\p{Lu}[^\d]*$/u.test(words) && words.split(/\s+/).length <= 4
}

/**
 * Where a text's datelines stand, in order: before its first sentence and, in a round-up, before each item. They say
 * where and when a story was filed, and nothing of what it tells.
 */
export function datelinesOf(text: string): readonly Span[] {
  const found: Span[] = []
  for (const [index, { start, end }] of paragraphs(text).entries()) {
    const words = text.slice(start, Math.min(end, start + 200))
    const length = readPlace(words)?.length ?? (index < 2 ? barePlace(words, text) : 0)
    // A dateline without a sentence behind it is a sentence of its own.
    if (length > 0 && start + length < end) found.push({ start, end: start + length })
  }
  return found
}

/** The town that a text was filed from, as its first dateline says; a round-up's later items are of elsewhere. */
export function townOf(text: string): string | undefined {
  const [first] = datelinesOf(text)
  if (!first || text.slice(0, first.start).split(/\n\s*\n/).length > 2) return undefined
  const head = text.slice(first.start, first.start + 200)
  return [...sure, bare]
    .map((pattern) => pattern.exec(head)?.groups?.place)
    .find((place) => place !== undefined)
}

/** A label that comes back ("LARKMOOR: …") is a speaker's name. */
function barePlace(words: string, text: string): number {
  const found = bare.exec(words)
  if (found?.groups?.place === undefined) return 0
  const { place } = found.groups
  if (/^(?:I|A|Q)\b/.test(place) && place.length < 3) return 0
  return text.split(`\n${place}:`).length > 1 ? 0 : found[0].length
}

/**
 * The text as it is to be read: its datelines are blank, so that neither their town nor their day passes for a part of
 * the story. Every offset stays.
 */
export function proseOf(text: string): string {
  let prose = text
  for (const { start, end } of datelinesOf(text))
    prose = prose.slice(0, start) + ' '.repeat(end - start) + prose.slice(end)
  return prose
}
