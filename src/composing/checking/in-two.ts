import { bearsOut, certaintyOf, denies } from '../../language/certainty.ts'
import { type Clause, clausesOf } from '../../language/clauses.ts'
import { deed } from '../../language/events/event.ts'
import { anywhere, oneOf, pattern, whole } from '../../language/pattern.ts'
import { contentWords } from '../../language/words.ts'
import { quoteFrom } from '../../model/briefing.ts'
import type { ReadArticle } from '../../model/reading.ts'
import type { Steps } from '../../model/steps.ts'
import { type Claim, claimOf } from './claim.ts'
import { isSince } from './earlier.ts'
import { type Judgement, judge } from './judging.ts'
import { presence } from './likeness.ts'
import { type Fact, factsAgree, type Line, linesOf } from './lines.ts'
import type { Term } from './terms.ts'
import { deedsOf } from './witness.ts'

/** What the sentences of an article say of a claim that none of them holds alone. */
export interface InTwo {
  readonly judged: readonly Judgement[]
  /** Where one bears out the claim up to its last part, and none tells that: both, in the claim's words. */
  readonly inPart?: { readonly told: Judgement; readonly head: string; readonly rest: string }
}

/** Where a claim is cut: its head says something by itself, and the rest only more of it. */
interface Cut {
  readonly head: Claim
  readonly rest: string
  /** The word that the rest hangs on: "from", or "" where it stands behind a comma. */
  readonly lead: string
  readonly terms: readonly Term[]
  readonly facts: readonly Fact[]
  /** The rest as a claim of its own, where it is a clause that tells more of what stands before it. */
  readonly own?: Claim | undefined
}

/** Each cut is a claim more to lay beside the articles that are nearest. */
const mostCuts = 3
const mostArticles = 3
/** An article that holds less of a claim, by weight, does not tell it in two sentences. */
const leastPresent = 0.6
/** Of the rest, by what must be told near a sentence whose value the claim has otherwise. */
const leastNear = 0.6
/** So many sentences behind the first may go on with it. */
const behind = 2

/** Lays a claim, part by part, beside neighbouring sentences: "That was a 1% increase", after the sentence that counts them. */
export function* toldInTwo(claim: Claim, readings: readonly ReadArticle[], latest: string): Steps<InTwo> {
  const near = readings
    .map((reading) => ({ reading, held: presence(claim.line, linesOf(reading)) }))
    .filter(({ held }) => held >= leastPresent)
    .sort((a, b) => b.held - a.held)
    .slice(0, mostArticles)
  let inPart: InTwo['inPart']
  for (const cut of near.length > 0 ? cutsOf(claim) : []) {
    const all: { readonly told: Judgement; readonly reading: ReadArticle }[] = []
    for (const { reading } of near)
      for (const told of yield* judge(cut.head, reading, latest)) all.push({ told, reading })
    const judged: Judgement[] = []
    for (const { told, reading } of all) {
      const whole = yield* wholeOf(cut, told, reading, latest)
      if (whole) judged.push(whole)
    }
    if (judged.length > 0) return { judged }
    const [first] = all.filter(({ told: { verdict, by } }) => verdict === 'supports' && by === '')
    if (first) inPart ??= { told: first.told, head: cut.head.text, rest: cut.rest }
  }
  return { judged: [], ...(inPart ? { inPart } : {}) }
}

/** What holds of some or of none need not hold of those of whom more is told. */
const counting = anywhere(
  'i',
)`only, no, none, nobody, no one, never, not, all, every, each, most, few, if, unless`
const leads = oneOf`from, in, on, at, by, for, with, after, before, during, when, while, because`
const joint = pattern('giu')`
  , (?=(?:an?|the|its|their|his|her|who|which|whose)\s)|,?\s(?=(?:${leads}|who|which|that)\s)`

