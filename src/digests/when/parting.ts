import type { UserError } from '../../model/errors.ts'
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

/** "First and third Monday" is one thing to say. */
export type Said = Token | { readonly kind: 'nths'; readonly value: Clause['nths'] }
/** What one day is, of those that "to" may join. */
const oneDay = { weekday: 'weekdays', month: 'months', near: 'near', ordinal: 'days' } as const

/** Takes what was said word by word. @param mixed what is thrown where days and hours cannot be told apart */
export function createParting(mixed: () => UserError) {
  let clause = newClause()
  const clauses = [clause]
  /** The last thing said, and what stood after it. */
  let last: Days | 'times' | undefined
  let value = 0
  let marks = { and: false, to: false, at: false }

  const begin = (run: 'D' | 'T', kind: typeof last): void => {
    if (marks.to && last !== kind) throw mixed()
    if (!clause.runs.endsWith(run)) {
      if (marks.and && clause.runs.length > 1) {
        clause = newClause()
        clauses.push(clause)
      }
      clause.runs += run
    } else if (kind === 'times' && last === 'times' && !marks.and && !marks.to) throw mixed()
  }
  const end = (kind: typeof last, said: number): void => {
    last = kind
    value = said
    marks = { and: false, to: false, at: false }
  }
  /** Adds a value, and after "to" all between the last one and it; a week goes round, "Saturday to Monday". */
  const day = (kind: Days, said: number): void => {
    begin('D', kind)
    if (marks.to)
      for (let between = value; between !== said; between = (between + 1) % rounds[kind])
        clause[kind].add(between)
    clause[kind].add(said)
    const date = kind === 'days' ? 'd' : kind === 'months' ? 'm' : ''
    if (!clause.dates.endsWith(date)) clause.dates += date
    end(kind, said)
  }
  const time = (minute: number): void => {
    begin('T', 'times')
    clause.range ||= marks.to
    clause.times.push(minute)
    end('times', minute)
  }
  /** A bare number beside a month, or after another day of it, is a day; else it is an hour. */
  const number = (said: number, next: Said | undefined): void => {
    const goesOn = marks.and || marks.to
    const isDay =
      next?.kind === 'month' || (!marks.at && (last === 'months' ? !goesOn : last === 'days' && goesOn))
    if (isDay && said >= 1 && said <= 31) day('days', said)
    else if (said < 24) time(said * 60)
    else throw mixed()
  }
  /** What "to" does not join. */
  const whole = (token: Extract<Said, { kind: 'nths' | 'group' | 'rhythm' | 'turns' | 'step' }>): void => {
    begin(token.kind === 'step' ? 'T' : 'D', undefined)
    if (token.kind === 'nths' && (marks.to || token.value.some(({ nth }) => nth > 5))) throw mixed()
    if (token.kind === 'nths') clause.nths.push(...token.value)
    else if (token.kind === 'group') for (const weekday of token.value) clause.weekdays.add(weekday)
    else if (token.kind === 'rhythm') clause.rhythms.add(token.value)
    else if (token.kind === 'step') clause.steps.add(token.value)
    else if (clause.turns) throw mixed()
    else clause.turns = { count: token.value, unit: token.unit }
    end(undefined, 0)
  }
  return {
    take(token: Said, next: Said | undefined): void {
      switch (token.kind) {
        case 'and':
        case 'to':
        case 'at':
          marks[token.kind] = true
          break
        case 'time':
          time(token.value)
          break
        case 'number':
          number(token.value, next)
          break
        case 'weekday':
        case 'month':
        case 'near':
        case 'ordinal':
          day(oneDay[token.kind], token.value)
          break
        default:
          whole(token)
          break
      }
    },
    end(): readonly Clause[] {
      if (marks.to) throw mixed()
      return clauses
    },
  }
}
