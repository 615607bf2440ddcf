import { join } from 'node:path'
import { z } from 'zod'
import { claimOf } from '../../src/composing/checking/claim.ts'
import { checkClaim, type Verdict } from '../../src/composing/checking/verdict.ts'
import type { ReadArticle } from '../../src/model/reading.ts'
import { atOnce } from '../../src/model/steps.ts'
import { articleOf, readingOf } from '../articles.ts'
import { type Asked, areaUnderCurve, readRows } from './data.ts'
import type { Line } from './line.ts'

const row = z.object({
  article_id: z.string(),
  article: z.string(),
  sentence: z.string(),
  supported: z.boolean(),
})
const sets = ['cnndm', 'xsum'] as const
const aims = { cnndm: 0.826, xsum: 0.68 }

/**
 * Sentences that a machine wrote of an article, laid beside it, as `/check` judges one claim: how well the strength of
 * support parts true from made up (AUC), and how many true ones are called supported while nine of ten so called are
 * true. The one measure that asks below the bot, whose answers do not tell how sure it is.
 */
export async function evaluateSupport({ folder }: Asked): Promise<readonly Line[]> {
  const lines: Line[] = []
  for (const name of sets) {
    const rows = await readRows(join(folder, 'support_qags', `${name}.jsonl.gz`), row)
    const readings = new Map<string, ReadArticle>()
    const scored = rows.map(({ article_id: id, article: text, sentence, supported }) => {
      const reading = readings.get(id) ?? readingOf(articleOf(id, text))
      readings.set(id, reading)
      return { supported, ...atOnce(checkClaim(claimOf({ text: sentence }), [reading])) }
    })
    const called = scored.filter(({ kind }) => kind === 'supported')
    const right = called.filter(({ supported }) => supported).length
    const [yes, no] = [true, false].map((held) =>
      scored.filter(({ supported }) => supported === held).map(({ strength }) => strength),
    )
    const set = `support_qags/${name}`
    const all = yes?.length ?? 0
    lines.push(
      { set, measure: 'AUC', value: areaUnderCurve(yes ?? [], no ?? []), rows: rows.length, aim: aims[name] },
      {
        set,
        measure: 'precision of “supported”',
        value: right / Math.max(1, called.length),
        rows: called.length,
      },
      { set, measure: 'recall of “supported”', value: right / Math.max(1, all), rows: all },
      {
        set,
        measure: 'recall of “supported” at precision .90',
        value: recallAt(0.9, scored),
        rows: all,
        ...(name === 'cnndm' ? { aim: 0.78 } : {}),
      },
    )
  }
  return lines
}

const rank = { supported: 2, silent: 1, changed: 0, contradicted: 0 }

/** The most of the true ones that may be called supported, surest first, while such a share of those called is true. */
function recallAt(
  precision: number,
  scored: readonly (Pick<Verdict, 'kind' | 'strength'> & { readonly supported: boolean })[],
): number {
  const order = [...scored].sort((a, b) => rank[b.kind] - rank[a.kind] || b.strength - a.strength)
  const all = order.filter(({ supported }) => supported).length
  let right = 0
  let most = 0
  for (const [at, { supported, kind }] of order.entries()) {
    if (kind !== 'supported') break
    if (supported) right++
    if (right / (at + 1) >= precision) most = right
  }
  return most / Math.max(1, all)
}
