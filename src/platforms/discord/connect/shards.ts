import { setTimeout } from 'node:timers/promises'
import { Routes, type Shard, ShardingManager } from 'discord.js'
import { z } from 'zod'
import { type Health, healthSchema, type Running } from '../../../contracts/platform.ts'
import { reason, UserError } from '../../../model/errors.ts'
import type { Log } from '../../../runtime/log.ts'
import { beginMs, firstWaitMs, longestWaitMs } from '../connect.ts'
import type { Ask } from './api.ts'

const gateway = z.object({
  shards: z.number(),
  session_start_limit: z.object({ max_concurrency: z.number() }),
})

/** Between the starts of two shards, in milliseconds, where Discord takes one identify at a time. */
const identifyMs = 5_500
/** A shard that lived for so long did not die of its start. */
const livedMs = 10 * 60_000

/** What a shard's process tells the parent of itself. */
const toldSchema = z.object({ health: healthSchema })
export type Told = z.infer<typeof toldSchema>

/**
 * discord.js's own sharding: each shard is this program once more, as a child, with the same settings. The number is
 * asked of Discord here, because the library asks the public address whatever the settings say.
 * @returns also a promise that settles as `begun` of a connection does
 */
export function startShards(parts: {
  readonly token: string
  readonly ask: Ask
  readonly shards: 'auto' | number
  readonly log: Log
}): Running & { readonly begun: Promise<unknown> } {
  const { token, ask, shards, log } = parts
  const stopping = new AbortController()
  const begun = Promise.withResolvers<unknown>()
  const done = Promise.withResolvers<void>()
  const healths = new Map<number, Health>()
  const running = new Set<Shard>()
  let total = 0
  let ended: Health | undefined

  const pause = (ms: number): Promise<unknown> =>
    setTimeout(ms, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined)

  const stop = (health: Health): void => {
    ended ??= health
    stopping.abort()
    for (const shard of running) if (shard.process) shard.kill()
    begun.resolve(undefined)
    if (health.detail === undefined) done.resolve()
    else done.reject(new UserError(health.detail))
  }
  done.promise.catch(() => {})

  /** Keeps a shard's child alive: the library would start one that dies at its start again at once, for ever. */
  const keep = (shard: Shard): void => {
    let tries = 0
    let bornAt = performance.now()
    shard.on('message', (message) => {
      const told = toldSchema.safeParse(message).data
      if (!told) return
      const { state, detail } = told.health
      healths.set(shard.id, told.health)
      if (state === 'connected') begun.resolve(undefined)
      if (state !== 'stopped' || detail === undefined) return
      // What only the operator can help ends every shard.
      begun.reject(new UserError(detail))
      stop(told.health)
    })
    shard.on('error', (error) => log.error('a shard failed', { shard: shard.id, reason: reason(error) }))
    shard.on('death', async () => {
      healths.delete(shard.id)
      if (stopping.signal.aborted) return
      if (performance.now() - bornAt > livedMs) tries = 0
      const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** tries++)
      log.warn('a shard has ended and is started again', { shard: shard.id, seconds: wait / 1_000 })
      await pause(wait)
      if (stopping.signal.aborted) return
      bornAt = performance.now()
      await shard.spawn(-1).catch((thrown: unknown) => shard.emit('error', thrown))
    })
  }

  const spawn = async (): Promise<void> => {
    const { shards: recommended, session_start_limit: limit } = gateway.parse(
      await ask('GET', Routes.gatewayBot()),
    )
    total = shards === 'auto' ? recommended : shards
    const manager = new ShardingManager(process.argv[1] ?? '', {
      token,
      totalShards: total,
      shardArgs: process.argv.slice(2),
      execArgv: process.execArgv,
      respawn: false,
    })
    for (let id = 0; id < total && !stopping.signal.aborted; id++) {
      const shard = manager.createShard(id)
      running.add(shard)
      keep(shard)
      // Without a time limit: a shard that waits for its turn to identify is not a failed one.
      await shard.spawn(-1)
      if (id < total - 1) await pause(identifyMs / limit.max_concurrency)
    }
    log.info('the shards are started', { shards: total })
  }

  const run = async (): Promise<void> => {
    for (let wait = firstWaitMs; !stopping.signal.aborted; wait = Math.min(longestWaitMs, wait * 2)) {
      try {
        return await spawn()
      } catch (thrown) {
        log.warn('the shards could not be started', { reason: reason(thrown) })
        await pause(wait)
      }
    }
  }
  void run()
  pause(beginMs).then(begun.resolve)

  return {
    begun: begun.promise,
    done: done.promise,
    health() {
      if (ended) return ended
      const all = [...healths.values()]
      const ready = all.filter(({ state }) => state === 'connected').length
      const detail = `${ready} of ${total} shards are connected.`
      return { state: total > 0 && ready === total ? 'connected' : 'connecting', detail }
    },
    async stop() {
      stop({ state: 'stopped' })
    },
  }
}
