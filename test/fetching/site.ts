import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach } from 'vitest'
import type { Fetcher } from '../../src/contracts/fetcher.ts'
import type { Clock } from '../../src/fetching/clock.ts'
import { createFetcher, type FetchingOptions } from '../../src/fetching.ts'

export type Answering = (request: IncomingMessage, response: ServerResponse) => void

/** A site on this machine, and what was asked of it. */
export interface Site {
  readonly port: number
  /** The address of a path, under a name that the test's own resolver knows. */
  at(path: string, host?: string): string
  readonly asked: IncomingMessage[]
  end(): Promise<void>
}

/** A clock that stands still; its sleeps take no time, and it tells how long they would have been. */
export function testClock(): Clock & {
  readonly slept: number[]
  turn(ms: number): void
  /** Lets all limits run out. */
  pass(): void
} {
  let now = Date.parse('2026-03-01T12:00:00Z')
  const slept: number[] = []
  const limits = new Set<() => void>()
  return {
    pass() {
      for (const done of limits) done()
    },
    slept,
    turn: (ms) => {
      now += ms
    },
    now: () => now,
    async sleep(ms, signal) {
      // Limits run by the signal that ends them; only a wait for a host's turn is waited out.
      if (signal !== undefined)
        return new Promise((done) => {
          limits.add(done)
          signal.addEventListener('abort', () => done())
        })
      slept.push(ms)
    },
  }
}

/** Sites and fetchers of one test file, which end with each test. */
export function useSites() {
  const closing: (() => Promise<unknown>)[] = []
  afterEach(async () => {
    for (const close of closing.splice(0)) await close()
  })
  return {
    async site(answering: Answering): Promise<Site> {
      const asked: IncomingMessage[] = []
      const server = createServer((request, response) => {
        asked.push(request)
        answering(request, response)
      })
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
      const end = async (): Promise<void> => {
        server.closeAllConnections()
        await new Promise((done) => server.close(done))
      }
      closing.push(end)
      const { port } = addressOf(server.address())
      return { port, asked, end, at: (path, host = 'news.test') => `http://${host}:${port}${path}` }
    },
    /** Every name is this machine's, which may be connected to, but where the test says otherwise. */
    fetcher(options: FetchingOptions = {}): Fetcher {
      const fetcher = createFetcher({
        contact: 'desk@example.org',
        resolve: async () => ['127.0.0.1'],
        clock: testClock(),
        open: (ip) => ip === '127.0.0.1',
        ...options,
      })
      closing.push(() => fetcher.close())
      return fetcher
    },
  }
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address
}

/** Answers by path; whatever else is asked for is not there. */
export function routes(known: Readonly<Record<string, Answering>>): Answering {
  return (request, response) => {
    const answer = known[request.url ?? '']
    if (answer !== undefined) answer(request, response)
    else response.writeHead(404).end()
  }
}

export const page =
  (text: string, headers: Readonly<Record<string, string>> = {}): Answering =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(text)

export const redirectTo =
  (location: string, status = 302): Answering =>
  (_, response) =>
    response.writeHead(status, { location }).end()
