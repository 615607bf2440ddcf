import { clausesOf } from '../../../language/clauses.ts'
import { asks } from '../../../language/leaning.ts'
import { meaningsIn } from '../../../language/meanings.ts'
import type { Span } from '../../../language/span.ts'
import { type Excerpt, quoteFrom } from '../../../model/briefing.ts'
import type { Question } from '../../../model/question.ts'
import { isCutOff, type ReadArticle } from '../../../model/reading.ts'
import { readWanted } from '../../../reading/question/wants.ts'
import type { Candidate } from '../candidate.ts'
import type { Fit } from '../fitting.ts'
import type { Gathered } from '../gathering.ts'
import { keyTerms } from '../key-terms.ts'
import { leastOfPosed, mostPlaces } from '../thresholds.ts'
import { isBody } from '../whose/clauses.ts'
import { storiesAbout } from './story.ts'

type Found = Pick<Gathered, 'found' | 'hasKind' | 'namesAll'>

/**
 * What stands behind a report's own heading that asks what the question does: “When will the stores close?” is answered by
 * the sentence below it, where that has what is asked for.
 */
export function belowHeadings(
  question: Question,
  fit: Fit,
  { found, hasKind, namesAll }: Found,
): readonly Candidate[] {
  const asked = meaningsIn(question.text)
  return storiesAbout(question, found, namesAll).flatMap((story) => {
    const { reading } = story
    const words = wordsOf(reading)
    return words.flatMap((heading, at): readonly Candidate[] => {
      const [own, next] = [reading.sentences[at + 1], words[at + 1]]
      const shared = asked.intersection(meaningsIn(heading)).size
      const isSame =
        asks(heading) && shared >= leastOfPosed * asked.size && readWanted(heading).wants === question.wants
      if (!isSame || !own || next === undefined || asks(next)) return []
      const excerpt = quoteFrom(reading.article, own.start, own.end)
      const passage = { excerpt, reading }
      return hasKind(passage) && fit.isOfKind(passage) && !isCutOff(excerpt) ? [{ ...story, excerpt }] : []
    })
  })
}

/**
 * Where something was done, by the clauses that tell the deed: the reader takes where somebody was seen last for where they
 * were found.
 */
export function placesOfDeed(question: Question, fit: Fit, { found, namesAll }: Found): readonly Candidate[] {
  if (question.wants !== 'place' || fit.hasDeed('')) return []
  return storiesAbout(question, found, namesAll)
    .filter(({ reading }) => fit.isAbout(reading))
    .flatMap((story) => saying(fit, story, (part) => fit.isOfKind(part)))
    .slice(0, mostPlaces)
}

/** The sentences of a story's opening in which a clause of the deed says something behind its verb. */
const saying = (
  fit: Fit,
  story: Candidate,
  says: (part: Pick<Candidate, 'excerpt' | 'reading'>) => boolean,
): readonly Candidate[] =>
  linesIn(story, fit).flatMap(({ excerpt }) =>
    partsOf(fit, excerpt.quote).some(({ start, end }) =>
      says({
        reading: story.reading,
        excerpt: quoteFrom(excerpt.article, excerpt.start + start, excerpt.start + end),
      }),
    )
      ? [{ ...story, excerpt }]
      : [],
  )

/** From the verb of each clause of the deed to the verb of the next clause. */
const partsOf = (fit: Fit, words: string): readonly Span[] => {
  const clauses = clausesOf(words)
  return clauses
    .filter(({ verb, denied }) => !denied && fit.hasDeed(words.slice(verb.start, verb.end)))
    .map(({ verb }) => ({
      start: verb.start,
      end: Math.min(
        words.length,
        ...clauses.map((one) => one.verb.start).filter((start) => start > verb.start),
      ),
    }))
}

/** Sentences that a report tells its main point in. */
const opening = 6

const wordsOf = ({ article: { text }, sentences }: ReadArticle): readonly string[] =>
  sentences.map(({ start, end }) => text.slice(start, end))

/**
 * Who did it, by a clause of the deed in the opening of a report that is about what it was done to: whoever does it there is
 * named, or is what a company is called, whose name the sentence before has.
 */
export function doersOfDeed(question: Question, fit: Fit, { found, namesAll }: Found): readonly Candidate[] {
  if (!asksDoer.test(question.text) || fit.hasDeed('') || keyTerms(question.text).length === 0) return []
  return storiesAbout(question, found, namesAll)
    .filter(({ reading }) => fit.isAbout(reading) && !fit.lacksObject(reading))
    .flatMap((story) =>
      linesIn(story, fit).flatMap(({ excerpt, at }): readonly Candidate[] => {
        const { reading } = story
        const doer = doerIn(fit, excerpt.quote)
        if (!doer || !isSaid(fit, { excerpt, reading })) return []
        const before = reading.sentences[at - 1]
        if (before && isBody(excerpt.quote.slice(doer.start, doer.end)))
          return [{ ...story, excerpt: quoteFrom(reading.article, before.start, excerpt.end) }]
        const named = { start: excerpt.start + doer.start, end: excerpt.start + doer.end }
        return fit.mayBe(reading, named) ? [{ ...story, excerpt }] : []
      }),
    )
    .slice(0, 1)
}

/** “Who bought it?”, “who is suing the club?” */
const asksDoer = /^who (?:(?:is|are|was|were) \p{Ll}+ing|(?!(?:is|are|was|were)\b)\p{Ll}+)\b/iu

/** That it was done is said there, of the one that is asked about. */
const isSaid = (fit: Fit, { excerpt, reading }: Pick<Candidate, 'excerpt' | 'reading'>): boolean =>
  !fit.isOfAnother({ excerpt, reading }) &&
  !fit.isElsewhere({ excerpt, reading }, excerpt) &&
  !fit.lacksPlace(reading, excerpt) &&
  !fit.isOnlyTried(reading, excerpt) &&
  !fit.hasLeft(reading, excerpt)

/** Who does what is asked in the first clause that tells it. */
const doerIn = (fit: Fit, words: string): Span | undefined =>
  clausesOf(words)
    .filter(({ verb, denied }) => !denied && fit.hasDeed(words.slice(verb.start, verb.end)))
    .map(({ agent, subject, voice }) => (voice === 'passive' ? agent : subject))
    .find((part) => part !== undefined)

/** The sentences of a story's opening that tell of whom the question names, as far as can be told. */
const linesIn = (
  { reading }: Candidate,
  fit: Fit,
): readonly { readonly excerpt: Excerpt; readonly at: number }[] =>
  reading.sentences
    .slice(0, opening)
    .map((span, at) => ({ excerpt: quoteFrom(reading.article, span.start, span.end), at }))
    .filter(
      ({ excerpt }) => fit.whose(reading, excerpt) !== 'other' && !asks(excerpt.quote) && !isCutOff(excerpt),
    )
