import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Row, Store } from '../contracts/store.ts'

/**
 * Which processes live: one sign of life each, not one an event. With a thousand events waiting, theirs alone would
 * keep the disk busy.
 */
export interface Presence {
  /** This process. */
  readonly owner: string
  /** Settles when the others can know of this process: before its first event, so that an unknown owner is a dead one. */
  known(): Promise<void>
  showLife(): Promise<void>
  lives(owner: string): Promise<boolean>
  /** Processes that have said nothing for a lease. */
  silent(): Promise<readonly Silent[]>
  /** What a silent process left is in other hands. */
  forget(silent: readonly Silent[]): Promise<void>
  leave(): Promise<void>
}

type Silent = Row<{ readonly since: number }>

const most = 200

export function createPresence(store: Store, name: string, lease: number, now: () => number): Presence {
  const owners = store.collection(`inbox ${name} owners`, z.object({ since: z.number() }))
  const owner = randomUUID()
  const since = now()
  let known: Promise<void> | undefined

  const showLife = async (): Promise<void> => {
    const row = await owners.get(owner)
    // Gone where another process took this one for dead: it is there again.
    if (!(row && (await owners.replace(row, row.value, now() + lease))))
      await owners.insert(owner, { since }, now() + lease)
  }

  return {
    owner,
    showLife,
    known() {
      known ??= showLife().catch((thrown: unknown) => {
        known = undefined
        throw thrown
      })
      return known
    },
    lives: async (other) => other === owner || ((await owners.get(other))?.due ?? 0) > now(),
    silent: async () => (await owners.due(now(), most)).filter(({ key }) => key !== owner),
    async forget(silent) {
      for (const row of silent) await owners.remove(row)
    },
    async leave() {
      const row = await owners.get(owner)
      if (row) await owners.remove(row)
    },
  }
}
