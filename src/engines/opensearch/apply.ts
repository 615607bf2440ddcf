import { z } from 'zod'
import type { Change } from '../../contracts/engine.ts'
import { saysAway, unreachable } from './cluster.ts'
import { forgetFindings } from './forget.ts'
import type { Library } from './library.ts'
import { planChange } from './plan.ts'
import { inTurn, type Outcome } from './turn.ts'

/** Makes a change, whole or not at all, and searchable. */
export async function applyChange(library: Library, change: Change): Promise<void> {
  await inTurn(
    library,
    () => planChange(library, change),
    (outcome) => carryOut(library, outcome),
  )
}

/** How long a part of the index that has no living copy is waited for. */
const partMs = '10s'

const done = z.object({
  errors: z.boolean(),
  items: z.array(z.record(z.string(), z.object({ status: z.number(), error: z.unknown().optional() }))),
})

/** Means the same when it comes twice. */
async function carryOut(library: Library, { lines, last, findingsVersion }: Outcome): Promise<void> {
  const { cluster, generation } = library
  if (findingsVersion !== undefined) await forgetFindings(library)
  if (lines.length > 0) {
    const answer = await cluster.ask({
      method: 'POST',
      path: '/_bulk',
      query: { refresh: true, timeout: partMs },
      isLong: true,
      lines,
    })
    const { errors, items } = done.parse(answer.body)
    // What is to be removed or changed may be gone already.
    const failed = items.flatMap((item) =>
      Object.values(item).filter(({ status }) => status > 299 && status !== 404),
    )
    // It stays written down, and is carried out again.
    if (failed.some(({ status, error }) => saysAway(status, JSON.stringify(error) ?? ''))) throw unreachable()
    if (errors && failed.length > 0)
      throw new Error(
        `${failed.length} of ${items.length} writes failed: ${JSON.stringify(failed[0]?.error)}`,
      )
  }
  const doc = {
    ...(last === undefined ? {} : { last }),
    ...(findingsVersion === undefined ? {} : { findingsVersion }),
  }
  await cluster.ask({ method: 'POST', path: `/${generation.state}/_update/index`, body: { doc } })
}
