import type { Fetched, Fetcher, FetchLimits, FetchOptions } from './contracts/fetcher.ts'
import { createRules, plainHost } from './fetching/address.ts'
import { type Answer, createAsking, discard, headerOf, redirectOf } from './fetching/asking.ts'
import { type Clock, systemClock } from './fetching/clock.ts'
import { createConnections, Refusal, type Resolve, systemResolve } from './fetching/connection.ts'
import { bodyOf, failure, held, later, unwanted } from './fetching/outcome.ts'
import { rememberRobots } from './fetching/robots.ts'
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
/** How long a host is left alone that asks for it without saying how long, in milliseconds. */
const usualWaitMs = 10 * 60_000

/**
 * Fetches from the public internet and from nowhere else: each address is looked at before it is asked, each connection
 * when it is made, redirects included. One host is asked once a second; what it forbids or puts off is kept to.
 */
export function createFetcher(given: FetchingOptions): Fetcher {
  const { contact, allowHosts = [], resolve = systemResolve, clock = systemClock, open } = given
  const rules = createRules(allowHosts, open)
  const agent = createConnections(rules, resolve)
  const ask = createAsking(agent, contact)
  const waits = createWaits(clock.now)
  const robotsOf = rememberRobots(ask, rules, clock.now)

  /** One address, and where it leads to. */
  const follow = async (first: URL, options: FetchOptions, limits: FetchLimits, signal: AbortSignal) => {
    let url = first
    let permanent = first
    let asked = plainHost(first.hostname)
    for (let left = limits.redirects; ; left -= 1) {
      const why = rules.refusal(url)
      if (why !== undefined) return refused(why)
      if (options.robots) {
        const { gapMs, mayFetch } = await robotsOf(url, signal)
        if (gapMs !== undefined) waits.slow(plainHost(url.hostname), gapMs)
        if (!mayFetch(url.href))
          return refused(`${url.hostname} asks robots not to read this page (robots.txt).`)
      }
      const host = plainHost(url.hostname)
      // Another host, to which one leads, has a pace and wishes of its own; the time of this fetch runs already.
      const wait = host === asked ? 0 : waits.until(host)
      if (wait > limits.ms / 2) return held(url.hostname, wait)
      if (url !== first) waits.take(host)
      if (wait > 0) await clock.sleep(wait)
      asked = host
      const answer = await ask(url, signal, options)
      const target = redirectOf(url, answer)
      if (target === undefined) {
        const fetched = await outcome(url, answer, options, limits)
        return fetched.kind === 'ok' && permanent !== first
          ? { ...fetched, permanentUrl: permanent.href }
          : fetched
      }
      discard(answer)
      if (left <= 0) return failed(`${first.hostname} redirects too often. Give the page's own address.`)
      // What comes after a redirect for now is not for good either.
      if (permanent === url && (answer.statusCode === 301 || answer.statusCode === 308)) permanent = target
      url = target
    }
  }

  const outcome = async (
    url: URL,
    answer: Answer,
    { etag, lastModified }: FetchOptions,
    limits: FetchLimits,
  ): Promise<Fetched> => {
    const { statusCode: status } = answer
    if (status === 200 || status === 203) return bodyOf(url, answer, limits.bytes)
    discard(answer)
    if (status === 304 && (etag ?? lastModified) !== undefined) return { kind: 'unchanged' }
    const isWait = status === 429 || status === 503
    const asked = isWait ? retryAfter(headerOf(answer, 'retry-after'), clock.now()) : undefined
    if (asked === undefined && status !== 429) return unwanted(url.hostname, status)
    const after = asked ?? usualWaitMs
    waits.hold(plainHost(url.hostname), after)
    return later(url.hostname, after)
  }

  return {
    async fetch(address, options = {}) {
      const url = URL.parse(address.trim())
      if (url === null)
        return refused('This is not a whole web address. Give it as https://example.org/page.')
      url.hash = ''
      const limits = { ...usual, ...options.limits }
      const why = rules.refusal(url)
      if (why !== undefined) return refused(why)
      const host = plainHost(url.hostname)
      const wait = waits.until(host)
      if (wait > limits.patienceMs) return held(url.hostname, wait)
      waits.take(host)
      if (wait > 0) await clock.sleep(wait)
      return within(limits.ms, clock, url.hostname, (signal) => follow(url, options, limits, signal))
    },
    close: () => agent.destroy(),
  }
}

/** Ends what takes longer than the limit, a connection too that is still being made. */
async function within(
  ms: number,
  clock: Clock,
  host: string,
  work: (signal: AbortSignal) => Promise<Fetched>,
): Promise<Fetched> {
  const [late, done] = [new AbortController(), new AbortController()]
  const over = clock.sleep(ms, done.signal).then((): never => {
    late.abort()
    throw late.signal.reason
  })
  try {
    return await Promise.race([work(late.signal), over])
  } catch (thrown) {
    if (late.signal.aborted && !(thrown instanceof Refusal))
      return failed(`${host} took longer than ${ms / 1_000} s. Try again later.`)
    return failure(host, thrown)
  } finally {
    done.abort()
  }
}

const refused = (why: string): Fetched => ({ kind: 'refused', why })
const failed = (why: string): Fetched => ({ kind: 'failed', why })
