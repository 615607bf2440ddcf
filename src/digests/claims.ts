import { randomUUID } from 'node:crypto'
import type { Collection, Row } from '../contracts/store.ts'
import { own } from '../durable/process.ts'
import { dueAt } from './due.ts'
import type { Claim, Subscription } from './subscription.ts'

/** When others look whether a claim was left behind; each tick of the process that holds it puts it off. */
export const leaseMs = 60_000

/** The rows of one platform as this process may change them: it holds what it has claimed, and nothing else. */
export interface Claims {
  /** Of any number of processes one gets it. */
  claim(
    row: Row<Subscription>,
    claim: Omit<Claim, 'owner' | 'process'>,
    cursor?: string,
  ): Promise<(Row<Subscription> & { readonly claim: Claim }) | undefined>
  /** Changes what is claimed; nothing where it is no longer ours, or was removed. */
  change(
    key: string,
    name: string,
    alter: (subscription: Subscription, claim: Claim) => Subscription,
    due?: number,
  ): Promise<Subscription | undefined>
  /** Takes the claim away; the row is due at its next slot. */
  release(
    key: string,
    name: string,
    alter: (subscription: Subscription) => Partial<Subscription>,
  ): Promise<Subscription | undefined>
  /** Says that this process lives. */
  keep(key: string, name: string): Promise<void>
  /** When somebody has to look at a row that is claimed by nobody. */
  dueOf(subscription: Subscription): Promise<number | undefined>
}

export function createClaims(subscriptions: Collection<Subscription>, now: () => number): Claims {
  const owner = randomUUID()
  const dueOf: Claims['dueOf'] = async (subscription) => {
    if (subscription.paused !== undefined) return undefined
    const { live, lost, next } = await dueAt(subscription, now())
    return (lost[0] ?? live[0] ?? next)?.at
  }
  const change: Claims['change'] = async (key, name, alter, due) => {
    for (;;) {
      const row = await subscriptions.get(key)
      const claim = row?.value.claim
      if (!row || claim?.owner !== owner || claim.name !== name) return undefined
      const next = alter(row.value, claim)
      const at = due ?? (next.claim ? now() + leaseMs : await dueOf(next))
      const changed = await subscriptions.replace(row, next, at)
      if (changed) return changed.value
    }
  }
  return {
    dueOf,
    change,
    async claim(row, wanted, cursor = row.value.cursor) {
      const claim = { ...wanted, owner, process: own }
      const taken = await subscriptions.replace(row, { ...row.value, cursor, claim }, now() + leaseMs)
      return taken && { ...taken, claim }
    },
    async release(key, name, alter) {
      return change(key, name, ({ claim: _, ...row }) => ({ ...row, ...alter(row) }))
    },
    async keep(key, name) {
      await change(key, name, (row) => row)
    },
  }
}
