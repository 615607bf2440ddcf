import { createHash } from 'node:crypto'
import { z } from 'zod'
import { unreachable } from './cluster.ts'
import type { Library } from './library.ts'

/** An id for what may be longer than an id of OpenSearch's. */
export const idOf = (text: string): string => createHash('sha256').update(text).digest('base64url')

const fetched = z.object({
  docs: z.array(
    z.object({
      _id: z.string(),
      found: z.boolean().optional(),
      _source: z.unknown().optional(),
      error: z.unknown().optional(),
    }),
  ),
})

/** Those of these documents that are there, as they are now, by id. */
export async function fetchDocuments<Known>(
  { cluster }: Library,
  index: string,
  ids: readonly string[],
  schema: z.ZodType<Known>,
): Promise<Map<string, Known>> {
  const found = new Map<string, Known>()
  if (ids.length === 0) return found
  const answer = await cluster.ask({ method: 'POST', path: `/${index}/_mget`, body: { ids } })
  for (const { _id, found: there, _source, error } of fetched.parse(answer.body).docs) {
    // No living copy has it; it would be taken for new.
    if (error !== undefined) throw unreachable()
    if (there === true) found.set(_id, schema.parse(_source))
  }
  return found
}
