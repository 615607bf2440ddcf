import { nearest } from '../language/nearest.ts'
import { UserError } from '../model/errors.ts'

const known = new Map(
  ['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => [zone.toLowerCase(), zone] as const),
)

/**
 * The zone as the zone data spells it; a city is enough. An offset such as +02:00 is no zone: it knows no summer time.
 * @throws UserError
 */
export function readZone(typed: string): string {
  const text = typed.trim().replace(/\s+/g, '_').toLowerCase()
  const zone = known.get(text) ?? [...known.values()].find((name) => name.toLowerCase().endsWith(`/${text}`))
  if (zone) return zone
  // Names that the zone data keeps beside the one it lists (Asia/Calcutta, Asia/Kolkata).
  if (/^[a-z][a-z_+\d-]*(?:\/[a-z_+\d-]+)+$/.test(text) && isZone(text)) return typed.trim()
  const city = /^[a-z][a-z_-]+$/.test(text)
    ? regions.find((region) => isZone(`${region}/${text}`))
    : undefined
  if (city !== undefined)
    return `${city}/${text.replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase())}`
  const cities = [...known.values()].map((name) => name.replace(/^.*\//, ''))
  const meant = nearest(text, [...known.keys(), ...cities])
  throw new UserError(
    `“${typed}” is not a time zone.${meant ? ` Did you mean ${known.get(meant) ?? meant}?` : ''} Write it like Europe/Berlin, America/New_York or UTC.`,
  )
}

const regions = ['Africa', 'America', 'Asia', 'Atlantic', 'Australia', 'Europe', 'Indian', 'Pacific']

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** What the clocks of a zone show at an instant, to the minute: `2026-03-29T02:30`. */
export function localAt(instant: number, zone: string): string {
  let clock = clocks.get(zone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    clocks.set(zone, clock)
  }
  const part: Record<string, string> = {}
  for (const { type, value } of clock.formatToParts(instant)) part[type] = value
  return `${part.year?.padStart(4, '0')}-${part.month}-${part.day}T${part.hour}:${part.minute}`
}

const minute = 60_000
/** No zone is further from UTC, and none has changed twice, within so many minutes. */
const around = 26 * 60

/**
 * When the clocks of a zone show this: of two instants (clocks set back) the first; where clocks skip it, the first
 * minute after the gap.
 */
export function instantOf(local: string, zone: string): number {
  const guess = Date.parse(`${local}:00Z`)
  const offset = (instant: number): number => Date.parse(`${localAt(instant, zone)}:00Z`) - instant
  const candidates = [offset(guess - around * minute), offset(guess + around * minute)]
    .map((ahead) => guess - ahead)
    .filter((instant) => localAt(instant, zone) === local)
  if (candidates.length > 0) return Math.min(...candidates)
  let [before, after] = [guess - around * minute, guess + around * minute]
  while (after - before > minute) {
    const middle = before + Math.floor((after - before) / minute / 2) * minute
    if (localAt(middle, zone) < local) before = middle
    else after = middle
  }
  return after
}
