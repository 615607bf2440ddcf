import { monthPeriod } from '../../language/calendar.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import { showDate } from '../../language/show-date.ts'
import { months, shortMonths, weekdays } from '../../language/vocabulary.ts'
import type { Article } from '../../model/article.ts'
import { areOneDeed } from './deeds.ts'
import type { Event } from './events.ts'
import { expected, reported } from './mood.ts'
import { dayOf } from './overtaken.ts'

/** The words of an event's date, and whether they tell the day itself. */
export const written = ({ dated, excerpt }: Event): string =>
  excerpt.article.text.slice(dated.start, dated.end)
export const isPlain = (event: Event): boolean => event.dated.precision === 'day' && /\d/.test(written(event))

/** A day that only its weekday tells, counted from the day of the page, which may be one of weeks later. */
const weekday = pattern('i')`^${weekdays}$`
const dayLong = 86_400_000
const aWeek = 7 * dayLong
const mostWeeks = 5 * aWeek

/**
 * Events with the plain date of another in place of a weekday: “died on Friday” of a page that was changed a week later is
 * “died on 16 February” of others, where that was a Friday and what is told is hardly done twice.
 */
export function withPlainDays(events: readonly Event[]): readonly Event[] {
  const plain = events.filter(isPlain)
  return events.map((event): Event => {
    if (!weekday.test(written(event)) || isReport(event)) return event
    const day = Date.parse(event.dated.from)
    const other = [...plain, ...sooner(events, event)].find((known) => {
      const { dated } = known
      const apart = Math.abs(Date.parse(dated.from) - day)
      return (
        dated.from === dated.to &&
        apart > 0 &&
        apart <= mostWeeks &&
        apart % aWeek === 0 &&
        areOneDeed(event, known, { once: true })
      )
    })
    return other
      ? {
          ...event,
          isByOther: true,
          when: other.when,
          dated: { ...event.dated, from: other.dated.from, to: other.dated.to },
        }
      : event
  })
}

/** On which day somebody said so is not on which day it was. */
const isReport = ({ when }: Event): boolean => when.some((one) => one.endsWith(reported))

/** What other articles tell of a weekday days sooner after it: a page that tells of it late may have been changed since. */
const sooner = (events: readonly Event[], event: Event): readonly Event[] =>
  events.filter(
    (known) =>
      known.excerpt.article !== event.excerpt.article &&
      weekday.test(written(known)) &&
      daysAfter(event) - daysAfter(known) >= fewestSooner,
  )
const fewestSooner = 4
const daysAfter = (event: Event): number =>
  (Date.parse(dayOf(event)) - Date.parse(event.dated.from)) / dayLong

/**
 * From so many days on a weekday gone by is no longer surely that day: the page may have been changed a day or two after the
 * day that it bears, or bears the day of another time zone. Of 2,100 pages of news, five days back about half of the
 * weekdays are of days after the page's own, and six days back nearly all.
 */
const fewestUnsure = 5

/**
 * Events with only the month where their weekday may be of the week before an article or of the days after it, and without
 * those of which not even the month is sure. A weekday that another article tells sooner after it stands.
 * @param first the day of the first article
 */
export function withSureDays(events: readonly Event[], first: string): readonly Event[] {
  return events.flatMap((event) => {
    if (!isUnsure(event) || isBorneOut(events, event)) return [event]
    if (isBeforeStory(events, event, first)) return [onDay(event, weekAfter(event.dated.from))]
    const [month, ...others] = new Set([event.dated.from, weekAfter(event.dated.from)].map(monthOf))
    const [when, ...more] = event.when
    const day = showDate(event.dated)
    const isSimple = more.length === 0 && (when === day || when === `${day} ${reported}`)
    if (month === undefined || others.length > 0 || !isSimple) return []
    const [year = 0, number = 1] = month.split('-').map(Number)
    const dated = { ...event.dated, ...monthPeriod(year, number) }
    return [{ ...event, dated, when: [when.replace(day, showDate(dated))] }]
  })
}

