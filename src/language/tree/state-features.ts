import type { Line } from './line.ts'
import { distance, slotsOf, valueAt, writeFrom } from './slots.ts'
import type { State } from './state.ts'
import { templatesOf } from './templates.ts'

/**
 * a, b, c: the stack from its top; n, m, o: the next words; l and r their outermost children, 2 the second outermost; up
 * and down the neighbours of a and n in the text.
 */
const placeNames = 'a b c n m o al al2 ar ar2 bl br br2 nl nl2 aup ndown bup'.split(' ')

/** w word, p tag, c and f company, t relation; nl and nr counts and sl and sr sets of children; m marks before, a after. */
const slots = slotsOf(
  placeNames,
  `
  a b c n m o: w words, p tags, c coarse, f fine; al al2 ar ar2 bl br br2 nl nl2: w words, p tags, t labels;
  a: nl lefts, nr rights, sl leftSet, sr rightSet, m before, a after; b: nr rights, sl leftSet, sr rightSet, a after;
  n: nl lefts, sl leftSet, m before; m: m before; aup ndown: w words, p tags; bup: p tags
  `,
)

/** d distance to a from n and to b from a, q marks between them. */
const measures = ['dn', 'db', 'qn', 'qb']

const templates = templatesOf(
  [...slots.names, ...measures],
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
  ap aupp np; ndownp np ap; bupp bp ap; ndownw nw; aupw ap np; ndownp np mp; bp ap aupp np; ap ndownp np mp;
  np mp ow; ap nw mw; nf mf of; cp bw ap; cp bp aw; cw bp ap; cp bp bsr ap
  `,
)

export const stateFeatureCount = templates.count
const values = new Int32Array(slots.names.length + measures.length)

/** Features of the next move. */
export function stateFeatures(state: State, line: Line, into: Int32Array): void {
  const none = state.count + 1
  const { next: n, left1, left2, right1, right2 } = state
  const a = state.top(0)
  const b = state.top(1)
  const places = [
    a,
    b,
    state.top(2),
    n,
    Math.min(n + 1, none),
    Math.min(n + 2, none),
    left1[a],
    left2[a],
    right1[a],
    right2[a],
    left1[b],
    right1[b],
    right2[b],
    left1[n],
    left2[n],
    Math.min(a + 1, none),
    n > 0 ? n - 1 : none,
    b + 1,
  ]
  slots.read(state, line, places, values)
  const gap = (from: number, to: number): number => (from === none ? 0 : distance(to - from))
  const marks = (from: number, to: number): number =>
    from === none ? 0 : 1 + Math.min(3, valueAt(line.marks, to) - valueAt(line.marks, from))
  writeFrom(values, slots.names.length, [gap(a, n), gap(b, a), marks(a, n), marks(b, a)])
  templates.hash(values, into)
}
