import { createHash } from 'node:crypto'
import type { Draft } from '../contracts/format.ts'

/**
 * What is kept of a text to know it again: a digest of its words for copies, and the smallest hash of its runs of
 * three words in each of 64 bins for near copies (Li, Owen and Zhang, "One permutation hashing", 2012).
 */
export interface Sketch {
  readonly digest: string
  /** One UTF-16 code unit a bin: a string takes a third of the memory of a typed array this small. */
  readonly bins: string
}

const binCount = 64
const empty = 0xffff
const rowsABand = 4
/** Share of runs of three words in common from which two texts are one story, lightly edited. */
const nearCopy = 0.5
/** A few words in common prove nothing in a text of a few words. */
const fewestFilled = 20
/** Below as many words the headline says what the text is about: "Quarterly dividend 10 cents, as before." */
const shortText = 30

/** The same for texts that differ in white space and case alone. */
export function sketch({ title, text }: Pick<Draft, 'title' | 'text'>): Sketch {
  const plain = evenly(text)
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? []
  const known = words.length < shortText ? `${evenly(title)}\n${plain}` : plain
  const digest = createHash('sha256').update(known).digest('hex').slice(0, 24)
  const bins = new Uint16Array(binCount).fill(empty)
  let before = 0
  let last = 0
  for (const word of words) {
    const here = hash(word)
    const run = mix(Math.imul(before, 31) ^ Math.imul(last, 0x9e3779b1) ^ here)
    const bin = run % binCount
    const value = (run >>> 8) % empty
    if (value < (bins[bin] ?? 0)) bins[bin] = value
    before = last
    last = here
  }
  return { digest, bins: String.fromCharCode(...bins) }
}

function evenly(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim()
}

/** FNV-1a. */
function hash(word: string): number {
  let sum = 0x811c9dc5
  for (let at = 0; at < word.length; at++) sum = Math.imul(sum ^ word.charCodeAt(at), 0x01000193)
  return sum
}

/** MurmurHash3's last step: every bit of the number depends on every other. */
function mix(value: number): number {
  let mixed = value
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** Near copies share at least one of these with a chance of 64 in 100 at half in common, 99 at three quarters. */
export function bands({ bins }: Sketch): readonly number[] {
  const found: number[] = []
  for (let start = 0; start < binCount; start += rowsABand) {
    let key = start
    let filled = false
    for (let at = start; at < start + rowsABand; at++) {
      const value = bins.charCodeAt(at)
      filled ||= value !== empty
      key = mix(Math.imul(key, 31) ^ value)
    }
    // Signed, as V8 keeps larger integers on the heap.
    if (filled) found.push(key | 0)
  }
  return found
}

export function areNearCopies(one: Sketch, other: Sketch): boolean {
  let filled = 0
  let same = 0
  for (let at = 0; at < binCount; at++) {
    const left = one.bins.charCodeAt(at)
    const right = other.bins.charCodeAt(at)
    if (left === empty && right === empty) continue
    filled++
    if (left === right) same++
  }
  return filled >= fewestFilled && same / filled >= nearCopy
}

export function writeSketch({ digest, bins }: Sketch): string {
  return digest + Buffer.from(bins, 'utf16le').toString('base64')
}

/** Undefined for what no version of this file wrote. */
export function readSketch(written: string): Sketch | undefined {
  const bins = Buffer.from(written.slice(24), 'base64').toString('utf16le')
  if (!/^[0-9a-f]{24}/.test(written) || bins.length !== binCount) return undefined
  return { digest: written.slice(0, 24), bins }
}
