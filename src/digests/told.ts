import { z } from 'zod'
import type { Store } from '../contracts/store.ts'

/** A story as it was told to a channel. */
export const toldSchema = z.object({
  story: z.string(),
  headline: z.string(),
  /** When, milliseconds since 1970. */
  at: z.number(),
  /** Articles that were told or merged, newest last. */
  articles: z.array(z.string()).readonly(),
  families: z.array(z.string()).readonly(),
  terms: z.record(z.string(), z.number()),
  /** The words that the told statements stand on. */
  statements: z
    .array(z.object({ article: z.string(), start: z.number(), end: z.number(), quote: z.string() }))
    .readonly(),
})

export type ToldStory = z.infer<typeof toldSchema>

export interface Told {
  /** What the channel was told, newest first; of a story that was told again the last time. */
  stories(channel: string): Promise<readonly ToldStory[]>
  /** The same list twice is once. */
  tell(channel: string, stories: readonly ToldStory[]): Promise<void>
  expire(now: number): Promise<void>
}

/** A story that comes up again after this long is news. */
const rememberMs = 30 * 24 * 3600_000
/** Of a channel that is told something every hour, the newest. */
const most = 250

export function rememberTold(store: Store): Told {
  const rows = store.collection('digest told', toldSchema)
  return {
    async stories(channel) {
      const latest = new Map<string, ToldStory>()
      const prefix = `${channel}/`
      let seen = 0
      for await (const { value } of rows.all({ prefix, backwards: true })) {
        if (!latest.has(value.story)) latest.set(value.story, value)
        seen += 1
        if (seen === most) break
      }
      return [...latest.values()]
    },
    async tell(channel, stories) {
      for (const story of stories) {
        const time = new Date(story.at).toISOString()
        await rows.insert(`${channel}/${time}/${story.story}`, story, story.at + rememberMs)
      }
    },
    async expire(now) {
      await rows.expire(now)
    },
  }
}
