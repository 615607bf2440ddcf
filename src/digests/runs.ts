import { z } from 'zod'
import { type Digest, digestSchema, fateSchema } from '../digest.ts'
import type { Store } from '../store.ts'
import { toldSchema } from './told.ts'

const runSchema = z.object({
  subscription: z.string(),
  /** The slot, or when it was asked for. */
  name: z.string(),
  /** The slot in words. */
  when: z.string(),
  /** When it was composed, milliseconds since 1970. */
  at: z.number(),
  /** Nothing where nothing was new and the subscription is silent then. */
  digest: digestSchema.optional(),
  fates: z.array(fateSchema).readonly(),
  tell: z.array(toldSchema).readonly(),
  mark: z.string(),
  /** What became of it, as shown. */
  outcome: z.string().optional(),
})

/** A digest as it was composed: what a key has said once it says ever after. */
export type Run = z.infer<typeof runSchema>

export interface Runs {
  get(subscription: string, name: string): Promise<Run | undefined>
  /** The run that stands under its name: the given one, or the one that was there before. */
  put(run: Run): Promise<Run>
  finish(subscription: string, name: string, outcome: string): Promise<void>
  /** Newest first. */
  list(subscription: string, limit: number): Promise<readonly Run[]>
  told(key: string): Promise<Digest | undefined>
  expire(now: number): Promise<void>
}

/** Buttons under older digests say that they are gone. */
const keepMs = 60 * 24 * 3600_000

export const keyOf = (subscription: string, name: string): string => `${subscription}/${name}`

export function rememberRuns(store: Store): Runs {
  const rows = store.collection('digest runs', runSchema)
  return {
    async get(subscription, name) {
      return (await rows.get(keyOf(subscription, name)))?.value
    },
    async put(run) {
      const key = keyOf(run.subscription, run.name)
      if (await rows.insert(key, run, run.at + keepMs)) return run
      return (await rows.get(key))?.value ?? run
    },
    async finish(subscription, name, outcome) {
      const row = await rows.get(keyOf(subscription, name))
      if (row) await rows.replace(row, { ...row.value, outcome }, row.due)
    },
    async list(subscription, limit) {
      const found = await rows.list({ prefix: `${subscription}/`, backwards: true, limit })
      return found.map(({ value }) => value)
    },
    async told(key) {
      return (await rows.get(key))?.value.digest
    },
    async expire(now) {
      await rows.expire(now)
    },
  }
}
