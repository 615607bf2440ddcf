// Loaded before the program's own code, which gets SIGTERM when its module of the number SIGTERM_AT is loaded.
import { registerHooks } from 'node:module'
import { isMainThread } from 'node:worker_threads'

let left = Number(process.env.SIGTERM_AT)
if (isMainThread)
  registerHooks({
    load(url, context, next) {
      left -= 1
      if (left === 0) process.kill(process.pid, 'SIGTERM')
      return next(url, context)
    },
  })
