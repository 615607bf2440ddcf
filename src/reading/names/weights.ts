import { readFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { labelCount, type Weights } from './tagger.ts'

/**
 * The file, gzipped: number of features (u32), one step of a weight (f32), the transitions (f32 each), the feature
 * hashes in rising order, each as its distance from the one before (LEB128), then the weights as signed bytes, one
 * label after the other.
 */
const head = 8 + 4 * labelCount * labelCount

let loaded: Weights | undefined

/** Read at the first use, since a process that never meets an article need not pay for it. */
export function loadWeights(): Weights {
  loaded ??= decode(gunzipSync(readFileSync(new URL('./weights.gz', import.meta.url))))
  return loaded
}

function decode(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = view.getUint32(0, true)
  const step = view.getFloat32(4, true)
  const transitions = new Float32Array(labelCount * labelCount)
  for (let at = 0; at < transitions.length; at++) transitions[at] = view.getFloat32(8 + 4 * at, true)
  // Open addressing at most half full: a look-up is one or two steps.
  const size = 2 ** Math.ceil(Math.log2(count * 2 + 2))
  const mask = size - 1
  // A row and the hash beside it, so that a look-up reads one place of memory.
  const table = new Int32Array(size * 2).fill(-1)
  let at = head
  let hash = 0
  for (let row = 0; row < count; row++) {
    let shift = 0
    let delta = 0
    let byte = 0
    do {
      byte = bytes[at++] ?? 0
      delta += (byte & 127) * 2 ** shift
      shift += 7
    } while (byte > 127)
    hash += delta
    let slot = hash & mask
    while ((table[slot * 2] ?? -1) >= 0) slot = (slot + 1) & mask
    table[slot * 2] = row
    table[slot * 2 + 1] = hash | 0
  }
  const values = new Float32Array(count * labelCount)
  for (let label = 0; label < labelCount; label++)
    for (let row = 0; row < count; row++) {
      const byte = bytes[at++] ?? 0
      if (byte !== 0) values[row * labelCount + label] = (byte > 127 ? byte - 256 : byte) * step
    }
  const rowOf = (feature: number): number => {
    for (let slot = feature & mask; ; slot = (slot + 1) & mask) {
      const row = table[slot * 2] ?? -1
      if (row < 0 || table[slot * 2 + 1] === feature) return row
    }
  }
  return { rowOf, values, transitions }
}

/** The bytes of the file; features whose weights all round to nothing are left out. */
export function encode(
  hashes: readonly number[],
  values: Float32Array,
  transitions: Float32Array,
  smallest: number,
): Uint8Array {
  // Few weights are beyond this and lose nothing that changes a decision.
  const step = 0.25
  const rounded = (row: number, label: number): number =>
    Math.max(-127, Math.min(127, Math.round((values[row * labelCount + label] ?? 0) / step)))
  const kept = hashes
    .map((hash, row) => ({ hash: hash >>> 0, row }))
    .filter(({ row }) =>
      labelsOf.some((label) => Math.abs(values[row * labelCount + label] ?? 0) >= smallest),
    )
    .sort((a, b) => a.hash - b.hash)
  const start = Buffer.alloc(head)
  start.writeUInt32LE(kept.length, 0)
  start.writeFloatLE(step, 4)
  for (const [at, value] of transitions.entries()) start.writeFloatLE(value, 8 + 4 * at)
  const rest: number[] = []
  let last = 0
  for (const { hash } of kept) {
    let delta = hash - last
    last = hash
    while (delta > 127) {
      rest.push((delta % 128) + 128)
      delta = Math.floor(delta / 128)
    }
    rest.push(delta)
  }
  for (const label of labelsOf) for (const { row } of kept) rest.push(rounded(row, label) & 255)
  return gzipSync(Buffer.concat([start, Buffer.from(rest)]), { level: 9 })
}

const labelsOf = Array.from({ length: labelCount }, (_, label) => label)
