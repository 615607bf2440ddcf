import { addDays, isoDay, monthPeriod, type Period, weekPeriod, yearPeriod } from '../../language/calendar.ts'
import { baseOf } from '../../language/irregular.ts'
import { meaningOf } from '../../language/meanings.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import { months, weekdays } from '../../language/vocabulary.ts'
import { stemOf } from '../../language/words.ts'
import type { Dated } from '../../model/finding.ts'
import { monthNumber } from '../dateline/days.ts'
import { exact, inWords } from './relative.ts'

const count = oneOf`an?, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, \d{1,2}`
/** “That may” is mostly a verb. */
const surelyMonths = months.replace('May|', '')
const partsOfDay = 'day|morning|afternoon|evening|night'
const stop = String.raw`(?=[,.;]|\s*$)`

/** What is counted from the date told before it: "on that day", "the following year", "two days later". */
const counted = pattern('gi')`
  \b(?:(?:(?:on|in|by|since|of|later|earlier|early|late)\s+that(?:\s+same)?|(?:^|[.!?\n]["”’]?\s+)that(?:\s+same)?|the\s+same)\s+
    (?<same>${partsOfDay}|month|year)\b
  |that\s+(?:same\s+)?(?<part>morning|afternoon|evening|night)\b
  |(?:the\s+(?:following|next)|(?:on|by|later)\s+that|(?:^|[.!?\n]["”’]?\s+)that)\s+(?<weekday>${weekdays})\b
  |(?:the\s+following\s+(?<after>${months})|that\s+(?<month>${surelyMonths}))\b(?!\s+\d)
  |the\s+(?:following\s+(?<next>${partsOfDay}|week|month|year)|next\s+(?<day>${partsOfDay}))\b
  |the\s+previous\s+(?<past>${partsOfDay}|week|month|year)\b
  |the\s+day\s+(?<beside>before|after)(?:${stop}|\s+that\b)
  |(?<count>${count})\s+(?<unit>day|week|month|year)s?\s+(?:(?<turn>later|earlier|before${stop}|after${stop})\b
  |(?<side>before|after)\s+(?:the|its|his|her|their|that)\s+(?<event>[a-z]{4,})\b))`

/** A date further away than this, or in an earlier sentence than the one before, is hardly the one that is meant. */
const farthest = 400
const sentenceEnd = /[\p{Ll}\d)][.!?]["”’)]?\s+(?=["“‘]?\p{Lu})/gu
/** So many dates may stand in as many characters. */
const mostNear = 20

/**
 * Dates that are counted from the one before them in the text; one that only says when somebody told it is passed over.
 * @param dates those that are known, in order
 */
export function readCounted(text: string, dates: readonly Dated[]): readonly Dated[] {
  const found: Dated[] = []
  const known: Dated[] = []
  const rest = dates.values()
  let next = rest.next()
  for (const match of text.matchAll(counted)) {
    const start = match.index + (/^\W+/.exec(match[0])?.[0].length ?? 0)
    const end = match.index + match[0].length
    for (; !next.done && next.value.end <= start; next = rest.next()) known.push(next.value)
    const { event } = match.groups ?? {}
    const near = known.slice(-mostNear)
    const sentencesFrom = (one: Dated): number =>
      [...text.slice(one.end - 1, start + 1).matchAll(sentenceEnd)].length
    // "It opened on 3 May, five months after the fire": the day of the sentence itself is not that of the event.
    const base =
      event === undefined
        ? near.findLast((one) => start - one.end <= farthest && !isReport(text, one))
        : near.findLast((one) => tells(text, one, event) && sentencesFrom(one) > 0 && !isReport(text, one))
    const ends = base && event === undefined ? sentencesFrom(base) : 0
    // "The deal mirrors one of 15 years earlier" counts from the deal.
    const most = match.groups?.unit?.toLowerCase() === 'year' && /earlier|before/i.test(match[0]) ? 0 : 1
    const period =
      base && ends <= most ? periodOf(match.groups ?? {}, base, /^the\b/i.test(match[0])) : undefined
    if (!period) continue
    found.push({ start, end, ...period })
    known.push({ start, end, ...period })
  }
  return found
}

