import { stem } from './porter.ts'
import type { Span } from './span.ts'

/** Words that carry no topic; they are left out wherever texts are compared. */
const empty: ReadonlySet<string> = new Set(
  (
    'a about above after again against all also although am an and any are as at be because been before being below ' +
    'between both but by can could did do does doing down during each either else ever few for from further had has ' +
    'have having he her here hers him his how however i if in into is it its itself just let many may me might more ' +
    'most much must my never no nor not now of off on once one only or other our out over own per rather same she should so ' +
    'some such than that the their them then there these they this those though through to too under until up upon us ' +
    'very was we were what when where whether which while who whom whose why will with within without would yet you your ' +
    'said says say told tell according v vs versus mr mrs ms dr s t re ve ll d m'
  ).split(' '),
)

/** A word of a text as it is compared: lower case, no accents, its Porter stem. */
export interface Word extends Span {
  readonly stem: string
}

/** Forms that Porter's rules part from their verb: "died" is cut to "di", and "die" is not. */
const irregular: ReadonlyMap<string, string> = new Map([
  ['died', 'die'],
  ['dies', 'die'],
  ['dying', 'die'],
  ['lied', 'lie'],
  ['lying', 'lie'],
  ['tied', 'tie'],
  ['ties', 'tie'],
  ['tying', 'tie'],
])

const stems = new Map<string, string>()
/** Bounded so that a long-running desk does not keep every typing error for ever. */
const mostStems = 50_000

/** Porter's stem of one word, accents and case aside; a number or a model name (S-400) stays whole. */
export function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const plain = word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s?$/, '')
    .replace(/^((?:\p{L}\.)+\p{L})$/u, (initials) => initials.replaceAll('.', ''))
  const found = irregular.get(plain) ?? (/\d/.test(plain) ? plain.replace(/[-,]/g, '') : stem(plain))
  if (stems.size >= mostStems) stems.clear()
  stems.set(word, found)
  return found
}

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:[-.,’'](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu

/** The words that carry meaning, in order, with their places. "US" is kept although "us" is not. */
export function contentWords(text: string, from = 0, to = text.length): readonly Word[] {
  const found: Word[] = []
  for (const { 0: word, index } of text.slice(from, to).matchAll(wordPattern))
    for (const { stem, start, end } of partsOf(word))
      found.push({ stem, start: from + index + start, end: from + index + end })
  return found
}

const parted = new Map<string, readonly Word[]>()

/** What a word says: "military-technical" is two words, "S-400" and "AK-203" are one, and "the" is none. */
function partsOf(word: string): readonly Word[] {
  const known = parted.get(word)
  if (known !== undefined) return known
  const parts = /\d/.test(word) ? [{ part: word, start: 0 }] : splitAtHyphens(word)
  const found = parts.flatMap(({ part, start }) => {
    const isEmpty = empty.has(part.toLowerCase().replace(/[’']s$/, '')) && !/^(?:US|WHO|IT)$/.test(part)
    const stem = isEmpty ? '' : stemOf(part)
    return stem === '' ? [] : [{ stem, start, end: start + part.length }]
  })
  if (parted.size >= mostStems) parted.clear()
  parted.set(word, found)
  return found
}

const splitAtHyphens = (word: string): readonly { readonly part: string; readonly start: number }[] =>
  [...word.matchAll(/[^-]+/g)].map(({ 0: part, index }) => ({ part, start: index }))

/** The stems that carry meaning, each once. */
export function stemSet(text: string): ReadonlySet<string> {
  return new Set(contentWords(text).map(({ stem }) => stem))
}
