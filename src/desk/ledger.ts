import { z } from 'zod'
import type { Store } from '../contracts/store.ts'
import { createSweep } from '../durable/sweep.ts'

/** What a model did on one day for one workspace, or for one of its users. */
export const entrySchema = z.object({
  calls: z.number(),
  failed: z.number(),
  /** The same by what went wrong. */
  failures: z.record(z.string(), z.number()).default({}),
  tokens: z.number(),
  /** Tokens that are put aside, by what they are for; those of a process that died stay until the same is asked again. */
  held: z.record(z.string(), z.number()).default({}),
  ms: z.number(),
  shown: z.number(),
  /** Sentences that were dropped, by the reason. */
  dropped: z.record(z.string(), z.number()),
})
export type Entry = z.infer<typeof entrySchema>

export const nothing: Entry = {
  calls: 0,
  failed: 0,
  failures: {},
  tokens: 0,
  held: {},
  ms: 0,
  shown: 0,
  dropped: {},
}

/** All that was used, with what is put aside. */
export const tokensOf = ({ tokens, held }: Entry): number =>
  Object.values(held).reduce((sum, n) => sum + n, tokens)

/** Who asks, as far as it is counted. */
export interface Payer {
  readonly team: string
  readonly user: string
}

/** One user may take this share of what a workspace has; on a terminal there is one user. */
const shareOfUser = 0.25
/** What a workspace used is kept for a year, what a user did for as long as it bounds anything. */
const keptMs = { workspace: 400 * 86_400_000, user: 2 * 86_400_000 }
const mostTries = 50

export const collectionOf = (store: Store) => store.collection('model days', entrySchema)

/**
 * Tokens by workspace, user and day (UTC), counted durably, with what came of them. A call has a name, under which its
 * tokens are put aside once: who is asked the same again after a crash goes on with them.
 */
export interface Ledger {
  /** Puts tokens aside before a model is asked; false where the workspace or the user has none left today. */
  reserve(payer: Payer, call: string, tokens: number): Promise<boolean>
  /** Puts what it came to in the place of what was put aside. */
  settle(payer: Payer, call: string, spent: Entry): Promise<void>
  /** The same for what an earlier process may have left; nothing where it is settled. */
  settleLeft(payer: Payer, call: string, spent: Entry): Promise<void>
}

/** @param limit tokens of a workspace on one day */
export function createLedger(store: Store, limit: number, now: () => number): Ledger {
  const days = collectionOf(store)
  const sweep = createSweep(now, days)
  const dayOf = (): string => new Date(now()).toISOString().slice(0, 10)

  /** Adds to a row as long as another process is quicker; false where the change is refused. */
  async function change(key: string, next: (entry: Entry) => Entry | undefined): Promise<boolean> {
    for (let n = 0; n < mostTries; n++) {
      const row = await days.get(key)
      const value = next(row?.value ?? nothing)
      if (value === undefined) return false
      const due = now() + (key.split(' ').length > 2 ? keptMs.user : keptMs.workspace)
      if (row ? await days.replace(row, value, due) : await days.insert(key, value, due)) return true
    }
    return false
  }

  const keysOf = ({ team, user }: Payer): readonly (readonly [string, number])[] => [
    [`${dayOf()} ${team}`, limit],
    ...(user === '' ? [] : [[`${dayOf()} ${team} ${user}`, limit * shareOfUser] as const]),
  ]

  /** The entry with a call's tokens put aside; undefined where that is too much. */
  const holding = (entry: Entry, call: string, tokens: number, most: number): Entry | undefined => {
    if (entry.held[call] !== undefined) return entry
    const held = { ...entry.held, [call]: tokens }
    return tokensOf(entry) + tokens > most ? undefined : { ...entry, held }
  }

  const settle = async (payer: Payer, call: string, spent: Entry, isLeft: boolean): Promise<void> => {
    for (const [key] of keysOf(payer))
      await change(key, (entry) =>
        isLeft && entry.held[call] === undefined ? undefined : sum(without(entry, call), spent),
      )
  }

  return {
    async reserve(payer, call, tokens) {
      await sweep()
      const taken: string[] = []
      for (const [key, most] of keysOf(payer)) {
        if (await change(key, (entry) => holding(entry, call, tokens, most))) taken.push(key)
        else {
          for (const one of taken) await change(one, (entry) => without(entry, call))
          return false
        }
      }
      return true
    },
    settle: (payer, call, spent) => settle(payer, call, spent, false),
    settleLeft: (payer, call, spent) => settle(payer, call, spent, true),
  }
}

function without(entry: Entry, call: string): Entry {
  const { [call]: _, ...held } = entry.held
  return { ...entry, held }
}

/** Two entries as one. */
export function sum(one: Entry, other: Entry): Entry {
  return {
    calls: one.calls + other.calls,
    failed: one.failed + other.failed,
    failures: added(one.failures, other.failures),
    tokens: one.tokens + other.tokens,
    held: { ...one.held, ...other.held },
    ms: one.ms + other.ms,
    shown: one.shown + other.shown,
    dropped: added(one.dropped, other.dropped),
  }
}

type Counts = Readonly<Record<string, number>>

const added = (one: Counts, other: Counts): Counts =>
  Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map((key) => [
      key,
      (one[key] ?? 0) + (other[key] ?? 0),
    ]),
  )
