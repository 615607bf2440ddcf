import { z } from 'zod'
import type { Store } from '../contracts/store.ts'
import { type Digest, digestSchema, type Fate, fateSchema, type Run } from '../model/digest.ts'
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
  tell: z.array(toldSchema).readonly(),
  mark: z.string().optional(),
})

/** A digest as it was composed: what a key has said once it says ever after. */
export type ComposedRun = z.infer<typeof runSchema>

export interface Runs {
  get(subscription: string, name: string): Promise<ComposedRun | undefined>
  /** The run that stands under its name: the given one, or the one that was there before. */
  put(run: ComposedRun, fates: readonly Fate[]): Promise<ComposedRun>
  /** What became of it, as shown. */
  finish(subscription: string, name: string, outcome: string, at: number): Promise<void>
  outcome(subscription: string, name: string): Promise<string | undefined>
  /** Newest first. */
  list(subscription: string, limit: number): Promise<readonly Run[]>
  told(key: string): Promise<Digest | undefined>
  expire(now: number): Promise<void>
}

/** Buttons under older digests say that they are gone. */
const keepMs = 60 * 24 * 3600_000
const keepFatesMs = 7 * 24 * 3600_000

export const keyOf = (subscription: string, name: string): string => `${subscription}/${name}`

export function rememberRuns(store: Store): Runs {
  const runs = store.collection('digest runs', runSchema)
  // Long, and soon of no interest.
  const fates = store.collection('digest fates', z.array(fateSchema).readonly())
  const outcomes = store.collection('digest outcomes', z.string())
  return {
    async get(subscription, name) {
      return (await runs.get(keyOf(subscription, name)))?.value
    },
    async put(run, list) {
      const key = keyOf(run.subscription, run.name)
      await fates.insert(key, list, run.at + keepFatesMs)
      if (await runs.insert(key, run, run.at + keepMs)) return run
      return (await runs.get(key))?.value ?? run
    },
    async finish(subscription, name, outcome, at) {
      await outcomes.insert(keyOf(subscription, name), outcome, at + keepMs)
    },
    async outcome(subscription, name) {
      return (await outcomes.get(keyOf(subscription, name)))?.value
    },
    async list(subscription, limit) {
      const found = await runs.list({ prefix: `${subscription}/`, backwards: true, limit })
      return Promise.all(
        found.map(async ({ key, value: { when } }) => ({
          when,
          outcome: (await outcomes.get(key))?.value ?? 'on its way',
          fates: (await fates.get(key))?.value ?? [],
        })),
      )
    },
    async told(key) {
      // A try after a refusal has a key of its own.
      const row = (await runs.get(key)) ?? (await runs.get(key.replace(/~\d+$/, '')))
      return row?.value.digest
    },
    async expire(now) {
      for (const rows of [runs, fates, outcomes]) await rows.expire(now)
    },
  }
}
