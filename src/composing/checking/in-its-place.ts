import type { Token } from '../../language/aligned.ts'
import { type Phrase, treeOf } from '../../language/clauses.ts'
import { type Event, eventsOf } from '../../language/events.ts'
import { meaningAt } from '../../language/meanings.ts'
import type { Span } from '../../language/span.ts'
import { contentWords } from '../../language/words.ts'
import { isSince } from './earlier.ts'
import { type Fact, factsAgree, type Line } from './lines.ts'
import {
  areOver,
  heldIn,
  isAbsent,
  isNew,
  isValueTold,
  type Pair,
  shareOfTerms,
  toldBy,
  wordsIn,
} from './pair.ts'
import { isNamed, isVague, stemsIn, wordsOf } from './who.ts'

/** What a passage has in the very place of words of a claim. */
export interface InPlace {
  readonly claimed: string
  readonly told: string
  /** Where the claim's words stand in it. */
  readonly from: Span
}

/** Longer words are no name, number or noun, in characters. */
const longestFiller = 60
/** Of the rest of a claim, by weight, what a sentence must hold for another name or noun in it to stand in one's place. */
const leastRest = 0.6
/** Words that two sentences must share beside a value of each for these to stand in one place. */
const leastAround = 2

/** The names, values and nouns of a passage that stand where the claim has others, in the claim's order. */
export function inItsPlace(pair: Pair): readonly InPlace[] {
  const words = pair.lines.flatMap((line) => [
    ...nounsBetween(pair, line),
    ...namesLedAlike(pair, line),
    ...namesOfParts(pair, line),
  ])
  // Where two are otherwise, the sentence may tell of something else by the second.
  const [first] = apart(words)
  return apart([...(first ? [first] : []), ...valuesOtherwise(pair)])
}

/** Those of which no other that goes before is of the same words, in the claim's order. */
function apart(all: readonly InPlace[]): readonly InPlace[] {
  const found: InPlace[] = []
  for (const one of all) if (!found.some(({ from }) => areOver(from, one.from))) found.push(one)
  return found.toSorted((a, b) => a.from.start - b.from.start)
}

/** @param to offsets of the sentence */
function placed({ claim, passage }: Pair, from: Span, line: Line, to: Span): readonly InPlace[] {
  const [claimed, told] = [claim.text.slice(from.start, from.end), line.text.slice(to.start, to.end)]
  if (claimed.length > longestFiller || told.length > longestFiller) return []
  if (passage.toLowerCase().includes(claimed.toLowerCase())) return []
  return [{ claimed, told, from: { start: from.start, end: from.end } }]
}

/** A value of the same kind, the only one there, beside words that the claim has beside its own. */
function valuesOtherwise(pair: Pair): readonly InPlace[] {
  const { claim, lines } = pair
  return claim.facts.flatMap((fact) => {
    if (fact.kind === '' || fact.of || isValueTold(pair, fact)) return []
    const there = lines.flatMap((line) =>
      line.facts
        .filter(
          (one) =>
            one.kind === fact.kind && !isSince(line, one) && !claim.facts.some((own) => factsAgree(own, one)),
        )
        .map((one) => ({ line, one })),
    )
    const [only, ...others] = there
    if (!only || others.length > 0 || !areOfOneThing(claim, fact, only.line, only.one)) return []
    return placed(pair, fact, only.line, inLine(only.line, only.one))
  })
}

function areOfOneThing(claim: Line, fact: Fact, line: Line, other: Fact): boolean {
  const isBeside = ({ start, end }: Span, at: Span): boolean => end <= at.start || start >= at.end
  const around = new Set(
    claim.terms.flatMap((term) => (term.sort !== 'faint' && isBeside(term, fact) ? term.concept : [])),
  )
  const shared = line.terms.filter((term) => isBeside(term, other) && around.has(term.concept))
  return new Set(shared.map(({ concept }) => concept)).size >= leastAround
}

const inLine = ({ span }: Line, { start, end }: Span): Span => ({
  start: start - span.start,
  end: end - span.start,
})

/** A noun where the claim has another, with the same words before it and behind it. */
function nounsBetween(pair: Pair, line: Line): readonly InPlace[] {
  const claimed = nounsIn(pair.claim)
  return claimed.length === 0
    ? []
    : alikePlaced(pair, line, claimed, nounsIn(line), (from, to) => {
        const [before, otherBefore] = [leadTo(pair.claim, from), leadTo(line, to)]
        const [after, otherAfter] = [ledFrom(pair.claim, from), ledFrom(line, to)]
        return before !== '' && before === otherBefore && after !== '' && after === otherAfter
      })
}

function nounsIn({ text }: Line): readonly Span[] {
  const tree = treeOf(text)
  return tree.tokens.filter((_, at) => tree.upos[at] === 'NOUN')
}

