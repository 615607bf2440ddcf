import { pattern } from '../../language/pattern.ts'
/** A moment, and how it is written: ISO 8601 with the zone of the place that wrote it. */
export interface Moment {
  readonly time: Date
  readonly iso: string
}

const iso = pattern('i')`
  ^(\d{4,6})[-/](\d{1,2})[-/](\d{1,2})(?:T|,?\s+(?:at\s+)?)
  (\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?
  \s*(Z|[a-z]{2,5}|(?:UTC|GMT)?\s*[+-]\d{1,2}(?::?\d{2})?)?(?:\s*\[[^\]]*\])?$`
const basic = /^(\d{4})(\d{2})(\d{2})T?(\d{2})(\d{2})(?:(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i
const rfc = pattern('i')`
  ^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{4})
  \s+(\d{1,2}):(\d{2})(?::(\d{2}))?
  \s+([a-z]{1,5}|(?:UTC|GMT)?[+-]\d{2}:?\d{2})(?:\s*\([^)]*\))?$`
/** As C's ctime, Unix's date and Twitter write it: "Mon Dec 06 09:30:00 +0000 2021". */
const ctime =
  /^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+(\d{2}):(\d{2}):(\d{2})\s+(?:([a-z]{2,5}|[+-]\d{4})\s+)?(\d{4})$/i
/** As JavaScript writes it: "Mon Dec 06 2021 19:30:00 GMT+0700 (Western Indonesia Time)". */
const script =
  /^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+(\d{4})\s+(\d{2}):(\d{2}):(\d{2})\s+(?:GMT|UTC)([+-]\d{4})/i

/** As .NET writes it into JSON: "/Date(1709625600000+0100)/", milliseconds since 1970 and the zone of the place. */
const ofNet = /^\\?\/?Date\((-?\d{1,15})([+-]\d{4})?\)\\?\/?$/

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Hours from Greenwich of the zones that papers name; where a name means several, the one that English papers mean. */
const zones: Readonly<Record<string, string>> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  ut: 'Z',
  bst: '+01:00',
  wet: 'Z',
  west: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  ist: '+05:30',
  pkt: '+05:00',
  hkt: '+08:00',
  sgt: '+08:00',
  jst: '+09:00',
  kst: '+09:00',
  aest: '+10:00',
  aedt: '+11:00',
  nzst: '+12:00',
  nzdt: '+13:00',
}

/** A zone by its name in capitals, as papers write it behind a time. */
export const zoneName = new RegExp(`\\b(?:${Object.keys(zones).join('|')})\\b`, 'gi')

/**
 * A moment written for machines: ISO 8601 (without a zone it is taken as UTC), RFC 2822, C's and JavaScript's own
 * form, or seconds, milliseconds or microseconds since 1970. The zone is kept, so that the day is the day at the place
 * that wrote it. 'impossible' where the form is right and the moment is none.
 */
export function readTime(words: string): Moment | 'impossible' | undefined {
  const [, ...dated] = iso.exec(words) ?? basic.exec(words) ?? []
  if (dated.length > 0) return written(dated)
  const [, day, name, year, ...clock] = rfc.exec(words) ?? []
  if (name !== undefined) return written([year, monthOf(name), day, ...clock])
  const [, month, date, hour, minute, second, zone, last] = ctime.exec(words) ?? []
  if (month !== undefined) return written([last, monthOf(month), date, hour, minute, second, zone])
  const [, first, then, after, ...rest] = script.exec(words) ?? []
  if (first !== undefined) return written([after, monthOf(first), then, ...rest])
  const net = ofNet.exec(words)
  if (net?.[1] !== undefined) return atPlace(Number(net[1]), net[2] ?? 'Z')
  const since = /^(\d{9,10}|\d{12,13}|\d{16})(?:\.\d+)?$/.exec(words)?.[1]
  if (since === undefined) return undefined
  const time = new Date(Number(since) * (since.length <= 10 ? 1000 : since.length <= 13 ? 1 : 0.001))
  return Number.isNaN(time.getTime()) ? 'impossible' : { time, iso: `${time.toISOString().slice(0, 19)}Z` }
}

const minute = 60_000

/** A moment by the clock of its place. @param since milliseconds since 1970 @param zone as in ISO 8601 */
function atPlace(since: number, zone: string): Moment | 'impossible' {
  const offset = offsetOf(zone)
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? []
  const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -minute : minute)
  const local = new Date(since + ahead)
  if (Number.isNaN(local.getTime())) return 'impossible'
  return { time: new Date(since), iso: local.toISOString().slice(0, 19) + offset }
}

function monthOf(name: string): string {
  return String(months.indexOf(name.toLowerCase()) + 1)
}

function written(parts: readonly (string | undefined)[]): Moment | 'impossible' {
  const [year = '', month = '', day = '', hour = '', minute = '', second = '00', zone = 'Z'] = parts
  // Date rolls the 31st of February over into March, so the day is tried on its own.
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  if (date.getUTCDate() !== Number(day) || date.getUTCMonth() + 1 !== Number(month)) return 'impossible'
  const two = (digits: string): string => digits.padStart(2, '0')
  const local = `${year.padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}`
  const written = local + offsetOf(zone)
  const time = new Date(written)
  return Number.isNaN(time.getTime()) ? 'impossible' : { time, iso: written }
}

function offsetOf(zone: string): string {
  // Postgres writes "+01", and people "UTC+1".
  const [, sign, hours = '', minutes = '00'] = /([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone) ?? []
  if (sign === undefined) return zones[zone.trim().toLowerCase()] ?? 'Z'
  return Number(hours) === 0 && minutes === '00' ? 'Z' : `${sign}${hours.padStart(2, '0')}:${minutes}`
}
