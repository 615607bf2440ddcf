import type { Desk } from '../../contracts/desk.ts'
import { asks, leadsAway } from '../../language/leaning.ts'
import { meaningsIn } from '../../language/meanings.ts'
import { numeralsIn } from '../../language/numerals.ts'
import type { Span } from '../../language/span.ts'
import { publicationDate } from '../../model/article.ts'
import { type Excerpt, quoteFrom, type Statement } from '../../model/briefing.ts'
import type { Question } from '../../model/question.ts'
import { isCutOff, type ReadArticle } from '../../model/reading.ts'
import { asksReader } from '../../reading/notes.ts'
import { isCounted } from '../../reading/question.ts'
import type { Candidate } from './candidate.ts'
import type { Fit } from './fitting.ts'
import type { Gathered } from './gathering.ts'
import { holdsAll, keyTerms } from './key-terms.ts'
import { mayBe } from './spans.ts'
import { mostHeadlines, sureOfHeadline } from './thresholds.ts'

/** What a headline answers: its article's main point, which its text tells in a sentence of its own. */
export interface Headline {
  /** The sentence that tells it; undefined where no sentence has the words that answer. */
  readonly candidate: Candidate | undefined
  /** The words of it that answer. */
  readonly words: string
  /** The id of its article. */
  readonly article: string
}

/** Kinds of which a few words of a headline can be the whole answer. */
const short: ReadonlySet<Question['wants']> = new Set([
  'money',
  'count',
  'distance',
  'age',
  'share',
  'who',
  'place',
])

/** Characters of an opening that are read behind its headline; a longer one would push the headline out. */
const longestOpening = 300
/** Characters; what a report opens with is of its headline, whatever it calls it. */
const opening = 400
/** Sentences of a report among which what its headline says is told. */
const mostSentences = 40

/**
 * What the headlines of the stories that are about the question answer, as they are read: a report says its main point
 * there, and a number deep in its text that shares more words with the question is of something beside it.
 */
export async function headlined(
  question: Question,
  { found, lacking, namesAll }: Pick<Gathered, 'found' | 'lacking' | 'namesAll'>,
  fit: Fit,
  reader: Desk['reader'],
): Promise<Headline | undefined> {
  if (!reader || lacking.length > 0 || question.parts.length > 1 || !short.has(question.wants))
    return undefined
  const asked = meaningsIn(question.text)
  const names = keyTerms(question.text)
  const isAbout = (reading: ReadArticle): boolean => {
    const { title, text } = reading.article
    if (asks(title) || !holdsAll(`${title}\n${text.slice(0, opening)}`, names)) return false
    return fit.isAbout(reading) && !fit.lacksObject(reading)
  }
  const shared = ({ reading }: Candidate): number =>
    asked.intersection(meaningsIn(reading.article.title)).size
  const stories = [...new Map(found.map((one) => [one.reading.article.id, one])).values()]
    .filter((one) => shared(one) > 0 && namesAll(one.reading) && isAbout(one.reading))
    .sort((a, b) => shared(b) - shared(a))
    .slice(0, mostHeadlines)
  const texts = stories.map(({ reading }) => `${reading.article.title}. ${openingOf(reading)}`)
  const read = await reader.read(question.text, texts)
  const [best] = stories
    .flatMap((story, at) => {
      const text = texts[at] ?? ''
      const { start = 0, end = 0, score = Number.NEGATIVE_INFINITY } = read[at] ?? {}
      // A sum below the headline may be of anything that is told there: “settled the $1.2 billion lawsuit”.
      const isThere = question.wants !== 'money' || end <= story.reading.article.title.length
      const answers = score >= sureOfHeadline && isThere && isAnswer(question, text, { start, end })
      return answers ? [{ story, score, text, at: { start, end } }] : []
    })
    .sort((a, b) => b.score - a.score)
  if (!best) return undefined
  const words = best.text.slice(best.at.start, best.at.end)
  const article = best.story.reading.article.id
  return { candidate: tellingOf(question, best.story, best, fit), words, article }
}

