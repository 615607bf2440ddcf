import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import { UserError } from '../../src/model/errors.ts'
import { type Nodes, startNodes } from '../cluster/opensearch.ts'
import { lookForSearch } from '../cluster/prepare.ts'
import { layCorpus, questionsOf } from './corpus.ts'
import { grown, reading } from './desk/figures.ts'
import { benchRanking } from './ranking.ts'

const run = promisify(execFile)
const child = fileURLToPath(new URL('./desk/child.ts', import.meta.url))
const usualRows = '2000,51471,500000'
const nodeCount = 3
/** As a node of a team's translates what it does often. */
const asInEarnest: readonly string[] = []
/** Questions to each command at each step, which are many. */
const asked = 100
/** The list has articles that are copies of others, and some without a text. */
const leastFound = 0.95

const sizes = z.object({
  nodes: z.record(
    z.string(),
    z.object({ indices: z.object({ store: z.object({ size_in_bytes: z.number() }) }) }),
  ),
})

type Engine = 'embedded' | 'OpenSearch'
type Measured = z.infer<typeof grown> & {
  readonly engine: Engine
  /** Since the step before, which the seconds are for. */
  readonly added: number
  /** On the disk, of each node. */
  readonly bytes: readonly number[]
  /** Programs that wanted a processor while it was measured: the mean of its last five minutes. */
  readonly load: number
}

/**
 * Three nodes of OpenSearch and the embedded engine on this machine: what each puts first, then one after the other on the
 * same articles, which grow from step to step. As many as the first step has are read, once; what was read is put into both
 * with its findings, and after it copies of it with changed words and the same findings. What is measured is printed at once.
 * @param options `only` ranking, growth, or the growth of one, opensearch or embedded
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
  const { missing, java, classes } = await lookForSearch(true)
  if (java === undefined || classes === undefined)
    throw new UserError(`OpenSearch cannot be started.\n${missing.join('\n')}`)
  const isAsked = (engine: string): boolean => only.includes('growth') || only.includes(engine)
  const steps = rows.split(',').map(Number)
  const folder = BENCH_FOLDER ?? (await mkdtemp(join(tmpdir(), 'dateline-bench-')))
  try {
    if (isAsked('opensearch') || isAsked('embedded')) await readOnce(articles, folder, steps[0] ?? 0, json)
    if (only.includes('ranking') || isAsked('opensearch')) {
      const nodes = await startNodes(nodeCount, { java, classes }, undefined, asInEarnest)
      try {
        if (only.includes('ranking')) await benchRanking(dataSets, nodes.urls, json)
        if (isAsked('opensearch')) await benchGrowth(folder, 'OpenSearch', steps, nodes, json)
      } finally {
        await nodes.remove()
      }
    }
    if (isAsked('embedded')) await benchGrowth(folder, 'embedded', steps, undefined, json)
  } finally {
    if (BENCH_FOLDER === undefined) await rm(folder, { recursive: true, force: true })
  }
}

/** Where articles that were read stay from run to run; and when a run puts no more, in milliseconds since 1970. */
const { BENCH_FOLDER, BENCH_END = 'Infinity' } = process.env

/** So many articles, by the embedded engine's reader; those that an earlier run has read are not read again, unless it was an older reader. */
async function readOnce(articles: string, folder: string, count: number, json: boolean): Promise<void> {
  // The same at each step, so that what grows is the index alone.
  const questions = join(folder, 'questions.json')
  if (!existsSync(questions)) {
    const titles = await layCorpus(articles, join(folder, 'corpus'), count)
    await writeFile(questions, JSON.stringify(questionsOf(titles, asked)))
  }
  const told = reading.parse(await inChild(['read', folder, 'read']))
  const rate = (seconds: number): string => (told.articles / seconds).toFixed(0)
  process.stdout.write(
    json
      ? `${JSON.stringify({ read: told })}\n`
      : `read by the embedded engine's reader: ${told.articles} articles, ${rate(told.indexSeconds)} a second searchable, ${rate(told.readSeconds)} with their findings; load ${loadavg()[1]?.toFixed(1)}\n`,
  )
}

async function benchGrowth(
  folder: string,
  engine: Engine,
  steps: readonly number[],
  nodes: Nodes | undefined,
  json: boolean,
): Promise<void> {
  let last: Measured | undefined
  await rm(join(folder, engine), { recursive: true, force: true })
  for (const count of steps) {
    const told = grown.parse(await inChild(['grow', folder, engine, String(count)], nodes))
    const bytes = nodes === undefined ? [await sizeOf(join(folder, engine))] : await sizesOf(nodes)
    const added = told.articles - (last?.articles ?? 0)
    const measured = { engine, added, bytes, load: loadavg()[1] ?? Number.NaN, ...told } as const
    const isCut = Date.now() > Number(BENCH_END)
    if (!isCut && measured.articles < count * leastFound)
      throw new Error(`Of ${count} articles ${measured.articles} are found in ${engine}.`)
    process.stdout.write(json ? `${JSON.stringify(measured)}\n` : table(measured, last))
    if (isCut) return
    last = measured
  }
}

/** @param task its words */
async function inChild(task: readonly string[], nodes?: Nodes): Promise<unknown> {
  const env = { ...process.env, ...(nodes === undefined ? {} : { OPENSEARCH_URL: nodes.urls }) }
  const started = run(process.execPath, [...process.execArgv, child, ...task], { env, maxBuffer: 1 << 26 })
  started.child.stderr?.pipe(process.stderr)
  return JSON.parse((await started).stdout)
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

const rateOf = ({ added, putSeconds }: Measured): number => added / putSeconds
/** On all disks together. */
const bytesEach = ({ bytes, articles }: Measured): number =>
  bytes.reduce((sum, size) => sum + size, 0) / articles

/** How often as much it is as at the step before, in words; nothing at the first. */
function growth(
  measured: Measured,
  last: Measured | undefined,
  of: (step: Measured) => number | undefined,
): string {
  const [before, now] = [last && of(last), of(measured)]
  return before === undefined || now === undefined ? '' : ` (times ${(now / before).toFixed(2)})`
}

/** @param last the step before, against which growth is told */
function table(measured: Measured, last: Measured | undefined): string {
  const { engine, articles, read, added, putCpuMs, nodesPutCpuMs, peakMb, bytes, load, commands } = measured
  const mb = bytes.map((size) => (size / 1e6).toFixed(0)).join(' + ')
  const each = (ms: number): string => (ms / added).toFixed(2)
  const nodes = engine === 'embedded' ? '' : ` and ${each(nodesPutCpuMs)} of the nodes`
  const put = `${rateOf(measured).toFixed(0)} a second put with their findings${growth(measured, last, rateOf)}`
  const disk = `${mb} MB on the disk, ${bytesEach(measured).toFixed(0)} bytes an article${growth(measured, last, bytesEach)}`
  return `${[
    `${engine}, ${articles} articles, of which ${Math.max(0, articles - read)} are copies with changed words: ${put}, ${each(putCpuMs)} ms of processor time each${nodes}; ${disk}; ${peakMb.toFixed(0)} MB of memory; load ${load.toFixed(1)}`,
    ...commands.map(({ command, p50, p95, p99 }) => {
      const p50Of = ({ commands: all }: Measured): number | undefined =>
        all.find((other) => other.command === command)?.p50
      return `  ${command.padEnd(10)} p50 ${p50.toFixed(0)}${growth(measured, last, p50Of)} · p95 ${p95.toFixed(0)} · p99 ${p99.toFixed(0)} ms`
    }),
  ].join('\n')}\n`
}
