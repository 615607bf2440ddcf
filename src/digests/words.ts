import type { Schedule } from './schedule.ts'

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

/** "every weekday at 9:00", "Mondays and Thursdays at 8:30 and 17:00", "the 1st of the month at 9:00", "every hour". */
export function scheduleInWords({ times, weekdays, days, months }: Schedule): string {
  const every = stepOf(times)
  const on = [
    ...(weekdays ? [weekdaysInWords(weekdays)] : []),
    ...(days ? [`the ${listed(days.map(dayInWords))} of the month`] : []),
  ].join(' and ')
  const season = months ? ` in ${listed(months.map((month) => monthNames[month - 1] ?? ''))}` : ''
  if (every !== undefined)
    return `${every}${on === '' ? '' : ` on ${on.replace(/^every weekday/, 'weekdays')}`}${season}`
  return `${on === '' ? 'every day' : on} at ${listed(times.map(timeInWords))}${season}`
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
  return listed(order.map((day) => `${weekdayNames[day]}s`))
}

function dayInWords(day: number): string {
  if (day === 0) return 'last day'
  const ending = day > 10 && day < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')
  return `${day}${ending}`
}

/** `09:00` as "9:00". */
export const timeInWords = (time: string): string => time.replace(/^0/, '')

/** "a, b and c" */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
