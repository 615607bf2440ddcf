import type { Desk } from '../contracts/desk.ts'
import type { Excerpt } from '../model/briefing.ts'
import type { Filter } from '../model/filter.ts'
import type { Outlet, Question } from '../model/question.ts'
import { comparedIn } from '../reading/question/compared.ts'
import { withoutPeriod } from '../reading/question/period.ts'
import { type Answering, isSaid } from './answering/answer.ts'
import { questionOf } from './answering/asked.ts'
import { agentIn, holderIn } from './answering/bridge.ts'
import {
  holdsAll,
  holdsSome,
  keyTerms,
  withoutAsides,
  withoutPassing,
  withoutTeller,
} from './answering/key-terms.ts'
import { isOfOtherNation, withoutNations } from './answering/nations.ts'
import { answerOnce } from './answering/once.ts'
import { reworded } from './answering/reworded.ts'
import { mended } from './answering/slips.ts'
import { answerInSteps } from './answering/steps.ts'

export type { Answering } from './answering/answer.ts'
export { nearestTo } from './answering/near.ts'

/** Where nothing answers, the question is asked once more in other ways. */
export async function answerQuestion(asked: Question, filter: Filter, desk: Desk): Promise<Answering> {
  const words = reworded(asked.text)
  const question =
    words === asked.text ? asked : { ...(await questionOf(words, desk)), outlets: asked.outlets }
  const plain = await answerPlainly(question, filter, desk)
  if (plain) return plain
  const first = await answerOnce(question, filter, desk)
  if (isSaid(first) || first.steps) return first
  const timed = await answerOfPeriod(question, filter, desk)
  if (timed && isSaid(timed)) return timed
  const meant = await answerAsMeant(question, filter, desk)
  if (meant && isSaid(meant)) return meant
  const here = await answerAtHome(first, filter, desk)
  if (here) return here
  const told = await answerAsTold(question, filter, desk)
  if (told) return told
  const holder = await answerOfHolder(question, filter, desk)
  if (holder) return holder
  // Where only the period is missing, it is said that its reports were looked at.
  const { absent } = first.silence
  const isOfPeriod = absent.length > 0 && absent.every((name) => !timed?.question.text.includes(name))
  return timed && isOfPeriod ? { ...first, silence: timed.silence } : first
}

/** Without what a question tells of a name in passing, where that is answered; a comparison stays as it is. */
async function answerPlainly(question: Question, filter: Filter, desk: Desk): Promise<Answering | undefined> {
  const text = withoutPassing(question.text)
  if (text === question.text || question.outlets.length > 0 || comparedIn(question.text)) return undefined
  const said = await answerOnce(await questionOf(text, desk), filter, desk)
  return isSaid(said) ? said : undefined
}

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
  // What such a report tells of another year is not of this one.
  const told = { ...asked, period: question.period, outlets: [...question.outlets, period] }
  return answerOnce(told, filter, desk)
}
/** What happened in a month is told for so many days more. */
const daysOfReports = 7
const later = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** The question about whoever holds the office by which somebody is described, with the passage that names them. */
async function answerOfHolder(
  question: Question,
  filter: Filter,
  desk: Desk,
): Promise<Answering | undefined> {
  const bridge = agentIn(question.text) ?? holderIn(question.text)
  if (!bridge) return undefined
  return answerInSteps(bridge, question, filter, desk, (one, narrow) => answerOnce(one, narrow, desk))
}

/** The question without nations that no article names, where what answers gives nobody another nation. */
async function answerAtHome(
  { question, silence }: Answering,
  filter: Filter,
  desk: Desk,
): Promise<Answering | undefined> {
  const { absent } = silence
  const text = withoutNations(withoutAsides(question.text), absent)
  if (text === undefined) return undefined
  const asked = { ...(await questionOf(text, desk)), outlets: question.outlets }
  const said = await answerOnce(asked, filter, desk)
  const told = [...said.values.flatMap(({ excerpts }) => excerpts), ...said.claims.flat()]
  const isOfOther = told.some((excerpt) => isOfOtherNation(question.text, absent, excerpt))
  return isSaid(said) && !isOfOther ? said : undefined
}

/** The question without “according to Jon Ekman”, where what answers stands in a report that names him. */
async function answerAsTold(question: Question, filter: Filter, desk: Desk): Promise<Answering | undefined> {
  const { text, teller } = withoutTeller(question.text)
  if (teller === '') return undefined
  const said = await answerOnce(
    { ...(await questionOf(text, desk)), outlets: question.outlets },
    filter,
    desk,
  )
  const names = keyTerms(`x ${teller}`)
  const isTold = ({ article: { title, text: words } }: Excerpt): boolean =>
    holdsAll(`${title}\n${words}`, names)
  const values = said.values.filter(({ excerpts }) => excerpts.every(isTold))
  const claims = said.claims.filter((claim) => claim.every(isTold))
  return values.length + claims.length > 0 ? { ...said, values, claims } : undefined
}

/** The question as it was likely meant: without asides and slips of the pen. */
async function answerAsMeant(question: Question, filter: Filter, desk: Desk): Promise<Answering | undefined> {
  const meant = await mended(withoutAsides(question.text), filter, desk)
  if (meant === question.text) return undefined
  const asked = { ...(await questionOf(meant, desk)), outlets: question.outlets }
  const first = await answerOnce(asked, filter, desk)
  const said = isSaid(first) ? first : ((await answerOfPeriod(asked, filter, desk)) ?? first)
  const isAnother = keyTerms(meant).some((name) => !holdsSome(question.text, [name]))
  return isAnother ? { ...said, meant } : said
}
