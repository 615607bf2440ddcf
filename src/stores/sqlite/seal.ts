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

export const columns = 'kind, key, value, version, due, seal'

/** What is sealed of a row, so that a damage that still reads as JSON is seen. */
export const digestOf = ({ kind, key, value, due }: Omit<Stored, 'version' | 'seal'>): string =>
  crc32(JSON.stringify([kind, key, value, due])).toString(16)

/**
 * Whether a row is as it was written. The seal is `VERSION DIGEST`: an older Dateline counts the version up without
 * renewing the seal, and such a row is taken as it is.
 */
export function isWhole(row: Stored): boolean {
  const [sealed, digest] = row.seal?.split(' ') ?? []
  return sealed !== String(row.version) || digest === digestOf(row)
}
