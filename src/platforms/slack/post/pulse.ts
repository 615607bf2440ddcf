import { setTimeout as pause } from 'node:timers/promises'
import { Refused } from '../../../durable/sender.ts'
import type { Log } from '../../../runtime/log.ts'
import { authCodes, type Client, meaningOf } from '../connect/api.ts'

/** Whether Slack answers to our token, asked now and then. */
export interface Pulse {
  /** Whether it has answered at least once. */
  known(): boolean
  /** A sentence, where it does not answer. */
  trouble(): string | undefined
  /** How a post was taken; a refusal is an answer too. */
  note(failure: Error | undefined): void
  stop(): void
}

const firstPauseMs = 1_000
const longestPauseMs = 60_000
const wellMs = 60_000

/** @param client missing where there are many workspaces: their tokens are known only when they call */
export function createPulse(client: (() => Promise<Client | undefined>) | undefined, log: Log): Pulse {
  const stopping = new AbortController()
  const { signal } = stopping
  let known = client === undefined
  let trouble: string | undefined
  const beat = async (): Promise<void> => {
    for (let failures = 0; client && !signal.aborted; ) {
      try {
        await (await client())?.auth.test()
        if (failures > 0) log.warn('Slack answers again')
        failures = 0
        known = true
        trouble = undefined
      } catch (thrown) {
        trouble = troubleOf(meaningOf(thrown).message)
        if (failures === 0) log.warn(trouble)
        failures += 1
      }
      const wait = failures === 0 ? wellMs : Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - 1))
      await pause(wait, undefined, { signal, ref: false }).catch(() => undefined)
    }
  }
  beat().catch((thrown: unknown) => log.error('the look at Slack has stopped', { error: thrown }))
  return {
    known: () => known,
    trouble: () => trouble,
    note(failure) {
      // Where there are many workspaces, one that has taken its token back is no trouble of the others.
      if (failure && authCodes.has(failure.message) && !client) return
      const answered = failure === undefined || failure instanceof Refused
      if (answered) known = true
      trouble = answered ? undefined : troubleOf(failure.message)
    },
    stop: () => stopping.abort(),
  }
}

const troubleOf = (why: string): string =>
  authCodes.has(why) ? `Slack does not take our token: ${why}` : `Slack does not answer: ${why}`
