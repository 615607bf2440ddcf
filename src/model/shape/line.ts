import { cut, cutClaim } from '../../language/cut.ts'
import type { BriefingAnswer, CitedStatement } from '../answer.ts'
import { period } from '../show.ts'
import type { Cite, Cites } from './numbers.ts'
import { spansOf } from './span.ts'

/** Words with the sources that they stand on. */
export interface Said {
  readonly text: string
  /** True where the words are an article's own, and not the desk's. */
  readonly quoted: boolean
  readonly hedge?: string | undefined
  readonly cites: Cites
}

/** A line of an answer. Its heading is shown where it is another than that of the line before. */
export type Line =
  | (Said & {
      readonly kind: 'statement'
      readonly heading: string
      readonly when?: string | undefined
      /** Of a statement in the desk's words: the shortest words of an article that bear it out. */
      readonly span?: string | undefined
    })
  /** Short statements of one section, to be told in one line after their heading. */
  | { readonly kind: 'together'; readonly heading: string; readonly each: readonly Said[] }
  | {
      readonly kind: 'difference'
      readonly heading: string
      readonly about: string
      readonly values: readonly { readonly value: string; readonly dates: string; readonly cites: Cites }[]
    }
  /** A claim that is left open: no passage plainly bears it out or contradicts it. */
  | { readonly kind: 'silent'; readonly heading: string; readonly claim: string }
  /** Something about the answer as a whole. */
  | { readonly kind: 'remark'; readonly heading: string; readonly text: string }

/** What a line is made of: a place in the answer. */
export type Item =
  | { readonly kind: 'statement'; readonly section: number; readonly at: number }
  | { readonly kind: 'together'; readonly section: number }
  | { readonly kind: 'difference'; readonly at: number }
  | { readonly kind: 'silent'; readonly at: number }
  | { readonly kind: 'remark'; readonly at: number }

/** How much of a line is shown: characters of each of its texts, sources beside each. */
export interface Measure {
  readonly most: number
  readonly cites: number
}

/** Days and hedging words are short, or not worth more. */
const mostSmall = 40

export const whole: Measure = { most: Number.POSITIVE_INFINITY, cites: Number.POSITIVE_INFINITY }

/** Makes the line for an item of one answer, or nothing where the answer has none there. */
export type LineOf = (item: Item, measure: Measure, cite: Cite) => Line | undefined

export function linesOf(answer: BriefingAnswer): LineOf {
  const spans = spansOf(answer)
  return (item, measure, cite) => lineOf(answer, spans, item, measure, cite)
}

function lineOf(
  answer: BriefingAnswer,
  spans: ReturnType<typeof spansOf>,
  item: Item,
  measure: Measure,
  cite: Cite,
): Line | undefined {
  const { most } = measure
  switch (item.kind) {
    case 'statement':
      return statementLine(answer, spans, item, measure, cite)
    case 'together': {
      const section = answer.sections[item.section]
      const each = section?.statements.map((one) => saidOf(answer, one, measure, cite))
      return section && each && { kind: 'together', heading: section.heading, each }
    }
    case 'difference':
      return differenceLine(answer, item.at, measure, cite)
    case 'silent': {
      const claim = answer.silent?.[item.at]
      return claim === undefined
        ? undefined
        : { kind: 'silent', heading: 'Not decided', claim: cut(claim, most) }
    }
    case 'remark': {
      const text = answer.remarks?.[item.at]
      return text === undefined ? undefined : { kind: 'remark', heading: '', text: cut(text, most) }
    }
  }
}

const smallOf = ({ most }: Measure): number => (Number.isFinite(most) ? mostSmall : most)

const saidOf = (answer: BriefingAnswer, statement: CitedStatement, measure: Measure, cite: Cite): Said => ({
  text: cutClaim(statement.text, measure.most),
  quoted: isQuote(answer, statement),
  cites: cite(statement.cites, measure.cites),
  ...(statement.hedge === undefined ? {} : { hedge: cut(statement.hedge, smallOf(measure)) }),
})

