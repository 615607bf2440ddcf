import type { Desk } from '../../contracts/desk.ts'
import type { Filter } from '../../model/filter.ts'
import type { Question } from '../../model/question.ts'
import { isCounted } from '../../reading/question.ts'
import { type Answering, type Ask, isSaid, nothingSaid } from './answer.ts'
import { bridgeIn } from './bridge.ts'
import { answerCompared } from './compared.ts'
import { nearestTo } from './near.ts'
import { silenceOf } from './silence.ts'
import { answerInSteps } from './steps.ts'
import { answerTogether } from './together.ts'

/** Papers that are asked one by one. */
const mostPapers = 4

/** A question that names several papers, or asks about somebody who is only described, is answered step by step. */
export async function answerSeveral(
  question: Question,
  filter: Filter,
  desk: Desk,
  ask: Ask,
): Promise<Answering | undefined> {
  const compared = await answerCompared(question, filter, desk, ask)
  if (compared) return compared
  const bridge = bridgeIn(question.text)
  const stepped = bridge && (await answerInSteps(bridge, question, filter, desk, ask))
  if (stepped) return stepped
  const papers = [...new Set(question.outlets.filter(({ kind }) => kind === 'paper').map(({ name }) => name))]
  const isOneThing = isCounted(question.wants) || question.wants === 'date'
  if (
    (papers.length > 1 && !isOneThing) ||
    (question.wants === 'verdict' && question.parts.length > 1 && papers.length > 0) ||
    (question.weighs !== 'nothing' && question.outlets.length > 1)
  ) {
    const together = await togetherOn(question, filter, desk)
    if (together) return together
  }
  return papers.length > 1 && question.parts.length === 1
    ? eachOf(papers, question, filter, desk, ask)
    : undefined
}

/** What each of several papers says to one question, side by side; undefined where one of them does not answer it. */
async function eachOf(
  papers: readonly string[],
  question: Question,
  filter: Filter,
  desk: Desk,
  ask: Ask,
): Promise<Answering | undefined> {
  const said: Answering[] = []
  for (const paper of papers.slice(0, mostPapers)) {
    const outlets = question.outlets.filter(({ kind, name }) => kind !== 'paper' || name === paper)
    const one = await ask({ ...question, outlets }, filter)
    if (!isSaid(one)) return undefined
    said.push(one)
  }
  const claims = said.flatMap(({ values: [value], claims: [claim] }) => {
    const first = value?.excerpts ?? claim
    return first ? [first] : []
  })
  const silence = await silenceOf(question, [], desk)
  return { ...nothingSaid, question, claims, silence }
}

/** What several articles say on the parts of a question; undefined where they do not answer together. */
export async function togetherOn(
  question: Question,
  filter: Filter,
  desk: Desk,
): Promise<Answering | undefined> {
  const silence = await silenceOf(question, [], desk)
  if (silence.strangers.length > 0)
    return { ...nothingSaid, question, nearest: await nearestTo(question.text, filter, desk), silence }
  const together = await answerTogether(question, filter, desk)
  if (!together) return undefined
  const { named, claims } = together
  return { ...nothingSaid, question, values: named ? [named] : [], claims, silence }
}
