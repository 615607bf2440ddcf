import { joinParted } from '../../language/hyphens.ts'
import { oneOf, pattern, whole } from '../../language/pattern.ts'
import { dayLine, dayPattern, findDays } from '../dateline/days.ts'
import { fewestHeadings } from '../dates/headings.ts'

/** A line that begins with one of these is an item of a list, and stands for itself. */
const bullet = /^[•·▪▫◦‣∙●○■□–*+-]\s+(?=\S)/

/** Marks of notes behind a sentence: "[1]", "¹", "*". */
export const noteMarks = /(?:\s?\[(?:\^?\w{1,4}|citation needed)\]|[\u00B9\u00B2\u00B3\u2070-\u2079*†‡])+$/

/** Columns of a paper are narrow, terminals 132 wide; a longer line is a paragraph of a scraped page. */
const widest = 140
/** Of the lines that follow a break inside a sentence so many begin in lower case; names and numbers begin the rest. */
const lowerShare = 0.4
/** A line that is shorter than this share of the longest was ended by its writer, not by the margin. */
const full = 0.6
/** Agencies send 60 to 72 characters a line; in capitals throughout, lines of nearly one length are wrapped. */
const narrowest = 45

/**
 * The paragraphs of a plain text. A blank line always parts two; a single line break does as well, because scraped
 * pages have one after each paragraph, unless the block is hard-wrapped: then its line breaks stay inside it, and a
 * line that is set in, or begins with a bullet, begins a paragraph.
 */
export function splitParagraphs(raw: string): readonly string[] {
  return raw
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|[\u0085\u2028\u2029\f\v]/g, '\n')
    .split(/\n[^\S\n]*\n/)
    .flatMap((block) => {
      const lines = block.split('\n').filter((line) => line.trim() !== '')
      return isWrapped(lines.map((line) => line.trim())) || isIndented(lines)
        ? joinWrapped(lines)
        : lines.map((line) => line.trim())
    })
}

/** An item of a list without its mark, or undefined for any other paragraph. */
export function listItem(paragraph: string): string | undefined {
  return bullet.test(paragraph) ? paragraph.replace(bullet, '') : undefined
}

const numbered = /^\d{1,2}[.)]\s+(?=\S)/

/**
 * The items of numbered lists without their numbers, by where they stand. A list stands below words that end in a colon;
 * others are notes below a story.
 */
