#!/usr/bin/env node
// Plain JavaScript: with the compile cache on before the first file of TypeScript is read, Node need not load its
// type stripper, which takes a fifth of a start. Threads and shards find the cache through the environment.
import { enableCompileCache, getCompileCacheDir } from 'node:module'

enableCompileCache()
const folder = getCompileCacheDir()
if (folder !== undefined) process.env.NODE_COMPILE_CACHE ??= folder
// A container's first process is ended by no signal that nobody hears, also while it starts.
const leave = (_, number) => process.exit(128 + number)
process.on('SIGINT', leave).on('SIGTERM', leave)
const { endBySignals } = await import('./runtime/end.ts')
endBySignals()
process.off('SIGINT', leave).off('SIGTERM', leave)
await import('./main.ts')
