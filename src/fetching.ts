import type { Dispatcher } from 'undici'
import type { Fetched, Fetcher, FetchLimits, FetchOptions } from './contracts/fetcher.ts'
import { createRules, plainHost } from './fetching/address.ts'
import { readBody, tooLarge } from './fetching/body.ts'
import { type Clock, systemClock } from './fetching/clock.ts'
import { createConnections, Refusal, type Resolve, systemResolve } from './fetching/connection.ts'
import { failure, unwanted } from './fetching/outcome.ts'
import { everything, longestRobots, type Robots, readRobots } from './fetching/robots.ts'
import { createWaits, retryAfter } from './fetching/waits.ts'

export interface FetchingOptions {
  /** An address or a mail address at which a host's operator finds whoever runs this desk. */
  readonly contact?: string | undefined
  /** Hosts of an intranet, which may lie in private ranges. */
  readonly allowHosts?: readonly string[]
  readonly resolve?: Resolve
  readonly clock?: Clock
  /** IPs that may be connected to besides; for tests with servers on this machine. */
  readonly open?: (ip: string) => boolean
}

const usual: FetchLimits = { bytes: 5_000_000, ms: 20_000, redirects: 5, patienceMs: 30_000 }
/** What a host asks for without saying how long, in milliseconds. */
const usualWaitMs = 10 * 60_000
const robotsMs = 24 * 3600_000
/** Hosts whose robots.txt is remembered. */
const mostRobots = 500

interface Request {
  readonly url: URL
  readonly options: FetchOptions
  readonly limits: FetchLimits
  readonly signal: AbortSignal
}

/**
 * Fetches from the public internet and from nowhere else: each address is looked at before it is asked, each connection
 * when it is made, redirects included. One host is asked once a second; what it forbids or puts off is kept to.
 */
