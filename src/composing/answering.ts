import type { Desk } from '../contracts/desk.ts'
import { asks } from '../language/leaning.ts'
import type { Excerpt, Excerpts, Statement } from '../model/briefing.ts'
import type { Filter } from '../model/filter.ts'
import type { Outlet, Question } from '../model/question.ts'
import { withoutPeriod } from '../reading/question/period.ts'
import { isCounted } from '../reading/question.ts'
import { narrowed, questionOf } from './answering/asked.ts'
import { bridgeIn, findNamed } from './answering/bridge.ts'
import type { Candidate } from './answering/candidate.ts'
import { claimsOf, nearestOf, spread, unique } from './answering/claims.ts'
import { type Fit, fitOf } from './answering/fitting.ts'
import { type Gathered, gather } from './answering/gathering.ts'
import { withoutAsides } from './answering/key-terms.ts'
import { latestOn } from './answering/latest.ts'
import { readAnswers } from './answering/reading.ts'
import { type Silence, silenceOf } from './answering/silence.ts'
import { mended } from './answering/slips.ts'
import { leastOfBest, sureAround } from './answering/thresholds.ts'
import { answerTogether } from './answering/together.ts'
import { readAgainst, readValues } from './answering/values/read.ts'
import { tellValues } from './answering/values.ts'
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
/** Things whose values are looked at. */
const mostThings = 6
/** Passages that are looked at for what a question takes for granted. */
const mostRanked = 12
/** Papers that are asked one by one. */
const mostPapers = 4
/** Passages shown beside values. */
const mostBeside = 2

/** Where nothing answers, the question is asked once more in other ways. */
export async function answerQuestion(question: Question, filter: Filter, desk: Desk): Promise<Answering> {
  const first = await answerOnce(question, filter, desk)
  if (isSaid(first)) return first
  const timed = await answerOfPeriod(question, filter, desk)
  if (timed && isSaid(timed)) return timed
  const meant = await answerAsMeant(question, filter, desk)
  if (meant && isSaid(meant)) return meant
  // Where only the period is missing, it is said that its reports were looked at.
  const { absent } = first.silence
  const isOfPeriod = absent.length > 0 && absent.every((name) => !timed?.question.text.includes(name))
  return timed && isOfPeriod ? { ...first, silence: timed.silence } : first
}

const isSaid = ({ values, claims }: Answering): boolean => values.length + claims.length > 0

/** A report of March does not say “March”: the question without its period, over the articles of that. */
async function answerOfPeriod(
  question: Question,
  filter: Filter,
  desk: Desk,
): Promise<Answering | undefined> {
  const [newest] = await desk.index.articles({ limit: 1 })
  const timed = withoutPeriod(question.text, newest?.published)
  if (!timed) return undefined
  const within = { since: timed.from, until: later(timed.to, daysOfReports) }
  const period: Outlet = { kind: 'day', name: timed.typed, isKnown: true, within }
  const asked = await questionOf(timed.text, desk)
  return answerOnce({ ...asked, outlets: [...question.outlets, period] }, filter, desk)
}
/** What happened in a month is told for so many days more. */
const daysOfReports = 7
const later = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** The question as it was likely meant: without asides and slips of the pen. */
async function answerAsMeant(question: Question, filter: Filter, desk: Desk): Promise<Answering | undefined> {
  const meant = await mended(withoutAsides(question.text), filter, desk)
  if (meant === question.text) return undefined
  return answerOnce({ ...(await questionOf(meant, desk)), outlets: question.outlets }, filter, desk)
}

async function answerOnce(question: Question, filter: Filter, desk: Desk): Promise<Answering> {
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
  const fit = fitOf(question)
  const gathered = await gather(question, within, desk, fit)
  const told = await tell(question, gathered, fit, desk)
  const { ranked, lacking, answers } = gathered
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
      ? others.slice(0, 2 * mostBeside).filter((one) => isBeside(one, fit))
      : await readAnswers(question, fit, others, gathered, desk.reader)
  const isSilent = told.length + spoken.length === 0
  if (isSilent && question.parts.length > 1) {
    const together = await togetherOn(question, filter, desk)
    if (together) return together
  }
  const shown = told.flatMap(({ excerpts }) => excerpts)
  const rest = unique([...shown, ...spoken.map(({ excerpt }) => excerpt)]).slice(unique(shown).length)
  return {
    question,
    values: told,
    claims: claimsOf(rest, told.length > 0 ? mostBeside : mostClaims),
    nearest: isSilent ? nearestOf(ranked) : [],
    silence: {
      // Where nothing lies there, no word is missing.
      ...(await silenceOf(
        question,
        gathered.found.length === 0 && question.outlets.length > 0 ? [] : lacking,
        desk,
      )),
      unsaid: isSilent && question.wants === 'reason' ? fit.unsaidIn(ranked.slice(0, mostRanked)) : '',
    },
  }
}

