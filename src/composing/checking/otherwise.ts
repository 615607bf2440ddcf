import { bearsOut, certaintyOf, denials, denies, isAhead } from '../../language/certainty.ts'
import type { Phrase } from '../../language/clauses.ts'
import { treeOf } from '../../language/clauses.ts'
import { type Event, eventsOf } from '../../language/events.ts'
import { contraryTo, meaningOf } from '../../language/meanings.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import { isPastPerfect, leadsToContent } from '../../language/unreal.ts'
import { stemOf } from '../../language/words.ts'
import { boundOf } from '../../reading/quantities.ts'
import { bearsSame } from './bearing.ts'
import type { Claim } from './claim.ts'
import type { Compared } from './facts.ts'
import type { Setting } from './holding.ts'
import type { Line } from './lines.ts'
import type { Term } from './terms.ts'
import { isVague, wordsOf } from './who.ts'
import { postpone } from './witness.ts'
import { refusing, withoutDeed, wordsOn } from './wording.ts'

/** What a sentence says otherwise than a claim by a word of its own: "not", "may", the contrary. */
export interface Otherwise {
  /** The words, as shown. */
  readonly words: readonly string[]
  /** True for a plan where the claim has a fact, which may have come true since. */
  readonly pending: boolean
  /** True for a risk where the claim has a plan: it does not bear it out, and both lie ahead. What “may” be is no forecast. */
  readonly isForecast?: boolean
  /** The concept of the claim whose contrary the sentence has, and that. */
  readonly turned:
    | {
        readonly concept: string
        readonly contrary: Term
        /** Whether the sentence has the deed too, of another thing. */
        readonly isBeside: boolean
      }
    | undefined
}

/** @param latest the last day that the sources tell of, ISO; what a plan sets for later has not happened */
export function otherwiseIn(
  claim: Claim,
  { line, subject }: Pick<Setting, 'line' | 'subject'>,
  facts: readonly Compared[],
  latest: string,
): Otherwise {
  const agreeing = facts.flatMap(({ state, others }) => (state === 'agrees' ? others : []))
  const missing = claim.denied && claim.deed === undefined ? nobodies(claim.line) : []
  const there = line.terms.filter(({ concept }) => missing.some((term) => term.concept === concept))
  const places = there.length > 0 ? there : agreeing
  const { denying: said, hedging, ofDeed } = wordsOn(claim, { line, subject }, places)
  const denying = withoutDeed(said, claim.deed)
  const turned = contraryIn(line, claim, agreeing)
  const words = turned ? [`“${wordOf(line, turned.contrary)}”`] : []
  // A "not" elsewhere in the claim must be somewhere in the sentence.
  const unsaid = !claim.denied && denials(withoutDeed(claim.line.text, claim.deed)) > denials(line.text)
  const isSaid = claim.denied && isOfBound(claim) && isPeak(line, agreeing)
  const turns = denies(denying) !== claim.denied && !isSaid
  // A denial that is not of the deed may be of anything else; nor does it belie what is only alleged.
  const isOfAny =
    !ofDeed && !(claim.denied && claim.deed === undefined && (missing.length === 0 || there.length > 0))
  const isOpen = claim.denied
    ? isOnlyRefused(claim.line.text) || isOfBound(claim)
    : claim.certainty === 'possible'
  // What has not been done yet may be planned.
  const isPlanned = unfinished.test(claim.line.text) && certaintyOf(hedging).certainty === 'planned'
  if (turns ? isOfAny || isOpen || isPlanned : unsaid) return { words, pending: true, turned }
  if (turns)
    return {
      words: [...words, claim.denied ? `said without “${wordOfDenial(claim)}”` : 'denied'],
      pending: false,
      turned,
    }
  // Who is quoted as accusing says what he says for certain.
  const { certainty, hedge } = certaintyOf(
    withoutPlans(claim.sayer.length > 0 ? hedging.replace(accusing, ' ') : hedging, claim),
  )
  // An end or a deadline lies ahead in any words: "agreed to keep it running until 2030".
  const ahead = claim.line.facts.some(({ kind }) => kind === 'until' || kind === 'by') && agreeing.length > 0
  if (bearsOut(certainty, claim.certainty) || (ahead && certainty === 'planned'))
    return { words, pending: false, turned }
  const later = line.facts.some(({ dated }) => dated && latest !== '' && dated.from > latest)
  // “If cables were laid” tells nothing of whether they were, and a doubt that is not of the deed may be of anything else.
  if (isCondition(line, claim.deed, hedge)) return { words, pending: true, turned }
  const open = certainty === 'planned' || isAhead(hedge) ? !(later && claim.deed) : !ofDeed
  if (open) return { words, pending: true, turned }
  const isForecast = words.length === 0 && claim.certainty === 'planned' && risky.test(hedge)
  return { words: [...words, `only “${hedge.toLowerCase()}”`], pending: false, turned, isForecast }
}

