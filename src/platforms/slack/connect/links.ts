import { setTimeout as pause } from 'node:timers/promises'
import type { SocketModeReceiver } from '@slack/bolt'
import { reason } from '../../../model/errors.ts'
import type { Log } from '../../../runtime/log.ts'
import { guardMessages } from './internals.ts'

/** Socket Mode connections, kept up. */
export interface Links {
  connected(): number
  /** Why the last attempt failed, where none stands. */
  trouble(): string | undefined
  stop(): Promise<void>
}

/** When Slack asks for a new connection the old one is silent for some seconds: the other one hears meanwhile. */
const count = 2
const helloMs = 15_000
/** How often a connection is looked at. */
const lookMs = 5_000
const firstPauseMs = 500
const longestPauseMs = 60_000
const aboutToStopMs = 2_000

/**
 * Opens the connections and opens each again, with growing pauses, whatever ends it. Bolt's own reconnecting is off:
 * it ends the process where Slack refuses the token (`invalid_auth`), or leaves it alive and deaf.
 * @param make a receiver for one connection; each is used once
 */
export function keepLinks(make: () => SocketModeReceiver, log: Log, look = lookMs): Links {
  const standing = new Set<number>()
  const stopping = new AbortController()
  const { signal } = stopping
  let trouble: string | undefined
  const rest = (ms: number): Promise<unknown> => pause(ms, undefined, { signal }).catch(() => undefined)

  /** One connection from its opening to its end. @throws why it could not be opened */
  const once = async (which: number): Promise<void> => {
    const { client } = make()
    guardMessages(client, (thrown) =>
      log.warn('a message of Slack could not be read', { dropped: 'slack message', reason: reason(thrown) }),
    )
    const ended = new Promise<void>((end) => client.once('disconnected', () => end()))
    const opened = client.start()
    // A refusal after we have given up waiting concerns nobody.
    opened.catch(() => {})
    try {
      const late = rest(helloMs).then(() => Promise.reject(new Error('Slack said no hello')))
      late.catch(() => {})
      await Promise.race([opened, late])
      standing.add(which)
      log.info('connected to Slack', { connection: which })
      while (!signal.aborted) {
        const over = await Promise.race([ended.then(() => true), rest(look).then(() => false)])
        // A peer that answers nothing keeps the connection closing for half a minute: it is left behind.
        if (over || client.websocket?.isActive() !== true) break
      }
    } finally {
      standing.delete(which)
      client.disconnect().catch(() => {})
      // On the way out the connection is closed in order, so that Slack sends nothing more to it.
      if (signal.aborted) await Promise.race([ended, pause(aboutToStopMs, undefined, { ref: false })])
    }
  }

  const keep = async (which: number): Promise<void> => {
    let failures = 0
    while (!signal.aborted) {
      try {
        await once(which)
        failures = 0
        trouble = undefined
      } catch (thrown) {
        failures += 1
        trouble = thrown === undefined ? 'the connection was closed' : reason(thrown)
        const level = failures === 1 ? 'warn' : 'info'
        if (!signal.aborted) log[level]('no connection to Slack; tried again', { connection: which, trouble })
      }
      const wait = failures === 0 ? 0 : Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - 1))
      await rest(wait * (0.75 + Math.random() / 2))
    }
  }
  const keeping = Array.from({ length: count }, (_, which) => keep(which))

  return {
    connected: () => standing.size,
    trouble: () => (standing.size > 0 ? undefined : trouble),
    async stop() {
      stopping.abort()
      await Promise.all(keeping)
    },
  }
}
