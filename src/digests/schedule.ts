import { z } from 'zod'

const inRange = (from: number, to: number) => z.array(z.number().int().min(from).max(to)).min(1).readonly()

/** When a digest is due, in local dates and times: it knows no zone and no instant. */
export const scheduleSchema = z.object({
  /** `09:00`, in order. */
  times: z
    .array(z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/))
    .min(1)
    .readonly(),
  /** 0 is Sunday; without them, and without `days`, every day. With `days`, a day of either. */
  weekdays: inRange(0, 6).optional(),
  /** Days of the month; 0 is the last one. */
  days: inRange(0, 31).optional(),
  /** 1 is January; without them every month. */
  months: inRange(1, 12).optional(),
})

export type Schedule = z.infer<typeof scheduleSchema>

/** Whether a digest is due on this day, `2026-03-29`. */
export function fallsOn({ weekdays, days, months }: Schedule, date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`)
  if (months && !months.includes(day.getUTCMonth() + 1)) return false
  if (!weekdays && !days) return true
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate()
  const inMonth = day.getUTCDate()
  return (
    weekdays?.includes(day.getUTCDay()) === true ||
    days?.includes(inMonth) === true ||
    (inMonth === last && days?.includes(0) === true)
  )
}
