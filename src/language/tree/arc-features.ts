import { fold } from './hash.ts'
import type { Line } from './line.ts'
import { distance, slotsOf, valueAt, writeFrom } from './slots.ts'
import type { State } from './state.ts'
import { templatesOf } from './templates.ts'

/**
 * h the head, d the word that hangs on it, n the word after it, l and r the outermost children of d, l2 the second
 * outermost, s the one that hung on h before.
 */
const placeNames = 'h d n l l2 r s'.split(' ')

/** w word, p tag, c and f company, t relation; sl and sr sets of children; b marks before, a after. */
const slots = slotsOf(
  placeNames,
  `
  h d: w words, p tags, c coarse, f fine; l r s: w words, p tags, t labels; l2: w words;
  d: sl leftSet, sr rightSet, b before, a after; n: p tags
  `,
)

/** The side, the distance, both tags; the children of the head on this side and on the other; the word before; marks. */
const measures = ['dir', 'far', 'pair', 'side', 'other', 'up', 'uw', 'q']

const templates = templatesOf(
  [...slots.names, ...measures],
  `
  pair; dir hw dp; dir hp dw; dir hw dw; dir hc dc; dir hc dp; dir hp dc; dir dw; dir hw; dp hp far; dir hw dc; dir dw hc; dir hf df; dir hp df; dir hf dp;
  pair lp; pair lw; pair rw; pair dsl; dir hw dp dsl; pair lt lw; dp dsl dsr; pair dsr; pair side; pair st sp; dir hw dp side; pair other; pair side other;
  pair db da; pair db lw; dir db dp; dir dc lw; dir hc dc lw; dir hw dc lw; pair up np; dir dw lw; dir hw dp lw; pair l2w lw; pair rt rw; dp dsl hw; dir hp dw dsl;
  pair sw; dir hw st sp; pair q; pair q db da; pair dsl side; pair far dsl; pair uw; dir hw lw df; dir hf df lw; dw dsl; dir hw side dsl dp
  `,
)

export const arcFeatureCount = templates.count
const values = new Int32Array(slots.names.length + measures.length)

/** Features of the relation between a word and its head at the moment the arc is made. */
export function arcFeatures(state: State, line: Line, head: number, child: number, into: Int32Array): void {
  const { left1, left2, right1, leftSet, rightSet } = state
  const toLeft = child < head
  const [children, side, other] = toLeft ? [left1, leftSet, rightSet] : [right1, rightSet, leftSet]
  const places = [head, child, child + 1, left1[child], left2[child], right1[child], children[head]]
  slots.read(state, line, places, values)
  const dir = toLeft ? 1 : 2
  const far = head === state.count ? 9 : distance(Math.abs(head - child))
  const pair = fold(fold(dir, valueAt(line.tags, head)), valueAt(line.tags, child))
  const before = (list: Int32Array): number => (child > 0 ? valueAt(list, child - 1) : -1)
  const marks = Math.min(3, Math.abs(valueAt(line.marks, head) - valueAt(line.marks, child)))
  writeFrom(values, slots.names.length, [dir, dir * 16 + far, pair])
  writeFrom(values, slots.names.length + 3, [valueAt(side, head), valueAt(other, head)])
  writeFrom(values, slots.names.length + 5, [before(line.tags), before(line.words), marks])
  templates.hash(values, into)
}
