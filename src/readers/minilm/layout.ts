import { limits } from './limits.ts'

/** Sizes of the network: six layers, 384 wide, 1,536 in the middle. */
export const shape = { layers: 6, width: 384, middle: 1536 } as const

const { width, middle } = shape

/** Where a thread keeps what it works on, behind the weights: bytes from the beginning of its part. */
export const scratch = (() => {
  const rows = limits.pieces
  let end = 0
  const take = (bytes: number): number => {
    const at = end
    end += Math.ceil(bytes / 64) * 64
    return at
  }
  return {
    /** The rows of the layer, numbers of four bytes. */
    rows: take(rows * width * 4),
    /** What attention makes of them. */
    mixed: take(rows * width * 4),
    /** Rows as whole numbers of two bytes. */
    whole: take(rows * middle * 2),
    /** Products, then what they stand for. */
    wide: take(rows * middle * 4),
    /** The step of each row's whole numbers. */
    steps: take(rows * 4),
    /** A line of attention. */
    line: take((rows + 4) * 4),
    size: end,
  }
})()
