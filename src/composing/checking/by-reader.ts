import type { Reader, Reading } from '../../contracts/reader.ts'
import { clausesOf, type Phrase } from '../../language/clauses.ts'
import { contraryTo } from '../../language/meanings.ts'
import { ordersIn } from '../../language/ordinals.ts'
import { whole } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { publicationDate } from '../../model/article.ts'
import { someExcerpts } from '../../model/briefing.ts'
import { agree } from '../../reading/quantities.ts'
import { mayCount } from './apart.ts'
import { type Blank, blanksOf } from './blanks.ts'
import { byName } from './by-name.ts'
import type { Claim } from './claim.ts'
import { isOfEarlier, isSince } from './earlier.ts'
import { mayHold } from './facts.ts'
import { isPiece, withOwnValues } from './gapped.ts'
import { settingOf } from './holding.ts'
import { excerptAt } from './judging.ts'
import { type Fact, factsAgree, type Line, linesOf, titleOf } from './lines.ts'
import { tellsOfSeveral } from './one-alone.ts'
import { isOfOtherDeed } from './other-deed.ts'
import { areOfTwo } from './percents.ts'
import type { Near } from './rarest.ts'
import { type Term, weightOf } from './terms.ts'
import { leastRead, leastReadBeside, leastReadOfKind, leastReadRest, leastReadShown } from './thresholds.ts'
import type { Verdict } from './verdict.ts'

/** So many of the sentences that are nearest to a claim are read, each behind its headline and the sentence before it. */
const mostRead = 4
/** Where one of so many has the claim's own value, another's is of another thing. */
const mostLooked = 16

/** What the reader finds in a blank of a claim, and in which sentence. */
interface Found {
  readonly near: Near
  /** Offsets of the article. */
  readonly at: Span
  readonly score: number
}

/** A question of a claim, and what a passage has for it: shown, where it decides nothing. */
export interface Answered {
  readonly question: string
  readonly words: string
  readonly near: Near
}

/** What the reader finds of a claim. */
export interface ReadOtherwise {
  /** Another value, or another person, in the place of the one that is claimed. */
  readonly verdict?: Pick<Verdict, 'kind' | 'excerpts' | 'instead'>
  /** Other values that are not sure enough. */
  readonly answered: readonly Answered[]
}

/**
 * What stands in the place of a part of a claim that the words left open: the reader is asked for it by the rest of the claim.
 * No verdict where it finds none, or where what it finds may be of another thing.
 */
export async function otherwiseRead(
  claim: Claim,
  nearest: readonly Near[],
  reader: Pick<Reader, 'read'>,
): Promise<ReadOtherwise> {
  const answered: Answered[] = []
  for (const blank of nearest.length === 0 ? [] : blanksOf(claim)) {
    const held = heldNear(claim.line, blank, nearest)
    if (held === 'own') continue
    const found = await readIn(blank, nearest.slice(0, mostRead), reader)
    for (const one of found) {
      const told = toldIn(claim, blank, one)
      if (told === undefined) continue
      const least = held === 'another' ? Math.min(told.least, leastReadBeside) : told.least
      const excerpts =
        one.score >= least && holdsRest(claim, blank, one.near)
          ? someExcerpts([excerptAt(claim, one.near)])
          : undefined
      if (excerpts)
        return { verdict: { kind: 'contradicted', excerpts, instead: [told.shown] }, answered: [] }
      const { question } = blank
      if (
        told.least <= leastReadOfKind &&
        one.score >= leastReadShown &&
        answered.at(-1)?.question !== question
      )
        answered.push({ question, words: wordsAt(one), near: one.near })
    }
  }
  return { answered }
}

const wordsAt = ({ near: { reading }, at }: Found): string => reading.article.text.slice(at.start, at.end)

/** What a passage has instead, as shown, and how surely the reader must find it to contradict. */
interface Told {
  readonly shown: string
  readonly least: number
}

function toldIn(claim: Claim, blank: Blank, found: Found): Told | undefined {
  if (blank.fact === undefined && blank.order === undefined) return nameTold(claim, blank, found)
  return (
    (blank.fact && valueTold(claim, blank.fact, found)) ??
    (blank.order === undefined ? undefined : orderTold(blank.order, found))
  )
}

/** “The sixth recall”, where four times or the fourth is claimed. */
function orderTold(order: number, { near: { line }, at }: Found): Told | undefined {
  const { start } = line.span
  const there = ordersIn(line.text).filter((one) => start + one.start < at.end && at.start < start + one.end)
  const [only, ...more] = there
  if (!only || more.length > 0 || only.place === order) return undefined
  return { shown: `“${line.text.slice(only.start, only.end)}”`, least: leastReadOfKind }
}

/**
 * Whether one of the nearest sentences has the claim's own part: then another's is of something else, or both are told. What
 * only another has there speaks against the claim the more.
 */
