import {
  type Courier,
  createHttpDelivery,
  createSocketMode,
  type HttpDelivery,
  type SocketMode,
} from './slack/delivery.ts'
import { createDriver, type Driver } from './slack/driver.ts'
import { createFaults, type Faults } from './slack/faults.ts'
import { type ApiServer, createApiServer } from './slack/server.ts'
import { shape } from './slack/web-api/shape.ts'
import { type Codes, createWebApi } from './slack/web-api.ts'
import { createWorld, type Team, type World } from './slack/world.ts'

export type { Step } from './slack/driver.ts'
export type { Message } from './slack/world.ts'
export { read } from './slack/world.ts'

export interface FakeSlackOptions {
  /** How events, commands and clicks reach the app. */
  readonly mode: 'socket' | 'http'
  /** Milliseconds after which an event that was not acknowledged comes again; by default never. */
  readonly retries?: readonly number[]
}

/**
 * A Slack on loopback, with the Web API, Socket Mode, signed requests and the steps of real users. The real Bolt runs
 * against it with no more than `slackApiUrl` set to `apiUrl`.
 */
export interface FakeSlack extends Driver {
  /** For `clientOptions.slackApiUrl`. */
  readonly apiUrl: string
  readonly appToken: string
  readonly botToken: string
  readonly signingSecret: string
  readonly clientId: string
  readonly clientSecret: string
  readonly team: Team
  readonly world: World
  readonly faults: Faults
  readonly socket: SocketMode
  readonly http: HttpDelivery
  readonly calls: ApiServer['calls']
  /** Where the app listens, for HTTP mode. */
  deliverTo(url: string): void
  /** A code as Slack's consent page gives it; exchanging it installs the app in the team. */
  consent(team: Team): string
  /** Slack is away: every connection is cut, every request refused. */
  leave(): void
  comeBack(): void
  close(): Promise<void>
}

export async function createFakeSlack({ mode, retries = [] }: FakeSlackOptions): Promise<FakeSlack> {
  const faults = createFaults()
  const world = createWorld((message) => {
    // Slack tells the app of its own messages too, where it listens.
    const channel = world.channels.get(message.channel)
    const team = world.teams.get(message.team)
    if (!message.bot || message.only !== undefined || channel?.kind !== 'im' || !team?.token) return
    const event = shape(world, message)
    const body = { ...event, channel: channel.id, channel_type: 'im', event_ts: message.ts }
    void driver.event(
      message.deleted
        ? {
            type: 'message',
            subtype: 'message_deleted',
            channel: channel.id,
            deleted_ts: message.ts,
            ts: world.timestamp(),
            channel_type: 'im',
          }
        : message.edits > 0
          ? {
              type: 'message',
              subtype: 'message_changed',
              channel: channel.id,
              message: event,
              ts: world.timestamp(),
              channel_type: 'im',
            }
          : body,
      team,
    )
  })
  const team: Team = { id: 'T1', name: 'newsroom', botUser: 'UBOT', botId: 'B1', token: 'xoxb-T1-first' }
  world.teams.set(team.id, team)
  const codes: Codes = new Map()
  const server = createApiServer(world, faults, () => api)
  await server.listen()
  const origin = server.origin()
  const api = createWebApi(world, {
    appToken: 'xapp-1-first',
    clientId: '111.222',
    clientSecret: 'client-secret',
    codes,
    socketUrl: () => `${origin.replace('http', 'ws')}/link`,
    uploadUrl: (id) => `${origin}/upload/${id}`,
  })
  const socket = createSocketMode()
  server.server.on('upgrade', (request, stream) => {
    if (server.away) stream.destroy()
    else socket.accept(request, stream)
  })
  let appUrl = ''
  const signingSecret = '8f742231b10e8888abcd99yyyzzz85a5'
  const http = createHttpDelivery(
    () => appUrl,
    signingSecret,
    () => Date.now(),
  )
  const way: Courier = mode === 'socket' ? socket : http
  const courier: Courier = {
    async deliver(envelope, retry) {
      const receipt = way.deliver(envelope, retry)
      world.moment('sent')
      if ((await receipt).acknowledged) world.moment('acknowledged')
      return receipt
    },
  }
  const driver = createDriver({ world, courier, origin, retries, team, stopped: () => stopped })
  let stopped = false

  return {
    ...driver,
    apiUrl: `${origin}/api/`,
    appToken: 'xapp-1-first',
    botToken: 'xoxb-T1-first',
    signingSecret,
    clientId: '111.222',
    clientSecret: 'client-secret',
    team,
    world,
    faults,
    socket,
    http,
    calls: server.calls,
    deliverTo(url) {
      appUrl = url
    },
    consent(installed) {
      const code = world.id('code')
      codes.set(code, installed)
      return code
    },
    leave() {
      server.away = true
      socket.dropAll()
      server.server.closeAllConnections()
    },
    comeBack() {
      server.away = false
    },
    async close() {
      stopped = true
      socket.dropAll()
      await server.close()
    },
  }
}
