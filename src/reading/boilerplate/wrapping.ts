import { joinParted } from '../../language/hyphens.ts'

/** A line that begins with one of these is an item of a list, and stands for itself. */
export const bullet = /^[•·▪▫◦‣∙●○■□–*+-]\s+(?=\S)/
export const numbered = /^(\d{1,2})[.)]\s+(?=\S)/

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
 * pages have one after each paragraph, unless the text is hard-wrapped: then its line breaks stay inside them, and a
 * line that is set in, or begins with a bullet, begins a paragraph. A text has one margin: what shows that it is wrapped
 * shows it for its blocks of few lines, too.
 */
export function splitParagraphs(raw: string): readonly string[] {
  const blocks = raw
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|[\u0085\u2028\u2029\f\v]/g, '\n')
    .split(/\n[^\S\n]*\n/)
    .map((block) => unquoted(block.split('\n').filter((line) => line.trim() !== '')))
  const wrapped = new Set(blocks.filter((lines) => isWrapped(lines.map(trimmed)) || isIndented(lines)))
  const margin = marginOf([...wrapped]) || marginInCapitals(blocks)
  return blocks.flatMap((lines) => {
    if (wrapped.has(lines) || isForced(lines, margin)) return joinWrapped(lines, margin)
    return joinedBy(lines.map(trimmed), createGoesOn(longestOf(lines)))
  })
}

/** Of the breaks inside of sentences so many at least, and so large a share, show a margin. */
const [fewestBreaks, forcedShare] = [3, 0.8]

/** The margin of wire copy in capitals, in which no line begins in lower case. */
const marginInCapitals = (blocks: readonly (readonly string[])[]): number =>
  marginOf(blocks.filter((lines) => !lines.some((line) => /\p{Ll}/u.test(line))))

/** The margin of a text, which its longest line reaches; 0 where more lines were ended by their writer. */
function marginOf(blocks: readonly (readonly string[])[]): number {
  const longest = longestOf(blocks.flat())
  if (longest > widest) return 0
  const open = blocks.flatMap(openBreaks)
  const forced = open.filter(({ line, next }) => isPastMargin(line, next, longest))
  return open.length >= fewestBreaks && forced.length >= open.length * forcedShare ? longest : 0
}

const trimmed = (line: string): string => line.trim()

const longestOf = (lines: readonly string[]): number =>
  lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0)

/** Mail quotes another's lines behind ">" each; a block of nothing else is read without. */
function unquoted(lines: readonly string[]): readonly string[] {
  return lines.every((line) => line.startsWith('>'))
    ? lines.map((line) => line.replace(/^(?:>[ \t]?)+/, '')).filter((line) => line.trim() !== '')
    : lines
}

/** Outside of wrapped blocks a full line that ends no sentence goes on where the next begins in lower case. */
function createGoesOn(longest: number): (above: string, line: string) => boolean {
  return (above, line) => above.length >= longest * full && !endsSentence(above) && goesOnLower(line)
}

function joinedBy(
  lines: readonly string[],
  goesOn: (above: string, line: string, at: number) => boolean,
): readonly string[] {
  const found: string[][] = []
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1]
    if (above !== undefined && goesOn(above, line, at)) found.at(-1)?.push(line.trim())
    else found.push([line.trim()])
  }
  return found.map((part) => withoutHyphens(part.join('\n')))
}

/** A wrapped block falls into paragraphs where a line was ended early, is set in, or begins with a bullet or its number. */
function joinWrapped(lines: readonly string[], margin: number): readonly string[] {
  const longest = longestOf(lines.map(trimmed))
  const begins = beginsBySetting(lines)
  const items = itemsOf(lines)
  return joinedBy(lines, (above, line, at) => {
    const goesOn =
      above.trim().length >= longest * full || isLower(line.trim()) || isPastMargin(above, line, margin)
    return goesOn && !items.has(at) && !begins(line)
  })
}

/** Where a bullet, or the next number of a list, begins an item. */
function itemsOf(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>()
  let last: number | undefined
  for (const [at, line] of lines.entries()) {
    const words = line.trim()
    const number = numbered.exec(words)?.[1]
    const isNext = number !== undefined && (at === 0 || Number(number) === (last ?? Number.NaN) + 1)
    if (isNext) last = Number(number)
    if (isNext || bullet.test(words)) found.add(at)
  }
  return found
}

