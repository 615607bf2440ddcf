import type { Clause } from '../../language/clauses.ts'
import { meaningOf } from '../../language/meanings.ts'
import { oneOf, pattern, whole } from '../../language/pattern.ts'
import { stemOf } from '../../language/words.ts'
import { isPlural } from '../../reading/quantities/nouns.ts'
import { dateKind } from '../comparing/values.ts'
import { isMoved, isSaid, type Placed } from './mood.ts'
import type { Unit } from './unit.ts'

/** A date with the unit that it stands in. */
export interface Told extends Placed {
  readonly unit: Unit | undefined
}

/** Words that date nothing more closely than the article itself. */
export const isThisYear = (written: string): boolean => /^this year$/i.test(written)

const announcing = whole()`announce, confirm, reveal`

/** What somebody says so in: "a filing made public on Tuesday". */
export const papers = whole('i')`
  filing, statement, report, letter, interview, study, survey, poll, memo, email, e-mail, post, video, footage, article,
  documents?, papers?, paper, data, figures, release`

/** Without the day on which somebody said so, where what was said has a date too. */
export function withoutReport(sentence: string, placed: readonly Told[]): readonly Told[] {
  const isReport = ({ unit, at }: Told): boolean => {
    const [own] = unit?.chain ?? []
    const thing = own?.describes?.head
    const inPaper = thing !== undefined && papers.test(sentence.slice(thing.start, thing.end))
    return inPaper || (unit !== undefined && isSaid(unit, at)) || announcing.test(own?.verb.lemma ?? '')
  }
  const content = placed.filter(
    (one) =>
      !isReport(one) &&
      one.unit?.kind !== 'describing' &&
      !isThisYear(sentence.slice(one.at.start, one.at.end)),
  )
  return content.length === 0 ? placed : placed.filter((one) => !isReport(one))
}

/**
 * Whether a unit tells what happened on a date or is to: not which of many are meant ("40 men who took part in it on Jan.
 * 6"), nor a deed to come beside a day gone by.
 * @param isPast whether the day was over when the article was written
 */
export function isTold(sentence: string, { unit }: Told, isPast: boolean): boolean {
  const own = unit?.chain[0]
  if (!unit || !own) return true
  if (isPast && own.kind === 'main' && !own.denied && (own.modal !== undefined || own.tense === 'future'))
    return /^(?:may|might|could|must|can)$/.test(own.modal ?? '')
  const described = unit.kind === 'describing' ? unit.chain.at(-1)?.describes?.head : undefined
  if (!described) return true
  // "The one that he gave on Monday" is told beside another.
  if (/^(?:one|ones|that|those)$/i.test(sentence.slice(described.start, described.end))) return false
  const isRestrictive = !/^\s*[,–—(]/.test(sentence.slice(described.end, unit.chain.at(-1)?.extent.start))
  return !isRestrictive || !isPlural(sentence.slice(described.start, described.end))
}

/**
 * Whether what a unit tells is the writer's own ("I was curious, having learned yesterday …"), is told to the reader ("if you
 * were there in 1970"), or is of something that only the
 * sentence before names ("That will arrive on Friday").
 */
export function isOfNobody(sentence: string, { unit }: Told): boolean {
  const subjectOf = ({ subject }: Clause): string =>
    subject ? sentence.slice(subject.head.start, subject.head.end) : ''
  const [own] = unit?.chain ?? []
  const top = unit?.chain.at(-1)
  const isWriters =
    !/["“”]/.test(sentence) && unit?.chain.some((clause) => subjectOf(clause) === 'I') === true
  return (
    isWriters ||
    pointing.test(sentence) ||
    toReader.test(withoutQuotes(sentence)) ||
    [own, top].some((clause) => clause?.kind === 'main' && demonstrative.test(subjectOf(clause)))
  )
}
/** "This comes after the move in May": it tells what this is, which only the sentence before does. */
const pointing = pattern('i')`^\W*(?:this|that|these|those) ${oneOf`
  comes?, came, follow(s|ed), means?, meant, mark(s|ed), is, was, are, were, has, have, had, will, would, happen(s|ed)`}\b`
const toReader = /(?<![\p{L}’'-])(?:you|your)(?![\p{L}-])/iu
const withoutQuotes = (sentence: string): string => sentence.replace(/["“][^"”]*["”]?/g, ' ')
const demonstrative = whole('i')`this, that, these, those`

/**
 * The dates of one unit that tell when it was, the most exact first, with those that are as exact: not the end of what
 * began on one of them.
 */
export function datesOf(text: string, group: readonly Told[]): readonly Told[] {
  const own = ofOuter(group)
  const when = own.filter(({ dated, unit }) => dateKind(text, dated) === 'when' || (unit && isMoved(unit)))
  const kept = when.length > 0 ? when : own
  const once = [...new Map(kept.map((one) => [`${one.dated.from}/${one.dated.to}`, one])).values()]
  const exact = Math.max(...once.map(({ dated }) => exactness(dated.precision)))
  return once
    .filter(({ dated }) => exactness(dated.precision) === exact)
    .sort((a, b) => Number(isGivenUp(text, a)) - Number(isGivenUp(text, b)) || a.at.start - b.at.start)
}

/** "Sued on Tuesday to keep what was written from 3 to 8 March": a day of a clause inside is not when the deed was done. */
function ofOuter(group: readonly Told[]): readonly Told[] {
  const depth = ({ unit }: Told): number => unit?.chain.length ?? 0
  const least = Math.min(...group.map(depth))
  return group.filter((one) => depth(one) === least || !inner.test(one.unit?.chain[0]?.kind ?? ''))
}
const inner = whole()`infinitive, participle, relative`

export const exactness = (precision: string): number => ['year', 'month', 'day', 'time'].indexOf(precision)

/** "From March" of what was moved "from March to June". */
export const isGivenUp = (text: string, { dated, unit }: Told): boolean =>
  unit !== undefined &&
  isMoved(unit) &&
  /\bfrom (?:the )?$/i.test(text.slice(Math.max(0, dated.start - 9), dated.start))

const nobody = pattern(
  'i',
)`^${oneOf`he, she, it, they, we, who, which, that, this, these, those, what, there`}$`

/**
 * Who did what, in one word each: what two sentences of one day tell alike is one event. Undefined where the clause names
 * nobody, or not by a name or a noun.
 */
export function deedOf(sentence: string, { chain: [clause] }: Unit): string | undefined {
  const head = clause?.subject?.head
  const doer = head && sentence.slice(head.start, head.end)
  if (!clause || !doer || clause.denied || nobody.test(doer)) return undefined
  const object = clause.objects[0]?.head
  const done = object && sentence.slice(object.start, object.end)
  return [doer, clause.verb.lemma, clause.verb.particle ?? '', done ?? '']
    .map((word) => meaningOf(stemOf(word)))
    .join(' ')
}
