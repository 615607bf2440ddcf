import { createLatest } from '../../language/latest.ts'
import { oneOf, pattern, whole } from '../../language/pattern.ts'
import { paragraphs } from '../../language/sentences.ts'
import type { Span } from '../../language/span.ts'
import { monthStarts } from '../../language/vocabulary.ts'

/** What stands before the first sentence of wire copy: "NEW DELHI, Dec 6 (Reuters) - ". */
export interface Place {
  readonly date: string | undefined
  readonly agency: string | undefined
  /** Characters, with the white space that parts it from the sentence. */
  readonly length: number
}

const capitals = String.raw`\p{Lu}[\p{Lu}\p{M}.'’ /-]{1,40}`
const noPlace = oneOf`On, In, At, By, He, She, It, The, A, An, For, From, And, But`
const mixed = String.raw`(?!${noPlace}\b)\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,2}`
/** "Calif.", "Republic of the Congo": the state or the country after the town. */
const region = String.raw`(?:,\s*\p{Lu}[\p{L}. ]{1,24}?)?`
const town = `(?<place>(?:${capitals}|${mixed})${region})`
const month = String.raw`(?:${monthStarts}|${monthStarts.toUpperCase()})\p{L}*\.?`
const weekday = String.raw`(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\p{L}*\.?,?\s+)?`
const day = String.raw`\d{1,2}(?:st|nd|rd|th)?`
const date = String.raw`(?<date>${weekday}(?:${month}\s+${day}|${day}\s+${month})(?:,?\s+\d{4})?|\d{4}-\d{2}-\d{2})`
const slashed = '/(?<slashed>[^/]{2,30})/'
const agency = String.raw`(?:\((?<agency>[^()]{2,40})\)|${slashed})`
/** A dash, which old wires send as an underscore, or a colon: what parts the dateline from the sentence. */
const end = String.raw`(?:\s*(?:--|[–—−])\s*|\s*-\s+|\s_\s|\s*:\s+)`
/** A hyphen is a dash only between blanks where no agency stands before it. */
const plainEnd = String.raw`(?:\s*(?:--|[–—−])\s*|\s+-\s+|\s*:\s+)`
const dash = '(?:--|[–—−-])'

/** Where a day or an agency stands beside the place, before a dash, it is a dateline anywhere in the text. */
const sure: readonly RegExp[] = [
  pattern('u')`^${town},?\s+${date}[.,]?\s*${dash}?\s*${agency}[.,]?${end}`,
  pattern('u')`^${town},?\s+${date}[.,]?\s*${slashed}\.?\s+`,
  pattern('u')`^${town},?\s*${dash}?\s*${agency},?\s*${date}?[.,]?${end}`,
  pattern('u')`^${town},\s+${date}[.,]?${plainEnd}`,
  pattern('u')`^${date}\s*${agency}[.,]?${end}`,
  pattern('u')`^\((?<agency>[^()\d]{2,30})\)\s*${dash}\s*`,
]
/** A place alone is one only at the head of the article. */
const bare = pattern('u')`^(?<place>${capitals}${region})(?:\s*(?:--|[–—−])\s*|\s+-\s+|:\s+)(?=\S)`

/** Who speaks in a transcript: “QUESTION (Bay Courier): Was anyone hurt?” comes from no place. */
const speaking = whole('iu')`
  question, answer, q, a, reporter, interviewer, journalist, moderator, host, presenter, anchor, speaker, operator,
  (the )?(chair(man|woman|person)?|president|minister|secretary|spokes(man|woman|person))`

/** The dateline of a paragraph, or undefined where it begins as any other. */
export function readPlace(paragraph: string): Place | undefined {
  const head = paragraph.slice(0, 160)
  for (const one of sure) {
    const found = one.exec(head)
    if (found === null) continue
    const date = found.groups?.date?.trim()
    const agency = (found.groups?.agency ?? found.groups?.slashed)?.trim()
    if (date === undefined && !isAgency(agency)) continue
    if (speaking.test(found.groups?.place?.trim() ?? '')) continue
    return { date, agency: isAgency(agency) ? agency : undefined, length: found[0].length }
  }
  return undefined
}

/** "(AP)", "(Reuters)", "(BUSINESS WIRE)", not "(formerly Persia)" or "(see below)". */
function isAgency(words: string | undefined): boolean {
  if (words !== undefined && /^(?:dpa|apa|sda|afp|ap)$/.test(words)) return true
  return words !== undefined && /^\p{Lu}[^\d]*$/u.test(words) && words.split(/\s+/).length <= 4
}

/**
 * Where a text's datelines stand, in order: before its first sentence and, in a round-up, before each item. They say
 * where and when a story was filed, and nothing of what it tells.
 */
export function datelinesOf(text: string): readonly Span[] {
  const known = last.get(text)
  if (known) return known
  const datelines = datelinesIn(text)
  last.set(text, datelines)
  return datelines
}

/** Of the texts that were asked last: they are asked about one sentence after the other. */
const last = createLatest<readonly Span[]>(2)

function datelinesIn(text: string): readonly Span[] {
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
