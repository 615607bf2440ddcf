import type { Bot } from '../../../contracts/bot.ts'
import type { Store } from '../../../contracts/store.ts'
import type { Answers, StoredAnswer } from '../../../durable/answers.ts'
import type { Digests } from '../../../model/digest.ts'
import { csvOf } from '../../../model/table.ts'
import type { Settings } from '../../../runtime/config.ts'
import type { Log } from '../../../runtime/log.ts'
import type { Following } from '../../shared/following.ts'
import type { Api } from '../connect/api.ts'
import type { Heard } from '../hear/events.ts'
import type { People } from '../hear/people.ts'
import type { Tell } from '../post/outgoing.ts'
import type { Target } from '../post.ts'
import { renderAnswer, sentence } from '../show.ts'

/** What handling an event needs. */
export interface Slack {
  readonly bot: Bot
  readonly answers: Answers
  readonly store: Store
  readonly settings: Settings
  readonly api: Api
  readonly people: People
  readonly following: Following
  /** Scheduled digests, where there are any. */
  readonly digests: Digests | undefined
  readonly tell: Tell
  /** Our own sentences as users here type commands. */
  readonly wording: (text: string) => string
  readonly log: Log
}

export type Who = Pick<Heard, 'team' | 'user' | 'channel' | 'at'>

/** As stored with an answer: who asked, and where. */
export const askerId = ({ team, user }: Who): string => `slack/${team}/${user}`
export const placeId = ({ team, channel }: Who): string => `slack/${team}/${channel}`

/** Shows one part of a stored answer in a place; the same key is one message. */
export async function showAnswer(
  { tell, wording }: Slack,
  key: string,
  { team, user, channel, at }: Who,
  target: Target,
  stored: StoredAnswer,
  frame: { readonly from: number; readonly share: boolean; readonly sharer?: string },
): Promise<void> {
  const messages = renderAnswer(stored, { ...frame, wording })
  for (const [n, message] of messages.entries())
    await tell({ key: `${key}/${n + 1}`, team, user, channel, target, message, since: at })
  const table = stored.answer.kind === 'notice' && frame.from === 0 ? stored.answer.table : undefined
  // An address to respond to takes words alone.
  if (table === undefined || target.to === 'asker' || target.to === 'member') return
  const file = { csv: csvOf(table), name: table.name }
  const message = sentence(`All of it is in ${table.name}.csv.`)
  await tell({ key: `${key}/csv`, team, user, channel, target, message, since: at, file })
}
