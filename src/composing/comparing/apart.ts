import { meaningsIn } from '../../language/meanings.ts'
import { oneOf, pattern, whole } from '../../language/pattern.ts'
import { isMoney as isSum } from '../../reading/quantities.ts'
import { isTurnout } from './aside.ts'
import { type Happening, happeningOf } from './happening.ts'
import { daysApart } from './statements.ts'
import { mostDaysOfOne } from './thresholds.ts'
import type { Value } from './values.ts'
import { isOfOtherPerson } from './whose.ts'

/**
 * Whether two values of one unit measure two things of a thing: how long and how high it is, what was saved for it and what
 * was given, a lead among all voters and one among the young.
 */
export function isOtherMeasure(a: Value, b: Value): boolean {
  if (a.quantity === undefined || b.quantity === undefined) return false
  return (
    isOtherTotal(a, b) ||
    isOfOtherPerson(a, b) ||
    isOfPart(a, b) ||
    areKnownApart(axisOf(a), axisOf(b)) ||
    (axisOf(a) !== '' && axisOf(b) !== '' && isOtherThing(a, b)) ||
    (isMoney(a) && isMoney(b) && isOtherDealing(a, b)) ||
    (isShare(a) && isShare(b) && (areOfOthers(a, b) || areOfOthers(b, a))) ||
    (isPoints(a) && isPoints(b) && (standingOf(a) !== standingOf(b) || daysApart(a, b) > mostDaysOfOne))
  )
}

const areKnownApart = (a: string, b: string): boolean => a !== '' && b !== '' && a !== b

const isMoney = ({ quantity }: Value): boolean => isSum(quantity?.unit ?? '')
const isShare = (value: Value): boolean =>
  /^(?:%|percentage point)/.test(value.quantity?.unit ?? '') && !isTurnout(value)
const isPoints = ({ quantity }: Value): boolean => /^percentage point/.test(quantity?.unit ?? '')

const total = /^,? (?:in (?:all|total|number)|altogether|all told)\b/

/** "The miners, 430 in all, work in shifts": all are not those with whom something else was done. */
function isOtherTotal(a: Value, b: Value): boolean {
  if (
    ![a, b].some(
      (value) =>
        total.test(behind(value)) &&
        value.excerpt.quote.charAt(value.at.start - value.excerpt.start - 2) === ',',
    )
  )
    return false
  const [one, other] = [happeningOf(a.excerpt, a.at), happeningOf(b.excerpt, b.at)]
  return one.verb !== other.verb && (one.deed === '' || one.deed !== other.deed)
}

/** Of one a part of the other is told, by the same verb: what a school costs and what its roof does. */
function isOfPart(a: Value, b: Value): boolean {
  const [one, other] = [happeningOf(a.excerpt, a.at), happeningOf(b.excerpt, b.at)]
  return one.verb !== '' && one.verb === other.verb && (isPartOf(one, other) || isPartOf(other, one))
}

/** "The roof of the school cost …": a part of what the other tells of. */
const isPartOf = (part: Happening, all: Happening): boolean =>
  part.who !== '' &&
  all.who !== '' &&
  part.who !== all.who &&
  part.subject.has(all.who) &&
  !all.words.has(part.who)

/** Two things that each are so long or high: the deck of a bridge and its ramp. */
function isOtherThing(a: Value, b: Value): boolean {
  const [one, other] = [happeningOf(a.excerpt, a.at), happeningOf(b.excerpt, b.at)]
  return areKnownApart(one.who, other.who) && !one.words.has(other.who) && !other.words.has(one.who)
}

const behind = ({ excerpt: { quote, start }, at }: Value): string => quote.slice(at.end - start)
const before = ({ excerpt: { quote, start }, at }: Value): string => quote.slice(0, at.start - start)

/** The way in which a length is measured, by the words behind it or before. */
const axes: readonly (readonly [axis: string, after: RegExp, lead: RegExp])[] = [
  ['long', /^[ -](?:long|in length)\b/, /\blength of (?:about |some |nearly )?$/],
  ['high', /^[ -](?:high|tall|in height|above)\b/, /\bheight of (?:about |some |nearly )?$/],
  ['wide', /^[ -](?:wide|across|in width)\b/, /\bwidth of (?:about |some |nearly )?$/],
  ['deep', /^[ -](?:deep|thick|in depth|below)\b/, /\b(?:depth|thickness) of (?:about |some |nearly )?$/],
]

