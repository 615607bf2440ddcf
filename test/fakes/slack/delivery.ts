import { createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { longestMs } from '../../time.ts'
import { acceptWebSocket, type ServerSocket } from './websocket.ts'

export type Envelope =
  | { readonly kind: 'events_api' | 'interactive'; readonly payload: Readonly<Record<string, unknown>> }
  | { readonly kind: 'slash_commands'; readonly payload: Readonly<Record<string, string>> }

/** What came back for one attempt, and after how many milliseconds: Slack takes none after three seconds. */
export interface Receipt {
  readonly acknowledged: boolean
  readonly ms: number
  /** The HTTP status; 200 in Socket Mode. */
  readonly status: number
  readonly response: unknown
}

/** A way to the app: Socket Mode or its own HTTP server. */
export interface Courier {
  deliver(envelope: Envelope, retry?: { readonly number: number; readonly reason: string }): Promise<Receipt>
}

/** Ten times Slack's own, in milliseconds: a machine that is busy with others is no fault of the app's. */
export const patience = 30_000
const nothing: Receipt = { acknowledged: false, ms: patience, status: 0, response: undefined }

export interface SocketMode extends Courier {
  accept(request: IncomingMessage, socket: Duplex): void
  /** Connections that have said hello and are not on their way out. */
  connections(): readonly ServerSocket[]
  /** Resolves when so many connections stand. */
  connected(count?: number): Promise<void>
  /** Resolves when none stands. */
  disconnected(): Promise<void>
  /** `refresh_requested`: the app must open a new connection. */
  refresh(which?: number): void
  /** As Slack sends it, whatever it holds. */
  raw(message: unknown): void
  dropAll(): void
}

/** Every connection is pinged, as Slack does. */
export function createSocketMode(): SocketMode {
  const open: ServerSocket[] = []
  /** What is not acknowledged yet, by its envelope, and the connection that it went over. */
  const waiting = new Map<
    string,
    { readonly over: ServerSocket; readonly end: (response: unknown) => void; readonly lose: () => void }
  >()
  const watchers = new Set<() => void>()
  let turn = 0
  let counter = 0
  const until = async (check: () => boolean, ms: number): Promise<boolean> => {
    if (check()) return true
    const found = Promise.withResolvers<boolean>()
    const look = (): void => {
      if (check()) found.resolve(true)
    }
    const stop = new AbortController()
    watchers.add(look)
    const late = wait(ms, false, { signal: stop.signal }).catch(() => false)
    const result = await Promise.race([found.promise, late])
    watchers.delete(look)
    stop.abort()
    return result
  }
  return {
    connections: () => open,
    async connected(count = 1) {
      if (!(await until(() => open.length >= count, longestMs)))
        throw new Error(`${open.length} of ${count} connections`)
    },
    async disconnected() {
      if (!(await until(() => open.length === 0, longestMs)))
        throw new Error(`${open.length} connections are left`)
    },
    accept(request, socket) {
      const connection = acceptWebSocket(
        request,
        socket,
        (text) => {
          const heard: unknown = JSON.parse(text)
          if (typeof heard !== 'object' || heard === null || !('envelope_id' in heard)) return
          const answer = waiting.get(String(heard.envelope_id))
          waiting.delete(String(heard.envelope_id))
          answer?.end('payload' in heard ? heard.payload : undefined)
        },
        () => {
          clearInterval(beat)
          const at = open.indexOf(connection)
          if (at >= 0) open.splice(at, 1)
          for (const look of watchers) look()
          for (const { over, lose } of waiting.values()) if (over === connection) lose()
        },
      )
      const beat = setInterval(() => connection.ping(), 2_000)
      connection.send(
        JSON.stringify({
          type: 'hello',
          num_connections: open.length + 1,
          debug_info: {},
          connection_info: { app_id: 'A1' },
        }),
      )
      open.push(connection)
      for (const look of watchers) look()
    },
    async deliver({ kind, payload }, retry) {
      const started = performance.now()
      if (!(await until(() => open.length > 0, patience))) return nothing
      const envelope_id = `envelope-${++counter}`
      const connection = open[turn++ % open.length]
      if (!connection) return nothing
      const answer = Promise.withResolvers<Receipt>()
      waiting.set(envelope_id, {
        over: connection,
        end: (response) =>
          answer.resolve({ acknowledged: true, ms: performance.now() - started, status: 200, response }),
        lose: () => answer.resolve(nothing),
      })
      connection.send(
        JSON.stringify({
          envelope_id,
          type: kind,
          accepts_response_payload: kind !== 'events_api',
          payload,
          ...(retry ? { retry_attempt: retry.number, retry_reason: retry.reason } : {}),
        }),
      )
      const stop = new AbortController()
      const late = wait(patience, nothing, { signal: stop.signal }).catch(() => nothing)
      const receipt = await Promise.race([answer.promise, late])
      stop.abort()
      waiting.delete(envelope_id)
      return receipt
    },
    refresh(which = 0) {
      const connection = open[which]
      if (!connection) return
      // Slack keeps the connection for some seconds, but sends nothing more over it.
      open.splice(which, 1)
      connection.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: {} }))
    },
    raw(message) {
      for (const connection of open) connection.send(JSON.stringify(message))
    },
    dropAll() {
      for (const connection of [...open]) connection.destroy()
    },
  }
}

/** What may be wrong with a request that claims to come from Slack. */
export interface Forgery {
  readonly secret?: string
  /** Seconds added to the timestamp. */
  readonly skew?: number
  /** Changed after signing. */
  readonly body?: string
}

export interface HttpDelivery extends Courier {
  /** One request as given, with whatever is wrong with it; the status that it got. */
  forge(envelope: Envelope, forgery: Forgery): Promise<number>
}

export function createHttpDelivery(url: () => string, secret: string, now: () => number): HttpDelivery {
  const send = async (
    envelope: Envelope,
    { secret: own = secret, skew = 0, body: changed }: Forgery,
    retry?: { readonly number: number; readonly reason: string },
  ): Promise<Receipt> => {
    const started = performance.now()
    const { type, body } = encode(envelope)
    const timestamp = String(Math.floor(now() / 1000) + skew)
    const signature = `v0=${createHmac('sha256', own).update(`v0:${timestamp}:${body}`).digest('hex')}`
    try {
      const response = await fetch(url(), {
        method: 'POST',
        headers: {
          'content-type': type,
          'x-slack-request-timestamp': timestamp,
          'x-slack-signature': signature,
          ...(retry
            ? { 'x-slack-retry-num': String(retry.number), 'x-slack-retry-reason': retry.reason }
            : {}),
        },
        body: changed ?? body,
        signal: AbortSignal.timeout(patience),
      })
      const text = await response.text()
      const ms = performance.now() - started
      return { acknowledged: response.status === 200, ms, status: response.status, response: parsed(text) }
    } catch {
      return nothing
    }
  }
  return {
    deliver: (envelope, retry) => send(envelope, {}, retry),
    forge: async (envelope, forgery) => (await send(envelope, forgery)).status,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text === '' ? undefined : { text }
  }
}

function encode({ kind, payload }: Envelope): { readonly type: string; readonly body: string } {
  const form = 'application/x-www-form-urlencoded'
  if (kind === 'events_api') return { type: 'application/json', body: JSON.stringify(payload) }
  if (kind === 'slash_commands') return { type: form, body: new URLSearchParams(payload).toString() }
  return { type: form, body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString() }
}
