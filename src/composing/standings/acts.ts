import { anywhere } from '../../language/pattern.ts'
import { weekdays } from '../../language/vocabulary.ts'
import type { Excerpt } from '../../model/briefing.ts'
import type { Field } from '../../model/field.ts'
import type { Sanction } from '../../model/finding.ts'
import { day } from '../../model/show.ts'
import { isBorneOut } from '../fields.ts'

/** A finding with when it was done, as far as its excerpt tells that, and what kind of measure it is. */
interface Told {
  readonly sanction: Sanction
  readonly excerpt: Excerpt
  readonly kind: Field
}

/** ISO, cut to what is known: of “last week” the year, as it may lie in two months; '' where the excerpt does not tell it. */
function timeOf({ sanction: { date }, excerpt }: Omit<Told, 'kind'>): string {
  if (!isBorneOut(date, excerpt)) return ''
  const [at] = date.spans
  const isDay = at === undefined || !lasting.test(excerpt.article.text.slice(at.start, at.end))
  return isDay ? date.text : date.text.slice(0, 4)
}
const lasting = /\b(?:weeks?|weekends?|days)\b/i

/** When something was done, as it is shown: "10 Mar 2022". */
export function shownTime(told: Omit<Told, 'kind'>): Field {
  const time = timeOf(told)
  return { ...told.sanction.date, text: time === '' ? '' : day(time) }
}

/**
 * Whether findings may be of one act: no two of their days, months and years differ, and no two kinds of measures; nor does one
 * name a day that was not read as its own, where another has one.
 */
export function areOfOneAct(group: readonly Told[]): boolean {
  const times = group.map(timeOf).filter((time) => time !== '')
  const kinds = new Set(group.map(({ kind }) => kind.text).filter((kind) => kind !== ''))
  const isOpen = group.some((one) => timeOf(one) === '' && aDay.test(one.excerpt.quote))
  return (
    kinds.size < 2 &&
    (times.length === 0 || !isOpen) &&
    times.every((one) => times.every((other) => one.startsWith(other) || other.startsWith(one)))
  )
}

const aDay = anywhere('i')`${weekdays}`

/** Findings of one act without those that leave out what the same article tells elsewhere: when it was, or what. */
export function withoutRepeats<T extends Told>(group: readonly T[]): readonly T[] {
  const told = (one: T): number => Number(timeOf(one) !== '') + Number(one.kind.text !== '')
  const most = new Map<string, number>()
  for (const one of group)
    most.set(one.excerpt.article.id, Math.max(most.get(one.excerpt.article.id) ?? 0, told(one)))
  return group.filter((one) => told(one) === most.get(one.excerpt.article.id))
}
