import type { Clause } from '../../language/clauses.ts'
import { pastOf } from '../../language/irregular.ts'
import { anywhere, oneOf, pattern, whole } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import type { Article } from '../../model/article.ts'
import { datelinesOf } from '../../reading/dateline/place.ts'
import type { Told } from './told.ts'
import { joiner, type Unit } from './unit.ts'

/** Where words are left out between who did it and what is told of them: "They … blocked the gates". */
export const gap = ' … '

/**
 * The words that tell an event, in one piece or two: the whole sentence where its own words would not be true by themselves,
 * or it tells no other and they would leave out who it was.
 */
export function shownOf(
  sentence: string,
  group: readonly Told[],
  groups: readonly (readonly Told[])[],
  clauses: readonly Clause[],
): readonly Span[] {
  const parts = partsOf(sentence, group, groups)
  const unit = group[0]?.unit
  return !unit || areTrue(sentence, parts, unit, clauses) ? parts : [{ start: 0, end: sentence.length }]
}

/** Whether words of a sentence tell by themselves what it tells: with the verb, who did it, who says so, and what denies it. */
function areTrue(
  sentence: string,
  parts: readonly Span[],
  { chain, kind, shared }: Unit,
  clauses: readonly Clause[],
): boolean {
  const [own, ...above] = chain
  if (!own || kind === 'all') return true
  const holds = ({ start, end }: Span): boolean =>
    parts.some((part) => part.start <= start && end <= part.end)
  if (!holds(own.verb) || (own.speaker && !holds(own.speaker))) return false
  if (above.some(({ denied, verb }) => denied && !holds(verb))) return false
  if (kind === 'opening') return true
  if (own.kind === 'participle' && own.voice === 'active') return false
  if (kind === 'describing') return true
  if (shared) return isSharedForm(sentence, own, clauses)
  const who = own.subject && sentence.slice(own.subject.head.start, own.subject.head.end)
  return who === undefined || !pronoun.test(who)
}
const pronoun = whole('i')`he, she, it, they, who, which, this, that, these, those`

/** "He did not come on Monday or vote on Tuesday": a form that it has from the verb before it says nothing by itself. */
function isSharedForm(sentence: string, own: Clause, clauses: readonly Clause[]): boolean {
  const first = own.parent === undefined ? undefined : clauses[own.parent]
  const isBare = ({ verb }: Clause): boolean =>
    sentence.slice(verb.start, verb.end) === verb.lemma && pastOf(verb.lemma) !== verb.lemma
  if (!first || (own.modal ?? first.modal) !== undefined || !isBare(own)) return true
  return isBare(first) && !first.denied && first.tense !== 'past'
}

function partsOf(
  sentence: string,
  group: readonly Told[],
  groups: readonly (readonly Told[])[],
): readonly Span[] {
  const whole = { start: 0, end: sentence.length }
  const unit = group[0]?.unit
  if (!unit) return [whole]
  if (unit.kind === 'all') return [withoutJoined(sentence, unit.words, group, groups)]
  const isAlone = groups.every((other) => other === group || other[0]?.unit?.kind !== 'all')
  if (!isCleanCut(sentence, unit) || group.some(({ at }) => isTakenForDoer(at, unit))) return [whole]
  if (unit.kind === 'opening') return [isAlone ? whole : unit.words]
  const [own] = unit.chain
  if (unit.shared && own?.kind === 'participle' && own.voice === 'active') return [whole]
  if (groups.length > 1)
    return unit.shared
      ? [unit.shared.subject, withoutJoined(sentence, unit.shared.own, group, groups)]
      : [withoutJoined(sentence, unit.words, group, groups)]
  const words = sentence.slice(unit.words.start, unit.words.end)
  const isBare = nobody.test(words) || !/\s\S+\s/.test(words)
  return [isBare || unit.kind === 'joined' || words.length > mostly * sentence.length ? whole : unit.words]
}

/**
 * Whether the words of a unit begin where something begins: what a tree has cut out of a longer noun phrase ("a holiday
 * passed" of "the bill that makes it a holiday passed", "the northern ward since 2012 … apologised" of "who has sat for the
 * northern ward since 2012, apologised") does not.
 */
