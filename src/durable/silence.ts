import type { Row } from '../contracts/store.ts'

/** Who has said nothing for long: a row whose version goes up while its process lives. */
export interface Silence {
  /** To be asked again and again, of every row: what was not asked about for a while is taken for new. */
  isSilent(row: Pick<Row<unknown>, 'key' | 'version'>): boolean
}

/** One look counts for no more than this share of the time, so that a process that could not look takes nobody for dead. */
const share = 1 / 3

/**
 * Silence is measured by the clock of whoever looks, from the last change that it saw itself: clocks of several machines
 * may be apart by any time. While the store is away nobody can show life, and nobody's silence grows.
 * @param elapsed milliseconds by a clock that never jumps
 */
export function createSilence(silentMs: number, elapsed: () => number = () => performance.now()): Silence {
  const seen = new Map<string, { version: number; silentFor: number; at: number }>()
  return {
    isSilent({ key, version }) {
      const now = elapsed()
      const before = seen.get(key)
      const isSame = before?.version === version
      const silentFor = isSame ? before.silentFor + Math.min(now - before.at, silentMs * share) : 0
      seen.set(key, { version, silentFor, at: now })
      if (silentFor < silentMs) return false
      seen.delete(key)
      return true
    },
  }
}
