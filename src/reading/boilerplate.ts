import type { Mark } from '../model/article.ts'
import { isByline, isCreditLine, isNameLine } from './boilerplate/byline.ts'
import { isCaption } from './boilerplate/captions.ts'
import { readImprint } from './boilerplate/imprint.ts'
import {
  dayHeadings,
  entryTimes,
  listItem,
  noteMarks,
  numberedItems,
  wikiAsides,
} from './boilerplate/lines.ts'
import { gravestOf, markOfTitle, readNotice } from './boilerplate/notice.ts'
import { nameHeadings } from './boilerplate/people.ts'
import { readRelease } from './boilerplate/release.ts'
import { isPaywall, isPrompt } from './boilerplate/remarks.ts'
import { tweetParagraphs, tweetWords } from './boilerplate/tweets.ts'
import { splitParagraphs } from './boilerplate/wrapping.ts'
import { isDateLine } from './dateline.ts'

export interface Cleaned {
  /** The kept paragraphs exactly as the file has them, parted by one blank line. */
  readonly text: string
  /** Captions and embedded tweets: words that stand in the file but are not the article's own. */
  readonly captions: readonly string[]
  /** True where a remark said that the rest is behind a paywall. */
  readonly partial: boolean
  /** What a notice in it says of the whole article. */
  readonly mark?: Mark | undefined
}

/** Short lines that are no sentence tell something as an item of a list with so many words; fewer are a menu's. */
const fewestInItem = 4

/** What stands above and below a story says where it belongs, or who took the pictures, in so many words at most. */
const longestAround = 6
/** More such lines are a list, which is the story's. */
const mostAround = 4

/** The sections between a site's front and a headline are no longer, in characters. */
const longestTrail = 60

/** A line with fewer words than this and without a full stop is a subheading or a menu's leftover. */
const fewestWords = 14

/**
 * The article's own sentences out of a scraped text, or out of its paragraphs. Whole paragraphs stay or go: nothing inside one is changed,
 * so that every kept sentence is an exact slice of the file. Short lines that are no sentence go from scraped text,
 * where nothing tells a subheading from a menu; in a page whose structure was read they may be kept.
 */
export function cleanText(
  given: string | readonly string[],
  title: string,
  short: 'drop' | 'keep' = 'drop',
): Cleaned {
  const paragraphs = typeof given === 'string' ? splitParagraphs(given) : given
  const marks = [markOfTitle(title)]
  const kinds = kindsOf(paragraphs, title, short)
  const text: string[] = []
  const captions: string[] = []
  const notices: string[] = []
  for (const { kind, words, mark } of kinds) {
    if (kind === 'story') text.push(words)
    if (kind === 'aside') captions.push(words)
    marks.push(mark)
    if (mark !== undefined && mark.kind !== 'embargoed') notices.push(words)
  }
  // A notice that stands alone is the whole of its file: what it tells of stands elsewhere.
  return {
    text: (text.length === 0 ? notices : text).join('\n\n'),
    captions,
    partial: kinds.some(({ kind }) => kind === 'paywall'),
    mark: gravestOf(marks.filter((mark) => mark !== undefined)),
  }
}

type Kind = 'story' | 'aside' | 'paywall' | 'notice' | 'furniture'

/** What each paragraph is: the words that are kept of it, and what a notice says of the whole article. */
interface Paragraph {
  readonly kind: Kind
  readonly words: string
  readonly mark?: Mark | undefined
}

function kindsOf(paragraphs: readonly string[], title: string, short: 'drop' | 'keep'): readonly Paragraph[] {
  // A page has no numbers in its lists but those that somebody wrote there.
  const items = short === 'drop' ? numberedItems(paragraphs) : new Map<number, string>()
  const plain = paragraphs.map((given, index) => listItem(given) ?? items.get(index) ?? given)
  const tweets = tweetParagraphs(plain)
  const times = entryTimes(plain)
  const days = dayHeadings(plain, (line) => !isFragment(line))
  const names = nameHeadings(plain)
  const isAround = outside(plain)
  const isRepeated = createRepeats(title)
  const release = readRelease(plain)
  const asides = wikiAsides(plain)
  const isList = isListing(plain, times.size)
  return paragraphs.map((given, index): Paragraph => {
    const isTweet = tweets.has(index)
    const words = isTweet ? given : (plain[index] ?? given)
    const isItem = words !== given && hasWords(words, fewestInItem)
    if (times.has(index) || days.has(index)) return { kind: 'story', words }
    if (isRepeated(words) || index >= release.end || release.lines.has(index) || asides.has(index))
      return { kind: 'furniture', words }
    const mark = readNotice(words, index)
    if (mark !== undefined)
      return mark === 'over' ? { kind: 'furniture', words } : { kind: 'notice', words, mark }
    const kind = kindOf(words, isTweet)
    if (kind === 'aside' && isTweet) return { kind, words: tweetWords(words) }
    const isKept =
      isList ||
      (short === 'keep' && (isItem || !isAround(words, index))) ||
      times.has(index - 1) ||
      names.has(index)
    return kind === 'story' && !isKept && !isItem && isFragment(words)
      ? { kind: 'furniture', words }
      : { kind, words }
  })
}

