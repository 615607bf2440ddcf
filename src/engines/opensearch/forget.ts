import { z } from 'zod'
import { unreachable } from './cluster.ts'
import type { Library } from './library.ts'

const done = z.object({
  total: z.number(),
  failures: z.array(z.unknown()),
  version_conflicts: z.number(),
})
/** So few that each request is answered well within its time, however many articles there are. */
const forgottenAtOnce = 2_000

const source =
  "ctx._source.isRead = false; ctx._source.findings = ''; ctx._source.names = []; ctx._source.people = []"

/** The same where it comes twice: whoever asks for a person meanwhile finds those that are not read by the words that stand in them. */
export async function forgetFindings(library: Library): Promise<void> {
  const { articles, names } = library.generation
  await partByPart(library, `/${articles}/_update_by_query`, {
    query: { term: { isRead: true } },
    script: { source },
  })
  await partByPart(library, `/${names}/_delete_by_query`, { query: { match_all: {} } })
}

async function partByPart({ cluster }: Library, path: string, body: object): Promise<void> {
  for (let found = forgottenAtOnce; found === forgottenAtOnce; ) {
    const answer = await cluster.ask({
      method: 'POST',
      path,
      query: { refresh: true, conflicts: 'proceed', max_docs: forgottenAtOnce },
      isLong: true,
      body,
    })
    const { total, failures, version_conflicts: conflicts } = done.parse(answer.body)
    if (failures.length + conflicts > 0) throw unreachable()
    found = total
  }
}
