import { enumerated } from '../language/enumerated.ts'
import type { Rhythm, Schedule } from './schedule.ts'

export const weekdayNames = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** The nth is `ordinals[n]`; 0 is the last. */
export const ordinals: readonly string[] = ['last', 'first', 'second', 'third', 'fourth', 'fifth']

/** "every weekday at 9:00", "Mondays at 8:30; Fridays at 17:00", "the 1st of the month at 9:00", "every hour". */
export function scheduleInWords(schedule: Schedule): string {
  return [schedule, ...(schedule.also ?? [])].map(rhythmInWords).join('; ')
}

function rhythmInWords({ times, weekdays, days, nths, near, months, every }: Rhythm): string {
  const step = stepOf(times)
  const inMonth = [
    ...(days ?? []).map(dayInWords),
    ...(nths ?? []).map(({ nth, weekday }) => `${ordinals[nth]} ${weekdayNames[weekday]}`),
    ...(near ?? []).map(nearInWords),
  ]
  const on = [
    ...(weekdays ? [weekdaysInWords(weekdays)] : []),
    ...(inMonth.length > 0 ? [`the ${enumerated(inMonth)} of the month`] : []),
  ].join(' and ')
  const season = months ? ` in ${enumerated(months.map((month) => monthNames[month - 1] ?? ''))}` : ''
  const plainOn = on === '' ? '' : ` on ${on.replace(/^every weekday/, 'weekdays')}`
  const turns = every ? `every ${every.count} ${every.unit}s${plainOn}` : undefined
  if (step !== undefined) return `${step}${turns ? `, ${turns}` : plainOn}${season}`
  return `${turns ?? (on === '' ? 'every day' : on)} at ${enumerated(times.map(timeInWords))}${season}`
}

/** Times as far apart as they are from each other all day: "every hour", "every 6 hours", "every 30 minutes". */
function stepOf(times: readonly string[]): string | undefined {
  const minutes = times.map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)))
  const step = 1440 / minutes.length
  if (minutes.length < 3 || !minutes.every((minute, at) => minute === at * step)) return undefined
  if (step === 60) return 'every hour'
  return step % 60 === 0 ? `every ${step / 60} hours` : `every ${step} minutes`
}

function weekdaysInWords(weekdays: readonly number[]): string {
  const key = weekdays.join('')
  if (key === '12345') return 'every weekday'
  if (key === '06') return 'weekends'
  // The week of most readers begins on Monday.
  const order = [...weekdays].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7))
  return enumerated(order.map((day) => `${weekdayNames[day]}s`))
}

function nearInWords(day: number): string {
  if (day === 0) return 'last weekday'
  return day === 1 ? 'first weekday' : `weekday nearest the ${dayInWords(day)}`
}

function dayInWords(day: number): string {
  if (day === 0) return 'last day'
  const ending = day > 10 && day < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')
  return `${day}${ending}`
}

/** `09:00` as "9:00". */
export const timeInWords = (time: string): string => time.replace(/^0/, '')

/** A local date and time, `2026-03-09T09:00`, as "Mon 9 Mar 2026, 9:00". */
export function localInWords(local: string): string {
  const day = new Date(`${local.slice(0, 10)}T00:00:00Z`)
  const weekday = weekdayNames[day.getUTCDay()]?.slice(0, 3)
  const month = monthNames[day.getUTCMonth()]?.slice(0, 3)
  return `${weekday} ${day.getUTCDate()} ${month} ${day.getUTCFullYear()}, ${timeInWords(local.slice(11))}`
}

/** When something was said, as seen from now: "today", "on Monday", "on 9 Mar". */
export function sinceInWords(local: string, now: string): string {
  if (local.slice(0, 10) === now.slice(0, 10)) return 'today'
  const day = new Date(`${local.slice(0, 10)}T00:00:00Z`)
  const days = (Date.parse(now.slice(0, 10)) - day.getTime()) / 86_400_000
  if (days < 7) return `on ${weekdayNames[day.getUTCDay()]}`
  return `on ${day.getUTCDate()} ${monthNames[day.getUTCMonth()]?.slice(0, 3)}`
}

/** "1 article", "3 stories" */
export const count = (n: number, noun: string, nouns = `${noun}s`): string => `${n} ${n === 1 ? noun : nouns}`
