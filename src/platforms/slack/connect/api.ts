import { type Logger, webApi } from '@slack/bolt'
import { NotSent, Refused, ReplyLost } from '../../../durable/sender.ts'

export type Client = webApi.WebClient

/** The Web API, a client for each workspace. */
export interface Api {
  /** Nothing where the app is not installed there. */
  client(team: string): Promise<Client | undefined>
}

/** Requests that take longer count as lost. */
const timeoutMs = 10_000

/** The library's own retries would post a message again whose reply was lost, and hold up all channels for one 429. */
export const clientOptions = (url: string | undefined, logger: Logger): webApi.WebClientOptions => ({
  logger,
  timeout: timeoutMs,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  ...(url === undefined ? {} : { slackApiUrl: url }),
})

export function createApi(parts: {
  readonly token: (team: string) => Promise<string | undefined>
  readonly url: string | undefined
  readonly logger: Logger
}): Api {
  const clients = new Map<string, { readonly token: string; readonly client: Client }>()
  return {
    async client(team) {
      const token = await parts.token(team)
      if (token === undefined) return undefined
      const known = clients.get(team)
      if (known?.token === token) return known.client
      const client = new webApi.WebClient(token, clientOptions(parts.url, parts.logger))
      clients.set(team, { token, client })
      return client
    },
  }
}

/** A request that never left: nothing can have become visible. */
const neverLeft = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])
/** Slack's own troubles; it says that a part of the work may be done. */
const uncertain = new Set(['internal_error', 'fatal_error', 'request_timeout'])
/** The token is not taken: an operator renews it, or Slack recovers from an incident of its own. */
export const authCodes: ReadonlySet<string> = new Set([
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'account_inactive',
])
const authMs = 15_000
/** Tried again for a while. */
const passing: ReadonlyMap<string, number> = new Map([
  ['ratelimited', 2_000],
  ['service_unavailable', 3_000],
  ['team_added_to_org', 10_000],
  ...[...authCodes].map((code) => [code, authMs] as const),
])
const unreachableMs = 3_000

/** What a failed request means for what it was to make visible. */
export function meaningOf(thrown: unknown): NotSent | ReplyLost | Refused {
  if (thrown instanceof NotSent || thrown instanceof ReplyLost || thrown instanceof Refused) return thrown
  if (thrown instanceof webApi.WebAPIRateLimitedError)
    return new NotSent(thrown.retryAfter * 1_000, 'ratelimited')
  if (thrown instanceof webApi.WebAPIPlatformError) return refusal(thrown.data.error)
  if (thrown instanceof webApi.WebAPIHTTPError) return new ReplyLost(`Slack answered ${thrown.statusCode}`)
  const code = causeCode(thrown)
  if (code !== undefined && neverLeft.has(code))
    return new NotSent(unreachableMs, `Slack cannot be reached (${code})`)
  return new ReplyLost(`no reply from Slack${code === undefined ? '' : ` (${code})`}`)
}

export function refusal(code: string): NotSent | ReplyLost | Refused {
  const after = passing.get(code)
  if (after !== undefined) return new NotSent(after, code)
  return uncertain.has(code) ? new ReplyLost(code) : new Refused(code)
}

/** The system's code, however deep it lies. */
function causeCode(thrown: unknown): string | undefined {
  for (let error = thrown, depth = 0; error instanceof Error && depth < 5; depth++) {
    if ('code' in error && typeof error.code === 'string' && !error.code.startsWith('slack_'))
      return error.code
    error = 'original' in error ? error.original : error.cause
  }
  return undefined
}