/** The cuts of a claim behind its verb and what it is done to, the last first. */
function cutsOf(claim: Claim): readonly Cut[] {
  const { text } = claim.line
  const main = clausesOf(text).find(({ kind }) => kind === 'main')
  if (!main || claim.denied || claim.sanction) return []
  const from = Math.max(main.verb.end, (main.objects[0] ?? main.obliques[0])?.head.end ?? 0)
  return [...text.matchAll(joint)]
    .filter(({ index }) => index >= from)
    .reverse()
    .slice(0, mostCuts)
    .flatMap(({ 0: words, index }) => cutAt(claim, index, index + words.length) ?? [])
}

const fewestWords = 3

function cutAt(claim: Claim, end: number, start: number): Cut | undefined {
  const { text, span, terms, facts } = claim.line
  const [head, rest] = [text.slice(0, end), text.slice(start).replace(/[.!]+$/, '')]
  const isOfRest = (one: Term | Fact): boolean => one.start >= span.start + start
  // The number of a day is compared as a day.
  const isOfTime = ({ start: at }: Term): boolean =>
    facts.some((fact) => fact.time !== undefined && fact.start <= at && at < fact.end)
  const own = terms.filter((term) => isOfRest(term) && term.sort !== 'faint' && !isOfTime(term))
  if (
    counting.test(head) ||
    denies(rest) ||
    contentWords(head).length < fewestWords ||
    (own.length === 0 && !facts.some(isOfRest))
  )
    return undefined
  return {
    head: { ...claimOf({ text: head, context: claim.before }), sayer: claim.sayer },
    rest,
    lead: /^(?:an?|the|its|their|his|her)\s/i.test(rest)
      ? ''
      : (/^\p{L}+/u.exec(rest)?.[0].toLowerCase() ?? ''),
    terms: own,
    facts: facts.filter(isOfRest),
    own: ownOf(text, start),
  }
}

const relative = whole('i')`who, which, that`
const joining = whole('i')`after, before, when, while, because`

/** "A bill that bans trawling": the bill bans trawling; "after he resigned": he resigned. */
function ownOf(text: string, start: number): Claim | undefined {
  const [word = '', ...rest] = text.slice(start).split(/\s+/)
  const clause = clausesOf(text).find(({ extent }) => extent.start === start)
  if (!clause) return undefined
  if (joining.test(word) && clause.kind === 'adverbial' && clause.subject)
    return claimOf({ text: rest.join(' ') })
  if (!relative.test(word) || !clause.describes) return undefined
  return claimOf({ text: `${text.slice(clause.describes.start, clause.describes.end)} ${rest.join(' ')}` })
}

/** What a sentence that was laid beside a claim's head says of the whole, with the sentences around it. */
function* wholeOf(
  cut: Cut,
  told: Judgement,
  reading: ReadArticle,
  latest: string,
): Steps<Judgement | undefined> {
  const lines = linesOf(reading)
  const at = lines.findLastIndex(({ span }) => span.start < told.excerpt.end)
  if (told.verdict === 'contradicts') return isNear(cut, lines.slice(at, at + 1 + behind)) ? told : undefined
  if (told.verdict !== 'supports') return undefined
  for (const next of lines.slice(at + 1, at + 1 + behind)) {
    const rest = restIn(cut, next, next === lines[at + 1])
    if (rest === undefined) continue
    const excerpt = quoteFrom(reading.article, told.excerpt.start, next.span.end)
    return rest === ''
      ? { ...told, excerpt }
      : { ...told, excerpt, verdict: 'contradicts', instead: rest, values: 'differ', by: '' }
  }
  return yield* ownTold(cut, told, reading, latest)
}

/** Of a clause that is a claim of its own, whether a sentence near bears it out. */
function* ownTold(
  { own }: Cut,
  told: Judgement,
  reading: ReadArticle,
  latest: string,
): Steps<Judgement | undefined> {
  if (!own) return undefined
  const found = (yield* judge(own, reading, latest)).find(
    ({ verdict, by, excerpt }) =>
      verdict === 'supports' &&
      by === '' &&
      excerpt.start - told.excerpt.end < farthest &&
      told.excerpt.start - excerpt.end < farthest,
  )
  if (!found) return undefined
  const [start, end] = [
    Math.min(told.excerpt.start, found.excerpt.start),
    Math.max(told.excerpt.end, found.excerpt.end),
  ]
  return { ...told, excerpt: quoteFrom(reading.article, start, end) }
}

