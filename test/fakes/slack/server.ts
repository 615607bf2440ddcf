import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { z } from 'zod'
import type { Faults, Trouble } from './faults.ts'
import { content, flag, post, SlackError } from './posting.ts'
import type { WebApi } from './web-api.ts'
import type { World } from './world.ts'

/** One request that came in. */
export interface Call {
  readonly method: string
  readonly args: Readonly<Record<string, unknown>>
  readonly at: number
}

export interface ApiServer {
  readonly server: Server
  readonly calls: Call[]
  origin(): string
  listen(): Promise<void>
  /** While away every connection is cut at once. */
  away: boolean
  close(): Promise<void>
}

export function createApiServer(world: World, faults: Faults, api: () => WebApi): ApiServer {
  const calls: Call[] = []
  const hanging = new Set<ServerResponse>()
  let port = 0

  const run = (method: string, args: Readonly<Record<string, unknown>>, request: IncomingMessage): object => {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
    const given = { authorization: request.headers.authorization, ...args }
    return {
      ok: true,
      ...api()(method, given, token ?? (typeof args.token === 'string' ? args.token : undefined)),
    }
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (self.away) return void request.socket.destroy()
    const path = new URL(request.url ?? '/', 'http://slack').pathname
    const body = await readBody(request)
    const upload = /^\/upload\/(\w+)$/.exec(path)?.[1]
    if (upload !== undefined) {
      const file = world.uploads.get(upload)
      if (file) file.bytes = fileOf(body, String(request.headers['content-type'] ?? ''))
      response.end(`OK - ${body.length}`)
      return
    }
    const dropped = world.dropped.get(/^\/files-pri\/(\w+)\//.exec(path)?.[1] ?? '')
    if (dropped !== undefined) return giveFile(world, dropped, request, response)
    const hook = /^\/response\/(\w+)$/.exec(path)?.[1]
    const method = hook === undefined ? path.replace(/^\/api\//, '') : 'response_url'
    const args = parseBody(body.toString('utf8'), String(request.headers['content-type'] ?? ''))
    calls.push({ method, args, at: performance.now() })
    world.changed()
    world.moment(`before ${method}`)
    const where = hook === undefined ? args.channel : world.responseUrls.get(hook)?.channel
    const trouble = faults.take(method, typeof where === 'string' ? where : undefined)
    if (trouble === 'cut') return void request.socket.destroy()
    if (trouble === 'hang') {
      hanging.add(response)
      world.changed()
      return
    }
    if (typeof trouble === 'object' && !('error' in trouble)) return refuse(response, trouble)
    const [status, result] = perform(() => {
      if (typeof trouble === 'object' && 'error' in trouble) throw new SlackError(trouble.error)
      return hook === undefined ? run(method, args, request) : respond(world, hook, args)
    }, hook !== undefined)
    world.moment(`after ${method}`)
    if (trouble === 'lost') return void request.socket.destroy()
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
    response.end(JSON.stringify(result), () => world.moment(`replied ${method}`))
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((thrown: unknown) => {
      response.writeHead(500)
      response.end(String(thrown))
    })
  })
  // Upgraded connections are not the server's any more: it would wait for them.
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  const self: ApiServer = {
    server,
    calls,
    away: false,
    origin: () => `http://127.0.0.1:${port}`,
    async listen() {
      await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
      port = (server.address() as AddressInfo).port
    },
    async close() {
      for (const response of hanging) response.destroy()
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
  return self
}

/** Who has no token is sent to where people log in, as Slack does. */
function giveFile(
  world: World,
  { team, bytes }: { readonly team: string; readonly bytes: Uint8Array },
  { headers }: IncomingMessage,
  response: ServerResponse,
): void {
  if (headers.authorization === `Bearer ${world.teams.get(team)?.token}`) response.end(bytes)
  else response.writeHead(302, { location: '/login' }).end()
}

function refuse(response: ServerResponse, trouble: Exclude<Trouble, string | { error: string }>): void {
  if ('limited' in trouble) {
    response.writeHead(429, { 'retry-after': String(trouble.limited), 'content-type': 'application/json' })
    response.end(JSON.stringify({ ok: false, error: 'ratelimited' }))
  } else {
    response.writeHead(trouble.status)
    response.end(trouble.body ?? 'Something broke')
  }
}

/** Slack answers 200 with an error in the body, but a `response_url` answers by status too. */
function perform(run: () => object, hook: boolean): readonly [number, object] {
  try {
    return [200, run()]
  } catch (thrown) {
    if (!(thrown instanceof SlackError)) throw thrown
    const gone = ['used_url', 'expired_url'].includes(thrown.code)
    return [
      hook ? (gone ? 404 : 400) : 200,
      { ok: false, error: thrown.code, response_metadata: { messages: [`[ERROR] ${thrown.message}`] } },
    ]
  }
}

const response = content.extend({
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: flag.default(false),
  delete_original: flag.default(false),
})

/** A post to a `response_url`: five in thirty minutes. */
function respond(world: World, id: string, args: Readonly<Record<string, unknown>>): object {
  const hook = world.responseUrls.get(id)
  if (!hook) throw new SlackError('used_url', 'no such response_url')
  if (hook.until < world.now()) throw new SlackError('expired_url')
  if (hook.uses >= 5) throw new SlackError('used_url')
  const parsed = response.safeParse(args)
  if (!parsed.success) throw new SlackError('invalid_payload', parsed.error.issues[0]?.message)
  const team = world.teams.get(hook.team)
  if (!team) throw new SlackError('team_not_found')
  const original = hook.original === undefined ? undefined : world.message(hook.channel, hook.original)
  const { response_type, replace_original, delete_original } = parsed.data
  hook.uses++
  if (delete_original) {
    if (!original) throw new SlackError('message_not_found')
    world.put({ ...original, deleted: true, via: 'response_url' })
    return { ok: true }
  }
  const place = {
    team: team.id,
    channel: hook.channel,
    author: team.botUser,
    bot: true,
    only: response_type === 'ephemeral' ? hook.user : undefined,
    via: 'response_url',
  }
  if (replace_original && original) post(world, { ...place, only: original.only }, parsed.data, original)
  else post(world, { ...place, thread: parsed.data.thread_ts ?? hook.thread }, parsed.data)
  return { ok: true }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

const object = z.record(z.string(), z.unknown())

function parseBody(body: string, type: string): Readonly<Record<string, unknown>> {
  if (type.startsWith('application/json')) return object.parse(JSON.parse(body))
  return Object.fromEntries(new URLSearchParams(body))
}

/** The bytes of the only file in a multipart body, or the body itself. */
function fileOf(body: Buffer, type: string): Buffer {
  const boundary = /boundary=(.+)$/.exec(type)?.[1]
  if (boundary === undefined) return body
  const start = body.indexOf('\r\n\r\n') + 4
  return body.subarray(start, body.indexOf(`\r\n--${boundary}`, start))
}
