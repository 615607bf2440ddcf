import { whole } from '../language/pattern.ts'
import { weekdays } from '../language/vocabulary.ts'
import type { Published } from '../model/article.ts'
import type { Dated } from '../model/finding.ts'
import { readCounted } from './dates/counted.ts'
import { readDays } from './dates/days.ts'
import { sectionsOf } from './dates/headings.ts'
import { referenceOf } from './dates/reference.ts'
import { readRelative } from './dates/relative.ts'
import { readYears } from './dates/years.ts'

/**
 * Every date of a text, in order. What it leaves open is filled from the article's own date, or from the day that heads its
 * part of a page that goes on for days, never from today, and left out where that is unknown. A range with a dash, between two ends or within a month ("December 6 to 8"), is one date with two ends; two
 * years joined by words are two. What is counted from a date ("two days later") is counted from the one before it. A week is the seven days from its Monday; a decade has the precision of a year.
 */
export function readDates(text: string, published: Published | undefined): readonly Dated[] {
  return sectionsOf(text, published).flatMap(({ start, end, published, asOf }) =>
    datesIn(text.slice(start, end), published).map((dated) => ({
      ...dated,
      start: dated.start + start,
      end: dated.end + start,
      ...(asOf === undefined ? {} : { asOf }),
    })),
  )
}

function datesIn(text: string, published: Published | undefined): readonly Dated[] {
  const reference = referenceOf(published)
  const days = readDays(text, reference)
  const others = [...readYears(text), ...readRelative(text, reference)]
  const told = between(text, withoutTwin(text, apart(inOrder([...days, ...others]))))
  return apart(inOrder([...told, ...readCounted(text, told)]))
}

const inOrder = (dates: readonly Dated[]): readonly Dated[] =>
  dates.toSorted((one, other) => one.start - other.start || other.end - one.end)

/** "Sunday afternoon, July 21" is one day, by its number. */
const withoutTwin = (text: string, dates: readonly Dated[]): readonly Dated[] =>
  dates.filter((date, at) => {
    const next = dates[at + 1]
    return !(
      next?.precision === 'day' &&
      weekday.test(text.slice(date.start, date.end)) &&
      partOfDay.test(text.slice(date.end, next.start))
    )
  })
const weekday = whole()`${weekdays}`
const partOfDay = /^ (?:morning|noon|afternoon|evening|night),?\s(?:the\s)?$/

/** "Between Oct. 1 and Dec. 31" is one date with two ends, of which the second comes after the first. */
function between(text: string, dates: readonly Dated[]): readonly Dated[] {
  const joined: Dated[] = []
  for (const date of dates) {
    const last = joined.at(-1)
    const isPair =
      date.precision !== 'year' &&
      last?.precision === date.precision &&
      /^\s+and\s+(?:the\s+)?$/.test(text.slice(last.end, date.start)) &&
      /\bbetween\s+(?:the\s+)?$/i.test(text.slice(Math.max(0, last.start - 14), last.start))
    if (!isPair) joined.push(date)
    else {
      const later = `${last.from.slice(0, 4)}${date.to.slice(4)}`
      joined.splice(-1, 1, { ...last, end: date.end, to: date.to >= last.from ? date.to : later })
    }
  }
  return joined.filter(({ from, to }) => from <= to)
}

/** Of two that overlap the first and longer stays: the year of "December 2021" is part of the month. */
function apart(dates: readonly Dated[]): readonly Dated[] {
  const kept: Dated[] = []
  for (const date of dates) if (date.start >= (kept.at(-1)?.end ?? 0)) kept.push(date)
  return kept
}
