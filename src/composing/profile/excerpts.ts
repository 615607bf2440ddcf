import { oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { type Article, publicationDate } from '../../model/article.ts'
import { type Excerpt, quoteFrom } from '../../model/briefing.ts'
import type { Person } from '../../model/finding.ts'
import { type ReadArticle, sentenceOf } from '../../model/reading.ts'
import { datelinesOf } from '../../reading/dateline/place.ts'

/** An article that names the person, with what reading found of them there. */
export interface Appearance {
  readonly reading: ReadArticle
  readonly person: Person
}

/** Whether a name in an article is somebody's. */
export type Names = (named: string, reading: ReadArticle) => boolean

/** The day of an article for putting it in order, ISO; those without one come last. */
export const dayOf = ({ article }: ReadArticle): string => publicationDate(article) ?? '9999'

/** The day of an article, ISO, as far as it is known; "" where it is not. */
export const reportedOn = (article: Article): string => publicationDate(article)?.slice(0, 10) ?? ''

export function sentence(reading: ReadArticle, offset: number): Excerpt {
  const { start, end } = tellingPart(reading, offset)
  return quoteFrom(reading.article, start, end)
}

/**
 * The sentence that holds an offset, without the time that a live report may set before it, “29 Oct 2023 03.08 GMT”, and without
 * the dateline that an article opens with, or its dash.
 */
export function tellingPart(reading: ReadArticle, offset: number): Span {
  const { start, end } = sentenceOf(reading, offset)
  const { text } = reading.article
  const filed =
    start < longestHead
      ? datelinesOf(text.slice(0, longestHead)).find((one) => one.start <= start && one.end > start)
      : undefined
  const from = filed && filed.end < end ? filed.end : start
  const rest = text.slice(from, Math.min(end, from + longestStamp))
  const stamp = /^[-–—−]\s+/.exec(rest) ?? timed.exec(rest)
  return { start: from + (stamp?.[0].length ?? 0), end }
}
/** So far into an article, in letters, stands the place that it was filed from. */
const longestHead = 400
const longestStamp = 60
const zone = oneOf`GMT, BST, UTC, [CEMP]?[SD]?T, CES?T, AES?D?T, IST`
const timed = pattern(
  'u',
)`^\W*(?:Updated\s(?:at\s)?)?(?:\d{1,2} \p{Lu}\p{L}+ (?:\d{4} )?|\p{Lu}\p{L}+ \d{1,2},? (?:\d{4},? )?)?
  \d{1,2}[.:]\d\d(?:\s?[ap]\.?m\.?)?(?:\s${zone}\b)?(?:\s?[:–—|-]+)?\s+(?=[“"\p{Lu}])`

/** A line-up or a table that runs on without a verb: names and figures, and hardly a small word. */
export function isRoster(quote: string): boolean {
  const words = quote.split(/\s+/)
  const small = words.filter((word) => /^[^\p{L}\p{N}]*\p{Ll}/u.test(word)).length
  return words.length >= fewestListed && small < mostSmall * words.length
}
const fewestListed = 20
const mostSmall = 0.4

/** "The Bardon administration": what has somebody's name for a first word, and is not told of them. */
export const namesBody = ({ article: { text } }: ReadArticle, { start, end }: Span): boolean =>
  /\b[Tt]he $/.test(text.slice(0, start)) && isBodys(text.slice(end, end + longestBody))

/** Whether what stands behind a name makes a body of it: " administration". */
export const isBodys = (behind: string): boolean => bodies.test(behind)
const bodies = pattern('u')`^ (?:\p{Ll}+ )?${oneOf`
  administration, government, campaign, cabinet, family, foundation, trust, regime, camp, estate, group, team, era, years`}\b`
const longestBody = 40

/** Of many places that bear the same out, so many: one of each publisher first. */
export function cited(excerpts: readonly Excerpt[]): readonly Excerpt[] {
  const publishers = new Set<string>()
  const isFirst = ({ article }: Excerpt): boolean => {
    const publisher = article.publisher ?? article.id
    return !publishers.has(publisher) && publishers.add(publisher).size > 0
  }
  const firsts = new Set(excerpts.filter(isFirst))
  const kept = new Set([...firsts, ...excerpts.filter((one) => !firsts.has(one))].slice(0, mostCited))
  return excerpts.filter((one) => kept.has(one))
}
const mostCited = 6

export const placeOf = ({ article, start }: Excerpt): string => `${article.id}:${start}`

export function unique(excerpts: readonly Excerpt[]): readonly Excerpt[] {
  const seen = new Set<string>()
  return excerpts.filter((one) => !seen.has(placeOf(one)) && seen.add(placeOf(one)))
}

/** “But Finch held on”, “In the suit, Finch …”: of what, the sentence before tells. */
export const isGoingOn = (sentence: string): boolean => goingOn.test(sentence)
const goingOn = /^(?:But|And|Yet|Still|So|Then|However|Instead|Meanwhile|By contrast)\b|^In the \p{Ll}+,/u

/** The later of two days, ISO. */
export const later = (a: string, b: string): string => (a > b ? a : b)
