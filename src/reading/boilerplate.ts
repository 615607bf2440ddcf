import type { Mark } from '../model/article.ts'
import { isByline, isCreditLine } from './boilerplate/byline.ts'
import { isCaption } from './boilerplate/captions.ts'
import { entryTimes, listItem, noteMarks, splitParagraphs } from './boilerplate/lines.ts'
import { gravestOf, markOfTitle, readNotice } from './boilerplate/notice.ts'
import { isPaywall, isPrompt } from './boilerplate/remarks.ts'
import { tweetParagraphs, tweetWords } from './boilerplate/tweets.ts'
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

/** An item of a list tells something where it has so many words; fewer are a menu's. */
const fewestInItem = 4

/** The sections between a site's front and a headline are no longer, in characters. */
const longestTrail = 60

/** A line with fewer words than this and without a full stop is a subheading or a menu's leftover. */
const fewestWords = 14

/**
 * The article's own sentences out of a scraped text. Whole paragraphs stay or go: nothing inside one is changed,
 * so that every kept sentence is an exact slice of the file. Short lines that are no sentence go from scraped text,
 * where nothing tells a subheading from a menu; in a page whose structure was read they may be kept.
 */
export function cleanText(raw: string, title: string, short: 'drop' | 'keep' = 'drop'): Cleaned {
  const paragraphs = splitParagraphs(raw)
  const tweets = tweetParagraphs(paragraphs)
  const times = entryTimes(paragraphs)
  const isRepeated = createRepeats(title)
  const kept: string[] = []
  const captions: string[] = []
  let partial = false
  const marks: Mark[] = []
  const notices: string[] = []
  for (const [index, given] of paragraphs.entries()) {
    const item = tweets.has(index) ? undefined : listItem(given)
    const paragraph = item ?? given
    if (times.has(index)) kept.push(paragraph)
    if (times.has(index) || isRepeated(paragraph)) continue
    const notice = readNotice(paragraph, index)
    if (notice === 'over') continue
    const kind = notice ? 'notice' : kindOf(paragraph, tweets.has(index))
    if (notice) marks.push(notice)
    if (notice && notice.kind !== 'embargoed') notices.push(paragraph)
    if (kind === 'paywall') partial = true
    if (kind === 'aside') captions.push(tweets.has(index) ? tweetWords(paragraph) : paragraph)
    if (
      kind === 'story' &&
      (short === 'keep' || times.has(index - 1) || tells(paragraph, item !== undefined))
    )
      kept.push(paragraph)
  }
  const ofTitle = markOfTitle(title)
  const mark = gravestOf(ofTitle === undefined ? marks : [...marks, ofTitle])
  // A notice that stands alone is the whole of its file: what it tells of stands elsewhere.
  const text = kept.length === 0 && notices.length > 0 ? notices : kept
  return { text: text.join('\n\n'), captions, partial, mark }
}

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

function kindOf(paragraph: string, isTweet: boolean): 'paywall' | 'aside' | 'furniture' | 'story' {
  if (isPaywall(paragraph)) return 'paywall'
  if (isTweet || isCaption(paragraph)) return 'aside'
  return isPrompt(paragraph) || isDateLine(paragraph) || isByline(paragraph) || isCreditLine(paragraph)
    ? 'furniture'
    : 'story'
}

/** Short lines that are no sentence tell something only as an item of a list. */
const tells = (paragraph: string, isItem: boolean): boolean =>
  !isFragment(paragraph) || (isItem && wordCount(paragraph) >= fewestInItem)

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
  if (/[.!?…:;,。！？]["'”’»)\]」]*$/.test(paragraph) && !quotedWords) return wordCount(paragraph) < 2
  if (/["”»]$/.test(paragraph) && !quotedWords) return false
  return wordCount(paragraph) < fewestWords
}

function wordCount(paragraph: string): number {
  return paragraph.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
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
