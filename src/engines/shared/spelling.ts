/** Pairs of letters with the word's edges, so that words of like spelling share many: "^m mo od di i$". */
export function letterPairs(word: string): readonly string[] {
  // By letters: half of a surrogate pair is none, and would part a pair of letters in two.
  const edged = [...`a${word}z`]
  const pairs: string[] = []
  for (let at = 0; at < edged.length - 1; at++) {
    const edge = at === 0 ? '1' : at === edged.length - 2 ? '2' : '0'
    pairs.push(`${edge}${edged.slice(at, at + 2).join('')}`)
  }
  return [...new Set(pairs)]
}

/** How many letters must be put in, taken out, exchanged or swapped; anything above `most` is `most + 1`. */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let above = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const line = [row]
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1] ? 0 : 1
      let cost = Math.min((above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1, (above[at - 1] ?? 0) + same)
      if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1])
        cost = Math.min(cost, (before[at - 2] ?? 0) + 1)
      line.push(cost)
    }
    before = above
    above = line
  }
  return Math.min(above[other.length] ?? 0, most + 1)
}

/** One slip in a short word, two in a longer one. */
export function slipsAllowed(word: string): number {
  if (word.length < 4) return 0
  return word.length < 7 ? 1 : 2
}
