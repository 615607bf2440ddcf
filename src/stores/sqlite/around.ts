import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { reason } from '../../model/errors.ts'
import { recordSchema, type Stored } from './seal.ts'

/** Whether what was thrown says that a page of the file is not as SQLite wrote it. */
export const tellsOfDamage = (thrown: unknown): boolean => /malformed|corrupt/i.test(reason(thrown))

const keySchema = z.object({ kind: z.string(), key: z.string() })

/**
 * Every row that can be read around damaged pages, once: up to the first of them, back to the last one, and between them
 * by what the index of due rows still knows.
 * @param where a condition on the rows, with what is given for it; one on `due` is written `+due`, as the index may lie
 *   on a damaged page
 */
export function rowsAround(
  database: DatabaseSync,
  columns: string,
  where = 'true',
  given: readonly (string | number)[] = [],
): readonly Stored[] {
  const found = new Map<string, Stored>()
  const note = (row: unknown): void => {
    const record = recordSchema.safeParse(row).data
    if (record) found.set(JSON.stringify([record.kind, record.key]), record)
  }
  each(database, `select ${columns} from records where ${where} order by kind, key`, note, given)
  each(database, `select ${columns} from records where ${where} order by kind desc, key desc`, note, given)
  const due = `select kind, key from records indexed by records_by_due where due is not null and ${where}`
  each(
    database,
    due,
    (row) => {
      const { kind, key } = keySchema.parse(row)
      if (!found.has(JSON.stringify([kind, key])))
        each(database, `select ${columns} from records where kind = ? and key = ?`, note, [kind, key])
    },
    given,
  )
  return [...found.values()]
}

/** The rows of a query, as far as they can be read. */
function each(
  database: DatabaseSync,
  sql: string,
  note: (row: unknown) => void,
  given: readonly (string | number)[],
): void {
  try {
    for (const row of database.prepare(sql).iterate(...given)) note(row)
  } catch {
    // A damaged page ends it.
  }
}
