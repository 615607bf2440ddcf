import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { openEngine } from '../../../src/corpus/engine.ts'
import sqlite from '../../../src/engines/sqlite.ts'
import { type DeskThread, openDeskThread } from '../../../src/main/desk-thread.ts'
import { open } from '../../../src/main/open.ts'
import type { Progress } from '../../../src/model/progress.ts'
import { terminalAsker } from '../../../src/platforms/terminal/courier.ts'
import { createLog } from '../../../src/runtime/log.ts'
import { growByCopies } from '../copies.ts'
import { percentiles } from './figures.ts'

const [task, folder, data = 'data', to] = process.argv.slice(2)
if (folder === undefined)
  throw new Error(
    'This is started by test/bench/main.ts: index|read|search|cold|grow <folder> <name of its data> <articles in all>',
  )
const { OPENSEARCH_URL, BENCH_END } = process.env
const settings = {
  CORPUS: join(folder, 'corpus'),
  DATA: join(folder, data),
  ...(OPENSEARCH_URL === undefined ? {} : { OPENSEARCH_URL }),
}
const log = createLog('error', [], (line) => process.stderr.write(line))
const questions = z
  .array(z.string())
  .parse(JSON.parse(await readFile(join(folder, 'questions.json'), 'utf8')))

const began = performance.now()
const sinceBegun = (): number => (performance.now() - began) / 1000
const delay = monitorEventLoopDelay({ resolution: 5 })

/** Percentiles over all questions, after five to warm up. */
async function time(work: (question: string) => Promise<unknown>) {
  for (const question of questions.slice(0, 5)) await work(question)
  const times: number[] = []
  for (const question of questions) {
    const start = performance.now()
    await work(question)
    times.push(performance.now() - start)
    await new Promise(setImmediate)
  }
  return percentiles(times)
}

async function untilRead(status: () => Progress): Promise<void> {
  while (status().state !== 'ready') await setTimeout(100)
}

/** How long people wait for each command, on an index that is there. */
async function ask({ bot, status }: Pick<DeskThread, 'bot' | 'status'>) {
  delay.reset()
  const { total: articles } = status()
  const people = await bot.choices('person', '', questions.length)
  const targets = await bot.choices('topic', '', questions.length)
  const typed: Readonly<Record<string, (question: string, at: number) => string>> = {
    ask: (question) => question,
    summary: (question) => `/summary ${question}`,
    check: (question) => `/check ${question}`,
    compare: (question) => `/compare ${question}`,
    timeline: (question) => `/timeline ${question}`,
    who: (_, at) => `/who ${people[at % people.length]}`,
    'who, bare': () => '/who',
    sanctions: (_, at) => `/sanctions ${targets[at % targets.length]}`,
    digest: (question) => `/digest preview topic: ${question}`,
    sources: () => '/sources',
  }
  const commands = []
  for (const [command, line] of Object.entries(typed)) {
    let at = 0
    const answered = await time((question) =>
      bot.answer({ text: line(question.replace(/[/:]/g, ' '), at++), asker: terminalAsker }),
    )
    commands.push({ command, ...answered })
  }
  const peakMb = process.resourceUsage().maxRSS / 1024
  return { articles, peakMb, commands, longestBlockAnsweringMs: delay.max / 1e6 }
}

const stats = z.object({
  nodes: z.record(
    z.string(),
    z.object({ process: z.object({ cpu: z.object({ total_in_millis: z.number() }) }) }),
  ),
})

/** Processor time of all nodes since they were started, in milliseconds; none where there is no node. */
async function nodesCpuMs(): Promise<number> {
  const [url] = OPENSEARCH_URL?.split(',') ?? []
  if (url === undefined) return 0
  const { nodes } = stats.parse(await (await fetch(`${url}/_nodes/stats/process`)).json())
  return Object.values(nodes).reduce((sum, node) => sum + node.process.cpu.total_in_millis, 0)
}

const tasks: Readonly<Record<string, () => Promise<unknown>>> = {
  /** Whatever of the corpus is not read yet, as a bot runs: the desk in its thread. */
  async index() {
    const desk = await openDeskThread(settings, log, { watch: false })
    delay.enable()
    await desk.ready
    const indexSeconds = sinceBegun()
    await untilRead(desk.status)
    const readSeconds = sinceBegun()
    const longestBlockMs = delay.max / 1e6
    const asked = await ask(desk)
    await desk.close()
    return { indexSeconds, readSeconds, longestBlockMs, ...asked }
  },
  /** The same, and nothing is asked. */
  async read() {
    const desk = await openDeskThread(settings, log, { watch: false })
    await desk.ready
    const indexSeconds = sinceBegun()
    await untilRead(desk.status)
    const { total: articles } = desk.status()
    await desk.close()
    return { articles, indexSeconds, readSeconds: sinceBegun() }
  },
  /** What was read and copies of it, so many in all; then as a bot that leaves reading to others, as no file has the copies. */
  async grow() {
    const engine = await openEngine(settings)
    const originals = await sqlite.open({ DATA: join(folder, 'read') })
    const before = await nodesCpuMs()
    const grown = await growByCopies(engine, originals, Number(to), {
      onPut: (articles) =>
        process.stderr.write(`${new Date().toISOString()} ${data}: ${articles} articles\n`),
      ...(BENCH_END === undefined ? {} : { until: Number(BENCH_END) }),
    })
    const nodesPutCpuMs = (await nodesCpuMs()) - before
    await originals.close()
    await engine.close()
    const desk = await openDeskThread({ ...settings, ROLE: 'bot' }, log, { watch: false })
    delay.enable()
    await desk.ready
    const asked = await ask(desk)
    await desk.close()
    return { ...grown, nodesPutCpuMs, ...asked }
  },
  /** What is beside the other libraries: passages of the index, without reading or comparing. */
  async search() {
    const { corpus, close } = await open(settings, log, { watch: false })
    const found = await time((text) => corpus.engine.search({ text, limit: 10 }))
    await close()
    return found
  },
  async cold() {
    const { bot, close } = await open(settings, log, { watch: false })
    await bot.answer({ text: questions[0] ?? '' })
    // Node counts from the start of the process.
    const coldStartMs = performance.now()
    await close()
    return { coldStartMs }
  },
}

const measure = tasks[task ?? '']
if (!measure) throw new Error(`There is no task ${task}.`)
process.stdout.write(JSON.stringify(await measure()))
