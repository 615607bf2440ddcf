import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { z } from 'zod'
import { acceptWebSocket, type ServerSocket } from '../slack/websocket.ts'
import { guildWire, userWire, type World } from './world.ts'

const intent = { guilds: 1, members: 2, presences: 256, messages: 512, directMessages: 4096, content: 32_768 }

const sent = z.discriminatedUnion('op', [
  z.object({ op: z.literal(1), d: z.number().nullable() }),
  z.object({
    op: z.literal(2),
    d: z.object({
      token: z.string(),
      intents: z.number(),
      shard: z.tuple([z.number(), z.number()]).default([0, 1]),
    }),
  }),
  z.object({ op: z.literal(3), d: z.unknown() }),
  z.object({ op: z.literal(6), d: z.object({ token: z.string(), session_id: z.string(), seq: z.number() }) }),
])

interface Session {
  readonly id: string
  readonly intents: number
  readonly shard: readonly [number, number]
  events: { readonly s: number; readonly t: string; readonly d: unknown }[]
  /** The number of its last event. */
  last: number
  socket: ServerSocket | undefined
  lost: boolean
}

/** What an event is about, so that it reaches the right shard, and only those who asked for its kind. */
export interface Reach {
  readonly guild?: string | undefined
  readonly kind: 'interaction' | 'message' | 'guild'
}

export interface GatewayOptions {
  /** Milliseconds between heartbeats that clients are told. */
  heartbeat: number
  /** Whether the message-content intent is granted in the developer portal. */
  messageContent: boolean
  shards: number
  /** Identifies left today. */
  identifiesLeft: number
  maxConcurrency: number
  /** How far a connection comes: it is greeted, it is made and waits, or it is not even made. */
  reception: 'greeted' | 'open' | 'silent'
  /** The close code with which whoever identifies is turned away; nothing where all are let in. */
  turnAway: number | undefined
  /** More guilds than this need several shards (close code 4011); Discord's is 2,500. */
  guildsPerShard: number
}

export interface Gateway {
  readonly options: GatewayOptions
  /** How often something happened since the start. */
  readonly counts: { identified: number; resumed: number; heartbeats: number; connected: number }
  /** @param data the event's data as one who may or may not read message contents sees it */
  dispatch(event: string, reach: Reach, data: (reading: boolean) => unknown): void
  /** Shards that are connected and have been greeted. */
  connected(): readonly number[]
  /** Connections that were asked for and left without a word. */
  waiting(): number
  /** Cuts every connection, as a network would; sessions stay resumable. */
  drop(): void
  /** Asks every client to reconnect (op 7). */
  reconnect(): void
  /** Invalidates every session (op 9). */
  invalidate(resumable: boolean): void
  closeWith(code: number): void
  /** Open connections become zombies: nothing is answered and nothing comes any more, but they stay open. */
  deaf(): void
  /** How many events that a client has seen already come again when it resumes. */
  replayAgain(count: number): void
  /** Forgets the events that every client has long seen: only the last hundred can come again. */
  forget(): void
  stop(): void
}

