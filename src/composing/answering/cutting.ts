import { leansBack } from '../../language/leaning.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import { meeting, type Span } from '../../language/span.ts'
import { type Excerpt, quoteFrom } from '../../model/briefing.ts'
import { inside, type ReadArticle, sentenceAt } from '../../model/reading.ts'
import { markedQuotes } from '../../reading/quotes/marks.ts'
import { holdsSome } from './key-terms.ts'

/** A sentence that names nobody is told by one of so many before it. */
const mostBefore = 2

/**
 * With the sentence that gives a new date, where the words that answer are one that no longer holds: "was due on 1 June".
 * @param span offsets of the words that answer
 */
export function withNewDate(
  { article, sentences, findings }: ReadArticle,
  excerpt: Excerpt,
  span: Span,
): Excerpt {
  const at = sentenceAt(sentences, span.start)
  const sentence = sentences[at]
  if (!sentence || !wasDue.test(article.text.slice(sentence.start, span.start))) return excerpt
  const next = sentences
    .slice(at + 1, at + 1 + mostBefore)
    .find((one) => inside(findings.dates, one).length > 0)
  return next && inside(findings.dates, { start: span.end, end: sentence.end }).length === 0
    ? quoteFrom(article, excerpt.start, next.end)
    : excerpt
}
const due = oneOf`due, planned, scheduled, supposed, set, meant, expected, slated, intended, billed, announced`
const wasDue = pattern('i')`\b(?:was|were|had been) (?:\w+ )?${due}\b[^.;]{0,40}$`

/** What is read of a passage: its own sentences and the one that follows, which often says the rest of them. */
export function withNext({ article, sentences }: ReadArticle, excerpt: Excerpt): Excerpt {
  const last = sentenceAt(sentences, Math.max(excerpt.start, excerpt.end - 1))
  const next = last < 0 ? undefined : sentences[last + 1]
  return next && next.end - excerpt.start <= mostRead ? quoteFrom(article, excerpt.start, next.end) : excerpt
}

/** Characters; some 170 word pieces, as long as what the reader was trained on. */
const mostRead = 700

/**
 * The sentences that hold a span, with those before them that say of whom or what they speak: where they lean back, or
 * name nothing of what is asked about while a sentence before them does.
 * @param span offsets into the article
 * @param names the names of the question
 */
export function cutAround(
  { article, sentences }: ReadArticle,
  excerpt: Excerpt,
  span: Span,
  names: readonly string[],
): Excerpt {
  const last = sentenceAt(sentences, Math.max(span.start, span.end - 1))
  const first = sentenceAt(sentences, span.start)
  const to = sentences[last]
  if (first < 0 || !to) return excerpt
  const textOf = (at: number): string => {
    const one = sentences[at]
    return one ? article.text.slice(one.start, one.end) : ''
  }
  let from = leansBack(textOf(first)) && first > 0 ? first - 1 : first
  const start = (at: number): number => sentences[at]?.start ?? to.start
  if (names.length > 0 && !holdsSome(article.text.slice(start(from), to.end), names))
    for (let back = 1; back <= mostBefore && first >= back; back++)
      if (holdsSome(textOf(first - back), names)) {
        from = first - back
        break
      }
  return quoteFrom(article, start(from), to.end)
}

/** Characters of somebody's words that are told whole. */
const mostOfWords = 900

/**
 * With the rest of the quotation that an excerpt begins or ends inside; of what somebody said also with the sentences of its
 * paragraph in which they go on: “It sank,” he said. “Nobody had looked at it.”
 */
export function withWholeWords(
  { article, sentences }: ReadArticle,
  excerpt: Excerpt,
  isSpeech: boolean,
): Excerpt {
  const quotes = markedQuotes(article.text)
  const touched = meeting(quotes, excerpt)
  const first = sentences[sentenceAt(sentences, (touched[0]?.start ?? excerpt.start) - 1)]
  const last = sentenceAt(sentences, Math.max(touched.at(-1)?.end ?? 0, excerpt.end - 1))
  const start = touched.length > 0 ? Math.min(excerpt.start, first?.start ?? excerpt.start) : excerpt.start
  let end = Math.max(excerpt.end, sentences[last]?.end ?? excerpt.end)
  const goesOn = ({ start: from }: Span): boolean =>
    !/\n\s*\n/.test(article.text.slice(end, from)) &&
    meeting(quotes, { start: from, end: from + 2 }).length > 0
  for (const one of isSpeech && touched.length > 0 ? sentences.slice(last + 1) : []) {
    if (!goesOn(one) || one.end - start > mostOfWords) break
    end = one.end
  }
  return end - start > mostOfWords ? excerpt : quoteFrom(article, start, end)
}