export function createFetcher(given: FetchingOptions): Fetcher {
  const { contact, allowHosts = [], resolve = systemResolve, clock = systemClock, open } = given
  const rules = createRules(allowHosts, open)
  const agent = createConnections(rules, resolve)
  const waits = createWaits(clock.now)
  const robots = new Map<string, { readonly rules: Robots; readonly until: number }>()
  const userAgent = `Dateline/0.1${contact === undefined ? '' : ` (+${contact})`}`

  const ask = ({ url, options, signal }: Request): Promise<Dispatcher.ResponseData> => {
    const { accept = '*/*', etag, lastModified } = options
    return agent.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: 'GET',
      signal,
      headers: {
        'user-agent': userAgent,
        accept,
        'accept-language': 'en',
        'accept-encoding': 'gzip, deflate, br',
        ...(etag === undefined ? {} : { 'if-none-match': etag }),
        ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
      },
    })
  }

  /** One address, and where it leads to. */
  const follow = async (request: Request): Promise<Fetched> => {
    let { url } = request
    let permanent = url
    let forGood = true
    for (let left = request.limits.redirects; ; left -= 1) {
      const why = rules.refusal(url)
      if (why !== undefined) return { kind: 'refused', why }
      if (request.options.robots && !(await robotsOf(url, request)).mayFetch(url.href))
        return { kind: 'refused', why: `${url.hostname} asks robots not to read this page (robots.txt).` }
      if (url !== request.url) waits.take(plainHost(url.hostname))
      const answer = await ask({ ...request, url })
      const target = redirect(url, answer)
      if (target === undefined)
        return outcome(url, answer, request, permanent.href === request.url.href ? undefined : permanent.href)
      discard(answer)
      if (left <= 0)
        return {
          kind: 'failed',
          why: `${request.url.hostname} redirects too often. Give the page's own address.`,
        }
      forGood &&= answer.statusCode === 301 || answer.statusCode === 308
      url = target
      if (forGood) permanent = target
    }
  }

  const outcome = async (
    url: URL,
    answer: Dispatcher.ResponseData,
    { limits, options }: Request,
    permanentUrl: string | undefined,
  ): Promise<Fetched> => {
    const { statusCode: status, headers, body } = answer
    const header = (name: string): string | undefined => [headers[name] ?? []].flat()[0]
    if (status !== 200 && status !== 203) {
      discard(answer)
      const isKnown = options.etag !== undefined || options.lastModified !== undefined
      if (status === 304 && isKnown) return { kind: 'unchanged' }
      const asked =
        status === 429 || status === 503 ? retryAfter(header('retry-after'), clock.now()) : undefined
      if (asked === undefined && status !== 429) return unwanted(url.hostname, status)
      const after = asked ?? usualWaitMs
      waits.hold(plainHost(url.hostname), after)
      return later(url.hostname, after)
    }
    if (Number(header('content-length') ?? 0) > limits.bytes) {
      discard(answer)
      throw tooLarge(limits.bytes)
    }
    const bytes = await readBody(body, header('content-encoding') ?? '', limits.bytes)
    const [type = '', ...parameters] = (header('content-type') ?? '').toLowerCase().split(';')
    const charset = /^\s*charset\s*=\s*["']?([\w-]{1,30})/.exec(
      parameters.find((one) => /^\s*charset/.test(one)) ?? '',
    )?.[1]
    return {
      kind: 'ok',
      url: url.href,
      status,
      bytes,
      type: type.trim(),
      charset,
      etag: header('etag'),
      lastModified: header('last-modified'),
      permanentUrl,
    }
  }

  /** A host without a robots.txt allows everything; one that cannot be asked for it allows nothing yet (RFC 9309). */
  const robotsOf = async (page: URL, { signal, limits }: Request): Promise<Robots> => {
    const known = robots.get(page.origin)
    if (known !== undefined && known.until > clock.now()) return known.rules
    let url = new URL('/robots.txt', page)
    let found = everything
    for (let left = limits.redirects; left >= 0; left -= 1) {
      if (rules.refusal(url) !== undefined) break
      const answer = await ask({ url, options: { accept: 'text/plain' }, limits, signal })
      const target = redirect(url, answer)
      if (target !== undefined) {
        discard(answer)
        url = target
        continue
      }
      if (answer.statusCode >= 500 || answer.statusCode === 429) {
        discard(answer)
        throw new Error(`its robots.txt answers with an error (${answer.statusCode})`)
      }
      if (answer.statusCode === 200) found = readRobots(url.href, await robotsText(answer))
      else discard(answer)
      break
    }
    if (found.gapMs !== undefined) waits.slow(plainHost(page.hostname), found.gapMs)
    const [oldest] = robots.keys()
    if (robots.size >= mostRobots && oldest !== undefined) robots.delete(oldest)
    robots.set(page.origin, { rules: found, until: clock.now() + robotsMs })
    return found
  }

  return {
    async fetch(address, options = {}) {
      const url = URL.parse(address.trim())
      if (url === null)
        return {
          kind: 'refused',
          why: 'This is not a whole web address. Give it as https://example.org/page.',
        }
      url.hash = ''
      const limits = { ...usual, ...options.limits }
      const why = rules.refusal(url)
      if (why !== undefined) return { kind: 'refused', why }
      const host = plainHost(url.hostname)
      const wait = waits.until(host)
      if (wait > limits.patienceMs) return later(url.hostname, wait)
      waits.take(host)
      if (wait > 0) await clock.sleep(wait)
      return within(limits.ms, clock, url.hostname, (signal) => follow({ url, options, limits, signal }))
    },
    close: () => agent.destroy(),
  }
}

/** Ends what takes longer than the limit. */
async function within(
  ms: number,
  clock: Clock,
  host: string,
  work: (signal: AbortSignal) => Promise<Fetched>,
): Promise<Fetched> {
  const [late, done] = [new AbortController(), new AbortController()]
  void clock.sleep(ms, done.signal).then(() => late.abort())
  try {
    return await work(late.signal)
  } catch (thrown) {
    if (late.signal.aborted && !(thrown instanceof Refusal))
      return { kind: 'failed', why: `${host} took longer than ${ms / 1_000} s. Try again later.` }
    return failure(host, thrown)
  } finally {
    done.abort()
  }
}

function later(host: string, after: number): Fetched {
  const minutes = Math.ceil(after / 60_000)
  const wait = minutes > 1 ? `${minutes} minutes` : `${Math.ceil(after / 1_000)} seconds`
  return { kind: 'later', after, why: `${host} wants to be asked again later. Try again in ${wait}.` }
}

/** Where an answer sends us to. @throws Refusal where that is no address */
function redirect(url: URL, { statusCode, headers }: Dispatcher.ResponseData): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(statusCode)) return undefined
  const target = URL.parse([headers.location ?? []].flat()[0] ?? '', url.href)
  if (target === null) throw new Refusal(`${url.hostname} redirects to something that is not an address.`)
  target.hash = ''
  return target
}

/** A body that nobody reads holds its connection. */
function discard({ body }: Dispatcher.ResponseData): void {
  body.on('error', () => {}).destroy()
}

async function robotsText({ body, headers }: Dispatcher.ResponseData): Promise<string> {
  const encoding = [headers['content-encoding'] ?? []].flat()[0] ?? ''
  return new TextDecoder().decode(await readBody(body, encoding, longestRobots, 'cut'))
}
