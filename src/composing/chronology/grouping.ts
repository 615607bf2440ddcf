import { leansBack } from '../../language/leaning.ts'
import { whole } from '../../language/pattern.ts'
import { months } from '../../language/vocabulary.ts'
import { stemOf } from '../../language/words.ts'
import type { Dated } from '../../model/finding.ts'
import type { Steps } from '../../model/steps.ts'
import { likeness, weighStems } from '../../reading/likeness.ts'
import { namesIn } from '../comparing/happening.ts'
import { isPlain, withPlainDays, withSureDays } from './changed.ts'
import { areOfTwo, areOneDeed, bearsOut } from './deeds.ts'
import type { Event } from './events.ts'
import { tellsMishap } from './harm.ts'
import { untold } from './lead.ts'
import { expected } from './mood.ts'
import { dayOf, overtaken } from './overtaken.ts'
import { exactness } from './told.ts'

/** Sentences that tell one event, the most exact first. */
export type Group = readonly [Event, ...Event[]]

/** Of two sentences with one date less must be in common than of any two, for them to tell one event. */
const samePart = 0.42
const sameWhole = 0.2

/** Of more sentences than these on one event the first are laid side by side. */
const mostTold = 12

/**
 * Events by the days that are sure of them, with what was given up as expected only then.
 * @param first the day of the first article
 */
export const byDay = (told: readonly Event[], first: string): Steps<readonly Event[]> =>
  overtaken(withSureDays(withPlainDays(told), first))

/**
 * Events that are told more than once, put together.
 * @param dated by the days that are sure
 * @param leads what articles begin with, without a day of its own: it is told where no dated sentence tells it
 * @param wanted what the words of the topic mean
 */
export function together(
  dated: readonly Event[],
  leads: readonly Event[],
  wanted: ReadonlySet<string>,
): readonly Group[] {
  const weight = weighStems([...dated, ...leads].map(({ stems }) => stems))
  // What has nothing of the topic is no row, and tells no news in its place.
  const rows = dated.filter(({ about }) => about > 0)
  const events = [...dated, ...untold(leads, rows, (one, other) => areWorded(one, other, weight))]
  // Only what may be of one day is set side by side: by the year, then by whether the dates meet.
  const byYear = Map.groupBy(events, ({ dated }) => dated.from.slice(0, 4))
  return onceEach(
    [...byYear.values()].flatMap((same) => alike(same, weight)),
    wanted,
  )
}

/** Sentences of dates that meet, those that tell one event together; the most exact first, then those that stand alone. */
function alike(events: readonly Event[], weight: (stem: string) => number): readonly Group[] {
  const groups: [Event, ...Event[]][] = []
  const ordered = [...events].sort(
    (a, b) =>
      exactness(b.dated.precision) - exactness(a.dated.precision) ||
      Number(a.dated.from !== a.dated.to) - Number(b.dated.from !== b.dated.to) ||
      Number(leansBack(a.text)) - Number(leansBack(b.text)),
  )
  for (const event of ordered) {
    const group = groups.find(
      (known) =>
        known.every(({ dated }) => meet(dated, event.dated)) &&
        known.some((one) => areWorded(one, event, weight) && mayBeOne(one, event)),
    )
    if (group) group.push(event)
    else groups.push([event])
  }
  return groups
}

/** Whether two sentences have so many words in common that they tell one event, if it was at one time. */
function areWorded(one: Event, other: Event, weight: (stem: string) => number): boolean {
  const { part, whole } = likeness(one.stems, other.stems, weight)
  return part >= samePart && whole >= sameWhole
}

/** Two named firms that did the same are two, as is what befell somebody in a month and on a day, unless more than names is shared. */
function mayBeOne(one: Event, other: Event): boolean {
  if (areOfTwo(one, other)) return false
  if (one.dated.precision === other.dated.precision) return true
  const names = namesIn(one.text).union(namesIn(other.text))
  const shared = one.stems.intersection(other.stems).difference(names)
  return [...shared.difference(monthStems)].some((stem) => !/^\d+$/.test(stem))
}

const monthStems = new Set(months.match(/\p{Lu}\p{Ll}+/gu)?.map(stemOf))

