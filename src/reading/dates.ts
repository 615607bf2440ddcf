import type { Published } from '../model/article.ts'
import type { Dated } from '../model/finding.ts'
import { readDays } from './dates/days.ts'
import { referenceOf } from './dates/reference.ts'
import { readRelative } from './dates/relative.ts'
import { readYears } from './dates/years.ts'

/**
 * Every date of a text, in order. What it leaves open is filled from the article's own date, never from today, and left
 * out where that is unknown. A range with a dash, or within a month ("December 6 to 8"), is one date with two ends; two
 * years joined by words are two. A week is the seven days from its Monday; a decade has the precision of a year.
 */
export function readDates(text: string, published: Published | undefined): readonly Dated[] {
  const reference = referenceOf(published)
  const days = readDays(text, reference)
  const others = [...readYears(text), ...readRelative(text, reference)]
  return apart([...days, ...others].sort((one, other) => one.start - other.start || other.end - one.end))
}

/** Of two that overlap the first and longer stays: the year of "December 2021" is part of the month. */
function apart(dates: readonly Dated[]): readonly Dated[] {
  const kept: Dated[] = []
  for (const date of dates) if (date.start >= (kept.at(-1)?.end ?? 0)) kept.push(date)
  return kept
}
