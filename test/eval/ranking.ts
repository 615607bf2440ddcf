import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { Engine } from '../../src/contracts/engine.ts'
import { openEngine } from '../../src/corpus/engine.ts'
import type { Place } from '../../src/runtime/config.ts'
import { articleOf } from '../articles.ts'
import { type Asked, areaUnderCurve, readRows } from './data.ts'
import type { Line } from './line.ts'

export const passage = z.object({ id: z.string(), title: z.string().default(''), text: z.string() })
export type Passage = z.infer<typeof passage>
const timeQuery = z.object({ question: z.string(), gold_docs: z.array(z.string()) })
export const squadQuery = z.object({
  id: z.string(),
  question: z.string(),
  passage_id: z.string(),
  answerable: z.boolean(),
  answers: z.array(z.string()),
})
export type Query = z.infer<typeof squadQuery>

/** Where the engine of another kind than the embedded one is. */
type Elsewhere = Omit<Place, 'DATA'>

/** What an engine alone puts first, on both sets. @param elsewhere the embedded engine where nothing is given */
export async function rankAll(folder: string, elsewhere: Elsewhere = {}): Promise<readonly Line[]> {
  const passages = await readRows(join(folder, 'squad2', 'passages.jsonl.gz'), passage)
  const questions = await readRows(join(folder, 'squad2', 'questions.jsonl.gz'), squadQuery)
  return [
    ...(await rankTime({ folder }, elsewhere)),
    ...(await rankSquad(passages, questions, { ...elsewhere, OPENSEARCH_INDEX: 'squad2' })),
  ]
}

/** nDCG at 10 of whole articles, over TIME's news articles and queries. */
export async function rankTime({ folder }: Asked, elsewhere: Elsewhere = {}): Promise<readonly Line[]> {
  const all = await readRows(join(folder, 'time_ir', 'queries.jsonl.gz'), timeQuery)
  const queries = all.filter(({ gold_docs: gold }) => gold.length > 0)
  const articles = await readRows(join(folder, 'time_ir', 'corpus.jsonl.gz'), passage)
  return withEngine(articles, { ...elsewhere, OPENSEARCH_INDEX: 'time_ir' }, async (engine) => {
    let sum = 0
    for (const { question, gold_docs: gold } of queries) {
      const found = await engine.rank({ text: question, limit: 10 })
      const gain = found.reduce((all, { id }, at) => all + (gold.includes(id) ? 1 / Math.log2(at + 2) : 0), 0)
      const ideal = gold.slice(0, 10).reduce((all, _, at) => all + 1 / Math.log2(at + 2), 0)
      sum += gain / ideal
    }
    return [
      { set: 'time_ir', measure: 'nDCG@10', value: sum / queries.length, rows: queries.length, aim: 0.645 },
    ]
  })
}

/** The passage that the answer is in among all (hit@1, MRR), and how well coverage parts answerable from not. */
export async function rankSquad(
  passages: readonly Passage[],
  questions: readonly Query[],
  elsewhere: Elsewhere = {},
): Promise<readonly Line[]> {
  return withEngine(passages, elsewhere, async (engine) => {
    let first = 0
    let reciprocal = 0
    const held: number[] = []
    const lacked: number[] = []
    for (const { question, passage_id: gold, answerable } of questions) {
      const hits = await engine.search({ text: question, limit: 40 })
      ;(answerable ? held : lacked).push(hits[0]?.coverage ?? 0)
      if (!answerable) continue
      const at = [...new Set(hits.map((hit) => hit.passage.article.id))].indexOf(gold)
      if (at === 0) first++
      if (at >= 0) reciprocal += 1 / (at + 1)
    }
    const set = 'squad2'
    return [
      { set, measure: 'hit@1', value: first / held.length, rows: held.length, aim: 0.89 },
      { set, measure: 'MRR', value: reciprocal / held.length, rows: held.length, aim: 0.92 },
      {
        set,
        measure: 'AUC, answerable or not, by coverage',
        value: areaUnderCurve(held, lacked),
        rows: questions.length,
        aim: 0.78,
      },
    ]
  })
}

async function withEngine<T>(
  rows: readonly Passage[],
  elsewhere: Elsewhere,
  measure: (engine: Engine) => Promise<T>,
): Promise<T> {
  const data = await mkdtemp(join(tmpdir(), 'dateline-eval-'))
  const engine = await openEngine({ DATA: data, ...elsewhere })
  try {
    await engine.apply({ put: rows.map(({ id, title, text }) => articleOf(id, text, { title })) })
    return await measure(engine)
  } finally {
    await engine.close()
    await rm(data, { recursive: true })
  }
}
