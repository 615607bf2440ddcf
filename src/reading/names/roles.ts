import { treeOver } from '../../language/clauses.ts'
import { countryOf, placeKind } from '../../language/places.ts'
import type { Span } from '../../language/span.ts'
import { wordOf } from './features.ts'
import {
  complement,
  determiner,
  ends,
  isHead,
  isOfficeAt,
  isSide,
  isTitle,
  isVerb,
  kin,
  links,
  modifiers,
  opener,
  type Surroundings,
  spanOf,
} from './offices.ts'
import type { Token } from './tokens.ts'
import { classes } from './words.ts'

/** The roles before a name: "Russian Foreign Minister", "India's foreign secretary,". The nearest comes first. */
export function rolesBefore({ tokens, person }: Surroundings, first: number, last: number): readonly Span[] {
  let at = first - 1
  while (at >= 0 && isTitle(tokens[at]?.text ?? '')) at--
  // "The harbour master is Asha Rao": the office is told of her who is named behind it.
  if (tokens[at]?.text === 'is' && last > first && ends.test(tokens[last + 1]?.text ?? '.'))
    return officeEnding(tokens, at - 1, person)?.spans ?? []
  const several = officeOfSeveral(tokens, first, last, person)
  if (several) return [several]
  const near = tokens[at]?.text === ',' ? undefined : officeEnding(tokens, at, person)
  if (near && tokens[near.first - 1]?.text !== ',') return near.spans
  // "The president, Foreign Minister Rao": another office may stand before a comma.
  const comma = near ? near.first - 1 : at
  const isNamed = mayBeNamed(tokens, first, last, near !== undefined)
  const far = tokens[comma]?.text === ',' && isNamed ? officeEnding(tokens, comma - 1, person) : undefined
  return [...(near?.spans ?? []), ...(far?.spans ?? [])]
}

/** "Harbour pilots Asha Rao and Nils Aune": an office of several is each one's, without the letter that makes it theirs. */
function officeOfSeveral(
  tokens: readonly Token[],
  first: number,
  last: number,
  person: (at: number) => boolean,
): Span | undefined {
  const word = (at: number): string => tokens[at]?.text ?? ''
  const joins = (at: number): boolean => /^(?:,|and|&)$/.test(word(at))
  let at = first - 1
  while (at >= 0 && (joins(at) || person(at))) at--
  const isFirst = at === first - 1
  let next = last + 1
  while (joins(next)) next++
  // Alone it is hardly theirs: “pilots like Rao”, “the ministers Rao met”.
  if (isFirst ? next === last + 1 || !person(next) : !joins(first - 1)) return undefined
  const plural = word(at)
  const one = plural.replace(/s$/, '')
  if (one === plural || !isHead(at === 0 ? one.toLowerCase() : one)) return undefined
  let start = at
  while (start > 0 && mayModify(tokens, start - 1, person)) start--
  start = compoundBefore(tokens, start, person)
  while (start < at && determiner.test(word(start))) start++
  const span = spanOf(tokens, start, at)
  return span && { start: span.start, end: span.end - 1 }
}

/** "The foreign secretary, Asha Rao, said" names her; "with the president, Rao flew on" names nobody. */
const mayBeNamed = (tokens: readonly Token[], first: number, last: number, isSecond: boolean): boolean => {
  const next = tokens[last + 1]
  return (last > first && (next === undefined || ends.test(next.text) || isSecond)) || isOpened(tokens)
}

/** The office that ends at a token, and the token that it begins at; undefined where none ends there. */
function officeEnding(
  tokens: readonly Token[],
  at: number,
  person: (at: number) => boolean,
): { readonly first: number; readonly spans: readonly Span[] } | undefined {
  const word = (one: number): string => tokens[one]?.text ?? ''
  const head = headBefore(tokens, at, person)
  if (head < 0) return undefined
  let start = head
  while (start > 0 && mayModify(tokens, start - 1, person)) start--
  start = compoundBefore(tokens, start, person)
  start = bodyBefore(tokens, start, person)
  while (start < head && (determiner.test(word(start)) || word(start) === '-' || word(start) === 'and'))
    start++
  const span = spanOf(tokens, start, at)
  return { first: start, spans: span ? [span] : [] }
}

/**
 * "The conference CEO", "Tallow borough President", "Harbour State athletic director", "the club's owner": what an office is of,
 * behind an article or where the tree has it so.
 */
