import { z } from 'zod'
import type { Slot } from '../../src/digests/slots.ts'
import type { Post } from './platform.ts'

/** What became of slots. */
export interface Verdict {
  readonly slots: number
  /** Posts that stand for a slot of their own. */
  readonly posted: number
  /** Slots that a later digest stood for. */
  readonly caughtUp: number
  /** Slots whose post may or may not be visible, and which say so. */
  readonly unknown: number
  /** Slots of a downtime longer than the window, or refused all through it. */
  readonly missed: number
  readonly missedInsideWindow: number
  /** Slots of a digest that a damage took, which was said. */
  readonly damaged: number
  readonly doubled: number
}

/** The slots of one subscription, in order. */
export interface Due {
  readonly id: string
  readonly slots: readonly Slot[]
  /** When a damage took it for the last time: what was not told by then went with it. */
  readonly lostAt?: number
}

/** A line of the log: a digest of which nobody can tell whether it arrived. */
export const unsureSchema = z.object({
  message: z.literal('nobody can tell whether a digest has arrived'),
  digest: z.string(),
  slot: z.string(),
  /** How many slots it stands for. */
  slots: z.number(),
})
export type Unsure = z.infer<typeof unsureSchema>

/** The catch-up window, less the hour and a half by which the clock may be wrong. */
const windowMs = (12 - 1.5) * 3600_000
/** A slot that is missed although processes lived through so many ticks of its window is missed inside it. */
const enoughTicks = 12
/** What a dead process held is left alone for so long: ticks in between, and those of a clock that stands, are one chance. */
const apartMs = 70_000

/** How often a slot was told: by a post of its own, by a later one, by one that may not be visible. */
interface Covered {
  posts: number
  merged: number
  unknown: number
}

/**
 * Holds what everybody saw against what was due.
 * @param alive when a process has lived through a whole tick
 */
export function judge(
  due: readonly Due[],
  posts: readonly Post[],
  unsure: readonly Unsure[],
  alive: readonly number[],
): Verdict {
  const verdict = {
    slots: 0,
    posted: 0,
    caughtUp: 0,
    unknown: 0,
    missed: 0,
    missedInsideWindow: 0,
    damaged: 0,
    doubled: 0,
  }
  for (const { id, slots, lostAt } of due)
    for (const [at, slot] of coveredOf(id, slots, posts, unsure).entries()) {
      verdict.slots++
      const from = slots[at]?.at ?? 0
      if (slot.posts + slot.merged > 1) verdict.doubled++
      if (slot.posts > 0) verdict.posted++
      else if (slot.merged > 0) verdict.caughtUp++
      else if (slot.unknown > 0) verdict.unknown++
      else if (lostAt !== undefined && from <= lostAt) verdict.damaged++
      else {
        verdict.missed++
        const ticks = alive.filter((time) => time >= from && time <= from + windowMs)
        if (chancesIn(ticks) >= enoughTicks) verdict.missedInsideWindow++
      }
    }
  return verdict
}

function chancesIn(ticks: readonly number[]): number {
  let count = 0
  let last = Number.NEGATIVE_INFINITY
  for (const tick of ticks.toSorted((a, b) => a - b))
    if (tick - last >= apartMs) {
      count++
      last = tick
    }
  return count
}

function coveredOf(
  id: string,
  slots: readonly Slot[],
  posts: readonly Post[],
  unsure: readonly Unsure[],
): readonly Covered[] {
  const order = new Map(slots.map(({ local }, at) => [local, at]))
  const told = slots.map((): Covered => ({ posts: 0, merged: 0, unknown: 0 }))
  const cover = (name: string, count: number, how: (slot: Covered, own: boolean) => void): void => {
    for (let back = 0; back < count; back++) {
      const slot = told[(order.get(name) ?? Number.NaN) - back]
      if (!slot) throw new Error(`${id}/${name} stands for a slot that never was`)
      how(slot, back === 0)
    }
  }
  const visible = new Set<string>()
  for (const { key, text } of posts) {
    const [, of, name = ''] = /^([^/]+)\/([^/~]+)(?:~\d+)?\/0$/.exec(key) ?? []
    if (of !== id) continue
    visible.add(name)
    cover(name, Number(/one digest for (\d+)/.exec(text)?.[1] ?? 1), (slot, own) => {
      if (own) slot.posts++
      else slot.merged++
    })
  }
  for (const { digest, slot: name, slots: count } of unsure)
    if (digest === id && !visible.has(name))
      cover(name, count, (slot) => {
        slot.unknown++
      })
  return told
}
