import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Store } from '../contracts/store.ts'
import { type Asker, keyOfAsker, keyOfPlace } from '../model/asker.ts'
import type { Gap, Gaps } from '../model/gap.ts'
import { createSweep } from './sweep.ts'

const schema = z.object({ question: z.string(), why: z.string(), at: z.string() })
const dayMs = 24 * 3600_000

/**
 * Gaps as rows: one for each place, question and asker, so that what somebody asked can be forgotten and what was
 * delivered twice counts once.
 * @param now milliseconds since 1970
 */
export function createGaps(store: Store, keepDays: number, now: () => number): Gaps {
  const rows = store.collection('gaps', schema)
  const sweep = createSweep(now, rows)
  return {
    async note(asker, question, why) {
      await sweep()
      const at = now()
      const row = { question, why, at: new Date(at).toISOString() }
      await rows.put(`${under(asker, question)}${keyOfAsker(asker)}`, row, at + keepDays * dayMs)
    },
    async close(asker, question) {
      for await (const row of rows.all({ prefix: under(asker, question) })) await rows.remove(row)
    },
    async list(asker, limit) {
      const gaps = new Map<string, Gap>()
      for await (const { key, value, due } of rows.all({ prefix: placeOf(asker) })) {
        if (due !== undefined && due <= now()) continue
        const id = key.split(' ')[1] ?? ''
        const known = gaps.get(id)
        const newest = known && known.at > value.at ? known : value
        gaps.set(id, { ...newest, askers: (known?.askers ?? 0) + 1 })
      }
      return [...gaps.values()].sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, limit)
    },
  }
}

/** A key's parts stand between blanks, so that whoever is forgotten is found in it. */
const placeOf = (asker: Asker): string => `${keyOfPlace(asker)}# `
const under = (asker: Asker, question: string): string => `${placeOf(asker)}${idOf(question)} `

/** The same question, whatever its capitals and marks. */
function idOf(question: string): string {
  const words = question.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 16)
}
