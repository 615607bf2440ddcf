import type { Clause, Phrase, Tree } from '../../../src/language/clauses.ts'
import type { Row } from './rows.ts'

/** The words of a row as tokens of a text with spaces between them, and its own tree over them. */
export function goldTree(row: Row): Tree {
  let start = 0
  const tokens = row.w.map((text) => {
    const token = { text, start, end: start + text.length }
    start += text.length + 1
    return token
  })
  return {
    tokens,
    upos: row.u,
    xpos: row.x,
    heads: row.h.map((head) => head - 1),
    labels: row.r,
    leads: row.w.map(() => 0),
  }
}

type Read = Omit<Clause, 'sure'>

/** Whether two phrases name the same: the main word of each lies in the other, as in "Ada *Brandt*" and "*Ada* Brandt". */
export function samePhrase(one: Phrase | undefined, other: Phrase | undefined): boolean {
  if (!one || !other) return one === other
  const holds = (whole: Phrase, part: Phrase): boolean =>
    whole.start <= part.head.start && part.head.end <= whole.end
  return holds(one, other) && holds(other, one)
}

/** Whether subject, objects, denial and voice of two clauses are the same. */
export function sameClause(one: Read, other: Read): boolean {
  return (
    samePhrase(one.subject, other.subject) &&
    one.objects.length === other.objects.length &&
    one.objects.every((object, at) => samePhrase(object, other.objects[at])) &&
    one.denied === other.denied &&
    one.voice === other.voice
  )
}

/** A clause of ours, and whether it is right in every part. */
export interface Pair<Ours extends Read> {
  readonly ours: Ours
  readonly whole: boolean
}

/** Each clause of ours: right where the tree by hand has the same with the same verb, main or not as it is. */
export function pairsOf<Ours extends Read>(
  ours: readonly Ours[],
  gold: readonly Read[],
): readonly Pair<Ours>[] {
  const byVerb = new Map(gold.map((clause) => [clause.verb.start, clause]))
  return ours.map((clause) => {
    const other = byVerb.get(clause.verb.start)
    const rank = (other?.kind === 'main') === (clause.kind === 'main')
    return { ours: clause, whole: other !== undefined && rank && sameClause(clause, other) }
  })
}
