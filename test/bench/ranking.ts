import { fallen } from '../eval/line.ts'
import { rankAll } from '../eval/ranking.ts'

/** What the embedded engine and OpenSearch put first over the same articles and questions, and where OpenSearch is worse. */
export async function benchRanking(dataSets: string, OPENSEARCH_URL: string, json: boolean): Promise<void> {
  const embedded = await rankAll(dataSets)
  const there = await rankAll(dataSets, { OPENSEARCH_URL })
  const worse = fallen(embedded, there)
  if (json) return void process.stdout.write(`${JSON.stringify({ embedded, opensearch: there, worse })}\n`)
  const lines = embedded.map(
    ({ set, measure, value, rows }, at) =>
      `${set}, ${measure} over ${rows}: embedded ${value.toFixed(3)}, OpenSearch ${there[at]?.value.toFixed(3)}`,
  )
  const verdict = worse.length > 0 ? worse : ['OpenSearch is within .01 of the embedded engine.']
  process.stdout.write(`${[...lines, ...verdict].join('\n')}\n`)
}