function heldNear(
  claim: Line,
  { fact, order, own }: Blank,
  nearest: readonly Near[],
): 'own' | 'another' | undefined {
  const looked = nearest.slice(0, mostLooked)
  const isOrder = ({ line }: Near): boolean => ordersIn(line.text).some(({ place }) => place === order)
  if (order !== undefined && looked.some(isOrder)) return 'own'
  if (fact) {
    const holding = looked.filter(({ line }) =>
      line.facts.some((other) => isSameValue(fact, other) && !isOnlyWanted(claim, line, other)),
    )
    if (holding.some((near) => !isOfAnother(claim, near))) return 'own'
    return holding.length > 0 ? 'another' : undefined
  }
  if (order !== undefined) return undefined
  const names = own.filter(({ sort }) => sort === 'name')
  const isNamed = ({ line }: Near): boolean => names.some(({ concept }) => line.concepts.has(concept))
  return looked.slice(0, 1).some(isNamed) ? 'own' : undefined
}

const wantedNoun =
  /\b(?:forecasts?|targets?|estimates?|expectations?|goals?|consensus|demands?|hopes?) (?:of|for) (?:\p{L}+ )?$/u
const wanting = whole()`demand, seek, ask, request, propose, want, hope, expect, forecast, predict, target, aim`

/** “Had demanded 10 percent”: what is only wanted or expected is not what was got. */
function isOnlyWanted(claim: Line, { text, span }: Line, { start }: Fact): boolean {
  const at = start - span.start
  if (wantedNoun.test(text.slice(0, at)) && !wantedNoun.test(claim.text)) return true
  const holds = (one: Phrase): boolean => one.start <= at && at < one.end
  const governing = clausesOf(text).find(({ objects, obliques }) => [...objects, ...obliques].some(holds))
  return (
    governing !== undefined &&
    wanting.test(governing.verb.lemma) &&
    !clausesOf(claim.text).some(({ verb }) => wanting.test(verb.lemma))
  )
}

/** “She took home $2,500”, where she is none whom the claim names: another's value is not the claim's. */
function isOfAnother(claim: Line, { reading, at, line }: Near): boolean {
  const lines = linesOf(reading)
  const told = byName(reading, at) ?? line
  const subject = clausesOf(told.text).find(({ kind }) => kind === 'main')?.subject
  const own = told.people.filter(
    (one) =>
      subject && one.start - told.span.start >= subject.start && one.end - told.span.start <= subject.end,
  )
  // Whom a pronoun means is the subject of the sentence before.
  const meant = settingOf(lines, at, titleOf(reading)).subject
  const before = (lines[at - 1]?.people ?? []).filter(({ concept }) => meant.has(concept))
  const doers = own.length > 0 ? own : before
  return (
    claim.people.length > 0 && doers.length > 0 && !doers.some(({ concept }) => claim.concepts.has(concept))
  )
}

const isSameValue = (fact: Fact, other: Fact): boolean =>
  factsAgree(fact, other) || (fact.quantity !== undefined && fact.quantity.value === other.quantity?.value)

/** What answers in one of these sentences or in the one before it, the surest first. */
async function readIn(
  { question }: Blank,
  nearest: readonly Near[],
  reader: Pick<Reader, 'read'>,
): Promise<readonly Found[]> {
  const texts = nearest.map((near) => textOf(near, true))
  const read = await reader.read(
    question,
    texts.map(({ text }) => text),
  )
  const found = texts.flatMap((one, at) => {
    const reading = read[at]
    return reading ? (foundIn(one, reading) ?? []) : []
  })
  // What only the headline answers is asked of the sentence alone.
  const open = texts.flatMap((one, at) => {
    const [reading, near] = [read[at], nearest[at]]
    return reading && near && reading.start < one.title && !foundIn(one, reading) ? [textOf(near, false)] : []
  })
  const again = await reader.read(
    question,
    open.map(({ text }) => text),
  )
  for (const [at, reading] of again.entries()) {
    const told = open[at] && foundIn(open[at], reading)
    if (told) found.push(told)
  }
  return found.sort((a, b) => b.score - a.score)
}

interface Text {
  readonly near: Near
  readonly text: string
  /** How many characters of it are the headline. */
  readonly title: number
  /** The sentence before, where there is one, and the sentence, each with where it begins in the text. */
  readonly parts: readonly { readonly at: number; readonly from: number; readonly line: Line }[]
}

function textOf(near: Near, isTitled: boolean): Text {
  const { reading, at, line } = near
  const { title } = reading.article
  const head = isTitled && title !== '' ? `${title}. ` : ''
  const before = linesOf(reading)[at - 1]
  const start = before ? before.text.length + 1 : 0
  return {
    near,
    text: `${head}${before ? `${before.text} ` : ''}${line.text}`,
    title: head.length,
    parts: [
      ...(before ? [{ at: at - 1, from: head.length, line: before }] : []),
      { at, from: head.length + start, line },
    ],
  }
}