/** A name that the same words lead to, or that leads to the same. */
function namesLedAlike(pair: Pair, line: Line): readonly InPlace[] {
  const { claim } = pair
  return alikePlaced(pair, line, namesIn(claim), namesIn(line), (from, to) => {
    const [before, otherBefore] = [leadTo(claim, from), leadTo(line, to)]
    const [after, otherAfter] = [ledFrom(claim, from), ledFrom(line, to)]
    return (before !== '' && before === otherBefore) || (after !== '' && after === otherAfter)
  })
}

/** Words of a sentence that stand as others do in the claim, the only ones there, where it tells the rest of the claim. */
function alikePlaced(
  pair: Pair,
  line: Line,
  claimed: readonly Span[],
  told: readonly Span[],
  areAlike: (from: Span, to: Span) => boolean,
): readonly InPlace[] {
  const { claim } = pair
  const held = heldIn(claim, [line])
  return claimed.flatMap((from) => {
    const rest = claim.terms.filter(
      (term) => term.sort !== 'faint' && (term.end <= from.start || term.start >= from.end),
    )
    if (!isAbsent(pair, claim.text, from) || shareOfTerms(rest, held) < leastRest) return []
    const [to, ...others] = told.filter((one) => isNew(pair, line.text, one) && areAlike(from, one))
    return to && others.length === 0 ? placed(pair, from, line, to) : []
  })
}

/** Names of several words, each as one; offsets of the line. */
function namesIn(line: Line): readonly Span[] {
  const found: { start: number; end: number }[] = []
  for (const term of line.terms) {
    if (term.sort !== 'name') continue
    const { start, end } = inLine(line, term)
    const last = found.at(-1)
    if (last && joint.test(line.text.slice(last.end, start))) last.end = end
    else found.push({ start, end })
  }
  return found
}

const joint = /^(?:-|\.?\s(?:(?:&|of|of the|de|von|van|al)\s)?)$/

/** The words before some others back to the first that tells something: "mp for"; "" where there is none so near. */
const leadTo = (line: Line, { start }: Span): string =>
  upTo(line, wordsIn(line.text, { start: 0, end: start }).toReversed())

/** The words behind some others up to the first that tells something: "was appoint". */
const ledFrom = (line: Line, { end }: Span): string =>
  upTo(line, wordsIn(line.text, { start: end, end: line.text.length }))

const mostSmall = 3

function upTo(line: Line, words: readonly Token[]): string {
  const near = words.filter(({ form }) => !/^(?:the|an?)$/.test(form)).slice(0, mostSmall)
  const at = near.findIndex((token) => toldBy(line, token) !== undefined)
  const isOfValue = near.slice(0, at + 1).some((token) => {
    const told = toldBy(line, token)
    return told !== undefined && 'kind' in told
  })
  if (at < 0 || isOfValue) return ''
  return near
    .slice(0, at + 1)
    .map(({ start, end, form }) => {
      const [word] = contentWords(line.text, start, end)
      return word ? meaningAt(line.text, word) : form
    })
    .join(' ')
}

/** Who has a part of the same deed in a clause where every other part that both tell is the same. */
function namesOfParts(pair: Pair, line: Line): readonly InPlace[] {
  const isOwn = ({ by }: Event): boolean => by === 'words'
  const events = eventsOf(line.text).filter(isOwn)
  return eventsOf(pair.claim.text)
    .filter(isOwn)
    .flatMap((own) => {
      const same = events.filter(
        ({ deed, denied, clause: { copula } }) =>
          deed === own.deed && denied === own.denied && copula === own.clause.copula,
      )
      return same.flatMap((event) => otherPart(pair, own, line, event))
    })
}

function otherPart(pair: Pair, own: Event, line: Line, event: Event): readonly InPlace[] {
  const { text } = pair.claim
  const pairs = partsOf(own).flatMap(([part, from]) =>
    partsOf(event).flatMap(([other, to]) => (part === other ? [{ from, to }] : [])),
  )
  const apart = pairs.filter(({ from, to }) => stemsIn(text, from).isDisjointFrom(stemsIn(line.text, to)))
  const [only, ...more] = apart
  if (!only || more.length > 0 || apart.length === pairs.length) return []
  const { from, to } = only
  const areNames = isNamed(text, from) && isNamed(line.text, to)
  const isOpen = isVague(wordsOf(text, from)) || isVague(wordsOf(line.text, to))
  if (!areNames || isOpen || !isAbsent(pair, text, from) || !isNew(pair, line.text, to)) return []
  return placed(pair, from, line, to)
}

/** The parts that a deed gives: who does it, to whom, and what a preposition leads to. */
const partsOf = ({ doer, bearer, clause }: Event): readonly (readonly [string, Phrase])[] => [
  ...(doer ? [['doer', doer] as const] : []),
  ...(bearer ? [['bearer', bearer] as const] : []),
  ...clause.obliques
    .filter(({ start }) => start !== doer?.start && start !== bearer?.start)
    .map((one) => [one.preposition, one] as const),
]