/** What may stand beside a value: it tells of the same, and of the deed. */
const isBeside = (passage: Candidate, fit: Fit): boolean =>
  !fit.isOfAnother(passage) &&
  !asks(passage.excerpt.quote) &&
  fit.whose(passage.reading, passage.excerpt) !== 'other' &&
  fit.hasDeed(passage.excerpt.quote)

/** A question that names several papers, or asks about somebody who is only described, is answered step by step. */
async function answerSeveral(question: Question, filter: Filter, desk: Desk): Promise<Answering | undefined> {
  const bridge = bridgeIn(question.text)
  const step = bridge && (await findNamed(bridge, filter, desk))
  if (bridge && step) {
    const then = await answerOnce(await questionOf(bridge.onwards(step.name), desk), filter, desk)
    if (then.values.length + then.claims.length > 0)
      return { ...then, claims: [...then.claims, [step.excerpt]] }
  }
  const papers = [...new Set(question.outlets.filter(({ kind }) => kind === 'paper').map(({ name }) => name))]
  const isOneThing = isCounted(question.wants) || question.wants === 'date'
  if (
    (papers.length > 1 && !isOneThing) ||
    (question.wants === 'verdict' && question.parts.length > 1 && papers.length > 0)
  ) {
    const together = await togetherOn(question, filter, desk)
    if (together) return together
  }
  return papers.length > 1 && question.parts.length === 1 ? eachOf(papers, question, filter, desk) : undefined
}

/** What each of several papers says to one question, side by side; undefined where one of them does not answer it. */
async function eachOf(
  papers: readonly string[],
  question: Question,
  filter: Filter,
  desk: Desk,
): Promise<Answering | undefined> {
  const said: Answering[] = []
  for (const paper of papers.slice(0, mostPapers)) {
    const outlets = question.outlets.filter(({ kind, name }) => kind !== 'paper' || name === paper)
    const one = await answerOnce({ ...question, outlets }, filter, desk)
    if (!isSaid(one)) return undefined
    said.push(one)
  }
  const claims = said.flatMap(({ values: [value], claims: [claim] }) => {
    const first = value?.excerpts ?? claim
    return first ? [first] : []
  })
  return { question, values: [], claims, nearest: [], silence: await silenceOf(question, [], desk) }
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
  if (event && event.days.length > 0) return readValues(question, event.days, desk.reader, () => true)
  if (lacking.length > 0) return []
  const readings = new Map(ranked.map(({ reading }) => [reading.article.id, reading]))
  const isOwn = ({ excerpt, at }: Value): boolean => {
    const reading = readings.get(excerpt.article.id)
    if (reading === undefined) return true
    const passage = { excerpt, reading }
    return !fit.isOfAnother(passage) && !fit.isElsewhere(passage, at) && fit.whose(reading, at) !== 'other'
  }
  const sure = values
    .filter(({ held }) => held >= sureAround)
    .slice(0, mostThings)
    .map(({ values: of, held }) => ({ values: of.filter(isOwn), held }))
  const isAnswer = isCounted(question.wants)
    ? await readAgainst(
        question,
        sure.flatMap(({ values: of }) => of),
        ({ excerpt }) => readings.get(excerpt.article.id),
        desk.reader,
      )
    : () => true
  const read = sure.map(({ values: of, held }) => ({ values: of.filter(isAnswer), held }))
  const told = tellValues(read.filter(({ values: of }) => of.length > 0))
  return readValues(question, told, desk.reader, fit.isOn)
}

/** The filter with where a question says that it was told; of several papers each is looked into by itself. */
function toldIn({ outlets }: Question, filter: Filter): Filter {
  const known = outlets.filter(({ isKnown }) => isKnown)
  const isOne = known.every(({ kind, name }) => known.every((one) => one.kind !== kind || one.name === name))
  return isOne ? known.reduce((narrow, { within }) => narrowed(narrow, within), filter) : filter
}

/** Passages of the corpus that are nearest to a text, for a notice. */
export async function nearestTo(text: string, filter: Filter, desk: Desk): Promise<readonly Excerpt[]> {
  return (await desk.passages({ ...filter, text, limit: 3 })).map(({ excerpt }) => excerpt)
}
