import type { Desk, Found } from '../../contracts/desk.ts'
import type { Span } from '../../language/span.ts'
import { stemOf, stemSet } from '../../language/words.ts'
import type { Filter } from '../../model/filter.ts'
import type { Question } from '../../model/question.ts'
import { partNear, type ReadArticle } from '../../model/reading.ts'
import { weighStems } from '../../reading/likeness.ts'
import { inTurn } from '../../runtime/turn.ts'
import type { Candidate } from './candidate.ts'
import { type Event, findEvent } from './events.ts'
import type { Fit } from './fitting.ts'
import { asWritten, keyTerms, missing } from './key-terms.ts'
import { bearers, roles, speech } from './people.ts'
import { answeringPart } from './sentences.ts'
import { leastAround, leastCoverage, mostAnswers, weightOfName } from './thresholds.ts'
import { type Answer as ValueAnswer, valuesFor } from './values.ts'
import { hasWanted, isBarred } from './wanted.ts'
import { foundFor } from './widening.ts'

type Passage = Pick<Candidate, 'excerpt' | 'reading'>

/** What may answer a question, by its words alone. */
export interface Gathered {
  /** What the search found, best first. */
  readonly found: readonly Candidate[]
  /** All that may answer, best first. */
  readonly ranked: readonly Candidate[]
  readonly values: readonly ValueAnswer[]
  readonly event: Event | undefined
  /** Names of the question that no candidate holds. */
  readonly lacking: readonly string[]
  /** Whether something of the kind that is wanted is there. */
  readonly hasKind: (passage: Passage) => boolean
  /** Whether words there can never answer: they tell of another event, or of so many a day where all are asked for. */
  readonly isBarred: (passage: Passage, at: Span) => boolean
  /** Whether an article has every name of the question. */
  readonly namesAll: (reading: ReadArticle) => boolean
  /** Of the ranked those that answer by their words. */
  readonly answers: readonly Candidate[]
}

/** Searches for what a question asks, and lays beside it what reading found: values, days, words of people, roles. */
export async function gather(question: Question, filter: Filter, desk: Desk, fit: Fit): Promise<Gathered> {
  const found = nearFound(await foundFor(question.text, filter, desk))
  const readings = [...new Set(found.map(({ reading }) => reading))]
  const text = asWritten(
    question.text,
    readings.map(({ article }) => article),
  )
  const asked = stemSet(text)
  const keys = keyTerms(text)
  const lacksNone = (reading: ReadArticle): boolean => missing(keys, [reading]).length === 0
  const names = new Set([...keys.map(stemOf), question.unit])
  const rarity = weighStems(found.map(({ excerpt }) => stemSet(excerpt.quote)))
  // What was found holds the names asked for nearly everywhere, so that they look common; they are what it is about.
  const weight = (stem: string): number => rarity(stem) * (names.has(stem) ? weightOfName : 1)
  const values = await inTurn(valuesFor(question, asked, readings, weight, fit))
  const ranked = [
    ...(question.wants === 'speech' ? await speech(question, filter, desk) : []),
    ...(question.wants === 'who' && question.subject !== ''
      ? [...(await roles(question.subject, filter, desk)), ...bearers(question.subject, readings)]
      : []),
    ...values.flatMap((value) => valued(value, readings)),
    ...found.map((passage) => scored(passage, found[0]?.score ?? 1, question, asked, weight)),
  ].sort((a, b) => b.score - a.score)
  const event =
    question.wants === 'date' && !question.until ? await findEvent(text, readings, lacksNone) : undefined
  const lacking = missing(
    keys,
    ranked.map(({ reading }) => reading),
  )
  const isToldIn = (excerpt: Passage['excerpt']): boolean => event === undefined || event.isToldIn(excerpt)
  const hasKind: Gathered['hasKind'] = ({ excerpt, reading }) => hasWanted(question, keys, excerpt, reading)
  // Where no day is told of the deed in its own words, the reader may find one in others.
  const mayBeTold = event && event.days.length === 0 ? event.mayBeToldIn : isToldIn
  const barred: Gathered['isBarred'] = ({ excerpt, reading }, at) =>
    !mayBeTold(excerpt) || isBarred(question, at, excerpt, reading)
  const isAnswer = ({ coverage, reading, excerpt, valued: isValue, spoken }: Candidate): boolean =>
    coverage >= leastCoverage &&
    (spoken === true ||
      (isValue === true && !question.until) ||
      (hasKind({ excerpt, reading }) && isToldIn(excerpt))) &&
    (lacksNone(reading) || (isValue === true && lacking.length === 0))
  const answers = [...ranked.values().filter(isAnswer).take(mostAnswers)]
  return { found, ranked, values, event, lacking, hasKind, isBarred: barred, namesAll: lacksNone, answers }
}

/** Of a book that holds what was found only the part around it. */
function nearFound(found: readonly Found[]): readonly Found[] {
  const parts = new Map(
    [...Map.groupBy(found, ({ reading }) => reading)].map(([reading, passages]) => [
      reading,
      partNear(
        reading,
        passages.map(({ excerpt }) => excerpt),
      ),
    ]),
  )
  return found.map((one) => ({ ...one, reading: parts.get(one.reading) ?? one.reading }))
}

function scored(
  found: Found,
  top: number,
  question: Question,
  asked: ReadonlySet<string>,
  weight: (stem: string) => number,
): Candidate {
  const { excerpt, held } = answeringPart(found, question, asked, weight)
  const { reading, score, coverage } = found
  return { excerpt, reading, coverage, score: 0.5 * held + (top > 0 ? (0.5 * score) / top : 0) }
}

/** A value that answers goes before passages that only share words with the question. */
function valued({ values, held }: ValueAnswer, readings: readonly ReadArticle[]): readonly Candidate[] {
  return values.flatMap(({ excerpt }) => {
    const reading = readings.find(({ article }) => article.id === excerpt.article.id)
    return reading
      ? [{ excerpt, reading, score: 0.6 + held, coverage: held >= leastAround ? 1 : 0, valued: true }]
      : []
  })
}
