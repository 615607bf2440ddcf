import type { StoreMember } from '../contracts/store.ts'
import { UserError } from '../model/errors.ts'
import { choose } from '../runtime/choose.ts'
import type { Settings } from '../runtime/config.ts'
import { type Counts, carry, listed, sum } from './move/carry.ts'
import { findStores } from './store.ts'

/**
 * Moves all of the state from one store to another, whole or not at all; run again after it was killed it completes.
 * @throws UserError where Dateline runs on either store, or the target holds a state of its own
 */
export async function move(to: string | undefined, settings: Settings): Promise<void> {
  const stores = await findStores()
  const target = stores.get(to ?? '')
  const names = [...stores.keys()].join(', ')
  if (to === undefined || target === undefined)
    throw new UserError(`Say where to: dateline move --to STORE, one of ${names}.`)
  const [from, source] = sourceOf(stores, to, settings)
  const left = await source.alone(settings)
  try {
    const arrived = await target.alone(settings)
    try {
      const moved = await carry({ name: from, holdings: left }, { name: to, holdings: arrived })
      process.stdout.write(`${told(moved, from, to)}\n`)
    } finally {
      await arrived.close()
    }
  } finally {
    await left.close()
  }
}

/** The store in force, which the settings of the target may hide: then it is the embedded one. */
function sourceOf(
  stores: ReadonlyMap<string, StoreMember>,
  to: string,
  settings: Settings,
): readonly [string, StoreMember] {
  const chosen = choose(stores, settings, 'STORE', 'sqlite')
  const source = chosen === stores.get(to) ? stores.get('sqlite') : chosen
  const [name = ''] = [...stores].find(([, member]) => member === source) ?? []
  if (source === undefined || name === to)
    throw new UserError(
      `The state is in ${to} by these settings. Give those of the store that it is to come from, for example DATABASE_URL.`,
    )
  return [name, source]
}

function told(moved: Counts | undefined, from: string, to: string): string {
  if (moved === undefined) return `The state is in ${to} already; nothing was moved.`
  const what = moved.size === 0 ? 'Nothing was there yet' : `Rows by kind: ${listed(moved)}`
  return `${sum(moved)} rows went from ${from} to ${to}. ${what}. The index is not among them: it is built anew.`
}
