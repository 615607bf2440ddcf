import { z } from 'zod'
import type { Database } from './database.ts'

/** Answers that are being made at one time are few. */
const most = 8

const row = z.object({ version: z.number(), changes: z.number() })

/**
 * Remembers the last results for as long as the index stays as it is: one answer often asks the same twice, once for
 * its passages and once for the articles that it is compared with.
 */
export function createRecall<T>({
  prepare,
  opened,
}: Database): (key: string, work: () => Promise<T>) => Promise<T> {
  const known = new Map<string, Promise<T>>()
  let state = ''
  return (key, work) => {
    // Other connections' commits, and this one's.
    const { version, changes } = row.parse(
      prepare('select data_version as version, total_changes() as changes from pragma_data_version').get(),
    )
    const now = `${opened()} ${version} ${changes}`
    if (now !== state) known.clear()
    state = now
    const found = known.get(key)
    if (found !== undefined) return found
    const made = work()
    const [oldest] = known.keys()
    if (known.size >= most && oldest !== undefined) known.delete(oldest)
    known.set(key, made)
    made.catch(() => known.delete(key))
    return made
  }
}
