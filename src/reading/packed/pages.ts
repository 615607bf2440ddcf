import { joinParted } from '../../language/hyphens.ts'
import { isCompany, isOutlet } from '../boilerplate/byline.ts'
import { isFootHeading } from '../boilerplate/release.ts'

/** A line of a printed page: points from the lower left corner, and the size of its letters. */
export interface Line {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly size: number
}

/** A gap of so many times the usual one parts paragraphs. */
const wideGap = 1.35
/** A line at the head or the foot that stands on so many pages is no part of the story. */
const repeated = 3

const printedOn = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}[:.]\d\d\b/
/** Lines so near in height are one row, in points. */
const sameRow = 2

/**
 * What a browser writes into the margin above a page, wherever its file has that: when it was printed, and beside that
 * the title.
 */
export function printedMargin(page: readonly Line[]): readonly Line[] {
  const highest = Math.max(...page.map(({ y }) => y))
  const row = page.filter(({ y }) => highest - y <= sameRow)
  return row.some(({ words }) => printedOn.test(words.trim())) ? row : []
}

/** The pages without the lines that stand at the head or the foot of most of them, and without their numbers. */
export function withoutRunningHeads(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const plain = (words: string): string => words.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim()
  const counts = new Map<string, number>()
  for (const page of pages)
    for (const { words } of edges(page)) counts.set(plain(words), (counts.get(plain(words)) ?? 0) + 1)
  return pages.map((page) => {
    const edge = new Set(edges(page))
    return page.filter(
      (line) =>
        !edge.has(line) ||
        !(
          (counts.get(plain(line.words)) ?? 0) >= Math.min(repeated, Math.max(2, pages.length)) ||
          /^[\W_]*(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?[\W_]*$/i.test(line.words)
        ),
    )
  })
}

function edges(page: readonly Line[]): readonly Line[] {
  return page.length <= 2 ? [] : [...new Set([...page.slice(0, 2), ...page.slice(-2)])]
}

/** A line that is shorter than this share of the usual one was ended by its writer. */
const ended = 0.6
/** A headline's letters are so many times the usual ones, and its lines stand no farther apart. */
const large = 1.2
const headlineGap = 1.5

/** What stands above a headline is a letterhead, the name of a paper or a day, in so many lines at most. */
const mostAbove = 8
/** Fewer words in large letters are the name of a paper or of a section. */
const fewestInHeadline = 3

interface PrintedHead {
  readonly headline?: string | undefined
  readonly above: readonly Line[]
  readonly below: readonly Line[]
}

/** The headline of a first page by its letters, which are its largest, and what stands above and below it. */
export function printedHead(lines: readonly Line[]): PrintedHead {
  const usual = middle(
    lines.map((line) => line.size),
    2,
  )
  const groups: Line[][] = []
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1]
    const goesOn =
      above !== undefined &&
      Math.abs(above.size - line.size) <= 1 &&
      above.y - line.y >= 0 &&
      above.y - line.y <= line.size * headlineGap
    if (goesOn) groups.at(-1)?.push(line)
    else groups.push([line])
  }
  const [found] = groups
    .filter(([first]) => first !== undefined && first.size > usual * large)
    .filter((group) => isHeadline(wordsOf(group)))
    .sort(([one], [other]) => (other?.size ?? 0) - (one?.size ?? 0))
  const at = found?.[0] === undefined ? -1 : lines.indexOf(found[0])
  const above = lines.slice(0, Math.max(0, at))
  const isTold = above.some(({ words }) => words.length > 100 || /[a-z]{2}[.!?]["”’)]*\s*$/.test(words))
  if (found === undefined || at > mostAbove || isTold) return { above: [], below: lines }
  return { headline: wordsOf(found), above, below: lines.slice(at + found.length) }
}

/** "THE RONNE REPORTER" at the head of a page: no town and no section has an article before its name. */
export const isPaper = (words: string): boolean =>
  /^the(?: \p{L}+){1,3}$/iu.test(words) && !/ \p{Ll}/u.test(words)

const isHeadline = (words: string): boolean =>
  words.split(' ').length >= fewestInHeadline && !isOutlet(words) && !isCompany(words) && !isPaper(words)

const wordsOf = (lines: readonly Line[]): string =>
  lines
    .map(({ words }) => words.trim())
    .join(' ')
    .replace(/\s+/g, ' ')

/** The words of a page, its paragraphs parted by blank lines. */
function pageText(lines: readonly Line[]): string {
  const begins = paragraphBegins(lines)
  let text = ''
  for (const [at, line] of lines.entries()) {
    const words = line.words.replace(/\s+/g, ' ').trim()
    if (at === 0) text = words
    else text = begins(line, at) ? `${text}\n\n${words}` : joinedLines(text, words)
  }
  return text
}

/** The words of all pages, and the paragraphs of each. A sentence that goes on over a page's end stays whole. */
export function pagesText(pages: readonly (readonly Line[])[]): {
  readonly text: string
  readonly parts: readonly (readonly string[])[]
} {
  const texts = pages.map(pageText)
  const usual = middle(
    pages.flat().map(({ words }) => words.length),
    2,
  )
  let text = ''
  let last: Line | undefined
  for (const [at, lines] of pages.entries()) {
    const [first] = lines
    if (first === undefined) continue
    const words = texts[at] ?? ''
    if (last === undefined) text = words
    else text = goesOnOver(last, first, usual * ended) ? joinedLines(text, words) : `${text}\n\n${words}`
    last = lines.at(-1)
  }
  return { text, parts: texts.map((page) => page.split(/\n\n+/)) }
}

/** Whether the last line of a page ends no sentence, and the first of the next is of the same letters and goes on. */
function goesOnOver(above: Line, line: Line, short: number): boolean {
  const [before, after] = [above.words.trim(), line.words.trim()]
  if (Math.abs(above.size - line.size) > 1 || /[.!?:…]["'”’)\]]*$/.test(before)) return false
  return before.length >= short && (/^["'“‘(]?\p{Ll}/u.test(after) || after.length >= short)
}

/** No word of English is longer, in letters. */
const longestWord = 45

/** Two lines in one, with the word that stands in both of them whole. */
function joinedLines(text: string, words: string): string {
  const first = /\p{L}*\p{Ll}(?=[-\u2010\u00AD]$)/u.exec(text.slice(-longestWord))?.[0]
  const second = /^\p{Ll}\p{L}*/u.exec(words)?.[0]
  if (first === undefined || second === undefined) return `${text} ${words}`
  return text.slice(0, -1 - first.length) + joinParted(first, second) + words.slice(second.length)
}

/**
 * A wide gap, letters of another size, or a line that its writer ended begin a paragraph; above the story each such line
 * stands for itself, and in it those that end a sentence do. A headline may take several lines.
 */
function paragraphBegins(lines: readonly Line[]): (line: Line, at: number) => boolean {
  const gaps = lines.slice(1).map((line, at) => (lines[at]?.y ?? 0) - line.y)
  const usual = middle(
    gaps.filter((gap) => gap > 0),
    4,
  )
  const size = middle(
    lines.map((line) => line.size),
    2,
  )
  const short =
    middle(
      lines.map(({ words }) => words.length),
      2,
    ) * ended
  let inHead = true
  return (line, at) => {
    const above = lines[at - 1] ?? line
    const gap = above.y - line.y
    const isSame = Math.abs(above.size - line.size) <= 1
    // Below a headline who wrote it, where and when are each a line in letters that are a little larger.
    const isApart = above.size > size + 0.5
    inHead &&= above.words.length < short || isApart || above.size > line.size + 1
    if (isSame && line.size > size * large) return gap > line.size * headlineGap
    const isEnded = gap < 0 || above.words.length < short
    return (
      gap > usual * wideGap ||
      !isSame ||
      (inHead && isApart) ||
      (isEnded && (inHead || isFootHeading(above.words.trim()) || /[.!?]["”’)]*$/.test(above.words.trim())))
    )
  }
}

/** The number that so large a part of all is below: the half, the fourth. */
function middle(numbers: readonly number[], part: number): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / part)] ?? 0
}

/**
 * Where each page begins in the text that was kept of them; one of which nothing was kept begins with the next.
 * @param pages the paragraphs of each, or its first words
 */
export function pageStarts(text: string, pages: readonly (readonly string[])[]): readonly number[] {
  const found: (number | undefined)[] = []
  let at = 0
  for (const parts of pages) {
    const first = parts
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => text.indexOf(part, at))
      .find((start) => start >= 0)
    found.push(first)
    at = first ?? at
  }
  let next = text.length
  const starts = found.reverse().map((start) => {
    next = start ?? next
    return next
  })
  return starts.reverse()
}

/** A page is known by so many characters of its first paragraph. */
const knownBy = 80

/** The words that each page begins with, by which it is found again; empty for one of which nothing was kept. */
export function firstWordsOf(text: string, starts: readonly number[]): readonly string[] {
  return starts.map((start, at) => {
    const end = Math.min(start + knownBy, starts[at + 1] ?? text.length)
    return text.slice(start, end).split('\n', 1)[0]?.trim() ?? ''
  })
}
