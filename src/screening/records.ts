import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { AuditLine, Decision } from '../contracts/screening.ts'
import type { Store } from '../contracts/store.ts'
import type { Edition, ListHit, Screened } from '../model/listing.ts'

const optional = z.string().optional()
const lineSchema = z.object({
  asked: z.object({ name: z.string(), born: optional, nationality: optional, identifier: optional }),
  result: z.array(
    z.object({
      list: z.string(),
      id: z.string(),
      name: z.string(),
      score: z.number(),
      verdict: z.enum(['match', 'near']),
      dismissed: z.boolean().optional(),
    }),
  ),
})
/** The names of one call that were screened together. */
const screeningSchema = z.object({
  at: z.string(),
  who: z.string(),
  against: z.array(z.object({ list: z.string(), date: optional })),
  lines: z.array(lineSchema),
})
const decisionSchema = z.object({
  at: z.string(),
  who: z.string(),
  did: z.enum(['set aside', 'took back']),
  name: z.string(),
  list: z.string(),
  id: z.string(),
  why: optional,
})

/** Names in one row of the store. */
const perRow = 200

/** What is kept of screenings, and of what was set aside: for the operator alone, as it is of every team. */
export interface Records {
  keep(screened: readonly Screened[], against: readonly Edition[], who: string): Promise<void>
  decided(decision: Omit<Decision, 'at'>): Promise<void>
  /** Oldest first. */
  audit(): AsyncIterable<AuditLine>
}

export function createRecords(store: Store, now: () => Date): Records {
  const rows = store.collection('screenings', z.union([screeningSchema, decisionSchema]))
  const keyAt = (at: string): string => `${at} ${randomBytes(6).toString('hex')}`
  return {
    async keep(screened, against, who) {
      const at = now().toISOString()
      const facts = { at, who, against: against.map(({ list, date }) => ({ list, date })) }
      for (let from = 0; from < screened.length; from += perRow) {
        const lines = screened
          .slice(from, from + perRow)
          .map(({ asked, hits }) => ({ asked, result: hits.map(resultOf) }))
        await rows.insert(keyAt(at), { ...facts, lines })
      }
    },
    async decided(decision) {
      const at = now().toISOString()
      await rows.insert(keyAt(at), { at, ...decision })
    },
    async *audit() {
      for await (const { value } of rows.all())
        if ('did' in value) yield value
        else {
          const { lines, ...facts } = value
          yield* lines.map((line) => ({ ...facts, ...line }))
        }
    },
  }
}

function resultOf({
  edition,
  entry,
  name,
  score,
  verdict,
  dismissed,
}: ListHit): z.infer<typeof lineSchema>['result'][number] {
  const result = { list: edition.list, id: entry.id, name: name.text, score, verdict }
  return dismissed === undefined ? result : { ...result, dismissed: true }
}
