#!/usr/bin/env node
// Plain JavaScript: with the compile cache on before the first file of TypeScript is read, Node need not load its
// type stripper, which takes a fifth of a start. Threads and shards find the cache through the environment.
import { enableCompileCache, getCompileCacheDir } from 'node:module'

enableCompileCache()
const folder = getCompileCacheDir()
if (folder !== undefined) process.env.NODE_COMPILE_CACHE ??= folder
// A container's first process is ended by no signal that nobody hears: neither while it starts nor by a second one.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
])
  process.on(signal, () => {
    if (process.listenerCount(signal) === 1) process.exit(code)
  })
await import('./main.ts')
