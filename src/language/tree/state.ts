import { fold } from './hash.ts'
import type { Line } from './line.ts'
import { templatesOf } from './templates.ts'

/** The most words a sentence may have. */
export const longest = 200
const size = longest + 3

export const shift = 0
/** The word on top of the stack hangs on the next word. */
export const left = 1
/** The word on top of the stack hangs on the one below it. */
export const right = 2

/** Arc-hybrid transitions (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, a next word, and the arcs so far. */
export class State {
  count = 0
  next = 0
  height = 0
  readonly stack = new Int32Array(size)
  readonly heads = new Int32Array(size)
  readonly labels = new Int32Array(size)
  /** The outermost and the second outermost words that hang on a word, on its left and on its right. */
  readonly left1 = new Int32Array(size)
  readonly left2 = new Int32Array(size)
  readonly right1 = new Int32Array(size)
  readonly right2 = new Int32Array(size)
  readonly lefts = new Int32Array(size)
  readonly rights = new Int32Array(size)
  readonly leftSet = new Int32Array(size)
  readonly rightSet = new Int32Array(size)
  /** The smallest lead of a choice that touched a word. */
  readonly leads = new Float64Array(size)
  /** How far the relation of a word was ahead of the next best. */
  readonly labelLeads = new Float64Array(size)

  start(count: number): void {
    this.count = count
    this.next = 0
    this.height = 0
    for (const list of [this.heads, this.left1, this.left2, this.right1, this.right2])
      list.fill(count + 1, 0, count + 2)
    for (const list of [this.labels, this.lefts, this.rights, this.leftSet, this.rightSet])
      list.fill(0, 0, count + 2)
    this.leads.fill(Number.POSITIVE_INFINITY, 0, count + 2)
  }

  get done(): boolean {
    return this.next === this.count && this.height === 0
  }

  /** The word at a depth of the stack, or "none". */
  top(depth = 0): number {
    return this.height > depth ? (this.stack[this.height - 1 - depth] ?? 0) : this.count + 1
  }

  may(move: number): boolean {
    if (move === shift) return this.next < this.count
    if (move === left) return this.height > 0 && (this.next < this.count || this.height === 1)
    return this.height > 1
  }

  push(): void {
    this.stack[this.height++] = this.next++
  }

  attach(head: number, label: number): void {
    const child = this.top()
    this.height--
    this.heads[child] = head
    this.labels[child] = label
    if (child < head) {
      this.left2[head] = this.left1[head] ?? 0
      this.left1[head] = child
      this.lefts[head] = (this.lefts[head] ?? 0) + 1
      this.leftSet[head] = (this.leftSet[head] ?? 0) | (1 << (label & 31))
    } else {
      this.right2[head] = this.right1[head] ?? 0
      this.right1[head] = child
      this.rights[head] = (this.rights[head] ?? 0) + 1
      this.rightSet[head] = (this.rightSet[head] ?? 0) | (1 << (label & 31))
    }
  }
}

const words = ['a', 'b', 'c', 'n', 'm', 'o']
const stateNames = [
  ...words.flatMap((at) => [`${at}w`, `${at}p`, `${at}c`, `${at}f`]),
  ...['al', 'al2', 'ar', 'ar2', 'bl', 'br', 'br2', 'nl', 'nl2'].flatMap((at) => [
    `${at}w`,
    `${at}p`,
    `${at}t`,
  ]),
  ...['anl', 'anr', 'bnr', 'nnl', 'asl', 'asr', 'bsl', 'bsr', 'nsl'],
  ...['dn', 'db', 'nm', 'am', 'aa', 'mm', 'ba', 'qn', 'qb'],
  ...['aup', 'ndp', 'bup', 'ndw', 'auw'],
]

/**
 * a, b, c: the stack from its top; n, m, o: the next words; l and r their outermost children, 2 the second outermost; w
 * word, p tag, c and f company, t relation; nl and nr counts and sl and sr sets of children; d distance, q marks between,
 * m and a marks before and after; up and down the neighbours in the text.
 */
