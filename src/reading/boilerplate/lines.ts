import { oneOf, pattern, whole } from '../../language/pattern.ts'
import { dayLine, dayPattern, findDays } from '../dateline/days.ts'
import { fewestHeadings } from '../dates/headings.ts'
import { bullet, numbered } from './wrapping.ts'

/** Marks of notes behind a sentence: "[1]", "¹", "*". */
export const noteMarks = /(?:\s?\[(?:\^?\w{1,4}|citation needed)\]|[\u00B9\u00B2\u00B3\u2070-\u2079*†‡])+$/

/** An item of a list without its mark, or undefined for any other paragraph. */
export function listItem(paragraph: string): string | undefined {
  return bullet.test(paragraph) ? paragraph.replace(bullet, '') : undefined
}

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
