import type { Tree } from './clauses.ts'

/** The verb that a token hangs on, over the nouns between, by its place in the tree; -1 where none does. */
export function verbOver({ upos, heads }: Tree, at: number): number {
  let one = heads[at] ?? -1
  for (let up = 0; one >= 0 && up < mostUp; up++) {
    if (upos[one] === 'VERB') return one
    one = heads[one] ?? -1
  }
  return -1
}
const mostUp = 6

/** "Said that it had imposed", "met and imposed": what a verb hangs on by these is told of one time with it. */
const together = /^(?:ccomp|xcomp|conj|parataxis)$/

/** Whether a verb is another, or what that one says, wants to do, or did besides. */
export function goesWith({ heads, labels }: Tree, verb: number, other: number): boolean {
  let one = verb
  for (let up = 0; up < mostUp && one !== other; up++) {
    if (!together.test((labels[one] ?? '').replace(/:.*/, ''))) return false
    one = heads[one] ?? -1
  }
  return one === other
}
