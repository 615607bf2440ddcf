import { join } from 'node:path'
import { type Clause, clausesIn, type Tree, treeOver } from '../../src/language/clauses.ts'
import { goldTree, type Pair, pairsOf, samePhrase } from '../train/tree/compare.ts'
import { type Row, rowsOf } from '../train/tree/rows.ts'
import type { Asked } from './data.ts'
import type { Line } from './line.ts'

interface TreeScore {
  readonly set: string
  readonly rows: number
  /** Heads, and heads with relations, of words that are no punctuation. */
  readonly uas: number
  readonly las: number
  /** Of the main verbs that have a subject, how many have it right. */
  readonly subjects: number
  /** Of the denied clauses, how many are read as denied; of the others, how many are too. */
  readonly denied: number
  readonly falselyDenied: number
  /** Main clauses that are right in subject, verb, objects, denial and voice; and of the surest half of them. */
  readonly whole: number
  readonly wholeOfSurest: number
}

const sets = ['pud', 'gum-news-test', 'ewt-test']

/**
 * Trees over words as they are given, and clauses: the same reader over our tree and over the tree by hand, so that what
 * is measured is the parser's part.
 */
export async function evaluateTree({ folder }: Asked): Promise<readonly Line[]> {
  return sets.flatMap((set): readonly Line[] => {
    const rows = rowsOf(join(folder, 'ud'), set)
    if (!rows) return []
    const score = scoreOf(set, rows)
    const line = (measure: string, value: number): Line => ({
      set: `tree ${set}`,
      rows: score.rows,
      measure,
      value,
    })
    return [
      line('LAS', score.las),
      line('UAS', score.uas),
      line('subject of a main verb right', score.subjects),
      line('denied, and read so', score.denied),
      line('main clauses right in every part', score.whole),
      line('the same, surest half', score.wholeOfSurest),
    ]
  })
}

export function scoreOf(set: string, rows: readonly Row[]): TreeScore {
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
  const share = (list: readonly Pair<Clause>[]): number =>
    list.filter(({ whole }) => whole).length / list.length
  return {
    set,
    rows: rows.length,
    uas: tally.heads / tally.words,
    las: tally.both / tally.words,
    subjects: count.subjects / count.mains,
    denied: count.deniedFound / count.denied,
    falselyDenied: count.plainDenied / count.plain,
    whole: share(main),
    wholeOfSurest: share(main.slice(0, main.length / 2)),
  }
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
