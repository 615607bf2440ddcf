import { type Article, independentSources, publicationDate } from '../../model/article.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { type Happening, happeningOf, namesIn } from './happening.ts'
import { isOffer } from './offers.ts'
import { isToldApart } from './same.ts'
import { mostDirectPairs, mostOfAKind } from './thresholds.ts'
import { type Value, valuesOf } from './values.ts'

/**
 * Pairs of values of one kind that two papers of one day, or near it, give in one deed of the same people or things:
 * "sold for $3 million" and "fetched $2 million", a turnout, a sentence, a speed. What stands around them may be worded
 * quite otherwise; each paper gives one such value of it only.
 */
export function valuesOfOneDeed(readings: readonly ReadArticle[]): readonly (readonly [Value, Value])[] {
  const values = readings.flatMap((reading) => valuesOf(reading, true))
  const named = new Map(values.map((value) => [value, namesIn(value.excerpt.quote)] as const))
  const pairs = [...Map.groupBy(values, ({ kind }) => kind).values()].flatMap((all) => {
    const same = all.slice(0, mostOfAKind)
    return same.flatMap((a, at) =>
      same.slice(at + 1).flatMap((b): readonly (readonly [Value, Value])[] => {
        const names = named.get(b) ?? new Set()
        const shared = [...(named.get(a) ?? [])].some((name) => names.has(name))
        return shared && mayDiffer(a, b) ? [[a, b]] : []
      }),
    )
  })
  const found = pairs.slice(0, mostDirectPairs).filter(([a, b]) => areOfOneDeed(a, b))
  // A paper that gives two is of two things.
  const once = (value: Value): boolean =>
    new Set(
      found
        .flat()
        .filter(({ kind, excerpt }) => kind === value.kind && excerpt.article.id === value.excerpt.article.id)
        .map(({ shown }) => shown),
    ).size === 1
  return found.filter((pair) => pair.every(once)).map(([a, b]) => [paired(a), paired(b)])
}

const paired = (value: Value): Value => ({ ...value, paired: true })

const mayDiffer = (a: Value, b: Value): boolean =>
  !a.agrees(b) &&
  !isOffer(a) &&
  !isOffer(b) &&
  (a.fate === b.fate || a.fate === '' || b.fate === '') &&
  a.kind !== '' &&
  a.quantity !== undefined &&
  isNear(a.excerpt.article, b.excerpt.article) &&
  independentSources([a, b].map(({ excerpt: { article } }) => ({ ...article, family: article.id }))) > 1

/** Reports further apart, in days, are of two states of one thing. */
const mostDays = 1

function isNear(a: Article, b: Article): boolean {
  const [one, other] = [a, b].map((article) => Date.parse(publicationDate(article)?.slice(0, 10) ?? ''))
  return Math.abs((one ?? Number.NaN) - (other ?? Number.NaN)) <= mostDays * 86_400_000
}

function areOfOneDeed(a: Value, b: Value): boolean {
  if (isToldApart(a, b)) return false
  const [one, other] = [happeningOf(a.excerpt, a.at), happeningOf(b.excerpt, b.at)]
  if (one.deed !== other.deed && one.deed !== '' && other.deed !== '') return false
  return holdsParts(one, other) && holdsParts(other, one)
}

/** Whoever has a part in the one stands in the other, and more than one word is shared. */
function holdsParts({ subject, parts, names, deed }: Happening, { words }: Happening): boolean {
  const all = new Set([...subject, ...(parts.get('') ?? [])])
  const own = [...all].filter((word) => names.has(word))
  if (own.some((word) => !words.has(word))) return false
  const shared = new Set([...names, ...all, ...(deed === '' ? [] : [deed])])
  return [...shared].filter((word) => words.has(word)).length >= 2
}
