import type { ReadArticle } from '../../reading.ts'
import type { Context } from './context.ts'
import { type Value, valuesOf } from './values.ts'
import { weighContexts } from './weights.ts'

/**
 * How alike two contexts must be for their values to be about the same thing. Dates and measures need more, as most
 * of them are of different things; few articles say "until".
 */
function enoughFor(kind: string): number {
  if (kind === 'when') return 0.62
  if (kind === 'until') return 0.28
  if (kind === 'by') return 0.3
  if (/^[A-Z]{3}$/.test(kind)) return 0.36
  return measures.test(kind) ? 0.8 : 0.45
}

const measures =
  /^(?:mile|kilometer|kilometre|km|meter|metre|foot|feet|inch|yard|acre|hectare|mph|kph|knot|degree|pound|ton|tonne|kilogram|kg|gallon|liter|litre|barrel|percent|point|times)$/

/** Two groups are as alike as their this many likest pairs: articles word some mentions at length and some in passing. */
const strongest = 3

/** The same number twice in articles on one topic is seldom about two things. */
const sameNumber = 1.4

/** Values of one article beyond these are left out; it bounds the pairs that are compared. */
const mostValues = 400

export interface Groups {
  /** Values that are about one thing, of one article or of several. */
  readonly groups: readonly (readonly Value[])[]
  /** How much a stem tells apart among these values. */
  readonly weight: (stem: string) => number
}

/** Puts values of one kind together whose contexts are alike on average (agglomerative, by the mean of the likest pairs). */
export function groupValues(readings: readonly ReadArticle[]): Groups {
  const values = readings.flatMap(valuesOf).slice(0, mostValues)
  const weight = weighContexts(values, readings)
  const groups = [...Map.groupBy(values, ({ kind }) => kind)].flatMap(([kind, same]) =>
    agglomerate(same, weight, enoughFor(kind)),
  )
  return { groups, weight }
}

function agglomerate(
  values: readonly Value[],
  weight: (stem: string) => number,
  enough: number,
): readonly (readonly Value[])[] {
  const vectors = values.map(({ context }) => unitVector(context, weight))
  const likeness = vectors.map((a, i) =>
    vectors.map((b, j) =>
      evidence(values[i], values[j], weight)
        ? cosine(a, b) * (equal(values[i], values[j]) ? sameNumber : 1)
        : 0,
    ),
  )
  let groups = values.map((_, at) => [at])
  const between = (a: readonly number[], b: readonly number[]): number => {
    const links: number[] = []
    for (const i of a)
      for (const j of b) {
        // Two values of one sentence are two things: "trade to $30 billion and investment to $50 billion".
        if (sameSentence(values[i], values[j])) return -1
        links.push(likeness[i]?.[j] ?? 0)
      }
    const best = links.sort((x, y) => y - x).slice(0, strongest)
    return best.reduce((sum, link) => sum + link, 0) / best.length
  }
  for (;;) {
    let best = enough
    let pair: readonly [number, number] | undefined
    for (const [i, a] of groups.entries())
      for (let j = i + 1; j < groups.length; j++) {
        const score = between(a, groups[j] ?? [])
        if (score >= best) {
          best = score
          pair = [i, j]
        }
      }
    if (!pair) break
    const [i, j] = pair
    const joined = [...(groups[i] ?? []), ...(groups[j] ?? [])]
    groups = groups.flatMap((group, at) => (at === i ? [joined] : at === j ? [] : [group]))
  }
  return groups.map((group) => group.sort((a, b) => a - b).flatMap((at) => values[at] ?? []))
}

/** Contexts of few words look alike by chance: two stems at least must be near both values. */
function evidence(a: Value | undefined, b: Value | undefined, weight: (stem: string) => number): boolean {
  if (!a || !b || (a.fate !== '' && b.fate !== '' && a.fate !== b.fate)) return false
  let shared = 0
  for (const [stem, near] of a.context)
    if (Math.min(near, b.context.get(stem) ?? 0) * weight(stem) >= 0.4) shared++
  return shared >= 2
}

function equal(a: Value | undefined, b: Value | undefined): boolean {
  return a?.quantity !== undefined && a.quantity.value === b?.quantity?.value
}

function sameSentence(a: Value | undefined, b: Value | undefined): boolean {
  return a?.excerpt.article.id === b?.excerpt.article.id && a?.excerpt.start === b?.excerpt.start
}

/** A context with its stems weighed, of length 1. */
function unitVector(context: Context, weight: (stem: string) => number): ReadonlyMap<string, number> {
  const weighed = [...context]
    .map(([stem, near]) => [stem, near * weight(stem)] as const)
    .filter(([, n]) => n > 0)
  const length = Math.hypot(...weighed.map(([, n]) => n))
  return new Map(length === 0 ? [] : weighed.map(([stem, n]) => [stem, n / length]))
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let dot = 0
  for (const [stem, n] of few) dot += n * (many.get(stem) ?? 0)
  return dot
}
