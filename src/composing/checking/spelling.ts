import { editDistance } from '../../language/nearest.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { type Claim, claimOf } from './claim.ts'
import { type Line, linesOf, titleOf } from './lines.ts'
import type { Term } from './terms.ts'

/** A shorter name is another name as soon as it has another letter. */
const shortest = 6
/** Names of so many letters may have two of them wrong. */
const long = 9

/**
 * A claim with its names as the sources spell them: a surname that no source has gives way to the one that differs in a
 * letter and stands behind the same first name, or stands alone in the claim too.
 */
export function asSpelt(
  claim: Claim,
  readings: readonly ReadArticle[],
): { readonly claim: Claim; readonly spelt: string } {
  const lines = readings.flatMap((reading) => [...linesOf(reading), titleOf(reading)])
  const unknown = claim.line.terms.filter(
    ({ sort, concept, start, end }) =>
      sort === 'name' && end - start >= shortest && !lines.some(({ concepts }) => concepts.has(concept)),
  )
  const [term, ...more] = unknown
  // With two names unknown it is about somebody else.
  if (!term || more.length > 0) return { claim, spelt: '' }
  const spelt = nearestIn(claim.line, term, lines)
  if (spelt === undefined) return { claim, spelt: '' }
  const typed = wordOf(claim.line, term)
  return {
    claim: {
      ...claimOf({ text: claim.text.replaceAll(typed, spelt), context: claim.before }),
      text: claim.text,
    },
    spelt,
  }
}

function nearestIn(claim: Line, term: Term, lines: readonly Line[]): string | undefined {
  const typed = wordOf(claim, term)
  const first = firstOf(claim, term)
  const most = typed.length >= long ? 2 : 1
  for (const line of lines)
    for (const other of line.terms) {
      const word = wordOf(line, other)
      if (other.sort !== 'name' || word.charAt(0) !== typed.charAt(0) || claim.concepts.has(other.concept))
        continue
      if (editDistance(typed.toLowerCase(), word.toLowerCase(), most) > most) continue
      if (first === undefined || firstOf(line, other) === first) return word
    }
  return undefined
}

/** The concept of the name right before a name. */
function firstOf({ terms, text, span }: Line, term: Term): string | undefined {
  const before = terms.findLast(({ end, sort }) => end <= term.start && sort === 'name')
  return before && /^ $/.test(text.slice(before.end - span.start, term.start - span.start))
    ? before.concept
    : undefined
}

const wordOf = ({ text, span }: Line, { start, end }: Term): string =>
  text.slice(start - span.start, end - span.start)
