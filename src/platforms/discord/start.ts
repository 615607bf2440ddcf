import { setTimeout } from 'node:timers/promises'
import { Routes } from 'discord.js'
import { z } from 'zod'
import type { Health, Running, Surroundings } from '../../contracts/platform.ts'
import { createSender } from '../../durable/sender.ts'
import type { Courier } from '../../model/digest.ts'
import { reason, UserError } from '../../model/errors.ts'
import { createLeaving } from './answer/leaving.ts'
import { createWelcome } from './answer/welcome.ts'
import { createHandling } from './answer.ts'
import { createAsk } from './connect/api.ts'
import { startShards, type Told } from './connect/shards.ts'
import { createConnection } from './connect.ts'
import { readMessage } from './hear/message.ts'
import { readInteraction } from './hear.ts'
import { createBulletins } from './post/courier.ts'
import { createNotices } from './post/notices.ts'
import { createTransport } from './post.ts'
import { registerCommands, registeredIds } from './register.ts'

const unknown = 'Discord refuses the token in DISCORD_TOKEN, so nothing can be posted.'
/** From one try to register the commands to the next, in milliseconds: twice as long each time. */
const firstTryMs = 2_000
const longestTryMs = 10 * 60_000

/**
 * Starts the platform: in this process, or where the settings ask for shards in a child for each.
 * @param lease milliseconds after which another process takes over what this one has left undone
 * @throws UserError
 */