export function numberedItems(paragraphs: readonly string[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  for (const [at, line] of paragraphs.entries())
    if (numbered.test(line) && (found.has(at - 1) || /:$/.test(paragraphs[at - 1] ?? '')))
      found.set(at, line.replace(numbered, ''))
  return found
}

/** "== Sources ==": how a wiki sets a heading, and under which of them it has no words of its story. */
const wikiHeading = /^={2,4}\s*([^=]{2,60}?)\s*={2,4}$/
const besideStory = whole('i')`
  related( news| articles| stories)?, sources?, references, notes, external links, see also, further reading, sister links, footnotes`

/** The lines of a wiki's page that stand beside its story, by where they stand. */
export function wikiAsides(paragraphs: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>()
  let isBeside = false
  for (const [at, line] of paragraphs.entries()) {
    const heading = wikiHeading.exec(line)?.[1]
    if (heading !== undefined) isBeside = besideStory.test(heading)
    if (isBeside) found.add(at)
  }
  return found
}

/** Entries of a report that was written as things happened; fewer times are those of one story. */
const fewestEntries = 2
const zone = oneOf`GMT, BST, UTC, [CEMP]?[SD]?T, CES?T, EES?T, local time`
const clock = pattern('i')`^\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s*${zone})?$`
/** Who speaks, and when, above the words: "Minister Rask  00:09". */
const speaker = /^\p{Lu}[\p{L}\p{N}.’' -]{0,40}\s+\(?\d{1,2}:\d{2}(?::\d{2})?\)?:?$/u

/** "2:10 p.m. ET, May 25, 2024". */
const isDatedTime = (line: string): boolean => {
  if (line.length > longestTime || !/\d[:.]\d\d/.test(line)) return false
  const time = line.replace(dayPattern, '').replace(/^(?:[\s,|·–—-]|at\b)+|(?:[\s,|·–—-]|at\b)+$/gi, '')
  return time.length < line.length && clock.test(time)
}
const longestTime = 60

/** The lines that say when an entry of a live report was written, by where they stand. */
export function entryTimes(paragraphs: readonly string[]): ReadonlySet<number> {
  const found = paragraphs.flatMap((line, index) => {
    const words = line.trim()
    const isTime = clock.test(words) || speaker.test(words)
    return isTime || (isDatedTime(words) && !isDatedTime(paragraphs[index + 1]?.trim() ?? '')) ? [index] : []
  })
  return new Set(found.length < fewestEntries ? [] : found)
}

/**
 * The days that head the parts of a page which grows at its head, by where they stand: in falling order, each with something
 * told below it. Days below the titles of other stories have nothing told between them.
 */
export function dayHeadings(
  paragraphs: readonly string[],
  isTold: (line: string) => boolean,
): ReadonlySet<number> {
  const found = paragraphs.flatMap((line, index) => {
    const [day] = line.match(dayLine) ? findDays(line) : []
    return day ? [{ index, day: daysInMonth * (day.month ?? 0) + (day.day ?? 0) }] : []
  })
  const isHeading = found.every(({ index, day }, at) => {
    const next = found[at + 1]
    // From January to December a page goes back as well.
    const isFalling = next === undefined || (day - next.day + daysInYear) % daysInYear < daysInYear / 2
    return isFalling && paragraphs.slice(index, next?.index).some(isTold)
  })
  return new Set(isHeading && found.length >= fewestHeadings ? found.map(({ index }) => index) : [])
}
const daysInMonth = 31
const daysInYear = 12 * daysInMonth

/** A wrapped block falls into paragraphs where a line was ended early, is set in, or begins with a bullet. */
function joinWrapped(lines: readonly string[]): readonly string[] {
  const longest = Math.max(...lines.map((line) => line.trim().length))
  const setIn = lines.filter(isSetIn).length
  const byIndent = setIn > 0 && setIn <= lines.length / 2
  const found: string[][] = []
  for (const line of lines) {
    const last = found.at(-1)
    const above = last?.at(-1) ?? ''
    const goesOn = above.length >= longest * full || /^\p{Ll}/u.test(line.trim())
    const begins = bullet.test(line.trim()) || (byIndent && isSetIn(line))
    if (last === undefined || !goesOn || begins) found.push([line.trim()])
    else last.push(line.trim())
  }
  return found.map((part) => withoutHyphens(part.join('\n')))
}

/** A word in two lines, and what stands behind it there. */
const parted = /(?<!\p{L})(\p{L}{0,40}\p{Ll}{2})[-\u2010\u00AD]\n(\p{Ll}{1,40})(?:(\S{0,40})\s+)?/gu

/** Words that were parted at the ends of lines stand whole in the upper one, so that a line is as long as it was. */
function withoutHyphens(block: string): string {
  return block.replace(
    parted,
    (_, first: string, second: string, behind?: string) =>
      `${joinParted(first, second)}${behind === undefined ? '' : `${behind}\n`}`,
  )
}

const endsSentence = (line: string): boolean => /[.!?:…]["'”’)\]]*$/.test(line.trim())

/** Paragraphs are set in where each such line stands below the end of a sentence, and others go on in the middle of one. */
function isIndented(lines: readonly string[]): boolean {
  const setIn = lines.filter(isSetIn).length
  const going = lines.slice(0, -1).filter((line) => !endsSentence(line)).length
  return (
    setIn >= 2 &&
    going >= setIn &&
    lines.every((line, at) => at === 0 || isSetIn(line) === endsSentence(lines[at - 1] ?? ''))
  )
}

function isSetIn(line: string): boolean {
  return /^(?:[ \u3000\u00A0]{2,}|\t)/.test(line)
}

/** An address on a line of its own, with others below it, stands in the head of a story. */
const address = /^(?:https?:\/\/|www\.|[\w.+-]+@)\S+$/

/** "by lene hald" on a line of its own goes on with nothing. */
const smallByline = /^by(?:\s[\p{L}'’-]+){2,4}$/u

/**
 * Told by how the lines are distributed: breaks of full lines stand inside a sentence, and the next line mostly goes on
 * in lower case; in capitals, by lines of nearly one length.
 */
function isWrapped(lines: readonly string[]): boolean {
  const longest = lines.reduce((most, { length }) => Math.max(most, length), 0)
  if (lines.length < 2 || longest > widest || lines.slice(0, -1).some((line) => address.test(line)))
    return false
  const breaks = lines
    .slice(0, -1)
    .flatMap((line, at) => (line.length >= longest * full ? [{ line, next: lines[at + 1] ?? '' }] : []))
  const goesOn = (next: string): boolean => !bullet.test(next) && !/^https?:/.test(next)
  const open = breaks.filter(({ line, next }) => !/[.!?:…]["'”’)\]]*$/.test(line) && goesOn(next))
  if (open.length === 0 || open.length <= breaks.length / 2) return false
  const lower = open.filter(({ next }) => /^["'“‘(]?\p{Ll}/u.test(next) && !smallByline.test(next)).length
  if (lower > 0) return lower >= open.length * lowerShare
  const even = breaks.filter(({ line }) => line.length >= narrowest && line.length <= 90)
  const capitals = !lines.some((line) => /\p{Ll}/u.test(line))
  // Of a headline, a name and a day in capitals one line alone is full.
  // A headline above the name of a paper ends no sentence.
  const told = /[.!?:…]["'”’)\]]*$/.test(lines.at(-1) ?? '')
  return (
    even.length === breaks.length && (capitals ? even.length >= 2 : told && even.length * 2 >= lines.length)
  )
}