const openingOf = ({ article, sentences: [first] }: ReadArticle): string =>
  first && first.end - first.start <= longestOpening ? article.text.slice(first.start, first.end) : ''

/** Words of the kind that is asked for, and not those of the question. */
function isAnswer({ wants, text }: Question, told: string, { start, end }: Span): boolean {
  const words = told.slice(start, end)
  if (!mayBe(wants, words)) return false
  return isNumber(wants)
    ? numbersIn(told, { start, end }).size > 0
    : namesOf(words).length > 0 && !holdsAll(text, namesOf(words))
}
const isNumber = (wants: Question['wants']): boolean => isCounted(wants) || wants === 'age'
const namesOf = (words: string): readonly string[] => keyTerms(`x ${words}`)

/** The sentence that tells what a headline answers: the one that has the most of what both have. */
function tellingOf(
  question: Question,
  story: Candidate,
  { text, at }: { readonly text: string; readonly at: Span },
  fit: Fit,
): Candidate | undefined {
  const { reading } = story
  const { article, sentences } = reading
  const numbers = numbersIn(text, at)
  const names = namesOf(text.slice(at.start, at.end))
  const about = meaningsIn(question.text).union(meaningsIn(article.title))
  const [best] = sentences
    .slice(0, mostSentences)
    .map(({ start, end }) => quoteFrom(article, start, end))
    .filter(
      (excerpt) =>
        !isPassing(excerpt) &&
        !fit.isOfAnother({ excerpt, reading }) &&
        (fit.isNamedIn({ excerpt, reading }) || excerpt.start < opening) &&
        fit.whose(reading, excerpt) !== 'other',
    )
    .filter(({ quote }) =>
      isNumber(question.wants) ? !numbers.isDisjointFrom(numbersIn(quote)) : holdsAll(quote, names),
    )
    .map((excerpt) => ({ excerpt, shared: about.intersection(meaningsIn(excerpt.quote)).size }))
    .sort((a, b) => b.shared - a.shared)
  return best && { ...story, excerpt: best.excerpt }
}

/** What asks, leads to other pages, speaks to the reader or breaks off tells nothing. */
const isPassing = (excerpt: Excerpt): boolean =>
  asks(excerpt.quote) || leadsAway(excerpt.quote) || asksReader(excerpt.quote) || isCutOff(excerpt)

/** Every number of a text, or of a part of it, by its value. */
const numbersIn = (text: string, within: Span = { start: 0, end: text.length }): ReadonlySet<number> =>
  new Set(
    numeralsIn(text)
      .filter(({ start, end }) => start < within.end && within.start < end)
      .map(({ digits, scale }) => digits * scale),
  )

/** Values without those of the same report that its headline does not say, which are of something else. */
export const besideHeadline = (
  headline: Headline | undefined,
  told: readonly Statement[],
): readonly Statement[] =>
  told.filter(
    ({ text, excerpts }) =>
      !headline ||
      excerpts.some(({ article }) => article.id !== headline.article) ||
      !numbersIn(headline.words).isDisjointFrom(numbersIn(text)),
  )

/**
 * What answers, with the sentence that tells the number of a headline in front, unless a newer report answers first. Somebody
 * or a place is named in many sentences, of which those that were read answer better: there it stands in for silence.
 */
export function withHeadline(
  { wants }: Question,
  headline: Headline | undefined,
  answers: readonly Candidate[],
): readonly Candidate[] {
  const own = headline?.candidate
  if (!own) return answers
  const [first, ...rest] = answers
  if (first && !isNumber(wants)) return answers
  return first && dayOf(first) > dayOf(own) ? [first, own, ...rest] : [own, ...answers]
}
const dayOf = ({ reading: { article } }: Candidate): string => publicationDate(article) ?? ''
