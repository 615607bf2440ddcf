import type { Reading } from '../../contracts/reader.ts'
import { createForward, type Logits } from './forward.ts'
import { limits } from './limits.ts'
import type { Weights } from './weights.ts'
import { createWordPieces, marks } from './wordpiece.ts'

/** The network with its words, in one thread; it does nothing else while it reads. */
export interface Model {
  read(question: string, passage: string): Reading
  /** What the network says, before an answer is made of it. */
  logits(question: string, passage: string): Logits
}

/** A passage without a word: below whatever the network gives. */
const wordless: Reading = { start: 0, end: 0, score: -32 }

/** What a model is made of; all of it can be given to a thread. */
export interface Parts {
  readonly weights: Weights
  readonly kernel: WebAssembly.Module
  readonly vocabulary: string
}

/** @param number which room behind the weights is this model's own, from 0 */
export function createModel({ weights, kernel, vocabulary }: Parts, number: number): Model {
  const piecesOf = createWordPieces(vocabulary)
  const forward = createForward(weights, kernel, number)
  const pair = (question: string, passage: string) => {
    const asked = piecesOf(question).ids.slice(0, limits.questionPieces)
    const first = asked.length + 2
    const { ids, spans } = piecesOf(passage)
    const held = ids.slice(0, limits.pieces - first - 1)
    return {
      ids: [marks.begin, ...asked, marks.part, ...held, marks.part],
      first,
      spans: spans.slice(0, held.length),
    }
  }
  return {
    logits(question, passage) {
      const { ids, first } = pair(question, passage)
      return forward(ids, first)
    },
    read(question, passage) {
      const { ids, first, spans } = pair(question, passage)
      if (spans.length === 0) return wordless
      const { from, to, score } = bestSpan(forward(ids, first), first, spans.length)
      return { start: spans[from]?.start ?? 0, end: spans[to]?.end ?? 0, score: Math.round(score * 64) / 64 }
    },
  }
}

/**
 * The likeliest answer among the `count` pieces from `first` on, as places among these. Its score is what the span has
 * over the mark at the beginning, which stands for no answer, halved, plus the logit of there being one.
 */
function bestSpan({ start, end, answerable }: Logits, first: number, count: number) {
  let best = { from: 0, to: 0, sum: Number.NEGATIVE_INFINITY }
  for (let from = 0; from < count; from++)
    for (let to = from; to < Math.min(count, from + limits.spanPieces); to++) {
      const sum = (start[first + from] ?? 0) + (end[first + to] ?? 0)
      if (sum > best.sum) best = { from, to, sum }
    }
  const none = (start[0] ?? 0) + (end[0] ?? 0)
  return { ...best, score: (best.sum - none) / 2 + answerable }
}
