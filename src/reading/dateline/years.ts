import { type Day, findDays } from './days.ts'

export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
export const weekdayName = /\b(sun|mon|tues|wednes|thurs|fri|satur)day\b/i

/** The same date falls on the same weekday again after five years at the soonest. */
const years = 5

/** The first day in a text that stands beside its weekday: "on Monday, December 6". */
export function weekdayDay(text: string): (Day & { readonly words: string }) | undefined {
  for (const day of findDays(text)) {
    const before = /\b(?:sun|mon|tues|wednes|thurs|fri|satur)day,?\s+$/i.exec(
      text.slice(Math.max(0, day.start - 14), day.start),
    )
    if (before === null) continue
    const words = before[0] + text.slice(day.start, day.end)
    return { year: day.year, month: day.month, day: day.day, words }
  }
  return undefined
}

/**
 * The year of a day that is told without one. Another full date on the same day of the same month tells it; so does
 * its weekday, in the five years from the last year that the text looks back on. Otherwise it stays unknown.
 */
export function inferYear(day: Day, words: string, text: string, now: Date): number | undefined {
  const twin = findDays(text).find(
    (other) =>
      other.year !== undefined && other.month === day.month && other.day !== undefined && near(other, day),
  )
  if (twin?.year !== undefined) return twin.year
  const owned = copyrightYear(text)
  if (owned !== undefined) return owned
  const weekday = weekdayName.exec(words)?.[0].toLowerCase()
  const past = lastPastYear(text, now)
  if (weekday === undefined || past === undefined || day.month === undefined || day.day === undefined)
    return undefined
  for (let year = past; year < past + years && year <= now.getUTCFullYear(); year++)
    if (new Date(Date.UTC(year, day.month - 1, day.day)).getUTCDay() === weekdays.indexOf(weekday))
      return year
  return undefined
}

/** What an agency owns is of the year in which it was sent: "(c) Copyright Northline 2021". */
function copyrightYear(text: string): number | undefined {
  const year = /(?:©|\(c\)|\bcopyright\b)[^\n\d]{0,60}?\b((?:19|20)\d{2})\b(?![–-])/i.exec(text)?.[1]
  return year === undefined ? undefined : Number(year)
}

/** Stories that name a day of the same week with its year are of the same days. */
function near(one: Day, other: Day): boolean {
  return Math.abs((one.day ?? 0) - (other.day ?? 0)) <= 3
}

/** The last year that a text tells of as gone by: "in 2018", not "by 2025" or "until 2031". */
function lastPastYear(text: string, now: Date): number | undefined {
  const past = text
    .split(/(?<=[.!?])\s/)
    .filter((sentence) => !/\b(?:will|by|target|until|through|expected|plans?|aims?|next)\b/i.test(sentence))
    .flatMap((sentence) => [...sentence.matchAll(/\b(?:in|since|of|during)\s+((?:19|20)\d{2})\b/gi)])
    .map((match) => Number(match[1]))
    .filter((year) => year <= now.getUTCFullYear())
  return past.length === 0 ? undefined : Math.max(...past)
}
