import { setTimeout } from 'node:timers/promises'
import { CloseCodes, type WebSocketManager } from '@discordjs/ws'
import {
  Client,
  Events,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
  GatewayIntentBits,
  Options,
  ShardClientUtil,
  SimpleShardingStrategy,
} from 'discord.js'
import { z } from 'zod'
import type { Store } from '../../../contracts/store.ts'
import { reason } from '../../../model/errors.ts'
import type { Log } from '../../../runtime/log.ts'
import type { Known } from '../hear/known.ts'
import { obstacleOf } from '../hear/place.ts'
import { withRetryAfter } from './api.ts'
import { createThrottle } from './identify.ts'
import { guardEvents, guardPackets, socketsOf } from './internals.ts'
import type { Sessions } from './sessions.ts'

/** What came in over the gateway. */
export interface Heard {
  interaction(packet: unknown, known: Known): void
  message(packet: unknown, bot: string, known: Known): void
  /** The bot is new in a server. @param channel where that server greets who is new, and the bot may post */
  joined(guild: string, channel: string): void
  /** The bot was taken out of a server. */
  left(guild: string): void
  /** The bot is in a server of this process. */
  member(guild: string): void
  /** All servers that the bot is in. @param isOwn whether a server's shard is of this process */
  members(guilds: readonly string[], isOwn: (guild: string) => boolean): void
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

/**
 * Words come with direct messages and mentions, and commands bring their own. The privileged intent is asked for only where
 * the operator wants threads followed.
 */
const intentsFor = (reads: boolean): number =>
  GatewayIntentBits.Guilds |
  GatewayIntentBits.GuildMessages |
  GatewayIntentBits.DirectMessages |
  (reads ? GatewayIntentBits.MessageContent : 0)

export function createClient(parts: {
  readonly token: string
  readonly api: string | undefined
  readonly shards: number
  /** Whether messages are read that do not name the bot. */
  readonly reads: boolean
  readonly store: Store
  readonly sessions: Sessions
  readonly heard: Heard
  readonly log: Log
}): OwnClient {
  const { token, api, shards, reads, store, sessions, heard, log } = parts
  const intents = intentsFor(reads)
  let released = false
  let strategy: SimpleShardingStrategy | undefined
  let connections: WebSocketManager | undefined
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
        const { retrieveSessionInfo, updateSessionInfo } = options
        options.retrieveSessionInfo = (shard) => (released ? never : retrieveSessionInfo(shard))
        options.updateSessionInfo = (shard, session) => {
          if (session) sessions.note(session)
          return updateSessionInfo(shard, session)
        }
        connections = manager
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
  const hear: Readonly<Record<string, (packet: unknown) => void>> = {
    [GatewayDispatchEvents.InteractionCreate]: (packet) => heard.interaction(packet, known),
    [GatewayDispatchEvents.MessageCreate](packet) {
      if (client.user) heard.message(packet, client.user.id, known)
    },
    [GatewayDispatchEvents.GuildDelete](packet) {
      const { data } = departure.safeParse(packet)
      // A server that is only out of reach comes back.
      if (data && data.unavailable !== true) heard.left(data.id)
    },
  }
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (packet) => hear.INTERACTION_CREATE?.(packet))
  client.ws.on(GatewayDispatchEvents.MessageCreate, (packet) => hear.MESSAGE_CREATE?.(packet))
  client.ws.on(GatewayDispatchEvents.GuildDelete, (packet) => hear.GUILD_DELETE?.(packet))
  // Told after the start alone: servers that the bot was in before are no news.
  client.on(Events.GuildCreate, ({ id, systemChannelId: channel }) => {
    heard.member(id)
    if (channel !== null && known.obstacle(channel) === undefined) heard.joined(id, channel)
  })
  client.on(Events.ClientReady, (ready) => {
    const { shards: own, shardCount = 1 } = client.options
    const isOwn = (shard: number): boolean => !Array.isArray(own) || own.includes(shard)
    heard.ready(ready.application.id, isOwn(0))
    heard.members([...client.guilds.cache.keys()], (guild) =>
      isOwn(ShardClientUtil.shardIdForGuildId(guild, shardCount)),
    )
    const hearMissed = ({ t, d }: GatewayDispatchPayload): void => hear[t]?.(d)
    sessions
      .catchUp({ token, intents, rest: client.rest, isOwn, hear: hearMissed })
      .catch((thrown: unknown) =>
        log.warn('what was said while nobody listened could not be heard', { reason: reason(thrown) }),
      )
  })
  return {
    client,
    async release() {
      released = true
      const close = socketsOf(strategy)
      // The library waits for ever for the end of a connection that was being made.
      const waited = new AbortController()
      const patience = setTimeout(destroyMs, undefined, { signal: waited.signal }).catch(() => undefined)
      // With this code the session stays, for the next process to resume.
      const closing = async (): Promise<void> => {
        await connections?.destroy({ code: CloseCodes.Resuming })
        await client.destroy()
      }
      await Promise.race([closing(), patience])
      waited.abort()
      close()
    },
  }
}

/** What the library has kept of the servers' packets. */
function knownTo(client: Client): Known {
  return {
    isThread: (id) => client.channels.cache.get(id)?.isThread() ?? false,
    isOurs(id) {
      const channel = client.channels.cache.get(id)
      return channel?.isThread() === true && channel.ownerId !== null && channel.ownerId === client.user?.id
    },
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
