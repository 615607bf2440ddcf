import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Bot, ChatEvent } from '../contracts/bot.ts'
import type { Store } from '../contracts/store.ts'
import { answerSchema } from '../model/answer.ts'
import { keyOfPlace } from '../model/asker.ts'
import { commandOf } from '../model/declaration.ts'
import { type Offered, takeFiles } from './dropping.ts'
import { createSweep } from './sweep.ts'

const recordSchema = z.object({
  id: z.string(),
  /** What was asked, as the bot understood it: a follow-up is whole here. */
  line: z.string(),
  answer: answerSchema,
  /** Who may see it anywhere: `slack/T1/U1`. */
  asker: z.string(),
  /** Where everybody may see it: `slack/T1/C1`; empty where it was for its asker alone. */
  place: z.string(),
  /** Where it was asked, whoever may see it: it goes with its workspace or server. */
  askedIn: z.string().optional(),
  /** ISO 8601. */
  at: z.string(),
})

/** An answer as it was given: buttons under it show more of it, and nothing is computed anew under an old message. */
export type StoredAnswer = z.infer<typeof recordSchema>

const ratingSchema = z.object({
  answer: z.string(),
  asker: z.string(),
  useful: z.boolean(),
  reason: z.string().optional(),
  at: z.string(),
})

/** What somebody thought of an answer. */
export type Rating = z.infer<typeof ratingSchema>

/** An event whose files are still to be fetched. */
export type Heard = Omit<ChatEvent, 'files'> & { readonly files?: readonly Offered[] | undefined }

export interface Answers {
  /**
   * The answer to one event: asked of the bot the first time, and the same ever after, also when a crash lies between.
   * @param key the event's key
   * @param place where it is shown to everybody; nothing where it is for the asker alone
   */
  of(key: string, event: Heard, asker: string, place: string | undefined): Promise<StoredAnswer>
  get(id: string): Promise<StoredAnswer | undefined>
  /** An answer that was for its asker alone is shown to everybody in a place. */
  share(id: string, place: string): Promise<void>
  /** What this asker was answered, newest first. */
  recent(asker: string, limit: number): Promise<readonly StoredAnswer[]>
  /** The last word of one asker on one answer counts. */
  rate(rating: Omit<Rating, 'at'>): Promise<void>
  /** By answer. */
  ratings(): Promise<readonly Rating[]>
}

/** Whether somebody may be shown an answer by its id: an id is no secret, and may be sent by whoever saw one. */
export const mayRead = (
  answer: Pick<StoredAnswer, 'asker' | 'place'>,
  asker: string,
  place: string,
): boolean => answer.asker === asker || answer.place === place

const dayMs = 24 * 3600_000

export function createAnswers(parts: {
  readonly store: Store
  readonly bot: Pick<Bot, 'answer' | 'commands' | 'understand'>
  readonly now?: () => Date
  /** Answers and ratings are kept for this long: buttons under older messages say that their answer is gone. */
  readonly keepDays?: number
}): Answers {
  const { store, bot, now = () => new Date(), keepDays = 90 } = parts
  const keepMs = keepDays * dayMs
  const answers = store.collection('answers', recordSchema)
  const latest = store.collection('answers by asker', z.object({ id: z.string() }))
  const ratings = store.collection('ratings', ratingSchema)
  const sweep = createSweep(() => now().getTime(), answers, latest, ratings)

  return {
    async of(key, event, asker, place) {
      const id = createHash('sha256').update(key).digest('hex').slice(0, 16)
      const known = await answers.get(id)
      if (known) return known.value
      await sweep()
      const { files: offered, ...said } = event
      const line = await bot.understand({ ...said, files: offered?.map(({ name }) => ({ name })) })
      const files = offered && (await takeFiles(offered, commandOf(line, bot.commands) ?? {}, event.asker))
      const answer = await bot.answer({ ...said, files, text: line, typed: event.text })
      const at = now()
      const record: StoredAnswer = {
        id,
        line,
        answer,
        asker,
        place: place ?? '',
        ...(event.asker ? { askedIn: keyOfPlace(event.asker) } : {}),
        at: at.toISOString(),
      }
      const due = at.getTime() + keepMs
      // Another process may have been quicker; then its answer is the one that is shown.
      if (!(await answers.insert(id, record, due))) return (await answers.get(id))?.value ?? record
      await latest.insert(`${asker} ${record.at} ${id}`, { id }, due)
      return record
    },
    async get(id) {
      return (await answers.get(id))?.value
    },
    async share(id, place) {
      for (;;) {
        const row = await answers.get(id)
        if (!row || row.value.place === place) return
        if (await answers.replace(row, { ...row.value, place }, row.due)) return
      }
    },
    async recent(asker, limit) {
      const rows = await latest.list({ prefix: `${asker} `, backwards: true, limit })
      const found = await Promise.all(rows.map(({ value }) => answers.get(value.id)))
      return found.flatMap((row) => row?.value ?? [])
    },
    async rate(rating) {
      const key = `${rating.answer} ${rating.asker}`
      const at = now()
      const value = { ...rating, at: at.toISOString() }
      const due = at.getTime() + keepMs
      await ratings.put(key, value, due)
    },
    async ratings() {
      const found: Rating[] = []
      for await (const { value } of ratings.all()) found.push(value)
      return found
    },
  }
}
