import type { ServerResponse } from 'node:http'
import { type Asked, reply } from './rest.ts'

/**
 * What goes wrong with a request: an error; a limit (told in headers, in the body or in both); the connection reset
 * before anything is done; the reply lost after all is done; no reply ever; or whatever a test does before it lets
 * the request proceed.
 */
export type Fault =
  | { readonly status: number; readonly code?: number; readonly message?: string }
  | { readonly retryAfter: number; readonly told?: 'headers' | 'body' | 'both'; readonly global?: boolean }
  | 'reset'
  | 'lost reply'
  | 'hang'
  | ((proceed: () => void) => void)

interface Planned {
  readonly path: RegExp
  left: number
  readonly fault: Fault
}

export interface Faults {
  /** @param asked a pattern of "POST /channels/1/messages" */
  plan(asked: RegExp, fault: Fault, times?: number): void
  /** Lets the planned fault happen, or the request proceed; `heard` is false where its reply is lost. */
  meet(asked: Asked, response: ServerResponse, proceed: (heard?: boolean) => void): void
  /** What befalls each request that nothing is planned for. */
  chaos(pick: ((asked: Asked) => Fault | undefined) | undefined): void
  clear(): void
}

export function createFaults(): Faults {
  let planned: Planned[] = []
  let pick: ((asked: Asked) => Fault | undefined) | undefined
  return {
    plan(path, fault, times = 1) {
      planned.push({ path, left: times, fault })
    },
    meet(asked, response, proceed) {
      const one = planned.find(({ path, left }) => left > 0 && path.test(`${asked.method} ${asked.path}`))
      if (one) {
        one.left--
        if (one.left === 0) planned = planned.filter((other) => other !== one)
      }
      const fault = one?.fault ?? pick?.(asked)
      if (fault === undefined) return proceed()
      if (typeof fault === 'function') return fault(proceed)
      if (fault === 'hang') return
      if (fault === 'reset') return void response.destroy()
      // The work is done in full; only nobody hears of it.
      if (fault === 'lost reply') return proceed(false)
      if ('retryAfter' in fault) {
        const { retryAfter, told = 'both', global = false } = fault
        const headers: Record<string, string> = {
          'retry-after': String(retryAfter),
          'x-ratelimit-scope': 'user',
          ...(global ? { 'x-ratelimit-global': 'true' } : {}),
        }
        const body = { message: 'You are being rate limited.', retry_after: retryAfter, global }
        asked.status = 429
        return reply(response, 429, told === 'headers' ? undefined : body, told === 'body' ? {} : headers)
      }
      asked.status = fault.status
      reply(response, fault.status, { code: fault.code ?? 0, message: fault.message ?? 'Fault' })
    },
    chaos(next) {
      pick = next
    },
    clear() {
      planned = []
    },
  }
}
