import { UserError } from '../../model/errors.ts'
import type { Token } from './tokens.ts'

type Days = 'weekdays' | 'days' | 'months' | 'near'

/** Days and the times that belong to them, as they were said. */
export interface Clause {
  readonly weekdays: Set<number>
  readonly days: Set<number>
  readonly months: Set<number>
  readonly near: Set<number>
  readonly nths: { readonly nth: number; readonly weekday: number }[]
  readonly rhythms: Set<string>
  /** Minutes since midnight, in the order in which they were said. */
  readonly times: number[]
  readonly steps: Set<number>
  turns: { readonly count: number; readonly unit: 'day' | 'week' } | undefined
  /** Whether times were said as "9 to 17". */
  range: boolean
  /** Runs of days (D) and times (T): "DT". */
  runs: string
  /** Runs of days (d) and names (m) of months: "dm". */
  dates: string
}

const newClause = (): Clause => ({
  weekdays: new Set(),
  days: new Set(),
  months: new Set(),
  near: new Set(),
  nths: [],
  rhythms: new Set(),
  times: [],
  steps: new Set(),
  turns: undefined,
  range: false,
  runs: '',
  dates: '',
})

const rounds: Readonly<Record<Days, number>> = { weekdays: 7, days: 32, months: 13, near: 32 }

/**
 * Parts words into clauses: a new one begins where, after a comma or "and", days follow the times of other days, or
 * times the days of other times.
 * @throws UserError
 */
export function clausesOf(tokens: readonly Token[], typed: string): readonly Clause[] {
  let clause = newClause()
  const clauses = [clause]
  /** The last thing said, and what stood after it. */
  let last: Days | 'times' | undefined
  let value = 0
  let [and, to, at] = [false, false, false]

  const mixed = (): UserError =>
    new UserError(
      `“${typed}” is not clear. Say days, then their times, with a comma before the next days: “Mondays at 9:00, Fridays at 17:00”.`,
    )
  const begin = (run: 'D' | 'T', kind: typeof last): void => {
    if (to && last !== kind) throw mixed()
    if (!clause.runs.endsWith(run)) {
      if (and && clause.runs.length > 1) {
        clause = newClause()
        clauses.push(clause)
      }
      clause.runs += run
    } else if (kind === 'times' && last === 'times' && !and && !to) throw mixed()
  }
  const end = (kind: typeof last, said: number): void => {
    last = kind
    value = said
    ;[and, to, at] = [false, false, false]
  }
  /** Adds a value, and after "to" all between the last one and it; a week goes round, "Saturday to Monday". */
  const day = (kind: Days, said: number): void => {
    begin('D', kind)
    if (to)
      for (let between = value; between !== said; between = (between + 1) % rounds[kind])
        clause[kind].add(between)
    clause[kind].add(said)
    const date = kind === 'days' ? 'd' : kind === 'months' ? 'm' : ''
    if (!clause.dates.endsWith(date)) clause.dates += date
    end(kind, said)
  }
  const time = (minute: number): void => {
    begin('T', 'times')
    clause.range ||= to
    clause.times.push(minute)
    end('times', minute)
  }
  const isDay = (position: number): boolean =>
    tokens[position + 1]?.kind === 'month' ||
    (!at && ((last === 'months' && !and && !to) || (last === 'days' && (and || to))))

  for (let position = 0; position < tokens.length; position++) {
    const token = tokens[position]
    switch (token?.kind) {
      case 'and':
        and = true
        break
      case 'to':
        to = true
        break
      case 'at':
        at = true
        break
      case 'time':
        time(token.value)
        break
      case 'number':
        if (isDay(position) && token.value >= 1 && token.value <= 31) day('days', token.value)
        else if (token.value < 24) time(token.value * 60)
        else throw mixed()
        break
      case 'weekday':
        day('weekdays', token.value)
        break
      case 'month':
        day('months', token.value)
        break
      case 'near':
        day('near', token.value)
        break
      case 'ordinal': {
        const counted = nthsFrom(tokens, position)
        if (!counted) {
          day('days', token.value)
          break
        }
        if (to || counted.nths.some(({ nth }) => nth > 5)) throw mixed()
        begin('D', undefined)
        clause.nths.push(...counted.nths)
        end(undefined, 0)
        position = counted.end
        break
      }
      case 'group':
        begin('D', undefined)
        for (const weekday of token.value) clause.weekdays.add(weekday)
        end(undefined, 0)
        break
      case 'rhythm':
        begin('D', undefined)
        clause.rhythms.add(token.value)
        end(undefined, 0)
        break
      case 'turns':
        begin('D', undefined)
        if (clause.turns) throw mixed()
        clause.turns = { count: token.value, unit: token.unit }
        end(undefined, 0)
        break
      case 'step':
        begin('T', undefined)
        clause.steps.add(token.value)
        end(undefined, 0)
        break
    }
  }
  if (to || clauses.some((one) => !isClear(one))) throw mixed()
  return clauses
}

/** "Hourly on weekdays from 9 to 17" has its times on both sides; other times do not. */
const isClear = ({ runs, dates, steps }: Clause): boolean =>
  /^D?T?$|^TD$|^DTD$/.test(runs) || (runs === 'TDT' && steps.size > 0) ? dates.length < 3 : false

/** "First and third Monday": the weekday stands right after the last ordinal. */
function nthsFrom(tokens: readonly Token[], from: number) {
  const nths: number[] = []
  for (let position = from; ; position++) {
    const token = tokens[position]
    if (token?.kind === 'ordinal') nths.push(token.value)
    else if (token?.kind === 'weekday' && tokens[position - 1]?.kind === 'ordinal')
      return { nths: nths.map((nth) => ({ nth, weekday: token.value })), end: position }
    else if (token?.kind !== 'and') return undefined
  }
}