export function createGateway(server: Server, world: World): Gateway {
  const options: GatewayOptions = {
    heartbeat: 41_250,
    messageContent: false,
    shards: 1,
    identifiesLeft: 1_000,
    maxConcurrency: 16,
    reception: 'greeted',
    turnAway: undefined,
    guildsPerShard: 2_500,
  }
  const counts = { identified: 0, resumed: 0, heartbeats: 0, connected: 0 }
  const sessions = new Map<string, Session>()
  const sockets = new Set<ServerSocket>()
  const zombies = new WeakSet<ServerSocket>()
  const silent = new Set<Duplex>()
  let again = 0

  server.on('upgrade', (request, socket) => {
    if (options.reception === 'silent') {
      counts.connected++
      silent.add(socket)
      // What is not read is never seen to end, and one that ends is left half open.
      socket.resume().once('end', () => socket.destroy())
      socket.once('close', () => {
        silent.delete(socket)
        world.changed()
      })
      return
    }
    const client = acceptWebSocket(
      request,
      socket,
      (text) => hear(client, text),
      (code) => gone(client, code),
    )
    sockets.add(client)
    counts.connected++
    if (options.reception === 'greeted')
      tell(client, { op: 10, d: { heartbeat_interval: options.heartbeat } })
  })

  const tell = (socket: ServerSocket | undefined, payload: unknown): void => {
    if (socket && !zombies.has(socket)) socket.send(JSON.stringify(payload))
  }
  const event = (session: Session, t: string, d: unknown): void => {
    session.last++
    const one = { s: session.last, t, d }
    session.events.push(one)
    tell(session.socket, { op: 0, ...one })
  }

  function gone(socket: ServerSocket, code: number): void {
    sockets.delete(socket)
    for (const session of sessions.values())
      if (session.socket === socket) {
        session.socket = undefined
        // A client that takes its leave needs the session no more.
        session.lost ||= code === 1000 || code === 1001
        world.changed()
      }
  }

  function hear(socket: ServerSocket, text: string) {
    let typed: unknown
    try {
      typed = JSON.parse(text)
    } catch {
      return socket.close(4002)
    }
    const read = sent.safeParse(typed)
    if (!read.success) return socket.close(4002)
    const payload = read.data
    if (payload.op === 1) {
      counts.heartbeats++
      tell(socket, { op: 11 })
    } else if (payload.op === 2) identify(socket, payload.d)
    else if (payload.op === 6) resume(socket, payload.d)
  }

  function identify(
    socket: ServerSocket,
    { token, intents, shard }: { token: string; intents: number; shard: readonly [number, number] },
  ) {
    counts.identified++
    if (options.identifiesLeft > 0) options.identifiesLeft--
    if (token !== world.token) return socket.close(4004)
    if (intents & (intent.members | intent.presences)) return socket.close(4014)
    if (intents & intent.content && !options.messageContent) return socket.close(4014)
    if (options.turnAway !== undefined) return socket.close(options.turnAway)
    const [id, of] = shard
    if (id < 0 || id >= of) return socket.close(4010)
    const guilds = [...world.guilds.values()].filter(
      (guild) => guild.member && Number((BigInt(guild.id) >> 22n) % BigInt(of)) === id,
    )
    if (guilds.length > options.guildsPerShard) return socket.close(4011)
    const session: Session = {
      id: randomBytes(16).toString('hex'),
      intents,
      shard,
      events: [],
      last: 0,
      socket,
      lost: false,
    }
    sessions.set(session.id, session)
    event(session, 'READY', {
      v: 10,
      user: userWire(world.bot),
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: urlOf(server),
      shard,
      application: { id: world.bot.id, flags: 0 },
    })
    for (const guild of guilds) event(session, 'GUILD_CREATE', guildWire(guild, world))
    world.changed()
  }

  function resume(socket: ServerSocket, d: { token: string; session_id: string; seq: number }) {
    const session = sessions.get(d.session_id)
    if (!session || session.lost || d.token !== world.token) return tell(socket, { op: 9, d: false })
    if (d.seq > session.last) return socket.close(4007)
    counts.resumed++
    session.socket = socket
    for (const one of session.events) if (one.s > d.seq - again) tell(socket, { op: 0, ...one })
    event(session, 'RESUMED', { _trace: [] })
    world.changed()
  }

  const heard = (session: Session, { kind, guild }: Reach): boolean => {
    const [id, of] = session.shard
    const shard = guild === undefined ? 0 : Number((BigInt(guild) >> 22n) % BigInt(of))
    if (shard !== id) return false
    if (kind === 'interaction') return true
    if (kind === 'guild') return (session.intents & intent.guilds) !== 0
    return (session.intents & (guild === undefined ? intent.directMessages : intent.messages)) !== 0
  }

  return {
    options,
    counts,
    dispatch(name, reach, data) {
      for (const session of sessions.values())
        if (!session.lost && heard(session, reach))
          event(session, name, data((session.intents & intent.content) !== 0))
    },
    connected: () => [...sessions.values()].flatMap(({ socket, shard }) => (socket ? [shard[0]] : [])),
    waiting: () => silent.size,
    drop() {
      for (const socket of sockets) socket.destroy()
    },
    reconnect() {
      for (const socket of sockets) tell(socket, { op: 7, d: null })
    },
    invalidate(resumable) {
      for (const session of sessions.values()) {
        if (!resumable) session.lost = true
        tell(session.socket, { op: 9, d: resumable })
      }
    },
    closeWith(code) {
      for (const socket of sockets) socket.close(code)
    },
    deaf() {
      for (const socket of sockets) zombies.add(socket)
    },
    replayAgain(count) {
      again = count
    },
    forget() {
      for (const session of sessions.values()) session.events = session.events.slice(-100)
    },
    stop() {
      for (const socket of [...sockets, ...silent]) socket.destroy()
    },
  }
}

export function urlOf(server: Server, scheme = 'ws'): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the fake Discord does not listen')
  return `${scheme}://127.0.0.1:${address.port}`
}
