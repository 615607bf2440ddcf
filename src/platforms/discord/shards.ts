import { setTimeout } from 'node:timers/promises'
import { Routes, ShardingManager } from 'discord.js'
import { z } from 'zod'
import { reason } from '../../errors.ts'
import type { Log } from '../../log.ts'
import type { Running } from '../../platform.ts'
import type { Ask } from './rest.ts'

const gateway = z.object({
  shards: z.number(),
  session_start_limit: z.object({ max_concurrency: z.number() }),
})

/** Between the starts of two shards, in milliseconds, where Discord takes one identify at a time. */
const identifyMs = 5_500
const longestWaitMs = 5 * 60_000

/**
 * discord.js's own sharding: each shard is this program once more, as a child, with the same settings. The number is
 * asked of Discord here, because the library asks the public address whatever the settings say.
 */
export function startShards(parts: {
  readonly token: string
  readonly ask: Ask
  readonly shards: 'auto' | number
  readonly log: Log
}): Running {
  const { token, ask, shards, log } = parts
  const stopping = new AbortController()
  const done = Promise.withResolvers<void>()
  let manager: ShardingManager | undefined

  const spawn = async (): Promise<void> => {
    const { shards: recommended, session_start_limit: limit } = gateway.parse(
      await ask('GET', Routes.gatewayBot()),
    )
    const totalShards = shards === 'auto' ? recommended : shards
    if (stopping.signal.aborted) return
    manager = new ShardingManager(process.argv[1] ?? '', {
      token,
      totalShards,
      shardArgs: process.argv.slice(2),
      execArgv: process.execArgv,
    })
    manager.on('shardCreate', (shard) => {
      shard.on('death', () => log.warn('a shard has ended', { shard: shard.id }))
      shard.on('error', (error) => log.error('a shard failed', { shard: shard.id, reason: reason(error) }))
    })
    // Without a time limit: a shard that waits for its turn to identify is not a failed one.
    await manager.spawn({ delay: identifyMs / limit.max_concurrency, timeout: -1 })
    log.info('the shards are started', { shards: totalShards })
  }

  const run = async (): Promise<void> => {
    for (let wait = 1_000; !stopping.signal.aborted && !manager; wait = Math.min(longestWaitMs, wait * 2)) {
      try {
        await spawn()
      } catch (thrown) {
        log.warn('the shards could not be started', { reason: reason(thrown) })
        await setTimeout(wait, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined)
      }
    }
  }
  void run()

  return {
    done: done.promise,
    health() {
      const all = [...(manager?.shards.values() ?? [])]
      const ready = all.filter((shard) => shard.ready).length
      const detail = `${ready} of ${all.length} shards are connected.`
      return { state: all.length > 0 && ready === all.length ? 'connected' : 'connecting', detail }
    },
    async stop() {
      stopping.abort()
      for (const shard of manager?.shards.values() ?? []) if (shard.process) shard.kill()
      done.resolve()
    },
  }
}
