import { stemSet } from '../language/words.ts'
import { standsTo } from './saying.ts'

/** How much each stem tells apart within a set of texts: ln(1 + texts / texts that hold it). */
export function weighStems(texts: readonly ReadonlySet<string>[]): (stem: string) => number {
  const counts = new Map<string, number>()
  for (const stems of texts) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const weights = new Map([...counts].map(([stem, count]) => [stem, Math.log(1 + texts.length / count)]))
  const unknown = Math.log(1 + texts.length)
  return (stem) => weights.get(stem) ?? unknown
}

export function weightOf(stems: ReadonlySet<string>, weight: (stem: string) => number): number {
  let sum = 0
  for (const stem of stems) sum += weight(stem)
  return sum
}

/** The shared weight of two sets of stems over the lighter one's (`part`), over both (`whole`) and over the first's (`held`), each 0 to 1. */
export function likeness(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  weight: (stem: string) => number,
): { readonly part: number; readonly whole: number; readonly held: number } {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const stem of few) if (many.has(stem)) shared += weight(stem)
  return sharesOf(shared, weightOf(a, weight), weightOf(b, weight))
}

function sharesOf(shared: number, a: number, b: number): ReturnType<typeof likeness> {
  const lighter = Math.min(a, b)
  return {
    part: lighter === 0 ? 0 : shared / lighter,
    whole: lighter === 0 ? 0 : shared / (a + b - shared),
    held: a === 0 ? 0 : shared / a,
  }
}

/** Two sentences say the same in other words where they share this much; found by reading groups of news sentences. */
const samePart = 0.6
const sameWhole = 0.34

/**
 * Puts texts that say the same together, groups in the order of their first member. The first of a group stands for
 * it and is borne out by every other: they hold each of its names, numbers and days, as surely, of the
 * same deed (`standsTo`). Where several could stand for a group, the one that most of the others bear out does.
 * What a text shares with each group is summed over its stems, so that sets are not gone through pair by pair.
 */
export function groupAlike<T>(
  items: readonly T[],
  text: (item: T) => string,
): readonly (readonly [T, ...T[]])[] {
  return groupByWords(items, text).flatMap((group) => partBySaying(group, text))
}

/** A group of likes is looked through for who bears out whom only up to so many; news rarely has more. */
const mostAlike = 24

/** Parts likes by what they say: the one that most others bear out, with those, and then the rest likewise. */
function partBySaying<T>(
  group: readonly [T, ...T[]],
  text: (item: T) => string,
): readonly (readonly [T, ...T[]])[] {
  const parts: [T, ...T[]][] = []
  let left: readonly T[] = group
  while (left.length > 0) {
    const [first] = left
    if (first === undefined) break
    let best: readonly [T, ...T[]] = [first]
    for (const candidate of left.slice(0, mostAlike)) {
      const bearing = left.filter(
        (other) => other !== candidate && standsTo(text(candidate), text(other)) === 'bears out',
      )
      // A tie goes to the earlier one: the order given is the caller's.
      if (bearing.length + 1 > best.length) best = [candidate, ...bearing]
    }
    const taken = new Set(best)
    parts.push([...best])
    left = left.filter((item) => !taken.has(item))
  }
  return parts
}

function groupByWords<T>(items: readonly T[], text: (item: T) => string): readonly (readonly [T, ...T[]])[] {
  const sets = items.map((item) => stemSet(text(item)))
  const weight = weighStems(sets)
  const groups: { readonly members: [T, ...T[]]; readonly weight: number }[] = []
  const holders = new Map<string, number[]>()
  for (const [index, item] of items.entries()) {
    const stems = sets[index] ?? new Set()
    const own = weightOf(stems, weight)
    const shared = new Float64Array(groups.length)
    for (const stem of stems) {
      const common = weight(stem)
      for (const at of holders.get(stem) ?? []) shared[at] = (shared[at] ?? 0) + common
    }
    const group = groups.find((known, at) => {
      const { part, whole } = sharesOf(shared[at] ?? 0, known.weight, own)
      return part >= samePart && whole >= sameWhole
    })
    if (group) {
      group.members.push(item)
      continue
    }
    for (const stem of stems) {
      const held = holders.get(stem)
      if (held) held.push(groups.length)
      else holders.set(stem, [groups.length])
    }
    groups.push({ members: [item], weight: own })
  }
  return groups.map(({ members }) => members)
}
