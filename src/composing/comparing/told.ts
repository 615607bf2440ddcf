import { clausesOf } from '../../language/clauses.ts'
import type { Span } from '../../language/span.ts'
import { pluralOf } from '../../reading/quantities/nouns.ts'
import { sameName } from './fillers.ts'
import { clauseAround } from './happening.ts'
import type { Comparison, Value } from './values.ts'

/** Pairs of values that stand against each other, joined where it is the same two values: each side with all who give it. */
export function toldApart(pairs: readonly (readonly [Value, Value])[]): readonly Comparison[] {
  const found: { readonly sides: readonly [Value[], Value[]] }[] = []
  for (const [a, b] of pairs) {
    const known = found.find(
      ({ sides: [one, other] }) =>
        (isSame(a, one[0]) && isSame(b, other[0])) || (isSame(a, other[0]) && isSame(b, one[0])),
    )
    if (!known) found.push({ sides: [[a], [b]] })
    else for (const value of [a, b]) add(known.sides[isSame(value, known.sides[0][0]) ? 0 : 1], value)
  }
  return found.map(({ sides: [one, other] }) => ({
    about: gapped(one[0]),
    values: one.length >= other.length ? [one, other] : [other, one],
  }))
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
