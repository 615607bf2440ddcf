import { anywhere } from '../../language/pattern.ts'
import { placeKind } from '../../language/places.ts'
import { verbIn } from '../../language/verbs.ts'
import { asWritten, type Line } from './lines.ts'
import type { Term } from './terms.ts'

/** How much a term counts that stands not in the sentence but where it leads back to. */
const nearby = { subject: 0.9, before: 0.8, title: 0.6, beforeThat: 0.5 }
/** Less than this is no hold for a name. */
export const leastForName = 0.5

/** A sentence with what it goes on from. */
export interface Setting {
  readonly line: Line
  /** The sentence before, and the one before that. */
  readonly before: Line | undefined
  readonly beforeThat: Line | undefined
  readonly title: Line
  /** The sentence behind it. */
  readonly after: Line | undefined
  /** The article's first sentences, which tell where all of it happened. */
  readonly lead: readonly Line[]
  /** Whom a pronoun that is its subject means: the subject of the sentence before. */
  readonly subject: ReadonlySet<string>
  /** Whom "him" or "her" means in it. */
  readonly others: ReadonlySet<string>
}

export function settingOf(lines: readonly Line[], at: number, title: Line): Setting {
  return {
    line: lines[at] ?? title,
    before: lines[at - 1],
    beforeThat: lines[at - 2],
    title,
    after: lines[at + 1],
    lead: lines.slice(0, Math.min(at, leadSentences)),
    subject: meant(lines, at, title),
    others: isOther(lines[at]) ? lastNamed(lines, at) : new Set(),
  }
}

const leadSentences = 2

const object = /(?<=\p{L} )(?:him|her)(?!\p{L})|^(?:His|Her) /u
/** "Accepted his resignation": his is nobody's whom the sentence names before. */
const owned = /(?<=\p{L} )his(?!\p{L})/u
function isOther(line: Line | undefined): boolean {
  if (!line) return false
  const his = owned.exec(line.text)
  return (
    object.test(line.text) ||
    (his !== null && line.people.every(({ start }) => start > line.span.start + his.index))
  )
}

/** How many sentences back somebody may have been named for being "she". */
const longestChain = 12

/** The last person whom the sentences before name, where each names one alone, or one as its subject. */
function lastNamed(lines: readonly Line[], at: number): ReadonlySet<string> {
  const before = lines.slice(Math.max(0, at - longestChain), at).findLast(({ people }) => people.length > 0)
  if (!before) return new Set()
  const end = before.span.start + opening(before).length
  const subjects = before.people.filter((term) => term.end <= end)
  const one = subjects.length > 0 ? subjects : before.people
  const apart = one.slice(1).some((term, n) => term.start - (one[n]?.end ?? 0) > 1)
  return apart ? new Set() : conceptsOf(one)
}

/** Who a sentence is about: whom it names before its verb, else whom a pronoun there means. */
function meant(lines: readonly Line[], at: number, title: Line): ReadonlySet<string> {
  const [line, before] = [lines[at], lines[at - 1]]
  const words = line ? opening(line) : ''
  const own = line ? subjectOf(line) : []
  // "During the visit of Putin, the two sides signed": they are not Putin.
  const together = own.length > 0 ? pluralLast : plural
  if (line && together.test(words))
    return new Set([...conceptsOf(own), ...namesNear([before, title, ...lines.slice(0, 2)])])
  if (!line || own.length > 0) return conceptsOf(own)
  const pronoun = single.exec(words)?.[0].toLowerCase()
  if (!pronoun) return new Set()
  // "A day after he flew home, Putin …": the one meant is named next.
  if (subordinate.test(words)) {
    const next = line.span.start + Math.max(0, line.text.indexOf(','))
    return conceptsOf(line.terms.filter((term) => isNamed(term) && term.start > next).slice(0, 2))
  }
  const candidates = before ? subjectOrOnly(before) : []
  if (candidates.length === 0 && /^s?he$/.test(pronoun)) return lastNamed(lines, at)
  const [first] = candidates
  // "He" after "Putin and Modi met" may be either.
  const [from, to] = [first?.start ?? 0, candidates.at(-1)?.end ?? 0]
  const several =
    before && /\band\b/.test(before.text.slice(from - before.span.start, to - before.span.start))
  if (several) return new Set()
  return conceptsOf(candidates.filter(({ party }) => pronoun === 'it' || pronoun.startsWith('the') || !party))
}

/** The one person whom a sentence names is meant by "he" where its subject is none. */
function subjectOrOnly(line: Line): readonly Term[] {
  const own = subjectOf(line)
  if (own.length > 0) return own
  const people = line.terms.filter(({ sort, thing, party }) => sort === 'name' && !thing && !party)
  const apart = people.slice(1).some((term, at) => term.start - (people[at]?.end ?? 0) > 1)
  return apart ? [] : people
}

const single = /\b(?:it|he|she|the country|the company)\b/i
const subordinate = /^\W*(?:(?:an?|some) \p{L}+ (?:after|before)|after|before|while|when|as|since)\b/iu

const isNamed = ({ sort, thing }: Term): boolean => sort === 'name' || thing
const conceptsOf = (terms: readonly Term[]): ReadonlySet<string> =>
  new Set(terms.map(({ concept }) => concept))

