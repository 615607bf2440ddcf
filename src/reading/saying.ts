import { type Certainty, certaintyOf, denials } from '../language/certainty.ts'
import { contraryTo, meaningOf } from '../language/meanings.ts'
import { numeralsIn } from '../language/numerals.ts'
import { oneOf, pattern, whole } from '../language/pattern.ts'
import { countryOf } from '../language/places.ts'
import { isVerbForm, mainVerbIn } from '../language/verbs.ts'
import { months, shortMonths, weekdays } from '../language/vocabulary.ts'
import { contentWords, stemOf } from '../language/words.ts'
import { agree } from './quantities/bounds.ts'
import { readQuantities } from './quantities.ts'

/** What a sentence says beside its common words: what another must hold to be cited for it. */
interface Saying {
  /** Runs of words with a capital, folded, each a name or part of one; countries by their usual name. */
  readonly names: readonly (readonly string[])[]
  readonly nameWords: ReadonlySet<string>
  readonly quantities: ReturnType<typeof readQuantities>
  /** Words with a digit, as compared: "1971", "s400"; written numbers are in `quantities`. */
  readonly figures: ReadonlySet<string>
  readonly days: ReadonlySet<string>
  readonly denied: boolean
  readonly certainty: Certainty
  readonly meanings: ReadonlySet<string>
  /** In order; `telling` are verbs, names and figures. */
  readonly words: readonly { readonly meaning: string; readonly telling: boolean }[]
  /** The same with each name as one: where it is a word of none, '' stands. */
  readonly parts: readonly { readonly meaning: string; readonly name: string }[]
  /** What is done is done to what stands first, by what stands behind “by”. */
  readonly passive: boolean
  readonly verb: string
}

/**
 * How one sentence stands to another that is much like it: `bears out` where it holds every name, number and day of
 * the other, as surely, denied or not, and of the same deed; `differs` where it has another value, the contrary deed
 * or the contrary answer; else `leaves open`.
 */
export type Standing = 'bears out' | 'differs' | 'leaves open'

export function standsTo(said: string, other: string): Standing {
  const [a, b] = [sayingOf(said), sayingOf(other)]
  if (a.denied !== b.denied) return 'differs'
  if ([...a.meanings].some((one) => !b.meanings.has(one) && hasContrary(one, b.meanings))) return 'differs'
  const missing = a.quantities.filter((one) => !b.quantities.some((two) => isSame(one, two)))
  const added = b.quantities.filter((two) => !a.quantities.some((one) => isSame(one, two)))
  if (missing.some((one) => added.some((two) => unitOf(one) === unitOf(two)))) return 'differs'
  const swap = swapped(a, b)
  if (swap === 'telling' || areCrossed(a, b)) return 'differs'
  const bears =
    swap === 'none' &&
    missing.length === 0 &&
    a.figures.isSubsetOf(b.figures) &&
    (a.verb === '' || b.meanings.has(a.verb)) &&
    a.certainty === b.certainty &&
    a.days.isSubsetOf(b.days) &&
    held(a.names, b)
  return bears ? 'bears out' : 'leaves open'
}

type Amount = Saying['quantities'][number]
const unitOf = ({ unit }: Amount): string => meaningOf(stemOf(unit))
const isSame = (one: Amount, two: Amount): boolean =>
  unitOf(one) === unitOf(two) && agree({ ...one, unit: '' }, { ...two, unit: '' })

/**
 * Whether one sentence has another word where all around it is the same: "upheld" and "overturned" of one conviction,
 * "in Bregenz" and "in Ostrava". A verb, a name or a figure tells; another adjective only leaves open.
 */
