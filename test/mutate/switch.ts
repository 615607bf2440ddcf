import { appendFileSync } from 'node:fs'

/** The number of the place that is broken, and the file where each place that is come by is written down; threads inherit both. */
const { BROKEN, REACHED } = process.env
const broken = Number(BROKEN ?? -1)
const seen = new Set<number>()

/** Whether the place of this number is broken. */
export function on(place: number): boolean {
  if (REACHED !== undefined && !seen.has(place)) {
    seen.add(place)
    appendFileSync(REACHED, `${place}\n`)
  }
  return place === broken
}
