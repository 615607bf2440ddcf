/** A vector of length 1 in a byte a number. What is lost is far less than what two models differ by. */
export function packed(vector: readonly number[]): Uint8Array {
  const most = Math.max(...vector.map(Math.abs)) || 1
  return Uint8Array.from(vector, (n) => Math.round((n / most) * 127))
}

/** How near two vectors are, from -1 to 1; undefined for those that no one model made. */
export function cosine(one: Uint8Array, other: Uint8Array): number | undefined {
  if (one.length !== other.length) return undefined
  const [a, b] = [one, other].map((bytes) => new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length))
  let [dot, ofOne, ofOther] = [0, 0, 0]
  for (const [at, n] of a?.entries() ?? []) {
    const m = b?.[at] ?? 0
    dot += n * m
    ofOne += n * n
    ofOther += m * m
  }
  const lengths = Math.sqrt(ofOne * ofOther)
  return lengths === 0 ? undefined : dot / lengths
}
