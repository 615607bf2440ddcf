import { clausesOf } from '../../language/clauses.ts'
import type { Span } from '../../language/span.ts'
import { pluralOf } from '../../reading/quantities/nouns.ts'
import { sameName } from './fillers.ts'
import { clauseAround } from './happening.ts'
import type { Comparison, Value } from './values.ts'

/**
 * Pairs of values that stand against each other, those joined that are of one place in a text, or are the same two values: of
 * twelve copies with another number each one comparison with twelve sides, and not one of each two. Each side has all who give it.
 */
export function toldApart(pairs: readonly (readonly [Value, Value])[]): readonly Comparison[] {
  let found: (readonly Value[][])[] = []
  for (const [a, b] of pairs) {
    const known = found.filter((sides) => isPlaced(sides, a) || isPlaced(sides, b) || areSides(sides, a, b))
    const [first = [], ...others] = known
    const sides = [...first]
    for (const value of [...others.flat(2), a, b]) {
      const side = sides.find(([one]) => one?.shown === value.shown || isSame(value, one))
      if (side) add(side, value)
      else sides.push([value])
    }
    const at = found.indexOf(first)
    const left = found.map((one) => (one === first ? sides : one)).filter((one) => !others.includes(one))
    found = at < 0 ? [...left, sides] : left
  }
  return found.map((sides) => ({
    about: gapped(sides[0]?.[0]),
    values: sides.toSorted((one, other) => other.length - one.length),
  }))
}

/** Whether a value stands in the place of one that is on a side already. */
const isPlaced = (sides: readonly Value[][], { excerpt, at }: Value): boolean =>
  sides.some((side) =>
    side.some(
      (one) =>
        one.excerpt.article.id === excerpt.article.id && one.at.start < at.end && at.start < one.at.end,
    ),
  )

function areSides(sides: readonly Value[][], a: Value, b: Value): boolean {
  const [one, other] = [a, b].map((value) => sides.findIndex(([first]) => isSame(value, first)))
  return one !== undefined && other !== undefined && one >= 0 && other >= 0 && one !== other
}

const isSame = (a: Value, b: Value | undefined): boolean =>
  b !== undefined &&
  a.kind === b.kind &&
  (a.shown === b.shown || (a.kind === 'name' && sameName(a.shown, b.shown)))

function add(side: Value[], value: Value): void {
  const { article, start } = value.excerpt
  if (!side.some(({ excerpt }) => excerpt.article.id === article.id && excerpt.start === start))
    side.push(value)
}

/** Words on either side of a gap, and characters of a label at most. */
const longest = 90

/**
 * What a difference is about, in a sentence's own words: "… was named chief executive of Vireo Motors"; where they would
 * have to be cut short, what kind of value it is.
 */
export function gapped(value: Gapped | undefined): string {
  if (!value) return ''
  const { quote, start } = value.excerpt
  const own = { start: value.at.start - start, end: value.at.end - start }
  const after = clauseAfter(quote.slice(own.end))
  const unit =
    value.quantity && /^[a-z]/.test(value.quantity.unit)
      ? / (\S+)$/.exec(quote.slice(own.start, own.end))
      : null
  for (const before of [clauseBefore(quote, own.start), ...deedBefore(quote, own)]) {
    const label = `${before}…${unit ? ` ${unit[1]}` : ''}${after}`.replace(/\s+/g, ' ').trim()
    if (before.length <= longest / 2 && after.length <= longest && isBalanced(label)) return label
  }
  return kindNamed(value)
}

type Gapped = Pick<Value, 'excerpt' | 'at' | 'quantity'> & Partial<Pick<Value, 'kind'>>

/** What leads to a value, from the last comma behind which a verb or its subject still stands. */
function clauseBefore(quote: string, end: number): string {
  const words = quote.slice(0, end).replace(/^.*[.;:!?·]\s/su, '')
  const tellsAll = clausesOf(quote).flatMap(({ verb, subject }) => (subject ? [verb, subject] : [verb]))
  const from = [...words.matchAll(/,\s(?=.{12})/gsu)]
    .map(({ 0: comma, index }) => index + comma.length)
    .findLast((at) => tellsAll.some((part) => part.start >= end - words.length + at && part.start < end))
  return words.slice(from ?? 0)
}

/** Who does what, without what stands between it and the value: "India bought the system … for ". */
function deedBefore(quote: string, own: Span): readonly string[] {
  const clause = clauseAround(clausesOf(quote), own)
  if (!clause?.subject) return []
  const { subject, verb, objects } = clause
  const told = [subject, verb, ...objects.map(({ start, head: { end } }) => ({ start, end }))]
  const [from, to] = [subject.start, Math.max(...told.map(({ end }) => end).filter((end) => end < own.start))]
  const between = quote.slice(to, own.start)
  const lead = /\b\p{Ll}+ $/u.exec(between)?.[0] ?? ''
  return from < to && verb.end <= to && between.trim() !== lead.trim()
    ? [`${quote.slice(from, to)} … ${lead}`]
    : []
}

const clauseAfter = (words: string): string =>
  words
    .replace(/[.;:!?·]\s.*$/su, '')
    .replace(/[.!?]$/, '')
    .replace(/(?<=.{12}),\s.*$/su, '')

/** Whether what is quoted or set in brackets both opens and closes. */
const isBalanced = (label: string): boolean =>
  [/[“(]/g, /[”)]/g]
    .map((mark) => label.match(mark)?.length ?? 0)
    .every((count, _, [first]) => count === first) && (label.match(/"/g)?.length ?? 0) % 2 === 0

const kinds = new Map([
  ['name', 'name'],
  ['deed', 'what was done'],
  ['cause', 'cause'],
  ['figure', 'figure'],
  ['until', 'end'],
  ['by', 'deadline'],
  ['when', 'date'],
])

/** "Number of passengers", "amount", "date". */
function kindNamed({ quantity, kind = '' }: Gapped): string {
  if (!quantity) return kinds.get(kind) ?? 'wording'
  const { unit } = quantity
  if (/^[A-Z]{3}\b/.test(unit)) return 'amount'
  return /^[a-z]/.test(unit) ? `number of ${pluralOf(unit)}` : unit === '%' ? 'share' : 'number'
}
