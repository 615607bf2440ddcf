import { crc32 } from 'node:zlib'
import { z } from 'zod'

/** A row as the file has it. */
export const recordSchema = z.object({
  kind: z.string(),
  key: z.string(),
  value: z.string(),
  version: z.number(),
  due: z.number().nullable(),
  seal: z.string().nullable(),
})
export type Stored = z.infer<typeof recordSchema>

/** A number that JavaScript takes, whatever stands there: a damaged one would end the whole listing. */
const safe = (column: string): string => `max(-1, min(${column}, ${Number.MAX_SAFE_INTEGER})) as ${column}`

/** @param seal what takes its place where the table has none */
export const columnsWith = (seal: string): string =>
  `kind, key, value, ${safe('version')}, ${safe('due')}, ${seal}`
export const columns = columnsWith('seal')

/** What is sealed of a row, so that a damage that still reads as JSON is seen. */
export const digestOf = ({ kind, key, value, due }: Omit<Stored, 'version' | 'seal'>): string =>
  crc32(JSON.stringify([kind, key, value, due])).toString(16)

/**
 * Whether a row is as it was written. The seal is `VERSION DIGEST`: an older Dateline writes none, or counts the version
 * up without renewing it, and such a row is taken as it is.
 */
export function isWhole(row: Stored): boolean {
  if (row.seal === null) return true
  const [, sealed, digest] = /^(\d+) ([0-9a-f]+)$/.exec(row.seal) ?? []
  return Number(sealed) < row.version || (Number(sealed) === row.version && digest === digestOf(row))
}
