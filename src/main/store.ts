import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { isStore, type Store, type StoreMember } from '../contracts/store.ts'
import { showLife } from '../durable/process.ts'
import { choose } from '../runtime/choose.ts'
import type { Place } from '../runtime/config.ts'
import { discover } from '../runtime/discover.ts'
import type { Log } from '../runtime/log.ts'
import { checkInForce } from './move/mark.ts'

/** Every store that there is, by its name. */
export const findStores = (): Promise<ReadonlyMap<string, StoreMember>> =>
  discover(join(import.meta.dirname, '..', 'stores'), 'defineStore', isStore)

/** The store that the settings name, before it is opened. @throws UserError */
export const chosenStore = async (settings: Place): Promise<StoreMember> =>
  choose(await findStores(), settings, 'STORE', 'sqlite')

/** A connection to the store that the settings name. @throws UserError, also where the state is in another one */
export async function openStore(settings: Place, log?: Log): Promise<Store> {
  mkdirSync(settings.DATA, { recursive: true })
  const member = await chosenStore(settings)
  const store = await member.open(settings, (sentence, dropped) =>
    log?.error(sentence, dropped === undefined ? {} : { dropped }),
  )
  try {
    await checkInForce(store)
    const leave = showLife(settings.DATA)
    return {
      ...store,
      async close() {
        await store.close()
        leave()
      },
    }
  } catch (thrown) {
    await store.close()
    throw thrown
  }
}
