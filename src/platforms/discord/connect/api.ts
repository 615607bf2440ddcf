import {
  DefaultRestOptions,
  DiscordAPIError,
  HTTPError,
  RateLimitError,
  REST,
  type RequestData,
  RequestMethod,
  type RouteLike,
} from 'discord.js'
import { NotSent, Refused, ReplyLost } from '../../../durable/sender.ts'

/** How long a request may take, in milliseconds. */
const requestMs = 10_000

const sweepMs = 5 * 60_000

/** A request to Discord; its answer is unread JSON. */
export type Ask = (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH',
  route: RouteLike,
  more?: Pick<RequestData, 'body' | 'files' | 'query'> & {
    /** False for what an interaction's token opens: a refused one would make discord.js forget the bot's own. */
    readonly auth?: false
    readonly within?: number
  },
) => Promise<unknown>

/** What Discord says of every request while it does not know the token (401, with its general code). */
export const unknownToken = '0'

/**
 * Discord over HTTP. Nothing is tried again here: the sender knows what may be, and a limit on one channel is its
 * lane's to wait for.
 * @param known told after each request whether Discord knows the token
 */
export function createAsk(
  token: string,
  api: string | undefined,
  known: (token: boolean) => void = () => undefined,
): Ask {
  const rest = new REST({
    ...(api === undefined ? {} : { api }),
    version: '10',
    retries: 0,
    timeout: requestMs,
    rejectOnRateLimit: () => true,
    makeRequest: withRetryAfter,
    // The library keeps a queue for each interaction's token, and by itself looks only once an hour for idle ones.
    handlerSweepInterval: sweepMs,
  }).setToken(token)
  return async (method, fullRoute, { within = requestMs, ...more } = {}) => {
    try {
      // The library's own time limit ends with the headers; this one covers the body too.
      const signal = AbortSignal.timeout(within)
      const answer = await rest.request({
        method: RequestMethod[methods[method]],
        fullRoute,
        signal,
        ...more,
      })
      if (more.auth !== false) known(true)
      return answer
    } catch (thrown) {
      // discord.js drops the token at the first 401; one refusal must not make the bot mute for good.
      if (thrown instanceof DiscordAPIError && thrown.status === 401) {
        rest.setToken(token)
        if (more.auth !== false) known(false)
      }
      throw thrown
    }
  }
}

const methods = { GET: 'Get', POST: 'Post', PUT: 'Put', PATCH: 'Patch' } as const

/** A 429 may tell its wait in the body alone; discord.js reads the header alone and would ask again at once. */
export async function withRetryAfter(
  ...args: Parameters<typeof DefaultRestOptions.makeRequest>
): ReturnType<typeof DefaultRestOptions.makeRequest> {
  const response = await DefaultRestOptions.makeRequest(...args)
  if (response.status !== 429 || response.headers.has('retry-after')) return response
  const body = await response.text()
  const seconds = /"retry_after"\s*:\s*([\d.]+)/.exec(body)?.[1] ?? '1'
  const headers = new Headers([...response.headers])
  headers.set('retry-after', seconds)
  return new Response(body, { status: 429, headers })
}

/** Errors of a connection that was never made. */
const unreached = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** Codes of refusals that pass: an overload, a shared limit. */
const passing = new Set<number | string>([40_062, 130_000, 131_000])

/**
 * What a failed request means for a post. Only the reason's words go on: discord.js puts the address, and with it an
 * interaction's token, into its errors.
 * @param idempotent whether the same request twice is as good as once
 */
export function meaningOf(thrown: unknown, idempotent: boolean): NotSent | ReplyLost | Refused {
  if (thrown instanceof RateLimitError) return new NotSent(thrown.retryAfter, 'rate limited')
  if (thrown instanceof DiscordAPIError)
    return passing.has(thrown.code) || thrown.status === 429
      ? new NotSent(2_000, `Discord is busy (${thrown.code})`)
      : new Refused(String(thrown.code))
  if (thrown instanceof HTTPError)
    return idempotent ? new NotSent(1_000, `HTTP ${thrown.status}`) : new ReplyLost(`HTTP ${thrown.status}`)
  const code = codeOf(thrown)
  if (unreached.has(code)) return new NotSent(2_000, `Discord is out of reach (${code})`)
  return idempotent ? new NotSent(1_000, `no reply (${code})`) : new ReplyLost(`no reply (${code})`)
}

/** The code of a network error, also where it is wrapped. */
export function codeOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'unknown'
  if ('code' in thrown && typeof thrown.code === 'string') return thrown.code
  return thrown.cause === undefined ? thrown.name : codeOf(thrown.cause)
}