function swapped(a: Saying, b: Saying): 'telling' | 'other' | 'none' {
  const follows = new Map(
    b.words.map(({ meaning }, at) => [
      `${b.words[at - 1]?.meaning ?? ''}>${b.words[at + 1]?.meaning ?? ''}`,
      { at, meaning },
    ]),
  )
  let found: 'other' | 'none' = 'none'
  for (const [at, { meaning, telling }] of a.words.entries()) {
    const before = a.words[at - 1]?.meaning ?? ''
    const after = a.words[at + 1]?.meaning ?? ''
    const there = before === '' && after === '' ? undefined : follows.get(`${before}>${after}`)
    if (!there || there.meaning === meaning || a.meanings.has(there.meaning) || b.meanings.has(meaning))
      continue
    if (telling || b.words[there.at]?.telling) return 'telling'
    found = 'other'
  }
  return found
}

/**
 * Whether two names of one sentence have changed places in the other, where nothing else has: who pays whom, who beat whom. In
 * the passive they may change them, and then must.
 */
function areCrossed(a: Saying, b: Saying): boolean {
  const order = (one: Saying): readonly string[] =>
    one.parts.flatMap(({ name }) => (name === '' ? [] : [name]))
  const [names, others] = [order(a), order(b)]
  if (
    names.length < 2 ||
    names.length !== others.length ||
    names.toSorted().join() !== others.toSorted().join()
  )
    return false
  const shape = (one: Saying, other: Saying): string =>
    one.parts
      .flatMap(({ meaning, name }) => (name !== '' ? ['*'] : other.meanings.has(meaning) ? [meaning] : []))
      .join(' ')
  const isTurned = names.join() !== others.join()
  return shape(a, b) === shape(b, a) && isTurned !== (a.passive !== b.passive)
}
const passive = /\b(?:was|were|is|are|been|be|being) (?:\p{Ll}+ly )?\p{Ll}+(?:ed|en|n|t|d)\b.*\bby\b/u

const hasContrary = (meaning: string, others: ReadonlySet<string>): boolean =>
  [...contraryTo(meaning)].some((one) => others.has(one))

/** Whether a sentence has every name: its last word, and no other first name before it. */
function held(names: Saying['names'], { nameWords, names: own }: Saying): boolean {
  return names.every((run) => {
    const last = run.at(-1) ?? ''
    if (!nameWords.has(last)) return false
    const first = run.at(-2)
    if (first === undefined) return true
    const others = own.filter((words) => words.at(-1) === last && words.length > 1)
    return (
      others.length === 0 ||
      others.some((words) => words.includes(first)) ||
      own.some((words) => words.length === 1 && words[0] === last)
    )
  })
}

const kept = new Map<string, Saying>()
const mostKept = 4_000

function sayingOf(text: string): Saying {
  const known = kept.get(text)
  if (known) return known
  const quantities = readQuantities(text)
  // What is counted is compared as an amount: 612 bears out "more than 600".
  const words = contentWords(text).filter(
    ({ start, stem }) => !/\d/.test(stem) || !quantities.some((one) => one.start <= start && start < one.end),
  )
  const names = namesIn(text)
  const verb = mainVerbIn(text)
  const deed = verb ? meaningOf(stemOf(text.slice(verb.start, verb.end))) : ''
  const saying: Saying = {
    names,
    nameWords: new Set(names.flat()),
    quantities,
    figures: new Set([...words.flatMap(({ stem }) => (/\d/.test(stem) ? [stem] : [])), ...compoundsIn(text)]),
    days: new Set([...text.matchAll(daysAndMonths)].map(([day]) => day.slice(0, 3).toLowerCase())),
    denied: denials(text) % 2 === 1,
    certainty: certaintyOf(text).certainty,
    meanings: new Set(words.map(({ stem }) => meaningOf(stem))),
    words: words.map(({ stem, start, end }) => {
      const word = text.slice(start, end)
      return { meaning: meaningOf(stem), telling: /\d|^\p{Lu}|\p{Ll}{2}ed$/u.test(word) || isVerbForm(word) }
    }),
    parts: partsOf(text, words),
    passive: passive.test(text),
    verb: light.test(deed) ? '' : deed,
  }
  if (kept.size >= mostKept) kept.clear()
  kept.set(text, saying)
  return saying
}

