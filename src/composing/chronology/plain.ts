import type { Span } from '../../language/span.ts'
import type { Dated } from '../../model/finding.ts'

/** Names of days and months that a parser of sentences knows best, and which are no other word. */
const plainest = { day: 'Monday', time: 'Monday', month: 'June', year: '' } as const

/**
 * A sentence for a reader of clauses, with each day and month written as one word at its end: the number of “12 August”
 * and the comma of “May 12, 2024” part clauses that they do not belong to. Every other offset stays.
 * @returns the sentence, and where each date stands in it now
 */
export function withPlainDates(
  words: string,
  { start: from }: Span,
  dates: readonly Dated[],
): { readonly text: string; readonly spans: readonly Span[] } {
  let text = words
  const spans = dates.map(({ start, end, precision }): Span => {
    const at = { start: start - from, end: end - from }
    const plain = plainest[precision]
    const written = words.slice(at.start, at.end)
    if (plain === '' || plain.length > written.length || !calendar.test(written)) return at
    text = text.slice(0, at.start) + plain.padStart(written.length) + text.slice(at.end)
    return { start: at.end - plain.length, end: at.end }
  })
  return { text, spans }
}

/** A day or a month by its number or name, and not one that is counted from another ("two days later"). */
const calendar = /\d|^\p{Lu}\p{L}+(?: \p{L}+)?$/u
