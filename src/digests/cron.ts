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

const more = /^[\d*][\d*,/-]*(?:\s+[\d*?,/#-]\S*){5,6}$/

/**
 * Whether it looks like a cron expression: a name with an @, or five fields of which one holds a star or a digit; or
 * more of them, as programs with seconds have, which are told that there are five.
 */
export const isCron = (text: string): boolean =>
  text.startsWith('@') ||
  (more.test(text.replace(/ \w+$/, ' *')) && /[*?]/.test(text)) ||
  (/^[\d*][\d*,/-]*(?:\s+[\w*?,/#-]+){4}$/.test(text) && !/:/.test(text))

/** @throws UserError */
export function readCron(text: string): Schedule {
  const fields = (named[text] ?? text).split(/\s+/)
  const [minutes = '', hours = '', days = '', months = '', weekdays = ''] = fields
  if (fields.length !== 5)
    throw new UserError(
      `“${text}” is not a cron expression. It has five fields: minute, hour, day of the month, month, day of the week; for example 0 9 * * 1-5.`,
    )
  const read = (field: string, from: number, to: number, names: readonly string[] = []): readonly number[] =>
    numbersOf(field, from, to, names, text)
  const times = read(hours, 0, 23).flatMap((hour) =>
    read(minutes, 0, 59).map(
      (minute) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
    ),
  )
  if (/^\*\//.test(days) && !isEvery(weekdays))
    throw new UserError(
      `“${text}” is read in different ways by different programs: ${days} and ${weekdays} are both days. Write one of them as *.`,
    )
  return {
    times,
    ...(isEvery(weekdays) ? {} : readWeekdays(weekdays, read)),
    ...(isEvery(days) ? {} : readDays(days, read)),
    ...(isEvery(months) ? {} : { months: read(months, 1, 12, ['', ...short(monthNames)]) }),
  }
}

type Read = (field: string, from: number, to: number, names?: readonly string[]) => readonly number[]

const partsOf = (field: string): readonly string[] => field.toLowerCase().split(',')
const sorted = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)].sort((a, b) => a - b)

/** Days of the week, among them "1#2" (the second Monday) and "5L" (the last Friday of the month). */
function readWeekdays(field: string, read: Read): Pick<Schedule, 'weekdays' | 'nths'> {
  const numbers = (part: string): readonly number[] =>
    read(part, 0, 7, short(weekdayNames)).map((day) => day % 7)
  const counted = (part: string) => /^(\w+?)(?:#([1-5])|l)$/.exec(part)
  const [plain, special] = parted(partsOf(field), (part) => counted(part) === null)
  const nths = special.flatMap((part) => {
    const [, day = '', nth = '0'] = counted(part) ?? []
    return numbers(day).map((weekday) => ({ nth: Number(nth), weekday }))
  })
  return {
    ...(plain.length === 0 ? {} : { weekdays: sorted(plain.flatMap(numbers)) }),
    ...(nths.length === 0 ? {} : { nths }),
  }
}

/** Days of the month, among them "L" (the last), "15W" (the working day nearest to the 15th) and "LW". */
function readDays(field: string, read: Read): Pick<Schedule, 'days' | 'near'> {
  const numbers = (part: string): readonly number[] => (part === 'l' ? [0] : read(part, 1, 31))
  const [plain, special] = parted(partsOf(field), (part) => !/^(?:\d{1,2}|l)w$/.test(part))
  return {
    ...(plain.length === 0 ? {} : { days: sorted(plain.flatMap(numbers)) }),
    ...(special.length === 0 ? {} : { near: sorted(special.flatMap((part) => numbers(part.slice(0, -1)))) }),
  }
}

const parted = (parts: readonly string[], isFirst: (part: string) => boolean) =>
  [parts.filter(isFirst), parts.filter((part) => !isFirst(part))] as const

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
