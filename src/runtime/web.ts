import { timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { whole } from '../language/pattern.ts'
import { UserError } from '../model/errors.ts'
import type { Log } from './log.ts'

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void

/** The HTTP server of the whole process: `/health`, and what the platforms that are called need. */
export interface Web {
  /** The port that it listens on. */
  readonly port: number
  /** Requests of this method for this path; a later one for the same takes its place. */
  route(method: 'GET' | 'POST', path: string, handler: Handler): void
  close(): Promise<void>
}

/** A platform that is slow to read its own request holds nothing up: the request is ended after this. */
const requestMs = 30_000

/**
 * @param parts.health what `/health` answers, as JSON
 * @throws UserError where the port is taken
 */
export async function openWeb(parts: {
  readonly port: number
  /** The address that it listens on; every one of the machine where none is given. */
  readonly host?: string | undefined
  readonly health: () => unknown
  /** What `/metrics` answers, and as which type. */
  readonly metrics?: { text(): Promise<string>; readonly type: string }
  /** Who has it is told everything; without it everything is told on this machine alone. */
  readonly token?: string | undefined
  readonly log: Log
}): Promise<Web> {
  const { health, metrics, token, log } = parts
  const routes = new Map<string, Handler>()
  const server = createServer(
    { requestTimeout: requestMs, headersTimeout: requestMs },
    (request, response) => {
      const path = (request.url ?? '/').split('?')[0]
      const handler = routes.get(`${request.method} ${path}`)
      if (!handler) {
        response.writeHead(404, { 'content-type': 'text/plain' }).end('There is nothing here.\n')
        return
      }
      Promise.resolve()
        .then(() => handler(request, response))
        .catch((thrown: unknown) => {
          log.error('a request failed', { path, error: thrown })
          if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' })
          response.end('Something went wrong on our side.\n')
        })
    },
  )
  routes.set('GET /health', (request, response) => {
    const told = mayKnow(request, token) ? health() : { state: 'running' }
    response.writeHead(200, { 'content-type': 'application/json' }).end(`${JSON.stringify(told)}\n`)
  })
  if (metrics)
    routes.set('GET /metrics', async (request, response) => {
      if (mayKnow(request, token))
        response.writeHead(200, { 'content-type': metrics.type }).end(await metrics.text())
      else
        response.writeHead(401, { 'content-type': 'text/plain' }).end('Give STATUS_TOKEN as bearer token.\n')
    })
  await new Promise<void>((listening, failed) => {
    server.once('error', (thrown: NodeJS.ErrnoException) =>
      failed(
        thrown.code === 'EADDRINUSE'
          ? new UserError(
              `Port ${parts.port} is taken by another program. Stop it, or set another PORT in .env.`,
            )
          : thrown,
      ),
    )
    server.listen(parts.port, parts.host, listening)
  })
  server.on('error', (thrown) => log.error('the HTTP server failed', { error: thrown }))
  const { port } = addressOf(server.address())
  return {
    port,
    route: (method, path, handler) => void routes.set(`${method} ${path}`, handler),
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

/** Headers by which proxies say for whom they ask: RFC 7239's, RFC 9110's, and what products name so. */
const forwarding = whole('i')`
  forwarded, via, .*\bforward(ed)?\b.*, .*\b(client|real|connecting|remote|source|peer)-(ip|addr|address)\b.*,
  x-original-.*, x-envoy-.*, x-proxy.*, x-amzn-.*, x-arr-.*, cdn-loop, cf-ray`

/** Whoever has the token; where none is set whoever asks from this machine, and not through a proxy on it. */
function mayKnow({ headers, socket }: IncomingMessage, token: string | undefined): boolean {
  if (token === undefined)
    return (
      /^(?:::1|(?:::ffff:)?127\.)/.test(socket.remoteAddress ?? '') &&
      !Object.keys(headers).some((name) => forwarding.test(name))
    )
  const given = Buffer.from(/^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '')
  const wanted = Buffer.from(token)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('the HTTP server has no port')
  return address
}
