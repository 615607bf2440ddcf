import { setTimeout } from 'node:timers/promises'
import { CloseCodes, type SessionInfo, WebSocketManager, WebSocketShardEvents } from '@discordjs/ws'
import type { GatewayDispatchPayload, REST } from 'discord.js'
import { z } from 'zod'
import type { Store } from '../../../contracts/store.ts'
import { isGone, own, processSchema } from '../../../durable/process.ts'
import { reason } from '../../../model/errors.ts'
import type { Log } from '../../../runtime/log.ts'

const sessionSchema = z.object({
  session: z.object({
    sessionId: z.string(),
    resumeURL: z.string(),
    sequence: z.number(),
    shardId: z.number(),
    shardCount: z.number(),
  }),
  process: processSchema,
  /** Whether its process has said that it ends. */
  ended: z.boolean(),
})

/** Discord keeps a session for some minutes after its connection is lost. */
const keepMs = 10 * 60_000
/** How far a session has come is written down this often: what it tells twice is known already. */
const noteMs = 5_000
/** How long the missed events may take to come. */
const patienceMs = 20_000
const closeMs = 1_000

/** The sessions with Discord's gateway, as they outlive this process. */
export interface Sessions {
  /** How far a session of this process has come. */
  note(session: SessionInfo): void
  /**
   * Resumes the sessions of processes that are gone, beside our own new ones, and hands on what was said in between.
   * Discord forgets them afterwards.
   */
  catchUp(parts: {
    readonly token: string
    readonly intents: number
    readonly rest: REST
    /** Whether a shard is one of this process's. */
    readonly isOwn: (shard: number) => boolean
    readonly hear: (packet: GatewayDispatchPayload) => void
  }): Promise<void>
  /** Leaves ours to the next process. */
  close(): Promise<void>
}

export function createSessions(store: Store, log: Log, now: () => number = Date.now): Sessions {
  const kept = store.collection('discord sessions', sessionSchema)
  const latest = new Map<number, SessionInfo>()
  const written = new Map<number, number>()

  const write = async (session: SessionInfo, ended: boolean): Promise<void> => {
    written.set(session.shardId, now())
    const { sessionId, resumeURL, sequence, shardId, shardCount } = session
    const row = { session: { sessionId, resumeURL, sequence, shardId, shardCount }, process: own, ended }
    await kept.put(sessionId, row, now() + keepMs)
  }

  return {
    note(session) {
      latest.set(session.shardId, session)
      if (now() - (written.get(session.shardId) ?? 0) < noteMs) return
      write(session, false).catch((thrown: unknown) =>
        log.info('a session was not written down', { reason: reason(thrown) }),
      )
    },
    async catchUp({ isOwn, ...means }) {
      await kept.expire(now())
      for await (const row of kept.all()) {
        const { session, process, ended } = row.value
        if (!isOwn(session.shardId) || (!ended && !isGone(process))) continue
        // Of several processes that start one resumes it.
        if (!(await kept.remove(row))) continue
        const heard = await missed(session, means)
        log.info('a session of the process before was heard to its end', { shard: session.shardId, heard })
      }
    },
    async close() {
      for (const session of latest.values()) await write(session, true)
    },
  }
}

/** Hands on what a session has still to tell; how many events that was. Where Discord has forgotten it there are none. */
async function missed(
  session: SessionInfo,
  means: Omit<Parameters<Sessions['catchUp']>[0], 'isOwn'>,
): Promise<number> {
  const { token, intents, rest, hear } = means
  const over = Promise.withResolvers<void>()
  let current: SessionInfo | null = session
  let heard = 0
  const manager = new WebSocketManager({
    token,
    intents,
    rest,
    shardCount: session.shardCount,
    shardIds: [session.shardId],
    retrieveSessionInfo: () => current,
    updateSessionInfo(_, next) {
      current = next
    },
    // It would begin anew where it cannot be resumed; a new session is there already.
    buildIdentifyThrottler: () => ({
      waitForIdentify: () => {
        over.resolve()
        return new Promise(() => undefined)
      },
    }),
  })
  manager.on(WebSocketShardEvents.Dispatch, ({ data }) => {
    heard += 1
    hear(data)
  })
  manager.on(WebSocketShardEvents.Resumed, () => over.resolve())
  manager.on(WebSocketShardEvents.Closed, () => over.resolve())
  manager.on(WebSocketShardEvents.Error, () => over.resolve())
  const waited = new AbortController()
  const patience = setTimeout(patienceMs, undefined, { signal: waited.signal, ref: false }).catch(
    () => undefined,
  )
  try {
    manager.connect().catch(() => over.resolve())
    await Promise.race([over.promise, patience])
  } finally {
    waited.abort()
    const closing = async (): Promise<void> =>
      manager.destroy({ code: CloseCodes.Normal, reason: 'heard to its end' })
    await Promise.race([closing().catch(() => undefined), setTimeout(closeMs, undefined, { ref: false })])
  }
  return heard
}
