import { meaningOf } from '../../../language/meanings.ts'
import { pattern } from '../../../language/pattern.ts'
import { countryOf } from '../../../language/places.ts'
import { nameWords, sameWords } from '../../../language/same-person.ts'
import { contentWords, stemOf } from '../../../language/words.ts'
import { inside } from '../../../model/reading.ts'
import type { Candidate } from '../candidate.ts'

/** What the last noun of a phrase means, where it is a plain word: "ticket" of "a season ticket at the stadium". */
export function headOf(phrase: string): string {
  const plain = phrase.split(/ (?:of|in|on|at|for|to|from|with|by|that|which|who)\b/)[0] ?? ''
  const word = plain.split(' ').at(-1) ?? ''
  return /^\p{Ll}{3,}$/u.test(word) && contentWords(word).length > 0 ? meaningOf(stemOf(word)) : ''
}

/** The thing of somebody that a question asks for: "Clara Winton's running mate", "the population of Halden". */
export interface Thing {
  readonly meaning: string
  /** The last word of its name. */
  readonly word: string
  readonly owner: readonly string[]
  /** The country that the owner is, by any of its names. */
  readonly country: string | undefined
}

const proper = String.raw`\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){0,3}`
const owner = `(${proper})`
const property = String.raw`(\p{Ll}[\p{L}-]*(?: \p{Ll}[\p{L}-]*){0,2})`
const owned = pattern('iu')`
  ^(?:what|who)(?:['’]s| (?:is|was|are|were)) (?:the )?
  (?:${owner}['’]s? ${property}|${property} (?:of|for) (?:the )?${owner})\b`

export function thingIn(question: string): Thing | undefined {
  const found = owned.exec(question)
  if (!found) return undefined
  const [, before, first, second, after] = found
  const owning = before ?? after ?? ''
  const word =
    ((first ?? second ?? '').split(/ (?:of|in|on|at|for|to|after|from|with|by) /)[0] ?? '')
      .split(' ')
      .at(-1) ?? ''
  if (!/^\p{Lu}/u.test(owning) || word === '') return undefined
  return { meaning: meaningOf(stemOf(word)), word, owner: nameWords(owning), country: countryOf(owning) }
}

/** "Pryce's running mate", "the lawyer of Tarn City": by name the thing is always somebody else's. */
function isNamedOthers(
  { word, owner, country }: Thing,
  { excerpt: { quote }, reading }: Pick<Candidate, 'excerpt' | 'reading'>,
): boolean {
  const owners = [...quote.matchAll(new RegExp(ownedBy(word), 'gu'))].map(
    ({ groups }) => groups?.before ?? groups?.after ?? '',
  )
  const { people, organisations, places } = reading.findings
  const known = [...people, ...organisations, ...places].map(({ name }) => nameWords(name))
  const isOther = (typed: string): boolean => {
    const one = nameWords(typed)
    const isOwn = areParts(one, owner) || (country !== undefined && country === countryOf(typed))
    return !isOwn && known.some((name) => areParts(name, one))
  }
  return owners.length > 0 && owners.every(isOther)
}

/** Whether one name is the other, or a part of it: "Pryce" of "Clara Pryce". */
const areParts = (one: readonly string[], other: readonly string[]): boolean =>
  new Set(one).isSubsetOf(new Set(other)) || new Set(other).isSubsetOf(new Set(one))

const ownedBy = (word: string): string => {
  const one = String.raw`(?:\p{Ll}[\p{L}-]* ){0,2}${word}s?\b`
  return String.raw`(?<before>${proper})['’]s? ${one}|\b${word}s? (?:of|for) (?<after>${proper})`
}

/**
 * "Pryce's running mate", "Pryce said that his running mate …": the thing is Pryce's, unless it is also said to be the
 * owner's.
 */
export function belongsToOther(
  thing: Thing,
  { excerpt, reading }: Pick<Candidate, 'excerpt' | 'reading'>,
): boolean {
  if (isNamedOthers(thing, { excerpt, reading })) return true
  const { word, owner } = thing
  const at = new RegExp(`\\b(his|her|their|its)(?: [\\p{L}-]+){0,2} ${word}s?\\b`, 'iu').exec(excerpt.quote)
  if (!at) return false
  const { people, organisations, places } = reading.findings
  const before = { start: excerpt.start, end: excerpt.start + at.index }
  const named = [...people, ...organisations, ...places]
    .flatMap(({ name, mentions }) => inside(mentions, before).map(({ start }) => ({ name, start })))
    .sort((a, b) => b.start - a.start)
  const [nearest] = named
  // The owner may be named as nobody reading found: by the words themselves.
  const said = new Set(nameWords(excerpt.quote.slice(0, at.index)))
  const isNamed = owner.length > 0 && owner.every((one) => said.has(one))
  return nearest !== undefined && !isNamed && !named.some(({ name }) => sameWords(nameWords(name), owner))
}
