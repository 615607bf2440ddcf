import { sourceName } from '../../model/article.ts'
import type { Statement } from '../../model/briefing.ts'
import type { ReadArticle } from '../../model/reading.ts'
import type { Steps } from '../../model/steps.ts'
import { statedAlike } from './agreed.ts'
import { groupValues } from './groups.ts'
import { labelOf } from './label.ts'
import { isOfOne } from './same.ts'
import { areStatements } from './statements.ts'
import { leastTelling } from './thresholds.ts'
import { type Value, valuesOf } from './values.ts'

/**
 * Numbers that two papers give of one thing in words too unlike for their surroundings to be alike: the same number of the same
 * noun, in sentences that share a name and what is done, and that nothing tells apart.
 * @param known what is told of them already
 */
export function* alsoAgreed(
  readings: readonly ReadArticle[],
  known: readonly Statement[],
): Steps<readonly Statement[]> {
  const values = readings.flatMap((reading) => valuesOf(reading, true)).filter(isTelling)
  const { weight } = yield* groupValues(readings)
  const isKnown = (one: Value): boolean =>
    known.some(({ excerpts }) =>
      excerpts.some(
        ({ article, start }) => article.id === one.excerpt.article.id && start === one.excerpt.start,
      ),
    )
  return [...Map.groupBy(values, ({ kind, quantity }) => `${kind} ${quantity?.value}`).values()].flatMap(
    (same): readonly Statement[] => {
      const [first] = same.filter((one) => same.some((other) => isAlsoGiven(one, other)))
      const other = first && same.find((one) => isAlsoGiven(first, one))
      return !first || !other || isKnown(first)
        ? []
        : statedAlike(labelOf([first, other], weight), [first, other])
    },
  )
}

/** Small numbers of a noun are of too many things, and a number without one of anything. */
const isTelling = ({ quantity }: Value): boolean =>
  quantity !== undefined &&
  quantity.unit !== '' &&
  (quantity.value >= leastTelling || quantity.value % 1 !== 0)

const isAlsoGiven = (a: Value, b: Value): boolean =>
  sourceName(a.excerpt.article) !== sourceName(b.excerpt.article) &&
  a.excerpt.article.family !== b.excerpt.article.family &&
  areStatements(a, b) &&
  a.agrees(b) &&
  isOfOne(a, b)