/** A list has so many lines at least, a third of which have numbers, and four words in it for each in a sentence. */
const [fewestLines, perNumber, perTold] = [6, 3, 4]

/**
 * A court's list of hearings, results or prices: its lines are what it tells, and what sentences it has stand beside
 * them. A menu has no numbers, and the lines around a story are fewer than its words.
 */
function isListing(paragraphs: readonly string[], times: number): boolean {
  const own = paragraphs.filter((line) => !isPrompt(line) && !isDateLine(line))
  const short = own.filter(isFragment)
  const told = own.filter((line) => !isFragment(line))
  if (told.length === 0 && times > 0) return true
  const numbered = short.filter((line) => /\d/.test(line)).length
  const wordsIn = (lines: readonly string[]): number =>
    lines.reduce((sum, line) => sum + line.split(/\s+/).length, 0)
  return (
    short.length >= fewestLines &&
    numbered * perNumber >= short.length &&
    wordsIn(told) * perTold <= wordsIn(short)
  )
}

/** Whether a short line stands above the first sentence of a story or below its last one. */
function outside(paragraphs: readonly string[]): (words: string, index: number) => boolean {
  const isTold = (line: string): boolean => !isFragment(line) && !isPrompt(line)
  const [first, last] = [paragraphs.findIndex(isTold), paragraphs.findLastIndex(isTold)]
  const isFew = (lines: readonly string[]): boolean =>
    lines.filter((line) => !isPrompt(line)).length <= mostAround
  const isAbove = isFew(paragraphs.slice(0, Math.max(0, first)))
  const isBelow = last >= 0 && isFew(paragraphs.slice(last + 1))
  return (words, index) =>
    ((isAbove && index < first) || (isBelow && index > last)) && words.split('\n').every(isShort)
}

const isShort = (line: string): boolean =>
  !hasWords(line, longestAround + 1) && !/[.!?…:。！？]["”’)]*$/.test(line)

/** Whether a paragraph says nothing that was not said: the headline, what stood there before, or no words at all. */
function createRepeats(title: string): (paragraph: string) => boolean {
  const headline = sameWords(title)
  const seen = new Set(['', headline])
  return (paragraph) => {
    const words = sameWords(paragraph)
    if (seen.has(words) || isTrail(words, headline)) return true
    seen.add(words)
    return false
  }
}

function kindOf(paragraph: string, isTweet: boolean): Kind {
  if (isPaywall(paragraph)) return 'paywall'
  if (isTweet || isCaption(paragraph)) return 'aside'
  const isLine = [isPrompt, isDateLine, isByline, isCreditLine, isSigned, isSentBy].some((is) =>
    is(paragraph),
  )
  return isLine ? 'furniture' : 'story'
}

/** "By Jo Marsh, 3 May 2021, 14:05": a writer's name and a day in one line. */
const isSigned = (line: string): boolean => readImprint(line)?.byline !== undefined

/** "From Jo Marsh", "From BNN’s Jo Marsh in Rask": who sent an entry of a live report. */
const isSentBy = (line: string): boolean =>
  isNameLine(/^From (?:\p{Lu}[\p{L}&]*['’]s )?(.+?)(?: in \p{Lu}[\p{L} ]+)?$/u.exec(line)?.[1] ?? '')

/** "Home / Sport / Ferry runs aground": the way to a page stands above its headline in one line. */
function isTrail(words: string, headline: string): boolean {
  return (
    headline !== '' &&
    words.startsWith('home') &&
    words.endsWith(headline) &&
    words.length <= headline.length + longestTrail
  )
}

/** True for a short line that does not end as a sentence does. */
export function isFragment(given: string): boolean {
  const paragraph = given.replace(noteMarks, '')
  if (!/\p{L}/u.test(paragraph)) return true
  const quotedWords = /^[“"'‘«][^.!?…]*[”"'’»]$/.test(paragraph)
  if (/[.!?…:;,。！？]["'”’»)\]」]*$/.test(paragraph) && !quotedWords) return !hasWords(paragraph, 2)
  if (/["”»]$/.test(paragraph) && !quotedWords) return false
  return !hasWords(paragraph, fewestWords)
}

/** Whether a paragraph has so many words; a long one is not read to its end. */
function hasWords(paragraph: string, count: number): boolean {
  let seen = 0
  for (const [word] of paragraph.matchAll(/\S+/g))
    if (/[\p{L}\p{N}]/u.test(word) && ++seen === count) return true
  return false
}

/** Letters and digits alone, so that a repeated title is known in spite of other quotation marks or spaces. */
export function sameWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A title that stands in its text once more; one that ends as a sentence does is the text's own first sentence. */
export const headlineOf = (title = ''): string => (/[^.]\.$/.test(title) ? '' : title)

/** A title for an article that has none: its first words, cut between two of them. */
export function firstWords(text: string): string {
  const line = text.split('\n', 1)[0] ?? ''
  if (line.length <= 90) return line
  return `${line.slice(0, 90).replace(/\s+\S*$/, '')} …`
}
