import { cpus } from 'node:os'
import { workerData } from 'node:worker_threads'
import { z } from 'zod'

const { seconds, idle } = z.object({ seconds: z.number(), idle: z.number() }).parse(workerData)

/** A still second while all processors were busy with others counts so little: it may wait for one of them. */
const busySecond = 1 / 30
/** Milliseconds of a second for which some processor has to be free. */
const spareMs = 300

const used = (): number => process.cpuUsage().user / 1e6
const free = (): number => cpus().reduce((sum, { times }) => sum + times.idle, 0)
let [last, spare, still] = [used(), free(), 0]
setInterval(() => {
  const [now, left] = [used(), free()]
  still = now - last < 0.01 ? still + (left - spare > spareMs ? 1 : busySecond) : 0
  last = now
  spare = left
  if (now > seconds || still >= idle) process.kill(process.pid, 'SIGKILL')
}, 1_000)
