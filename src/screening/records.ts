import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { AuditLine } from '../contracts/screening.ts'
import type { Store } from '../contracts/store.ts'
import type { Asker } from '../model/asker.ts'
import type { Dismissal, Edition, ListHit, Screened } from '../model/listing.ts'
import { spell } from './words.ts'

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
const recordSchema = z.object({
  at: z.string(),
  who: z.string(),
  against: z.array(z.object({ list: z.string(), date: optional })),
  lines: z.array(lineSchema),
})
const dismissalSchema = z.object({ who: z.string(), why: z.string(), at: z.string() })

/** Names in one row of the store, and rows that are read at once. */
const perRow = 200
const page = 100

/** What is kept of screenings: who asked what, and which false matches were set aside. */
export interface Records {
  keep(screened: readonly Screened[], against: readonly Edition[], asker: Asker | undefined): Promise<void>
  audit(): AsyncIterable<AuditLine>
  /** The hits, those that the team has set aside marked. */
  marked(screened: readonly Screened[], asker: Asker | undefined): Promise<readonly Screened[]>
  dismiss(name: string, id: string, why: string, asker: Asker | undefined): Promise<Dismissal>
  restore(name: string, id: string, asker: Asker | undefined): Promise<boolean>
}

export function createRecords(store: Store, now: () => Date = () => new Date()): Records {
  const screenings = store.collection('screenings', recordSchema)
  const dismissals = store.collection('dismissed matches', dismissalSchema)
  /** An entry is set aside for a name, however it is capitalised or accented, and for a team alone. */
  const keyOf = (name: string, id: string, asker: Asker | undefined): string =>
    `${asker?.platform ?? 'terminal'}/${asker?.team ?? ''} ${id} ${spell(name)}`

  return {
    async keep(screened, against, asker) {
      const at = now().toISOString()
      const facts = { at, who: whoIs(asker), against: against.map(({ list, date }) => ({ list, date })) }
      for (let from = 0; from < screened.length; from += perRow) {
        const lines = screened
          .slice(from, from + perRow)
          .map(({ asked, hits }) => ({ asked, result: hits.map(resultOf) }))
        await screenings.insert(`${at} ${randomBytes(6).toString('hex')}`, { ...facts, lines })
      }
    },
    async *audit() {
      for (let after: string | undefined; ; ) {
        const rows = await screenings.list({ ...(after === undefined ? {} : { after }), limit: page })
        for (const { value } of rows) {
          const { lines, ...facts } = value
          yield* lines.map((line) => ({ ...facts, ...line }))
        }
        if (rows.length < page) return
        after = rows.at(-1)?.key
      }
    },
    async marked(screened, asker) {
      const mark = async (name: string, hit: ListHit): Promise<ListHit> => {
        const row = await dismissals.get(keyOf(name, hit.entry.id, asker))
        return row ? { ...hit, dismissed: row.value } : hit
      }
      return Promise.all(
        screened.map(async ({ asked, hits }) => ({
          asked,
          hits: await Promise.all(hits.map((hit) => mark(asked.name, hit))),
        })),
      )
    },
    async dismiss(name, id, why, asker) {
      const key = keyOf(name, id, asker)
      const dismissal = { who: whoIs(asker), why, at: now().toISOString() }
      while (!(await dismissals.insert(key, dismissal))) {
        const row = await dismissals.get(key)
        if (row && (await dismissals.replace(row, dismissal))) break
      }
      return dismissal
    },
    async restore(name, id, asker) {
      const row = await dismissals.get(keyOf(name, id, asker))
      return row !== undefined && (await dismissals.remove(row))
    },
  }
}

const whoIs = (asker: Asker | undefined): string =>
  asker === undefined
    ? 'terminal'
    : [asker.platform, asker.team, asker.user].filter((part) => part !== '').join('/')

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
