/** How alike the things of two numbers are, for the pairs that are alike at all; both ways round. */
export type Links = ReadonlyMap<number, ReadonlyMap<number, number>>

/** Two groups are as alike as their this many likest pairs: articles word some mentions at length and some in passing. */
const strongest = 3

/**
 * Puts the numbers 0 to `count` - 1 into groups: the two likest are joined again and again, until no two are `enough`
 * alike (agglomerative clustering). Each group in order, groups in the order of their first.
 * @param apart whether two may never be in one group
 */
export function joinAlike(
  count: number,
  links: Links,
  apart: (a: number, b: number) => boolean,
  enough: number,
): readonly (readonly number[])[] {
  return components(count, links, enough)
    .flatMap((component) => joinComponent(component, links, apart, enough))
    .sort(([a = 0], [b = 0]) => a - b)
}

/** A mean is no higher than its best part: what no chain of links of that height joins never comes together. */
function components(count: number, links: Links, enough: number): readonly (readonly number[])[] {
  const seen = new Set<number>()
  const found: number[][] = []
  for (let from = 0; from < count; from++) {
    if (seen.has(from)) continue
    seen.add(from)
    const component = [from]
    for (const at of component)
      for (const [next, score] of links.get(at) ?? [])
        if (score >= enough && !seen.has(next)) {
          seen.add(next)
          component.push(next)
        }
    found.push(component.sort((a, b) => a - b))
  }
  return found
}

function joinComponent(
  component: readonly number[],
  links: Links,
  apart: (a: number, b: number) => boolean,
  enough: number,
): readonly (readonly number[])[] {
  const groups: (readonly number[])[] = component.map((at) => [at])
  const score = (a: readonly number[], b: readonly number[]): number => likest(a, b, links, apart)
  // scores[i][j] for i < j; a join changes one row and one column of it.
  const scores = groups.map((a, i) => groups.map((b, j) => (i < j ? score(a, b) : 0)))
  for (;;) {
    let best = enough
    let pair: readonly [number, number] | undefined
    for (const [i, row] of scores.entries())
      for (let j = i + 1; j < row.length; j++) {
        const known = row[j] ?? 0
        if (known >= best) {
          best = known
          pair = [i, j]
        }
      }
    if (!pair) return groups
    const [first, second] = pair
    groups[first] = [...(groups[first] ?? []), ...(groups[second] ?? [])].sort((a, b) => a - b)
    groups.splice(second, 1)
    scores.splice(second, 1)
    for (const row of scores) row.splice(second, 1)
    const joined = groups[first] ?? []
    for (const [at, group] of groups.entries()) {
      const row = scores[Math.min(at, first)]
      if (row && at !== first) row[Math.max(at, first)] = score(joined, group)
    }
  }
}

/** The mean of the likest pairs; below nothing where two of them must stay apart. */
function likest(
  a: readonly number[],
  b: readonly number[],
  links: Links,
  apart: (a: number, b: number) => boolean,
): number {
  const found: number[] = []
  for (const i of a)
    for (const j of b) {
      if (apart(i, j)) return -1
      found.push(links.get(i)?.get(j) ?? 0)
    }
  const best = found.sort((x, y) => y - x).slice(0, strongest)
  return best.reduce((sum, link) => sum + link, 0) / best.length
}
