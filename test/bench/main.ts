import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { z } from 'zod'
import { UserError } from '../../src/model/errors.ts'
import { readOptions } from '../options.ts'
import { benchCluster } from './cluster.ts'
import { layCorpus, questionsOf } from './corpus.ts'
import { figures, start, times } from './desk/figures.ts'
import { held } from './held.ts'
import { hostile } from './hostile.ts'
import { measureRival } from './rivals.ts'

const run = promisify(execFile)
const child = fileURLToPath(new URL('./desk/child.ts', import.meta.url))
const acks = fileURLToPath(new URL('../platforms/slack/acks.ts', import.meta.url))

const usage = `dateline bench --data-sets DIR [--json]                 how fast it is, beside others
dateline bench --data-sets DIR --cluster [--rows N,N…]  beside three nodes of OpenSearch on this machine, on N articles
dateline bench --hostile [--only TEXT]                  how reading and answers grow with hostile texts
dateline bench --held [--only TEXT]                     how long answers over hostile texts hold the thread
dateline bench --acks                                   how long 200 who ask at once on Slack wait`

/**
 * How fast the desk is on a large corpus, beside two search libraries over the same articles and questions, each in
 * processes of its own. @throws UserError where the articles are not there
 */
export default async function bench(args: readonly string[]): Promise<void> {
  const options = readOptions(args, usage, {
    'data-sets': { type: 'string' },
    json: { type: 'boolean', default: false },
    hostile: { type: 'boolean', default: false },
    held: { type: 'boolean', default: false },
    acks: { type: 'boolean', default: false },
    // On a corpus that grows to `rows` articles: numbers with commas between them; the first are read, all others are copies.
    cluster: { type: 'boolean', default: false },
    rows: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
  })
  if (options === undefined) return
  const dataSets = options['data-sets']
  if (options.hostile || options.held) {
    const over = await (options.held ? held : hostile)(options.only)
    if (over.length > 0) throw new UserError(`Over a limit: ${over.join(', ')}.`)
    return
  }
  if (options.acks) {
    for (const mode of ['http', 'socket']) {
      const { stdout } = await run(process.execPath, [acks, mode])
      process.stdout.write(`${mode}\n${stdout}`)
      if (!/missed 0\b/.test(stdout) || /missed [1-9]/.test(stdout))
        throw new UserError(
          'Slack takes an answer for lost where it is not acknowledged within three seconds.',
        )
    }
    return
  }
  const articles = dataSets === undefined ? '' : join(dataSets, 'load_corpus', 'articles.jsonl.gz')
  if (!existsSync(articles))
    throw new UserError(
      'Give the folder that holds load_corpus/articles.jsonl.gz, for example: dateline bench --data-sets ../data',
    )
  if (options.cluster && dataSets !== undefined) return benchCluster(dataSets, articles, options)
  const folder = await mkdtemp(join(tmpdir(), 'dateline-bench-'))
  try {
    const titles = await layCorpus(articles, join(folder, 'corpus'))
    const questions = questionsOf(titles)
    await writeFile(join(folder, 'questions.json'), JSON.stringify(questions))
    const inChild = async (task: string): Promise<unknown> =>
      JSON.parse(
        (await run(process.execPath, [...process.execArgv, child, task, folder], { maxBuffer: 1 << 26 }))
          .stdout,
      )
    const warm = figures.parse(await inChild('index'))
    const search = times.parse(await inChild('search'))
    const starts = []
    for (let count = 0; count < 3; count++) starts.push(start.parse(await inChild('cold')).coldStartMs)
    const coldStartMs = starts.sort((a, b) => a - b)[1] ?? Number.NaN
    const rivals = [
      await measureRival('minisearch', articles, questions),
      await measureRival('orama', articles, questions),
    ]
    const result = { articles: titles.length, dateline: { ...warm, search, coldStartMs }, rivals }
    process.stdout.write(options.json ? `${JSON.stringify(result)}\n` : table(result))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Result = {
  readonly articles: number
  readonly dateline: z.infer<typeof figures> & {
    readonly search: z.infer<typeof times>
    readonly coldStartMs: number
  }
  readonly rivals: readonly Awaited<ReturnType<typeof measureRival>>[]
}

function table({ articles, dateline, rivals }: Result): string {
  const ms = (n: number): string => n.toFixed(1)
  const line = (
    name: string,
    index: number,
    cold: number,
    peak: number,
    p: { p50: number; p95: number; p99: number },
  ): string =>
    [
      name.padEnd(22),
      `${index.toFixed(1)} s`.padStart(9),
      `${cold.toFixed(0)} ms`.padStart(10),
      `${peak.toFixed(0)} MB`.padStart(9),
      ms(p.p50).padStart(9),
      ms(p.p95).padStart(9),
      ms(p.p99).padStart(9),
    ].join(' ')
  const head = [
    ''.padEnd(22),
    'index'.padStart(9),
    'cold start'.padStart(10),
    'peak'.padStart(9),
    'p50 ms'.padStart(9),
    'p95 ms'.padStart(9),
    'p99 ms'.padStart(9),
  ].join(' ')
  const commands = dateline.commands.map(
    ({ command, ...times }) =>
      `${`  ${command}`.padEnd(22)} ${''.padStart(30)} ${ms(times.p50).padStart(9)} ${ms(times.p95).padStart(9)} ${ms(times.p99).padStart(9)}`,
  )
  return `${[
    `${articles} articles`,
    head,
    line('dateline, search', dateline.indexSeconds, dateline.coldStartMs, dateline.peakMb, dateline.search),
    ...rivals.map((r) => line(r.name, r.indexSeconds, r.coldStartMs, r.peakMb, r)),
    ...commands,
    `dateline: names and figures of all articles read after ${dateline.readSeconds.toFixed(1)} s; ${Math.round(articles / dateline.indexSeconds)} articles a second to searchable; the event loop of the thread that talks was held ${ms(dateline.longestBlockMs)} ms at most while reading, ${ms(dateline.longestBlockAnsweringMs)} ms while answering`,
  ].join('\n')}\n`
}