function statementLine(
  answer: BriefingAnswer,
  spans: ReturnType<typeof spansOf>,
  at: { readonly section: number; readonly at: number },
  measure: Measure,
  cite: Cite,
): Line | undefined {
  const section = answer.sections[at.section]
  const statement = section?.statements[at.at]
  if (!section || !statement) return undefined
  const said = saidOf(answer, statement, measure, cite)
  const span = said.quoted ? undefined : spans(section.heading, statement)
  return {
    kind: 'statement',
    heading: section.heading,
    ...said,
    ...(statement.when === undefined ? {} : { when: cut(statement.when, smallOf(measure)) }),
    ...(span === undefined || span.length > measure.most ? {} : { span }),
  }
}

function differenceLine(answer: BriefingAnswer, at: number, measure: Measure, cite: Cite): Line | undefined {
  const conflict = answer.conflicts[at]
  if (!conflict) return undefined
  const values = fewer(conflict.values).map(({ value, cites }) => ({
    value: cut(value, measure.most),
    dates: period(answer.excerpts.filter(({ n }) => cites.includes(n))),
    cites: cite(cites, measure.cites),
  }))
  const cited = conflict.values.flatMap(({ cites }) => cites)
  const publishers = new Set(answer.excerpts.filter(({ n }) => cited.includes(n)).map(({ source }) => source))
  const heading = publishers.size > 1 ? 'Sources differ' : 'Reports differ'
  return { kind: 'difference', heading, about: cut(conflict.about, measure.most), values }
}

type Sides = BriefingAnswer['conflicts'][number]['values']

/** Of one thing more values than these are told by their number: forty copies may have forty. */
const mostValues = 6

/** The values of a difference, which come in the order of how many give them; the last ones in one, where they are many. */
function fewer(values: Sides): Sides {
  if (values.length <= mostValues) return values
  const others = values.slice(mostValues - 1)
  const cites = [...new Set(others.flatMap((one) => one.cites))]
  return [...values.slice(0, mostValues - 1), { value: `and ${others.length} more values`, cites }]
}

/**
 * Whether a text is an excerpt's own words, or, of a day, a clause of them with a gap: "They … blocked the gates". A name or
 * a role is a value, however long.
 */
function isQuote({ excerpts }: BriefingAnswer, { text, cites, when }: CitedStatement): boolean {
  const isClauseOf = (quote: string): boolean =>
    when !== undefined &&
    text.length >= leastClause &&
    text.split(' … ').every((part) => quote.includes(part))
  return excerpts.some(({ n, quote }) => cites.includes(n) && (quote === text || isClauseOf(quote)))
}

/** Characters of the shortest clause. */
const leastClause = 20

/** About how many characters of a message a line takes, without its sources. */
export function lengthOf(line: Line): number {
  const marks = ({ numbers, more }: Cites): number => 3 * numbers.length + (more > 0 ? 3 : 0) + 1
  switch (line.kind) {
    case 'statement':
      return lengthOfSaid(line) + (line.when?.length ?? 0) + (line.span?.length ?? 0) + marks(line.cites)
    case 'together':
      return line.each.reduce(
        (sum, one) => sum + lengthOfSaid(one) + marks(one.cites) + 2,
        line.heading.length,
      )
    case 'difference':
      return line.values.reduce(
        (sum, { value, cites }) => sum + value.length + marks(cites) + 9,
        line.about.length,
      )
    case 'silent':
      return line.claim.length + 2
    case 'remark':
      return line.text.length
  }
}

const lengthOfSaid = ({ text, hedge = '' }: Said): number => text.length + hedge.length + 2

/** Whether nothing of an item is left out of its line. */
export function isWhole(line: Line, full: Line): boolean {
  return lengthOf(line) >= lengthOf(full) && !more(line)
}

const more = (line: Line): boolean =>
  line.kind === 'statement'
    ? line.cites.more > 0
    : line.kind === 'together'
      ? line.each.some(({ cites }) => cites.more > 0)
      : line.kind === 'difference' && line.values.some(({ cites }) => cites.more > 0)
