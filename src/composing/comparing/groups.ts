import { whole } from '../../language/pattern.ts'
import type { ReadArticle } from '../../model/reading.ts'
import type { Steps } from '../../model/steps.ts'
import type { Context } from './context.ts'
import { joinAlike, type Links } from './joining.ts'
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

/** Units that tell how much and not how many. */
export const measures = whole()`
  mile, kilometer, kilometre, km, meter, metre, foot, feet, inch, yard, acre, hectare, mph, kph, knot, degree,
  pound, ton, tonne, kilogram, kg, gallon, liter, litre, barrel, percent, point, times`

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
export function* groupValues(readings: readonly ReadArticle[]): Steps<Groups> {
  const values: Value[] = []
  for (const reading of readings) {
    yield
    if (values.length < mostValues) values.push(...valuesOf(reading).slice(0, mostValues - values.length))
  }
  yield
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
  const links = likenesses(values, weight)
  // Two values of one sentence are two things: "trade to $30 billion and investment to $50 billion".
  const apart = (a: number, b: number): boolean => sameSentence(values[a], values[b])
  return joinAlike(values.length, links, apart, enough).map((group) =>
    group.flatMap((at) => values[at] ?? []),
  )
}

/** How alike two values are, for the pairs that are at all: a few of the thousands that there are. */
function likenesses(values: readonly Value[], weight: (stem: string) => number): Links {
  const vectors = values.map(({ context }) => unitVector(context, weight))
  const links = new Map<number, Map<number, number>>()
  const link = (a: number, b: number, score: number): void => {
    links.set(a, (links.get(a) ?? new Map<number, number>()).set(b, score))
  }
  for (const [a, b] of evidence(values, weight)) {
    const score =
      cosine(vectors[a] ?? none, vectors[b] ?? none) * (equal(values[a], values[b]) ? sameNumber : 1)
    link(a, b, score)
    link(b, a, score)
  }
  return links
}

const none: ReadonlyMap<string, number> = new Map()

/** Contexts of few words look alike by chance: two stems at least must be near both values. */
const nearStems = 2
const nearWeight = 0.4

/** The pairs that may be about one thing, found by the stems that they share. */
function evidence(
  values: readonly Value[],
  weight: (stem: string) => number,
): readonly (readonly [number, number])[] {
  const holders = new Map<string, number[]>()
  const pairs: (readonly [number, number])[] = []
  for (const [at, value] of values.entries()) {
    const shared = new Map<number, number>()
    for (const [stem, near] of value.context) {
      if (near * weight(stem) < nearWeight) continue
      const others = holders.get(stem) ?? []
      for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1)
      others.push(at)
      holders.set(stem, others)
    }
    for (const [other, stems] of shared) {
      const fate = values[other]?.fate ?? ''
      if (stems >= nearStems && (fate === '' || value.fate === '' || fate === value.fate))
        pairs.push([other, at])
    }
  }
  return pairs
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
