import type { Desk } from '../../../contracts/desk.ts'
import type { Span } from '../../../language/span.ts'
import type { Excerpt } from '../../../model/briefing.ts'
import type { Question } from '../../../model/question.ts'
import type { Candidate } from '../candidate.ts'
import { cutAround, withNewDate, withNext } from '../cutting.ts'
import type { Fit } from '../fitting.ts'
import { keyTerms } from '../key-terms.ts'
import { mayBe } from '../spans.ts'
import { readOfEach, unlike } from '../thresholds.ts'

/** A candidate with what the reader makes of it. */
export interface Judged {
  readonly candidate: Candidate
  /** Its place by words, 1 for the first. */
  readonly place: number
  /** Whether words alone make it an answer. */
  readonly isAnswer: boolean
  /** Undefined where it was not read. */
  readonly score?: number
  /** The score without what the passage lacks of what is asked; undefined where it was not read. */
  readonly margin?: number | undefined
  /** Where the words that answer stand, as they were read; else the whole excerpt. */
  readonly at: Span
}

const placed = (
  list: readonly Candidate[],
  isAnswer: boolean,
  first: number,
  step: number,
): readonly Judged[] =>
  list
    .map((candidate, at) => ({ candidate, at: candidate.excerpt, place: first - step * at, isAnswer }))
    .slice(0, readOfEach)

/** The first of those that answer by their words and of others, each once. */
export function placedBy(told: readonly Candidate[], others: readonly Candidate[]): readonly Judged[] {
  const all = [...placed(told, true, 1, 0.1), ...placed(others, false, 0.55, 0.05)]
  return all.filter(({ candidate }, at) => all.findIndex((one) => isSame(one.candidate, candidate)) === at)
}

const isSame = (a: Candidate, b: Candidate): boolean =>
  a.reading.article.id === b.reading.article.id &&
  a.excerpt.start === b.excerpt.start &&
  a.excerpt.end === b.excerpt.end

/** What is read of a candidate: words of its article, with what stands in front to say what they are about. */
export interface Text {
  readonly before: string
  readonly excerpt: Excerpt
}

/** The passage with the sentence after it. */
export const asFound = ({ reading, excerpt }: Candidate): Text => ({
  before: '',
  excerpt: withNext(reading, excerpt),
})

/** The passage behind the headline and the first sentence of its story: "It took 230,000 pounds" is of what these name. */
export function inStory({ reading, excerpt }: Candidate): Text {
  const { article, sentences } = reading
  const [first] = sentences
  const lead =
    first && first.end <= excerpt.start && first.end - first.start <= longestLead
      ? `${article.text.slice(first.start, first.end)} `
      : ''
  return { before: `${article.title}. ${lead}`, excerpt }
}
/** Characters; a first sentence that is longer would push out what is to be read. */
const longestLead = 300

/** The passage behind the headline alone. */
export const asTitled = ({ reading, excerpt }: Candidate): Text => ({
  before: `${reading.article.title}. `,
  excerpt,
})

/** Candidates as they were read, each cut to what answers; those that a busy reader leaves out stay as they are. */
export async function look(
  question: Question,
  fit: Fit,
  candidates: readonly Judged[],
  reader: Desk['reader'],
  textOf: (candidate: Candidate) => Text,
): Promise<readonly Judged[]> {
  const texts = candidates.map(({ candidate }) => textOf(candidate))
  const readings =
    (await reader?.read(
      question.text,
      texts.map(({ before, excerpt }) => before + excerpt.quote),
    )) ?? []
  const names = keyTerms(question.text)
  return candidates.map((one, at) => {
    const [reading, text] = [readings[at], texts[at]]
    if (!reading || !text) return one
    const from = text.excerpt.start - text.before.length
    const span = { start: from + reading.start, end: from + reading.end }
    // What stands in front is read where it stands.
    if (span.start < text.excerpt.start) return { ...one, score: Number.NEGATIVE_INFINITY }
    const { candidate } = one
    const cut = cutAround(candidate.reading, candidate.excerpt, span, names)
    const excerpt = question.wants === 'date' ? withNewDate(candidate.reading, cut, span) : cut
    const words = candidate.reading.article.text.slice(span.start, span.end)
    const isOfKind =
      mayBe(question.wants, words) && (question.wants !== 'who' || fit.mayBe(candidate.reading, span))
    return {
      ...one,
      candidate: { ...candidate, excerpt, answer: span },
      at: span,
      score: reading.score - (isOfKind ? 0 : unlike),
    }
  })
}
