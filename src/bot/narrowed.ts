import { parseLine, writeLine } from '../composing/follow-up.ts'
import type { Command } from '../contracts/command.ts'
import type { Desk } from '../contracts/desk.ts'
import { showDate } from '../language/show-date.ts'
import type { Briefing } from '../model/briefing.ts'
import type { Filter } from '../model/filter.ts'
import type { Input } from '../model/input.ts'
import { day } from '../model/show.ts'

/** A briefing, and what narrowed it in the end. */
export interface Narrowed {
  readonly briefing: Briefing
  readonly filter: Filter
}

/**
 * Answers within the asked period; where it holds nothing, without it, and says so. The title tells what narrows the
 * answer.
 */
export async function answerWithin(command: Command, input: Input, desk: Desk): Promise<Narrowed> {
  const { filter } = input
  const briefing = await command.answer(input, desk)
  const limit = periodOf(filter)
  if (briefing.kind === 'briefing' || limit === undefined)
    return { briefing: titled(briefing, filter), filter }
  const wide: Filter = { ...filter, since: undefined, until: undefined }
  const all = await command.answer({ ...input, filter: wide }, desk)
  if (all.kind === 'notice') return { briefing: titled(all, wide), filter: wide }
  const remark = `Nothing on this was found ${limit}, so this is from any time.`
  return { briefing: titled({ ...all, remarks: [remark, ...(all.remarks ?? [])] }, wide), filter: wide }
}

/** The line without a period that was dropped. */
export function lineWithin(line: string, { since, until }: Filter): string {
  const { filters, ...rest } = parseLine(line)
  const isSame =
    (filters.since === undefined) === (since === undefined) &&
    (filters.until === undefined) === (until === undefined)
  return isSame
    ? line
    : writeLine({ ...rest, filters: filters.source === undefined ? {} : { source: filters.source } })
}

function titled(briefing: Briefing, filter: Filter): Briefing {
  const limits = [
    ...(filter.source === undefined ? [] : [`only ${filter.source}`]),
    ...[periodOf(filter) ?? []].flat(),
  ].join(', ')
  if (limits === '') return briefing
  return briefing.kind === 'briefing'
    ? { ...briefing, title: `${briefing.title} (${limits})` }
    : { ...briefing, text: `${ofLooked(briefing.text)}\nOnly these articles were looked at: ${limits}.` }
}

/** Others may: "No article mentions “ferry”" is said of those alone that were looked at. */
const ofLooked = (text: string): string =>
  text.replace(/^No article(?= (?:mentions|names|is|says|speaks|answers|that)\b)/, 'No article looked at')

/** "from 2020", "since 1 Dec 2021", "until 2018". */
function periodOf({ since, until }: Filter): string | undefined {
  if (since !== undefined && until !== undefined) return `from ${showDate(wholeOf(since, until))}`
  if (since !== undefined) return `since ${day(since)}`
  return until === undefined ? undefined : `until ${day(until)}`
}

function wholeOf(from: string, to: string): Parameters<typeof showDate>[0] {
  const isMonths = from.endsWith('-01') && new Date(Date.parse(to) + 86_400_000).getUTCDate() === 1
  const isYears = from.endsWith('-01-01') && to.endsWith('-12-31')
  return { from, to, precision: isYears ? 'year' : isMonths ? 'month' : 'day' }
}
