import { Worker } from 'node:worker_threads'
import { reason, UserError } from '../model/errors.ts'
import { type News, news, type Order, type Task } from './messages.ts'

/** The thread that keeps the index in line with the folder. */
export interface Indexer {
  order(order: Order): void
  /** Done when the thread has ended, which is after the file that it is reading. */
  close(): Promise<void>
}

/** A file that cannot be interrupted may take so long at worst; then it is, and nothing is lost. */
const closeMs = 2_000

/**
 * Node gives a thread as much memory as the machine has; collecting garbage within these bounds takes 100 MB less for
 * an ordinary corpus and no more time. One page of 20 MB of markup needs more, and is then refused.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 1024 }

/** Starts the thread, and starts it again without the file that took all its memory. */
export function startIndexer(task: Task, hear: (heard: News) => void, fail: (error: Error) => void): Indexer {
  const ended = Promise.withResolvers<void>()
  let closing = false
  let reading: string | undefined
  let last: Order | undefined
  let worker = start([])

  function start(avoid: readonly string[]): Worker {
    const made = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { ...task, avoid },
      // Flags that were meant for the program, such as --eval, are none for its worker.
      execArgv: [],
      resourceLimits,
    })
    let heir = false
    made.on('message', (message: unknown) => {
      const heard = news.parse(message)
      if (heard.kind === 'begun') reading = heard.file
      else if (heard.kind === 'failed')
        fail(heard.user ? new UserError(heard.message) : new Error(heard.message))
      else hear(heard)
    })
    made.on('error', (thrown) => {
      const full = thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_WORKER_OUT_OF_MEMORY'
      if (!full || closing || reading === undefined || avoid.includes(reading)) {
        fail(new Error(reason(thrown)))
        return
      }
      heir = true
      worker = start([...avoid, reading])
      if (last !== undefined) worker.postMessage(last)
    })
    made.on('exit', (code) => {
      if (heir) return
      fail(new Error(closing ? 'The corpus was closed.' : `Its worker ended with code ${code}.`))
      ended.resolve()
    })
    return made
  }

  return {
    order(order) {
      last = order
      worker.postMessage(order)
    },
    async close() {
      if (!closing) {
        closing = true
        worker.postMessage({ kind: 'close' } satisfies Order)
      }
      const patience = setTimeout(() => worker.terminate(), closeMs)
      await ended.promise
      clearTimeout(patience)
    },
  }
}
