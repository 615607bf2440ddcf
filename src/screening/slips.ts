/** Letters that stand for one sound in different transcriptions, or are written for each other. */
const pairs = 'bp ck cs cz dt fv gj gk gq ij jy kq mn sz uw vw jz hx kx sx'

/** What one slip costs; a letter that is quite another one costs 1. */
const costs = { vowel: 0.6, near: 0.6, doubled: 0.3, swapped: 0.8, mute: 0.5 } as const
/** A letter that the other word lacks altogether costs so much at least. */
export const leastMissing = 0.5

const letters = 26
const first = 97
const vowels = 'aeiouy'
/** What it costs to write one letter for another, by both. */
const exchange = new Float64Array(128 * 128).fill(1)
for (let code = 0; code < 128; code++) exchange[code * 128 + code] = 0
const both = (a: string, b: string, cost: number): void => {
  exchange[a.charCodeAt(0) * 128 + b.charCodeAt(0)] = cost
  exchange[b.charCodeAt(0) * 128 + a.charCodeAt(0)] = cost
}
for (const a of vowels) for (const b of vowels) if (a !== b) both(a, b, costs.vowel)
for (const [a = '', b = ''] of pairs.split(' ')) both(a, b, costs.near)

/** The letters a to z that a word holds, a bit each. */
export function letterMask(word: string): number {
  let mask = 0
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at) - first
    if (letter >= 0 && letter < letters) mask |= 1 << letter
  }
  return mask
}

/** Doubled letters, and h, are what transcriptions differ in most. */
function dropping(word: string, at: number): number {
  const code = word.charCodeAt(at)
  if (code === word.charCodeAt(at - 1) || code === word.charCodeAt(at + 1)) return costs.doubled
  return code === 104 ? costs.mute : 1
}

/** Longer words are compared by their beginnings. */
const longest = 40
let before = new Float64Array(longest + 1)
let last = new Float64Array(longest + 1)
let row = new Float64Array(longest + 1)
const dropB = new Float64Array(longest)

/**
 * The cost of the slips of the pen that turn one word into the other (optimal string alignment); where it is not less
 * than `most`, `most`.
 */
export function slips(a: string, b: string, most: number): number {
  const [long, wide] = [Math.min(a.length, longest), Math.min(b.length, longest)]
  last[0] = 0
  for (let j = 1; j <= wide; j++) {
    dropB[j - 1] = dropping(b, j - 1)
    last[j] = (last[j - 1] ?? 0) + (dropB[j - 1] ?? 0)
  }
  for (let i = 1; i <= long; i++) {
    const drop = dropping(a, i - 1)
    const x = a.charCodeAt(i - 1) & 127
    const previous = i > 1 ? a.charCodeAt(i - 2) & 127 : -1
    if (fillRow(b, wide, x, previous, drop) >= most) return most
    const spare = before
    before = last
    last = row
    row = spare
  }
  return Math.min(last[wide] ?? most, most)
}

/** The costs of a word up to one letter, beside those up to the letters before it; the least of them. */
function fillRow(b: string, wide: number, x: number, previous: number, drop: number): number {
  row[0] = (last[0] ?? 0) + drop
  let least = row[0]
  for (let j = 1; j <= wide; j++) {
    const y = b.charCodeAt(j - 1) & 127
    let cost = (last[j - 1] ?? 0) + (exchange[x * 128 + y] ?? 1)
    cost = Math.min(cost, (last[j] ?? 0) + drop, (row[j - 1] ?? 0) + (dropB[j - 1] ?? 0))
    if (j > 1 && previous === y && x === (b.charCodeAt(j - 2) & 127) && x !== y)
      cost = Math.min(cost, (before[j - 2] ?? 0) + costs.swapped)
    row[j] = cost
    if (cost < least) least = cost
  }
  return least
}
