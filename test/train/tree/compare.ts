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

const place = (phrase: Phrase | undefined): number => phrase?.head.start ?? -1

type Read = Omit<Clause, 'sure'>

/** Subject, verb, objects, denial and voice as one key. */
export function tupleOf(clause: Read): string {
  const objects = clause.objects.map(place).sort((a, b) => a - b)
  return `${clause.verb.start} ${place(clause.subject)} ${objects.join(',')} ${clause.denied} ${clause.voice}`
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
    const same = other !== undefined && tupleOf(other) === tupleOf(clause)
    return { ours: clause, whole: same && (other.kind === 'main') === (clause.kind === 'main') }
  })
}
