import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import type { z } from 'zod'
import type { Answer } from '../../src/model/answer.ts'

/** What every set is measured by. */
export interface Asked {
  /** The folder of all sets. */
  readonly folder: string
  /** The most rows of a sample, where one was wished for; each set has its own number else. */
  readonly rows?: number | undefined
}

/** The rows of a file of JSON lines, packed or not. */
export async function readRows<T>(file: string, schema: z.ZodType<T>): Promise<readonly T[]> {
  const bytes = await readFile(file)
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => schema.parse(JSON.parse(line)))
}

/** The same few of a list each time, in the order of the list: those whose key's hash is smallest. */
export function sample<T>(list: readonly T[], most: number, keyOf: (one: T) => string): readonly T[] {
  if (list.length <= most) return list
  const hashed = list.map((one, at) => ({ one, at, hash: hashOf(keyOf(one)) }))
  hashed.sort((a, b) => (a.hash < b.hash ? -1 : 1))
  return hashed
    .slice(0, most)
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

export const hashOf = (key: string): string => createHash('sha256').update(`dateline ${key}`).digest('hex')

/** The chance that one of the first scores more than one of the second; a tie counts half. */
export function areaUnderCurve(wanted: readonly number[], unwanted: readonly number[]): number {
  let wins = 0
  for (const high of wanted) for (const low of unwanted) wins += high > low ? 1 : high === low ? 0.5 : 0
  return wins / (wanted.length * unwanted.length)
}

/** The share of a list that is as wanted; 0 of none. */
export function share<T>(list: readonly T[], wanted: (one: T) => boolean): number {
  return list.filter(wanted).length / Math.max(1, list.length)
}

/** Where each code point of a text begins in UTF-16 units: the sets count the first, we the second. */
export function unitsOf(text: string): readonly number[] {
  const offsets = [0]
  for (const point of text) offsets.push((offsets.at(-1) ?? 0) + point.length)
  return offsets
}

/** Everything that an answer's first statement says, with the excerpts that it cites; nothing of a notice. */
export function firstStatement(answer: Answer): {
  readonly text: string
  readonly quotes: readonly string[]
} {
  if (answer.kind === 'notice') return { text: '', quotes: [] }
  const first = answer.sections.flatMap(({ statements }) => statements)[0]
  if (!first) return { text: '', quotes: [] }
  return {
    text: first.text,
    quotes: answer.excerpts.filter(({ n }) => first.cites.includes(n)).map(({ quote }) => quote),
  }
}

/** All words of a briefing: statements, values of differences, excerpts. Nothing of a notice. */
export function everythingShown(answer: Answer): string {
  if (answer.kind === 'notice') return ''
  return [
    ...answer.sections.flatMap(({ statements }) => statements.map(({ text }) => text)),
    ...answer.conflicts.flatMap(({ values }) => values.map(({ value }) => value)),
    ...answer.excerpts.map(({ quote }) => quote),
  ].join('\n')
}

/** All that a briefing states, with what it cites for it: without its differences. Nothing of a notice. */
export function everythingStated(answer: Answer): string {
  if (answer.kind === 'notice') return ''
  const statements = answer.sections.flatMap((section) => section.statements)
  const cited = new Set(statements.flatMap(({ cites }) => cites))
  return [
    ...statements.map(({ text }) => text),
    ...answer.excerpts.filter(({ n }) => cited.has(n)).map(({ quote }) => quote),
  ].join('\n')
}
