import { eventsOf } from '../../language/events.ts'
import { anywhere } from '../../language/pattern.ts'
import { type Excerpt, quoteFrom } from '../../model/briefing.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { inSteps, type Steps } from '../../model/steps.ts'
import { isDeniedBehind, isDisputing, saidBy } from './attributed.ts'
import { byName, longestChain } from './by-name.ts'
import { type Claim, foresees } from './claim.ts'
import { type Evidence, evidenceOf, shareOf } from './evidence.ts'
import { rivalsOf } from './holders.ts'
import { type Setting, settingOf } from './holding.ts'
import { judgements } from './judgements.ts'
import { presence, together } from './likeness.ts'
import { asWritten, type Fact, factsAgree, factsAsWritten, type Line, linesOf, titleOf } from './lines.ts'
import { deedsOf } from './witness.ts'

/** What one sentence has to say of a claim. */
export interface Judgement {
  readonly excerpt: Excerpt
  readonly verdict: 'supports' | 'contradicts' | 'neither'
  /** 0 to 1: how much of the claim the sentence and what stands around it hold, less what does not fit. */
  readonly strength: number
  /** What the sentence has instead, for one that contradicts: "$5.4 billion", "may". */
  readonly instead: string
  /** True where it calls the whole story untrue. */
  readonly debunked: boolean
  /** Who says so, in its words, for one that supports; "" where the article says it itself. */
  readonly by: string
  /** Facts of the sentence that were compared with those of the claim. */
  readonly facts: readonly Fact[]
  /** Whether it holds all values of the claim, and whether it has others. */
  readonly values: 'agree' | 'differ' | 'untold'
}

/** Lays a claim beside every sentence of an article that shares something with it. */
export function* judge(claim: Claim, reading: ReadArticle, latest: string): Steps<readonly Judgement[]> {
  const lines = linesOf(reading)
  const beside = { present: presence(claim.line, lines), latest }
  const rivals = rivalsOf(claim, reading)
  const each = yield* inSteps(lines, (line, at): readonly Judgement[] => {
    if (
      isUntold(line.text) ||
      !(isNear(claim, line, lines.slice(Math.max(0, at - 2), at)) || isNearByName(claim, reading, at))
    )
      return []
    const setting = settingByName(claim, reading, at)
    const following = lines.slice(at + 1, at + 1 + behind)
    const said = judgementOf(evidenceOf(claim, reading, setting, beside), reading, following)
    if (said.verdict !== 'neither') return [said]
    for (const rival of rivals.filter(({ isIn }) => isIn(line))) {
      const present = presence(rival.claim.line, lines)
      const other = judgementOf(
        evidenceOf(rival.claim, reading, setting, { present, latest }),
        reading,
        following,
      )
      if (other.verdict === 'supports' && other.by === '')
        return [{ ...other, verdict: 'contradicts', instead: rival.name }]
    }
    return [said]
  })
  const judged = each.flat()
  // What an article calls a hoax it does not bear out, though it tells the whole story.
  return judged.some(({ debunked }) => debunked)
    ? judged.map((one) => (one.verdict === 'supports' ? { ...one, verdict: 'neither' } : one))
    : judged
}

/** A sentence as it is shown beside a claim, with the one before it where that says whom it is about, and the next where that denies it. */
export const excerptAt = (
  claim: Claim,
  { reading, at }: { readonly reading: ReadArticle; readonly at: number },
): Excerpt =>
  excerptOf(reading, claim, settingByName(claim, reading, at), disputing(linesOf(reading)[at + 1]))

/** A sentence with names for its pronouns, unless the claim has one itself. */
function settingByName({ line: { text } }: Claim, reading: ReadArticle, at: number): Setting {
  const setting = settingOf(linesOf(reading), at, titleOf(reading))
  if (pronoun.test(text)) return setting
  return {
    ...setting,
    line: byName(reading, at) ?? setting.line,
    before: at > 0 ? byName(reading, at - 1) : undefined,
  }
}

const pronoun = anywhere('i')`he, she, it, they`

/** Whether a sentence has a word or a value of the claim, or speaks of what the sentence before has told of it. */
function isNear(whole: Claim, line: Line, befores: readonly Line[]): boolean {
  const { line: claim } = whole
  const before = befores.at(-1)
  const shares =
    claim.terms.some(({ concept, sort }) => sort !== 'faint' && line.concepts.has(concept)) ||
    deedsOf(whole).some((deed) => line.concepts.has(deed))
  if (
    shares ||
    isToldOf(whole, line, befores) ||
    claim.facts.some((fact) => line.facts.some((other) => factsAgree(fact, other)))
  )
    return true
  return before !== undefined && goesOn.test(line.text) && presence(claim, [before]) >= leastBefore
}

