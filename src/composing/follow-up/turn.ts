import { z } from 'zod'

/** What one turn of a conversation was about. Turns that 0.1.0 kept lack what has a default. */
export const turnSchema = z.object({
  /** The whole line that was asked, its filters with it. */
  text: z.string(),
  /** Who asked, `slack/T1/U1`; empty where the platform does not tell. */
  asker: z.string().default(''),
  /** Whom "he" may mean, likeliest first. */
  people: z.array(
    z.object({ name: z.string(), gender: z.enum(['f', 'm', '']), asked: z.boolean().default(false) }),
  ),
  /** What "it" means; empty where the turn was about people alone. */
  topic: z.string(),
  /** What "they" are, where the command tells: "the sanctions on Norvale"; else empty. */
  them: z.string().default(''),
  /** The last whole line that got an answer: what "more" and "who said that?" are about where this one got none. */
  answered: z.string().default(''),
  /** What that answer said first, word for word; empty where none has said anything. */
  said: z.string().default(''),
  /** The headings of an answer that lists stories: what "the second one" means. */
  listed: z.array(z.string()).default([]),
  /** Publishers of the answer. */
  sources: z.array(z.string()),
  /** The newest day of publication that was cited: which December "since December" means. */
  newest: z.string().optional(),
})
export type Turn = z.infer<typeof turnSchema>
