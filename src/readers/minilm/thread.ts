import { Worker } from 'node:worker_threads'
import type { Reading } from '../../contracts/reader.ts'
import { reason } from '../../model/errors.ts'
import type { Parts } from './model.ts'

/** What a thread is started with. */
export interface Task {
  readonly parts: Parts
  /** Which room behind the weights is the thread's own. */
  readonly number: number
}

/** To a thread, one at a time; a reading comes back. */
export interface Pair {
  readonly question: string
  readonly passage: string
}

export interface Job extends Pair {
  /** Nothing where it could not be read. */
  done(reading: Reading | undefined): void
}

export interface Thread {
  readonly number: number
  busy(): boolean
  take(job: Job): void
  end(): Promise<unknown>
}

/** A thread needs little besides the weights, which are not counted here. */
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 64 }

/** It keeps the process alive only while it reads. */
export function startThread(task: Task, onFree: () => void, onEnd: (why: string) => void): Thread {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: task,
    // Flags that were meant for the program, such as --eval, are none for its thread.
    execArgv: [],
    resourceLimits,
  })
  worker.unref()
  let job: Job | undefined
  let why = 'it was told to'
  const finish = (read: Reading | undefined): void => {
    worker.unref()
    job?.done(read)
    job = undefined
  }
  worker.on('message', (read: Reading) => {
    finish(read)
    onFree()
  })
  worker.on('error', (thrown) => {
    why = reason(thrown)
  })
  worker.on('exit', () => {
    finish(undefined)
    onEnd(why)
  })
  return {
    number: task.number,
    busy: () => job !== undefined,
    take(next) {
      job = next
      worker.ref()
      worker.postMessage({ question: next.question, passage: next.passage } satisfies Pair)
    },
    end: () => worker.terminate(),
  }
}
