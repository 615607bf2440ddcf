import { z } from 'zod'
import type { Entry, Store } from '../../contracts/store.ts'
import { UserError } from '../../model/errors.ts'

/**
 * A row of a store that is not in force: its state has left for another store, or is arriving from there. It counts for
 * as long as it stands.
 */
const markSchema = z.object({
  state: z.enum(['left', 'arriving']),
  /** The store at the other end. */
  other: z.string(),
  /** The same at both ends of a move. */
  move: z.string(),
})
export type Mark = z.infer<typeof markSchema>

export const markPlace = { kind: 'moves', key: 'mark' } as const

export const markEntry = (mark: Mark): Entry => ({
  ...markPlace,
  value: JSON.stringify(mark),
  version: 1,
  due: null,
})

export const isMark = ({ kind, key }: Entry): boolean => kind === markPlace.kind && key === markPlace.key

export const readMark = ({ value }: Entry): Mark => markSchema.parse(JSON.parse(value))

/** @throws UserError where the state is in another store, or still on its way into this one */
export async function checkInForce(store: Store): Promise<void> {
  const row = await store.collection(markPlace.kind, markSchema).get(markPlace.key)
  if (row === undefined) return
  const { state, other } = row.value
  throw new UserError(
    state === 'left'
      ? `The state was moved from here to the store ${other}. Give the settings of that one, or move it back (dateline move).`
      : `The move of the state from the store ${other} into this one was interrupted. Run dateline move once more.`,
  )
}
