import { arcFeatureCount, arcFeatures } from './arc-features.ts'
import type { Line } from './line.ts'
import { bestOf, type Linear } from './linear.ts'
import { left, right, State, shift } from './state.ts'
import { stateFeatureCount, stateFeatures } from './state-features.ts'

export interface Walker {
  /** One pass over a line, with the likeliest move at every step. The state is overwritten by the next pass. */
  walk(line: Line): State
  /** The likeliest relation of a word to a head. */
  relation(state: State, line: Line, head: number, child: number): number
}

/** @param root the number of the relation that the root alone has */
export function createWalker(mover: Linear, labeler: Linear, root: number): Walker {
  const state = new State()
  const features = new Int32Array(Math.max(stateFeatureCount, arcFeatureCount))
  const scores = new Float64Array(3)
  const labelScores = new Float64Array(labeler.classes)

  const relation = (of: State, line: Line, head: number, child: number): number => {
    if (head === of.count) return root
    arcFeatures(of, line, head, child, features)
    labeler.score(features, arcFeatureCount, labelScores)
    labelScores[root] = Number.NEGATIVE_INFINITY
    const best = bestOf(labelScores, labeler.classes)
    let second = Number.NEGATIVE_INFINITY
    for (let k = 0; k < labeler.classes; k++) if (k !== best) second = Math.max(second, labelScores[k] ?? 0)
    of.labelLeads[child] = (labelScores[best] ?? 0) - second
    return best
  }

  /** Keeps how far the choice was ahead for the words that it touched. */
  const note = (best: number): void => {
    let lead = Number.POSITIVE_INFINITY
    for (let move = 0; move < 3; move++)
      if (move !== best && state.may(move)) lead = Math.min(lead, (scores[best] ?? 0) - (scores[move] ?? 0))
    const touch = (at: number): void => {
      if (lead < (state.leads[at] ?? 0)) state.leads[at] = lead
    }
    touch(state.top())
    if (best === shift) touch(state.next)
  }

  return {
    relation,
    walk(line) {
      state.start(line.count)
      while (!state.done) {
        stateFeatures(state, line, features)
        mover.score(features, stateFeatureCount, scores)
        const best = likeliest(state, scores)
        note(best)
        if (best === shift) state.push()
        else {
          const head = best === left ? state.next : state.top(1)
          state.attach(head, relation(state, line, head, state.top()))
        }
      }
      return state
    },
  }
}

/** The best of the moves that are allowed. */
export function likeliest(state: State, scores: Float64Array): number {
  let best = -1
  for (const move of [shift, left, right])
    if (state.may(move) && (best < 0 || (scores[move] ?? 0) > (scores[best] ?? 0))) best = move
  return best
}
