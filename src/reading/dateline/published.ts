import { isCaption } from '../boilerplate/captions.ts'
import { splitParagraphs } from '../boilerplate/lines.ts'
import { tweetDate } from '../boilerplate/tweets.ts'
import { checked, isDateLine, type Reading, readPublished } from '../dateline.ts'
import { type Day, findDays, readDay } from './days.ts'
import { readPlace } from './place.ts'
import { inferYear, weekdayDay } from './years.ts'

/** A date line further down belongs to a comment or to another story. */
const headLines = 12

/**
 * When a scraped text was published, from its own words, the surest first: a date line at its head, the dateline of
 * its first sentence, an embedded tweet, a full date with its weekday. Days told in the story are no publication date.
 */
export function readDateline(raw: string, now: Date = new Date()): Reading {
  const lines = splitParagraphs(raw).filter((line) => !isCaption(line))
  for (const line of lines.slice(0, headLines)) {
    if (!isDateLine(line)) continue
    const reading = readDateLine(line, lines, now)
    if (reading.kind !== 'none') return reading
  }
  for (const line of lines.slice(0, headLines)) {
    const date = readPlace(line)?.date
    if (date === undefined) continue
    const reading = readWithYear(readDay(date), date, lines, now)
    if (reading.kind !== 'none') return reading
  }
  const tweeted = lines.map(tweetDate).filter((date) => date !== undefined)
  const tweets = tweeted
    .map((date) => readPublished(date, 'dateline', now))
    .filter(({ kind }) => kind === 'date')
  const latest = tweets.sort((one, other) => iso(other).localeCompare(iso(one)))[0]
  if (latest !== undefined) return latest
  const told = weekdayDay(lines.slice(0, headLines).join('\n'))
  return told === undefined ? { kind: 'none' } : readWithYear(told, told.words, lines, now)
}

function readDateLine(line: string, lines: readonly string[], now: Date): Reading {
  const machine = /\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?/.exec(line)?.[0]
  if (machine !== undefined) return readPublished(machine, 'dateline', now)
  const [day] = findDays([line, ...lines].join('\n'))
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
