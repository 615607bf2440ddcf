import type { Desk, Found } from '../contracts/desk.ts'
import { stemOf, stemSet } from '../language/words.ts'
import { independentSources } from '../model/article.ts'
import { type Excerpt, type Excerpts, type Statement, someExcerpts } from '../model/briefing.ts'
import type { Filter } from '../model/filter.ts'
import { partNear, type ReadArticle } from '../model/reading.ts'
import { groupAlike, weighStems } from '../reading/likeness.ts'
import { type Question, readQuestion } from '../reading/question.ts'
import { bridgeIn, findNamed } from './answering/bridge.ts'
import type { Candidate } from './answering/candidate.ts'
import { type Event, findEvent } from './answering/events.ts'
import { type Fit, fitOf } from './answering/fitting.ts'
import { keyTerms, missing } from './answering/key-terms.ts'
import { latestOn } from './answering/latest.ts'
import { bearers, roles, speech } from './answering/people.ts'
import { readAnswers, readValues } from './answering/reading.ts'
import { answeringPart } from './answering/sentences.ts'
import { type Silence, silenceOf } from './answering/silence.ts'
import { leastAround, leastCoverage, leastOfBest, sureAround, weightOfName } from './answering/thresholds.ts'
import { answerTogether } from './answering/together.ts'
import { tellValues, type Answer as ValueAnswer, valuesFor } from './answering/values.ts'
import { hasWanted } from './answering/wanted.ts'
import { foundFor } from './answering/widening.ts'
import type { Value } from './comparing/values.ts'

/** Claims that answer a question, best first; or none, with what is nearest and what the corpus lacks. */
export interface Answering {
  /** How it was understood. */
  readonly question: Question
  /** The sum, number or date asked for, each with the sentences that give it. */
  readonly values: readonly Statement[]
  readonly claims: readonly Excerpts[]
  readonly nearest: readonly Excerpt[]
  /** What the question names and the corpus lacks, and where it was looked for. */
  readonly silence: Silence
}

const mostClaims = 5
const mostExcerpts = 4
/** Things whose values are looked at. */
const mostThings = 6
/** Passages shown beside values. */
const mostBeside = 2

export async function answerQuestion(typed: string, filter: Filter, desk: Desk): Promise<Answering> {
  const sources = await desk.index.sources()
  const question = readQuestion(
    typed,
    sources.map(({ source }) => source),
  )
  const within = toldIn(question, filter)
  const nothing = { question, values: [], claims: [], nearest: [] }
  if (question.outlets.length > 0 && question.outlets.every(({ isKnown }) => !isKnown))
    return {
      ...nothing,
      nearest: await nearestTo(question.text, filter, desk),
      silence: await silenceOf(question, [], desk),
    }
  if (question.wants === 'latest') {
    const claims = await latestOn(question.subject, within, desk)
    if (claims.length > 0)
      return { ...nothing, claims: claims.slice(0, mostClaims), silence: await silenceOf(question, [], desk) }
  }
  const several = await answerSeveral(question, filter, desk)
  if (several) return several
  const gathered = await gather(question, within, desk)
  const fit = fitOf(question)
  const told = await tell(question, gathered, fit, desk)
  const { found, ranked, lacking, answers } = gathered
  const least = leastOfBest * (answers[0]?.score ?? 0)
  // Values score more than passages can.
  const enough = told.length > (gathered.event?.days.length ?? 0) ? least / 2 : least
  const others = spread(
    answers.filter(
      ({ valued: isValue, score }) => (told.length === 0 || isValue !== true) && score >= enough,
    ),
  )
  const spoken =
    told.length > 0
      ? others.slice(0, 2 * mostBeside).filter((one) => !fit.isOfAnother(one))
      : await readAnswers(question, fit, others, found.filter(gathered.mayAnswer), desk.reader)
  if (told.length + spoken.length === 0 && question.parts.length > 1) {
    const together = await togetherOn(question, filter, desk)
    if (together) return together
  }
  const shown = told.flatMap(({ excerpts }) => excerpts)
  const rest = unique([...shown, ...spoken.map(({ excerpt }) => excerpt)]).slice(unique(shown).length)
  return {
    question,
    values: told,
    claims: claimsOf(rest).slice(0, told.length > 0 ? mostBeside : mostClaims),
    nearest: told.length + spoken.length > 0 ? [] : nearestOf(ranked),
    silence: await silenceOf(question, lacking, desk),
  }
}

