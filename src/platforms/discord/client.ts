import { setTimeout } from 'node:timers/promises'
import {
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Options,
  SimpleShardingStrategy,
} from 'discord.js'
import { z } from 'zod'
import type { Store } from '../../contracts/store.ts'
import { reason } from '../../model/errors.ts'
import type { Log } from '../../runtime/log.ts'
import { createThrottle } from './identify.ts'
import { guardEvents, guardPackets, socketsOf } from './internals.ts'
import type { Known } from './known.ts'
import { obstacleOf } from './place.ts'
import { withRetryAfter } from './rest.ts'

/** What came in over the gateway. */
export interface Heard {
  interaction(packet: unknown, known: Known): void
  message(packet: unknown, bot: string, known: Known): void
  /** The bot is new in a server. @param channel where that server greets who is new, and the bot may post */
  joined(guild: string, channel: string): void
  /** The bot was taken out of a server. */
  left(guild: string): void
  /** All shards of this process are connected. @param first whether the first shard of all is among them */
  ready(application: string, first: boolean): void
}

/** A client of discord.js that is let go for good. */
export interface OwnClient {
  readonly client: Client
  /** Settles when its connections are closed, or soon in any case; it connects no more. */
  release(): Promise<void>
}

/** How long closing may take, in milliseconds. */
const destroyMs = 1_000

/** No privileged intent is asked for: words come with direct messages and mentions, and commands bring their own. */
const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages]

export function createClient(parts: {
  readonly api: string | undefined
  readonly shards: number
  readonly store: Store
  readonly heard: Heard
  readonly log: Log
}): OwnClient {
  const { api, shards, store, heard, log } = parts
  let released = false
  let strategy: SimpleShardingStrategy | undefined
  const dropped = (packet: string, thrown: unknown): void =>
    log.warn('a packet of Discord could not be read', {
      dropped: 'discord packet',
      packet,
      reason: reason(thrown),
    })
  const client: Client = new Client({
    intents,
    rest: { ...(api === undefined ? {} : { api }), version: '10', retries: 1, makeRequest: withRetryAfter },
    allowedMentions: { parse: [] },
    // Only what is read of channels is used; a memory of messages and members would grow with every server.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      ThreadMemberManager: 0,
      UserManager: { maxSize: 100, keepOverLimit: ({ id }) => id === client.user?.id },
      GuildMemberManager: { maxSize: 10, keepOverLimit: ({ id }) => id === client.user?.id },
    }),
    ws: {
      // A shard that is destroyed while it connects would connect again, for ever; it asks for its session before that.
      buildStrategy(manager) {
        const { options } = manager
        const { retrieveSessionInfo } = options
        options.retrieveSessionInfo = (shard) => (released ? never : retrieveSessionInfo(shard))
        guardEvents(manager, dropped)
        strategy = new SimpleShardingStrategy(manager)
        return strategy
      },
      async buildIdentifyThrottler(manager) {
        const { session_start_limit: limit } = await manager.fetchGatewayInformation()
        const { total, max_concurrency: maxConcurrency } = limit
        return createThrottle({ store, shards, total, maxConcurrency, log })
      },
    },
  })
  guardPackets(client, dropped)
  const known = knownTo(client)
  // The packets themselves, not the library's objects: they can be kept, and come for channels it has not cached too.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (packet) => heard.interaction(packet, known))
  client.ws.on(GatewayDispatchEvents.MessageCreate, (packet) => {
    if (client.user) heard.message(packet, client.user.id, known)
  })
  // Told after the start alone: servers that the bot was in before are no news.
  client.on(Events.GuildCreate, ({ id, systemChannelId: channel }) => {
    if (channel !== null && known.obstacle(channel) === undefined) heard.joined(id, channel)
  })
  client.ws.on(GatewayDispatchEvents.GuildDelete, (packet) => {
    const { data } = departure.safeParse(packet)
    // A server that is only out of reach comes back.
    if (data && data.unavailable !== true) heard.left(data.id)
  })
  client.on(Events.ClientReady, (ready) => {
    const { shards: own } = client.options
    heard.ready(ready.application.id, !Array.isArray(own) || own.includes(0))
  })
  return {
    client,
    async release() {
      released = true
      const close = socketsOf(strategy)
      // The library waits for ever for the end of a connection that was being made.
      const waited = new AbortController()
      const patience = setTimeout(destroyMs, undefined, { signal: waited.signal }).catch(() => undefined)
      await Promise.race([client.destroy(), patience])
      waited.abort()
      close()
    },
  }
}

/** What the library has kept of the servers' packets. */
function knownTo(client: Client): Known {
  return {
    isThread: (id) => client.channels.cache.get(id)?.isThread() ?? false,
    channel(id) {
      const channel = client.channels.cache.get(id)
      return channel && 'name' in channel && channel.name !== null ? channel.name : undefined
    },
    role: (guild, id) => client.guilds.cache.get(guild)?.roles.cache.get(id)?.name,
    obstacle(id) {
      const channel = client.channels.cache.get(id)
      if (!channel || channel.isDMBased() || !client.user) return undefined
      const permissions = channel.permissionsFor(client.user)
      return permissions ? obstacleOf(permissions.bitfield, channel.isThread()) : undefined
    },
  }
}

const departure = z.object({ id: z.string(), unavailable: z.boolean().optional() })

const never = new Promise<never>(() => undefined)
