import { z } from 'zod'
import { unreachable } from './cluster.ts'
import type { Library } from './library.ts'

const updated = z.object({
  total: z.number(),
  failures: z.array(z.unknown()),
  version_conflicts: z.number(),
})
/** So few that each request is answered well within its time, however many articles there are. */
const forgottenAtOnce = 2_000

/** Part by part, and the same where it comes twice: whoever asks for a person meanwhile finds those that are not read by the words that stand in them. */
export async function forgetFindings({ cluster, generation }: Library): Promise<void> {
  const source = "ctx._source.isRead = false; ctx._source.findings = ''; ctx._source.names = []"
  for (let found = forgottenAtOnce; found === forgottenAtOnce; ) {
    const { body } = await cluster.ask({
      method: 'POST',
      path: `/${generation.articles}/_update_by_query`,
      query: { refresh: true, conflicts: 'proceed', max_docs: forgottenAtOnce },
      body: { query: { term: { isRead: true } }, script: { source } },
    })
    const { total, failures, version_conflicts: conflicts } = updated.parse(body)
    if (failures.length + conflicts > 0) throw unreachable()
    found = total
  }
}
