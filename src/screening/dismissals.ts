import { z } from 'zod'
import type { Store } from '../contracts/store.ts'
import type { Dismissal, ListHit, Reader } from '../model/listing.ts'
import { spell } from './words.ts'

const dismissalSchema = z.object({ who: z.string(), why: z.string(), at: z.string() })

/** An entry of a list. */
export interface EntryOf {
  readonly list: string
  readonly id: string
}

/** False matches that a team has set aside: an entry, for a name however it is capitalised or accented. */
export interface Dismissals {
  of(name: string, entry: EntryOf, asker: Reader | undefined): Promise<Dismissal | undefined>
  /** Takes the place of an earlier one. */
  put(name: string, entry: EntryOf, dismissal: Dismissal, asker: Reader | undefined): Promise<void>
  /** False where there was none. */
  remove(name: string, entry: EntryOf, asker: Reader | undefined): Promise<boolean>
}

export function createDismissals(store: Store): Dismissals {
  const rows = store.collection('dismissed matches', dismissalSchema)
  const keyOf = (name: string, { list, id }: EntryOf, asker: Reader | undefined): string =>
    // The team as it is, so that its rows are found when it leaves.
    [teamOf(asker), ...[list, id, spell(name)].map(encodeURIComponent)].join('/')
  return {
    of: async (name, entry, asker) => (await rows.get(keyOf(name, entry, asker)))?.value,
    put: (name, entry, dismissal, asker) => rows.put(keyOf(name, entry, asker), dismissal),
    async remove(name, entry, asker) {
      const row = await rows.get(keyOf(name, entry, asker))
      return row !== undefined && (await rows.remove(row))
    },
  }
}

/** Outside of a workspace or server, as in direct messages of Discord, everybody is a team of one. */
function teamOf(asker: Reader | undefined): string {
  if (asker === undefined || asker.platform === 'terminal') return 'terminal'
  const { platform, team, user } = asker
  return team === '' ? `${platform}/user/${user}` : `${platform}/team/${team}`
}

/** `slack/T1/U1` */
export const whoIs = (asker: Reader | undefined): string =>
  asker === undefined
    ? 'terminal'
    : [asker.platform, asker.team, asker.user].filter((part) => part !== '').join('/')

export const entryOf = ({ edition, entry }: ListHit): EntryOf => ({ list: edition.list, id: entry.id })
