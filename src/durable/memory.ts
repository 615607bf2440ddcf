import Keyv from 'keyv'
import { z } from 'zod'
import type { Store } from '../contracts/store.ts'
import { createSweep } from './sweep.ts'

const entrySchema = z.object({ value: z.string() })

/**
 * A cache with a time to live, kept in the store: conversations, preferences. Nothing that must happen once belongs
 * here: Keyv has no compare-and-set.
 */
export function createMemory<T>(store: Store, namespace: string, ttl: number): Keyv<T> {
  // The adapter is the namespace: one adapter under two of Keyv's lets each read the other's keys (seen with Keyv 5).
  return new Keyv<T>({ ttl, useKeyPrefix: false, throwOnErrors: true, store: adapter(store, namespace) })
}

/** What Keyv asks of a storage. */
function adapter(store: Store, namespace: string) {
  const kept = store.collection(`memory ${namespace}`, entrySchema)
  const sweep = createSweep(Date.now, kept)
  const due = (ttl: number | undefined): number | undefined =>
    ttl !== undefined && ttl > 0 ? Date.now() + ttl : undefined
  return {
    opts: {},
    async get(key: string) {
      const row = await kept.get(key)
      return row?.due !== undefined && row.due <= Date.now() ? undefined : row?.value.value
    },
    async set(key: string, value: string, ttl?: number) {
      await sweep()
      await kept.put(key, { value }, due(ttl))
    },
    async delete(key: string) {
      const row = await kept.get(key)
      return row !== undefined && (await kept.remove(row))
    },
    async clear() {
      for await (const row of kept.all()) await kept.remove(row)
    },
  }
}