/** A question that names several papers, or asks about somebody who is only described, is answered step by step. */
async function answerSeveral(question: Question, filter: Filter, desk: Desk): Promise<Answering | undefined> {
  const bridge = bridgeIn(question.text)
  const step = bridge && (await findNamed(bridge, filter, desk))
  if (bridge && step) {
    const then = await answerQuestion(bridge.onwards(step.name), filter, desk)
    if (then.values.length + then.claims.length > 0)
      return { ...then, claims: [...then.claims, [step.excerpt]] }
  }
  const papers = new Set(question.outlets.map(({ name }) => name))
  const isValue = ['count', 'money', 'date', 'distance', 'share'].includes(question.wants)
  return (papers.size > 1 && !isValue) ||
    (question.wants === 'verdict' && question.parts.length > 1 && papers.size > 0)
    ? togetherOn(question, filter, desk)
    : undefined
}

/** What several articles say on the parts of a question; undefined where they do not answer together. */
async function togetherOn(question: Question, filter: Filter, desk: Desk): Promise<Answering | undefined> {
  const silence = await silenceOf(question, [], desk)
  if (silence.strangers.length > 0)
    return {
      question,
      values: [],
      claims: [],
      nearest: await nearestTo(question.text, filter, desk),
      silence,
    }
  const together = await answerTogether(question, filter, desk)
  if (!together) return undefined
  const { named, claims } = together
  return { question, values: named ? [named] : [], claims, nearest: [], silence }
}

/** The days, sums or numbers that answer; of sums and numbers those of what is asked about, as far as can be read. */
async function tell(
  question: Question,
  { values, event, lacking, ranked }: Gathered,
  fit: Fit,
  desk: Desk,
): Promise<readonly Statement[]> {
  if (event && event.days.length > 0) return readValues(question, event.days, desk.reader)
  if (lacking.length > 0) return []
  const readings = new Map(ranked.map(({ reading }) => [reading.article.id, reading]))
  const isOwn = ({ excerpt }: Value): boolean => {
    const reading = readings.get(excerpt.article.id)
    return reading === undefined || !fit.isOfAnother({ excerpt, reading })
  }
  const sure = values
    .filter(({ held }) => held >= sureAround)
    .slice(0, mostThings)
    .map(({ values: of, held }) => ({ values: of.filter(isOwn), held }))
  return readValues(question, tellValues(sure.filter(({ values: of }) => of.length > 0)), desk.reader)
}

/** The filter with the paper that a question names, and the days of its article. */
function toldIn({ outlets }: Question, filter: Filter): Filter {
  const [outlet, ...others] = outlets.filter(({ isKnown }) => isKnown)
  if (!outlet || others.some(({ name }) => name !== outlet.name) || filter.source !== undefined) return filter
  return {
    ...filter,
    source: outlet.name,
    since: filter.since ?? outlet.since,
    until: filter.until ?? outlet.until,
  }
}

/** What is nearest for a notice; a syndicated copy's words are shown once. */
const nearestOf = (ranked: readonly Candidate[]): readonly Excerpt[] =>
  groupAlike(unique(ranked.map(({ excerpt }) => excerpt)).slice(0, 12), ({ quote }) => quote)
    .slice(0, 3)
    .map(([first]) => first)

interface Gathered {
  /** What the search found, best first. */
  readonly found: readonly Candidate[]
  /** All that may answer, best first. */
  readonly ranked: readonly Candidate[]
  readonly values: readonly ValueAnswer[]
  readonly event: Event | undefined
  /** Names of the question that no candidate holds. */
  readonly lacking: readonly string[]
  /** Whether something of the kind that is wanted is there, of the event that is asked about. */
  readonly mayAnswer: (passage: Pick<Candidate, 'excerpt' | 'reading'>) => boolean
  /** Of the ranked those that answer by their words. */
  readonly answers: readonly Candidate[]
}

async function gather(question: Question, filter: Filter, desk: Desk): Promise<Gathered> {
  const { text } = question
  const found = await foundFor(text, filter, desk)
  const readings = [...Map.groupBy(found, ({ reading }) => reading)].map(([reading, passages]) =>
    partNear(
      reading,
      passages.map(({ excerpt }) => excerpt),
    ),
  )
  const asked = stemSet(text)
  const keys = keyTerms(text)
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
  const event = question.wants === 'date' && !question.until ? await findEvent(text, readings) : undefined
  const lacking = missing(
    keys,
    ranked.map(({ reading }) => reading),
  )
  const mayAnswer: Gathered['mayAnswer'] = ({ excerpt, reading }) =>
    hasWanted(question, keys, excerpt, reading) && (event === undefined || event.isToldIn(excerpt))
  const answers = ranked.filter(
    ({ coverage, reading, excerpt, valued: isValue, spoken }) =>
      coverage >= leastCoverage &&
      (spoken === true || (isValue === true && !question.until) || mayAnswer({ excerpt, reading })) &&
      (missing(keys, [reading]).length === 0 || (isValue === true && lacking.length === 0)),
  )
  return { found, ranked, values, event, lacking, mayAnswer, answers }
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
