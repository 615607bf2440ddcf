import { join } from 'node:path'
import { type Clause, clausesIn, type Tree, treeOver } from '../../src/language/clauses.ts'
import { goldTree, type Pair, pairsOf, samePhrase } from '../train/tree/compare.ts'
import { type Row, rowsOf } from '../train/tree/rows.ts'
import { type Asked, share } from './data.ts'
import type { Line } from './line.ts'

const sets = ['pud', 'gum-news-test', 'ewt-test']

/**
 * Trees over words as they are given, and clauses: the same reader over our tree and over the tree by hand, so that what
 * is measured is the parser's part.
 */
export async function evaluateTree({ folder }: Asked): Promise<readonly Line[]> {
  return sets.flatMap((set) => {
    const rows = rowsOf(join(folder, 'ud'), set)
    return rows ? linesOf(`ud/${set}`, rows) : []
  })
}

/** Heads and relations without punctuation; a clause is whole with its subject, verb, objects, denial and voice. */
export function linesOf(set: string, rows: readonly Row[]): readonly Line[] {
  const tally = { words: 0, heads: 0, both: 0 }
  const pairs: Pair<Clause>[] = []
  const count = { mains: 0, subjects: 0, denied: 0, deniedFound: 0, plain: 0, plainDenied: 0 }
  for (const row of rows) {
    const gold = goldTree(row)
    const ours = treeOver(gold.tokens)
    attach(ours, gold, tally)
    const [own, other] = [clausesIn(ours), clausesIn(gold)]
    const byVerb = new Map(own.map((clause) => [clause.verb.start, clause]))
    for (const clause of other) {
      const mine = byVerb.get(clause.verb.start)
      if (clause.kind === 'main' && clause.subject) {
        count.mains++
        if (mine && samePhrase(mine.subject, clause.subject)) count.subjects++
      }
      if (clause.denied) {
        count.denied++
        if (mine?.denied) count.deniedFound++
      } else if (mine) {
        count.plain++
        if (mine.denied) count.plainDenied++
      }
    }
    pairs.push(...pairsOf(own, other))
  }
  const main = pairs.filter(({ ours }) => ours.kind === 'main').sort((a, b) => b.ours.sure - a.ours.sure)
  const half = main.slice(0, Math.ceil(main.length / 2))
  const whole = ({ whole }: Pair<Clause>): boolean => whole
  const line = (measure: string, value: number, rows: number): Line => ({ set, measure, value, rows })
  return [
    { ...line('LAS', tally.both / tally.words, tally.words), ...(set === 'ud/pud' ? { aim: 0.8 } : {}) },
    line('UAS', tally.heads / tally.words, tally.words),
    line('subject of a main verb', count.subjects / count.mains, count.mains),
    line('denied, read as denied', count.deniedFound / count.denied, count.denied),
    { ...line('not denied, read as denied', count.plainDenied / count.plain, count.plain), less: true },
    line('main clauses, whole', share(main, whole), main.length),
    line('main clauses, whole, surest half', share(half, whole), half.length),
  ]
}

function attach(ours: Tree, gold: Tree, tally: { words: number; heads: number; both: number }): void {
  for (const [at, head] of gold.heads.entries()) {
    if (gold.upos[at] === 'PUNCT') continue
    tally.words++
    if (ours.heads[at] !== head) continue
    tally.heads++
    if (ours.labels[at] === gold.labels[at]) tally.both++
  }
}
