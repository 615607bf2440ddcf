import { exception, leftOver, placed, runs, says, tails, withoutPapers } from './recurrence/words.ts'

/** How words tell when something comes again and again, wherever they stand in a sentence. */

/** What is wished, and when, apart. */
export interface Recurrence {
  readonly when: string
  readonly rest: string
  /** How long, and in whose time, where that stands behind it: "for 3 months", "CET". */
  readonly ends?: string | undefined
  readonly zone?: string | undefined
}

/** Words that tell of days and hours, where they stand. */
interface Run {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Whether it is the first and the last that is said. */
  readonly opens: boolean
  readonly closes: boolean
}

/** Whether words tell that something comes again and again: "every Monday", "daily", "twice a week". */
export const recurs = (words: string): boolean => runsIn(words).some(saysAgain)

/** Whether words name an hour, or how many there are a day. */
export const isTimed = (words: string): boolean => says.hour.test(words)

/** How many characters at the beginning of words tell when. */
export const whenReaches = (words: string): number => runsIn(words).find(({ opens }) => opens)?.end ?? 0

/**
 * What is wished, and when, apart: "a weekly roundup of layoffs on Sunday evening" is "a roundup of layoffs" and "weekly on
 * Sunday evening". Nothing where the words do not say that it comes again and again.
 */
export function recurrenceIn(typed: string): Recurrence | undefined {
  const found = runsIn(typed)
  return found.some(saysAgain) ? parted(typed, found.filter(belongs)) : undefined
}

/**
 * The same of what a digest is to be about, where a day with its hour says enough: "energy, June 14 9:00".
 * @returns what is unsure where the words may tell when it comes, or what it is about: "trial on Monday"
 */
export function scheduleIn(typed: string): Recurrence | { readonly unsure: string } | undefined {
  const found = runsIn(typed)
  const sure = found.filter(isSchedule)
  const told = recurrenceIn(typed) ?? (sure.length > 0 ? parted(typed, sure) : undefined)
  const left = told && leftOver.exec(told.rest)?.[0]
  const last = found.at(-1)
  const place = last && says.hour.test(last.text) ? placed.exec(typed.slice(last.end))?.[1] : undefined
  const except = found
    .map(({ end }) => exception.exec(typed.slice(end))?.[1])
    .find((words) => words !== undefined)
  if (told && left === undefined && place === undefined && except === undefined) return told
  const unsure = left ?? except ?? place ?? found.find(mayBeSchedule)?.text
  return unsure === undefined ? undefined : { unsure }
}

function runsIn(typed: string): readonly Run[] {
  return [...withoutPapers(typed).matchAll(runs)].flatMap(({ 0: found, index: start }) => {
    const text = typed.slice(start, start + found.length)
    const [before, after] = [typed.slice(0, start), typed.slice(start + text.length)]
    const isQuoted = (before.match(/["“”]/g)?.length ?? 0) % 2 === 1
    const opens = /^[\s,]*$/.test(before)
    const closes = /^[\s,.!]*$/.test(after.replace(tails, ''))
    return isQuoted ? [] : [{ text, start, end: start + text.length, opens, closes }]
  })
}

const saysAgain = ({ text }: Run): boolean => says.again.test(text)
const saysDay = (text: string): boolean => says.day.test(text) || says.date.test(text) || says.nth.test(text)

/** Beside words that say "again": what says so too, ends the whole, or is led in as a time. */
const belongs = (run: Run): boolean =>
  saysAgain(run) || run.closes || isSchedule(run) || /^(?:at|on|by|around|from|between|in)\s/i.test(run.text)

/** At either end of the words: a day with its hour, an hour in figures, or days that only a schedule names so. */
function isSchedule({ text, opens, closes }: Run): boolean {
  if (!opens && !closes) return false
  if (says.written.test(text) || (saysDay(text) && (closes ? says.hour : says.clock).test(text))) return true
  if (opens && closes) return false
  return (
    says.days.test(text) ||
    (says.nth.test(text) && (says.ofMonth.test(text) || (closes && !/^last\s/i.test(text))))
  )
}

/** A day or an hour at the end, or a day with its hour anywhere; "Sunday Times" tells of no time. */
const mayBeSchedule = ({ text, opens, closes }: Run): boolean =>
  saysDay(text) || says.hour.test(text)
    ? closes || (saysDay(text) && says.clock.test(text)) || (opens && says.nth.test(text))
    : false

/** @param found what tells when, in the order in which it stands */
function parted(typed: string, found: readonly Run[]): Recurrence {
  let rest = ''
  let at = 0
  let tail: Readonly<Record<string, string | undefined>> = {}
  for (const { start, end } of found) {
    const after = tails.exec(typed.slice(end))
    tail = { ...tail, ...after?.groups }
    rest += `${typed.slice(at, start)} `
    at = end + (after?.[0].length ?? 0)
  }
  return {
    when: found.map(({ text }) => text.trim()).join(' '),
    rest: `${rest}${typed.slice(at)}`
      .replace(/\s*,\s*(?=,|$)|\s+(?=,)/g, '')
      .replace(/\s+/g, ' ')
      .replace(/^[\s,:;–—]+|(?:[\s,:;–—]|\s(?:and|at|on|from))+$/g, ''),
    ends: tail.span,
    zone: tail.zone ?? tail.city ?? tail.area,
  }
}
