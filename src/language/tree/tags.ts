import { bestOf, type Linear } from './linear.ts'
import { templatesOf } from './templates.ts'
import type { Word } from './words.ts'

const slotNames = [
  ...['w', 'l1', 'l2', 'r1', 'r2'].flatMap((at) => [
    `${at}w`,
    `${at}k`,
    `${at}c`,
    `${at}s`,
    `${at}x2`,
    `${at}x3`,
  ]),
  ...['wx1', 'wx4', 'wpre', 'wf', 't1', 't2', 'first', 'last', 'l1mark'],
]

/** w the word, l1 the one before, r1 the one after; w form, k kind, c and f company, s shape, x endings, t tags before. */
const templates = templatesOf(
  slotNames,
  `
  ww; wx1; wx2; wx3; wx4; wpre; ws; ws first l1mark; wk; wc; wf; wk ws; wx3 ws; wc wx2;
  t1; t1 t2; t1 ww; t2 ww; t1 wx3; t1 wk; t1 t2 wk; t1 t2 ww; t1 ws wk; t1 wc;
  l1w; l2w; r1w; r2w; l1w ww; r1w ww; l1w r1w; r1k; l1k; r1k r2k; l2k l1k; wk r1k; wk l1k; wk r1k r2k; l1k wk r1k;
  t1 r1k; t1 wk r1k; t1 t2 r1k; ww l1k r1k; ww r1k; ww t1 r1k; t1 r1w wx2; t1 wk r1k r2k; wx3 r1k; wx2 t1 r1k;
  r1x2; r1x3 wx2; l1x3; r1x3; r1s ws; l1s ws; r1s ws l1s; r1c wc; l1c wc; r1c; l1c; t1 r1c; t1 wc r1c; ww l1c r1c; last wx3; t1 r1x3;
  r2k r1w; l2w l1w; r1w r2w; t1 t2 wx3; wk r1s; t1 r1s wk
  `,
)

export interface Tagger {
  /** The tag of each word, as an index into the tags of the weights. */
  tag(words: readonly Word[]): Int32Array
}

export const tagFeatureCount = templates.count
const slots = new Int32Array(slotNames.length)

function fillWord(at: number, word: Word | undefined, side: number): void {
  slots[at] = word ? word.form : side
  slots[at + 1] = word ? word.kind + 1 : side
  slots[at + 2] = word ? word.coarse + 1 : side
  slots[at + 3] = word ? word.shape : side
  slots[at + 4] = word ? word.suffixes[1] : side
  slots[at + 5] = word ? word.suffixes[2] : side
}

/** Writes the features of a word, with the two tags before it. */
export function tagFeatures(
  words: readonly Word[],
  at: number,
  t1: number,
  t2: number,
  into: Int32Array,
): void {
  const word = words[at]
  if (!word) return
  fillWord(0, word, 0)
  fillWord(6, words[at - 1], -11)
  fillWord(12, words[at - 2], -12)
  fillWord(18, words[at + 1], -13)
  fillWord(24, words[at + 2], -14)
  slots[30] = word.suffixes[0]
  slots[31] = word.suffixes[3]
  slots[32] = word.prefix
  slots[33] = word.fine + 1
  slots[34] = t1 + 3
  slots[35] = t2 + 3
  slots[36] = at === 0 ? 1 : 2
  slots[37] = at + 1 === words.length ? 1 : 2
  slots[38] = words[at - 1]?.mark ?? 9
  templates.hash(slots, into)
}

/** Tags from left to right, each by the best score; words that have one tag only are looked up. */
export function createTagger(model: Linear, certain: ReadonlyMap<string, number>): Tagger {
  const features = new Int32Array(tagFeatureCount)
  const scores = new Float64Array(model.classes)
  return {
    tag(words) {
      const tags = new Int32Array(words.length)
      let t1 = -1
      let t2 = -2
      for (const [at, word] of words.entries()) {
        let tag = certain.get(word.normal)
        if (tag === undefined) {
          tagFeatures(words, at, t1, t2, features)
          model.score(features, tagFeatureCount, scores)
          tag = bestOf(scores, model.classes)
        }
        tags[at] = tag
        t2 = t1
        t1 = tag
      }
      return tags
    },
  }
}
