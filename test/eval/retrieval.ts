import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import type { Engine } from '../../src/contracts/engine.ts'
import sqlite from '../../src/engines/sqlite.ts'
import { open } from '../../src/main/open.ts'
import type { Article } from '../../src/model/article.ts'
import { createLog } from '../../src/runtime/log.ts'

const passage = z.object({ id: z.string(), title: z.string().default(''), text: z.string() })
const timeQuery = z.object({ question: z.string(), gold_docs: z.array(z.string()) })
const squadQuery = z.object({
  question: z.string(),
  passage_id: z.string(),
  answerable: z.boolean(),
  answers: z.array(z.string()),
})

/** nDCG at 10 of whole articles, over TIME's news articles and queries. */
export async function evaluateTime(
  folder: string,
): Promise<{ name: 'time_ir'; rows: number; ndcg10: number }> {
  const all = await readRows(join(folder, 'time_ir', 'queries.jsonl.gz'), timeQuery)
  const queries = all.filter(({ gold_docs: gold }) => gold.length > 0)
  return withArticles(join(folder, 'time_ir', 'corpus.jsonl.gz'), async (engine) => {
    let sum = 0
    for (const { question, gold_docs: gold } of queries) {
      const found = await engine.rank({ text: question, limit: 10 })
      const gain = found.reduce((all, { id }, at) => all + (gold.includes(id) ? 1 / Math.log2(at + 2) : 0), 0)
      const ideal = gold.slice(0, 10).reduce((all, _, at) => all + 1 / Math.log2(at + 2), 0)
      sum += gain / ideal
    }
    return { name: 'time_ir', rows: queries.length, ndcg10: sum / queries.length }
  })
}

/** Hit at 1 and MRR over the questions that have an answer; how well coverage parts these from the others (AUC). */
export async function evaluateSquad(
  folder: string,
): Promise<{ name: 'squad2'; rows: number; hit1: number; mrr: number; abstentionAuc: number }> {
  const questions = await readRows(join(folder, 'squad2', 'questions.jsonl.gz'), squadQuery)
  return withArticles(join(folder, 'squad2', 'passages.jsonl.gz'), async (engine) => {
    let first = 0
    let reciprocal = 0
    const coverage: { readonly answerable: readonly number[]; readonly not: readonly number[] }[] = []
    for (const { question, passage_id: gold, answerable } of questions) {
      const hits = await engine.search({ text: question, limit: 40 })
      const found = [...new Set(hits.map((hit) => hit.passage.article.id))]
      const best = hits[0]?.coverage ?? 0
      coverage.push(answerable ? { answerable: [best], not: [] } : { answerable: [], not: [best] })
      if (!answerable) continue
      const rank = found.indexOf(gold)
      if (rank === 0) first++
      if (rank >= 0) reciprocal += 1 / (rank + 1)
    }
    const held = coverage.flatMap((one) => one.answerable)
    const lacked = coverage.flatMap((one) => one.not)
    return {
      name: 'squad2',
      rows: questions.length,
      hit1: first / held.length,
      mrr: reciprocal / held.length,
      abstentionAuc: areaUnderCurve(held, lacked),
    }
  })
}

/**
 * What the bot makes of the same questions: how many of those with an answer get an excerpt that holds it, or silence,
 * and how many of those without one get silence.
 */
export async function evaluateAnswers(
  folder: string,
): Promise<{ rows: number; held: number; silent: number; rightlySilent: number }> {
  const questions = await readRows(join(folder, 'squad2', 'questions.jsonl.gz'), squadQuery)
  const passages = await readRows(join(folder, 'squad2', 'passages.jsonl.gz'), passage)
  const work = await mkdtemp(join(tmpdir(), 'dateline-eval-'))
  const corpus = join(work, 'corpus')
  await mkdir(corpus)
  await writeFile(join(corpus, 'passages.jsonl'), passages.map((one) => JSON.stringify(one)).join('\n'))
  const log = createLog('error', [], (line) => process.stderr.write(line))
  const { bot, corpus: opened, close } = await open({ CORPUS: corpus, DATA: work }, log, { watch: false })
  try {
    await opened.read
    const counts = { answerable: 0, held: 0, silent: 0, not: 0, rightlySilent: 0 }
    for (const { question, answerable, answers } of questions) {
      const answer = await bot.answer({ text: question })
      const isSilent = answer.kind === 'notice'
      if (!answerable) {
        counts.not++
        if (isSilent) counts.rightlySilent++
        continue
      }
      counts.answerable++
      if (isSilent) counts.silent++
      else if (answer.excerpts.some(({ quote }) => answers.some((gold) => quote.includes(gold))))
        counts.held++
    }
    return {
      rows: questions.length,
      held: counts.held / counts.answerable,
      silent: counts.silent / counts.answerable,
      rightlySilent: counts.rightlySilent / counts.not,
    }
  } finally {
    await close()
    await rm(work, { recursive: true })
  }
}

/** The chance that one of the first scores more than one of the second; a tie counts half. */
export function areaUnderCurve(wanted: readonly number[], unwanted: readonly number[]): number {
  let wins = 0
  for (const high of wanted) for (const low of unwanted) wins += high > low ? 1 : high === low ? 0.5 : 0
  return wins / (wanted.length * unwanted.length)
}

async function withArticles<T>(file: string, measure: (engine: Engine) => Promise<T>): Promise<T> {
  const rows = await readRows(file, passage)
  const data = await mkdtemp(join(tmpdir(), 'dateline-eval-'))
  const engine = await sqlite.open({ DATA: data })
  try {
    await engine.apply({ put: rows.map(asArticle) })
    return await measure(engine)
  } finally {
    await engine.close()
    await rm(data, { recursive: true })
  }
}

function asArticle({ id, title, text }: z.infer<typeof passage>): Article {
  return { id, file: `${id}.txt`, title, text, captions: [], partial: false, copies: [], family: id }
}

async function readRows<T>(file: string, schema: z.ZodType<T>): Promise<readonly T[]> {
  return gunzipSync(await readFile(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => schema.parse(JSON.parse(line)))
}
