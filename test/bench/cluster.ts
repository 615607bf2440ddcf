import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import { UserError } from '../../src/model/errors.ts'
import { type Nodes, startNodes } from '../cluster/opensearch.ts'
import { look } from '../cluster/prepare.ts'
import { layCorpus, questionsOf } from './corpus.ts'
import { figures, grown } from './desk/figures.ts'
import { benchRanking } from './ranking.ts'

const run = promisify(execFile)
const child = fileURLToPath(new URL('./desk/child.ts', import.meta.url))
const usualRows = '2000,51471,500000'
const nodeCount = 3
/** As a node of a team's translates what it does often. */
const asInEarnest: readonly string[] = []
/** Questions to each command at each step, which are many. */
const asked = 20
/** The list has articles that are copies of others, and some without a text. */
const leastFound = 0.95

const sizes = z.object({
  nodes: z.record(
    z.string(),
    z.object({ indices: z.object({ store: z.object({ size_in_bytes: z.number() }) }) }),
  ),
})

type Figures = z.infer<typeof figures> | z.infer<typeof grown>
type Measured = Figures & {
  readonly engine: 'embedded' | 'OpenSearch'
  /** Since the step before, which the seconds are for. */
  readonly added: number
  /** Of all articles, those whose findings were read; all others are copies of them. */
  readonly read: number
  /** On the disk, of each node. */
  readonly bytes: readonly number[]
  /** Programs that wanted a processor while it was measured: the mean of its last five minutes. */
  readonly load: number
}

/**
 * The embedded engine and three nodes of OpenSearch on this machine: what each puts first, then both one after the other on
 * the same articles, which grow from step to step. Those of the first step are read, all others are copies of them with
 * changed words and the same findings. What is measured is printed at once.
 * @param options `only` ranking or growth
 */
export async function benchCluster(
  dataSets: string,
  articles: string,
  options: {
    readonly rows?: string | undefined
    readonly json: boolean
    readonly only?: readonly string[] | undefined
  },
): Promise<void> {
  const { rows = usualRows, json, only = ['ranking', 'growth'] } = options
  const { missing, java, classes } = await look(true)
  if (java === undefined || classes === undefined || missing.length > 0)
    throw new UserError(`OpenSearch cannot be started.\n${missing.join('\n')}`)
  const nodes = await startNodes(nodeCount, { java, classes }, undefined, asInEarnest)
  try {
    if (only.includes('ranking')) await benchRanking(dataSets, nodes.urls, json)
    if (only.includes('growth')) await benchGrowth(articles, rows.split(',').map(Number), nodes, json)
  } finally {
    await nodes.remove()
  }
}

async function benchGrowth(
  articles: string,
  steps: readonly number[],
  nodes: Nodes,
  json: boolean,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-bench-'))
  const [first = 0] = steps
  try {
    const titles = await layCorpus(articles, join(folder, 'corpus'), first)
    // The same of each step, so that what grows is the corpus alone.
    await writeFile(join(folder, 'questions.json'), JSON.stringify(questionsOf(titles, asked)))
    const before: Measured[] = []
    for (const count of steps)
      for (const cluster of [undefined, nodes]) {
        const engine = cluster === undefined ? 'embedded' : 'OpenSearch'
        const last = before.findLast((other) => other.engine === engine)
        const read = before.find((other) => other.engine === engine)?.articles ?? first
        const step = count === first ? undefined : { read, count }
        const found = await measure(folder, engine, cluster, step)
        const measured = { engine, read, added: found.articles - (last?.articles ?? 0), ...found } as const
        if (measured.articles < count * leastFound)
          throw new Error(`Of ${count} articles ${measured.articles} are found in ${engine}.`)
        process.stdout.write(json ? `${JSON.stringify(measured)}\n` : table(measured, last))
        before.push(measured)
      }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** @param step what the index grows to by copies; the corpus is read where there is none */
async function measure(
  folder: string,
  engine: Measured['engine'],
  nodes: Nodes | undefined,
  step: { readonly read: number; readonly count: number } | undefined,
): Promise<Figures & Pick<Measured, 'bytes' | 'load'>> {
  const env = { ...process.env, ...(nodes === undefined ? {} : { OPENSEARCH_URL: nodes.urls }) }
  const task = step === undefined ? 'index' : 'grow'
  const numbers = step === undefined ? [] : [String(step.read), String(step.count)]
  const words = [...process.execArgv, child, task, folder, engine, ...numbers]
  const { stdout } = await run(process.execPath, words, { env, maxBuffer: 1 << 26 })
  const bytes = nodes === undefined ? [await sizeOf(join(folder, engine))] : await sizesOf(nodes)
  const told = z.union([figures, grown]).parse(JSON.parse(stdout))
  return { ...told, bytes, load: loadavg()[1] ?? Number.NaN }
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

/** @param last the step before, which each command's growth is told against */
function table(measured: Measured, last: Measured | undefined): string {
  const { engine, articles, read, added, peakMb, bytes, load, commands } = measured
  const mb = bytes.map((size) => (size / 1e6).toFixed(0)).join(' + ')
  const rate = (seconds: number): string => (added / seconds).toFixed(0)
  const put =
    'putSeconds' in measured
      ? `of which ${articles - read} are copies with changed words: ${rate(measured.putSeconds)} a second put with the findings of those they were made of`
      : `${rate(measured.indexSeconds)} a second searchable, ${rate(measured.readSeconds)} with their findings`
  const growth = (command: string, p50: number): string => {
    const once = last?.commands.find((other) => other.command === command)?.p50
    return once === undefined ? '' : ` (times ${(p50 / once).toFixed(2)})`
  }
  return `${[
    `${engine}, ${articles} articles, ${put}; ${mb} MB on the disk; ${peakMb.toFixed(0)} MB of memory; load ${load.toFixed(1)}`,
    ...commands.map(
      ({ command, p50, p95, p99 }) =>
        `  ${command.padEnd(10)} p50 ${p50.toFixed(0)}${growth(command, p50)} · p95 ${p95.toFixed(0)} · p99 ${p99.toFixed(0)} ms`,
    ),
  ].join('\n')}\n`
}