/**
 * Whether a weekday would lie days before all that other pages tell, and before the first of them: of a flood of Monday, told on that
 * day, a page of Tuesday tells hardly of the Wednesday before, and sooner of the next.
 */
function isBeforeStory(events: readonly Event[], event: Event, first: string): boolean {
  const day = Date.parse(event.dated.from)
  const others = events.filter(
    (one) =>
      one.excerpt.article !== event.excerpt.article &&
      one.dated.precision !== 'year' &&
      !isUnsure(one) &&
      Math.abs(Date.parse(one.dated.from) - day) <= mostWeeks,
  )
  const known = [first, ...others.map(({ dated }) => dated.from)].map((one) => Date.parse(one))
  return first !== '' && first < dayOf(event) && (Math.min(...known) - day) / dayLong >= fewestBeforeStory
}
const fewestBeforeStory = 4

const onDay = (event: Event, day: string): Event => {
  const dated = { ...event.dated, from: day, to: day }
  const [old, shown] = [showDate(event.dated), showDate(dated)]
  return { ...event, dated, when: event.when.map((one) => one.replace(old, shown)) }
}

const isUnsure = (event: Event): boolean =>
  weekday.test(written(event)) &&
  event.isByOther !== true &&
  !event.isSince &&
  event.dated.from === event.dated.to &&
  daysAfter(event) >= fewestUnsure

const isBorneOut = (events: readonly Event[], event: Event): boolean =>
  events.some(
    (other) =>
      other.excerpt.article !== event.excerpt.article &&
      other.dated.from === event.dated.from &&
      other.dated.to === event.dated.to &&
      !isUnsure(other) &&
      areOneDeed(event, other),
  )

const monthOf = (day: string): string => day.slice(0, 7)
const weekAfter = (day: string): string => new Date(Date.parse(day) + aWeek).toISOString().slice(0, 10)

/**
 * Events without those that are counted from the day of an article ("yesterday") which tells of later days as over, or of
 * weekdays that are mostly of the days after its own: it was changed since, and only what names a day or a weekday may stand.
 */
export function withoutCounted(events: readonly Event[]): readonly Event[] {
  const { surely, perhaps } = changedOf(events)
  return events.filter((event) => {
    const { article } = event.excerpt
    if (calendar.test(written(event))) return true
    return !surely.has(article) && (!perhaps.has(article) || weekday.test(written(event)))
  })
}

/** The articles of events that were changed after their day, surely or perhaps. */
export const changedOf = (
  events: readonly Event[],
): Readonly<Record<'surely' | 'perhaps', ReadonlySet<Article>>> => ({
  surely: articlesOf(events.filter(({ isOfChanged }) => isOfChanged)),
  perhaps: articlesOf(
    events.filter((event) => (isUnsure(event) && !isBorneOut(events, event)) || isOfOwnMonth(event)),
  ),
})
/** "After the fall of the bank in March", of a page of March, which would say "this month": it was changed in a later one. */
const isOfOwnMonth = (event: Event): boolean => {
  const { dated, excerpt } = event
  const lead = excerpt.article.text.slice(Math.max(0, dated.start - 4), dated.start)
  return (
    dated.precision === 'month' &&
    wholeMonth.test(written(event)) &&
    /\bin $/i.test(lead) &&
    monthOf(dated.from) === monthOf(dayOf(event)) &&
    !event.when.some((one) => one.endsWith(expected))
  )
}
const wholeMonth = pattern('i')`^${months}$`
const articlesOf = (events: readonly Event[]): ReadonlySet<Article> =>
  new Set(events.map(({ excerpt }) => excerpt.article))
const calendar = pattern('u')`\d|(?<!\p{L})${oneOf`${months}, ${shortMonths}`}(?!\p{L})`
