import { leastLikeness, likeness, type Way } from './likeness.ts'
import { weights } from './limits.ts'
import type { Name, Part, Sort } from './words.ts'

/** Words of the one name and of the other that were found to be one. */
export interface Pairing {
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly value: number
  readonly way: Way
}

/** Two names side by side. */
export interface Comparison {
  /** 0 to 1. */
  readonly score: number
  readonly pairings: readonly Pairing[]
  /** Places of the parts that have no like in the other name. */
  readonly onlyA: readonly number[]
  readonly onlyB: readonly number[]
}

/** @param sort how both names were taken apart */
export function compareNames(a: Name, b: Name, sort: Sort): Comparison {
  const pairings = pair(a.parts, b.parts)
  const onlyA = left(a.parts, pairings, 'a')
  const onlyB = left(b.parts, pairings, 'b')
  return { score: scoreOf(a, b, { pairings, onlyA, onlyB }, sort), pairings, onlyA, onlyB }
}

/** A part, or two neighbours run together. */
interface Unit {
  readonly places: readonly number[]
  readonly text: string
}

/** The likest pairs first, each part once. */
function pair(a: readonly Part[], b: readonly Part[]): readonly Pairing[] {
  const found: Pairing[] = []
  const unitsB = unitsOf(b)
  for (const x of unitsOf(a))
    for (const y of unitsB) {
      const joined = x.places.length + y.places.length - 2
      if (joined > 1 || (joined === 1 && Math.abs(x.text.length - y.text.length) > 1)) continue
      const { value, way } = likeness(x.text, y.text)
      if (value < (joined === 1 ? weights.leastJoined : leastLikeness)) continue
      found.push({
        a: x.places,
        b: y.places,
        value: joined === 1 ? value - weights.joining : value,
        way: joined === 1 ? 'joined' : way,
      })
    }
  const usedA = new Set<number>()
  const usedB = new Set<number>()
  return found
    .sort((x, y) => y.value - x.value || nearness(x) - nearness(y))
    .filter((pairing) => {
      if (pairing.a.some((i) => usedA.has(i)) || pairing.b.some((j) => usedB.has(j))) return false
      for (const i of pairing.a) usedA.add(i)
      for (const j of pairing.b) usedB.add(j)
      return true
    })
}

function unitsOf(parts: readonly Part[]): readonly Unit[] {
  const units: Unit[] = parts.map(({ text }, at) => ({ places: [at], text }))
  for (let at = 1; at < parts.length; at++)
    units.push({ places: [at - 1, at], text: `${parts[at - 1]?.text}${parts[at]?.text}` })
  return units
}

const nearness = ({ a, b }: Pairing): number => Math.abs((a[0] ?? 0) - (b[0] ?? 0))

const left = (parts: readonly Part[], pairings: readonly Pairing[], side: 'a' | 'b'): readonly number[] =>
  parts.flatMap((_, at) => (pairings.some((pairing) => pairing[side].includes(at)) ? [] : at))

const weigh = (parts: readonly Part[], places: readonly number[]): number =>
  places.reduce((sum, at) => sum + (parts[at] ? weightOf(parts[at]) : 0), 0)

function weightOf({ kind, text }: Part): number {
  return kind === 'word' ? (text.length < 3 ? weights.short : 1) : weights[kind]
}

/**
 * The share of what is alike. What each has that the other lacks speaks against it: strongly where both have such a
 * part ("Michelle Obama", "Barack Obama"), weakly where one only says more ("Sergei Viktorovich Lavrov").
 */
function scoreOf(a: Name, b: Name, found: Omit<Comparison, 'score'>, sort: Sort): number {
  if (a.run !== '' && a.run === b.run) return 1
  const { pairings, onlyA, onlyB } = found
  let alike = 0
  let matched = 0
  let words = 0
  let initials = 0
  for (const { a: as, b: bs, value, way } of pairings) {
    const weight = Math.max(weigh(a.parts, as), weigh(b.parts, bs))
    matched += weight
    alike += weight * value
    if (way === 'initial') initials++
    else if (as.some((at) => a.parts[at]?.kind === 'word')) words += Math.max(as.length, bs.length)
  }
  const [moreA, moreB] = [weigh(a.parts, onlyA), weigh(b.parts, onlyB)]
  const both = Math.min(moreA, moreB)
  const more = Math.max(moreA, moreB) - both
  const of = weights[sort]
  const whole = matched + of.both * both + of.more * more
  const score = whole === 0 ? 0 : alike / whole
  // One shared name is not a person: "President Putin" may be any Putin.
  const single = words < 2 && (initials > 0 || (sort === 'person' && more + both >= weights.short))
  return single ? Math.min(score, weights.single) : score
}

/** The most that two names can score whose telling words are so many, of which so many are alike. */
export function mayReach(
  counts: {
    readonly alike: number
    readonly matched: number
    readonly asked: number
    readonly listed: number
  },
  sort: Sort,
): number {
  const { matched } = counts
  // One word of either may turn out to be two of the other run together, or an initial.
  const moreA = Math.max(0, counts.asked - matched - 1)
  const moreB = Math.max(0, counts.listed - matched - 1)
  const both = Math.min(moreA, moreB)
  const of = weights[sort]
  return (counts.alike + 1) / (matched + 1 + of.both * both + of.more * (Math.max(moreA, moreB) - both))
}