/** Two sentences with no more than this many characters between them are told of one thing. */
const farthest = 200

/** Whether most of the rest is told in a sentence or behind it, and no other time than the rest has. */
function isNear({ terms, facts }: Cut, lines: readonly Line[]): boolean {
  const held = terms.filter(({ concept }) => lines.some(({ concepts }) => concepts.has(concept)))
  const isOtherTime = (fact: Fact): boolean =>
    fact.quantity === undefined &&
    lines.some((line) =>
      line.facts.some(
        (other) => other.kind === fact.kind && !isSince(line, other) && !factsAgree(fact, other),
      ),
    )
  return held.length >= leastNear * terms.length && !facts.some(isOtherTime)
}

const pointing = /^\W*(?:that|this)\b/i
const goesOn = /^\W*(?:it|they|these|those)\b/i
const definite = pattern('u')`^\W*(?:The|Its|Their|Both) (?:\p{Ll}[\p{L}-]* ){1,3}`

/**
 * Whether a sentence goes on with the one before it and tells the rest of a claim: "" where it does, another value
 * where it has one in its place; undefined where it tells something else.
 */
function restIn({ head, lead, terms, facts }: Cut, next: Line, isNext: boolean): string | undefined {
  const { text, concepts } = next
  const main = clausesOf(text).find(({ kind }) => kind === 'main')
  const opens = goesOn.test(text) || definite.test(text) || (isNext && pointing.test(text))
  if (!main || !opens || !isAsSure(text.slice(0, endOf(terms, next)), head)) return undefined
  const ofDeed = isOfDeed(main, head, terms)
  if (!ofDeed && !isOfBeing(main)) return undefined
  if (!terms.every(({ concept }) => concepts.has(concept)) || !(ofDeed || isLed(lead, terms, next)))
    return undefined
  const lacking = facts.filter((fact) => !next.facts.some((other) => factsAgree(fact, other)))
  const [lacks, ...more] = lacking
  if (!lacks) return ''
  const [other, ...others] = next.facts.filter(({ kind }) => kind === lacks.kind)
  return more.length === 0 && other && others.length === 0 && terms.length > 0 ? other.shown : undefined
}

/** Up to what of the rest it tells last: what it goes on with may be denied, or be still to come. */
const endOf = (terms: readonly Term[], { terms: told, span }: Line): number =>
  Math.max(
    ...told.map(({ concept, end }) => (terms.some((one) => one.concept === concept) ? end : span.start)),
  ) - span.start || span.end - span.start

const isAsSure = (words: string, { certainty }: Claim): boolean =>
  !denies(words) && bearsOut(certaintyOf(words).certainty, certainty)

/** "That was", "The money comes from". */
const isOfBeing = ({ copula, verb }: Clause): boolean => copula || being.test(verb.lemma)
const being = whole()`be, come, represent, mark, amount, happen, occur`

/** "The chamber voted 48-49" goes on with "in a vote of 48-49". */
function isOfDeed({ verb }: Clause, head: Claim, terms: readonly Term[]): boolean {
  const own = deed(verb.lemma)
  return deedsOf(head).includes(own) || terms.some(({ concept }) => concept === own)
}

/** Whether the word that the rest hangs on leads to it there too: "from alumni". */
function isLed(lead: string, terms: readonly Term[], { text, span, terms: told }: Line): boolean {
  if (lead === '') return true
  const [first] = terms
  const places = told.filter(({ concept }) => concept === first?.concept)
  return places.some(({ start }) =>
    text
      .slice(0, start - span.start)
      .toLowerCase()
      .split(/\s+/)
      .slice(-4)
      .includes(lead),
  )
}
