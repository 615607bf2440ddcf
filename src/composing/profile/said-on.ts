import { type Tree, treeOf } from '../../language/clauses.ts'
import { anywhere } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { verbOver } from '../../language/verb-over.ts'
import { publicationDate } from '../../model/article.ts'
import type { Quote } from '../../model/finding.ts'
import { type ReadArticle, sentenceAt, sentenceOf } from '../../model/reading.ts'
import { day } from '../../model/show.ts'

/**
 * When words were said, as shown: the day that their verb has ("On Friday she said"), else the article's as that of the
 * report ("reported 3 May 2021"); undefined where the verb's is no single day, or nobody dated the article.
 */
export function saidOn(reading: ReadArticle, { source, content }: Quote): string | undefined {
  const { start, end } = sentenceOf(reading, source.start)
  const { text } = reading.article
  const [from, to] = [
    Math.min(...content.map((one) => one.start)),
    Math.max(...content.map((one) => one.end)),
  ]
  const [behind = ''] = text.slice(to, end).split(ownClause)
  if (sometime.test(`${text.slice(start, from)} ${behind}`)) return undefined
  const dates = reading.findings.dates.filter(
    (one) =>
      one.start >= start &&
      one.end <= end &&
      !content.some((words) => one.start < words.end && one.end > words.start),
  )
  const published = publicationDate(reading.article)
  const reported = published === undefined ? undefined : `reported ${day(published)}`
  if (dates.length === 0) return isToldOfOther(reading, start, published) ? undefined : reported
  const tree = treeOf(text.slice(start, end))
  const verb = verbOver(
    tree,
    tree.tokens.findIndex((one) => one.end === source.end - start),
  )
  const own = dates.filter((one) => verbOver(tree, holding(tree, one, start)) === verb)
  const [first] = own
  if (!first) return reported
  const isOneDay = own.length === 1 && first.from === first.to
  // What comes after the article was not said yet: its day is of what was said.
  if (!isOneDay || isFarWeekday(text.slice(first.start, first.end), first.from, published)) return undefined
  return published !== undefined && first.from > published ? reported : day(first.from)
}

/** Whether the sentence before, in the same paragraph, tells of another day than the article's. */
function isToldOfOther(
  { article: { text }, findings, sentences }: ReadArticle,
  start: number,
  published: string | undefined,
): boolean {
  const before = sentences[sentenceAt(sentences, start) - 1]
  if (before === undefined || text.slice(before.end, start).includes('\n')) return false
  return findings.dates.some(
    (one) => one.start >= before.start && one.end <= before.end && one.to < (published ?? ''),
  )
}

/** "Tuesday" in an article of Monday is tomorrow where it was written, or long ago: which, nobody tells. */
function isFarWeekday(words: string, date: string, published: string | undefined): boolean {
  const days = (Date.parse(published ?? date) - Date.parse(date)) / dayMs
  return !/\d/.test(words) && days > mostDaysBack
}
const dayMs = 86_400_000
const mostDaysBack = 4

/** Where a clause of its own begins behind the verb: what it dates was not said then. */
const ownClause = /, | (?:who|which|that|where|when|while|after|before)\b/
/** "Some years ago", "in a recent speech": a day that is before the article's, and no more is told. */
const sometime = anywhere(
  'i',
)`(years?|months?|weeks|decades?) (ago|earlier|before), (in|at|during) an? (recent|earlier|old), last (year|month|week),
  earlier this (year|month|week), in the past, at the time, previously, (had|once) (said|told|written|called|posted|warned|promised)`

/** The last token of what stands at a place, which the rest hangs on or leads up to. */
const holding = (tree: Tree, { start, end }: Span, by: number): number =>
  tree.tokens.findIndex((one) => one.start >= start - by && one.start < end - by)
