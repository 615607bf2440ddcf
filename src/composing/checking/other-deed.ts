import { type Clause, clausesOf, type Phrase } from '../../language/clauses.ts'
import { eventsOf } from '../../language/events.ts'
import type { Span } from '../../language/span.ts'
import type { Fact, Line } from './lines.ts'

/**
 * Whether a number counts what another deed of the sentence is done to, where the claim's own deed has an object of its
 * own there: “scored a hat trick to give her 40 goals” tells of the goals of a season, and not how many she scored then.
 */
export function isOfOtherDeed(claim: Line, fact: Fact, line: Line, other: Fact): boolean {
  const [own, told] = [placeIn(claim, fact), placeIn(line, other)]
  const claimed = eventsOf(claim.text).find(({ by, bearer }) => by === 'words' && holds(bearer, own))
  if (!claimed) return false
  const deeds = eventsOf(line.text).filter(({ by, deed }) => by === 'words' && deed === claimed.deed)
  const governing = clausesOf(line.text).find(({ objects }) => objects.some((one) => holds(one, told)))
  return (
    governing !== undefined &&
    following.test(governing.kind) &&
    !sharesMore(claim, fact, line, other, governing) &&
    deeds.length > 0 &&
    deeds.every(
      ({ clause: { verb, objects } }) =>
        verb.start < governing.verb.start && objects.length > 0 && !objects.some((one) => holds(one, told)),
    )
  )
}

/** A relative clause tells of the very thing, so that its values may be the claim's. */
const following = /^(?:infinitive|participle|adverbial)$/

/** Whether what stands beside the number there is claimed too: “45 goals this season” are of the season. */
function sharesMore(
  claim: Line,
  fact: Fact,
  line: Line,
  other: Fact,
  { objects, obliques }: Clause,
): boolean {
  const beside = new Set(
    line.terms.flatMap((term) =>
      !within(term, other) && [...objects, ...obliques].some((one) => holds(one, placeIn(line, term)))
        ? [term.concept]
        : [],
    ),
  )
  return claim.terms.some((term) => !within(term, fact) && beside.has(term.concept))
}

const within = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

const placeIn = ({ span }: Line, { start, end }: Span): Span => ({
  start: start - span.start,
  end: end - span.start,
})

const holds = (phrase: Phrase | undefined, { start }: Span): boolean =>
  phrase !== undefined && phrase.start <= start && start < phrase.end
