import type { Parser } from '../../../src/language/tree/tree.ts'
import type { Row } from './rows.ts'

/** Labelled and unlabelled attachment without punctuation, and tags, over words as they are given. */
export function attachment(
  parser: Parser,
  { tags, labels }: { tags: readonly string[]; labels: readonly string[] },
  rows: readonly Row[],
): { readonly uas: number; readonly las: number; readonly xpos: number; readonly words: number } {
  let words = 0
  let heads = 0
  let both = 0
  let all = 0
  let tagged = 0
  for (const row of rows) {
    const parsed = parser.parse(row.w)
    for (let at = 0; at < row.w.length; at++) {
      all++
      if (tags[parsed.tags[at] ?? -1]?.split('|')[1] === row.x[at]) tagged++
      if (row.u[at] === 'PUNCT') continue
      words++
      if (parsed.heads[at] !== (row.h[at] ?? 0) - 1) continue
      heads++
      if (labels[parsed.labels[at] ?? -1] === row.r[at]) both++
    }
  }
  return { uas: heads / words, las: both / words, xpos: tagged / all, words }
}
