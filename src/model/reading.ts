import { sentences } from '../language/sentences.ts'
import type { Span } from '../language/span.ts'
import type { Article } from './article.ts'
import type { Excerpt } from './briefing.ts'
import type { Findings } from './finding.ts'

/** An article with what was read in it. */
export interface ReadArticle {
  readonly article: Article
  readonly findings: Findings
  readonly sentences: readonly Span[]
}

export function readArticle(article: Article, findings: Findings): ReadArticle {
  return { article, findings, sentences: sentences(article.text) }
}

/** The index of the sentence that holds an offset, or -1. */
export function sentenceAt(spans: readonly Span[], offset: number): number {
  const at = firstAfter(spans, offset) - 1
  return (spans[at]?.end ?? -1) > offset ? at : -1
}

/** How many of the spans, which are in order, begin at an offset or before it. */
function firstAfter(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Those of many spans, which are in order, that lie inside another. */
export function inside<T extends Span>(spans: readonly T[], { start, end }: Span): readonly T[] {
  const found: T[] = []
  for (let at = firstAfter(spans, start - 1); at < spans.length; at++) {
    const span = spans[at]
    if (!span || span.start >= end) break
    if (span.end <= end) found.push(span)
  }
  return found
}

export const inOrder = <T extends Span>(spans: readonly T[]): readonly T[] =>
  [...spans].sort((a, b) => a.start - b.start)

/**
 * An article of more characters is a book, of which only a part is about anything that is asked. It is some 300 sentences
 * of news; characters are counted, as time goes with them and a text without full stops has few sentences.
 */
const longestWhole = 40_000
export const isBook = ({ text }: Article): boolean => text.length > longestWhole

/** So many sentences on either side of a place tell what is told there. */
const around = 4

/** The sentences of a book near these places, and its first ones, which say what it is about; all of an article. */
export function partNear(reading: ReadArticle, places: readonly Span[]): ReadArticle {
  const { sentences } = reading
  if (!isBook(reading.article)) return reading
  const near = new Set([0, 1])
  for (const { start, end } of places) {
    const last = firstAfter(sentences, end - 1) - 1
    for (let at = firstAfter(sentences, start) - 1 - around; at <= last + around; at++) near.add(at)
  }
  return { ...reading, sentences: sentences.filter((_, at) => near.has(at)) }
}

/** The sentence that holds an offset; the offset's own paragraph where none does. */
export function sentenceOf(reading: ReadArticle, offset: number): Span {
  const span = reading.sentences[sentenceAt(reading.sentences, offset)]
  if (span) return span
  const { text } = reading.article
  const start = text.lastIndexOf('\n\n', offset) + 1
  const end = text.indexOf('\n\n', offset)
  return { start: Math.max(0, start), end: end < 0 ? text.length : end }
}

/** Whether an excerpt is a sentence that breaks off where its article's text does, as partial texts do. */
export const isCutOff = ({ article, end, quote }: Excerpt): boolean =>
  article.text.length > shortText &&
  end >= article.text.trimEnd().length &&
  !/[.!?…:;"”»’')\]*]\s*$/.test(quote)
/** A shorter text may be a line of its own, which has no full stop. */
const shortText = 400
