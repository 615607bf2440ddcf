import { type Schedule, timesOn } from './schedule.ts'
import { instantOf, localAt } from './zone.ts'

/** A digest that is due: a local date and time, and the instant at which its zone's clocks show it. */
export interface Slot {
  /** `2026-03-29T02:30`; with the subscription this is what is done once. */
  readonly local: string
  /** Milliseconds since 1970. Computed anew from the zone data whenever it matters: rules change. */
  readonly at: number
}

/** A schedule without a day in so many days (29 February comes every eighth year at the least) has none. */
const longestDays = 9 * 366

/**
 * The slots after a local date and time, in order, without end. A time that the clocks skip falls to the first minute
 * after the gap, and is left out where another slot falls there too.
 */
export function* slotsAfter(schedule: Schedule, zone: string, local: string): Generator<Slot, void> {
  let held: Slot | undefined
  let last = local
  for (let [date, empty] = [local.slice(0, 10), 0]; empty < longestDays; date = dayAfter(date), empty++) {
    for (const time of timesOn(schedule, date)) {
      const next = `${date}T${time}`
      if (next <= last) continue
      last = next
      const slot = { local: next, at: instantOf(next, zone) }
      if (held && held.at !== slot.at) yield held
      held = slot
      empty = 0
    }
  }
  if (held) yield held
}

/** The next slots after an instant. */
export function nextSlots(schedule: Schedule, zone: string, after: number, count: number): readonly Slot[] {
  const found: Slot[] = []
  // From the day before: a time that the clocks skip may fall to the day after.
  for (const slot of slotsAfter(schedule, zone, localAt(after - 24 * 3600_000, zone))) {
    if (found.length >= count) break
    if (slot.at > after) found.push(slot)
  }
  return found
}

const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 24 * 3600_000).toISOString().slice(0, 10)
