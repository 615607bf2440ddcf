import { Worker } from 'node:worker_threads'
import { outOfMemory, reason, UserError } from '../model/errors.ts'
import { type Avoid, type Excess, type News, news, type Order, type Task } from './messages.ts'

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

/**
 * How long one file may take, by the clock, as a thread's own time is not told while it computes: the slowest of an
 * ordinary corpus takes a second on a quiet machine, and another program may have the rest of it.
 */
const usuallyMs = 60_000

/** Starts the thread, and starts it again without the file that took all its memory, or too long. */
export function startIndexer(
  task: Task,
  hear: (heard: News) => void,
  fail: (error: Error) => void,
  mostMs = usuallyMs,
): Indexer {
  const ended = Promise.withResolvers<void>()
  let closing = false
  let reading: string | undefined
  let clock: NodeJS.Timeout | undefined
  let last: Order | undefined
  let worker = start([])

  function start(avoid: Avoid): Worker {
    const made = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { ...task, avoid },
      // Flags that were meant for the program, such as --eval, are none for its worker.
      execArgv: [],
      resourceLimits,
    })
    let heir = false
    /** Begins again without the file that is being read. */
    const avoidIt = (of: Excess): boolean => {
      clearTimeout(clock)
      if (closing || heir || reading === undefined) return false
      const file = reading
      if (avoid.some((one) => one.file === file)) return false
      heir = true
      worker = start([...avoid, { file, of }])
      if (last !== undefined) worker.postMessage(last)
      return true
    }
    made.on('message', (message: unknown) => {
      const heard = news.parse(message)
      if (heir) return
      if (heard.kind === 'written') clearTimeout(clock)
      else if (heard.kind === 'begun' || heard.kind === 'ended') {
        clearTimeout(clock)
        reading = heard.kind === 'begun' ? heard.file : undefined
        if (reading !== undefined)
          clock = setTimeout(() => {
            if (avoidIt('time')) void made.terminate()
          }, mostMs).unref()
      } else if (heard.kind === 'failed')
        fail(heard.user ? new UserError(heard.message) : new Error(heard.message))
      else hear(heard)
    })
    made.on('error', (thrown) => {
      if (!heir && !(outOfMemory(thrown) && avoidIt('memory'))) fail(new Error(reason(thrown)))
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
      clearTimeout(clock)
      const patience = setTimeout(() => worker.terminate(), closeMs)
      await ended.promise
      clearTimeout(patience)
    },
  }
}
