import { parentPort, workerData } from 'node:worker_threads'
import { createModel } from './model.ts'
import type { Pair, Task } from './thread.ts'

// No border: thread.ts alone starts this and writes to it. To check it with zod took 16 MB and 50 ms a thread.
const { parts, number }: Task = workerData
const model = createModel(parts, number)
parentPort?.on('message', ({ question, passage }: Pair) => {
  parentPort?.postMessage(model.read(question, passage))
})
