import { setImmediate } from 'node:timers/promises'
import { type Slot, slotsAfter } from './slots.ts'
import type { Subscription } from './subscription.ts'

/** A slot that could not be told in time is told within so many milliseconds, or never. */
export const catchUpMs = 12 * 3600_000

/** What is owed at an instant. */
export interface Due {
  /** Inside the catch-up window, oldest first. */
  readonly live: readonly Slot[]
  /** Before it: they are lost. */
  readonly lost: readonly Slot[]
  /** The first one that is still to come; none where the subscription has ended. */
  readonly next: Slot | undefined
}

export async function dueAt(
  { schedule, zone, cursor, until }: Pick<Subscription, 'schedule' | 'zone' | 'cursor' | 'until'>,
  now: number,
): Promise<Due> {
  const live: Slot[] = []
  const lost: Slot[] = []
  for (const slot of slotsAfter(schedule, zone, cursor)) {
    if (until !== undefined && slot.local.slice(0, 10) > until) break
    if (slot.at > now) return { live, lost, next: slot }
    ;(slot.at < now - catchUpMs ? lost : live).push(slot)
    // A year of hours after a year of downtime.
    if (lost.length % 200 === 199) await setImmediate()
  }
  return { live, lost, next: undefined }
}
