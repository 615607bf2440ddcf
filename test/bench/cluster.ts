import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import { UserError } from '../../src/model/errors.ts'
import { type Nodes, startNodes } from '../cluster/opensearch.ts'
import { look } from '../cluster/prepare.ts'
import { questionsOf, writeCorpus } from './corpus.ts'
import { figures } from './desk/figures.ts'

const run = promisify(execFile)
const child = fileURLToPath(new URL('./desk/child.ts', import.meta.url))
const usualRows = '51471'
const nodeCount = 3

const sizes = z.object({
  nodes: z.record(
    z.string(),
    z.object({ indices: z.object({ store: z.object({ size_in_bytes: z.number() }) }) }),
  ),
})

interface Measured extends z.infer<typeof figures> {
  readonly engine: 'embedded' | 'OpenSearch'
  readonly articles: number
  /** On the disk, of each node. */
  readonly bytes: readonly number[]
}

/** The embedded engine and three nodes of OpenSearch on this machine, one after the other on the same articles. */
export async function benchCluster(
  articles: string,
  { rows = usualRows, json }: { readonly rows?: string | undefined; readonly json: boolean },
): Promise<void> {
  const { missing, java, classes } = await look(true)
  if (java === undefined || classes === undefined || missing.length > 0)
    throw new UserError(`OpenSearch cannot be started.\n${missing.join('\n')}`)
  const nodes = await startNodes(nodeCount, { java, classes })
  try {
    for (const count of rows.split(',').map(Number))
      for (const cluster of [undefined, nodes]) {
        const measured = await measure(articles, count, cluster)
        process.stdout.write(json ? `${JSON.stringify(measured)}\n` : table(measured))
      }
  } finally {
    await nodes.remove()
  }
}

async function measure(articles: string, count: number, nodes: Nodes | undefined): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-bench-'))
  try {
    const titles = await writeCorpus(articles, join(folder, 'corpus'), count)
    await writeFile(join(folder, 'questions.json'), JSON.stringify(questionsOf(titles)))
    const env = {
      ...process.env,
      ...(nodes === undefined ? {} : { OPENSEARCH_URL: nodes.urls, OPENSEARCH_INDEX: `bench${count}` }),
    }
    const words = [...process.execArgv, child, 'index', folder]
    const { stdout } = await run(process.execPath, words, { env, maxBuffer: 1 << 26 })
    const bytes = nodes === undefined ? [await sizeOf(join(folder, 'data'))] : await sizesOf(nodes)
    return {
      engine: nodes === undefined ? 'embedded' : 'OpenSearch',
      articles: titles.length,
      bytes,
      ...figures.parse(JSON.parse(stdout)),
    }
  } finally {
    if (nodes !== undefined) await fetch(`${nodes.nodes[0]?.url}/bench${count}-*`, { method: 'DELETE' })
    await rm(folder, { recursive: true, force: true })
  }
}

async function sizeOf(data: string): Promise<number> {
  const found = (await readdir(data)).filter((name) => name.startsWith('dateline.db'))
  const all = await Promise.all(found.map(async (name) => (await stat(join(data, name))).size))
  return all.reduce((sum, size) => sum + size, 0)
}

async function sizesOf({ nodes }: Nodes): Promise<readonly number[]> {
  const [first] = nodes
  await fetch(`${first?.url}/_flush`, { method: 'POST' })
  const answer = await fetch(`${first?.url}/_nodes/stats/indices/store`)
  return Object.values(sizes.parse(await answer.json()).nodes).map(
    ({ indices }) => indices.store.size_in_bytes,
  )
}

function table(measured: Measured): string {
  const { engine, articles, indexSeconds, readSeconds, peakMb, bytes, commands } = measured
  const mb = bytes.map((size) => (size / 1e6).toFixed(0)).join(' + ')
  const rate = (seconds: number): string => (articles / seconds).toFixed(0)
  return `${[
    `${engine}, ${articles} articles: ${rate(indexSeconds)} a second searchable, ${rate(readSeconds)} with their findings; ${mb} MB on the disk; ${peakMb.toFixed(0)} MB of memory`,
    ...commands.map(
      ({ command, p50, p95, p99 }) =>
        `  ${command.padEnd(10)} p50 ${p50.toFixed(0)} · p95 ${p95.toFixed(0)} · p99 ${p99.toFixed(0)} ms`,
    ),
  ].join('\n')}\n`
}
