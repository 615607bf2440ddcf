import { featureCount, featuresAt, type Prepared, type Recall } from '../../src/reading/names/features.ts'
import { createMemory } from '../../src/reading/names/memory.ts'
import { labelCount, tag, type Weights, weigh, weightless } from '../../src/reading/names/tagger.ts'

export interface Example {
  readonly sentence: Prepared
  readonly labels: readonly number[]
}

/** Two million features is more than the sets have; the arrays are made once. */
const rowsAtMost = 1 << 21

export interface Trained {
  readonly hashes: readonly number[]
  readonly values: Float32Array
  readonly transitions: Float32Array
}

/**
 * A structured perceptron with averaged weights (Collins 2002): the whole run is decoded, and only where it differs
 * from the truth are the weights moved.
 */
export function train(documents: readonly (readonly Example[])[], epochs: number): Trained {
  const rows = new Map<number, number>()
  const values = new Float32Array(rowsAtMost * labelCount)
  const totals = new Float64Array(rowsAtMost * labelCount)
  const transitions = new Float32Array(labelCount * labelCount)
  const moveTotals = new Float64Array(labelCount * labelCount)
  const weights: Weights = { rowOf: (feature) => rows.get(feature) ?? -1, values, transitions }
  const buffer = new Int32Array(featureCount)
  const random = randomFrom(7)
  let step = 1

  const move = (sentence: Prepared, at: number, memory: Recall, label: number, by: number): void => {
    const count = featuresAt(sentence, at, memory, buffer)
    for (let k = 0; k < count; k++) {
      const feature = buffer[k] ?? 0
      const row = rows.get(feature) ?? rows.set(feature, rows.size).size - 1
      const cell = row * labelCount + label
      values[cell] = (values[cell] ?? 0) + by
      totals[cell] = (totals[cell] ?? 0) + by * step
    }
  }

  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0
    for (const document of shuffle(documents, random)) {
      const memory = createMemory()
      for (const { sentence, labels } of document) {
        const [weighed = weightless] = weigh([sentence], weights)
        const tagged = tag(sentence, weighed, memory, weights)
        const found = tagged.labels
        step++
        for (const [at, right] of labels.entries()) {
          if (!sentence.candidate[at]) continue
          const ours = found[at] ?? 0
          if (ours !== right) {
            wrong++
            move(sentence, at, memory, right, 1)
            move(sentence, at, memory, ours, -1)
          }
          const opens = sentence.runStart[at] === at
          const lastRight = opens ? 0 : (labels[at - 1] ?? 0)
          const lastOurs = opens ? 0 : (found[at - 1] ?? 0)
          if (ours === right && lastRight === lastOurs) continue
          for (const [cell, by] of [
            [lastRight * labelCount + right, 1],
            [lastOurs * labelCount + ours, -1],
          ] as const) {
            transitions[cell] = (transitions[cell] ?? 0) + by
            moveTotals[cell] = (moveTotals[cell] ?? 0) + by * step
          }
        }
        memory.add(sentence, tagged)
      }
    }
    console.log(`epoch ${epoch + 1}: ${wrong} words wrong, ${rows.size} features`)
  }
  // The mean of the weights over all steps, from the running totals.
  for (let cell = 0; cell < rows.size * labelCount; cell++)
    values[cell] = (values[cell] ?? 0) - (totals[cell] ?? 0) / step
  for (let cell = 0; cell < transitions.length; cell++)
    transitions[cell] = (transitions[cell] ?? 0) - (moveTotals[cell] ?? 0) / step
  return { hashes: [...rows.keys()], values: values.subarray(0, rows.size * labelCount), transitions }
}

export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function shuffle<T>(list: readonly T[], random: () => number): readonly T[] {
  const keyed = list.map((item) => ({ item, key: random() }))
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
}