/** Lines that are set in begin a paragraph where they stand below the ends of sentences; where they go on in them, the others do. */
function beginsBySetting(given: readonly string[]): (line: string) => boolean {
  const shared = given.reduce((least, line) => Math.min(least, indentOf(line)), Number.POSITIVE_INFINITY)
  const isIn = (line: string): boolean => indentOf(line) - shared >= leastSetIn
  const below = given.flatMap((line, at) => (at > 0 ? [{ line, above: given[at - 1] ?? '' }] : []))
  const setIn = below.filter(({ line }) => isIn(line))
  if (setIn.length === 0) return () => false
  if (isIn(given[0] ?? '')) return isIn
  const going = setIn.filter(({ above }) => !endsSentence(above)).length
  if (going * 2 < setIn.length) return isIn
  const isHanging = below.every(({ line, above }) => isIn(line) || endsSentence(above))
  return (line) => isHanging && !isIn(line)
}

const leastSetIn = 2
const tab = 4

/** How far a line is set in. */
const indentOf = (line: string): number =>
  (/^[ \t\u3000\u00A0]*/.exec(line)?.[0] ?? '').replaceAll('\t', ' '.repeat(tab)).length

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

const isLower = (line: string): boolean => /^["'“‘(]?\p{Ll}/u.test(line)

/** "by lene hald" and an address on lines of their own go on with nothing. */
const goesOnLower = (line: string): boolean => isLower(line) && !smallByline.test(line) && !address.test(line)

/** The next line's first word had no place in this one. */
const isPastMargin = (above: string, line: string, margin: number): boolean =>
  margin > 0 && above.trimEnd().length + 1 + (line.trim().split(/\s/, 1)[0] ?? '').length > margin

/** Whether the margin ended each line of a block that ends no sentence. */
function isForced(lines: readonly string[], margin: number): boolean {
  if (margin === 0 || longestOf(lines) > margin || lines.some((line) => address.test(line.trim())))
    return false
  const open = openBreaks(lines)
  return (
    open.length > 0 &&
    open.every(({ line, next }) => bullet.test(next.trim()) || isPastMargin(line, next, margin))
  )
}

/** Where a line ends, and no sentence does. */
const openBreaks = (lines: readonly string[]): readonly { readonly line: string; readonly next: string }[] =>
  lines.slice(0, -1).flatMap((line, at) => (endsSentence(line) ? [] : [{ line, next: lines[at + 1] ?? '' }]))

/** Paragraphs are set in where such lines stand below the ends of sentences, and the others go on in the middle of one. */
function isIndented(lines: readonly string[]): boolean {
  const setIn = lines.filter(isSetIn).length
  const others = lines.filter((line, at) => at > 0 && !isSetIn(line)).length
  return (
    setIn >= 2 &&
    others > 0 &&
    lines.every((line, at) => at === 0 || isSetIn(line) === endsSentence(lines[at - 1] ?? ''))
  )
}

function isSetIn(line: string): boolean {
  return /^(?:[ \u3000\u00A0]{2,}|\t)/.test(line)
}

/** An address on a line of its own, with others below it, stands in the head of a story. */
const address = /^(?:https?:\/\/|www\.|[\w.+-]+@)\S+$/

const smallByline = /^by(?:\s[\p{L}'’-]+){2,4}$/u

/**
 * Told by how the lines are distributed: breaks of full lines stand inside a sentence, and the next line mostly goes on
 * in lower case; in capitals, by lines of nearly one length.
 */
function isWrapped(lines: readonly string[]): boolean {
  const longest = longestOf(lines)
  if (lines.length < 2 || longest > widest || lines.slice(0, -1).some((line) => address.test(line)))
    return false
  const breaks = lines
    .slice(0, -1)
    .flatMap((line, at) => (line.length >= longest * full ? [{ line, next: lines[at + 1] ?? '' }] : []))
  const goesOn = (next: string): boolean => !bullet.test(next) && !/^https?:/.test(next)
  const open = breaks.filter(({ line, next }) => !endsSentence(line) && goesOn(next))
  if (open.length === 0 || open.length <= breaks.length / 2) return false
  const lower = open.filter(({ next }) => goesOnLower(next)).length
  if (lower > 0) return lower >= open.length * lowerShare
  const even = breaks.filter(({ line }) => line.length >= narrowest && line.length <= 90)
  const capitals = !lines.some((line) => /\p{Ll}/u.test(line))
  // Of a headline, a name and a day in capitals one line alone is full.
  // A headline above the name of a paper ends no sentence.
  const told = endsSentence(lines.at(-1) ?? '')
  return (
    even.length === breaks.length && (capitals ? even.length >= 2 : told && even.length * 2 >= lines.length)
  )
}
