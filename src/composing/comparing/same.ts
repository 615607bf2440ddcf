import { isOtherMeasure } from './apart.ts'
import { type Happening, happeningOf } from './happening.ts'
import { leastSharedElsewhere, leastSharedNameless, leastSharedParts } from './thresholds.ts'
import type { Value } from './values.ts'

/** Whether two values are of one event or thing: nothing tells them apart, and enough of what is told is the same. */
export function isOfOne(a: Value, b: Value): boolean {
  const [one, other] = both(a, b)
  if (isToldApart(a, b)) return false
  const named = !one.names.isDisjointFrom(other.names)
  // Each names somebody whom the other does not: it takes more to be of one thing.
  const elsewhere = !partNames(one).isSubsetOf(other.words) && !partNames(other).isSubsetOf(one.words)
  const least = elsewhere ? leastSharedElsewhere : named ? leastSharedParts : leastSharedNameless
  return Math.max(shared(one, other), shared(other, one)) >= least
}

/** Whether something that is said beside two values is of the one and not of the other. */
export function isToldApart(a: Value, b: Value): boolean {
  const [one, other] = both(a, b)
  if (isContribution(a) !== isContribution(b) || isOtherMeasure(a, b)) return true
  // Until when something lasts is told with many verbs: it is kept, extended, renewed.
  const lasts = a.kind === 'until' || a.kind === 'by'
  return apart.some((tells) => {
    if ((lasts && tells === byDeed) || (!a.quantity && tells === byKind)) return false
    return tells(one, other)
  })
}

/** "Will put $12 million into roads": what one party gives toward something is not what it costs. */
const isContribution = ({ quantity, excerpt: { quote, start }, at }: Value): boolean =>
  quantity !== undefined &&
  (/^ (?:in )?(?:into|towards?)\b/.test(quote.slice(at.end - start)) ||
    /\b(?:contribut|chip)\p{L}* (?:in )?(?:about |nearly |more than |up to )?$/u.test(
      quote.slice(0, at.start - start),
    ))

/** Whether two values are said to be of another year, month, day or turn; who is a former one is no turn. */
export function isOfOtherTime(a: Value, b: Value): boolean {
  const [one, other] = both(a, b).map((told) => ({ ...told, turns: told.turns.difference(former) }))
  return one !== undefined && other !== undefined && inTime.some((tells) => tells(one, other))
}
const former = new Set(['former'])

const partNames = ({ subject, parts, names }: Happening): ReadonlySet<string> =>
  names.intersection(new Set([...subject, ...[...parts.values()].flatMap((part) => [...part])]))

const both = (a: Value, b: Value): readonly [Happening, Happening] => [
  happeningOf(a.excerpt, a.at),
  happeningOf(b.excerpt, b.at),
]

/** What of one's parts the other's sentence has: a name and the deed tell more than another word. */
function shared({ deed, subject, parts, names, back }: Happening, { words }: Happening): number {
  const all = new Set([
    ...(deed === '' ? [] : [deed]),
    ...subject,
    ...back,
    ...[...parts.values()].flatMap((part) => [...part]),
  ])
  return [...all]
    .filter((word) => words.has(word))
    .reduce((sum, word) => sum + (word === deed || names.has(word) ? 2 : 1), 0)
}

const byDeed = (a: Happening, b: Happening): boolean =>
  a.deed !== '' && b.deed !== '' && a.deed !== b.deed && !b.words.has(a.deed) && !a.words.has(b.deed)

const byKind = (a: Happening, b: Happening): boolean => disjoint(a.kind, b.kind)

type Tells = (a: Happening, b: Happening) => boolean

/** It was in years of which the other's article does not tell. */
const isLongAgo = (a: Happening, b: Happening): boolean =>
  a.isPast && b.years.size === 0 && a.years.isDisjointFrom(b.yearsAround)

/** What tells two happenings apart by when they were. */
const inTime: readonly Tells[] = [
  (a, b) => disjoint(a.years, b.years),
  (a, b) => isLongAgo(a, b) || isLongAgo(b, a),
  (a, b) => disjoint(a.months, b.months),
  (a, b) => disjoint(a.days, b.days),
  (a, b) => a.turns.symmetricDifference(b.turns).size > 0,
]

/** Each names somebody, a thing or a place in what it tells of which the other's article does not know. */
const ofOthers: Tells = (a, b) => !partNames(a).isSubsetOf(b.known) && !partNames(b).isSubsetOf(a.known)

/** Whether two values are told of somebody or something else. */
export function isOfOthers(a: Value, b: Value): boolean {
  return ofOthers(...both(a, b))
}

/** What tells two happenings apart, each in either order of them. */
const apart: readonly Tells[] = [
  ...inTime,
  ofOthers,
  byDeed,
  byKind,
  (a, b) => a.who !== '' && b.who !== '' && !b.words.has(a.who) && !a.words.has(b.who),
  // Who does the same, but is another: "which grossed" beside another film.
  (a, b) => a.deed !== '' && a.deed === b.deed && disjoint(a.subject, b.subject),
  (a, b) =>
    [...a.parts].some(([lead, words]) => {
      const others = b.parts.get(lead)
      // What another deed is done to tells nothing.
      if (others === undefined || (lead === '' && a.deed !== b.deed)) return false
      return isElse(words, a, b) && isElse(others, b, a)
    }),
]

const disjoint = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && a.isDisjointFrom(b)

const isOther = (words: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  words.size > 0 && words.isDisjointFrom(others)

/** A part is of something else where none of it stands in the other sentence, or a name of it does not. */
const isElse = (words: ReadonlySet<string>, own: Happening, other: Happening): boolean =>
  isOther(words, other.words) || [...words].some((word) => own.names.has(word) && !other.words.has(word))
