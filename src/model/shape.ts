import { cut } from '../language/cut.ts'
import type { BriefingAnswer } from './answer.ts'
import { firstOf } from './shape/first.ts'
import { type Item, isWhole, type Line, linesOf, whole } from './shape/line.ts'
import { numbering, type Source } from './shape/numbers.ts'

export type { Line, Said } from './shape/line.ts'
export type { Cites, Source } from './shape/numbers.ts'

/** What one message shows of an answer, before a platform puts its marks around it. */
export interface Part {
  readonly title: string
  /** 0 for the first message; else where the part begins among the lines after it, from 1. */
  readonly from: number
  /** The verdict in one line, in the desk's words; on the first message only. */
  readonly lead?: string | undefined
  readonly lines: readonly Line[]
  /** The sources that the lines cite, by number: each of them once. */
  readonly sources: readonly Source[]
  /** Where the next part begins; nothing where this is the last. */
  readonly next?: number | undefined
  /** Lines that come after this part. */
  readonly left: number
}

/** An answer as it is shown: the first message, and all that it leaves out or shows shorter. */
export interface Shape {
  readonly first: Part
  readonly rest: readonly Line[]
  /** Every source of the answer, by number; those of the first message come first. */
  readonly sources: readonly Source[]
}

const longestTitle = 120

/**
 * The one place that parts an answer. The first message has every verdict, standing, value and difference, each with
 * sources, in as many words as there is room for; what it shows shorter comes once more, whole, in the rest.
 */
export const shapeOf = (answer: BriefingAnswer): Shape => shaped(answer, firstOf)

/** The same without a first message: every line whole, in its order, for where nothing can be pressed. */
export const unfolded = (answer: BriefingAnswer): Shape => shaped(answer, () => [])

function shaped(answer: BriefingAnswer, choose: typeof firstOf): Shape {
  const lineOf = linesOf(answer)
  const { cite: all } = numbering(answer.excerpts)
  const numbers = numbering(answer.excerpts)
  const chosen = choose(answer, lineOf).flatMap(({ item, measure }) => {
    const line = lineOf(item, measure, numbers.cite)
    return line ? [{ item, line }] : []
  })
  // The title says all that the heading of an only section could.
  const [only, ...others] = answer.sections
  const isPlain = others.length === 0 && !only?.essential && answer.lead === undefined
  const lines = chosen.map(({ line }) =>
    line.kind === 'statement' && isPlain ? { ...line, heading: '' } : line,
  )
  const shown = new Set(
    chosen
      .filter(({ item, line }) => {
        const full = lineOf(item, whole, all)
        return full !== undefined && isWhole(line, full)
      })
      .flatMap(({ item }) => keysOf(answer, item)),
  )
  const seen = numbers.sources().length
  const rest = everything(answer)
    .filter((item) => !keysOf(answer, item).every((key) => shown.has(key)))
    .flatMap((item) => lineOf(item, whole, numbers.cite) ?? [])
  const sources = numbers.sources()
  const first: Part = {
    title: cut(answer.title, longestTitle),
    from: 0,
    lines,
    sources: sources.slice(0, seen),
    left: rest.length,
    ...(answer.lead === undefined ? {} : { lead: answer.lead }),
    ...(rest.length === 0 ? {} : { next: 1 }),
  }
  return { first, rest, sources }
}

/**
 * The part that begins at `from`: the first message for 0, else as many of the other lines as fit, one at least. A line
 * is never parted from its sources.
 * @param fits whether the message that a platform makes of a part is inside its limits
 */
export function partAt({ first, rest, sources }: Shape, from: number, fits: (part: Part) => boolean): Part {
  const isFolded = first.lines.length > 0
  if ((from <= 0 && isFolded) || rest.length === 0) return first
  const start = Math.max(0, Math.min(from, rest.length) - 1)
  const until = (end: number): Part => {
    const lines = rest.slice(start, end)
    const cited = new Set(lines.flatMap(numbersOf))
    const left = rest.length - end
    const begins = start === 0 && !isFolded
    return {
      title: first.title,
      from: begins ? 0 : start + 1,
      ...(begins && first.lead !== undefined ? { lead: first.lead } : {}),
      lines,
      sources: sources.filter(({ n }) => cited.has(n)),
      left,
      ...(left > 0 ? { next: end + 1 } : {}),
    }
  }
  // A longer part never fits where a shorter one does not, so the longest that fits is found by halving.
  let low = start + 1
  let high = rest.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(until(middle))) low = middle
    else high = middle - 1
  }
  return until(low)
}

/** Where the sections of the rest begin, the first message before them: what a menu may jump to. */
export function beginningsOf({
  first,
  rest,
}: Shape): readonly { readonly heading: string; readonly from: number }[] {
  const places = rest.flatMap(({ heading }, at) =>
    heading !== '' && heading !== rest[at - 1]?.heading ? [{ heading, from: at + 1 }] : [],
  )
  return [{ heading: first.title, from: 0 }, ...places]
}

/** Every item of an answer in its own order. */
function everything({ sections, conflicts, silent = [], remarks = [] }: BriefingAnswer): readonly Item[] {
  return [
    ...sections.flatMap(({ statements }, section) =>
      statements.map((_, at): Item => ({ kind: 'statement', section, at })),
    ),
    ...silent.map((_, at): Item => ({ kind: 'silent', at })),
    ...conflicts.map((_, at): Item => ({ kind: 'difference', at })),
    ...remarks.map((_, at): Item => ({ kind: 'remark', at })),
  ]
}

function keysOf({ sections }: BriefingAnswer, item: Item): readonly string[] {
  if (item.kind === 'together')
    return (sections[item.section]?.statements ?? []).map((_, at) => `statement ${item.section}/${at}`)
  return [item.kind === 'statement' ? `statement ${item.section}/${item.at}` : `${item.kind} ${item.at}`]
}

function numbersOf(line: Line): readonly number[] {
  switch (line.kind) {
    case 'statement':
      return line.cites.numbers
    case 'together':
      return line.each.flatMap(({ cites }) => cites.numbers)
    case 'difference':
      return line.values.flatMap(({ cites }) => cites.numbers)
    case 'silent':
    case 'remark':
      return []
  }
}
