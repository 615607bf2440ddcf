import type { Excerpt } from '../../briefing.ts'
import { quoteFrom } from '../../briefing.ts'
import type { Sanction } from '../../reading/finding.ts'
import { readFindings } from '../../reading/findings.ts'
import type { ReadArticle } from '../../reading.ts'
import { bearsOut, type Certainty, certaintyOf, denies } from './certainty.ts'
import type { Claim } from './claims.ts'
import { clauseAt, type Fact, factsAgree, type Line, lineOf, linesOf } from './lines.ts'
import { otherName } from './slots.ts'
import { contraryTo, type Term, weightOf } from './terms.ts'
import { mainVerbIn, verbIn } from './verbs.ts'

/** A claim laid out for being compared with sentences. */
export interface Gist {
  readonly line: Line
  /** Terms of what the claim goes back to: they help, and are not required. */
  readonly context: readonly Term[]
  readonly certainty: Certainty
  readonly denied: boolean
  /** Where the claim is one of sanctions. */
  readonly sanction?: Sanction | undefined
}

/** What one sentence has to say of a claim. */
export interface Judgement {
  readonly excerpt: Excerpt
  readonly line: Line
  readonly verdict: 'supports' | 'contradicts' | 'neither'
  /** 0 to 1: how much of the claim the sentence and what stands around it hold. */
  readonly coverage: number
  /** 0 to 1: `coverage` and how the words stand together, less what does not fit. */
  readonly strength: number
  /** What the sentence has instead, for one that contradicts: "$5.4 billion", "may". */
  readonly instead: string
  /** True where the sentence has the doer for the bearer. */
  readonly reversed: boolean
  /** Facts of the sentence that were compared with those of the claim. */
  readonly facts: readonly Fact[]
}

export function gistOf({ text, context }: Claim): Gist {
  const plain = text.replace(' … ', ' ')
  const findings = readFindings(plain, '', undefined)
  const line = lineOf(plain, { start: 0, end: plain.length }, findings)
  const before = lineOf(context, { start: 0, end: context.length }, readFindings(context, '', undefined))
  return {
    line,
    context: before.terms.filter(({ concept }) => !line.concepts.has(concept)),
    certainty: certaintyOf(plain).certainty,
    denied: denies(plain),
    sanction: findings.sanctions[0],
  }
}

/** How much a term counts that stands not in the sentence but near it; a headline and a lead tell what all is about. */
const nearby = { before: 0.7, beforeThat: 0.5, after: 0.5, title: 0.6, lead: 0.4, anywhere: 0.3 }
const weightOfContext = 0.3

/** A name that only the article's lead or some far sentence has is not what a sentence is about. */
const leastForName = 0.45

/** What a claim must find of itself in a source that bears it out; less of its words where a value agrees. */
const leastCoverage = 0.66
const leastWords = 0.6
const leastWordsWithValue = 0.34
/** What one must find in a source that has it otherwise. */
const leastAgainst = 0.72

/** Lays a claim beside every sentence of an article that shares something with it. */
export function judge(gist: Gist, reading: ReadArticle): readonly Judgement[] {
  const lines = linesOf(reading)
  const title = titleOf(reading)
  return lines.flatMap((line, at) => {
    const shares = gist.line.terms.some(({ concept, sort }) => sort !== 'faint' && line.concepts.has(concept))
    const agrees = gist.line.facts.some((fact) => line.facts.some((other) => factsAgree(fact, other)))
    return shares || agrees ? [judgeLine(gist, reading, lines, at, title)] : []
  })
}

const titles = new WeakMap<ReadArticle, Line>()
function titleOf(reading: ReadArticle): Line {
  const { title } = reading.article
  const line =
    titles.get(reading) ??
    lineOf(
      title,
      { start: 0, end: title.length },
      {
        people: [],
        organisations: [],
        places: [],
        quantities: [],
        dates: [],
        quotes: [],
        sanctions: [],
      },
    )
  titles.set(reading, line)
  return line
}

