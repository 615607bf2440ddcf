import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { texts } from './hostile/texts.ts'

const child = fileURLToPath(new URL('./held/child.ts', import.meta.url))
const size = 250_000
/** Nobody notices that an answer comes so much later, in milliseconds. */
const mostHeldMs = 100

const told = z.object({ question: z.string(), heldMs: z.number() })
type Told = z.infer<typeof told>

/**
 * Asks every command over each hostile text and prints for how long one held the thread at most, with the command.
 * @returns what held it too long
 */
export async function held(only: readonly string[] = []): Promise<readonly string[]> {
  const over: string[] = []
  for (const name of Object.keys(texts)) {
    if (only.length > 0 && !only.includes(name)) continue
    const all = (await measure(name)).toSorted((a, b) => b.heldMs - a.heldMs)
    const long = all.filter(({ heldMs }) => heldMs > mostHeldMs)
    over.push(...long.map(({ question }) => `${name}, ${question}`))
    const shown = all.slice(0, Math.max(2, long.length))
    process.stdout.write(
      `${name.padEnd(16)} ${shown.map(({ question, heldMs }) => `${heldMs.toFixed(0)} ms ${question}`).join(' · ')}\n`,
    )
  }
  return over
}

function measure(name: string): Promise<readonly Told[]> {
  return new Promise((done, fail) => {
    const asking = fork(child, [name, String(size)])
    const all: Told[] = []
    asking.on('message', (message) => all.push(told.parse(message)))
    asking.once('exit', (code) => (code === 0 ? done(all) : fail(new Error(`“${name}” ended with ${code}.`))))
  })
}
