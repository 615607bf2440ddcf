import type { Span } from '../../../language/span.ts'
import { quoteFrom } from '../../../model/briefing.ts'
import type { Question } from '../../../model/question.ts'
import { type ReadArticle, sentenceAt } from '../../../model/reading.ts'
import { markedQuotes } from '../../../reading/quotes/marks.ts'
import type { Candidate } from '../candidate.ts'
import type { Fit } from '../fitting.ts'
import { keyTerms } from '../key-terms.ts'
import { sureAtOnce, sureOfAnswer } from '../thresholds.ts'
import type { Judged } from './looking.ts'

/** Characters of a deed with the statement behind it. */
const mostOfStatement = 900

/**
 * Why is often told by those who did it, in no word of reason: what is told to be done, with the words of the same statement
 * that follow it, or with the statement in the paragraph behind. Of the surest passage that tells the deed; none where no
 * statement stands there.
 */
export function statedBehind({ text }: Question, fit: Fit, judged: readonly Judged[]): readonly Candidate[] {
  const isOfSomebody = keyTerms(text).length > 0
  // Of a question that tells of no deed every sentence would tell it.
  const hasDeed = (words: string): boolean => !fit.hasDeed('') && fit.hasDeed(words)
  return judged
    .filter(({ score = 0, candidate, at }) => {
      const whose = fit.whose(candidate.reading, at)
      const isOn = score >= sureOfAnswer || fit.isBorneOut(candidate)
      const tells = isOn && hasDeed(candidate.excerpt.quote)
      return (tells && whose !== 'other') || (isOfSomebody && score >= sureAtOnce && whose === 'own')
    })
    .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0))
    .flatMap(({ candidate, at }): readonly Candidate[] => {
      const { article, sentences } = candidate.reading
      const own = sentences.filter(({ start, end }) => overlaps({ start, end }, candidate.excerpt))
      const told =
        own.find(({ start, end }) => hasDeed(article.text.slice(start, end))) ??
        (isOfSomebody ? sentences[sentenceAt(sentences, at.start)] : undefined)
      const end = told && statementEnd(candidate.reading, told)
      return told === undefined || end === undefined
        ? []
        : [{ ...candidate, excerpt: quoteFrom(article, told.start, end) }]
    })
    .slice(0, 1)
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Where the words end that are said in one statement with a sentence, or in the paragraph behind it. */
export function statementEnd({ article: { text }, sentences }: ReadArticle, at: Span): number | undefined {
  const index = sentenceAt(sentences, at.start)
  const [own, next] = [sentences[index], sentences[index + 1]]
  if (!own || !next) return undefined
  const quotes = markedQuotes(text)
  const isSaid = ({ start, end }: Span): boolean => quotes.some((one) => one.start <= end && start <= one.end)
  const isBehind = /\n\s*\n/.test(text.slice(own.end, next.start))
  // A statement of its own opens its paragraph.
  if (isBehind ? !/^[“"]/.test(text.slice(next.start, next.start + 1)) : !isSaid(own)) return undefined
  let end: number | undefined
  for (const one of sentences.slice(index + 1)) {
    const isOn = end === undefined || !/\n\s*\n/.test(text.slice(end, one.start))
    if (!isOn || !isSaid(one) || one.end - own.start > mostOfStatement) break
    end = one.end
  }
  return end
}
