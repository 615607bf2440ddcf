import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Row, Store } from '../contracts/store.ts'
import { isGone, own, processSchema } from './process.ts'
import { createSilence } from './silence.ts'

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
  /** Whether a process is known and not among these. */
  lives(owner: string, silent: readonly Silent[]): Promise<boolean>
  /** Processes that have said nothing for a lease, or are known to have ended. */
  silent(): Promise<readonly Silent[]>
  /** What a silent process left is in other hands. */
  forget(silent: readonly Silent[]): Promise<void>
  leave(): Promise<void>
}

const lifeSchema = z.object({ process: processSchema.optional() })
type Silent = Row<z.infer<typeof lifeSchema>>

/** @param lease milliseconds after which a silent process is taken for dead; clocks on the wall do not matter */
export function createPresence(store: Store, name: string, lease: number): Presence {
  const owners = store.collection(`inbox ${name} owners`, lifeSchema)
  const owner = randomUUID()
  const life = { process: own }
  const silence = createSilence(lease)
  let known: Promise<void> | undefined

  const showLife = async (): Promise<void> => {
    const row = await owners.get(owner)
    // Gone where another process took this one for dead: it is there again.
    if (!(row && (await owners.replace(row, row.value)))) await owners.insert(owner, life)
  }

  /** A process that was killed is known for dead at once on its own machine, elsewhere when it has said nothing for a lease. */
  const isSilent = (row: Silent): boolean =>
    (row.value.process !== undefined && isGone(row.value.process)) || silence.isSilent(row)

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
    async lives(other, silent) {
      if (silent.some(({ key }) => key === other)) return false
      return other === owner || (await owners.get(other)) !== undefined
    },
    async silent() {
      const found: Silent[] = []
      for await (const row of owners.all()) if (row.key !== owner && isSilent(row)) found.push(row)
      return found
    },
    async forget(silent) {
      for (const row of silent) await owners.remove(row)
    },
    async leave() {
      const row = await owners.get(owner)
      if (row) await owners.remove(row)
    },
  }
}
