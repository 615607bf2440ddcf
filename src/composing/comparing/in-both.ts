import { sourceName } from '../../model/article.ts'
import type { Excerpt } from '../../model/briefing.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { type Value, valuesOf } from './values.ts'

/**
 * Two passages of two publishers that have one number of the same noun, or else one date, whatever each tells by it;
 * none where no two have. Before it is said that nothing agrees, this looks at the bare values.
 */
export function valueInBoth(readings: readonly ReadArticle[]): readonly Excerpt[] {
  const values = readings.flatMap((reading) => valuesOf(reading, true))
  const [dates, numbers] = [true, false].map((dated) =>
    values.filter((value) => (value.dated !== undefined) === dated),
  )
  return pairIn(numbers ?? []) ?? pairIn(dates ?? []) ?? []
}

function pairIn(values: readonly Value[]): readonly Excerpt[] | undefined {
  for (const same of Map.groupBy(values, ({ kind, shown }) => `${kind} ${shown}`.toLowerCase()).values()) {
    const [first] = same
    const other = same.find(
      ({ excerpt }) => first && sourceName(excerpt.article) !== sourceName(first.excerpt.article),
    )
    if (first && other) return [first.excerpt, other.excerpt]
  }
  return undefined
}
