import { type Article, independentSources, publicationDate } from '../../model/article.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { inSteps, type Steps } from '../../model/steps.ts'
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
export function* valuesOfOneDeed(
  readings: readonly ReadArticle[],
): Steps<readonly (readonly [Value, Value])[]> {
  const values = (yield* inSteps(readings, (reading) => valuesOf(reading, true))).flat()
  const named = new Map(values.map((value) => [value, namesOf(value)] as const))
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
  const told = yield* inSteps(pairs.slice(0, mostDirectPairs), (pair) =>
    areOfOneDeed(...pair) ? [pair] : [],
  )
  const found = told.flat()
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

/** Of a sentence that names nobody, those of its headline. */
const namesOf = ({ excerpt: { quote, article } }: Value): ReadonlySet<string> => {
  // A word that opens a sentence may be a name or none.
  return namesIn(` ${quote}`).union(namesIn(quote).size > 0 ? new Set() : namesIn(article.title))
}

const paired = (value: Value): Value => ({ ...value, paired: true })

const mayDiffer = (a: Value, b: Value): boolean =>
  !a.agrees(b) &&
  !isOffer(a) &&
  !isOffer(b) &&
  !isAway(a) &&
  !isAway(b) &&
  (a.fate === b.fate || a.fate === '' || b.fate === '') &&
  a.kind !== '' &&
  (a.quantity !== undefined || (isAhead(a) && isAhead(b))) &&
  isNear(a.excerpt.article, b.excerpt.article) &&
  independentSources([a, b].map(({ excerpt: { article } }) => ({ ...article, family: article.id }))) > 1

/** "Two days before the vote", "every four years", "first in ten years": how far away or how often, and not how long. */
export function isAway({ kind, at, excerpt: { quote, start } }: Value): boolean {
  if (!/^(?:year|month|week|day|hour|minute|decade)$/.test(kind)) return false
  return (
    /\b(?:every|each|in|over|within|after|past|last|next|for the first time in)\s+(?:the\s+)?(?:\p{L}+\s+)?$/iu.test(
      quote.slice(0, at.start - start),
    ) || /^\s(?:before|after|ago|since|later|earlier|from now|into|old)\b/.test(quote.slice(at.end - start))
  )
}

/** A day that something is planned for: one to come, or of what "will" be done. */
export const isAhead = ({ dated, at, excerpt: { quote, start, article } }: Value): boolean =>
  dated !== undefined &&
  (dated.from > (publicationDate(article)?.slice(0, 10) ?? '9999') ||
    /\b(?:will|is to|are to|due to|set to|scheduled to)\b[^.;]{0,60}$/.test(quote.slice(0, at.start - start)))

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
  // Where a headline alone names what it is about, the deed must be the same.
  const isNamed = [a, b].every(
    ({ excerpt: { quote } }) => namesIn(` ${quote}`).size > 0 && namesIn(quote).size > 0,
  )
  if (!isNamed && one.deed !== other.deed) return false
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
