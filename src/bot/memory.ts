import type Keyv from 'keyv'
import { type FollowUps, peopleNamed, type Turn, turnSchema } from '../composing/follow-up.ts'
import type { ChatEvent } from '../contracts/bot.ts'
import type { Desk } from '../contracts/desk.ts'
import type { Answer } from '../model/answer.ts'
import { keyOfAsker } from '../model/asker.ts'
import type { Briefing, Excerpt } from '../model/briefing.ts'
import type { Question } from '../model/question.ts'
import type { Log } from '../runtime/log.ts'

/** What conversations were about. One that fails costs what was said before, and no answer. */
export interface Memory {
  recalled(conversation: string | undefined): Promise<Turn | undefined>
  /** What is kept of a turn, where it belongs to a conversation. @param line as it was asked in the end, its view with it */
  remember(event: ChatEvent, line: string, told: Told): Promise<Turn | undefined>
}

interface Told {
  readonly question: Question
  readonly answer: Answer
  readonly briefing: Briefing
}

/** Passages of an answer in which people are looked for. */
const mostRead = 12

/** @param parts.turns without it nothing carries over */
export function createMemory(parts: {
  readonly turns: Keyv<Turn> | undefined
  readonly followUps: FollowUps
  readonly desk: Pick<Desk, 'read'>
  readonly log: Log
}): Memory {
  const { turns, followUps, desk, log } = parts
  const recalled = async (conversation: string | undefined): Promise<Turn | undefined> => {
    try {
      return turnSchema.safeParse(conversation === undefined ? undefined : await turns?.get(conversation))
        .data
    } catch (thrown) {
      log.error('a conversation could not be recalled', { error: thrown })
      return undefined
    }
  }
  return {
    recalled,
    async remember({ conversation, asker }, line, { question, answer, briefing }) {
      try {
        const passages = passagesOf(briefing).slice(0, mostRead)
        const articles = [...new Map(passages.map(({ article }) => [article.id, article])).values()]
        const known = peopleNamed(passages, await desk.read(articles))
        const last = await recalled(conversation)
        const turn = followUps.remember(line, { question, answer, known, last })
        if (conversation !== undefined)
          await turns?.set(conversation, { ...turn, asker: asker === undefined ? '' : keyOfAsker(asker) })
        return turn
      } catch (thrown) {
        log.error('a conversation could not be remembered', { error: thrown })
        return undefined
      }
    },
  }
}

const passagesOf = (briefing: Briefing): readonly Excerpt[] =>
  briefing.kind === 'notice'
    ? briefing.nearest
    : briefing.sections
        .flatMap(({ statements }) => statements)
        .flatMap(({ excerpts }) => excerpts)
        .filter(({ article }) => !article.isEntry)
