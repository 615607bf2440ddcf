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
import { excerptAt } from './judging.ts'
import { type Fact, factsAgree, type Line, linesOf, titleOf } from './lines.ts'
import { tellsOfSeveral } from './one-alone.ts'
import { isOfOtherDeed } from './other-deed.ts'
import { areOfTwo } from './percents.ts'
import type { Near } from './rarest.ts'
import { type Term, weightOf } from './terms.ts'
import { leastRead, leastReadOfKind, leastReadRest } from './thresholds.ts'
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

/**
 * Another value, or another person, in the place of the one that is claimed, where the words left the claim open: the reader
 * is asked for it by the rest of the claim. Undefined where it finds none, or where what it finds may be of another thing.
 */
export async function otherwiseRead(
  claim: Claim,
  nearest: readonly Near[],
  reader: Pick<Reader, 'read'>,
): Promise<Pick<Verdict, 'kind' | 'excerpts' | 'instead'> | undefined> {
  for (const blank of nearest.length === 0 ? [] : blanksOf(claim)) {
    if (isHeldNear(claim.line, blank, nearest)) continue
    for (const found of await readIn(blank, nearest.slice(0, mostRead), reader)) {
      const told = toldIn(claim, blank, found)
      if (told === undefined || !holdsRest(claim, blank, found.near)) continue
      const excerpts = someExcerpts([excerptAt(claim, found.near)])
      if (excerpts) return { kind: 'contradicted', excerpts, instead: [told] }
    }
  }
  return undefined
}

function toldIn(claim: Claim, blank: Blank, found: Found): string | undefined {
  if (blank.fact === undefined && blank.order === undefined) return nameTold(claim, blank, found)
  return (
    (blank.fact && valueTold(claim, blank.fact, found)) ??
    (blank.order === undefined ? undefined : orderTold(blank.order, found))
  )
}

/** “The sixth recall”, where four times or the fourth is claimed. */
function orderTold(order: number, { near: { line }, at, score }: Found): string | undefined {
  const { start } = line.span
  const there = ordersIn(line.text).filter((one) => start + one.start < at.end && at.start < start + one.end)
  const [only, ...more] = there
  if (score < leastReadOfKind || !only || more.length > 0 || only.place === order) return undefined
  return `“${line.text.slice(only.start, only.end)}”`
}

/** Whether one of the nearest sentences has the claim's own part: then another's is of something else, or both are told. */
function isHeldNear(claim: Line, { fact, order, own }: Blank, nearest: readonly Near[]): boolean {
  const looked = nearest.slice(0, mostLooked).map(({ line }) => line)
  if (order !== undefined && looked.some(({ text }) => ordersIn(text).some(({ place }) => place === order)))
    return true
  if (fact === undefined && order !== undefined) return false
  if (fact)
    return nearest
      .slice(0, mostLooked)
      .some((near) =>
        near.line.facts.some(
          (other) =>
            isSameValue(fact, other) && !isOnlyWanted(claim, near.line, other) && !isOfAnother(claim, near),
        ),
      )
  return own.some(
    ({ concept, sort }) =>
      sort === 'name' && looked.slice(0, 1).some(({ concepts }) => concepts.has(concept)),
  )
}

const wanting = whole()`demand, seek, ask, request, propose, want, hope, expect, forecast, predict, target, aim`

/** “Had demanded 10 percent”: what is only wanted or expected is not what was got. */
function isOnlyWanted(claim: Line, { text, span }: Line, { start }: Fact): boolean {
  const at = start - span.start
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
  const told = byName(reading, at) ?? line
  const { people, concepts } = claim
  const subject = clausesOf(told.text).find(({ kind }) => kind === 'main')?.subject
  const doers = told.people.filter(
    (one) =>
      subject && one.start - told.span.start >= subject.start && one.end - told.span.start <= subject.end,
  )
  return people.length > 0 && doers.length > 0 && !doers.some(({ concept }) => concepts.has(concept))
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
function valueTold({ line: claim }: Claim, fact: Fact, { near, at, score }: Found): string | undefined {
  const { line } = near
  const other = line.facts.find(
    (one) =>
      one.start < at.end &&
      at.start < one.end &&
      (one.kind === fact.kind || (one.of !== undefined && mayCount({ of: one.of }, fact.kind))),
  )
  const least = other && other.kind === fact.kind && fact.kind !== '' ? leastReadOfKind : leastRead
  if (score < least || !other || !areApart(fact, other)) return undefined
  const isOfAnother =
    areOfTwo(claim, fact, line, other) ||
    isOfOtherDeed(claim, fact, line, other) ||
    isOfEarlier(claim, line, other) ||
    isPiece(line, other) ||
    !withOwnValues(claim, line).facts.includes(other) ||
    isOfOtherTime(claim, line)
  return isOfAnother ? undefined : other.shown
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
function nameTold({ line: claim }: Claim, { own }: Blank, { near, at, score }: Found): string | undefined {
  const { article, findings } = near.reading
  const there = findings.people.filter(({ mentions }) =>
    mentions.some(({ start, end }) => start < at.end && at.start < end),
  )
  const [only, ...others] = there
  const names = own.filter(({ sort }) => sort === 'name')
  const isNamed = names.some(({ concept }) => near.line.concepts.has(concept))
  if (score < leastRead || !only || others.length > 0 || isNamed || names.length === 0) return undefined
  const words = article.text.slice(at.start, at.end)
  const year = publicationDate(article)?.slice(0, 4) ?? ''
  const ofNow = year === '' ? near.line.text : near.line.text.replaceAll(year, '')
  return tellsOfSeveral(claim.text, ofNow) ? undefined : `“${words}”`
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
