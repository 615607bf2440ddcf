import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { Engine } from '../../src/contracts/engine.ts'
import sqlite from '../../src/engines/sqlite.ts'
import { articleOf } from '../articles.ts'
import { type Asked, areaUnderCurve, firstStatement, hashOf, readRows, sample, share } from './data.ts'
import type { Line } from './line.ts'
import { withShelf } from './shelf.ts'

const passage = z.object({ id: z.string(), title: z.string().default(''), text: z.string() })
type Passage = z.infer<typeof passage>
const timeQuery = z.object({ question: z.string(), gold_docs: z.array(z.string()) })
const squadQuery = z.object({
  id: z.string(),
  question: z.string(),
  passage_id: z.string(),
  answerable: z.boolean(),
  answers: z.array(z.string()),
})
type Query = z.infer<typeof squadQuery>

/** nDCG at 10 of whole articles, over TIME's news articles and queries. */
export async function evaluateTime({ folder }: Asked): Promise<readonly Line[]> {
  const all = await readRows(join(folder, 'time_ir', 'queries.jsonl.gz'), timeQuery)
  const queries = all.filter(({ gold_docs: gold }) => gold.length > 0)
  const articles = await readRows(join(folder, 'time_ir', 'corpus.jsonl.gz'), passage)
  return withEngine(articles, async (engine) => {
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

/**
 * Passages of an encyclopedia and questions, half of which none answers: the engine's ranking (hit@1, MRR, and how well
 * coverage parts answerable from not), then the bot's own answers, over all passages and over half of them.
 */
export async function evaluateSquad({ folder, rows }: Asked): Promise<readonly Line[]> {
  const passages = await readRows(join(folder, 'squad2', 'passages.jsonl.gz'), passage)
  const all = await readRows(join(folder, 'squad2', 'questions.jsonl.gz'), squadQuery)
  const questions = sample(all, rows ?? all.length, ({ id }) => id)
  const answerable = questions.filter((one) => one.answerable)
  const whole = await ask(passages, questions)
  const kept = passages.filter(({ id }) => Number.parseInt(hashOf(id).slice(0, 8), 16) % 2 === 0)
  const half = await ask(kept, answerable)
  const isKept = ({ query }: Given): boolean => kept.some(({ id }) => id === query.passage_id)
  const present = half.filter(isKept)
  const gone = half.filter((one) => !isKept(one))
  const yes = whole.filter(({ query }) => query.answerable)
  const no = whole.filter(({ query }) => !query.answerable)
  const line = (measure: string, list: readonly Given[], wanted: (one: Given) => boolean): Line => ({
    set: 'squad2',
    measure,
    value: share(list, wanted),
    rows: list.length,
  })
  return [
    ...(await rank(passages, questions)),
    { ...line('answer held by an excerpt', yes, ({ held }) => held), aim: 0.79 },
    { ...line('answer in the first statement', yes, ({ first }) => first), aim: 0.75 },
    { ...line('answerable, yet silent', yes, ({ silent }) => silent), less: true, aim: 0.15 },
    { ...line('unanswerable, silent', no, ({ silent }) => silent), aim: 0.53 },
    { ...line('half of the passages, present: answer held', present, ({ held }) => held), aim: 0.77 },
    {
      ...line('half of the passages, present: silent', present, ({ silent }) => silent),
      less: true,
      aim: 0.15,
    },
    { ...line('half of the passages, gone: silent', gone, ({ silent }) => silent), aim: 0.76 },
  ]
}

async function rank(passages: readonly Passage[], questions: readonly Query[]): Promise<readonly Line[]> {
  return withEngine(passages, async (engine) => {
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

interface Given {
  readonly query: Query
  readonly silent: boolean
  readonly held: boolean
  readonly first: boolean
}

/** What the bot makes of questions: silence, an excerpt with the answer, or one under the first statement. */
async function ask(passages: readonly Passage[], questions: readonly Query[]): Promise<readonly Given[]> {
  return withShelf(async (shelf) => {
    await shelf.load(passages.map(({ title, text }) => ({ title, text, source: title })))
    const given: Given[] = []
    for (const query of questions) {
      const answer = await shelf.ask(query.question)
      const has = (quotes: readonly string[]): boolean =>
        quotes.some((quote) => query.answers.some((gold) => quote.includes(gold)))
      const { text, quotes } = firstStatement(answer)
      given.push({
        query,
        silent: answer.kind === 'notice',
        held: answer.kind === 'briefing' && has(answer.excerpts.map(({ quote }) => quote)),
        first: has([text, ...quotes]),
      })
    }
    return given
  })
}

async function withEngine<T>(rows: readonly Passage[], measure: (engine: Engine) => Promise<T>): Promise<T> {
  const data = await mkdtemp(join(tmpdir(), 'dateline-eval-'))
  const engine = await sqlite.open({ DATA: data })
  try {
    await engine.apply({ put: rows.map(({ id, title, text }) => articleOf(id, text, { title })) })
    return await measure(engine)
  } finally {
    await engine.close()
    await rm(data, { recursive: true })
  }
}