function isCleanCut(sentence: string, unit: Unit): boolean {
  const { words, shared, kind, chain } = unit
  if (measuring.test(sentence.slice(words.start, words.end)) && counting.test(sentence.slice(words.end)))
    return false
  if (kind === 'describing') return isTight(sentence, unit)
  // Who shares a verb is told with it, and not "provides" of "provides that it be closed and not opened until 2043".
  // "Given how close they came last year" is nobody's deed.
  const isVerb = chain.some(({ verb }) => verb.start === shared?.subject.start)
  if (shared && (isVerb || chain[0]?.subject === undefined || isGiven(sentence, unit))) return false
  const { start } = shared?.subject ?? words
  const before = sentence.slice(0, start)
  return (
    cleanBefore.test(before) ||
    (kind === 'beside' && /\bas\s$/i.test(before) && !/^an?\s/i.test(sentence.slice(start)))
  )
}
/** "Shook the valley on Monday, two weeks | after the first tremor": what is measured belongs to what it is counted from. */
const measuring = pattern(
  'i',
)`\b(?:\d+|${oneOf`an?, one, two, three, four, five, six, seven, eight, nine, ten, days, some, few, just`})
  \s${oneOf`minutes?, hours?, days?, weeks?, months?, years?`}\W*$`
const counting = /^\W*(?:after|before|since|later|earlier|ago)\b/i
const isGiven = (sentence: string, { chain: [own] }: Unit): boolean =>
  own?.kind === 'participle' && /^given$/i.test(sentence.slice(own.verb.start, own.verb.end))

/** "A lockout that idled the looms": what describes a noun stands behind it, and not "a blow to Weiss who took over in May". */
function isTight(sentence: string, { words, chain }: Unit): boolean {
  const clause = chain.find(({ describes }) => describes !== undefined && describes.start >= words.start)
  if (!clause?.describes) return true
  const { head } = clause.describes
  return (
    !linked.test(sentence.slice(words.start, head.start)) &&
    !/\p{L}/u.test(sentence.slice(head.end, Math.max(head.end, clause.extent.start)))
  )
}
const linked = anywhere(
  'i',
)`in, on, at, for, of, to, by, with, from, over, after, before, under, into, against, and, or`

/** "Since June after the firm …": a day that a tree has for who did it. */
const isTakenForDoer = (at: Span, { chain: [own] }: Unit): boolean =>
  own?.subject !== undefined && at.start <= own.subject.head.start && own.subject.head.end <= at.end

const cleanBefore = pattern('iu')`
  (?:^\W*|[^\p{L}\p{N}\s]\s*|\b${oneOf`
    and, but, or, yet, so, then, that, who, which, when, after, before, while, since, because, although, though, whereas,
    where, if, until, said, says, say, how, why, what, whether`}\s)$`

/** A sentence without the place and day that its story was filed from. */
export function withoutPlace({ text }: Pick<Article, 'text'>, { start, end }: Span): string {
  const filed = datelinesOf(text).find((one) => one.start <= start && start < one.end && one.end < end)
  return text.slice(filed?.end ?? start, end).trimStart()
}

const nobody = /^\W*(?:he|she|it|they|who|which)\b/i
/** Words that are more of a sentence than this are hardly a part of it. */
const mostly = 0.7

/** A sentence without what is joined to it and dated by itself. */
function withoutJoined(
  sentence: string,
  words: Span,
  group: readonly Told[],
  groups: readonly (readonly Told[])[],
): Span {
  const from = Math.min(...group.map(({ at }) => at.start))
  const before = Math.max(words.start, ...joinedIn(groups).flatMap(({ end }) => (end <= from ? [end] : [])))
  const opens = before > 0 ? (joiner.exec(sentence.slice(before))?.[0].length ?? 0) : 0
  const { end } = upToNext(words, group, groups)
  return {
    start: before + opens,
    end: end === sentence.length ? end : sentence.slice(0, end).replace(joining, '').length,
  }
}

/** Words of a group up to where the next begins that is joined to it. */
function upToNext(words: Span, group: readonly Told[], groups: readonly (readonly Told[])[]): Span {
  const to = Math.max(...group.map(({ at }) => at.end))
  const next = joinedIn(groups).flatMap(({ start }) => (start >= to ? [start] : []))
  return { start: words.start, end: Math.min(words.end, ...next) }
}

const joinedIn = (groups: readonly (readonly Told[])[]): readonly Span[] =>
  groups.flatMap(([one]) => (one?.unit?.kind === 'joined' ? [one.unit.shared?.own ?? one.unit.words] : []))

const joining = /[,;]?\s*(?:and|but|or|yet|so|then|while)?\s*$/i
