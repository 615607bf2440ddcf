import { arcFeatureCount, arcFeatures } from '../../../src/language/tree/arc-features.ts'
import type { Line } from '../../../src/language/tree/line.ts'
import { bestOf } from '../../../src/language/tree/linear.ts'
import { left, right, State, shift } from '../../../src/language/tree/state.ts'
import { stateFeatureCount, stateFeatures } from '../../../src/language/tree/state-features.ts'
import { tagFeatureCount, tagFeatures } from '../../../src/language/tree/tags.ts'
import { likeliest, type Walker } from '../../../src/language/tree/walk.ts'
import type { Word } from '../../../src/language/tree/words.ts'
import type { Learner } from './table.ts'

export interface TagExample {
  readonly words: readonly Word[]
  readonly gold: Int32Array
}

/** A line with its heads (positions of the line) and relations. */
export interface TreeExample {
  readonly line: Line
  readonly heads: Int32Array
  readonly labels: Int32Array
  readonly words: readonly Word[]
}

export function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  const out = [...list]
  for (let at = out.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = out[at]
    const moved = out[other]
    if (kept !== undefined && moved !== undefined) {
      out[at] = moved
      out[other] = kept
    }
  }
  return out
}

export function learnTags(
  examples: readonly TagExample[],
  certain: ReadonlyMap<string, number>,
  learner: Learner,
  epochs: number,
  random: () => number,
): void {
  const features = new Int32Array(tagFeatureCount)
  const scores = new Float64Array(learner.classes)
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { words, gold } of shuffled(examples, random)) {
      let t1 = -1
      let t2 = -2
      for (const [at, word] of words.entries()) {
        let tag = certain.get(word.normal)
        if (tag === undefined) {
          tagFeatures(words, at, t1, t2, features)
          learner.score(features, tagFeatureCount, scores)
          tag = bestOf(scores, learner.classes)
          learner.tick()
          const right = gold[at] ?? 0
          if (tag !== right) learner.move(features, tagFeatureCount, right, tag)
        }
        t2 = t1
        t1 = tag
      }
    }
}

const never = 99
const costs = new Int32Array(3)

/** How many arcs of the true tree each move would put out of reach (Goldberg and Nivre 2013). */
function countCosts(state: State, heads: Int32Array): void {
  const { next, count } = state
  costs.fill(never)
  const a = state.top(0)
  const b = state.top(1)
  if (state.may(shift)) {
    let lost = 0
    for (let at = 0; at < state.height; at++) {
      const word = state.stack[at] ?? 0
      if (heads[word] === next) lost++
      if (word !== a && heads[next] === word) lost++
    }
    costs[shift] = lost
  }
  if (a > count) return
  let waiting = 0
  for (let word = next; word < count; word++) if (heads[word] === a) waiting++
  const head = heads[a] ?? 0
  if (state.may(left)) costs[left] = waiting + (b <= count && head === b ? 1 : 0) + (head > next ? 1 : 0)
  if (state.may(right)) costs[right] = waiting + (head >= next ? 1 : 0)
}

/** Learns moves and relations, from the second round on along its own mistakes. */
export function learnTrees(
  examples: readonly TreeExample[],
  { mover, labeler, walker }: { mover: Learner; labeler: Learner; walker: Walker },
  epochs: number,
  random: () => number,
  loosen: (example: TreeExample) => void,
): void {
  const state = new State()
  const features = new Int32Array(Math.max(stateFeatureCount, arcFeatureCount))
  const scores = new Float64Array(3)
  for (let epoch = 0; epoch < epochs; epoch++) {
    let arcs = 0
    let hits = 0
    let named = 0
    for (const example of shuffled(examples, random)) {
      const { line, heads, labels } = example
      loosen(example)
      state.start(line.count)
      while (!state.done) {
        stateFeatures(state, line, features)
        mover.score(features, stateFeatureCount, scores)
        mover.tick()
        countCosts(state, heads)
        const least = Math.min(costs[0] ?? never, costs[1] ?? never, costs[2] ?? never)
        const best = likeliest(state, scores)
        let good = -1
        for (let move = 0; move < 3; move++)
          if (costs[move] === least && (good < 0 || (scores[move] ?? 0) > (scores[good] ?? 0))) good = move
        if ((costs[best] ?? never) > least) mover.move(features, stateFeatureCount, good, best)
        const move = epoch > 0 && random() < 0.9 ? best : good
        if (move === shift) {
          state.push()
          continue
        }
        const child = state.top()
        const head = move === left ? state.next : state.top(1)
        let label = walker.relation(state, line, head, child)
        arcs++
        if (heads[child] === head) {
          hits++
          labeler.tick()
          const truth = labels[child] ?? 0
          if (label === truth) named++
          else {
            arcFeatures(state, line, head, child, features)
            labeler.move(features, arcFeatureCount, truth, label)
            if (epoch < 2) label = truth
          }
        }
        state.attach(head, label)
      }
    }
    console.log(
      `  round ${epoch + 1}: heads ${(hits / arcs).toFixed(4)}, relations ${(named / hits).toFixed(4)}`,
    )
  }
}
