import type { Conflict } from '../briefing.ts'
import { someExcerpts } from '../briefing.ts'
import { weighStems } from '../reading/likeness.ts'
import type { ReadArticle } from '../reading.ts'
import { alike } from './comparing/context.ts'
import { labelOf } from './comparing/label.ts'
import { type Value, valuesOf } from './comparing/values.ts'

/** How alike two contexts must be for their values to be about the same thing; dates need more, as most differ. */
const sameThing = 0.42
const sameEvent = 0.62

/**
 * What several articles tell of one and the same thing: values that are about the same, whether they agree or not.
 * Quadratic in the number of values of the articles given: meant for a dossier, not for a corpus.
 */
export interface Comparison {
  readonly about: string
  /** Values that agree with each other are one entry; two entries or more are a difference. */
  readonly values: readonly (readonly Value[])[]
}

export function compareArticles(readings: readonly ReadArticle[]): readonly Comparison[] {
  const values = readings.flatMap(valuesOf)
  const weight = weighStems(values.map(({ context }) => new Set(context.keys())))
  return cluster(values, weight)
    .filter((group) => new Set(group.map((v) => v.excerpt.article.id)).size > 1)
    .map((group) => ({ about: labelOf(group, weight), values: alternatives(group) }))
}

/** The comparisons in which articles differ, as a briefing shows them. */
export function differences(comparisons: readonly Comparison[]): readonly Conflict[] {
  return comparisons
    .filter(({ values }) => values.length > 1)
    .map(({ about, values }) => ({
      about,
      values: values.flatMap((same) => {
        const excerpts = someExcerpts(same.map((v) => v.excerpt))
        return excerpts ? [{ value: same[0]?.shown ?? '', excerpts }] : []
      }),
    }))
}

/** Values of one kind whose contexts are alike on average, built up pair by pair, most alike first. */
function cluster(values: readonly Value[], weight: (stem: string) => number): readonly (readonly Value[])[] {
  const byKind = Map.groupBy(values, ({ kind }) => kind)
  return [...byKind].flatMap(([kind, same]) => {
    const least = kind === 'when' ? sameEvent : sameThing
    const groups: Value[][] = []
    for (const value of same) {
      const scored = groups.map((group) => ({
        group,
        score:
          group.reduce((sum, other) => sum + alike(value.context, other.context, weight), 0) / group.length,
      }))
      const best = scored.sort((a, b) => b.score - a.score)[0]
      if (best && best.score >= least) best.group.push(value)
      else groups.push([value])
    }
    return groups
  })
}

/** Splits a group where its values cannot all be true; a value goes with the first that it agrees with. */
function alternatives(group: readonly Value[]): readonly (readonly Value[])[] {
  const found: Value[][] = []
  for (const value of group) {
    const same = found.find((list) => list.every((other) => value.agrees(other)))
    if (same) same.push(value)
    else found.push([value])
  }
  return found
}
