import { plainName } from '../fetching/story-address.ts'
import { UserError } from '../model/errors.ts'
import type { FeedWish } from '../model/feed.ts'

/** Minutes. Publishers ask for no more, and a briefing needs no more. */
const least = 15
const most = 7 * 24 * 60
const usual = 60

const units: readonly (readonly [RegExp, number])[] = [
  [/^m(?:in(?:ute)?s?)?$/, 1],
  [/^h(?:(?:ou)?rs?)?$/, 60],
  [/^d(?:ays?)?$/, 24 * 60],
  [/^w(?:eeks?)?$/, 7 * 24 * 60],
]
const words: Readonly<Record<string, number>> = { hourly: 60, daily: 24 * 60, weekly: 7 * 24 * 60 }

/** How often, in minutes: "30m", "2 hours", "every day", "hourly". @throws UserError */
export function readEvery(typed: string | undefined): number {
  if (typed === undefined) return usual
  const plain = typed
    .trim()
    .toLowerCase()
    .replace(/^every\s+/, '')
  const [, number, unit = ''] = /^(\d{1,4})?\s*([a-z]+)$/.exec(plain) ?? []
  const factor = units.find(([pattern]) => pattern.test(unit))?.[1]
  const minutes = words[plain] ?? (factor === undefined ? undefined : Number(number ?? 1) * factor)
  if (minutes === undefined)
    throw new UserError(`“every:${typed}” is not a time. Write it as every:30m, every:2h or every:daily.`)
  if (minutes < least)
    throw new UserError(
      `“every:${typed}” is too often: publishers turn such readers away. The least is every:15m.`,
    )
  if (minutes > most) throw new UserError(`“every:${typed}” is too rare. The most is every:7d.`)
  return minutes
}

/** "every 30 minutes", "every hour", "every 2 days". */
export function everyInWords(minutes: number): string {
  const [count, unit] =
    minutes % 1440 === 0
      ? [minutes / 1440, 'day']
      : minutes % 60 === 0
        ? [minutes / 60, 'hour']
        : [minutes, 'minute']
  return count === 1 ? `every ${unit}` : `every ${count} ${unit}s`
}

/** @throws UserError */
export function readFull(typed: string | undefined): boolean {
  const plain = typed?.trim().toLowerCase() ?? 'yes'
  if (/^(?:yes|true|on)$/.test(plain)) return true
  if (/^(?:no|false|off)$/.test(plain)) return false
  throw new UserError(
    `“full:${typed}” is not known. Write full:no to keep the feed's own text, or leave it out.`,
  )
}

/** The gap, and whether pages are fetched. @throws UserError */
export const readWish = ({ every, full }: FeedWish) => ({ every: readEvery(every), full: readFull(full) })

/** Names of devices, which Windows takes for no file. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/
const longest = 40

/**
 * A name that is safe as a folder and short enough to type. Whatever a feed calls itself, it cannot lead out of the
 * folder.
 * @param typed the first that leaves anything is taken
 */
export function nameOf(...typed: readonly (string | undefined)[]): string {
  for (const one of typed) {
    const plain = plainName(one ?? '')
      .slice(0, longest)
      .replace(/-$/, '')
    if (plain !== '') return devices.test(plain) ? `feed-${plain}` : plain
  }
  return 'feed'
}
