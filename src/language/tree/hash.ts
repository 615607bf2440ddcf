/** A number for a text (FNV-1a); the seed keeps kinds of text apart. */
export function hashOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) | 0
}

/** Folds one more number into a hash. */
export const fold = (hash: number, value: number): number => foldSpread(hash, spread(value))

/** A number as it is folded: made once where it goes into many hashes. */
export const spread = (value: number): number => Math.imul(value, 0x9e3779b1)

export function foldSpread(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
