import { execFile } from 'node:child_process'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { UserError } from '../../src/model/errors.ts'
import { figures, start, times } from './desk/figures.ts'
import { hostile } from './hostile.ts'
import { measureRival } from './rivals.ts'

const run = promisify(execFile)
const child = fileURLToPath(new URL('./desk/child.ts', import.meta.url))
const row = z.object({ title: z.string().nullish(), text: z.string() }).loose()

/** Questions asked of every engine, and of each command: the headlines of articles spread over the whole list. */
const asked = 40
/** Articles a file of the corpus: below the 20 MB that a file may have. */
const articlesPerFile = 5_000

/**
 * How fast the desk is on a large corpus, beside two search libraries over the same articles and questions, each in
 * processes of its own. @throws UserError where the articles are not there
 */
export default async function bench(options: {
  dataSets: string | undefined
  json: boolean
  hostile?: boolean | undefined
  only?: readonly string[] | undefined
}): Promise<void> {
  if (options.hostile) {
    const over = await hostile(options.only)
    if (over.length > 0) throw new UserError(`Over a limit: ${over.join(', ')}.`)
    return
  }
  const articles =
    options.dataSets === undefined ? '' : join(options.dataSets, 'load_corpus', 'articles.jsonl.gz')
  if (!existsSync(articles))
    throw new UserError(
      'Give the folder that holds load_corpus/articles.jsonl.gz, for example: dateline bench --data-sets ../data',
    )
  const folder = await mkdtemp(join(tmpdir(), 'dateline-bench-'))
  try {
    const titles = await writeCorpus(articles, join(folder, 'corpus'))
    const every = Math.max(1, Math.floor(titles.length / asked))
    const questions = titles.filter((_, at) => at % every === 0).slice(0, asked)
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

/** The articles as files that the desk reads; gives their titles. */
async function writeCorpus(articles: string, folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true })
  const titles: string[] = []
  let lines: string[] = []
  const flush = async (): Promise<void> => {
    if (lines.length > 0)
      await writeFile(
        join(folder, `articles-${String(titles.length).padStart(6, '0')}.jsonl`),
        `${lines.join('\n')}\n`,
      )
    lines = []
  }
  const input = createReadStream(articles).pipe(createGunzip())
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    const { title, text, ...rest } = row.parse(JSON.parse(line))
    const headline = title ?? text.slice(0, 80)
    titles.push(headline)
    lines.push(
      JSON.stringify({
        title: headline,
        text,
        ...('published_at' in rest ? { publishedAt: rest.published_at } : {}),
      }),
    )
    if (lines.length === articlesPerFile) await flush()
  }
  await flush()
  return titles
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
