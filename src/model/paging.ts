import type { Answer } from './answer.ts'

type BriefingAnswer = Extract<Answer, { kind: 'briefing' }>

/** Whole statements of an answer, as many as one message holds; the numbers of their citations stay. */
export interface Part<A extends Answer = Answer> {
  /** The same answer with only these statements and differences, and the excerpts that they cite. */
  readonly answer: A
  /** Where the next part begins; nothing where this is the last. */
  readonly next?: number | undefined
  /** Statements and differences that come after this part. */
  readonly left: number
}

/**
 * The part of an answer that begins at `from` and fits; at least one statement, even where it alone does not fit. A
 * statement is never parted from its citations: it is on this part whole, or on a later one.
 *
 * The first statement comes first, then the differences between sources, then the other statements, so that a long
 * answer does not hide that its sources differ.
 * @param fits whether the message that a platform makes of a part is inside its limits
 */
export function partOf(
  answer: BriefingAnswer,
  from: number,
  fits: (part: Part<BriefingAnswer>) => boolean,
): Part<BriefingAnswer> {
  const order = orderOf(answer)
  const start = Math.max(0, Math.min(from, order.length - 1))
  const until = (end: number): Part<BriefingAnswer> => {
    const left = order.length - end
    return { answer: only(answer, order.slice(start, end)), left, ...(left > 0 ? { next: end } : {}) }
  }
  // A longer part never fits where a shorter one does not, so the longest that fits is found by halving.
  let low = Math.min(start + 1, order.length)
  let high = order.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(until(middle))) low = middle
    else high = middle - 1
  }
  return until(low)
}

/** A statement by its section and place, or a difference. */
type Item = { readonly section: number; readonly at: number } | { readonly conflict: number }

function orderOf({ sections, conflicts }: BriefingAnswer): readonly Item[] {
  const statements = sections.flatMap(({ statements: list }, section) =>
    list.map((_, at): Item => ({ section, at })),
  )
  return [
    ...statements.slice(0, 1),
    ...conflicts.map((_, conflict): Item => ({ conflict })),
    ...statements.slice(1),
  ]
}

function only(answer: BriefingAnswer, items: readonly Item[]): BriefingAnswer {
  const kept = new Set(
    items.map((item) => ('conflict' in item ? `c${item.conflict}` : `${item.section}/${item.at}`)),
  )
  const sections = answer.sections
    .map(({ heading, statements }, section) => ({
      heading,
      statements: statements.filter((_, at) => kept.has(`${section}/${at}`)),
    }))
    .filter(({ statements }) => statements.length > 0)
  const conflicts = answer.conflicts.filter((_, at) => kept.has(`c${at}`))
  const cited = new Set([
    ...sections.flatMap(({ statements }) => statements.flatMap(({ cites }) => cites)),
    ...conflicts.flatMap(({ values }) => values.flatMap(({ cites }) => cites)),
  ])
  return { ...answer, sections, conflicts, excerpts: answer.excerpts.filter(({ n }) => cited.has(n)) }
}

/** Where the sections of an answer begin, and the differences: what a menu may jump to. */
export function beginnings(
  answer: BriefingAnswer,
): readonly { readonly heading: string; readonly from: number }[] {
  const order = orderOf(answer)
  const places = [
    ...answer.sections.map(({ heading }, section) => ({
      heading,
      from: order.findIndex((item) => 'section' in item && item.section === section),
    })),
    { heading: 'Sources differ', from: order.findIndex((item) => 'conflict' in item) },
  ]
  return places.filter(({ from }) => from >= 0)
}
