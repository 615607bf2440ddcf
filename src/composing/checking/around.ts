import { clausesOf, type Phrase } from '../../language/clauses.ts'
import { fates } from '../../language/concepts.ts'
import { befallen, type Event } from '../../language/events.ts'
import { anywhere, whole } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import type { Claim } from './claim.ts'
import { isPlaced, isPlacedAlike, type Setting } from './holding.ts'
import { isNamedAlike } from './implied.ts'
import { clauseAt, factsAgree, type Line } from './lines.ts'
import type { Term } from './terms.ts'
import { meaningsIn, wordsOf } from './who.ts'

/**
 * The terms of a claim that a sentence leaves to those around it: what "it" or "the vaccine" means, where and in what the
 * same happened ("Nobody was hurt", after the fire was told), and who did what has no doer there.
 * @param own the claim's event, which one of the sentence is laid beside
 */
export function toldAround(claim: Claim, own: Event, event: Event, setting: Setting): readonly Term[] {
  const { line, before } = setting
  if (!before) return []
  const nears = [before, ...(setting.beforeThat ? [setting.beforeThat] : []), ...setting.lead]
  const parts = [
    [own.doer, event.doer],
    [own.bearer, event.bearer],
  ] as const
  const nobodys =
    event.doer || !isBefallen(event) || hasCause(claim.line, line, event) ? [] : doersOf(claim, own, nears)
  const meant = parts.flatMap(([claimed, told]) => {
    if (!claimed || !told || !isAnaphor(line, told, claim.line, claimed)) return []
    const terms = termsIn(claim.line, claimed)
    const kinds = kindsOf(claim.line, claimed)
    const meant = nameless(line, told) ? before : lastOf(kinds, nears)
    if (meant) return isNamedIn(meant, terms) ? terms : []
    // "The judges", of whom nobody spoke before, are those of the prize that was told of.
    const isNew =
      definite.test(wordsOf(line.text, told)) && nears.every(({ concepts }) => kinds.isDisjointFrom(concepts))
    const names = terms.filter(({ sort }) => sort === 'name')
    return isNew && nears.some((near) => isNamedIn(near, names)) ? names : []
  })
  if (!leansBack(claim.line, line, event)) return meant
  const circumstances = own.clause.obliques
    .filter(({ preposition }) => circumstantial.test(preposition))
    .map((phrase) => termsIn(claim.line, phrase))
  // What the whole story is of need not be told again: "Nobody was killed", under “Storm Petra”.
  const storys = (hasCause(claim.line, line, event) ? [] : own.clause.obliques)
    .filter(
      (phrase) =>
        /^(?:in|by|after|during)$/.test(phrase.preposition) &&
        befallen.test(wordsOf(claim.line.text, phrase)),
    )
    .map((phrase) => termsIn(claim.line, phrase))
    .filter((terms) => nears.some((near) => isNamedIn(near, terms)))
    .flat()
  const whens = [whenIn(claim.line.text)].flatMap((span) => (span ? [spannedBy(claim.line, span)] : []))
  const places = claim.line.terms.filter((term) => term.sort === 'name' && isPlaced(term, claim.line))
  const told = [...circumstances, ...whens, places]
    .filter((terms) => terms.every((term) => term.sort === 'faint' || isAround(term, claim.line, setting)))
    .flat()
  return [...meant, ...told, ...storys, ...nobodys].filter(({ concept }) => !line.concepts.has(concept))
}

/** What leads to where, when and in what something happens. */
const circumstantial = /^(?:in|at|near|on|off|inside|outside|after|during|following|across|aboard)$/

/** What befell people befell them by what was told of: "Three people died", after the earthquake. */
const isBefallen = ({ deed }: Event): boolean => fates.has(deed)

const limb = whole(
  'i',
)`legs?, arms?, f(oo|ee)t, shoulders?, hands?, knees?, thighs?, stomach, chest, back, neck, face, head`

/** Whether a clause tells by itself in what or by what it came, and that is not the claim's: "killed in a bus crash". */
const hasCause = (claim: Line, line: Line, { clause }: Event): boolean =>
  clause.obliques.some(
    ({ preposition, start, end, head }) =>
      /^(?:in|by|after|during|from|of)$/.test(preposition) &&
      !/^\p{Lu}/u.test(line.text.slice(head.start)) &&
      !limb.test(line.text.slice(head.start, head.end)) &&
      termsIn(line, { start, end, head }).some(
        ({ sort, concept }) => sort === 'word' && !claim.concepts.has(concept),
      ),
  )

/** Who or what is claimed to have done it, where a sentence before tells of it and it is nobody. */
const doersOf = (claim: Claim, { doer }: Event, nears: readonly Line[]): readonly Term[] => {
  const terms = doer ? termsIn(claim.line, doer) : []
  const persons = claim.line.people.some((one) => terms.includes(one))
  return !persons && nears.some((near) => !ahead.test(near.text) && isNamedIn(near, terms)) ? terms : []
}