/** Where an answer stands in a sentence; one of the headline, where a sentence has the same words. */
function foundIn({ near, text, title, parts }: Text, { start, end, score }: Reading): Found | undefined {
  const words = text.slice(start, end)
  for (const { from, line, at } of parts.toReversed()) {
    const own = start - from
    const place = start < title ? line.text.indexOf(words) : own >= 0 && own < line.text.length ? own : -1
    if (place < 0 || place + words.length > line.text.length) continue
    const begin = line.span.start + place
    return { near: { ...near, at, line }, at: { start: begin, end: begin + words.length }, score }
  }
  return undefined
}

/** The number that stands there, as shown, where it cannot be the claim's, and both are of one thing. */
function valueTold({ line: claim }: Claim, fact: Fact, { near, at }: Found): Told | undefined {
  const { line } = near
  const other = line.facts.find(
    (one) =>
      one.start < at.end &&
      at.start < one.end &&
      (one.kind === fact.kind || (one.of !== undefined && mayCount({ of: one.of }, fact.kind))),
  )
  const least = other && other.kind === fact.kind && fact.kind !== '' ? leastReadOfKind : leastRead
  if (!other || !areApart(fact, other)) return undefined
  const isOfAnother =
    areOfTwo(claim, fact, line, other) ||
    isOfOtherDeed(claim, fact, line, other) ||
    isOfEarlier(claim, line, other) ||
    isPiece(line, other) ||
    !withOwnValues(claim, line).facts.includes(other) ||
    isOfOtherTime(claim, line)
  return isOfAnother ? undefined : { shown: other.shown, least }
}

/** "Over 100" may be 151, and "at least 49" is not "at least 94". */
function areApart(fact: Fact, other: Fact): boolean {
  const [one, told] = [fact.quantity, other.quantity]
  if (!one || !told || mayHold(other, fact)) return false
  const isBare = one.modifier === told.modifier
  const [claimed, there] = [one, told].map((quantity) => ({
    ...quantity,
    unit: '',
    modifier: isBare ? '' : quantity.modifier,
  }))
  return claimed !== undefined && there !== undefined && !agree(claimed, there)
}

const isOfOtherTime = ({ facts }: Line, line: Line): boolean =>
  facts.some(
    (fact) =>
      (fact.dated ?? fact.time) !== undefined &&
      line.facts.some((other) => other.kind === fact.kind && !isSince(line, other)) &&
      !line.facts.some((other) => other.kind === fact.kind && factsAgree(fact, other)),
  )

/** The one person who stands there by name, where the sentence has nobody of the claim's. */
function nameTold({ line: claim }: Claim, { own }: Blank, { near, at }: Found): Told | undefined {
  const { article, findings } = near.reading
  const there = findings.people.filter(({ mentions }) =>
    mentions.some(({ start, end }) => start < at.end && at.start < end),
  )
  const [only, ...others] = there
  const names = own.filter(({ sort }) => sort === 'name')
  const isNamed = names.some(({ concept }) => near.line.concepts.has(concept))
  // “From Zhao”: whom the claim names itself is not the other.
  const isClaimed = near.line.terms.some(
    ({ start, end, sort, concept }) =>
      sort === 'name' && start < at.end && at.start < end && claim.concepts.has(concept),
  )
  if (!only || isClaimed || others.length > 0 || isNamed || names.length === 0) return undefined
  const words = article.text.slice(at.start, at.end)
  const year = publicationDate(article)?.slice(0, 4) ?? ''
  const ofNow = year === '' ? near.line.text : near.line.text.replaceAll(year, '')
  return tellsOfSeveral(claim.text, ofNow) ? undefined : { shown: `“${words}”`, least: leastRead }
}

/** How much a word of a claim counts that stands elsewhere in the article. */
const inArticle = 0.5

/** Whether the sentence has most of the rest of the claim, with what its story has told before, and nothing to the contrary. */
function holdsRest({ line: claim }: Claim, { own }: Blank, { reading, at, line }: Near): boolean {
  const rest = claim.terms.filter((term) => !own.includes(term))
  const lines = linesOf(reading)
  const around = [line, lines[at - 1], lines[at - 2], lines[0], titleOf(reading)]
  const heldOf = ({ concept }: Term): number =>
    around.some((one) => one?.concepts.has(concept))
      ? 1
      : lines.some(({ concepts }) => concepts.has(concept))
        ? inArticle
        : 0
  const total = rest.reduce((sum, term) => sum + weightOf(term), 0)
  const held = rest.reduce((sum, term) => sum + weightOf(term) * heldOf(term), 0)
  const isTurned = rest.some(
    ({ concept }) =>
      !line.concepts.has(concept) && line.terms.some((one) => contraryTo(concept).has(one.concept)),
  )
  return !isTurned && held >= leastReadRest * total
}
