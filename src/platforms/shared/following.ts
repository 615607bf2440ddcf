import { z } from 'zod'
import type { Bot, ChatEvent } from '../../contracts/bot.ts'
import type { Store } from '../../contracts/store.ts'

/** Threads that we took part in: what is said in them may be for us without naming us. */
export interface Following {
  /** We were named in a thread, or began it. */
  join(thread: string): Promise<void>
  joined(thread: string): Promise<boolean>
  /**
   * Whether what somebody said, without naming us, is a question that the articles answer. Nothing of it is kept: people
   * talk to each other in a thread, and silence is the answer to all that is not for the desk.
   */
  answers(event: ChatEvent): Promise<boolean>
}

/** A thread is followed for this long after we were named in it last. */
const keepMs = 30 * 24 * 3600_000

export function createFollowing({
  store,
  bot,
  platform,
  now = Date.now,
}: {
  readonly store: Store
  readonly bot: Pick<Bot, 'commands' | 'understand' | 'answer'>
  readonly platform: string
  readonly now?: () => number
}): Following {
  const threads = store.collection(`${platform} threads`, z.object({}))
  return {
    async join(thread) {
      await threads.expire(now())
      await threads.put(thread, {}, now() + keepMs)
    },
    joined: async (thread) => (await threads.get(thread)) !== undefined,
    async answers(event) {
      const line = await bot.understand(event)
      const [, name] = /^\/(\w+)/.exec(line) ?? []
      // A command without filters may change something, which nobody asked us for by name.
      if (name === undefined ? !isAsked(event.text) : bot.commands.get(name)?.filters !== true) return false
      // Without its conversation, so that nothing is remembered.
      const answer = await bot.answer({ text: line, typed: event.text, asker: event.asker, overheard: true })
      return answer.kind === 'briefing'
    },
  }
}

/** Whether words ask for something: a mark at their end, or the word that opens them. */
const isAsked = (text: string): boolean =>
  /\?\W*$/.test(text) || /^\W*(?:who|what|when|where|why|which|how|whose|whom)\b/i.test(text)
