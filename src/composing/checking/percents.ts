import { oneOf, pattern } from '../../language/pattern.ts'
import type { Fact, Line } from './lines.ts'
import { wayOf } from './ways.ts'
import { stemsIn } from './who.ts'

/**
 * Whether two percentages are of two things: by how much something rose, and how many of some there are ("95% of workers");
 * or shares of two kinds.
 */
export function areOfTwo(claim: Line, fact: Fact, line: Line, other: Fact): boolean {
  if (fact.kind !== '%' || other.kind !== '%') return false
  const [one, told] = [whomIn(claim, fact), whomIn(line, other)]
  if (one && told) return one.isDisjointFrom(told)
  return (one !== undefined && isChange(line, other)) || (told !== undefined && isChange(claim, fact))
}

const goesOn = oneOf`in, on, at, who, which, that, voted, said, have, had, are, were`
const whom = pattern(
  '',
)`^ of (?:${oneOf`the, all, its, their, his, her`} )?([^,;:.]+?)(?=[,;:.]|$| ${goesOn}\b)`

/** Those of whom it is a share; undefined where it is none. */
function whomIn({ text, span }: Line, { end }: Fact): ReadonlySet<string> | undefined {
  const rest = text.slice(end - span.start)
  const found = whom.exec(rest)
  return found ? stemsIn(rest, { start: 0, end: found[0].length }) : undefined
}

/** "Rose 5%" and "a rise of 5%", but not "rose to 5%". */
const isChange = (line: Line, fact: Fact): boolean =>
  !/\b(?:to|at)(?: [\p{L}]+){0,2} $/u.test(line.text.slice(0, fact.start - line.span.start)) &&
  wayOf(line, fact) !== undefined