const things = oneOf`plans?, proposals?, goals?, targets?, threats?, risks?, fears?, hopes?`
const thing = pattern(
  'giu',
)`\b(?:${oneOf`the, an?, its, his, her, their, this, that`}) (?:[\p{L}’'-]+ ){0,3}?(${things})\b(?! to\b)`

/** “The road plan was blocked”: a plan of which the claim tells too is a thing, and no doubt of what was done to it. */
const withoutPlans = (hedging: string, { line: { concepts } }: Claim): string =>
  hedging.replace(thing, (words, noun: string) =>
    concepts.has(meaningOf(stemOf(noun.toLowerCase()))) ? ' ' : words,
  )

/** "Voted to reject it": who turns something down is told by that word, and what lacks it need not say that it was done. */
const isOnlyRefused = (text: string): boolean => !denies(text.replace(refusing, ' '))

/** “No survivors of the crash”: of whom or what there was none. */
const nobodies = ({ text, terms, span }: Line): readonly Term[] =>
  [...text.matchAll(noneOf)].flatMap(({ index, 0: words }) => {
    const end = span.start + index + words.length
    return terms.findLast((term) => term.start < end && term.end >= end) ?? []
  })
const endOfPhrase = oneOf`
  of, in, at, on, from, among, for, to, between, after, were, was, is, are, have, has, had, who, that`
const noneOf = pattern(
  'giu',
)`\b${oneOf`no, neither, none of the, not a, not an`}\s+(?:\p{L}[\p{L}’'-]*\s+){0,3}?\p{L}[\p{L}’'-]*(?=\s+${endOfPhrase}\b|[,.;]|$)`

/** “Never had more than 3,000”: who had 3,000 never had more. */
export const isOfBound = ({ line: { facts } }: Claim): boolean =>
  facts.some(({ quantity }) => quantity !== undefined && boundOf(quantity.modifier) !== undefined)

const peak = pattern('i')`\b(?:${oneOf`
  maxed out at, topped out at, peaked at, a peak of, a maximum of, a high of, at most, no more than, capped at, up to`})\s+$`
/** “Maxed out at 3,000”: it never had more. */
const isPeak = ({ text, span }: Line, agreeing: readonly { readonly start: number }[]): boolean =>
  agreeing.some(({ start }) => peak.test(text.slice(0, start - span.start)))