const axisOf = (value: Value): string =>
  axes.find(([, after, lead]) => after.test(behind(value)) || lead.test(before(value)))?.[0] ?? ''

/** What is done with a sum: money that is saved for a thing is not what somebody gives for it. */
const dealings: readonly (readonly [dealing: string, verbs: RegExp])[] = [
  ['given', whole()`give, donate, contribute, pledge, bequeath`],
  ['kept', whole()`save, collect, raise, gather`],
  ['cost', whole()`cost`],
]

const isOtherDealing = (a: Value, b: Value): boolean =>
  areKnownApart(dealingOf(a), dealingOf(b)) ||
  isOnlySought(a) !== isOnlySought(b) ||
  isForPart(a, b) ||
  isForPart(b, a)

/** What is offered or asked is not what is paid. */
const isOnlySought = ({ excerpt, at }: Value): boolean => seeking.test(happeningOf(excerpt, at).verb)
const seeking = whole()`offer, bid, ask, demand, seek, want, propose, value`

/** "24 million on repairs at the theatre" beside "18 million for the theatre": for something of the thing, and not for it. */
function isForPart(part: Value, all: Value): boolean {
  const [own, other] = [part, all].map((one) => meaningsIn(boughtBy.exec(behind(one))?.groups?.what ?? ''))
  if (!own || !other || own.size === 0 || other.size === 0) return false
  const [words, others] = [part, all].map(({ excerpt, at }) => happeningOf(excerpt, at).words)
  return other.isSubsetOf(words ?? own) && own.isDisjointFrom(others ?? own)
}
const boughtBy = pattern('u')`^ (?:for|on|towards?|into) (?:the |an? |its |his |her |their )?
  (?<what>[^,.;:]+?)(?=[,.;:]|$| ${oneOf`of, in, at, on, by, to, from, for, with, after, before, over`} )`

function dealingOf({ excerpt, at }: Value): string {
  const { verb } = happeningOf(excerpt, at)
  return dealings.find(([, verbs]) => verbs.test(verb))?.[0] ?? ''
}

/** Of whom a share is: "among women", "of voters under thirty". */
const asked = pattern('giu')`\b(?:among|of) (?<whom>[^,.;:]{3,60}?)(?=[,.;:]|$|\s${oneOf`
  according, in, on, at, by, for, from, who, which, that, was, were, is, are, said, say, favour, favor, support, want, lead, leads`}\b)`
/** Words for everybody that was asked. */
const everybody = meaningsIn(
  'all people persons residents inhabitants citizens voters electors electorate population adults respondents those vote votes poll',
)

/** Whether one is a share of some who are not spoken of where the other is told. */
function areOfOthers(value: Value, other: Value): boolean {
  const { words } = happeningOf(other.excerpt, other.at)
  const whom = populationOf(value)
  return whom.difference(words).size > 0 && whom.size > 0
}

const populationOf = ({ excerpt: { quote }, at, excerpt: { start } }: Value): ReadonlySet<string> => {
  const found = [...quote.matchAll(asked)].filter(
    ({ 0: words, index }) => /^among/i.test(words) || index === at.end - start + 1,
  )
  return new Set(found.flatMap(({ groups }) => [...meaningsIn(groups?.whom ?? '')])).difference(everybody)
}

const leading = pattern(
  'i',
)`\b${oneOf`ahead, lead(s|ing)?, led, advantage, behind, trail(s|ed|ing)?, margin, gap`}\b`
const changing = pattern('i')`\b${oneOf`
  gain(s|ed)?, los(t|e|es), rose, rise(s|n)?, f[ae]ll(s|en)?, slip(s|ped)?, grew, grown?, climb(s|ed)?, drop(s|ped)?, up, down,
  increased?, decreased?, improved?, jump(ed|s)?, swing, swung`}\b`

/** What percentage points tell: a lead, a change, or how far above something else. */
function standingOf({ excerpt: { quote } }: Value): string {
  if (leading.test(quote)) return 'lead'
  return changing.test(quote) ? 'change' : 'above'
}
