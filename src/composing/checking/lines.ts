import { showDate } from '../../reading/dates.ts'
import type { Dated, Findings, Quantity, Span } from '../../reading/finding.ts'
import { readFindings } from '../../reading/findings.ts'
import { agree, showQuantity } from '../../reading/quantities.ts'
import type { ReadArticle } from '../../reading.ts'
import { dateKind, isPart, kindOfUnit } from '../comparing/values.ts'
import { type Term, termsOf } from './terms.ts'

/** A number or a date of a sentence. */
export interface Fact extends Span {
  /** Only facts of one kind can differ: a currency, a counted noun, "until", "when". */
  readonly kind: string
  readonly shown: string
  readonly quantity?: Quantity | undefined
  readonly dated?: Dated | undefined
}

/** A sentence laid out for being compared with a claim. */
export interface Line {
  readonly span: Span
  readonly text: string
  readonly terms: readonly Term[]
  readonly concepts: ReadonlySet<string>
  readonly facts: readonly Fact[]
}

const known = new WeakMap<ReadArticle, readonly Line[]>()

/** The sentences of an article, laid out once. */
export function linesOf(reading: ReadArticle): readonly Line[] {
  const made = known.get(reading)
  if (made) return made
  const lines = reading.sentences.map((span) => lineOf(reading.article.text, span, reading.findings))
  known.set(reading, lines)
  return lines
}

const titles = new WeakMap<ReadArticle, Line>()

/** The headline, laid out like a sentence; numbers in it are not compared. */
export function titleOf(reading: ReadArticle): Line {
  const { title } = reading.article
  const made =
    titles.get(reading) ?? lineOf(title, { start: 0, end: title.length }, readFindings('', '', undefined))
  titles.set(reading, made)
  return made
}

export function lineOf(text: string, span: Span, findings: Findings): Line {
  const within = <T extends Span>(spans: readonly T[]): readonly T[] =>
    spans.filter(({ start, end }) => start >= span.start && end <= span.end)
  const quantities = within(findings.quantities)
  const dates = within(findings.dates)
  const names = within([...findings.people, ...findings.organisations].flatMap(({ mentions }) => mentions))
  const terms = termsOf(text, span, quantities, dates, names)
  const facts: Fact[] = [
    ...quantities.map((quantity) => ({
      kind: kindOfUnit(quantity.unit) + (isPart(text, quantity) ? ', part' : ''),
      shown: showQuantity(quantity),
      quantity,
      start: quantity.start,
      end: quantity.end,
    })),
    ...dates.map((dated) => ({
      kind: isExtended(text.slice(span.start, dated.start)) ? 'until' : dateKind(text, dated),
      shown: showDate(dated),
      dated,
      start: dated.start,
      end: dated.end,
    })),
  ]
  return {
    span,
    text: text.slice(span.start, span.end),
    terms,
    concepts: new Set(terms.map(({ concept }) => concept)),
    facts,
  }
}

/** "Extended to 2030" is until then. */
const isExtended = (lead: string): boolean =>
  /\b(?:extend|renew|prolong|run|last)\w*\b[^.;]*\bto\s+(?:the end of\s+)?$/i.test(lead)

/** Whether two facts can both be right; a number that counts nothing agrees by its value. */
export function factsAgree(one: Fact, other: Fact): boolean {
  if (one.dated && other.dated) return one.dated.from <= other.dated.to && other.dated.from <= one.dated.to
  if (!one.quantity || !other.quantity) return false
  if (one.kind !== other.kind && !isMoney(one) && !isMoney(other))
    return one.quantity.value === other.quantity.value && one.quantity.modifier === other.quantity.modifier
  return one.kind === other.kind && agree({ ...one.quantity, unit: '' }, { ...other.quantity, unit: '' })
}

const isMoney = ({ kind }: Fact): boolean => /^[A-Z]{3}/.test(kind)

/** What parts clauses; "and" does before a verb with an object, "… and lets the president …". */
const joints =
  /[,;:]\s+|\s[–—-]\s|\s(?:but|while|which|although|though|because|after|whereas)\s|\sand\s(?=\p{Ll}+(?:s|ed)\s+(?:the|an?|its|his|her|their|that|to)\s)/gu

/** The clause of a line that holds an offset, as a span of the article; one without terms goes with the next. */
export function clauseAt({ span, text, terms }: Line, offset: number): Span {
  const cuts = [...text.matchAll(joints)].map(({ index }) => span.start + index)
  const edges = [span.start, ...cuts, span.end]
  const clauses = edges.slice(1).map((end, at) => ({ start: edges[at] ?? span.start, end }))
  const merged: { start: number; end: number }[] = []
  for (const clause of clauses) {
    const last = merged.at(-1)
    const empty = last && !terms.some(({ start }) => start >= last.start && start < last.end)
    if (last && empty) last.end = clause.end
    else merged.push({ ...clause })
  }
  return merged.find(({ start, end }) => offset >= start && offset < end) ?? span
}
