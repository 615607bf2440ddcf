import { UserError } from '../../model/errors.ts'
import { type Clause, createParting, type Said } from './parting.ts'
import type { Token } from './tokens.ts'

/**
 * Parts words into clauses: a new one begins where, after a comma or "and", days follow the times of other days, or
 * times the days of other times.
 * @throws UserError
 */
export function clausesOf(tokens: readonly Token[], typed: string): readonly Clause[] {
  const mixed = (): UserError =>
    new UserError(
      `“${typed}” is not clear. Say days, then their times, with a comma before the next days: “Mondays at 9:00, Fridays at 17:00”.`,
    )
  const parting = createParting(mixed)
  const all = withNths(tokens)
  for (const [position, token] of all.entries()) parting.take(token, all[position + 1])
  const clauses = parting.end()
  if (!clauses.every(isClear)) throw mixed()
  return clauses
}

/** "Hourly on weekdays from 9 to 17" has its times on both sides; other times do not. */
const isClear = ({ runs, dates, steps }: Clause): boolean =>
  /^D?T?$|^TD$|^DTD$/.test(runs) || (runs === 'TDT' && steps.size > 0) ? dates.length < 3 : false

/** The weekday of "first and third Monday" stands right after the last ordinal. */
function withNths(tokens: readonly Token[]): readonly Said[] {
  const said: Said[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    const counted = token?.kind === 'ordinal' ? nthsFrom(tokens, at) : undefined
    if (counted) said.push({ kind: 'nths', value: counted.nths })
    else if (token) said.push(token)
    at = counted?.end ?? at
  }
  return said
}

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