export async function start(surroundings: Surroundings, lease?: number): Promise<Running> {
  const { bot, store, settings, hears = true, log, ending } = surroundings
  const waited = (begun: Promise<unknown>): Promise<unknown> => Promise.race([begun, aborted(ending)])
  const {
    DISCORD_TOKEN: token,
    DISCORD_API_URL: api,
    DISCORD_GUILD: guild,
    DISCORD_SHARDS: shards,
  } = settings
  if (token === undefined)
    throw new UserError('DISCORD_TOKEN is missing. Set it in .env; .env.example explains it.')
  let tokenKnown = true
  const ask = createAsk(token, api, (isKnown) => {
    tokenKnown = isKnown
  })
  const isShard = process.env.SHARDING_MANAGER !== undefined
  const me = once(async () => z.object({ id: z.string() }).parse(await ask('GET', Routes.user())).id)
  const transport = createTransport({ ask, bot: me, log })
  const sender = createSender({ store, name: 'discord', transport, pace: 0, log })
  const notices = createNotices(sender, settings.DISCORD_NOTICES)
  const bulletins = createBulletins({ store, sender, ask, notices, log })
  const { courier } = bulletins
  if (!hears) return postingOnly({ courier, waiting: sender.waiting, tokenKnown: () => tokenKnown })
  if (shards !== undefined && !isShard) {
    const { begun, ...running } = startShards({ token, ask, shards, log })
    await waited(begun)
    return { ...running, courier }
  }

  const {
    ANSWERS_PER_MINUTE: perMinute,
    ADMINS: admins,
    DISCORD_READ_MESSAGES: follows,
    DISCORD_DIGESTS: digestsFor,
  } = settings
  const ids = new Map<string, string>()
  const handling = createHandling({
    ...surroundings,
    perMinute,
    admins,
    ask,
    sender,
    bulletins,
    ids,
    lease,
    api,
  })
  const leaving = createLeaving({ store, ask, notices, log })
  const greet = createWelcome({ commands: bot.commands, sender, ids, notices, log })
  const noted = (work: Promise<unknown>): void =>
    void work.catch((thrown: unknown) =>
      log.error('that a server is there or gone could not be noted', { error: thrown }),
    )
  const hear = (event: Parameters<typeof handling.hear>[0] | undefined): void => {
    if (event)
      handling
        .hear(event)
        .catch((thrown: unknown) => log.error('an event could not be taken on', { error: thrown }))
  }
  // discord.js goes on telling a parent that is gone how it is, and that would end the process with an error.
  if (isShard) process.on('error', (thrown) => log.debug('the parent is gone', { reason: reason(thrown) }))
  const connection = createConnection({
    token,
    api,
    store,
    log,
    shards: Number(process.env.SHARD_COUNT ?? 1),
    reads: follows,
    ...(isShard ? { changed: tellParent } : {}),
    heard: {
      interaction: (packet, known) =>
        hear(readInteraction(packet, { commands: bot.commands, admins, known })),
      message: (packet, id, known) =>
        hear(readMessage(packet, id, known, { admins, follows, digestsFor, commands: bot.commands })),
      joined: (server, channel) =>
        void greet(server, channel).catch((thrown: unknown) =>
          log.error('a server could not be greeted', { error: thrown }),
        ),
      left: (server) => noted(leaving.left(server)),
      member: (server) => noted(leaving.member(server)),
      members: (servers, isOwn) => noted(leaving.members(servers, isOwn)),
      ready(application, first) {
        if (first && !registering) registering = keepRegistering(application)
      },
    },
  })
  const stopping = new AbortController()
  let registering: Promise<void> | undefined
  /** Until Discord has the commands as they are. */
  const keepRegistering = async (application: string): Promise<void> => {
    for (let wait = firstTryMs; !stopping.signal.aborted; wait = Math.min(longestTryMs, wait * 2)) {
      try {
        const count = await registerCommands(ask, store, bot.commands, {
          application,
          guild,
          digestsFor,
        })
        if (count !== undefined) log.info('commands are registered', { count, guild })
        for (const [name, id] of await registeredIds(store, { application, guild })) ids.set(name, id)
        return
      } catch (thrown) {
        const remedy = `https://discord.com/oauth2/authorize?client_id=${application}&scope=bot+applications.commands`
        log.error('the commands could not be registered; is the bot invited?', {
          reason: reason(thrown),
          guild,
          remedy,
        })
        await setTimeout(wait, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined)
      }
    }
  }
  const stop = once(async () => {
    stopping.abort()
    await connection.stop()
    await Promise.all([handling.close(), leaving.close()])
  })
  // Whoever hears that it is done closes the store, so what is being handled is waited for.
  const done = connection.done.finally(stop)
  done.catch(() => {})
  if (isShard) {
    process.once('disconnect', () => void connection.stop())
    if (!process.connected) void connection.stop()
    // The parent says what is wrong, once for all shards; the line to it would keep this process from ending.
    await waited(connection.begun).catch(() => undefined)
    done.catch(() => undefined).then(() => process.connected && process.disconnect())
  } else
    await waited(connection.begun).catch(async (thrown: unknown) => {
      await stop()
      throw thrown
    })
  const health = (): Health => {
    const { state, detail } = connection.health()
    return state === 'connected' && !tokenKnown
      ? { state: 'retrying', detail: unknown }
      : { state, ...(detail === undefined ? {} : { detail }) }
  }
  return { done, courier, health, waiting: sender.waiting, unanswered: handling.unanswered, stop }
}

/** Settles when the signal comes. */
const aborted = (signal: AbortSignal | undefined): Promise<void> =>
  new Promise((settle) => {
    if (signal?.aborted) settle()
    signal?.addEventListener('abort', () => settle(), { once: true })
  })

/** Posts go by REST alone: no connection is made that would hear anything. */
function postingOnly(parts: {
  readonly courier: Courier
  readonly waiting: () => number
  readonly tokenKnown: () => boolean
}): Running {
  const { courier, waiting, tokenKnown } = parts
  const done = Promise.withResolvers<void>()
  const health = (): Health =>
    tokenKnown() ? { state: 'connected' } : { state: 'retrying', detail: unknown }
  return { done: done.promise, courier, waiting, health, stop: async () => done.resolve() }
}

const tellParent = (health: Health): void => {
  const told: Told = { health }
  if (process.connected) process.send?.(told)
}

/** The same promise for everybody who asks, and a new one after a failure. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make().catch((thrown: unknown) => {
      made = undefined
      throw thrown
    })
    return made
  }
}
