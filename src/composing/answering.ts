import type { Desk, Found } from '../contracts/desk.ts'
import { stemOf, stemSet } from '../language/words.ts'
import { independentSources } from '../model/article.ts'
import { type Excerpt, type Excerpts, type Statement, someExcerpts } from '../model/briefing.ts'
import type { Filter } from '../model/filter.ts'
import { partNear, type ReadArticle } from '../model/reading.ts'
import { groupAlike, weighStems } from '../reading/likeness.ts'
import { type Question, readQuestion } from '../reading/question.ts'
import type { Candidate } from './answering/candidate.ts'
import { findEvent } from './answering/events.ts'
import { keyTerms, missing } from './answering/key-terms.ts'
import { bearers, roles, speech } from './answering/people.ts'
import { answeringPart } from './answering/sentences.ts'
import { tellValues, type Answer as ValueAnswer, valuesFor } from './answering/values.ts'
import { hasWanted } from './answering/wanted.ts'

/** Claims that answer a question, best first; or none, with what is nearest and what the corpus lacks. */
export interface Answering {
  /** The sum, number or date asked for, each with the sentences that give it. */
  readonly values: readonly Statement[]
  readonly claims: readonly Excerpts[]
  readonly nearest: readonly Excerpt[]
  /** Words of the question that no candidate holds. */
  readonly lacking: readonly string[]
}

const candidates = 40
const mostClaims = 5
const mostExcerpts = 4

/** A passage answers where it and its article hold this share of the question's weight. */
const leastCoverage = 0.5
/** A value answers where this share of what is asked about stands around it. */
const leastAround = 0.3
/** From this share on the value itself is the answer. */
const sureAround = 0.45
/** Passages shown beside values. */
const mostBeside = 2

/** A passage stays where it scores this share of the best. */
const leastOfBest = 0.55

const weightOfName = 2.5

export async function answerQuestion(typed: string, filter: Filter, desk: Desk): Promise<Answering> {
  const question = readQuestion(typed)
  const found = await desk.passages({ ...filter, text: typed, limit: candidates })
  const readings = [...Map.groupBy(found, ({ reading }) => reading)].map(([reading, passages]) =>
    partNear(
      reading,
      passages.map(({ excerpt }) => excerpt),
    ),
  )
  const asked = stemSet(typed)
  const keys = keyTerms(typed)
  const names = new Set([...keys.map(stemOf), question.unit])
  const rarity = weighStems(found.map(({ excerpt }) => stemSet(excerpt.quote)))
  // What was found holds the names asked for nearly everywhere, so that they look common; they are what it is about.
  const weight = (stem: string): number => rarity(stem) * (names.has(stem) ? weightOfName : 1)
  const values = valuesFor(question, asked, readings, weight)
  const ranked = [
    ...(question.wants === 'speech' ? await speech(question, filter, desk) : []),
    ...(question.wants === 'who' && question.subject !== ''
      ? [...(await roles(question.subject, filter, desk)), ...bearers(question.subject, readings)]
      : []),
    ...values.flatMap((value) => valued(value, readings)),
    ...found.map((passage) => scored(passage, found[0]?.score ?? 1, question, asked, weight)),
  ].sort((a, b) => b.score - a.score)
  const event = question.wants === 'date' && !question.until ? await findEvent(typed, readings) : undefined
  const lacking = missing(
    keys,
    ranked.map(({ reading }) => reading),
  )
  const answers = ranked.filter(
    ({ coverage, reading, excerpt, valued: isValue }) =>
      coverage >= leastCoverage &&
      ((isValue === true && !question.until) ||
        (hasWanted(question, keys, excerpt, reading) && (event === undefined || event.isToldIn(excerpt)))) &&
      (missing(keys, [reading]).length === 0 || (isValue === true && lacking.length === 0)),
  )
  const least = leastOfBest * (answers[0]?.score ?? 0)
  // A syndicated copy's words are shown once.
  const nearest = groupAlike(unique(ranked.map(({ excerpt }) => excerpt)).slice(0, 12), ({ quote }) => quote)
    .slice(0, 3)
    .map(([first]) => first)
  const days = event?.days ?? []
  const told =
    days.length > 0
      ? days
      : tellValues(values.filter(({ held }) => lacking.length === 0 && held >= sureAround))
  if (answers.length + told.length === 0) return { values: [], claims: [], nearest, lacking }
  // Values score more than passages can.
  const enough = told.length > days.length ? least / 2 : least
  const others = answers.filter(
    ({ valued: isValue, score }) => (told.length === 0 || isValue !== true) && score >= enough,
  )
  const shown = told.flatMap(({ excerpts }) => excerpts)
  const rest = unique([...shown, ...spread(others).map(({ excerpt }) => excerpt)]).slice(unique(shown).length)
  return {
    values: told,
    claims: claimsOf(rest).slice(0, told.length > 0 ? mostBeside : mostClaims),
    nearest,
    lacking,
  }
}

/** Passages of the corpus that are nearest to a text, for a notice. */
export async function nearestTo(text: string, filter: Filter, desk: Desk): Promise<readonly Excerpt[]> {
  return (await desk.passages({ ...filter, text, limit: 3 })).map(({ excerpt }) => excerpt)
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

/** The best of each article first, then the second best of each: several sources before several of one. */
function spread(ranked: readonly Candidate[]): readonly Candidate[] {
  const turns = new Map<string, number>()
  const placed = ranked.map((candidate, rank) => {
    const id = candidate.reading.article.id
    const turn = turns.get(id) ?? 0
    turns.set(id, turn + 1)
    return { candidate, key: rank + turn * 3 }
  })
  return placed.sort((a, b) => a.key - b.key).map(({ candidate }) => candidate)
}

function claimsOf(excerpts: readonly Excerpt[]): readonly Excerpts[] {
  return groupAlike(excerpts, ({ quote }) => quote)
    .slice(0, mostClaims)
    .flatMap((group) => {
      const several = someExcerpts(onePerArticle(group).slice(0, mostExcerpts))
      return several ? [several] : []
    })
}

/** Overlapping words of one article stand once, the best-ranked ones. */
function unique(excerpts: readonly Excerpt[]): readonly Excerpt[] {
  const kept: Excerpt[] = []
  for (const e of excerpts)
    if (!kept.some((k) => k.article.id === e.article.id && k.start < e.end && k.end > e.start)) kept.push(e)
  return kept
}

/** Copies of one article's words stand behind a claim once. */
function onePerArticle(excerpts: readonly Excerpt[]): readonly Excerpt[] {
  const kept: Excerpt[] = []
  for (const excerpt of excerpts) {
    if (kept.some((other) => other.article.id === excerpt.article.id)) continue
    const family = kept.filter((other) => independentSources([other.article, excerpt.article]) === 1)
    if (family.length === 0) kept.push(excerpt)
  }
  return kept
}