/** Whether it tells the claim's deed, or the contrary, in words of its own: "was shot in the leg", after the raid was told. */
function isToldOf(claim: Claim, line: Line, befores: readonly Line[]): boolean {
  if (presence(claim.line, befores) < leastBefore) return false
  const deeds = deedsOf(claim)
  return eventsOf(line.text).some(({ deed, by }) => by === 'converse' && deeds.includes(deed))
}

/** Whether it does with names for its pronouns, whom sentences before have told by a name of the claim. */
function isNearByName({ line: claim }: Claim, reading: ReadArticle, at: number): boolean {
  const names = claim.terms.filter(({ sort }) => sort === 'name')
  const before = linesOf(reading).slice(Math.max(0, at - longestChain), at)
  if (!names.some(({ concept }) => before.some(({ concepts }) => concepts.has(concept)))) return false
  const told = byName(reading, at)
  return told?.written !== undefined && names.some(({ concept }) => told.concepts.has(concept))
}

const goesOn = anywhere('i')`it, they, them, nobody, no one, none, no (human|person|people)`
/** Of what the sentence before must hold of a claim, by weight. */
const leastBefore = 0.3

/** A question tells nothing, and "Claim: …" is what an article will judge. */
const isUntold = (text: string): boolean =>
  /\?["”’)]*$/.test(text) || /^\W*(?:claim|rumou?r|myth|fiction|question)\s*:/i.test(text)

/** Sentences behind one in which somebody may deny what it tells. */
const behind = 2

function judgementOf(evidence: Evidence, reading: ReadArticle, following: readonly Line[]): Judgement {
  const { claim, setting, facts } = evidence
  const [next] = following
  const first = firstOf(evidence)
  // What outsiders foresee, and the one concerned denies, is as open as before.
  const isDenied =
    first !== undefined && 'supports' in first && foresees(claim.line.text) && isDeniedBehind(following)
  const said = isDenied ? undefined : first
  const isBorneOut = said !== undefined && 'supports' in said
  const by = isBorneOut && claim.sayer.length === 0 ? saidBy(claim.line, setting.line) : ''
  return {
    excerpt: excerptOf(
      reading,
      claim,
      setting,
      facts.some(({ isNext }) => isNext) || (typeof evidence.heard === 'object' && evidence.heard.isNext)
        ? next
        : by === '' && !isDenied
          ? undefined
          : disputing(next),
    ),
    by,
    verdict: isBorneOut ? 'supports' : said === undefined ? 'neither' : 'contradicts',
    strength: strengthOf(evidence),
    instead: said !== undefined && 'instead' in said ? said.instead : '',
    debunked: said !== undefined && 'debunked' in said,
    facts: factsAsWritten(
      setting.line,
      facts.flatMap(({ others }) => others),
    ),
    values: valuesIn(evidence),
  }
}

function firstOf(evidence: Evidence) {
  for (const judgement of Object.values(judgements)) {
    const said = judgement(evidence)
    if (said !== undefined) return said
  }
  return undefined
}

function strengthOf({ claim, setting, wordShare, missing, facts, against, fits }: Evidence): number {
  const absent = facts.some(({ state }) => state === 'absent')
  const unfit = [missing.length > 0, absent || against.length > 0, !fits].filter(Boolean).length
  const alike = together(claim.line, setting.line)
  return (0.45 * shareOf(claim.line.terms, setting) + 0.35 * alike + 0.2 * wordShare) * 0.7 ** unfit
}

function valuesIn({ claim, stands, facts, fits, missing }: Evidence): Judgement['values'] {
  const states = facts.map(({ state }) => state)
  if (states.includes('differs')) return 'differ'
  const holds = (claim.sanction === undefined || stands !== undefined) && fits && missing.length === 0
  return holds && states.includes('agrees') && !states.includes('absent') ? 'agree' : 'untold'
}

/** Whom a pronoun means is shown where it is named within so many characters before, some two sentences. */
const farthest = 300

const disputing = (next: Line | undefined): Line | undefined => (next && isDisputing(next) ? next : undefined)

/** The sentence, with the one before it where that says whom or what it is about, and the next where that is wanted. */
function excerptOf(
  { article }: ReadArticle,
  { line: claim, context }: Claim,
  { line: told, before: toldBefore }: Setting,
  next: Line | undefined,
): Excerpt {
  const [line, before] = [asWritten(told), toldBefore && asWritten(toldBefore)]
  const lacks = [...claim.terms, ...context].some(
    ({ concept, sort }) => sort !== 'faint' && !line.concepts.has(concept) && before?.concepts.has(concept),
  )
  const isNext = before && line.span.start - before.span.end < 3
  const named = told.from !== undefined && line.span.start - told.from < farthest ? told.from : undefined
  const start = named ?? (lacks && isNext ? before.span.start : line.span.start)
  const isJoined = next && next.span.start - line.span.end < 3
  return quoteFrom(article, start, isJoined ? next.span.end : line.span.end)
}