function judgeLine(
  gist: Gist,
  reading: ReadArticle,
  lines: readonly Line[],
  at: number,
  title: Line,
): Judgement {
  const line = lines[at] ?? title
  const excerpt = quoteFrom(reading.article, line.span.start, line.span.end)
  const foreign = hasForeignSubject(line, gist)
  const heldBy = ({ concept, sort }: Term): number => {
    if (line.concepts.has(concept)) return 1
    if (foreign && sort === 'name') return 0
    if (lines[at - 1]?.concepts.has(concept)) return nearby.before
    if (title.concepts.has(concept)) return nearby.title
    if (lines[at - 2]?.concepts.has(concept)) return nearby.beforeThat
    if (lines[at + 1]?.concepts.has(concept)) return nearby.after
    if (lines[0]?.concepts.has(concept) || lines[1]?.concepts.has(concept)) return nearby.lead
    return sort === 'name' && lines.some((other) => other.concepts.has(concept)) ? nearby.anywhere : 0
  }
  const share = (terms: readonly Term[]): number => {
    const total = terms.reduce((sum, term) => sum + weightOf(term), 0)
    return total === 0 ? 1 : terms.reduce((sum, term) => sum + weightOf(term) * heldBy(term), 0) / total
  }
  const { terms } = gist.line
  const names = terms.filter(({ sort }) => sort === 'name')
  const words = terms.filter(({ sort }) => sort === 'word')
  const own = share(terms)
  const coverage =
    gist.context.length === 0 ? own : (own + weightOfContext * share(gist.context)) / (1 + weightOfContext)
  const matched = line.terms.filter(({ concept }) => gist.line.concepts.has(concept))
  const facts = gist.line.facts.map((fact) => compareFact(fact, line, lines[at - 1], matched, reading))
  const agreed = facts.some(({ state }) => state === 'agrees')
  const verb = mainVerbOf(gist.line)
  // An end or a deadline lies ahead in any words: "agreed to keep it running until 2030".
  const agreesAhead = agreed && gist.line.facts.some(({ kind }) => kind === 'until' || kind === 'by')
  const missing = names.filter((term) => heldBy(term) < leastForName || doneElsewhere(term, verb, line))
  const turned = contraryIn(line, gist)
  const wordShare = share(words.filter(({ concept }) => concept !== turned?.concept))
  const clause = mainClause(line, matched)
  const said = certaintyOf(clause)
  const against: string[] = facts.flatMap(({ state, shown }) => (state === 'differs' ? [shown] : []))
  if (denies(clause) !== gist.denied) against.push(gist.denied ? 'said without “not”' : 'denied')
  else if (!bearsOut(said.certainty, gist.certainty) && !(agreesAhead && said.certainty === 'planned'))
    against.push(`only “${said.hedge.toLowerCase()}”`)
  if (turned && clause.includes(turned.word)) against.push(`“${turned.word}”`)
  const slot = missing.length > 0 && against.length === 0 ? otherName(gist.line, line) : ''
  const absent = facts.some(({ state }) => state === 'absent')
  const reversed = isReversed(gist.line, line)
  const strength =
    (0.45 * coverage + 0.35 * together(gist.line, line) + 0.2 * wordShare) *
    (missing.length > 0 ? 0.7 : 1) *
    (absent || against.length > 0 ? 0.7 : 1) *
    (reversed ? 0.7 : 1)
  const enough =
    missing.length === 0 &&
    !absent &&
    !reversed &&
    coverage >= leastCoverage &&
    (verb === undefined || agreed || turned?.concept === verb.concept || line.concepts.has(verb.concept)) &&
    wordShare >= (agreed ? leastWordsWithValue : leastWords)
  const contradicts =
    (slot !== '' && wordShare >= leastAgainst) ||
    (against.length > 0 &&
      enough &&
      wordShare >= (facts.some(({ state }) => state === 'differs') ? 0.5 : leastAgainst) &&
      coverage >= leastAgainst)
  return {
    excerpt,
    line,
    verdict: enough && against.length === 0 ? 'supports' : contradicts ? 'contradicts' : 'neither',
    coverage,
    strength,
    reversed,
    instead: contradicts ? (slot === '' ? against.join(', ') : slot) : '',
    facts: facts.flatMap(({ others }) => others),
  }
}

