import { setImmediate } from 'node:timers/promises'
import type { Collection, Row } from '../contracts/store.ts'

/** Rows of one kind that are worked on when they are due. */
export interface Kind<T> {
  readonly rows: Collection<T>
  /** So many are worked on at once. */
  readonly atOnce: number
  /** The host that is asked for it. */
  host(value: T): string
  /** It must bear being done twice. */
  work(row: Row<T>): Promise<unknown>
}

/** What is due of one kind, in the order in which it fell due. */
export interface Line {
  readonly atOnce: number
  /** Takes out the first whose host is free; nothing where all hosts that are known of are busy. */
  take(isFree: (host: string) => boolean): Task | undefined
  /** Whether a look may find something to begin with: a host is free of which more was due than stands in line. */
  isShort(isFree: (host: string) => boolean): boolean
  /** Looks through all that is due. */
  look(): Promise<void>
}

export interface Task {
  readonly host: string
  /** Claims the row and works on it, where it is still due and nobody else was quicker. */
  act(): Promise<void>
}

/** Rows that are read together. */
const page = 200
/** Names in line, and those of one host among them: hosts that are busy never fill it. */
const longest = 2_000
const ofHost = 100

/**
 * The line holds the names of rows alone, and of a host that has thousands its first hundred: what waits for a slow host
 * neither fills the memory nor stands before the others.
 * @param leaseMs after so long without a word somebody else takes up what was claimed
 */
export function createLine<T>(
  { rows, atOnce, host, work }: Kind<T>,
  now: () => number,
  leaseMs: number,
): Line & { add(row: Row<T>): void } {
  let line: { readonly key: string; readonly host: string }[] = []
  const counts = new Map<string, number>()
  const standing = new Set<string>()
  /** Hosts of which more is due than stands in line. */
  const left = new Set<string>()
  /** Not all that is due has been looked at. */
  let isCut = true

  const add = (row: Row<T>): void => {
    if (standing.has(row.key)) return
    const at = host(row.value)
    const before = counts.get(at) ?? 0
    if (before >= ofHost || line.length >= longest) return void left.add(at)
    counts.set(at, before + 1)
    standing.add(row.key)
    line.push({ key: row.key, host: at })
  }
  const act = async (key: string): Promise<void> => {
    const row = await rows.get(key)
    if (row?.due === undefined || row.due > now()) return
    const claimed = await rows.replace(row, row.value, now() + leaseMs)
    if (claimed !== undefined) await work(claimed)
  }
  return {
    atOnce,
    add,
    take(isFree) {
      const at = line.findIndex((one) => isFree(one.host))
      const [found] = at < 0 ? [] : line.splice(at, 1)
      if (found === undefined) return undefined
      const { key } = found
      standing.delete(key)
      const others = (counts.get(found.host) ?? 1) - 1
      if (others === 0) counts.delete(found.host)
      else counts.set(found.host, others)
      return { host: found.host, act: () => act(key) }
    },
    isShort: (isFree) => isCut || [...left].some((one) => isFree(one) && !counts.has(one)),
    async look() {
      line = []
      counts.clear()
      standing.clear()
      left.clear()
      const at = now()
      for (let last: Row<T> | undefined; ; ) {
        const due = await rows.due(at, page, last)
        for (const row of due) add(row)
        last = due.at(-1)
        isCut = line.length >= longest
        if (due.length < page || isCut) return
        // The store of one machine answers without giving way.
        await setImmediate()
      }
    },
  }
}
