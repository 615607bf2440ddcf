import { createReadStream } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { engines, type RivalEngine } from './engines.ts'

const article = z.object({
  id: z.string(),
  title: z
    .string()
    .nullish()
    .transform((title) => title ?? ''),
  text: z.string(),
})
const names = z.enum(['minisearch', 'orama'])

/** What is asked before the clock runs, so that compiling is not taken for searching. */
const warmUp = 20

const [task, name, index, asked, articles] = process.argv.slice(2)
if (index === undefined || asked === undefined)
  throw new Error('This is started by test/bench/rivals.ts: index|cold <name> <index> <questions> [articles]')
const engine = engines[names.parse(name)]()
const questions = z.array(z.string()).parse(JSON.parse(await readFile(asked, 'utf8')))

if (task === 'cold') {
  await engine.load(await readFile(index))
  await engine.ask(questions[0] ?? '')
  // Node counts from the start of the process.
  process.stdout.write(JSON.stringify({ coldStartMs: performance.now() }))
} else process.stdout.write(JSON.stringify(await measure(engine, index, articles ?? '')))

async function measure(engine: RivalEngine, index: string, file: string) {
  const began = performance.now()
  const bytes = createReadStream(file)
  const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
    if (line.trim() !== '') await engine.add(article.parse(JSON.parse(line)))
  const indexSeconds = (performance.now() - began) / 1000
  for (const question of questions.slice(0, warmUp)) await engine.ask(question)
  const times: number[] = []
  for (const question of questions) {
    const start = performance.now()
    await engine.ask(question)
    times.push(performance.now() - start)
  }
  // Before saving: a desk that serves does not write its index at the same time. maxRSS is in kB.
  const peakMb = process.resourceUsage().maxRSS / 1024
  await writeFile(index, await engine.save())
  return { indexSeconds, peakMb, times }
}
