/** A linear model over hashed features: the score of a class is the sum of its weights in the rows of the features. */
export interface Linear {
  readonly classes: number
  /** Writes the score of each class into `into`. */
  score(features: Int32Array, count: number, into: Float64Array): void
}

/** Few classes: a table with a row for every value of the hash's upper bits. */
export function dense(bits: number, classes: number, values: Int8Array): Linear {
  const shift = 32 - bits
  return {
    classes,
    score(features, count, into) {
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
    },
  }
}

/** Many classes: most rows have weights for a few of them, so a row is a list of pairs. */
export function sparse(
  bits: number,
  classes: number,
  rows: { readonly starts: Uint32Array; readonly classOf: Uint8Array; readonly values: Int8Array },
): Linear {
  const shift = 32 - bits
  const { starts, classOf, values } = rows
  return {
    classes,
    score(features, count, into) {
      into.fill(0, 0, classes)
      for (let k = 0; k < count; k++) {
        const row = (features[k] ?? 0) >>> shift
        const end = starts[row + 1] ?? 0
        for (let at = starts[row] ?? 0; at < end; at++) {
          const cell = classOf[at] ?? 0
          into[cell] = (into[cell] ?? 0) + (values[at] ?? 0)
        }
      }
    },
  }
}

/** The class with the highest score, or the first of equals. */
export function bestOf(scores: Float64Array, classes: number): number {
  let best = 0
  for (let k = 1; k < classes; k++) if ((scores[k] ?? 0) > (scores[best] ?? 0)) best = k
  return best
}