const unfinished = /\b(?:has|have)(?: not|n[’']t)\b|\bnot yet\b|\byet to\b/i

/** Whether the claim's deed is the condition itself, and not what hangs on it. */
const isCondition = ({ text, terms, span }: Line, deed: Term | undefined, hedge: string): boolean => {
  if (!/^if$/i.test(hedge)) return false
  const at = text.search(/\bif\b/i)
  const done = terms.find(({ concept, start }) => concept === deed?.concept && start - span.start > at)
  return done !== undefined && !/[,;]/.test(text.slice(at, done.start - span.start))
}

const risky = /^(?:at risk|risk)/i
const accusing = /\b(?:accus|alleg)\w+/gi

/** Of what a contrary tells stands within this many terms of it. */
const nearTerms = 6

/** The word that says the contrary of a concept of the claim, where that is not there or stands further from what agrees. */
function contraryIn(
  line: Line,
  { line: claim }: Claim,
  agreeing: readonly { readonly start: number }[],
): Otherwise['turned'] {
  const away = ({ start }: Term): number => Math.min(...agreeing.map((fact) => Math.abs(fact.start - start)))
  for (const { concept } of claim.terms.filter((term) => !isWithinName(claim, term))) {
    const contraries = concept === postpone ? none : contraryTo(concept)
    if ([...contraries].some((other) => claim.concepts.has(other))) continue
    const at = line.terms.findIndex((term) => contraries.has(term.concept))
    const contrary = line.terms[at]
    const same = line.terms.filter((term) => term.concept === concept)
    if (!contrary) continue
    const isOfContrary = same.length > 0 && isToldBy(line, contrary, same, claim, concept)
    if (
      same.length > 0 &&
      !isOfContrary &&
      (agreeing.length === 0 || same.some((term) => away(term) < away(contrary)))
    )
      continue
    if (!isDoneThere(line, contrary, claim) || isOfAnother(line, contrary, claim, concept)) continue
    if (isDeniedThere(line, contrary) || isDoneBefore(line, contrary, claim)) continue
    if (leadsToContent(line.text, contrary.start - line.span.start)) continue
    const near = line.terms.slice(Math.max(0, at - nearTerms), at + nearTerms + 1)
    if (near.some(({ concept: one, sort, party }) => sort !== 'faint' && !party && claim.concepts.has(one)))
      return { concept, contrary, isBeside: isOfContrary }
  }
  return undefined
}

const none: ReadonlySet<string> = new Set()

/** The “centre” of “a shopping centre roof” is nothing that has a contrary. */
function isWithinName({ text, span }: Line, { start }: Term): boolean {
  const tree = treeOf(text)
  const at = tree.tokens.findIndex((token) => token.start === start - span.start)
  return tree.labels[at] === 'compound'
}

const lastBefore = (terms: readonly Term[], place: number): Term | undefined =>
  terms
    .filter(({ start }) => start < place)
    .reduce<Term | undefined>((last, term) => (last && last.start > term.start ? last : term), undefined)

/**
 * "Guilty of forging invoices, but acquitted him of bribery": where a sentence has both, each tells of what stands behind
 * it, as long as the other does not come between.
 */
function isToldBy(line: Line, contrary: Term, same: readonly Term[], claim: Line, concept: string): boolean {
  const deed = claim.terms.find((term) => term.concept === concept)
  const objects = claim.terms.filter(({ sort, start }) => sort === 'word' && start > (deed?.end ?? 0))
  const told = objects.flatMap((object) => line.terms.filter((term) => term.concept === object.concept))
  const deeds = [contrary, ...same]
  return told.length > 0 && told.every(({ start }) => lastBefore(deeds, start) === contrary)
}

/** A contrary is what somebody does there, or is said of what the claim names: "a fall in profits"; "come to a close" is neither. */
function isDoneThere({ text, span, terms }: Line, contrary: Term, claim: Line): boolean {
  const [start, end] = [contrary.start - span.start, contrary.end - span.start]
  const isDeed = eventsOf(text).some(({ clause: { verb }, beside }) =>
    [verb, ...beside].some((told) => told.start < end && start < told.end),
  )
  const of = /^ (?:in|of|for|by|on|to)\b/.test(text.slice(end))
  const next = terms.find((term) => term.start > contrary.end)
  return isDeed || (of && next !== undefined && claim.concepts.has(next.concept))
}

/** Who had been arrested may have been released since; “said that it had grown” is of no earlier time than what is told. */
const isDoneBefore = ({ text, span }: Line, { start }: Term, claim: Line): boolean =>
  !/\bhad\b/.test(claim.text) &&
  eventsOf(text).some(
    ({ clause }) =>
      clause.verb.start === start - span.start && isPastPerfect(text, clause) && clause.saying === undefined,
  )

/** "Will no longer be allowed" is no leave: the contrary of a ban is denied there. */
const isDeniedThere = ({ text, span }: Line, { start }: Term): boolean =>
  eventsOf(text).some(
    ({ denied, by, clause: { verb } }) => denied && by === 'words' && verb.start === start - span.start,
  )

/** "Dropped the plan after its price climbed", "Breda lost": both are told, each of another thing or of somebody else. */
function isOfAnother(line: Line, contrary: Term, claim: Line, concept: string): boolean {
  const { text, span } = line
  const at = contrary.start - span.start
  const doneBy = eventsOf(text).filter(({ clause: { verb } }) => verb.start === at)
  if (doneBy.length > 0 && doneBy.every((event) => isOfOthers(line, event, claim))) return true
  const claimed = eventsOf(claim.text).filter(({ deed }) => deed === concept)
  if (claimed.some((own) => doneBy.some((event) => areOfTwo(claim, own, line, event)))) return true
  const befalls = ({ by, doer, bearer }: Event): boolean => by === 'words' && !doer && bearer !== undefined
  const told = eventsOf(text).filter((event) => befalls(event) && event.clause.verb.start === at)
  const own = eventsOf(claim.text).filter((event) => befalls(event) && event.deed === concept)
  return (
    told.length > 0 &&
    own.length > 0 &&
    own.every((one) => told.every((event) => !bearsSame(claim.text, one, text, event)))
  )
}

/** “With five minutes remaining”: nobody and nothing of the claim is in it. */
function isOfOthers(line: Line, { doer, bearer, by }: Event, claim: Line): boolean {
  const parts = [doer, bearer].flatMap((part) => part ?? [])
  return (
    by === 'words' &&
    parts.length > 0 &&
    parts.every((part) => !isVague(wordsOf(line.text, part)) && isOfNoTerm(line, part, claim))
  )
}

const isOfNoTerm = ({ terms, span }: Line, { start, end }: Phrase, claim: Line): boolean =>
  !terms.some(
    (term) =>
      term.start - span.start >= start && term.end - span.start <= end && claim.concepts.has(term.concept),
  )

/** Whether each deed has somebody by name who does it, and not the same. */
function areOfTwo(claim: Line, own: Event, line: Line, event: Event): boolean {
  const [one, other] = [namesOf(claim, own.doer), namesOf(line, event.doer)]
  return one.size > 0 && other.size > 0 && one.isDisjointFrom(other)
}

/** The concepts of the names in a phrase of a line. */
const namesOf = ({ terms, span }: Line, phrase: Phrase | undefined): ReadonlySet<string> =>
  new Set(
    terms.flatMap(({ sort, concept, start, end }) =>
      sort === 'name' && phrase && start - span.start >= phrase.start && end - span.start <= phrase.end
        ? [concept]
        : [],
    ),
  )

const wordOf = ({ text, span }: Line, { start, end }: Term): string =>
  text.slice(start - span.start, end - span.start)

const wordOfDenial = ({ line: { text } }: Claim): string => (/\bnever\b/i.test(text) ? 'never' : 'not')
