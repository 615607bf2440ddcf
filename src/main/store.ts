import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { isStore, type Store } from '../contracts/store.ts'
import { choose } from '../runtime/choose.ts'
import type { Place } from '../runtime/config.ts'
import { discover } from '../runtime/discover.ts'
import type { Log } from '../runtime/log.ts'

/** A connection to the store that the settings name. @throws UserError */
export async function openStore(settings: Place, log?: Log): Promise<Store> {
  mkdirSync(settings.DATA, { recursive: true })
  const stores = await discover(join(import.meta.dirname, '..', 'stores'), 'defineStore', isStore)
  return choose(stores, settings, 'STORE', 'sqlite').open(settings, (sentence) =>
    log?.error(sentence, { dropped: 'stored row' }),
  )
}
