import { setTimeout } from 'node:timers/promises'
import { DiscordjsError, DiscordjsErrorCodes, Events, Status } from 'discord.js'
import type { Health } from '../../contracts/platform.ts'
import type { Store } from '../../contracts/store.ts'
import { reason, UserError } from '../../model/errors.ts'
import type { Log } from '../../runtime/log.ts'
import { createClient, type Heard, type OwnClient } from './connect/client.ts'
import { createSessions } from './connect/sessions.ts'

/** Close codes after which Discord lets nobody in before the operator has done something, and what. */
const fatal: Readonly<Record<number, string>> = {
  4004: 'Discord does not know the token in DISCORD_TOKEN. Copy it anew from the developer portal (Bot, Reset Token).',
  4010: 'Discord says that the number of this shard is wrong. Start without SHARDS and SHARD_COUNT, with DISCORD_SHARDS=auto.',
  4011: 'The bot is in so many servers that Discord wants several shards. Set DISCORD_SHARDS=auto.',
  4012: 'Discord no longer speaks the version of its gateway that this program uses. Update Dateline.',
  4013: 'Discord does not know an intent that this program asks for. Update Dateline.',
  4014: 'Discord does not grant this bot an intent that Dateline asks for. Look at Bot, Privileged Gateway Intents, in the developer portal.',
}

/** From one try to the next, in milliseconds: twice as long each time. */
export const firstWaitMs = 1_000
export const longestWaitMs = 5 * 60_000
/** A client that has not been ready for this long is thrown away for a new one. */
const watchMs = 5 * 60_000

/** How long a start waits for a Discord that neither takes nor refuses the connection, in milliseconds. */
export const beginMs = 10_000

export interface Connection {
  /** Settles when it is connected or is tried again in the background. @throws UserError where only the operator can help */
  readonly begun: Promise<unknown>
  /** Settles when it is over. @throws UserError where only the operator can help */
  readonly done: Promise<void>
  health(): Health
  stop(): Promise<void>
}

/** Keeps a client connected, from the first try to `stop`; discord.js resumes by itself, this begins anew. */
export function createConnection(parts: {
  readonly token: string
  readonly api: string | undefined
  readonly shards: number
  /** Whether messages are read that do not name the bot. */
  readonly reads: boolean
  readonly store: Store
  readonly heard: Heard
  /** Told how it is, whenever that changes. */
  readonly changed?: (health: Health) => void
  readonly log: Log
}): Connection {
  const { token, store, log } = parts
  const sessions = createSessions(store, log)
  const begun = Promise.withResolvers<unknown>()
  const done = Promise.withResolvers<void>()
  const stopping = new AbortController()
  let current: OwnClient | undefined
  let health: Health = { state: 'connecting' }
  let why: UserError | undefined
  const become = (next: Health): void => {
    // A client that is destroyed may still say that it connects again.
    if (health.state === 'stopped') return
    health = next
    parts.changed?.(next)
  }

  const end = (sentence: string): void => {
    become({ state: 'stopped', detail: sentence })
    log.error(sentence)
    why = new UserError(sentence)
    begun.reject(why)
    stopping.abort()
  }

  /** Connects once, and settles when that client is of no use any more. */
  const attempt = async (): Promise<void> => {
    current = createClient({ ...parts, sessions })
    const { client: made, release } = current
    const over = Promise.withResolvers<void>()
    let readyAt = performance.now()
    made.on(Events.Error, (error) => log.error('discord.js met an error', { reason: reason(error) }))
    made.on(Events.Warn, (told) => log.warn('discord.js warns', { told }))
    made.on(Events.ShardError, (error, shard) =>
      log.warn('a connection to Discord failed', { shard, reason: reason(error) }),
    )
    made.on(Events.ShardReconnecting, (shard) => {
      become({ state: 'retrying', detail: `Shard ${shard} connects again.` })
      log.info('a connection to Discord was lost; it is made again', { shard })
    })
    made.on(Events.ShardResume, () => become({ state: 'connected' }))
    made.on(Events.ShardReady, () => become({ state: 'connected' }))
    made.on(Events.ShardDisconnect, ({ code }) => {
      const sentence = fatal[code]
      if (sentence) end(sentence)
      over.resolve()
    })
    const watch = setInterval(() => {
      if (made.ws.shards.size > 0 && made.ws.shards.every(({ status }) => status === Status.Ready))
        readyAt = performance.now()
      else if (performance.now() - readyAt > watchMs) over.resolve()
    }, watchMs / 20)
    watch.unref()
    const stop = (): void => over.resolve()
    stopping.signal.addEventListener('abort', stop, { once: true })
    try {
      const login = made.login(token)
      login.then(begun.resolve, () => undefined)
      await Promise.race([login, over.promise])
      await over.promise
    } finally {
      clearInterval(watch)
      stopping.signal.removeEventListener('abort', stop)
      await release()
    }
  }

  const run = async (): Promise<void> => {
    for (let tries = 0; !stopping.signal.aborted; tries++) {
      const started = performance.now()
      let trouble = unreached
      try {
        await attempt()
      } catch (thrown) {
        if (isTokenInvalid(thrown)) end(fatal[4004] ?? '')
        else {
          trouble = isSpent(thrown) ? spent : unreached
          log.warn(trouble, { reason: reason(thrown) })
        }
      }
      if (stopping.signal.aborted) break
      begun.resolve(undefined)
      if (performance.now() - started > watchMs) tries = 0
      const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** tries)
      become({
        state: 'retrying',
        detail: `${trouble}; tried again in ${Math.ceil(wait / 1_000)} s.`,
      })
      await setTimeout(wait, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined)
    }
    begun.resolve(undefined)
    if (why) done.reject(why)
    else done.resolve()
  }
  // Whoever is told by `begun` need not listen to this too.
  done.promise.catch(() => {})
  void run()
  setTimeout(beginMs, undefined, { signal: stopping.signal, ref: false }).then(begun.resolve, () => undefined)

  return {
    begun: begun.promise,
    done: done.promise,
    health: () => health,
    async stop() {
      become({ state: 'stopped' })
      stopping.abort()
      await current?.release()
      await sessions
        .close()
        .catch((thrown: unknown) => log.info('a session was not written down', { reason: reason(thrown) }))
      await done.promise.catch(() => {})
    },
  }
}

/** The library says so before it connects, in words alone. */
const isSpent = (thrown: unknown): boolean => reason(thrown).includes('Not enough sessions remaining')
const unreached = 'Discord cannot be reached'
const spent = 'Discord lets this bot begin no more sessions today, as it has begun too many'

const isTokenInvalid = (thrown: unknown): boolean =>
  thrown instanceof DiscordjsError && thrown.code === DiscordjsErrorCodes.TokenInvalid
