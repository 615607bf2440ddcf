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

/** What a difference is about, in a sentence's own words: "… was named chief executive of Vireo Motors". */
export function gapped(value: Pick<Value, 'excerpt' | 'at' | 'quantity'> | undefined): string {
  if (!value) return ''
  const { quote, start } = value.excerpt
  const at = value.at
  const before = quote.slice(0, at.start - start).replace(/^.*[.;:!?·]\s/su, '')
  const after = quote
    .slice(at.end - start)
    .replace(/[.;:!?·]\s.*$/su, '')
    .replace(/[.!?]$/, '')
  const [lead, rest] = [cutLeft(before), cutRight(after)]
  const unit =
    value.quantity && /^[a-z]/.test(value.quantity.unit)
      ? / (\S+)$/.exec(quote.slice(at.start - start, at.end - start))
      : null
  return `${lead}…${unit ? ` ${unit[1]}` : ''}${rest}`.replace(/\s+/g, ' ').trim()
}

const cutLeft = (words: string): string => {
  const clause = words.replace(/^.*,\s(?=.{12})/su, '')
  return clause.length <= longest / 2 ? clause : clause.slice(-longest / 2).replace(/^\S*\s/, '')
}

const cutRight = (words: string): string => {
  const clause = words.replace(/(?<=.{12}),\s.*$/su, '')
  return clause.length <= longest ? clause : clause.slice(0, longest).replace(/\s\S*$/, '')
}
