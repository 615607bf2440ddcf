import { oneOf, pattern } from '../../language/pattern.ts'
import { verbIn } from '../../language/verbs.ts'
import { type Fact, factsAgree, type Line } from './lines.ts'

/** Where a further thing may be told: "…, and the car park 14 million", "…; its rival sold 300". */
const joint = /(?:[,;]\s(?:and|but|while|with)|[,;]|\s(?:and|but|while))\s/g
const small = pattern('i')`^(?:${oneOf`
  about, around, some, nearly, almost, more than, over, at least, up to, another, a further, only, just, by, to, at, of, in, on, for, or, then, now, later`}\s?)*$`

/** “, killing 74 people” and “and in Sund 40” go on with the same thing. */
const sameThing = pattern('iu')`^(?:\p{L}+ing|${oneOf`
  in, on, at, to, from, of, for, with, by, during, after, before, since, until, as, when, where, which, who, that, than, including`})\b`

/** Whose a value is, where a sentence tells the same of two things: what stands before the verb of either, or before the second. */
interface Owned {
  readonly fact: Fact
  readonly concepts: ReadonlySet<string>
}

/**
 * A sentence without the values that it gives to another thing than the claim's: “the hospital will cost 310 million, and the
 * car park 14 million” says of the hospital only the first.
 */
export function withOwnValues(claim: Line, line: Line): Line {
  const owned = ownedIn(line)
  const isClaimed = ({ concepts }: Owned): boolean => !concepts.isDisjointFrom(openingOf(claim))
  if (!owned.some(isClaimed) || owned.every(isClaimed)) return line
  const others = new Set(owned.filter((one) => !isClaimed(one)).map(({ fact }) => fact))
  return { ...line, facts: line.facts.filter((fact) => !others.has(fact)) }
}

/**
 * Whether a sentence gives the claim's own number to whom the claim names, with the rest left out: “Labour has 34 seats and its
 * partner, the Greens, 11”.
 */
export function isGivenBarely(claim: Line, fact: Fact, { text, terms, span, facts }: Line): boolean {
  const { quantity } = fact
  if (!quantity || !Number.isInteger(quantity.value) || facts.some((other) => factsAgree(fact, other)))
    return false
  const bare = new RegExp(`^[,:]? (?:(?:with|and|only|just) )?${quantity.value}(?![\\d.,]*\\d|%| per)`)
  return terms.some(
    ({ sort, concept, end }) =>
      sort === 'name' && claim.concepts.has(concept) && bare.test(text.slice(end - span.start)),
  )
}

/** What stands before the verb of a sentence. */
const openingOf = (line: Line): ReadonlySet<string> =>
  conceptsIn(line, 0, verbIn(line.text)?.start ?? line.text.length)

/** A value that is told with the verb left out stands so near to the first, in characters. */
const reach = 120

function ownedIn(line: Line): readonly Owned[] {
  const { text, span } = line
  const values = line.facts.filter(({ quantity }) => quantity !== undefined)
  for (const [at, fact] of values.entries()) {
    const first = values[at - 1]
    if (!first || first.kind !== fact.kind || factsAgree(first, fact) || fact.start - first.end > reach)
      continue
    const gap = text.slice(Math.max(0, first.end - span.start), fact.start - span.start)
    const cut = [...gap.matchAll(joint)].at(-1)
    const between = cut ? gap.slice(cut.index + cut[0].length) : ''
    if (small.test(between) || sameThing.test(between)) continue
    const from = fact.start - span.start - between.length
    const concepts = conceptsIn(line, from, from + (verbIn(between)?.start ?? between.length))
    if (concepts.size > 0)
      return [
        { fact: first, concepts: openingOf(line) },
        { fact, concepts },
      ]
  }
  return []
}

const conceptsIn = ({ terms, span }: Line, from: number, to: number): ReadonlySet<string> =>
  new Set(
    terms.flatMap(({ concept, sort, start, end }) =>
      sort !== 'faint' && start - span.start >= from && end - span.start <= to ? [concept] : [],
    ),
  )

const conditions = oneOf`
  if, unless, excluding, not counting, not including, leaving out, assuming, provided, on condition, before tax`
const onCondition = pattern('iu')`^(?:\s\p{L}+){0,3}?,?\s((${conditions})\b[^,;:.]*)`
/** Behind a second figure, “or 3.9 million without the mill”, these tell how it was reckoned. */
const otherwise = pattern(
  'iu',
)`^(?:\s\p{L}+){0,2}?,?\s((${oneOf`without, with, when, once, before, after, counting, including`})\b[^,;:.]*)`

/** “3.9 million if the sale is left out”: the condition on which a value holds, where the claim has none such; else "". */
export function conditionOf(claim: Line, { text, span }: Line, { start, end }: Fact): string {
  const rest = text.slice(end - span.start)
  const isSecond = /\bor (?:\p{L}+ )?[$€£]?$/u.test(text.slice(0, start - span.start))
  const [, condition = '', word = ''] =
    onCondition.exec(rest) ?? (isSecond ? otherwise.exec(rest) : null) ?? []
  return word !== '' && new RegExp(`\\b${word}\\b`, 'i').test(claim.text) ? '' : condition
}

/** “3, 700 women”, “98. 6 percent”: what stands beside a comma or a point of a number that was written apart is a piece of it. */
export const isPiece = ({ text, span }: Line, { start, end, quantity }: Fact): boolean =>
  quantity !== undefined &&
  (/(?<!\d)\d{1,3}[.,] $/.test(text.slice(0, start - span.start)) ||
    /^, \d{3}(?!\d)/.test(text.slice(end - span.start)))
