import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { tokensOf } from '../../../src/language/tree/tokens.ts'
import { normalOf } from '../../../src/language/tree/words.ts'

const shape = z.object({ ctx: z.string(), src: z.string() })
/** The sources whose texts are free; see the NOTICE beside the weights. */
const free: readonly string[] = ['new_wiki', 'qamr', 'selqa', 'nqg', 'squad_slice', 'squad2cr']

/** Words of free text, passage by passage, each passage once. */
export function passagesIn(folder: string): readonly (readonly string[])[] | undefined {
  const file = join(folder, 'train.jsonl.gz')
  if (!existsSync(file)) return undefined
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n')
  const texts = new Set<string>()
  for (const line of lines) {
    const { ctx, src } = shape.parse(JSON.parse(line))
    if (free.includes(src)) texts.add(ctx)
  }
  return [...texts].sort().map((text) => tokensOf(text).map((token) => normalOf(token.text)))
}

const dimensions = 48
const contexts = 800

/**
 * Classes of words that stand in the same company: what stands beside a word on either side, weighed by how much more
 * often than by chance, brought down to a few dimensions and grouped (PPMI, randomised SVD, k-means).
 */
export function classesOf(
  passages: readonly (readonly string[])[],
  { least, coarse, fine }: { least: number; coarse: number; fine: number },
  random: () => number,
): ReadonlyMap<string, readonly [coarse: number, fine: number]> {
  const counts = new Map<string, number>()
  for (const words of passages) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const words = [...counts]
    .filter(([word, count]) => count >= least && !word.includes(' '))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([word]) => word)
  const number = new Map(words.map((word, at) => [word, at]))
  const rows = beside(passages, number)
  const vectors = project(rows, words.length, random)
  const small = group(vectors, words.length, fine, random)
  const large = group(vectors, words.length, coarse, random)
  return new Map(words.map((word, at) => [word, [(large[at] ?? 0) + 1, (small[at] ?? 0) + 1]]))
}

/** Per word, the contexts with their positive mutual information. */
function beside(
  passages: readonly (readonly string[])[],
  number: ReadonlyMap<string, number>,
): readonly (readonly (readonly [number, number])[])[] {
  const size = number.size
  const tables: Map<number, number>[] = Array.from({ length: size }, () => new Map())
  const columns = new Float64Array(contexts * 2 + 4)
  const sums = new Float64Array(size)
  let total = 0
  for (const words of passages)
    for (const [at, word] of words.entries()) {
      const own = number.get(word)
      if (own === undefined) continue
      for (const side of [0, 1]) {
        const neighbour = words[at + (side === 0 ? -1 : 1)]
        const other = neighbour === undefined ? contexts : (number.get(neighbour) ?? contexts + 1)
        if (other >= contexts && neighbour !== undefined) continue
        const column = side * (contexts + 2) + other
        tables[own]?.set(column, (tables[own]?.get(column) ?? 0) + 1)
        columns[column] = (columns[column] ?? 0) + 1
        sums[own] = (sums[own] ?? 0) + 1
        total++
      }
    }
  const smoothed = columns.map((count) => count ** 0.75)
  const all = smoothed.reduce((sum, count) => sum + count, 0)
  return tables.map((table, own) =>
    [...table].flatMap(([column, count]): [number, number][] => {
      const chance = ((sums[own] ?? 0) / total) * ((smoothed[column] ?? 0) / all)
      const weight = Math.log(count / total / chance)
      return weight > 0 ? [[column, weight]] : []
    }),
  )
}

/** The rows in few dimensions, each of length one. */
function project(
  rows: readonly (readonly (readonly [number, number])[])[],
  size: number,
  random: () => number,
): Float64Array {
  const width = (contexts + 2) * 2
  let basis = new Float64Array(width * dimensions).map(() => random() + random() + random() - 1.5)
  let out = new Float64Array(size * dimensions)
  for (let pass = 0; pass < 4; pass++) {
    out = new Float64Array(size * dimensions)
    for (const [row, cells] of rows.entries())
      for (const [column, weight] of cells)
        for (let k = 0; k < dimensions; k++)
          out[row * dimensions + k] =
            (out[row * dimensions + k] ?? 0) + weight * (basis[column * dimensions + k] ?? 0)
    if (pass === 3) break
    orthonormal(out, size)
    basis = new Float64Array(width * dimensions)
    for (const [row, cells] of rows.entries())
      for (const [column, weight] of cells)
        for (let k = 0; k < dimensions; k++)
          basis[column * dimensions + k] =
            (basis[column * dimensions + k] ?? 0) + weight * (out[row * dimensions + k] ?? 0)
    orthonormal(basis, width)
  }
  for (let row = 0; row < size; row++) {
    const place = out.subarray(row * dimensions, (row + 1) * dimensions)
    const length = Math.hypot(...place) || 1
    for (let k = 0; k < dimensions; k++) place[k] = (place[k] ?? 0) / length
  }
  return out
}

/** Makes the columns orthonormal (Gram and Schmidt). */
function orthonormal(matrix: Float64Array, rows: number): void {
  for (let k = 0; k < dimensions; k++) {
    for (let other = 0; other < k; other++) {
      let dot = 0
      for (let row = 0; row < rows; row++)
        dot += (matrix[row * dimensions + k] ?? 0) * (matrix[row * dimensions + other] ?? 0)
      for (let row = 0; row < rows; row++)
        matrix[row * dimensions + k] =
          (matrix[row * dimensions + k] ?? 0) - dot * (matrix[row * dimensions + other] ?? 0)
    }
    let square = 0
    for (let row = 0; row < rows; row++) square += (matrix[row * dimensions + k] ?? 0) ** 2
    const length = Math.sqrt(square) || 1
    for (let row = 0; row < rows; row++)
      matrix[row * dimensions + k] = (matrix[row * dimensions + k] ?? 0) / length
  }
}

/** k-means from the most frequent words as first centres; the class of each row. */
function group(vectors: Float64Array, size: number, classes: number, random: () => number): Int32Array {
  const centres = new Float64Array(classes * dimensions)
  for (let one = 0; one < classes; one++) {
    const row = one < classes / 2 ? one : Math.floor(random() * size)
    centres.set(vectors.subarray(row * dimensions, (row + 1) * dimensions), one * dimensions)
  }
  const found = new Int32Array(size)
  for (let round = 0; round < 12; round++) {
    for (let row = 0; row < size; row++) {
      let best = 0
      let most = Number.NEGATIVE_INFINITY
      for (let one = 0; one < classes; one++) {
        let dot = 0
        for (let k = 0; k < dimensions; k++)
          dot += (vectors[row * dimensions + k] ?? 0) * (centres[one * dimensions + k] ?? 0)
        if (dot > most) {
          most = dot
          best = one
        }
      }
      found[row] = best
    }
    centres.fill(0)
    for (let row = 0; row < size; row++)
      for (let k = 0; k < dimensions; k++) {
        const at = (found[row] ?? 0) * dimensions + k
        centres[at] = (centres[at] ?? 0) + (vectors[row * dimensions + k] ?? 0)
      }
    for (let one = 0; one < classes; one++) {
      const centre = centres.subarray(one * dimensions, (one + 1) * dimensions)
      const length = Math.hypot(...centre) || 1
      for (let k = 0; k < dimensions; k++) centre[k] = (centre[k] ?? 0) / length
    }
  }
  return found
}
