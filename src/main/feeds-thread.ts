import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { FeedWork } from '../feeds/work.ts'
import { reason, UserError } from '../model/errors.ts'
import { callsOver } from '../runtime/calls.ts'
import { type Places, placesSchema } from '../runtime/config.ts'
import type { Log } from '../runtime/log.ts'
import type { FeedNews } from './feeds-thread/calls.ts'

/** A page is a few megabytes, and its tree ten times that; one broken page must not take the whole machine. */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 }

/** How long the end waits for what is on its way, in milliseconds. */
const patienceMs = 3_000

/**
 * The work on feeds in a thread of its own, as feeds and pages may be large. It is started by the first call: most
 * desks follow none.
 */
export function openFeedsThread(settings: Places, log: Log, count: FeedNews['count'] = () => {}): FeedWork {
  let running: ReturnType<typeof start> | undefined
  const start = () => {
    const worker = new Worker(new URL('./feeds-thread/worker.ts', import.meta.url), {
      workerData: placesSchema.parse(settings),
      // Flags that were meant for the program, such as --eval, are none for its thread.
      execArgv: [],
      resourceLimits,
    })
    const calls = callsOver<FeedWork, FeedNews>(worker, {
      log: (level, message, facts) => log[level](message, facts),
      count,
    })
    worker.on('error', (thrown) =>
      log.error('the thread of the feeds failed', { dropped: 'thread', error: reason(thrown) }),
    )
    worker.on('exit', () => {
      // What was underway is due again by itself, and the next call starts a new thread.
      running = undefined
      calls.$close(new UserError('The feeds could not be looked at just now. Try again in a minute.'))
    })
    return { worker, calls }
  }
  const work = (): FeedWork => {
    running ??= start()
    return running.calls
  }
  return {
    probe: (url) => work().probe(url),
    tryFolder: (name) => work().tryFolder(name),
    add: (url) => work().add(url),
    take: (file) => work().take(file),
    check: (name) => work().check(name),
    round: () => work().round(),
    async stop() {
      if (running === undefined) return
      const { worker, calls } = running
      // One that could not even begin has nothing to end.
      const ended = calls.stop().catch(() => undefined)
      await Promise.race([ended, setTimeout(patienceMs, undefined, { ref: false })])
      // What is underway by now is due again by itself.
      await worker.terminate()
    },
  }
}
