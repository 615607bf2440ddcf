import type { Linear } from '../../../src/language/tree/linear.ts'

/** A linear model that learns: an averaged perceptron over hashed rows. */
export interface Learner extends Linear {
  /** Moves the weights of the features towards one class and away from another. */
  move(features: Int32Array, count: number, good: number, bad: number): void
  /** One more example has been seen. */
  tick(): void
  /** The mean of the weights over all that was seen. */
  mean(): Float32Array
  /** Keeps the rows with the largest mean weights; the others stay empty from now on. */
  narrow(rows: number): void
}

export function createLearner(bits: number, classes: number): Learner {
  const shift = 32 - bits
  const values = new Float32Array(classes << bits)
  const closed = new Uint8Array(1 << bits)
  const totals = new Float64Array(classes << bits)
  let step = 1
  return {
    classes,
    score(features, count, into) {
      if (classes === 3) {
        let one = 0
        let two = 0
        let three = 0
        for (let k = 0; k < count; k++) {
          const at = ((features[k] ?? 0) >>> shift) * 3
          one += values[at] ?? 0
          two += values[at + 1] ?? 0
          three += values[at + 2] ?? 0
        }
        into[0] = one
        into[1] = two
        into[2] = three
        return
      }
      into.fill(0, 0, classes)
      for (let k = 0; k < count; k++) {
        const at = ((features[k] ?? 0) >>> shift) * classes
        for (let cell = 0; cell < classes; cell++) into[cell] = (into[cell] ?? 0) + (values[at + cell] ?? 0)
      }
    },
    move(features, count, good, bad) {
      for (let k = 0; k < count; k++) {
        const row = (features[k] ?? 0) >>> shift
        if (closed[row] === 1) continue
        const at = row * classes
        values[at + good] = (values[at + good] ?? 0) + 1
        totals[at + good] = (totals[at + good] ?? 0) + step
        values[at + bad] = (values[at + bad] ?? 0) - 1
        totals[at + bad] = (totals[at + bad] ?? 0) - step
      }
    },
    tick() {
      step++
    },
    mean,
    narrow(rows) {
      const means = mean()
      const largest = new Float32Array(1 << bits)
      for (const [at, value] of means.entries()) {
        const row = Math.floor(at / classes)
        largest[row] = Math.max(largest[row] ?? 0, Math.abs(value))
      }
      const least = largest.toSorted()[Math.max(0, (1 << bits) - rows)] ?? 0
      for (let row = 0; row < 1 << bits; row++) {
        if ((largest[row] ?? 0) > least) continue
        closed[row] = 1
        means.fill(0, row * classes, (row + 1) * classes)
      }
      values.set(means)
      totals.fill(0)
      step = 1
    },
  }

  function mean(): Float32Array {
    return values.map((value, at) => value - (totals[at] ?? 0) / step)
  }
}

/** A linear model over weights as they are. */
export function fixed(bits: number, classes: number, values: Float32Array): Linear {
  const shift = 32 - bits
  return {
    classes,
    score(features, count, into) {
      into.fill(0, 0, classes)
      for (let k = 0; k < count; k++) {
        const at = ((features[k] ?? 0) >>> shift) * classes
        for (let cell = 0; cell < classes; cell++) into[cell] = (into[cell] ?? 0) + (values[at + cell] ?? 0)
      }
    },
  }
}
