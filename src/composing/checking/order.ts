import type { Gist } from './gist.ts'
import type { Line } from './lines.ts'
import { rolesIn } from './roles.ts'
import type { Term } from './terms.ts'

/**
 * Whether two people, parties or places stand in a sentence in the order of the claim, unless something tells that the
 * order does not matter: "and" between them, the same word of place before one, or parts in the deed that are the same.
 */
export function orderFits({ line: claim, deed }: Pick<Gist, 'line' | 'deed'>, line: Line): boolean {
  const names = claim.terms.filter(({ sort, thing }) => sort === 'name' && !thing)
  const told = (name: Term): readonly Term[] => line.terms.filter(({ concept }) => concept === name.concept)
  return names.slice(1).every((second, at) => {
    const first = names[at]
    if (!first || first.concept === second.concept) return true
    const [one, other] = [told(first), told(second)]
    const kept =
      one.length === 0 || other.length === 0 || one.some((a) => other.some((b) => a.start < b.start))
    return (
      kept ||
      isJoined(claim, first, second) ||
      [first, second].some((name) => told(name).some((same) => isTiedAlike(claim, name, line, same))) ||
      (deed !== undefined && shareParts({ claim, deed, line }, [first, second]))
    )
  })
}

const isJoined = ({ text, span }: Line, { end }: Term, { start }: Term): boolean =>
  /^\s*(?:,|,?\s*and|or|&)\s+(?:the\s+)?(?:\p{Lu}\S*\s+)*$/u.test(
    text.slice(end - span.start, start - span.start),
  )

const tie =
  /\b(in|at|from|to|on|near|into|against|of|by|for|with|over|about)\s+(?:(?:the|an?|its|his|her|their)\s+)?(?:\p{Lu}\S*\s+){0,3}$/u

function isTiedAlike(claim: Line, name: Term, line: Line, same: Term): boolean {
  const word = tie.exec(claim.text.slice(0, name.start - claim.span.start))?.[1]
  return word !== undefined && word === tie.exec(line.text.slice(0, same.start - line.span.start))?.[1]
}

function shareParts(
  { claim, deed, line }: { readonly claim: Line; readonly deed: Term; readonly line: Line },
  names: readonly Term[],
): boolean {
  const claimed = rolesIn(claim, deed)
  if (claimed.voice === 'mutual') return true
  return line.terms.some((other) => {
    if (other.concept !== deed.concept) return false
    const { parts } = rolesIn(line, other)
    return names.some(({ concept }) =>
      [...(claimed.parts.get(concept) ?? [])].some((role) => parts.get(concept)?.has(role)),
    )
  })
}
