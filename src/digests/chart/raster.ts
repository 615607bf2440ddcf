import { Worker } from 'node:worker_threads'
import { z } from 'zod'

const reply = z.object({
  id: z.number(),
  png: z.instanceof(Uint8Array).optional(),
  failed: z.string().optional(),
})

/** A picture takes 60 to 130 ms, which answers would wait for: it is made in a thread that ends when idle this long. */
const idleMs = 10_000

interface Waiting {
  readonly resolve: (png: Uint8Array) => void
  readonly reject: (error: Error) => void
}

const waiting = new Map<number, Waiting>()
let worker: Worker | undefined
let idle: NodeJS.Timeout | undefined
let last = 0

/** SVG as PNG, in a thread of its own. */
export function rasterise(svg: string): Promise<Uint8Array> {
  clearTimeout(idle)
  const id = ++last
  worker ??= start()
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  waiting.set(id, { resolve, reject })
  worker.ref()
  worker.postMessage({ id, svg })
  return promise
}

function start(): Worker {
  const made = new Worker(new URL('./worker.ts', import.meta.url), { execArgv: [] })
  made.on('message', (message: unknown) => {
    const { id, png, failed } = reply.parse(message)
    if (png) waiting.get(id)?.resolve(png)
    else waiting.get(id)?.reject(new Error(`the chart was not drawn: ${failed}`))
    waiting.delete(id)
    if (waiting.size === 0) rest(made)
  })
  const gone = (thrown: unknown): void => {
    if (worker === made) worker = undefined
    for (const { reject } of waiting.values()) reject(new Error('the chart was not drawn', { cause: thrown }))
    waiting.clear()
  }
  made.on('error', gone)
  made.on('exit', (code) => {
    if (worker === made) gone(new Error(`its thread ended with code ${code}`))
  })
  return made
}

/** Nothing to draw: the thread keeps no process alive, and goes after a while. */
function rest(made: Worker): void {
  made.unref()
  idle = setTimeout(() => {
    if (worker === made) worker = undefined
    void made.terminate()
  }, idleMs).unref()
}