/** "… after the painting was recovered": what the sentence before has told. */
function whenIn(text: string): Span | undefined {
  const start = text.search(/\b(?:after|when|as|since|once)\b/i)
  const isClause = start >= 0 && clausesOf(text).some(({ verb }) => verb.start > start)
  return isClause ? { start, end: text.length } : undefined
}

/** The parts of a claim that a clause has nobody for: who did it, or what. */
export function leftOpen(
  claim: Claim,
  own: Event,
  event: Event,
  { before, beforeThat }: Setting,
): readonly Term[] {
  const open = [event.doer ? undefined : own.doer, event.bearer ? undefined : own.bearer]
  return open.flatMap((part) => {
    const terms = part ? termsIn(claim.line, part) : []
    return [before, beforeThat].some((near) => near && !ahead.test(near.text) && isNamedIn(near, terms))
      ? terms
      : []
  })
}

/** What is to come is not what happened. */
const ahead = /\b(?:will|would|next|coming|to be)\b/

const termsIn = (line: Line, { start, end }: Phrase): readonly Term[] => spannedBy(line, { start, end })

const spannedBy = ({ terms, span }: Line, { start, end }: Span): readonly Term[] =>
  terms.filter((term) => term.start >= span.start + start && term.end <= span.start + end)

const standing = /^(?:it|they|them|these|those|this|that)$/i
const definite =
  /^(?:the|this|that|these|those|its|their|his|her)\s(?:\p{Ll}[\p{L}’'-]*\s){0,2}\p{Ll}[\p{L}’'-]*$/iu

/** "It", or "the vaccine" for "the malaria vaccine of the Hollin Institute". */
function isAnaphor(line: Line, told: Phrase, claim: Line, claimed: Phrase): boolean {
  if (nameless(line, told)) return true
  const words = line.text.slice(told.start, told.end).trim()
  return (
    definite.test(words) &&
    !meaningsIn(line.text, told.head).isDisjointFrom(meaningsIn(claim.text, claimed)) &&
    meaningsIn(line.text, told).isSubsetOf(meaningsIn(claim.text, claimed))
  )
}

const nameless = ({ text }: Line, { start, end }: Phrase): boolean =>
  standing.test(text.slice(start, end).trim())

/** The nearest of the sentences before that speaks of such a thing: the refinery of which “the refinery” speaks. */
const lastOf = (kinds: ReadonlySet<string>, nears: readonly Line[]): Line | undefined => {
  const found = nears.find(({ concepts }) => !kinds.isDisjointFrom(concepts))
  // Of two mills nobody knows which is meant.
  return found && found.terms.filter(({ concept }) => kinds.has(concept)).length < 2 ? found : undefined
}

/** What the main word of a phrase stands for. */
const kindsOf = (claim: Line, { head }: Phrase): ReadonlySet<string> =>
  new Set(termsIn(claim, { ...head, head }).map(({ concept }) => concept))

/** Whether a sentence has all of some terms. */
function isNamedIn({ concepts }: Line, wanted: readonly Term[]): boolean {
  const telling = wanted.filter(({ sort }) => sort !== 'faint')
  return telling.length > 0 && telling.every(({ concept }) => concepts.has(concept))
}

/** What these tell is of another place or time than the sentence before. */
const apart = anywhere('i')`
  elsewhere, another, others?, separate(ly)?, similar(ly)?, different, earlier, previous(ly)?, ago, meanwhile,
  the (year|month|week|day) before, last (year|month|week|summer|winter|spring|autumn)`

/** Whether a clause goes on with what the sentence before told: it has no place and no time of its own. */
function leansBack(claim: Line, line: Line, { clause }: Event): boolean {
  const { start, end } = clauseAt(line, line.span.start + clause.verb.start)
  const isHere = (one: Span): boolean => one.start >= start && one.end <= end
  const elsewhere = line.terms.some(
    (term) =>
      term.sort === 'name' && isHere(term) && !claim.concepts.has(term.concept) && isPlaced(term, line),
  )
  const otherwise = line.facts.some(
    (fact) =>
      isHere(fact) &&
      (fact.dated ?? fact.time) !== undefined &&
      !claim.facts.some((own) => factsAgree(own, fact)),
  )
  return !elsewhere && !otherwise && !apart.test(line.text)
}

/** Whether the sentence before tells it too, or the lead as the place of the whole story. */
function isAround(term: Term, claim: Line, { line, before, lead }: Setting): boolean {
  const tells = (near: Line | undefined): boolean =>
    near?.concepts.has(term.concept) === true &&
    (isPlacedAlike(term, claim, near) || isNamedAlike(term, claim, near))
  if (tells(line) || tells(before)) return true
  const placed = term.sort === 'name' && isPlaced(term, claim)
  const elsewhere = before?.terms.some((other) => other.sort === 'name' && isPlaced(other, before))
  return placed && elsewhere !== true && lead.some(tells)
}
