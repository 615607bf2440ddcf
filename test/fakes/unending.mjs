// Loaded before the program: none of its threads ever ends, and its timers run a hundred times as fast.
import { syncBuiltinESMExports } from 'node:module'
import timers from 'node:timers'
import { isMainThread, Worker } from 'node:worker_threads'

if (isMainThread) {
  Worker.prototype.terminate = () => new Promise(() => {})
  const { setTimeout } = timers
  timers.setTimeout = (act, ms, ...given) => setTimeout(act, ms / 100, ...given)
  syncBuiltinESMExports()
}
