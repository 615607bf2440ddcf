import { readFile } from 'node:fs/promises'
import { enableCompileCache, getCompileCacheDir } from 'node:module'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { z } from 'zod'
import { createLog } from '../../../src/log.ts'
import { percentiles } from './figures.ts'

// As src/main.ts does.
enableCompileCache()
process.env.NODE_COMPILE_CACHE ??= getCompileCacheDir() ?? ''
const { open } = await import('../../../src/main/open.ts')

const [task, folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('This is started by test/bench/main.ts: index|cold <folder>')
const settings = { CORPUS: join(folder, 'corpus'), DATA: join(folder, 'data') }
const log = createLog('error', [], (line) => process.stderr.write(line))
const questions = z
  .array(z.string())
  .parse(JSON.parse(await readFile(join(folder, 'questions.json'), 'utf8')))

const began = performance.now()
const { bot, corpus } = await open(settings, log, { watch: false })
if (task === 'cold') {
  await bot.answer({ text: questions[0] ?? '' })
  // Node counts from the start of the process.
  process.stdout.write(JSON.stringify({ coldStartMs: performance.now() }))
} else {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  await corpus.ready
  const indexSeconds = (performance.now() - began) / 1000
  await corpus.read
  const readSeconds = (performance.now() - began) / 1000
  const longestBlockMs = delay.max / 1e6
  const time = async (work: (question: string) => Promise<unknown>) => {
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
  delay.reset()
  const search = await time((text) => corpus.engine.search({ text, limit: 10 }))
  const people = (await corpus.engine.names('person', questions.length)).map(({ name }) => name)
  const places = (await corpus.engine.names('place', questions.length)).map(({ name }) => name)
  const typed: Readonly<Record<string, (question: string, at: number) => string>> = {
    ask: (question) => question,
    summary: (question) => `/summary ${question}`,
    compare: (question) => `/compare ${question}`,
    timeline: (question) => `/timeline ${question}`,
    who: (_, at) => `/who ${people[at % people.length]}`,
    sanctions: (_, at) => `/sanctions ${places[at % places.length]}`,
    sources: () => '/sources',
  }
  const commands = []
  for (const [command, line] of Object.entries(typed)) {
    let at = 0
    commands.push({
      command,
      ...(await time((question) => bot.answer({ text: line(question.replace(/[/:]/g, ' '), at++) }))),
    })
  }
  const peakMb = process.resourceUsage().maxRSS / 1024
  const longestBlockAnsweringMs = delay.max / 1e6
  process.stdout.write(
    JSON.stringify({
      indexSeconds,
      readSeconds,
      peakMb,
      search,
      commands,
      longestBlockMs,
      longestBlockAnsweringMs,
    }),
  )
}
await corpus.close()