/** Whether two dates may be one: "14 Dec 2020" is in "Dec 2020"; a year alone is in itself only. */
function meet(a: Dated, b: Dated): boolean {
  if (a.from === b.from && a.to === b.to) return true
  if (a.precision === 'year' || b.precision === 'year') return false
  return (a.from <= b.from && b.to <= a.to) || (b.from <= a.from && a.to <= b.to)
}

/** Groups of one day in which the same one did the same are one event, however much else their sentences tell. */
function onceEach(groups: readonly Group[], wanted: ReadonlySet<string>): readonly Group[] {
  const once: [Event, ...Event[]][] = []
  for (const group of groups) {
    const known = once.find(([one, ...others]) =>
      [one, ...others].some((other) => group.some((own) => areOne(own, other, wanted))),
    )
    if (known) known.push(...group)
    else once.push([...group])
  }
  return once
}

/** Whether what is told of one day, or of a day and of its month, is one event. */
function areOne(own: Event, other: Event, wanted: ReadonlySet<string>): boolean {
  if (own.isSince || other.isSince) return false
  const isDay = own.dated.precision === 'day' && other.dated.precision === 'day'
  if (isDay && own.dated.from === other.dated.from && own.dated.to === other.dated.to)
    return (
      (own.deed !== undefined && own.deed === other.deed) ||
      areOneDeed(own, other) ||
      ((own.isOfNoun || other.isOfNoun) && areOneMishap(own, other)) ||
      isCarriedOut(own, other, wanted) ||
      isCarriedOut(other, own, wanted)
    )
  const isMonth = own.dated.precision === 'month' && /^(?:day|month)$/.test(other.dated.precision)
  return (
    isMonth &&
    meet(own.dated, other.dated) &&
    isPlanned(own) === isPlanned(other) &&
    (areOneDeed(own, other, { once: true, byPronoun: true }) || areOneMishap(own, other))
  )
}
/** What befell the topic on a day or in a month befell it once. */
const areOneMishap = (...told: readonly Event[]): boolean =>
  told.every(({ isOfNoun, text }) => isOfNoun || tellsMishap(text))

/**
 * Whether what was to be on a day is what a later report tells of that day, by a word that is not the topic's own: “will
 * have a medical on Friday”, “he passed a medical”.
 */
function isCarriedOut(plan: Event, done: Event, wanted: ReadonlySet<string>): boolean {
  if (!isPlanned(plan) || isPlanned(done) || dayOf(plan) >= dayOf(done)) return false
  const names = namesIn(plan.text).union(namesIn(done.text))
  const shared = plan.stems.intersection(done.stems).difference(wanted).difference(names)
  return [...shared].some((stem) => !slight.test(stem))
}
const isPlanned = ({ when }: Event): boolean => when.some((one) => one.endsWith(expected))
const slight = whole()`begin, end, open, close, take, place, hold, held, meet, last, next, plan, expect, \d+`

const isAsGood = (one: Event, best: Event): boolean =>
  isPlain(one) === isPlain(best) && one.isOfNoun === best.isOfNoun && !one.isByOther

/** Of the sentences that date an event as exactly as its first, the one that most of the others bear out, with those. */
export function bestBorneOut(group: Group): Group {
  const done = group.filter(({ when }) => !when.some((one) => one.endsWith(expected)))
  const byVerb = done.filter(({ isOfNoun }) => !isOfNoun)
  const [first] = [byVerb, done, group].find(({ length }) => length > 0) ?? group
  const exact = (first ? group.filter(({ when }) => when[0] === first.when[0]) : group).slice(0, mostTold)
  const told = exact
    .toSorted(
      (a, b) =>
        Number(a.isOfNoun) - Number(b.isOfNoun) ||
        Number(isPlain(b)) - Number(isPlain(a)) ||
        Number(a.isByOther ?? false) - Number(b.isByOther ?? false),
    )
    .map((event): [Event, ...Event[]] => [
      event,
      ...exact.filter(
        (other) =>
          other !== event &&
          !other.isByOther &&
          new Set(event.when).isSubsetOf(new Set(other.when)) &&
          bearsOut(event, other),
      ),
    ])
  return told.reduce(
    (best, one) => (one.length > best.length && isAsGood(one[0], best[0]) ? one : best),
    told[0] ?? group,
  )
}