const stateTemplates = templatesOf(
  stateNames,
  `
  aw; ap; aw ap; ac ap; bw; bp; bw bp; bc bp; nw; np; nw np; nc np; mw; mp; mw mp; mc mp; cw cp; cp; op; ow op; af; bf; nf;
  aw nw; aw np; ap nw; ap np; aw ap np; ap nw np; ac nc; ac np; ap nc; aw nc; ac nw; aw ap nw np;
  bw aw; bw ap; bp aw; bp ap; bw bp ap; bp aw ap; bc ac; bc ap; bp ac; bw ac; bc aw; bw bp aw ap;
  bp np; bw np; bp nw; bc nc; np mp; nw mp; np mw; nc mc; ap mp; aw mp; nw mw;
  ap np mp; bp ap np; cp bp ap; np mp op; aw np mp; ap nw mp; ap np mw; bw ap np; bp aw np; bp ap nw; bc ac nc; ac nc mc;
  bp ap np mp; cp bp ap np; ap np mp op; bw aw np; bc aw nc; bw ac nw; bw ap nw; aw np mw;
  af nf; bf af; bf af nf; af nf mf; bp af np; bf ap np; bp ap nf; aw nf; af nw;
  ap alp np; ap arp np; bp brp ap; bp blp ap; ap np nlp; bp ap alp; bp ap arp; ap alw np; ap arw np; np nlw ap; bp alw ap; bp brw ap;
  ap al2p alp; ap ar2p arp; np nl2p nlp; bp br2p brp; aw alt np; ap art np; np nlt ap; bp brt ap; bw brt ap; aw art nw; bp brt brp ap; ap art arp np;
  nw nlw ap; aw alw np; bw brw ap; ap al2w alw np; bp ap alw np; np nlw bp ap;
  ap asl; ap asr np; np nsl ap; bp bsr ap; bw bsr ap; ap asl bp; ap asl np; ap asl bsl bp; ap asl nsl np; bw bsr aw; ap asl asr np; aw asl np; aw asr np; bp bsl bsr ap asl; ap asl np nsl bp bsr;
  aw anr; ap anr np; aw anl; ap anl bp; nw nnl; np nnl ap; bw bnr; bp bnr ap;
  ap dn np; aw dn; nw dn; bp db ap; aw db bp; bw db ap; ap dn np qn;
  ap np nm; ap aa np; bp ap am; nm am bp ap np; aw nm; nw nm; nm ap mp; ap nm mm; bp ba ap; am nm ap bp; bw am ap; aw am nm;
  ap np qn; bp ap qb; bp ap qb np nm; aw nw qn; bw aw qb; ap qn np mp;
  ap aup np; ndp np ap; bup bp ap; ndw nw; auw ap np; ndp np mp; bp ap aup np; ap ndp np mp;
  np mp ow; ap nw mw; nf mf of; cp bw ap; cp bp aw; cw bp ap; cp bp bsr ap
  `,
)

export const stateFeatureCount = stateTemplates.count
const stateSlots = new Int32Array(stateNames.length)

function distance(steps: number): number {
  return steps < 5 ? steps : steps < 7 ? 5 : steps < 11 ? 6 : 7
}

export function stateFeatures(state: State, line: Line, into: Int32Array): void {
  const none = state.count + 1
  const a = state.top(0)
  const b = state.top(1)
  const n = state.next
  const m = n + 1 <= state.count ? n + 1 : none
  const o = n + 2 <= state.count ? n + 2 : none
  let k = 0
  const put = (value: number): void => {
    stateSlots[k++] = value
  }
  for (const at of [a, b, state.top(2), n, m, o]) {
    put(line.words[at] ?? 0)
    put(line.tags[at] ?? 0)
    put(line.coarse[at] ?? 0)
    put(line.fine[at] ?? 0)
  }
  const child = (list: Int32Array, of: number): void => {
    const at = list[of] ?? none
    put(line.words[at] ?? 0)
    put(line.tags[at] ?? 0)
    put(state.labels[at] ?? 0)
  }
  child(state.left1, a)
  child(state.left2, a)
  child(state.right1, a)
  child(state.right2, a)
  child(state.left1, b)
  child(state.right1, b)
  child(state.right2, b)
  child(state.left1, n)
  child(state.left2, n)
  put(state.lefts[a] ?? 0)
  put(state.rights[a] ?? 0)
  put(state.rights[b] ?? 0)
  put(state.lefts[n] ?? 0)
  put(state.leftSet[a] ?? 0)
  put(state.rightSet[a] ?? 0)
  put(state.leftSet[b] ?? 0)
  put(state.rightSet[b] ?? 0)
  put(state.leftSet[n] ?? 0)
  put(a === none ? 0 : distance(n - a))
  put(b === none ? 0 : distance(a - b))
  put(line.before[n] ?? 0)
  put(line.before[a] ?? 0)
  put(line.after[a] ?? 0)
  put(line.before[m] ?? 0)
  put(line.after[b] ?? 0)
  put(a === none ? 0 : 1 + Math.min(3, (line.marks[n] ?? 0) - (line.marks[a] ?? 0)))
  put(b === none ? 0 : 1 + Math.min(3, (line.marks[a] ?? 0) - (line.marks[b] ?? 0)))
  const up = a === none ? none : a + 1
  const down = n > 0 ? n - 1 : none
  put(line.tags[up] ?? 0)
  put(line.tags[down] ?? 0)
  put(b === none ? 0 : (line.tags[b + 1] ?? 0))
  put(line.words[down] ?? 0)
  put(line.words[up] ?? 0)
  stateTemplates.hash(stateSlots, into)
}

