import { gzipSync } from 'node:zlib'
import type { Header, Packed } from '../../../src/language/tree/weights.ts'

/**
 * A table of weights as bytes: each in units of a fraction of the mean weight, without the rows whose weights are all
 * small.
 */
export function pack(
  { bits, classes, values }: { bits: number; classes: number; values: Float32Array },
  { fineness, smallest }: { fineness: number; smallest: number },
): Packed {
  let sum = 0
  let filled = 0
  for (const value of values)
    if (value !== 0) {
      sum += Math.abs(value)
      filled++
    }
  const unit = sum / Math.max(1, filled) / fineness
  const gaps: number[] = []
  const sizes: number[] = []
  const cells: number[] = []
  const bytes: number[] = []
  let last = -1
  for (let row = 0; row < 1 << bits; row++) {
    const whole: number[] = []
    let largest = 0
    for (let cell = 0; cell < classes; cell++) {
      const value = Math.max(-127, Math.min(127, Math.round((values[row * classes + cell] ?? 0) / unit)))
      whole.push(value)
      largest = Math.max(largest, Math.abs(value))
    }
    if (largest < smallest) continue
    let gap = row - last
    last = row
    for (; gap > 127; gap >>= 7) gaps.push((gap & 127) | 128)
    gaps.push(gap)
    if (classes === 3) {
      sizes.push((whole[0] ?? 0) & 255)
      bytes.push((whole[1] ?? 0) & 255)
      continue
    }
    let size = 0
    for (const [cell, value] of whole.entries())
      if (Math.abs(value) >= smallest) {
        cells.push(cell)
        bytes.push(value & 255)
        size++
      }
    sizes.push(size)
  }
  return {
    bits,
    classes,
    gaps: Uint8Array.from(gaps),
    sizes: Uint8Array.from(sizes),
    cells: Uint8Array.from(cells),
    values: Uint8Array.from(bytes),
  }
}

export function encode(header: Omit<Header, 'models'>, models: readonly Packed[]): Buffer {
  const whole: Header = {
    ...header,
    models: models.map(({ bits, classes, gaps, sizes, cells, values }) => [
      bits,
      classes,
      gaps.length,
      sizes.length,
      cells.length,
      values.length,
    ]),
  }
  const text = Buffer.from(JSON.stringify(whole))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(text.length)
  const parts = models.flatMap(({ gaps, sizes, cells, values }) => [gaps, sizes, cells, values])
  return gzipSync(Buffer.concat([length, text, ...parts]), { level: 9 })
}