interface Compared {
  readonly state: 'agrees' | 'differs' | 'absent'
  readonly shown: string
  readonly others: readonly Fact[]
}

/** Of two facts in one clause the one nearer to what is spoken of is meant; within this many characters both may be. */
const slack = 20

/** News of a day appears on it or within this many days. */
const reportedWithin = 3

/** A claim's number or date beside those of a sentence whose clause speaks of what the claim speaks of. */
function compareFact(
  fact: Fact,
  line: Line,
  before: Line | undefined,
  matched: readonly Term[],
  reading: ReadArticle,
): Compared {
  const telling = matched.filter(({ sort }) => sort === 'word')
  const anchors = telling.length > 0 ? telling : matched
  const attached = ({ start }: Fact): boolean => {
    const clause = clauseAt(line, start)
    return anchors.some((term) => term.start >= clause.start && term.start < clause.end)
  }
  const sameSort = line.facts.filter((other) => (other.dated === undefined) === (fact.dated === undefined))
  const distance = ({ start, end }: Fact): number =>
    Math.min(...anchors.map((term) => (term.start >= end ? term.start - end : Math.max(0, start - term.end))))
  const ofKind = sameSort.filter((other) => other.kind === fact.kind && attached(other))
  const nearest = Math.min(...ofKind.map(distance))
  const agreeing = sameSort.filter(
    (other) =>
      factsAgree(fact, other) &&
      (fact.dated === undefined || other.kind === fact.kind) &&
      attached(other) &&
      distance(other) <= nearest + slack,
  )
  if (agreeing.length > 0) return { state: 'agrees', shown: '', others: agreeing }
  const differing = ofKind.filter((other) => distance(other) <= nearest + slack)
  if (differing.length > 0)
    return { state: 'differs', shown: differing.map(({ shown }) => shown).join(' and '), others: differing }
  const nearer =
    refersBack.test(line.text) &&
    (before?.facts.some((other) => other.kind === fact.kind && factsAgree(fact, other)) ?? false)
  if (nearer || (fact.kind === 'when' && !sameSort.some(attached) && reportedThen(fact, reading)))
    return { state: 'agrees', shown: '', others: [] }
  return { state: 'absent', shown: '', others: [] }
}

/** A sentence that goes on with what the one before it told. */
const refersBack =
  /^\W*(?:it|he|she|they|this|that|these|the (?:deal|contract|purchase|order|pact|agreement))\b/i

function reportedThen({ dated }: Fact, { article }: ReadArticle): boolean {
  const day = article.published?.from === 'file time' ? '' : (article.published?.date.slice(0, 10) ?? '')
  if (!dated || day === '') return false
  const last = new Date(Date.parse(dated.to) + reportedWithin * 86_400_000).toISOString().slice(0, 10)
  return day >= dated.from.slice(0, day.length) && day <= last
}

/** A name before the verb that the claim does not have: the sentence is about somebody else. */
function hasForeignSubject(line: Line, gist: Gist): boolean {
  const verb = verbIn(line.text)
  if (!verb) return false
  const context = new Set(gist.context.map(({ concept }) => concept))
  return line.terms.some(
    ({ concept, sort, start }) =>
      sort === 'name' &&
      start < line.span.start + verb.start &&
      !gist.line.concepts.has(concept) &&
      !context.has(concept),
  )
}

