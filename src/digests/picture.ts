import type { Delivery, Digest } from '../model/digest.ts'
import type { Log } from '../runtime/log.ts'
import { drawChart } from './chart.ts'

/** Fewer days than this are told in words as well. */
const leastDays = 3

/** The chart of a digest, where it helps. Digests of one period have one, and it is drawn once. */
export function drawingOnce(log: Log): (digest: Digest) => Promise<Delivery['chart']> {
  const drawn = new WeakMap<Digest['coverage'], Promise<Delivery['chart']>>()
  return async ({ coverage }) => {
    if (new Set(coverage.map(({ day }) => day)).size < leastDays) return undefined
    const known =
      drawn.get(coverage) ??
      drawChart(coverage).catch((thrown: unknown) => {
        log.warn('a chart could not be drawn, and the digest goes without it', { error: thrown })
        return undefined
      })
    drawn.set(coverage, known)
    return known
  }
}
