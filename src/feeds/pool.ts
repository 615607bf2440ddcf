import { setImmediate } from 'node:timers/promises'
import type { Collection, Row } from '../contracts/store.ts'

/** Rows that are looked at together to find one whose host is free. */
const page = 200

/**
 * Works through the rows of a collection that are due, several at once and one a host, until none is left. Of any number
 * of processes one gets a row: its claim is that it falls due again only after the lease, and then it was left behind.
 * Never more than a page of rows is in memory.
 * @param parts.work must bear being done twice. @throws what it throws; the row is then due after its lease
 */
export async function drain<T>(parts: {
  readonly rows: Collection<T>
  readonly atOnce: number
  readonly leaseMs: number
  readonly now: () => number
  readonly host: (value: T) => string
  readonly work: (row: Row<T>) => Promise<void>
  readonly goesOn: () => boolean
}): Promise<void> {
  const { rows, atOnce, leaseMs, now, host, work, goesOn } = parts
  const busy = new Map<string, Promise<void>>()
  const start = (row: Row<T>): void => {
    const at = host(row.value)
    const act = async (): Promise<void> => {
      const claimed = await rows.replace(row, row.value, now() + leaseMs)
      if (claimed !== undefined) await work(claimed)
    }
    busy.set(
      at,
      act().finally(() => busy.delete(at)),
    )
  }
  while (goesOn()) {
    const due = await rows.due(now(), page)
    let started = 0
    for (const row of due) {
      while (busy.size >= atOnce) await Promise.race(busy.values())
      if (!goesOn()) break
      if (busy.has(host(row.value))) continue
      start(row)
      started++
      // The store of one machine answers without giving way.
      if (started % 8 === 0) await setImmediate()
    }
    if (started > 0) continue
    if (busy.size === 0) return
    // All that is due is of hosts that are being asked.
    await Promise.race(busy.values())
  }
  await Promise.all(busy.values())
}
