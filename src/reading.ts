import type { Article } from './article.ts'
import type { Findings, Span } from './reading/finding.ts'
import { sentences } from './reading/sentences.ts'

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
  let low = 0
  let high = spans.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const span = spans[middle]
    if (!span) return -1
    if (offset < span.start) high = middle - 1
    else if (offset >= span.end) low = middle + 1
    else return middle
  }
  return -1
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
