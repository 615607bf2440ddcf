import { leansBack } from '../../language/leaning.ts'
import type { Dated } from '../../model/finding.ts'
import { likeness, weighStems } from '../../reading/likeness.ts'
import { standsTo } from '../../reading/saying.ts'
import type { Event } from './events.ts'
import { exactness } from './told.ts'

/** Sentences that tell one event, the most exact first. */
export type Group = readonly [Event, ...Event[]]

/** Of two sentences with one date less must be in common than of any two, for them to tell one event. */
const samePart = 0.42
const sameWhole = 0.2

/** Of more sentences than these on one event the first are laid side by side. */
const mostTold = 12

/** Events that are told more than once, put together. */
export function together(events: readonly Event[]): readonly Group[] {
  const weight = weighStems(events.map(({ stems }) => stems))
  // Only what may be of one day is set side by side: by the year, then by whether the dates meet.
  const byYear = Map.groupBy(events, ({ dated }) => dated.from.slice(0, 4))
  return onceEach([...byYear.values()].flatMap((same) => alike(same, weight)))
}

/** Sentences of dates that meet, those that tell one event together; the most exact first, then those that stand alone. */
function alike(events: readonly Event[], weight: (stem: string) => number): readonly Group[] {
  const groups: [Event, ...Event[]][] = []
  const ordered = [...events].sort(
    (a, b) =>
      exactness(b.dated.precision) - exactness(a.dated.precision) ||
      Number(leansBack(a.text)) - Number(leansBack(b.text)),
  )
  for (const event of ordered) {
    const group = groups.find(
      (known) =>
        known.every(({ dated }) => meet(dated, event.dated)) &&
        known.some(({ stems }) => {
          const { part, whole } = likeness(stems, event.stems, weight)
          return part >= samePart && whole >= sameWhole
        }),
    )
    if (group) group.push(event)
    else groups.push([event])
  }
  return groups
}

/** Whether two dates may be one: "14 Dec 2020" is in "Dec 2020"; a year alone is in itself only. */
function meet(a: Dated, b: Dated): boolean {
  if (a.from === b.from && a.to === b.to) return true
  if (a.precision === 'year' || b.precision === 'year') return false
  return (a.from <= b.from && b.to <= a.to) || (b.from <= a.from && a.to <= b.to)
}

/** Groups of one day in which the same one did the same are one event, however much else their sentences tell. */
function onceEach(groups: readonly Group[]): readonly Group[] {
  const same = Map.groupBy(groups, ([{ dated, deed }], at) =>
    dated.precision === 'day' && deed !== undefined ? `${dated.from} ${deed}` : `${at}`,
  )
  return [...same.values()].flatMap(([first, ...others]): readonly Group[] =>
    first ? [[...first, ...others.flat()]] : [],
  )
}

/** Of the sentences that date an event as exactly as its first, the one that most of the others bear out, with those. */
export function bestBorneOut(group: Group): Group {
  const [first] = group
  const exact = group.filter(({ when }) => when[0] === first.when[0]).slice(0, mostTold)
  const told = exact.map((event): [Event, ...Event[]] => [
    event,
    ...exact.filter((other) => other !== event && bearsOut(event, other)),
  ])
  return told.reduce((best, one) => (one.length > best.length ? one : best), told[0] ?? [first])
}

const bearsOut = (event: Event, other: Event): boolean =>
  new Set(event.when).isSubsetOf(new Set(other.when)) && standsTo(event.text, other.text) === 'bears out'
