import { independentSources, publicationDate } from '../../model/article.ts'
import { measures } from './groups.ts'
import { happeningOf, namesIn } from './happening.ts'
import { isToldApart } from './same.ts'
import { fewestCounted, leastNearness, mostCountsAlike } from './thresholds.ts'
import type { Value } from './values.ts'

/**
 * Pairs of counts of one noun that two papers of one day, or the next, tell of one event though they word it quite
 * otherwise: "signed 28 agreements" and "counted 27 agreements". Each tells of such a thing once only, and the two
 * numbers lie near each other, as those of two countings do.
 */
export function countsOfOneEvent(values: readonly Value[]): readonly (readonly [Value, Value])[] {
  const counted = values.filter(isCount)
  return [...Map.groupBy(counted, ({ kind }) => kind).values()].flatMap((same) => {
    const once = tellingOnce(same)
    const numbers = new Set(once.map(({ quantity }) => quantity?.value))
    if (numbers.size < 2 || numbers.size > mostCountsAlike) return []
    return once.flatMap((value, at) =>
      once
        .slice(at + 1)
        .flatMap((other): readonly (readonly [Value, Value])[] =>
          isOtherCount(value, other) ? [[paired(value), paired(other)]] : [],
        ),
    )
  })
}

const paired = (value: Value): Value => ({ ...value, paired: true })

/** A plain number of a plain noun: no sum, measure, part or bound. */
const isCount = ({ kind, quantity, reach }: Value): boolean =>
  quantity !== undefined &&
  reach === undefined &&
  /^\p{Ll}{3,}$/u.test(kind) &&
  !measures.test(kind) &&
  quantity.modifier === '' &&
  Number.isInteger(quantity.value) &&
  quantity.value >= fewestCounted

/** Those of articles that give one number of the noun; several are of several things. */
function tellingOnce(values: readonly Value[]): readonly Value[] {
  const byArticle = Map.groupBy(values, ({ excerpt }) => excerpt.article.id)
  return [...byArticle.values()].flatMap((own) =>
    new Set(own.map(({ quantity }) => quantity?.value)).size === 1 ? own.slice(0, 1) : [],
  )
}

function isOtherCount(a: Value, b: Value): boolean {
  const [one, other] = [a.quantity?.value ?? 0, b.quantity?.value ?? 0]
  return (
    one !== other &&
    Math.min(one, other) >= leastNearness * Math.max(one, other) &&
    areNear(a, b) &&
    independentSources([a.excerpt.article, b.excerpt.article]) > 1 &&
    (a.fate === b.fate || a.fate === '' || b.fate === '') &&
    !isToldApart(a, b) &&
    !areElsewhere(a, b) &&
    sharesWord(a, b)
  )
}

/** Of one day, or of one week where both name the same and what is counted does not grow as a toll does. */
function areNear(a: Value, b: Value): boolean {
  const [one, other] = [a, b].map(({ excerpt: { article } }) =>
    Date.parse(publicationDate(article)?.slice(0, 10) ?? ''),
  )
  const days = Math.abs((one ?? Number.NaN) - (other ?? Number.NaN)) / 86_400_000
  const isStill = a.fate === '' && b.fate === '' && !/^(?:person|people|case)$/.test(a.kind)
  const isSame = !namesIn(a.excerpt.quote).isDisjointFrom(namesIn(b.excerpt.quote))
  return days <= (isStill && isSame ? 7 : 1)
}

/** Each names somebody or a place, and not one of them is the same. */
function areElsewhere(a: Value, b: Value): boolean {
  const [one, other] = [namesIn(a.excerpt.quote), namesIn(b.excerpt.quote)]
  return one.size > 0 && other.size > 0 && one.isDisjointFrom(other)
}

/** A name, a deed or another word besides the noun that is counted. */
function sharesWord(a: Value, b: Value): boolean {
  const [one, other] = [a, b].map(({ excerpt, at }) => happeningOf(excerpt, at))
  if (!one || !other) return false
  const counted = new Set([...(one.parts.get('') ?? []), a.kind])
  return [...one.words].some((word) => other.words.has(word) && !counted.has(word))
}