function compoundBefore(tokens: readonly Token[], from: number, person: (at: number) => boolean): number {
  const word = (at: number): string => tokens[at]?.text ?? ''
  const owned = /^['’]s$/.test(word(from))
  if (!mayBeOfOffice(word(from - 1))) return from
  if (determiner.test(word(from - 2))) return from - 1
  if (owned) return from
  const { upos, heads, labels } = treeOver(tokens)
  const isPart =
    (upos[from - 1] === 'NOUN' && labels[from - 1] === 'compound') ||
    (upos[from - 1] === 'ADJ' && labels[from - 1] === 'amod')
  if (!isPart || (heads[from - 1] ?? 0) < from) return from
  let start = from - 1
  while (start > 0 && mayModify(tokens, start - 1, person)) start--
  return start
}

const mayBeOfOffice = (noun: string): boolean =>
  /^\p{Ll}[\p{Ll}-]{2,}$/u.test(noun) &&
  ![determiner, links, opener, kin].some((other) => other.test(noun)) &&
  !isVerb(noun)

/** "Speaking as chair of the council, Asha Rao said": the office is whose name follows. */
const isOpened = ([first, second]: readonly Token[]): boolean =>
  /^(?:speaking|acting|writing|testifying|serving)$/i.test(first?.text ?? '') && second?.text === 'as'

/** "Ministry of Foreign Trade (MFT) director general": the body before a role, over its short form in brackets. */
function bodyBefore(tokens: readonly Token[], from: number, person: (at: number) => boolean): number {
  const word = (at: number): string => tokens[at]?.text ?? ''
  const bracketed = word(from - 1) === ')' && word(from - 3) === '(' && /^\p{Lu}{2,}$/u.test(word(from - 2))
  let start = bracketed ? from - 3 : from
  const inName = (at: number): boolean => /^\p{Lu}/u.test(word(at)) && !person(at)
  while (
    start > 0 &&
    (inName(start - 1) || (/^(?:of|for|and|the)$/.test(word(start - 1)) && inName(start - 2))) &&
    // "Congress and Ukrainian President": a country begins a role of its own.
    !(word(start - 1) === 'and' && countryOf(word(start)) !== undefined)
  )
    start--
  const opens = (wordOf(word(start)).classes & classes.organisationWord) !== 0
  return opens ? start : from
}

/** The noun of the role that ends at a token: the token itself, or the one before "of State for Foreign Affairs". */
function headBefore(tokens: readonly Token[], at: number, person: (at: number) => boolean): number {
  const word = (one: number): string => tokens[one]?.text ?? ''
  // "An attorney for the Delgado family": what ends before the name with a small word is no office of theirs.
  if (links.test(word(at)) || determiner.test(word(at))) return -1
  for (let back = at; back >= 0 && at - back < mostOffice; back--) {
    if (person(back)) return -1
    const isNoun = isOfficeAt(tokens, back) && word(back) !== 'fellow'
    if (isNoun && (back === at || leadsTo(word(back), word(back + 1)))) return back
    if (!mayComplete(word(back))) return -1
  }
  return -1
}
const mostOffice = 10

/** "State for Foreign Affairs", "the Dravin Bank": what may stand behind the noun of an office. */
const mayComplete = (text: string): boolean =>
  complement.test(text) ||
  (/^\p{Lu}/u.test(text) && (wordOf(text).classes & (classes.calendar | classes.common)) === 0)

/** "Secretary of", "ambassador to": what goes on after a role's noun. */
const leadsTo = (head: string, next: string): boolean =>
  /^(?:of|for)$/.test(next) ||
  (next === 'to' && /^(?:ambassador|envoy|adviser|advisor|aide|emissary|delegate|counsel)$/i.test(head))

/** Whether a word before an office belongs to it: "foreign", "India's", the "and" of "Food and Drug". */
function mayModify(tokens: readonly Token[], at: number, person: (at: number) => boolean): boolean {
  const { text = '' } = tokens[at] ?? {}
  const isModifier = modifiers.has(text.toLowerCase())
  if (person(at)) return false
  if (isSide(tokens, at)) return true
  // "As secretary under President Rao": only an under-secretary has it in the name of the office.
  if (/^under$/i.test(text) && !/^secretar/i.test(tokens[at + 1]?.text ?? '')) return false
  if (/^['’]s$/.test(text)) return ownsOffice(tokens, at) && !person(at - 1)
  if (/^(?:and|&|-)$/.test(text)) return joinsOffice(tokens, at, person)
  if (!/^\p{Lu}/u.test(text)) return isModifier || isHead(text) || /^(?:ex|vice|co|then)-\p{L}+$/u.test(text)
  if (isModifier) return true
  const plain = classes.calendar | classes.common | classes.whereabouts | classes.speech
  return !(at === 0 && opener.test(text)) && (wordOf(text).classes & plain) === 0
}

/** "India's" and "the club's", but not "his brother's". */
const ownsOffice = (tokens: readonly Token[], at: number): boolean => {
  const [article = '', owner = ''] = [tokens[at - 2]?.text, tokens[at - 1]?.text]
  return /^\p{Lu}/u.test(owner) || (/^(?:the|a|an)$/i.test(article) && mayBeOfOffice(owner))
}

/**
 * "Food and Drug Administration Commissioner", but not "Moscow and Foreign Minister …", nor "as chief of staff and Senator …",
 * where the word before "and" ends another's office.
 */
function joinsOffice(tokens: readonly Token[], at: number, person: (at: number) => boolean): boolean {
  const [before = '', left = '', right = ''] = [at - 2, at - 1, at + 1].map((one) => tokens[one]?.text)
  if (/^(?:of|for)$/.test(before)) return false
  const isOffice = (word: string): boolean => modifiers.has(word.toLowerCase()) || isHead(word)
  if (isOffice(left)) return true
  const named = (word: string): boolean =>
    /^\p{Lu}/u.test(word) && countryOf(word) === undefined && placeKind(word) === undefined
  return named(left) && named(right) && !person(at - 1) && !isOffice(right)
}
