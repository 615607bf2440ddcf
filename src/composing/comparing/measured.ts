import { meaningAt } from '../../language/meanings.ts'
import { pattern } from '../../language/pattern.ts'
import { contentWords } from '../../language/words.ts'
import type { Quantity } from '../../model/finding.ts'
import { bounds } from '../../reading/quantities.ts'
import { isAside, isTurnout } from './aside.ts'
import { dimensionOf, meaningsIn } from './dimension.ts'
import { type Happening, happeningOf, namesIn } from './happening.ts'
import type { Value } from './values.ts'

/** A value with what it is the value of. */
export interface Measured {
  readonly value: Value
  readonly dimension: string
  readonly low: number
  readonly high: number
  /** Meanings of the nouns beside it: of what it is the measure. */
  readonly nouns: ReadonlySet<string>
  /** Which of several measures of a thing it is: "minimum" of a wage. */
  readonly grade: string
  readonly deed: string
  readonly parts: Happening['parts']
  /** Of its sentence; the word that only opens it left out. */
  readonly names: ReadonlySet<string>
  /** The names of who does it; a word that opens the sentence may be one. */
  readonly doer: ReadonlySet<string>
  /** The names of each place that its sentence is set in: "In Terk, turnout was …". */
  readonly places: readonly ReadonlySet<string>[]
}

/** How often, and what has no unit, is of too many things. */
const uncounted = /^(?:|time|second|minute|hour|day|week|decade|century)$/

/** What a value measures or counts; undefined where that is too little to tell, or the value stands aside. */
export function measuredOf(value: Value): Measured | undefined {
  const { quantity, excerpt, at, reach } = value
  if (!quantity || uncounted.test(quantity.unit) || isAside(value, quantity)) return undefined
  const [dimension, factor] = isTurnout(value) ? (['in turnout', 1] as const) : dimensionOf(value, quantity)
  const [low, high] = reach ?? bounds(quantity)
  const told = happeningOf(excerpt, at)
  const { quote } = excerpt
  const doers = namesIn(` ${quote}`)
  return {
    value,
    dimension,
    low: low * factor,
    high: high * factor,
    nouns: nounsBeside(value, told),
    grade: gradeOf(value),
    deed: told.deed === '' && owning.test(quote.slice(0, at.start - excerpt.start)) ? 'have' : told.deed,
    parts: told.parts,
    names: namesIn(quote),
    doer: doers.has(told.who) ? told.subject.intersection(doers) : new Set(),
    places: [...quote.matchAll(placed)].map(([place]) => namesIn(place)).filter(({ size }) => size > 0),
  }
}

const placed =
  /(?<!\b(?:court|police|officials|union) )\b(?:[Ii]n|[Aa]t|[Nn]ear) (?:the )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*/gu

/** What a place has is another count than of those with whom something was done. */
const owning = /\b(?:has|have|had)\b[^,;.]*$/

/** The last such word before a value. */
const grades =
  /\b(average|median|minimum|maximum|gross|net)\b(?!.*\b(?:average|median|minimum|maximum|gross|net)\b)/is

/** Which of several measures of a thing a value is: "minimum" of a wage. */
export const gradeOf = ({ excerpt: { quote, start }, at }: Pick<Value, 'excerpt' | 'at'>): string =>
  grades.exec(quote.slice(0, at.start - start))?.[1] ?? ''

/** "The lowest wage", but not "at its lowest level": the end of a row that a value is. */
const ends = pattern('is')`\b(?<end>lowest|highest|cheapest|dearest|smallest|largest|shortest|longest)\b
  (?!\s(?:level|point|since|in|ever|figure|number|rate)\b)[^.;]{0,60}$`
export const endOf = ({ excerpt: { quote, start }, at }: Pick<Value, 'excerpt' | 'at'>): string =>
  ends.exec(quote.slice(0, at.start - start))?.groups?.end?.toLowerCase() ?? ''

/** Words that say nothing of what is measured. */
const empty = meaningsIn(
  'percent percentage year month people person number total monday tuesday wednesday thursday friday saturday sunday area part',
)

/** Characters behind a value in which what it measures may stand: "the 450-kilogram satellite". */
const nearBehind = 30

function nounsBeside(
  { excerpt: { quote, start }, at }: Value,
  { subject, kind, parts, back, names }: Happening,
): ReadonlySet<string> {
  const end = at.end - start
  const behind = contentWords(quote, end, Math.min(quote.length, end + nearBehind)).slice(0, 2)
  const which =
    /(\p{L}+),? (?:which|that) (?:\p{L}+ ){1,3}$/u.exec(quote.slice(0, at.start - start))?.[1] ?? ''
  return new Set([
    ...subject,
    ...kind,
    ...(parts.get('') ?? []),
    ...back,
    ...contentWords(which).map((word) => meaningAt(which, word)),
    ...behind.map((word) => meaningAt(quote, word)),
  ])
    .difference(names)
    .difference(empty)
}

const bare = pattern('g')`
  \b(?:(?<crew>crew) of|number of (?<unit>people|patients|cases)\b[^.;,]{0,60} (?:to|at|is|was|reached))[ ]
  (?<number>\d[\d,]*)(?![\d.,]*\d|\s*(?:%|per|million|to\b))`

/** Counts that have no noun behind them: "a crew of 22", "the number of people with measles has risen to 88". */
export const bareCounts = (text: string): readonly Quantity[] =>
  [...text.matchAll(bare)].flatMap(({ 0: whole, index, groups }) => {
    const number = groups?.number ?? ''
    const [start, end] = [index + whole.length - number.length, index + whole.length]
    const unit = groups?.crew ?? (groups?.unit === 'people' ? 'person' : (groups?.unit ?? '').slice(0, -1))
    return [{ start, end, value: Number(number.replaceAll(',', '')), unit, modifier: '' }]
  })
