import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createModel } from '../../src/readers/minilm/model.ts'
import { loadWeights } from '../../src/readers/minilm/weights.ts'
import minilm from '../../src/readers/minilm.ts'

// What the answer reader costs: `node test/bench/reader.ts`. Processor time is of the whole process, so that what
// compiles the kernel beside counts too; a machine that is busy with other work shows up in it all the same.

const folder = join(import.meta.dirname, '..', '..', 'src', 'readers', 'minilm')
const file = (name: string): string => join(folder, name)
const question = 'Which minister opened the new bridge over the Vessel last week?'
const text =
  'The bridge over the Vessel was opened last week by the transport minister, Ingrid Solheim, after four years of work and two of quarrels over its price, while ferrymen on both banks stood by with their boats tied up. '

await questions()
await pairs()

/** The first question of a process, and those after it, with five passages each. */
async function questions(): Promise<void> {
  const before = process.memoryUsage.rss()
  const reader = await minilm.open({ DATA: '' }, (sentence) => process.stderr.write(`${sentence}\n`))
  if (!reader) return
  const passages = Array.from({ length: 5 }, (_, at) => `${at + 1}. ${text}`)
  const ask = () => reader.read(question, passages)
  const first = await cost(ask)
  const later = []
  for (let times = 0; times < 40; times++) later.push(await cost(ask))
  const memory = (process.memoryUsage.rss() - before) / 1e6
  await reader.close()
  const [cpu, wall] = [later.map((one) => one.cpu), later.map((one) => one.wall)]
  say('the first question, five passages', `${ms(first.cpu)} of processor time, ${ms(first.wall)} in all`)
  say('a later one', `${ms(quantile(cpu, 0.5))} of processor time, ${ms(quantile(wall, 0.5))} in all`)
  say('95 % of them at most', `${ms(quantile(cpu, 0.95))}, ${ms(quantile(wall, 0.95))}`)
  say('memory with two threads', `${memory.toFixed(0)} MB more`)
}

/** One pair at a time in this thread, by its word pieces. */
async function pairs(): Promise<void> {
  const opening = await cost(async () => loadWeights(file('reader.int8.bin')))
  say('reading the weights', `${ms(opening.cpu)} of processor time, ${ms(opening.wall)} in all`)
  const kernel = new WebAssembly.Module(readFileSync(file('kernel.wasm')))
  const vocabulary = readFileSync(file('vocab.txt'), 'utf8')
  const model = createModel({ weights: opening.value, kernel, vocabulary }, 0)
  for (const pieces of [32, 56, 96, 176]) {
    const passage = ofLength(pieces)
    for (let times = 0; times < 20; times++) model.read(question, passage)
    const costs = []
    for (let times = 0; times < 100; times++)
      costs.push((await cost(async () => model.read(question, passage))).cpu)
    say(
      `a pair of ${model.logits(question, passage).start.length} word pieces`,
      `${ms(quantile(costs, 0.5))}, 95 % at most ${ms(quantile(costs, 0.95))}`,
    )
  }

  function ofLength(pieces: number): string {
    const words = text.repeat(5).split(' ')
    let count = 1
    while (model.logits(question, words.slice(0, count + 1).join(' ')).start.length <= pieces) count++
    return words.slice(0, count).join(' ')
  }
}

/** In milliseconds. */
async function cost<T>(work: () => Promise<T>) {
  const [cpu, wall] = [process.cpuUsage(), performance.now()]
  const value = await work()
  const { user, system } = process.cpuUsage(cpu)
  return { value, cpu: (user + system) / 1000, wall: performance.now() - wall }
}

function quantile(list: readonly number[], share: number): number {
  return (
    list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(share * list.length))] ?? Number.NaN
  )
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`
}

function say(what: string, figure: string): void {
  process.stdout.write(`${what.padEnd(34)} ${figure}\n`)
}
