import { workerData } from 'node:worker_threads'
import { z } from 'zod'

const { seconds, idle } = z.object({ seconds: z.number(), idle: z.number() }).parse(workerData)

const used = (): number => process.cpuUsage().user / 1e6
let [last, still] = [used(), 0]
setInterval(() => {
  const now = used()
  still = now - last < 0.01 ? still + 1 : 0
  last = now
  if (now > seconds || still >= idle) process.kill(process.pid, 'SIGKILL')
}, 1_000)