/** The words of a sentence in order, those of a name as one. */
function partsOf(text: string, words: ReturnType<typeof contentWords>): Saying['parts'] {
  const parts: { meaning: string; name: string; end: number }[] = []
  for (const { stem, start, end } of words) {
    const word = text.slice(start, end)
    // A word that opens a sentence alone may have its capital from that.
    const isSure = /[\p{L}\p{N}]/u.test(text.slice(0, start)) || /^\s+\p{Lu}/u.test(text.slice(end, end + 4))
    const isName = /^\p{Lu}/u.test(word) && !nameless.test(word) && isSure
    const last = parts.at(-1)
    if (isName && last && last.name !== '' && /^\s+$/.test(text.slice(last.end, start)))
      parts[parts.length - 1] = { meaning: last.meaning, name: `${last.name} ${fold(word)}`, end }
    else parts.push({ meaning: meaningOf(stem), name: isName ? fold(word) : '', end })
  }
  return parts
}

/** "In a five-set final": a number that is a part of a word counts too. */
const compoundsIn = (text: string): readonly string[] =>
  numeralsIn(text)
    .filter(({ form, end }) => form === 'words' && /^-\p{L}/u.test(text.slice(end)))
    .map(({ digits }) => String(digits))

/** Verbs that report or join, and tell no deed of their own. */
const light = whole()`
  (is|are|was|were|ar|wa|be|been|ha|had|have|do|did|doe|will|would|could|mai|might)?,
  say, said, tell, told, add, state, announc`

const monthsTold = oneOf`
  Jan(uary|\.), Feb(ruary|\.), March, April, May(?= \d), (?<=\bin )May, June, July, Aug(ust|\.), Sept?(ember|\.),
  Oct(ober|\.), Nov(ember|\.), Dec(ember|\.)?`
const daysAndMonths = pattern('gu')`\b${weekdays}\b|\b${monthsTold}(?!\p{L})`

const capital = /\p{Lu}[\p{L}\p{M}.’'-]*(?:\s+\p{Lu}[\p{L}\p{M}.’'-]*)*/gu
/** Words with a capital that name nobody: titles, first words of sentences, days and months. */
const nameless = whole()`
  Mr, Mrs, Ms, Dr, Sir, Lord, President, Prime, Minister, Chancellor, Secretary, Senator, Sen, Rep, Gov, Governor, Gen,
  General, Judge, King, Queen, Pope, The, A, An, In, On, At, But, And, It, He, She, They, We, I, His, Her, Their, Its,
  This, That, These, Those, There, As, After, Before, When, While, If, For, From, With, By, Of, To, No, Not, Some, Many,
  Most, All, Both, Last, More, Under, Since, During, Despite, According, However, Meanwhile, Asked, What, Who, Why, How,
  Where, ${weekdays}, ${months}, ${shortMonths}`

function namesIn(text: string): readonly (readonly string[])[] {
  const runs: string[][] = []
  for (const { 0: run, index } of text.matchAll(capital)) {
    const opens = !/[\p{L}\p{N}]/u.test(text.slice(0, index))
    const words = run
      .split(/\s+/)
      .map((word) => word.replace(/[.,]+$/, '').replace(/[’']s?$/, ''))
      .filter((word) => word !== '' && !nameless.test(word))
    // A word that opens a sentence alone may have its capital from that.
    const sure =
      opens && words.length === 1 && run.split(/\s+/).length === 1 && countryOf(words[0] ?? '') === undefined
        ? []
        : words
    const country = countryOf(sure.join(' '))
    if (country !== undefined) runs.push([country.toLowerCase()])
    else if (sure.length > 0) runs.push(sure.map((word) => countryOf(word)?.toLowerCase() ?? fold(word)))
  }
  return runs
}

const fold = (word: string): string =>
  word.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('.', '').toLowerCase()
