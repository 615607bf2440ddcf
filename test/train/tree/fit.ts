import { readClauses } from '../../../src/language/clauses/reader.ts'
import { sureness } from '../../../src/language/clauses.ts'
import { createParser } from '../../../src/language/tree/tree.ts'
import type { Weights } from '../../../src/language/tree/weights.ts'
import { goldTree, pairsOf } from './compare.ts'
import type { Row } from './rows.ts'

/**
 * Fits how sure a clause is to how often such clauses were right in every part: a logistic curve over the lead and the
 * length of the sentence, one for main clauses and one for the others.
 */
export function fitSureness(weights: Weights, rows: readonly Row[]): readonly number[] {
  const parser = createParser(weights)
  const seen = rows.flatMap((row) => {
    const gold = goldTree(row)
    const { tags, heads, labels, leads } = parser.parse(row.w)
    const both = [...tags].map((tag) => (weights.tags[tag] ?? 'X|XX').split('|'))
    const ours = {
      tokens: gold.tokens,
      upos: both.map(([upos = 'X']) => upos),
      xpos: both.map(([, xpos = 'XX']) => xpos),
      heads: [...heads],
      labels: [...labels].map((label) => weights.labels[label] ?? 'dep'),
      leads: [...leads],
    }
    const pairs = pairsOf(readClauses(ours, weights.bases), readClauses(gold, weights.bases))
    return pairs.map((pair) => ({ ...pair, words: row.w.length }))
  })
  const fitted = [0, 0, 0, 0, 0, 0]
  for (let step = 0; step < 1500; step++) {
    const slope = [0, 0, 0, 0, 0, 0]
    const counts = [0, 0]
    for (const { ours, whole, words } of seen) {
      const at = ours.kind === 'main' ? 0 : 3
      const off = (whole ? 1 : 0) - sureness(ours, words, fitted)
      const parts = [1, Math.log1p(Math.min(ours.lead, 1e6)), Math.log(words)]
      for (const [k, part] of parts.entries()) slope[at + k] = (slope[at + k] ?? 0) + off * part
      counts[at / 3] = (counts[at / 3] ?? 0) + 1
    }
    for (const [k, one] of slope.entries())
      fitted[k] = (fitted[k] ?? 0) + (0.2 * one) / Math.max(1, counts[k < 3 ? 0 : 1] ?? 1)
  }
  return fitted.map((value) => Number(value.toFixed(4)))
}
