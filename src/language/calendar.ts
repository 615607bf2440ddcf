/** How exactly a date is known. */
export type Precision = 'year' | 'month' | 'day' | 'time'

/** First and last day (ISO, inclusive) with the finest field that is known. */
export interface Period {
  readonly from: string
  readonly to: string
  readonly precision: Precision
}

/** One day, or undefined where the calendar has no such day. */
export function dayPeriod(year: number, month: number, day: number): Period | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() + 1 !== month || date.getUTCDate() !== day) return undefined
  const iso = isoDay(date)
  return iso === undefined ? undefined : { from: iso, to: iso, precision: 'day' }
}

/** A month; 13 is January of the next year and 0 December of the one before. */
export function monthPeriod(year: number, month: number): Period | undefined {
  const from = isoDay(new Date(Date.UTC(year, month - 1, 1)))
  const to = isoDay(new Date(Date.UTC(year, month, 0)))
  return from === undefined || to === undefined ? undefined : { from, to, precision: 'month' }
}

export function yearPeriod(first: number, last = first): Period | undefined {
  const from = isoDay(new Date(Date.UTC(first, 0, 1)))
  const to = isoDay(new Date(Date.UTC(last, 11, 31)))
  return from === undefined || to === undefined ? undefined : { from, to, precision: 'year' }
}

/** Monday to Sunday of the week that this day lies in. */
export function weekPeriod(day: Date): Period | undefined {
  const monday = addDays(day, -((day.getUTCDay() + 6) % 7))
  const from = isoDay(monday)
  const to = isoDay(addDays(monday, 6))
  return from === undefined || to === undefined ? undefined : { from, to, precision: 'day' }
}

export function addDays(day: Date, count: number): Date {
  return new Date(day.getTime() + count * 86_400_000)
}

/** Newspapers speak of years with four digits; what lies outside is a slip. */
export function isoDay(date: Date): string | undefined {
  const year = date.getUTCFullYear()
  if (!(year >= 1000 && year <= 2999)) return undefined
  return date.toISOString().slice(0, 10)
}