/** The words of the clauses that hold most of what is matched. */
function mainClause(line: Line, matched: readonly Term[]): string {
  const weights = new Map<string, { readonly text: string; weight: number }>()
  for (const term of matched) {
    const { start, end } = clauseAt(line, term.start)
    const known = weights.get(`${start}`) ?? {
      text: line.text.slice(start - line.span.start, end - line.span.start),
      weight: 0,
    }
    known.weight += weightOf(term)
    weights.set(`${start}`, known)
  }
  const most = Math.max(0, ...[...weights.values()].map(({ weight }) => weight))
  return [...weights.values()].flatMap(({ text, weight }) => (weight >= 0.6 * most ? [text] : [])).join(' ')
}

/** The word that says the contrary of a concept of the claim which the sentence lacks. */
function contraryIn(line: Line, gist: Gist): { readonly concept: string; readonly word: string } | undefined {
  for (const { concept } of gist.line.terms) {
    if (line.concepts.has(concept)) continue
    const contrary = contraryTo(concept)
    const other = line.terms.find((term) => contrary.has(term.concept))
    if (other)
      return { concept, word: line.text.slice(other.start - line.span.start, other.end - line.span.start) }
  }
  return undefined
}

/** How many of the claim's neighbouring terms stand near each other in the sentence as well. */
function together(claim: Line, line: Line): number {
  const places = new Map<string, number[]>()
  for (const [at, { concept }] of line.terms.entries())
    places.set(concept, [...(places.get(concept) ?? []), at])
  const pairs = claim.terms
    .slice(1)
    .map((term, at) => [claim.terms[at]?.concept ?? '', term.concept] as const)
  if (pairs.length === 0) return 1
  const near = pairs.map(([a, b]) => {
    const gaps = (places.get(a) ?? []).flatMap((i) => (places.get(b) ?? []).map((j) => Math.abs(i - j)))
    return gaps.length === 0 ? 0 : 1 / Math.max(1, Math.min(...gaps))
  })
  return near.reduce((sum, n) => sum + n, 0) / near.length
}

const mutual = new Set(['meet', 'deal', 'sign', 'agre', 'discuss', 'talk', 'cooper', 'hold', 'extend'])
const passive = /\b(?:was|were|been|be|being|is|are)\s+(?:\w+\s+)?\w+(?:ed|en|n|t)\b[^,;]*\bby\b/i

/** The term of what the claim says is done; undefined where it only says what something is. */
function mainVerbOf({ text, terms, span }: Line): Term | undefined {
  const verb = mainVerbIn(text)
  return verb && terms.find(({ start, sort }) => start === span.start + verb.start && sort === 'word')
}

/** The doer of the claim stands in the sentence after the deed and in another clause: it does something else there. */
function doneElsewhere(name: Term, verb: Term | undefined, line: Line): boolean {
  if (!verb || name.start > verb.start) return false
  const doer = line.terms.filter(({ concept }) => concept === name.concept)
  const deed = line.terms.find(({ concept }) => concept === verb.concept)
  if (!deed || doer.length === 0) return false
  const { start, end } = clauseAt(line, deed.start)
  return (
    doer.every((term) => term.start >= end || term.start < start) &&
    doer.every((term) => term.start > deed.start)
  )
}

/** "Turkey invaded Greece" where the source has it that Greece invaded Turkey. */
function isReversed(claim: Line, line: Line): boolean {
  const verb = mainVerbOf(claim)
  if (!verb || mutual.has(verb.concept)) return false
  const doers = claim.terms.filter(({ sort, end }) => sort === 'name' && end <= verb.start)
  const doer = doers.at(-1)
  const bearer = claim.terms.find(({ sort, start }) => sort === 'name' && start >= verb.end)
  if (!doer || !bearer || doers.length > 2 || passive.test(claim.text) || passive.test(line.text))
    return false
  const at = (concept: string): number => line.terms.findIndex((other) => other.concept === concept)
  const [a, v, b] = [at(doer.concept), at(verb.concept), at(bearer.concept)]
  return a >= 0 && v >= 0 && b >= 0 && b < v && v < a
}
