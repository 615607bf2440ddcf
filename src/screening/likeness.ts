import { leastMissing, letterMask, slips } from './slips.ts'
import { shortForms } from './vocabulary.ts'

/** How two words of names were found to be alike. */
export type Way = 'same' | 'spelling' | 'sound' | 'initial' | 'short form' | 'joined'

export interface Likeness {
  /** 0 to 1. */
  readonly value: number
  readonly way: Way
}

/** Words less alike than this are two words. */
export const leastLikeness = 0.72
/** What sounds the same is so alike at least; a sound of fewer consonants says little. */
const soundLikeness = 0.8
const shortestSound = 3
/** An initial, and a short form such as Bill, may be another name. */
const initialLikeness = 0.9
/** Words differ in length by so much at most. */
const mostLonger = 3

const unlike: Likeness = { value: 0, way: 'spelling' }

/** How alike two words are, and why. */
export function likeness(a: string, b: string): Likeness {
  if (a === b) return { value: 1, way: 'same' }
  if (a.length === 1 || b.length === 1)
    return a[0] === b[0] ? { value: initialLikeness, way: 'initial' } : unlike
  const [x, y] = [looksOf(a), looksOf(b)]
  const longer = Math.max(a.length, b.length)
  const spelled = spelledAlike(a, b, x.mask, y.mask, longer)
  if (spelled < initialLikeness && (shortForms.get(a) === b || shortForms.get(b) === a))
    return { value: initialLikeness, way: 'short form' }
  if (spelled < soundLikeness && x.sound.length >= shortestSound && x.sound === y.sound)
    return { value: soundLikeness, way: 'sound' }
  return spelled >= leastLikeness ? { value: spelled, way: 'spelling' } : unlike
}

function spelledAlike(a: string, b: string, maskA: number, maskB: number, longer: number): number {
  if (Math.abs(a.length - b.length) > mostLonger) return 0
  const most = longer * (1 - leastLikeness)
  const missing = Math.max(bits(maskA & ~maskB), bits(maskB & ~maskA))
  return missing * leastMissing > most ? 0 : 1 - slips(a, b, most + 0.01) / longer
}

function bits(mask: number): number {
  let count = 0
  for (let left = mask; left !== 0; left &= left - 1) count++
  return count
}

interface Looks {
  readonly sound: string
  readonly mask: number
}

const known = new Map<string, Looks>()
/** Bounded, as names of every kind are asked for; it takes some 10 MB. */
const mostKnown = 50_000

function looksOf(word: string): Looks {
  const found = known.get(word)
  if (found !== undefined) return found
  if (known.size >= mostKnown) known.clear()
  const looks = { sound: soundOf(word), mask: letterMask(word) }
  known.set(word, looks)
  return looks
}

/** A word as it sounds in any transcription: consonants alone, those that are written for each other as one. */
export function soundOf(word: string): string {
  const consonants = word
    .replace(/ph/g, 'f')
    .replace(/[kg]h/g, 'h')
    .replace(/tch|[sc]h|[tc]z|ts|zs/g, 's')
    .replace(/d?zh|dj/g, 'j')
    .replace(/[qc]/g, 'k')
    .replace(/w/g, 'v')
    .replace(/z/g, 's')
    .replace(/x/g, 'ks')
  const start = /^[aeiouy]/.test(consonants) ? 'a' : (consonants[0] ?? '')
  return (start + consonants.slice(1).replace(/[aeiouyh]/g, '')).replace(/(.)\1+/g, '$1')
}