/** Whether the sentence of a date tells of an event: "sank on 3 March" of "the sinking". */
function tells(text: string, { start, end }: Dated, event: string): boolean {
  const before = text.slice(Math.max(0, start - longestSentence), start + 1)
  const opens = [...before.matchAll(sentenceEnd)].at(-1)
  const from = start + 1 - before.length + (opens ? opens.index + opens[0].length : 0)
  const [rest = ''] = text.slice(end - 1, end + longestSentence).split(sentenceEnd)
  const wanted = deedOf(event)
  return (text.slice(from, end) + rest).split(/[^\p{L}]+/u).some((word) => deedOf(word) === wanted)
}
const longestSentence = 300
const deedOf = (word: string): string => {
  const small = word.toLowerCase()
  return meaningOf(stemOf(baseOf(small) ?? small))
}

/** "The mayor said on Tuesday." */
const isReport = (text: string, { start }: Dated): boolean =>
  /\b(?:said|says|told \p{L}+|announced|reported|added|according to .{0,40})\s+(?:on\s+|late\s+|early\s+)*$/iu.test(
    text.slice(Math.max(0, start - 60), start),
  )

/** "That Friday" is in the seven days from the one before on, "the following Friday" after it. */
function weekdayFrom({ from, to, precision }: Dated, name: string, isNext: boolean): Period | undefined {
  if (precision === 'year' || precision === 'month' || from !== to) return undefined
  const day = new Date(`${from}T00:00:00Z`)
  const steps = (7 + weekdayNumber(name) - day.getUTCDay()) % 7
  return exact(addDays(day, steps === 0 && isNext ? 7 : steps))
}

const daysOfWeek = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
/** Sunday is 0. */
export const weekdayNumber = (name: string): number => daysOfWeek.indexOf(name.slice(0, 3).toLowerCase())

/** "That March" is in the twelve months from the date before on, "the following March" after it. */
function monthFrom({ from }: Dated, name: string, isNext: boolean): Period | undefined {
  const [year = 0, month = 1] = from.split('-').map(Number)
  const named = monthNumber(name)
  return monthPeriod(named > month || (named === month && !isNext) ? year : year + 1, named)
}

function periodOf(
  groups: Record<string, string | undefined>,
  base: Dated,
  isNext: boolean,
): Period | undefined {
  const { same, next, day, past, beside, turn, side } = groups
  const named = (
    same ??
    next ??
    day ??
    past ??
    (beside === undefined ? groups.unit : 'day') ??
    ''
  ).toLowerCase()
  const unit = /^(?:week|month|year)$/.test(named) ? named : 'day'
  if (groups.weekday !== undefined) return weekdayFrom(base, groups.weekday, isNext)
  const month = groups.month ?? groups.after
  if (month !== undefined) return monthFrom(base, month, groups.after !== undefined)
  if (same !== undefined || groups.part !== undefined) return shifted(base, unit, 0)
  if (next !== undefined || day !== undefined) return shifted(base, unit, 1)
  if (past !== undefined) return shifted(base, unit, -1)
  if (beside !== undefined) return shifted(base, unit, beside.toLowerCase() === 'after' ? 1 : -1)
  const back = /^(?:earlier|before)$/i.test(turn ?? side ?? '')
  return shifted(base, unit, inWords(groups.count ?? '') * (back ? -1 : 1))
}

/** More months than these are counted from when something began or from when it ended. */
const mostMonths = 6

/** So many units from a date, as exactly as both are known; undefined where the date is less exact than the unit. */
function shifted({ from, to, precision }: Dated, unit: string, by: number): Period | undefined {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number)
  const isDay = precision !== 'year' && precision !== 'month' && from === to
  if (unit === 'year') {
    if (from.slice(0, 4) !== to.slice(0, 4)) return undefined
    // "A year earlier" than December is not sure to be December.
    return by === 0 || !isDay ? yearPeriod(year + by) : monthPeriod(year + by, month)
  }
  // "Ten months later" than January may be October.
  if (unit === 'month')
    return precision === 'year' || Math.abs(by) > mostMonths || from.slice(0, 7) !== to.slice(0, 7)
      ? undefined
      : monthPeriod(year, month + by)
  if (!isDay) return undefined
  const then = addDays(new Date(Date.UTC(year, month - 1, day)), unit === 'week' ? 7 * by : by)
  if (unit === 'week') return weekPeriod(then)
  return isoDay(then) === undefined ? undefined : exact(then)
}
