import type { Desk } from '../../contracts/desk.ts'
import { asks } from '../../language/leaning.ts'
import type { Statement } from '../../model/briefing.ts'
import type { Filter } from '../../model/filter.ts'
import type { Question } from '../../model/question.ts'
import { type Answering, isSaid, nothingSaid } from './answer.ts'
import { narrowed } from './asked.ts'
import { agentIn, bridgeIn } from './bridge.ts'
import type { Candidate } from './candidate.ts'
import { claimsOf, mostNearest, nearestOf, spread, unique } from './claims.ts'
import { alteredIn, bearing, valuesIn } from './copies.ts'
import { type Fit, fitOf } from './fitting.ts'
import { type Gathered, gather } from './gathering.ts'
import { besideHeadline, headlined, withHeadline } from './headline.ts'
import { areOfSeveral } from './holders.ts'
import { latestOn } from './latest.ts'
import { nearestTo } from './near.ts'
import { readAnswers } from './reading.ts'
import { answerSeveral, togetherOn } from './several.ts'
import { silenceOf } from './silence.ts'
import { leastOfBest } from './thresholds.ts'
import { valuesTold } from './values/ask.ts'

const mostClaims = 5
/** Passages that are looked at for what a question takes for granted. */
const mostRanked = 12
/** More values by themselves, as of players at an auction, would not tell whose each is: their sentences do. */
const mostValues = 3
/** Passages shown beside values. */
const mostBeside = 2

/** What is answered to a question as it stands. */
export async function answerOnce(question: Question, filter: Filter, desk: Desk): Promise<Answering> {
  const within = toldIn(question, filter)
  const other = await answerOtherwise(question, filter, within, desk)
  if (other) return other
  const direct = await answerDirectly(question, filter, within, desk)
  return bridgeIn(question.text) || agentIn(question.text) ? ofLastStep(direct) : direct
}

/** Of a question about somebody who is only described, nothing that does not tell what was asked of them is an answer. */
function ofLastStep(said: Answering): Answering {
  const { hasDeed } = fitOf(said.question)
  const [claims, others] = [true, false].map((tells) =>
    said.claims.filter(([{ quote }]) => hasDeed(quote) === tells),
  )
  const left = { ...said, claims: claims ?? [] }
  return isSaid(left)
    ? left
    : { ...left, nearest: [...(others ?? []).flat(), ...said.nearest].slice(0, mostNearest) }
}

/** What is answered to a question by one look at what was found. */
async function answerDirectly(
  question: Question,
  filter: Filter,
  within: Filter,
  desk: Desk,
): Promise<Answering> {
  const fit = fitOf(question)
  const gathered = await gather(question, within, desk, fit)
  const headline = await headlined(question, gathered, fit, desk.reader)
  const told = besideHeadline(headline, await valuesTold(question, gathered, fit, within, desk))
  const answers = answersBeside(told, gathered)
  const spoken =
    told.length > 0
      ? answers.slice(0, 2 * mostBeside).filter((one) => isBeside(one, fit))
      : withHeadline(question, headline, await readAnswers(question, fit, answers, gathered, desk.reader))
  const isSilent = told.length + spoken.length === 0
  const together =
    isSilent && question.parts.length > 1 ? await togetherOn(question, filter, desk) : undefined
  if (together) return together
  const { ranked, found, lacking } = gathered
  // Where nothing lies there, no word is missing.
  const missing = found.length === 0 && question.outlets.length > 0 ? [] : lacking
  const isUnsaid = isSilent && question.wants === 'reason'
  return {
    question,
    ...shownOf(question, told, spoken, ranked),
    nearest: isSilent ? nearestOf(ranked) : [],
    silence: {
      ...(await silenceOf(question, missing, desk, within)),
      unsaid: isUnsaid ? fit.unsaidIn(ranked.slice(0, mostRanked)) : '',
    },
  }
}

/** Values, or the sentences of each where they are of several things, before what is said beside them. */
function shownOf(
  { text }: Question,
  told: readonly Statement[],
  spoken: readonly Candidate[],
  ranked: readonly Candidate[],
): Pick<Answering, 'values' | 'claims' | 'differences'> {
  const readings = new Map(ranked.map(({ reading }) => [reading.article.id, reading]))
  const differences = alteredIn(told.length > 0 ? valuesIn(told, (id) => readings.get(id)) : spoken)
  const valued = told.flatMap(({ excerpts }) => excerpts)
  const beside = spoken.map(({ excerpt }) => excerpt)
  if (told.length > mostValues || areOfSeveral(told, text))
    return { values: [], claims: claimsOf(unique([...valued, ...beside]), mostClaims), differences }
  const rest = unique([...valued, ...beside]).slice(unique(valued).length)
  const claims = claimsOf(rest, told.length > 0 ? mostBeside : mostClaims)
  return { values: told, claims: claims.map((claim) => bearing(claim, differences)), differences }
}

/** A question that is not looked up as it stands: of papers that are not there, of what is newest, of several things. */
async function answerOtherwise(
  question: Question,
  filter: Filter,
  within: Filter,
  desk: Desk,
): Promise<Answering | undefined> {
  const { outlets, wants, subject, text } = question
  const nothing = { ...nothingSaid, question }
  if (outlets.length > 0 && outlets.every(({ isKnown }) => !isKnown))
    return {
      ...nothing,
      nearest: await nearestTo(text, filter, desk),
      silence: await silenceOf(question, [], desk),
    }
  const claims = wants === 'latest' ? await latestOn(subject, within, desk) : []
  if (claims.length > 0)
    return { ...nothing, claims: claims.slice(0, mostClaims), silence: await silenceOf(question, [], desk) }
  return answerSeveral(question, filter, desk, (one, narrow) => answerOnce(one, narrow, desk))
}

/** Of what answers by its words the best, values left out where they are told already. */
function answersBeside(told: readonly Statement[], { answers, event }: Gathered): readonly Candidate[] {
  const least = leastOfBest * (answers[0]?.score ?? 0)
  // Values score more than passages can.
  const enough = told.length > (event?.days.length ?? 0) ? least / 2 : least
  return spread(
    answers.filter(({ valued, score }) => (told.length === 0 || valued !== true) && score >= enough),
  )
}

/** What may stand beside a value: it tells of the same, and of the deed. */
const isBeside = (passage: Candidate, fit: Fit): boolean =>
  !fit.isOfAnother(passage) &&
  !asks(passage.excerpt.quote) &&
  fit.whose(passage.reading, passage.excerpt) !== 'other' &&
  fit.hasDeed(passage.excerpt.quote)

/** The filter with where a question says that it was told; of several papers each is looked into by itself. */
function toldIn({ outlets }: Question, filter: Filter): Filter {
  const known = outlets.filter(({ isKnown }) => isKnown)
  const isOne = known.every(({ kind, name }) => known.every((one) => one.kind !== kind || one.name === name))
  return isOne ? known.reduce((narrow, { within }) => narrowed(narrow, within), filter) : filter
}
