import { UserError } from '../model/errors.ts'
import type { Schedule } from './schedule.ts'
import { monthNames, weekdayNames } from './words.ts'

const named: Readonly<Record<string, string>> = {
  '@hourly': '0 * * * *',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@weekly': '0 0 * * 0',
  '@monthly': '0 0 1 * *',
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
}

const short = (names: readonly string[]): readonly string[] =>
  names.map((name) => name.slice(0, 3).toLowerCase())

/** Whether it looks like a cron expression: a name with an @, or five fields of which one holds a star or a digit. */
export const isCron = (text: string): boolean =>
  text.startsWith('@') || (/^[\d*][\d*,/-]*(?:\s+[\w*,/#-]+){4}$/.test(text) && !/:/.test(text))

/** @throws UserError */
export function readCron(text: string): Schedule {
  const fields = (named[text] ?? text).split(/\s+/)
  const [minutes = '', hours = '', days = '', months = '', weekdays = ''] = fields
  if (fields.length !== 5)
    throw new UserError(
      `“${text}” is no cron expression. It has five fields: minute, hour, day of the month, month, day of the week; for example 0 9 * * 1-5.`,
    )
  const read = (field: string, from: number, to: number, names: readonly string[] = []): readonly number[] =>
    numbersOf(field, from, to, names, text)
  const daysOfWeek = read(weekdays, 0, 7, short(weekdayNames)).map((day) => day % 7)
  const times = read(hours, 0, 23).flatMap((hour) =>
    read(minutes, 0, 59).map(
      (minute) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
    ),
  )
  return {
    times,
    ...(isEvery(weekdays) ? {} : { weekdays: [...new Set(daysOfWeek)].sort((a, b) => a - b) }),
    ...(isEvery(days) ? {} : { days: days.toLowerCase() === 'l' ? [0] : read(days, 1, 31) }),
    ...(isEvery(months) ? {} : { months: read(months, 1, 12, ['', ...short(monthNames)]) }),
  }
}

const isEvery = (field: string): boolean => field === '*' || field === '?'

/** "1-5", "* /15", "mon,wed", "8-18/2". */
function numbersOf(
  field: string,
  from: number,
  to: number,
  names: readonly string[],
  whole: string,
): readonly number[] {
  const found = new Set<number>()
  for (const part of field.toLowerCase().split(',')) {
    const [, range = '', step = '1'] = /^([\w*?-]+)(?:\/(\d{1,2}))?$/.exec(part) ?? []
    const number = (word: string): number =>
      names.includes(word) && word !== ''
        ? names.indexOf(word)
        : /^\d{1,2}$/.test(word)
          ? Number(word)
          : Number.NaN
    const [first = '', last = part.includes('/') ? String(to) : first] = isEvery(range)
      ? [String(from), String(to)]
      : range.split('-')
    const [low, high] = [number(first), number(last)]
    if (!(low >= from && high <= to && low <= high && Number(step) > 0))
      throw new UserError(
        `“${part}” in the cron expression “${whole}” is not understood. There a number from ${from} to ${to}, a range such as ${from}-${to}, a list with commas or a step such as */2 may stand.`,
      )
    for (let at = low; at <= high; at += Number(step)) found.add(at)
  }
  return [...found].sort((a, b) => a - b)
}
