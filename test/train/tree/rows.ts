import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'

const shape = z.object({
  t: z.string(),
  w: z.array(z.string()),
  u: z.array(z.string()),
  x: z.array(z.string()),
  h: z.array(z.number()),
  r: z.array(z.string()),
})

/** A tree of a treebank: text, words, both tags, heads from one (nought is the root), relations. */
export type Row = Readonly<z.infer<typeof shape>>

export function rowsOf(folder: string, set: string): readonly Row[] | undefined {
  const file = join(folder, `${set}.jsonl.gz`)
  if (!existsSync(file)) return undefined
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n')
  return lines.map((line) => shape.parse(JSON.parse(line)))
}

/** The row without some words that nothing hangs on. */
export function without(row: Row, drop: (at: number) => boolean): Row {
  const hung = new Set(row.h)
  const kept = row.w.flatMap((_, at) => (drop(at) && !hung.has(at + 1) ? [] : [at]))
  const place = new Map(kept.map((at, k) => [at + 1, k + 1]))
  const pick = (list: readonly string[]): string[] => kept.map((at) => list[at] ?? '')
  return {
    t: '',
    w: pick(row.w),
    u: pick(row.u),
    x: pick(row.x),
    h: kept.map((at) => place.get(row.h[at] ?? 0) ?? 0),
    r: pick(row.r),
  }
}

/** Copies in the style of the wire: capitals, few commas, headlines without articles, sums in "mln dlrs". */
export function wireCopies(row: Row, share: number, random: () => number): readonly Row[] {
  const copies: Row[] = []
  if (row.w.length < 4) return copies
  if (random() < share) copies.push({ ...row, t: '', w: row.w.map((word) => word.toUpperCase()) })
  if (random() < share * 1.5 && row.w.includes(','))
    copies.push(without(row, (at) => row.w[at] === ',' && random() < 0.7))
  if (random() < share)
    copies.push(
      without(
        row,
        (at) =>
          /^(?:the|an?)$/i.test(row.w[at] ?? '') ||
          (/^(?:aux:pass|cop)$/.test(row.r[at] ?? '') && /^(?:is|are|was|were)$/.test(row.w[at] ?? '')) ||
          (at === row.w.length - 1 && row.w[at] === '.'),
      ),
    )
  const sum = row.w.findIndex((word, at) => word === '$' && row.u[at + 1] === 'NUM')
  if (sum >= 0 && random() < share * 15) copies.push(dollarsLast(row, sum))
  return copies
}

/** "$ 5 million" becomes "5 mln dlrs", with the same arcs. */
function dollarsLast(row: Row, at: number): Row {
  let end = at + 1
  while (row.u[end] === 'NUM') end++
  const order = row.w.map((_, k) => (k < at || k >= end ? k : k === end - 1 ? at : k + 1))
  const place = new Map(order.map((from, k) => [from + 1, k + 1]))
  const pick = (list: readonly string[]): string[] => order.map((from) => list[from] ?? '')
  const swaps: Readonly<Record<string, string>> = { $: 'dlrs', million: 'mln', billion: 'bln' }
  const isSum = (from: number): boolean => from >= at && from < end
  return {
    t: '',
    w: order.map((from) =>
      isSum(from) ? (swaps[row.w[from] ?? ''] ?? row.w[from] ?? '') : (row.w[from] ?? ''),
    ),
    u: pick(row.u).map((tag, k) => (order[k] === at ? 'NOUN' : tag)),
    x: pick(row.x).map((tag, k) => (order[k] === at ? 'NNS' : tag)),
    h: order.map((from) => place.get(row.h[from] ?? 0) ?? 0),
    r: pick(row.r),
  }
}
