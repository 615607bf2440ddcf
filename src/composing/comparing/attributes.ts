import { independentSources } from '../../model/article.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { inSteps, type Steps } from '../../model/steps.ts'
import { isOtherMeasure } from './apart.ts'
import { isMeasure, isOwn } from './dimension.ts'
import { knownIn } from './happening.ts'
import { bareCounts, type Measured, measuredOf } from './measured.ts'
import { isOfOtherTime } from './same.ts'
import { daysApart } from './statements.ts'
import { isShared, type Story, sharedBy, storyOf } from './story.ts'
import { leastNearAttribute, leastSharedWords, mostOfAKind } from './thresholds.ts'
import { type Value, valuesOf } from './values.ts'

/** A story with all that its article tells, and what it measures. */
interface Told extends Story {
  readonly all: ReadonlySet<string>
  readonly measured: readonly Measured[]
}

/**
 * Pairs of values of one attribute (a turnout, a mass, a crew, the price of a share) that two papers give of one story,
 * however they word it: each gives one value of it only, and the two cannot both be right.
 */
export function* attributesOfOne(
  readings: readonly ReadArticle[],
): Steps<readonly (readonly [Value, Value])[]> {
  const stories = yield* inSteps(readings, toldBy)
  return stories.flatMap((one, at) =>
    stories.slice(at + 1).flatMap((other) => (areOfOne(one, other) ? differing(one, other) : [])),
  )
}

const differing = (one: Told, other: Told): readonly (readonly [Value, Value])[] =>
  one.measured.flatMap((a) =>
    other.measured.flatMap((b): readonly (readonly [Value, Value])[] =>
      cannotBoth(a, b) &&
      areAlike(a, b) &&
      !areApart([a, one], [b, other]) &&
      isOnly(a, one) &&
      isOnly(b, other)
        ? [[paired(a.value), paired(b.value)]]
        : [],
    ),
  )

const paired = (value: Value): Value => ({ ...value, paired: true })

function toldBy(reading: ReadArticle): Told {
  const { article, findings } = reading
  const quantities = [...findings.quantities, ...bareCounts(article.text)]
  return {
    ...storyOf(reading),
    // Few stories meet another with a value of the same attribute.
    get all() {
      return knownIn(article)
    },
    measured: valuesOf({ ...reading, findings: { ...findings, quantities } }, true)
      .slice(0, mostOfAKind)
      .flatMap((value) => measuredOf(value) ?? []),
  }
}

/** Two papers' own reports with a name in common, and enough besides. */
const areOfOne = (a: Story, b: Story): boolean =>
  independentSources([a, b].map(({ article }) => ({ ...article, family: article.id }))) > 1 &&
  isShared(sharedBy(a, b), leastSharedWords)

/** Two numbers near each other, of one time, that no rounding brings together. */
function cannotBoth(a: Measured, b: Measured): boolean {
  const [less, more] = a.low + a.high <= b.low + b.high ? [a, b] : [b, a]
  return (
    a.dimension === b.dimension &&
    less.high <= more.low &&
    a.grade === b.grade &&
    less.high >= leastNearAttribute * more.low &&
    !(daysApart(a.value, b.value) > 1) &&
    !isOfOtherTime(a.value, b.value) &&
    !isOtherMeasure(a.value, b.value)
  )
}

/** Whether what is measured is the same: the noun beside it, or what is done with those that are counted. */
function areAlike(a: Measured, b: Measured): boolean {
  if (isOwn(a.dimension)) return true
  if (!isMeasure(a.dimension))
    return (
      a.deed === b.deed ||
      a.deed === '' ||
      b.deed === '' ||
      (a.names.intersection(b.names).size > 1 && a.deed !== 'have' && b.deed !== 'have')
    )
  return !a.nouns.isDisjointFrom(b.nouns)
}

/**
 * Each sentence names somebody or a place that the other's article does not know, or has something else by the same
 * preposition: "25 percent on steel" and "20 percent on aluminium".
 */
const areApart = ([a, one]: readonly [Measured, Told], [b, other]: readonly [Measured, Told]): boolean =>
  (!a.names.isSubsetOf(other.all) && !b.names.isSubsetOf(one.all)) ||
  isOtherDoer(a, b, other) ||
  isOtherDoer(b, a, one) ||
  a.places.some((place) => place.isDisjointFrom(other.all)) ||
  b.places.some((place) => place.isDisjointFrom(one.all)) ||
  [...a.parts].some(([lead, words]) => {
    const others = b.parts.get(lead)
    if (lead === '' || others === undefined || !words.isDisjointFrom(others)) return false
    const unknown = [words.isDisjointFrom(other.all), others.isDisjointFrom(one.all)]
    const named = !words.isDisjointFrom(a.names) && !others.isDisjointFrom(b.names)
    return named ? unknown.includes(true) : !unknown.includes(false)
  })

/** Both name who does it, and one of them is unknown to the other's article: two firms that cut jobs. */
const isOtherDoer = (a: Measured, b: Measured, other: Told): boolean =>
  a.doer.size > 0 && b.doer.size > 0 && a.doer.isDisjointFrom(b.doer) && !a.doer.isSubsetOf(other.all)

/** Whether its article gives no other value of the attribute. */
const isOnly = (own: Measured, { measured }: Told): boolean =>
  measured.every(
    (one) =>
      one === own ||
      one.dimension !== own.dimension ||
      (one.low <= own.high && own.low <= one.high) ||
      !(areAlike(one, own) || !isMeasure(own.dimension)),
  )
