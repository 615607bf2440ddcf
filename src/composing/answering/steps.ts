import type { Desk } from '../../contracts/desk.ts'
import type { Filter } from '../../model/filter.ts'
import type { Question } from '../../model/question.ts'
import { type Answering, type Ask, isSaid, nothingSaid } from './answer.ts'
import { questionOf } from './asked.ts'
import { type Bridge, findNamed } from './bridge.ts'
import { unique } from './claims.ts'
import { silenceOf } from './silence.ts'

/**
 * A question about somebody who is only described, in two steps: who that is, and then the question with the name. What
 * answers stands first, then the passage that tells who it is. Undefined where that is not found.
 */
export async function answerInSteps(
  bridge: Bridge,
  question: Question,
  filter: Filter,
  desk: Desk,
  ask: Ask,
): Promise<Answering | undefined> {
  const step = await findNamed(bridge, filter, desk)
  if (!step) return undefined
  const { described } = bridge
  const { name, excerpt } = step
  const asked = await questionOf(bridge.onwards(name), desk)
  const then = await ask({ ...asked, outlets: question.outlets }, filter)
  const steps = { described, name, onwards: asked.text }
  if (!isSaid(then)) {
    const silence = await silenceOf(question, [], desk)
    return { ...nothingSaid, question, nearest: unique([excerpt, ...then.nearest]), steps, silence }
  }
  const first = then.values.length > 0 ? 0 : 1
  const claims = [...then.claims.slice(0, first), [excerpt] as const, ...then.claims.slice(first)]
  const isNew = then.claims.every(([one]) => unique([one, excerpt]).length > 1)
  return { ...then, claims: isNew ? claims : then.claims, steps }
}