const arcNames = [
  ...['h', 'd'].flatMap((at) => [`${at}w`, `${at}p`, `${at}c`, `${at}f`]),
  ...[
    'dir',
    'far',
    'pair',
    'lw',
    'lp',
    'lt',
    'l2w',
    'rw',
    'rp',
    'rt',
    'own',
    'ownr',
    'side',
    'other',
    'sw',
    'sp',
    'st',
  ],
  ...['db', 'da', 'up', 'dp1', 'uw', 'q'],
]

/** h the head, d the word that hangs on it, l and r the outermost children of d, s the one that hung on h before. */
const arcTemplates = templatesOf(
  arcNames,
  `
  pair; dir hw dp; dir hp dw; dir hw dw; dir hc dc; dir hc dp; dir hp dc; dir dw; dir hw; dp hp far; dir hw dc; dir dw hc; dir hf df; dir hp df; dir hf dp;
  pair lp; pair lw; pair rw; pair own; dir hw dp own; pair lt lw; dp own ownr; pair ownr; pair side; pair st sp; dir hw dp side; pair other; pair side other;
  pair db da; pair db lw; dir db dp; dir dc lw; dir hc dc lw; dir hw dc lw; pair up dp1; dir dw lw; dir hw dp lw; pair l2w lw; pair rt rw; dp own hw; dir hp dw own;
  pair sw; dir hw st sp; pair q; pair q db da; pair own side; pair far own; pair uw; dir hw lw df; dir hf df lw; dw own; dir hw side own dp
  `,
)

export const arcFeatureCount = arcTemplates.count
const arcSlots = new Int32Array(arcNames.length)

/** Features of the relation between a word and its head at the moment the arc is made. */
export function arcFeatures(state: State, line: Line, head: number, child: number, into: Int32Array): void {
  const toLeft = child < head
  const dir = toLeft ? 1 : 2
  const l = state.left1[child] ?? 0
  const r = state.right1[child] ?? 0
  const sibling = (toLeft ? state.left1[head] : state.right1[head]) ?? 0
  let k = 0
  const put = (value: number): void => {
    arcSlots[k++] = value
  }
  for (const at of [head, child]) {
    put(line.words[at] ?? 0)
    put(line.tags[at] ?? 0)
    put(line.coarse[at] ?? 0)
    put(line.fine[at] ?? 0)
  }
  put(dir)
  put(dir * 16 + (head === state.count ? 9 : distance(Math.abs(head - child))))
  put(fold(fold(dir, line.tags[head] ?? 0), line.tags[child] ?? 0))
  put(line.words[l] ?? 0)
  put(line.tags[l] ?? 0)
  put(state.labels[l] ?? 0)
  put(line.words[state.left2[child] ?? 0] ?? 0)
  put(line.words[r] ?? 0)
  put(line.tags[r] ?? 0)
  put(state.labels[r] ?? 0)
  put(state.leftSet[child] ?? 0)
  put(state.rightSet[child] ?? 0)
  put((toLeft ? state.leftSet[head] : state.rightSet[head]) ?? 0)
  put((toLeft ? state.rightSet[head] : state.leftSet[head]) ?? 0)
  put(line.words[sibling] ?? 0)
  put(line.tags[sibling] ?? 0)
  put(state.labels[sibling] ?? 0)
  put(line.before[child] ?? 0)
  put(line.after[child] ?? 0)
  put(child > 0 ? (line.tags[child - 1] ?? 0) : -1)
  put(line.tags[child + 1] ?? 0)
  put(child > 0 ? (line.words[child - 1] ?? 0) : -1)
  put(Math.min(3, Math.abs((line.marks[head] ?? 0) - (line.marks[child] ?? 0))))
  arcTemplates.hash(arcSlots, into)
}
