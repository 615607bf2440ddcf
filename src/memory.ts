import Keyv from 'keyv'
import { z } from 'zod'
import type { Store } from './store.ts'

const entrySchema = z.object({ value: z.string() })

/**
 * A cache with a time to live, kept in the store: conversations, preferences. Each namespace has an adapter and a
 * collection of its own, as one adapter under two namespaces lets each read the other's keys (seen with Keyv 5).
 * Nothing that must happen once belongs here: Keyv has no compare-and-set.
 */
export function createMemory<T>(store: Store, namespace: string, ttl: number): Keyv<T> {
  const kept = store.collection(`memory ${namespace}`, entrySchema)
  const due = (given: number | undefined): number | undefined =>
    given !== undefined && given > 0 ? Date.now() + given : undefined
  const remove = async (key: string): Promise<boolean> => {
    const row = await kept.get(key)
    return row ? kept.remove(row) : false
  }
  return new Keyv<T>({
    ttl,
    useKeyPrefix: false,
    throwOnErrors: true,
    store: {
      opts: {},
      async get(key: string) {
        const row = await kept.get(key)
        if (row?.due !== undefined && row.due <= Date.now()) return undefined
        return row?.value.value
      },
      async set(key: string, value: string, given?: number) {
        for (;;) {
          if (await kept.insert(key, { value }, due(given))) return
          const row = await kept.get(key)
          if (row && (await kept.replace(row, { value }, due(given)))) return
        }
      },
      delete: remove,
      async clear() {
        for (
          let rows = await kept.list({ limit: 100 });
          rows.length > 0;
          rows = await kept.list({ limit: 100 })
        )
          for (const row of rows) await kept.remove(row)
      },
    },
  })
}
