import { pluralOf } from '../../reading/quantities/nouns.ts'
import { sameName } from './fillers.ts'
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
  const at = value.at
  const before = clauseBefore(quote.slice(0, at.start - start))
  const after = clauseAfter(quote.slice(at.end - start))
  const unit =
    value.quantity && /^[a-z]/.test(value.quantity.unit)
      ? / (\S+)$/.exec(quote.slice(at.start - start, at.end - start))
      : null
  const label = `${before}…${unit ? ` ${unit[1]}` : ''}${after}`.replace(/\s+/g, ' ').trim()
  const isWhole = before.length <= longest / 2 && after.length <= longest && isBalanced(label)
  return isWhole ? label : kindNamed(value)
}

type Gapped = Pick<Value, 'excerpt' | 'at' | 'quantity'> & Partial<Pick<Value, 'kind'>>

const clauseBefore = (words: string): string =>
  words.replace(/^.*[.;:!?·]\s/su, '').replace(/^.*,\s(?=.{12})/su, '')

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
