import { independentSources } from '../article.ts'
import { type Excerpt, type Excerpts, quoteFrom, someExcerpts } from '../briefing.ts'
import type { Desk, Found } from '../desk.ts'
import type { Filter } from '../engine.ts'
import { groupAlike } from '../reading/likeness.ts'
import { type Question, readQuestion } from '../reading/question.ts'
import { stemSet } from '../reading/words.ts'
import { type ReadArticle, sentenceOf } from '../reading.ts'
import { keyTerms, missing } from './answering/key-terms.ts'
import { holdsWanted } from './answering/wanted.ts'

/** Claims that answer a question, best first; or none, with what is nearest and what the corpus lacks. */
export interface Answering {
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

/** What the right kind of answer (a sum for "how much") and the right speaker add to a score of at most 1. */
const wantedBonus = 0.5

interface Candidate {
  readonly excerpt: Excerpt
  readonly reading: ReadArticle
  readonly score: number
  readonly coverage: number
}

export async function answerQuestion(typed: string, filter: Filter, desk: Desk): Promise<Answering> {
  const question = readQuestion(typed)
  const found = await desk.passages({ ...filter, text: typed, limit: candidates })
  const spoken = question.wants === 'speech' ? await speech(question, filter, desk) : []
  const who =
    question.wants === 'who' && question.subject !== '' ? await roles(question.subject, filter, desk) : []
  const top = found[0]?.score ?? 1
  const ranked = [...spoken, ...who, ...found.map((f) => scored(f, top, question, typed))].sort(
    (a, b) => b.score - a.score,
  )
  const keys = keyTerms(typed)
  const lacking = missing(
    keys,
    ranked.map(({ reading }) => reading),
  )
  const least =
    question.wants === 'speech' && spoken.length === 0 && question.subject !== '' ? 2 : leastCoverage
  const answers = ranked.filter(
    ({ coverage, reading }) => coverage >= least && missing(keys, [reading]).length === 0,
  )
  const nearest = ranked.slice(0, 3).map(({ excerpt }) => excerpt)
  if (answers.length === 0) return { claims: [], nearest, lacking }
  return { claims: claimsOf(spread(answers).map(({ excerpt }) => excerpt)), nearest, lacking }
}

/** Passages of the corpus that are nearest to a text, for a notice. */
export async function nearestTo(text: string, filter: Filter, desk: Desk): Promise<readonly Excerpt[]> {
  return (await desk.passages({ ...filter, text, limit: 3 })).map(({ excerpt }) => excerpt)
}

function scored(
  { excerpt, reading, score, coverage }: Found,
  top: number,
  question: Question,
  typed: string,
): Candidate {
  const share = top > 0 ? score / top : 0
  const wanted = holdsWanted(question, excerpt, reading, stemSet(typed))
  return { excerpt, reading, coverage, score: share + wanted * wantedBonus }
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
      const excerpts = someExcerpts(onePerArticle(group).slice(0, mostExcerpts))
      return excerpts ? [excerpts] : []
    })
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

/** What the speaker that a question names is quoted with, nearest to what it asks about first. */
async function speech(
  { subject, about }: Question,
  filter: Filter,
  desk: Desk,
): Promise<readonly Candidate[]> {
  const articles = await desk.index.articles({ ...filter, person: subject, limit: 12 })
  const wanted = stemSet(about)
  const last = subject.split(' ').at(-1)?.toLowerCase() ?? ''
  return (await desk.read(articles)).flatMap((reading) =>
    reading.findings.quotes
      .filter(({ speaker }) => speaker.toLowerCase().includes(last))
      .flatMap((quote): Candidate[] => {
        const [first] = quote.content
        if (!first) return []
        const span = sentenceOf(reading, first.start)
        const start = Math.min(span.start, quote.source.start)
        const end = Math.max(span.end, sentenceOf(reading, first.end - 1).end)
        const excerpt = quoteFrom(reading.article, start, end)
        const stems = stemSet(excerpt.quote)
        const held =
          wanted.size === 0 ? 1 : [...wanted].filter((stem) => stems.has(stem)).length / wanted.size
        return held > 0 ? [{ excerpt, reading, score: 1 + held, coverage: 1 }] : []
      }),
  )
}

/** Where the articles say what somebody is. */
async function roles(subject: string, filter: Filter, desk: Desk): Promise<readonly Candidate[]> {
  const articles = await desk.index.articles({ ...filter, person: subject, limit: 12 })
  const last = subject.split(' ').at(-1)?.toLowerCase() ?? ''
  return (await desk.read(articles)).flatMap((reading) =>
    reading.findings.people
      .filter(({ name }) => name.toLowerCase().includes(last))
      .flatMap(({ roles: list }) => list)
      .slice(0, 1)
      .map(({ start }): Candidate => {
        const span = sentenceOf(reading, start)
        const excerpt = quoteFrom(reading.article, span.start, span.end)
        return { excerpt, reading, score: 2, coverage: 1 }
      }),
  )
}
