import { isCreditLine } from '../boilerplate/byline.ts'
import { isCaption } from '../boilerplate/captions.ts'
import { readNotice } from '../boilerplate/notice.ts'
import { tweetDate } from '../boilerplate/tweets.ts'
import { splitParagraphs } from '../boilerplate/wrapping.ts'
import { asChange, checked, isDateLine, type Reading, readPublished } from '../dateline.ts'
import { type Day, findDays, readDay } from './days.ts'
import { readPlace } from './place.ts'
import { isChangeAlone, isLater, publishedWords, withoutLabels } from './said.ts'
import { inferYear, weekdayDay, weekdayName, weekdays } from './years.ts'

/** A note of a change has a date of its own, and so has an embargo. */
function isNotice(line: string): boolean {
  return (
    isEmbargo(line) ||
    (/^[\W_]*(?:corrections?|clarifications?|editor['’]?s['’]? note|update)\b/i.test(line) &&
      !isDateLine(line))
  )
}

const isEmbargo = (line: string): boolean => {
  const mark = readNotice(line, 0)
  return typeof mark === 'object' && mark.kind === 'embargoed'
}

/** A date line further down belongs to a comment or to another story. */
const headLines = 12

/**
 * When a scraped text was published, from its own words, the surest first: a date line at its head, the dateline of its
 * first sentence, an embedded tweet, a full date with its weekday. Days told in the story are no publication date, nor is the
 * day of a change, which is given as one where there is no other.
 */
export function readDateline(raw: string, now: Date = new Date()): Reading {
  const told = labelled(splitParagraphs(raw).filter((line) => !isCaption(line)))
  const lines = told.filter((line) => !isNotice(line))
  const head = lines.slice(0, headLines)
  const dated = head.filter((line) => isDateLine(line) || isCreditLine(line))
  const places = head.flatMap((line) => readPlace(line)?.date ?? [])
  const surest = [
    ...dated.filter((line) => !isChangeAlone(line)).map((line) => readDateLine(line, lines, now)),
    ...places.map((date) => readWithYear(readDay(date), date, lines, now)),
  ].find(({ kind }) => kind !== 'none')
  if (surest !== undefined) return surest
  const filed = lines.flatMap((line) => filedDay(line, lines) ?? [])[0]
  if (filed !== undefined) return readPublished(filed, 'dateline', now)
  const tweeted = lines.map(tweetDate).filter((date) => date !== undefined)
  const tweets = tweeted
    .map((date) => readPublished(date, 'dateline', now))
    .filter(({ kind }) => kind === 'date')
  const latest = tweets.sort((one, other) => iso(other).localeCompare(iso(one)))[0]
  if (latest !== undefined) return latest
  const named = weekdayDay(head.filter((line) => !isLater(line)).join('\n'))
  if (named !== undefined) return readWithYear(named, named.words, lines, now)
  const changed = [...dated.filter(isChangeAlone), ...told.slice(0, headLines).filter(isNotice)]
  const others = changed.map((line) => changeOn(readDateLine(line, lines, now), line))
  return others.find(({ kind }) => kind === 'change') ?? { kind: 'none' }
}

const changeOn = (reading: Reading, line: string): Reading =>
  reading.kind === 'date' ? asChange(reading.published, line) : reading

/** Agencies of America have the month first, and the clock of a place there. */
const american = /(?:^AP-|^UPI-|[ECMP][SD]T$)/
const stamp = /^[A-Z]{2,6}-(?:[A-Z]{2,4}-)?(\d\d)-(\d\d)-(\d\d)(?: \d{3,4}(?:\s?[A-Z]{2,4})?)?$/

/**
 * An agency's stamp above or below a story: "AP-NY-09-16-19 1422EDT", "BAN-16-09-19 0931GMT", "AFP 221755 GMT MAR 21". Which of
 * its numbers is the month is told by the story's weekday where one fits alone.
 */
function filedDay(line: string, lines: readonly string[]): string | undefined {
  const [, sent = ''] = atEnd.exec(line) ?? []
  if (isDateLine(sent)) return sent
  const [, first = '', second = '', year] = stamp.exec(line) ?? []
  if (year !== undefined) {
    const days = [`20${year}-${second}-${first}`, `20${year}-${first}-${second}`].filter(isDay)
    const [fitting, ...others] = days.filter((day) => isToldOf(day, lines))
    if (fitting !== undefined && others.length === 0) return fitting
    return american.test(line) ? days.at(-1) : days[0]
  }
  const [, date, name, short] =
    /^(?:[A-Z]{2,7} )?([0-3]\d)[0-2]\d[0-5]\d (?:GMT )?([A-Z][A-Za-z]{2}) (\d\d)$/.exec(line) ?? []
  return short === undefined ? undefined : `${date} ${name} 20${short}`
}

/** "(END) 12 Mar 2024 14:05 GMT": when it was sent, behind the mark of its end. */
const atEnd = /^\W{0,3}(?:END|ENDS|0|30)\W{1,3}(\S.*\d.*)$/

const isDay = (iso: string): boolean => {
  const day = new Date(`${iso}T00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso)
}

/** Whether the first weekday that a story names is that of this day, which an agency gives as the day of what it tells. */
function isToldOf(iso: string, lines: readonly string[]): boolean {
  const named = lines.flatMap((line) => weekdayName.exec(line)?.[0].toLowerCase() ?? [])[0]
  return named === weekdays[new Date(`${iso}T00:00Z`).getUTCDay()]
}

/** "Updated:" on a line of its own is said of the day on the next one. */
function labelled(lines: readonly string[]): readonly string[] {
  return lines.map((line, at) => {
    const above = lines[at - 1] ?? ''
    const isLabel = isLater(above) && !/[\p{L}\p{N}]/u.test(withoutLabels(above))
    return isLabel && isDateLine(line) ? `${above} ${line}` : line
  })
}

const slashed = /\d\/\d{1,2}\/\d/

function readDateLine(line: string, lines: readonly string[], now: Date): Reading {
  const machine = /\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?/.exec(line)?.[0]
  if (machine !== undefined) return readPublished(machine, 'dateline', now)
  // How the rest of a text writes its days tells which number of two beside a slash is the month.
  const alone: Reading = slashed.test(line) ? { kind: 'none' } : readPublished(line, 'dateline', now)
  if (alone.kind !== 'none') return alone
  const [day] = findDays([publishedWords(line), ...lines].join('\n'))
  return readWithYear(day, line, lines, now)
}

/** A day without a year gets the one that the rest of the text makes certain, or stays unknown. */
function readWithYear(
  day: (Day & { weekday?: number }) | undefined,
  words: string,
  lines: readonly string[],
  now: Date,
): Reading {
  if (day === undefined) return { kind: 'none' }
  if (day.year !== undefined) return checked(day, words, 'dateline', now)
  const year = inferYear(day, words, lines.join('\n'), now)
  return checked({ ...day, year }, words, 'dateline', now)
}

function iso(reading: Reading): string {
  return reading.kind === 'date' ? reading.published.date : ''
}
