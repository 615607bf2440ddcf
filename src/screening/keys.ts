/** Many short keys, each of which stands for numbers: sorted in one array, 8 bytes an entry. */
export interface Keys {
  /** The numbers under a key; now and then one of another key, whose hash is the same. */
  under(key: string): readonly number[]
}

/** A number takes these bits beside the 32 of a key's hash, as a double holds 53 exactly. */
const numberBits = 21
const span = 2 ** numberBits
/** More entries of a list, or names of them, cannot be told apart. */
export const mostNumbers = span

export function createKeys(): { add(key: string, number: number): void; build(): Keys } {
  let packed = new Float64Array(1024)
  let size = 0
  return {
    add(key, number) {
      if (size === packed.length) {
        const larger = new Float64Array(size * 2)
        larger.set(packed)
        packed = larger
      }
      packed[size++] = hash(key) * span + number
    },
    build() {
      const sorted = packed.slice(0, size).sort()
      packed = new Float64Array(0)
      return { under: (key) => find(sorted, hash(key)) }
    },
  }
}

function find(sorted: Float64Array, wanted: number): readonly number[] {
  const from = wanted * span
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let at = low; at < sorted.length; at++) {
    const entry = sorted[at] ?? 0
    if (entry >= from + span) break
    if (found.at(-1) !== entry - from) found.push(entry - from)
  }
  return found
}

/** FNV-1a, 32 bits. */
function hash(key: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < key.length; at++) value = Math.imul(value ^ key.charCodeAt(at), 0x01000193)
  return value >>> 0
}