/** Those who act together for others: "their delegations", "the two countries". */
const plural = anywhere('iu')`
  delegations, sides, countries, nations, leaders, governments,
  (their|the|both|these|defen[cs]e|foreign) ministers, ministers and \p{L}+, both`
const pluralLast =
  /\b(?:the two|both|their) (?:sides|delegations|countries|nations|leaders|governments)\s+(?:also\s+)?$/iu

/** For whom, the sentence before, the headline or the article's first sentences tell. */
function namesNear(near: readonly (Line | undefined)[]): ReadonlySet<string> {
  const terms = near.flatMap((line) => line?.terms ?? [])
  return conceptsOf(terms.filter(({ sort, thing }) => sort === 'name' && !thing))
}

const opening = ({ text }: Line): string => text.slice(0, verbIn(text)?.start ?? 0)

/** The names before the first verb; those of a thing too, as "it" may go back to either. */
function subjectOf(line: Line): readonly Term[] {
  const end = line.span.start + opening(line).length
  return line.terms.filter((term) => isNamed(term) && term.end <= end)
}

/**
 * How far a sentence, with what it goes on from, holds a term of a claim. People, places and parties must be named in
 * it or be its subject; what it is about may have been named before.
 */
export function heldBy({ concept, sort, thing }: Term, setting: Setting): number {
  const { line, before, beforeThat, title, subject, others } = setting
  if (line.concepts.has(concept)) return 1
  if (subject.has(concept) || others.has(concept)) return nearby.subject
  if (sort === 'name' && !(thing && (/\d/.test(concept) || refersBack.test(asWritten(line).text)))) return 0
  if (before?.concepts.has(concept)) return nearby.before
  if (title.concepts.has(concept)) return nearby.title
  return sort === 'name' && beforeThat?.concepts.has(concept) ? nearby.beforeThat : 0
}

/** What may go back to something that was named before by letters alone: "it", "the law". */
const refersBack = anywhere('i')`
  it, its, they, their, them, this, that, these, those, such, same,
  the (law|act|bill|statute|rule|group|body|weapon|system|rifle|programme|agency)`

/** "In the Indian state of": what stands before a name makes it a place. */
const locative =
  /\b(?:in|at|into|inside|outside|across)\s+(?:(?!(?:by|from|to|for|with|on|and|that|in|at)\b)[\p{L}’'.-]+\s+){0,5}$/iu

/** Whether a name that the claim has as a place is one in the sentence: "in Russia" is not "from Russian parts". */
export function isPlacedAlike(term: Term, claim: Line, line: Line): boolean {
  if (/\d/.test(term.concept) || !isPlaced(term, claim)) return true
  return line.terms.some(
    (other) =>
      other.concept === term.concept &&
      (isPlaced(other, line) || !isLed(other, line) || isOfTown(other, line) || isOfShare(other, line)) &&
      // "In Moscow" is "in Russia", but not the other way round.
      (isOnePlace(wordOf(other, line), wordOf(term, claim)) || placeKind(wordOf(term, claim)) !== 'capital'),
  )
}

const dateline = /^\p{Lu}[\p{Lu} .'’-]{2,40}(?=,\s\p{Lu}\p{Ll}+\.?\s\d|\s*[(–—])/u

/** What an article tells without a place happened where its dateline is: "OSLO, Dec 6 - The two met on Monday". */
export function isInDateline(term: Term, claim: Line, line: Line, text: string): boolean {
  const place = isPlaced(term, claim) ? dateline.exec(text)?.[0].trim().toLowerCase() : undefined
  return (
    place !== undefined &&
    isOnePlace(place, wordOf(term, claim).toLowerCase()) &&
    !line.terms.some((other) => other.sort === 'name' && isPlaced(other, line))
  )
}

/** "Delhi" and "New Delhi". */
const isOnePlace = (a: string, b: string): boolean => a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`)

export const isPlaced = ({ start }: Term, { text, span }: Line): boolean =>
  locative.test(text.slice(0, start - span.start))
/** "From Russia", "with Russia": what leads to a name makes it no place; "struck southern Russia" does not. */
const isLed = ({ start }: Term, { text, span }: Line): boolean =>
  /\b(?:from|to|by|with|against|between|of|for|and)\s+(?:the\s+)?$/i.test(
    text.slice(0, start - span.start),
  ) || /^\s*$/.test(text.slice(0, start - span.start))
/** "62% of Norwegian households" are in Norway. */
const isOfShare = ({ start }: Term, { text, span }: Line): boolean =>
  /(?:%|\b(?:per ?cent|most|majority|half|third|quarter|share|number))\s+of\s+(?:all\s+)?$/i.test(
    text.slice(0, start - span.start),
  )
/** "The port authority of Grenholm" is in Grenholm; the king of a country may be anywhere. */
const isOfTown = (term: Term, line: Line): boolean =>
  /\bof\s+$/.test(line.text.slice(0, term.start - line.span.start)) &&
  placeKind(wordOf(term, line)) !== 'country'
const wordOf = ({ start, end }: Term, { text, span }: Line): string =>
  text.slice(start - span.start, end - span.start)
