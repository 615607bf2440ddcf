import { turn } from '../../runtime/turn.ts'
import { createHeap } from './heap.ts'
import type { Pair } from './neighbours.ts'
import { add, dot, type Vector } from './vectors.ts'

/** Articles joined so far, with the sum of their vectors: the mean likeness of two groups is one product. */
interface Group {
  readonly members: readonly number[]
  readonly sum: Vector
  /** The mean day of those that have one. */
  readonly day: number | undefined
  readonly dated: number
  readonly near: Set<Group>
  joined: boolean
}

/**
 * Average link: the two groups whose articles are likest on average are joined, as long as they are alike enough.
 * Only groups that a pair connects are looked at, so that the work grows with the pairs.
 * @param dayOf the day of an article in days since 1970
 */
export async function link(
  vectors: readonly Vector[],
  pairs: readonly Pair[],
  dayOf: (article: number) => number | undefined,
  enough: number,
): Promise<ReadonlySet<Pick<Group, 'members' | 'sum'>>> {
  const groups = new Set<Group>()
  const single = vectors.map((sum, at): Group => {
    const day = dayOf(at)
    return { members: [at], sum, day, dated: day === undefined ? 0 : 1, near: new Set(), joined: false }
  })
  for (const group of single) groups.add(group)
  const heap = createHeap<{ a: Group; b: Group; like: number }>((x, y) => x.like > y.like)
  const consider = (a: Group, b: Group): void => {
    const like = likenessOf(a, b)
    if (like >= enough) heap.push({ a, b, like })
  }
  for (const { a, b } of pairs) {
    await turn()
    const [first, second] = [single[a], single[b]]
    if (!first || !second) continue
    first.near.add(second)
    second.near.add(first)
    consider(first, second)
  }
  for (let best = heap.pop(); best; best = heap.pop()) {
    await turn()
    const { a, b } = best
    if (a.joined || b.joined) continue
    const both = join(a, b)
    a.joined = true
    b.joined = true
    for (const old of [a, b]) {
      groups.delete(old)
      for (const other of old.near) {
        other.near.delete(old)
        if (!other.joined) both.near.add(other)
      }
    }
    groups.add(both)
    for (const other of both.near) {
      await turn()
      other.near.add(both)
      consider(both, other)
    }
  }
  return groups
}

function join(a: Group, b: Group): Group {
  const dated = a.dated + b.dated
  return {
    members: [...a.members, ...b.members],
    sum: add(a.sum, b.sum),
    day: dated === 0 ? undefined : ((a.day ?? 0) * a.dated + (b.day ?? 0) * b.dated) / dated,
    dated,
    near: new Set(),
    joined: false,
  }
}

/** So many days apart, two groups are half as likely to tell one event. */
const halfAfter = 14

function likenessOf(a: Group, b: Group): number {
  const mean = dot(a.sum, b.sum) / (a.members.length * b.members.length)
  return a.day === undefined || b.day === undefined ? mean : mean / (1 + Math.abs(a.day - b.day) / halfAfter)
}
