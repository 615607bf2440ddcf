import type { Claim } from './claim.ts'
import type { Line } from './lines.ts'
import { rolesIn } from './roles.ts'
import type { Term } from './terms.ts'

/**
 * Whether people, parties and places stand in a sentence in the order of the claim, unless something tells that the
 * order does not matter: "and" between two, the same word of place before one, or parts in the deed that part them.
 */
export function orderFits({ line: claim, deed }: Pick<Claim, 'line' | 'deed'>, line: Line): boolean {
  const names = runsOf(claim)
  return names.every((first, at) =>
    names.slice(at + 1).every((second) => {
      const [one, other] = [first, second].map(([name]) =>
        line.terms.filter(({ concept }) => concept === name?.concept),
      )
      const [a, b] = [first[0], second[0]]
      if (!one?.length || !other?.length || !a || !b || a.concept === b.concept) return true
      return (
        one.some((x) => other.some((y) => x.start < y.start)) ||
        isJoined(claim, first.at(-1) ?? a, b) ||
        one.some((same) => isTiedAlike(claim, a, line, same)) ||
        other.some((same) => isTiedAlike(claim, b, line, same)) ||
        (deed !== undefined && arePartedAlike(claim, deed, line, [a, b]))
      )
    }),
  )
}

/** Names of several words, each as its words. */
function runsOf({ terms }: Line): readonly (readonly Term[])[] {
  const runs: Term[][] = []
  for (const term of terms) {
    if (term.sort !== 'name' || /\d/.test(term.concept)) continue
    const last = runs.at(-1)?.at(-1)
    if (last && !last.party && !term.party && term.start === last.end + 1) runs.at(-1)?.push(term)
    else runs.push([term])
  }
  return runs
}

const isJoined = ({ text, span }: Line, { end }: Term, { start }: Term): boolean =>
  /^\s*(?:,|,?\s*(?:and|or|&))\s+(?:the\s+)?(?:\p{Lu}\S*\s+)*$/u.test(
    text.slice(end - span.start, start - span.start),
  )

const tie =
  /\b(in|at|from|to|on|near|into|against|of|by|for|with|over|about)\s+(?:(?:the|an?|its|his|her|their)\s+)?(?:\p{Lu}\S*\s+){0,3}$/u

/** Whether the same word of place or aim stands before a name in both. */
export function isTiedAlike(claim: Line, name: Term, line: Line, same: Term): boolean {
  const word = tie.exec(claim.text.slice(0, name.start - claim.span.start))?.[1]
  return word !== undefined && word === tie.exec(line.text.slice(0, same.start - line.span.start))?.[1]
}

/** "From Ulm to Reck" is not "from Reck to Ulm": where what is claimed goes to, nothing there comes from alone. */
export const directionsFit = (claim: Line, line: Line): boolean =>
  runsOf(claim).every(([name]) => {
    const way = name && wayOf(claim, name)
    const ways = line.terms.flatMap((term) => (term.concept === name?.concept ? [wayOf(line, term)] : []))
    return way === undefined || ways.length === 0 || ways.some((told) => told === undefined || told === way)
  })

const wayOf = ({ text, span }: Line, { start }: Term): string | undefined =>
  /\b(from|to) (?:(?:the|an?|its) )?(?:\p{Lu}\S* ){0,3}$/u.exec(text.slice(0, start - span.start))?.[1]

/** "Turkey was sanctioned by America" and "America sanctioned Turkey": they have two parts, and the same ones. */
function arePartedAlike(claim: Line, deed: Term, line: Line, [a, b]: readonly [Term, Term]): boolean {
  const claimed = rolesIn(claim, deed)
  if (claimed.voice === 'mutual') return true
  const partOf = (parts: typeof claimed.parts, { concept }: Term): string =>
    [...(parts.get(concept) ?? [])].sort().join()
  const [first, second] = [partOf(claimed.parts, a), partOf(claimed.parts, b)]
  if (first === second) return false
  return line.terms.some((other) => {
    if (other.concept !== deed.concept) return false
    const { parts } = rolesIn(line, other)
    return (first !== '' && partOf(parts, a) === first) || (second !== '' && partOf(parts, b) === second)
  })
}
