import { z } from 'zod'

const inRange = (from: number, to: number) => z.array(z.number().int().min(from).max(to)).min(1).readonly()

/** The same times on some days. Of several kinds of days (`weekdays`, `days`, `nths`, `near`) a day of any. */
const rhythmSchema = z.object({
  /** `09:00`, in order. */
  times: z
    .array(z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/))
    .min(1)
    .readonly(),
  /** 0 is Sunday; without any kind of days, every day. */
  weekdays: inRange(0, 6).optional(),
  /** Days of the month; 0 is the last one. */
  days: inRange(0, 31).optional(),
  /** The first to fifth such weekday of the month; 0 is the last one. */
  nths: z
    .array(z.object({ nth: z.number().int().min(0).max(5), weekday: z.number().int().min(0).max(6) }))
    .min(1)
    .readonly()
    .optional(),
  /** The working day nearest to such a day of the month, and in the same month; 0 is the last working day. */
  near: inRange(0, 31).optional(),
  /** 1 is January; without them every month. */
  months: inRange(1, 12).optional(),
  /** Only every so many days, or weeks (from Monday), counted from a date, `2026-03-29`. */
  every: z
    .object({ count: z.number().int().min(2).max(366), unit: z.enum(['day', 'week']), from: z.string() })
    .optional(),
})
export type Rhythm = z.infer<typeof rhythmSchema>

/** When a digest is due, in local dates and times: it knows no zone and no instant. */
export const scheduleSchema = rhythmSchema.extend({
  /** Besides: "Mondays at 9:00; Fridays at 17:00". */
  also: z.array(rhythmSchema).min(1).readonly().optional(),
})
export type Schedule = z.infer<typeof scheduleSchema>

const dayMs = 24 * 3600_000

/** The times of a day, `2026-03-29`, in order, each once. */
export function timesOn(schedule: Schedule, date: string): readonly string[] {
  if (!schedule.also) return fallsOn(schedule, date) ? schedule.times : []
  const rhythms = [schedule, ...schedule.also].filter((rhythm) => fallsOn(rhythm, date))
  return [...new Set(rhythms.flatMap(({ times }) => times))].sort()
}

function fallsOn({ weekdays, days, nths, near, months, every }: Rhythm, date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`)
  if (months && !months.includes(day.getUTCMonth() + 1)) return false
  if (every && !isTurn(every, day)) return false
  if (!weekdays && !days && !nths && !near) return true
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate()
  const inMonth = day.getUTCDate()
  const weekday = day.getUTCDay()
  return (
    weekdays?.includes(weekday) === true ||
    days?.includes(inMonth) === true ||
    (inMonth === last && days?.includes(0) === true) ||
    nths?.some((one) => one.weekday === weekday && isNth(one.nth, inMonth, last)) === true ||
    near?.some((wanted) => workingDay(wanted, inMonth, weekday, last) === inMonth) === true
  )
}

const isNth = (nth: number, inMonth: number, last: number): boolean =>
  nth === 0 ? inMonth + 7 > last : Math.ceil(inMonth / 7) === nth

/** @param inMonth any day of the month, and its weekday, to count from */
function workingDay(wanted: number, inMonth: number, weekday: number, last: number): number | undefined {
  if (wanted > last) return undefined
  const day = wanted === 0 ? last : wanted
  const on = (((weekday + day - inMonth) % 7) + 7) % 7
  if (on === 6) return day > 1 ? day - 1 : day + 2
  if (on === 0) return wanted !== 0 && day < last ? day + 1 : day - 2
  return day
}

function isTurn({ count, unit, from }: NonNullable<Rhythm['every']>, day: Date): boolean {
  const first = new Date(`${from}T00:00:00Z`)
  const start = unit === 'day' ? first.getTime() : first.getTime() - ((first.getUTCDay() + 6) % 7) * dayMs
  const passed = Math.floor((day.getTime() - start) / (unit === 'day' ? dayMs : 7 * dayMs))
  return day >= first && passed % count === 0
}
