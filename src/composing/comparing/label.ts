import { contentWords } from '../../reading/words.ts'
import type { Value } from './values.ts'

/** How many words tell what a difference is about. */
const labelWords = 3

/** "value: S-400 missile defense": the kind of value, then the words that its contexts share most, as first written. */
export function labelOf(group: readonly Value[], weight: (stem: string) => number): string {
  const shared = new Map<string, number>()
  for (const { context } of group)
    for (const [stem, near] of context) shared.set(stem, (shared.get(stem) ?? 0) + near * weight(stem))
  const [first] = group
  if (!first) return ''
  const held = (stem: string): number => group.filter(({ context }) => context.has(stem)).length
  const words = contentWords(first.excerpt.quote).filter(
    ({ stem }, at, all) =>
      shared.has(stem) &&
      held(stem) > 1 &&
      !/^\d+(?:\.\d+)?$/.test(stem) &&
      all.findIndex((w) => w.stem === stem) === at,
  )
  const score = (stem: string): number => (shared.get(stem) ?? 0) * (held(stem) / group.length)
  const best = [...words].sort((a, b) => score(b.stem) - score(a.stem)).slice(0, labelWords)
  const shown = best
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => first.excerpt.quote.slice(start, end).replace(/[’']s$/, ''))
  return `${headOf(first.kind)}: ${shown.join(' ')}`
}

function headOf(kind: string): string {
  if (/^[A-Z]{3}$/.test(kind)) return 'amount'
  if (kind === 'until') return 'end'
  if (kind === 'by') return 'deadline'
  if (kind === 'when') return 'date'
  return `number (${kind})`
}
