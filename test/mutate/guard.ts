import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach } from 'vitest'

/**
 * Seconds with a free processor after which a process that has done nothing waits for what never comes; no test waits by
 * the clock. Where others have all processors, it may wait for one of them, and is given longer.
 */
const idle = 20

/**
 * Ends this process once it has used so many seconds of its processor, as what never ends does, or does nothing; what comes
 * after a failure is left out.
 */
export function guard(seconds: number): void {
  new Worker(new URL('watching.ts', import.meta.url), { workerData: { seconds, idle } }).unref()
  let failed = false
  beforeEach(({ skip }) => skip(failed, 'noticed already'))
  afterEach(({ task }) => {
    failed ||= task.result?.state === 'fail'
  })
}
