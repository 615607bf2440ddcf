/** One reading of a line: each word's head (the count of words for the root), and how sure it is. */
export interface Reading {
  readonly heads: Int32Array
  readonly leads: Float64Array
}

const tiny = 1e-6

/**
 * One tree out of two: the tree whose arcs have the most votes, by how sure each reading is of its arc (Chu and Liu 1965,
 * Edmonds 1967). Where both agree the leads add up; where they do not, what is left of the stronger one counts.
 */
export function joined(count: number, [one, two]: readonly [Reading, Reading]): Reading {
  const arcs: Map<number, number>[] = []
  let same = true
  for (let at = 0; at < count; at++) {
    const votes = new Map<number, number>()
    for (const { heads, leads } of [one, two]) {
      const head = heads[at] ?? count
      votes.set(head, (votes.get(head) ?? 0) + Math.min(leads[at] ?? 0, 1e6) + tiny)
    }
    if (votes.size > 1) same = false
    arcs.push(votes)
  }
  const heads = same ? one.heads : (bestOfRoots(count, arcs) ?? one.heads)
  const leads = new Float64Array(count)
  for (let at = 0; at < count; at++) {
    const votes = arcs[at]
    const own = votes?.get(heads[at] ?? count) ?? 0
    let other = 0
    for (const [head, vote] of votes ?? []) if (head !== heads[at]) other = Math.max(other, vote)
    leads[at] = Math.max(0, own - other)
  }
  return { heads, leads }
}

/** How many ways out of cycles are tried, so that no sentence costs more than another of its length. */
const triesAtMost = 40

/** A tree has one root: each word that either reading takes for it is tried. */
function bestOfRoots(count: number, arcs: readonly ReadonlyMap<number, number>[]): Int32Array | undefined {
  const budget = { tries: triesAtMost }
  const roots = arcs.flatMap((votes, at) => (votes.has(count) ? [at] : []))
  let best: Int32Array | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const root of roots) {
    const allowed = arcs.map((votes, at) =>
      at === root
        ? new Map([[count, votes.get(count) ?? 0]])
        : new Map([...votes].filter(([head]) => head !== count)),
    )
    const heads = spanning(count, allowed, budget)
    if (!heads) continue
    let total = 0
    for (let at = 0; at < count; at++) total += allowed[at]?.get(heads[at] ?? -1) ?? 0
    if (total > most) {
      most = total
      best = heads
    }
  }
  return best
}

/** The heaviest tree over few arcs, or undefined where there is none. */
function spanning(
  nodes: number,
  arcs: readonly ReadonlyMap<number, number>[],
  budget: { tries: number },
): Int32Array | undefined {
  const heads = new Int32Array(arcs.length)
  for (const [at, votes] of arcs.entries()) {
    let best = -1
    let most = Number.NEGATIVE_INFINITY
    for (const [head, vote] of votes)
      if (vote > most) {
        most = vote
        best = head
      }
    if (best < 0) return undefined
    heads[at] = best
  }
  const cycle = cycleIn(heads, nodes)
  if (!cycle) return heads
  return throughCycle(nodes, arcs, heads, cycle, budget)
}

function cycleIn(heads: Int32Array, root: number): ReadonlySet<number> | undefined {
  const seen = new Int32Array(heads.length)
  for (let start = 0; start < heads.length; start++) {
    let at = start
    while (at !== root && seen[at] === 0) {
      seen[at] = start + 1
      at = heads[at] ?? root
    }
    if (at === root || seen[at] !== start + 1) continue
    const cycle = new Set<number>()
    while (!cycle.has(at)) {
      cycle.add(at)
      at = heads[at] ?? root
    }
    return cycle
  }
  return undefined
}

/** Opens the cycle where it costs least: each way in is tried, which is cheap as there are few. */
function throughCycle(
  nodes: number,
  arcs: readonly ReadonlyMap<number, number>[],
  heads: Int32Array,
  cycle: ReadonlySet<number>,
  budget: { tries: number },
): Int32Array | undefined {
  let best: Int32Array | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const at of cycle) {
    const own = heads[at]
    const others = new Map([...(arcs[at] ?? [])].filter(([head]) => head !== own))
    if (others.size === 0 || budget.tries-- <= 0) continue
    const tried = spanning(
      nodes,
      arcs.map((votes, word) => (word === at ? others : votes)),
      budget,
    )
    if (!tried) continue
    let total = 0
    for (let word = 0; word < arcs.length; word++) total += arcs[word]?.get(tried[word] ?? -1) ?? 0
    if (total > most) {
      most = total
      best = tried
    }
  }
  return best
}
