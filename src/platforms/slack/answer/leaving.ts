import { z } from 'zod'
import { forgetTeam } from '../../../durable/forget.ts'
import { reason } from '../../../model/errors.ts'
import { authCodes, type Client, meaningOf } from '../connect/api.ts'
import type { Installations } from '../connect/installations.ts'
import type { Slack } from './slack.ts'

/** Deletes what was kept of a workspace that the app was taken out of. */
export interface Leaving {
  /** @param key of the event that tells so */
  left(team: string, key: string): Promise<void>
  /** The workspaces that the app was in when Slack was last asked, and whose token Slack has taken back meanwhile. */
  missed(): AsyncIterable<string>
}

/** Slack says so of a token of an app that was removed; of a mistyped one it says `invalid_auth`. */
const removed: ReadonlySet<string> = new Set(['account_inactive', 'token_revoked'])

export function createLeaving(
  { api, store, log }: Pick<Slack, 'api' | 'store' | 'log'>,
  installations: Installations | undefined,
): Leaving {
  /** The workspace of the operator's own token; others are known by their installations. */
  const own = store.collection('slack servers', z.object({}))
  const known = async function* (): AsyncIterable<string> {
    if (installations) yield* installations.teams()
    else for await (const { key } of own.all()) yield key.replace(/\/$/, '')
  }
  /** Slack may be away, and a token sealed with another key: then it is asked at the next start. */
  const untold = (team: string, thrown: unknown): false => {
    log.info('Slack does not tell whether the app was removed', { team, reason: reason(thrown) })
    return false
  }
  return {
    async left(team, key) {
      // A late word of an old removal must not take away a new installation.
      if (!(await refuses(await api.client(team), authCodes))) return
      await installations?.forget(team)
      const rows = await forgetTeam(store, 'slack', team, key)
      log.warn('the app was removed from a workspace; what was kept of it is gone', { team, rows })
    },
    async *missed() {
      for await (const team of known()) {
        const asked = api.client(team).then((client) => refuses(client, removed))
        if (await asked.catch((thrown: unknown) => untold(team, thrown))) yield team
      }
      if (installations) return
      const { team_id: team } = (await (await api.client(''))?.auth.test()) ?? {}
      if (team !== undefined) await own.insert(`${team}/`, {})
    },
  }
}

/** Whether Slack refuses a token in one of these ways. @throws where it does not say */
async function refuses(client: Client | undefined, codes: ReadonlySet<string>): Promise<boolean> {
  if (!client) return true
  try {
    await client.auth.test()
    return false
  } catch (thrown) {
    if (codes.has(meaningOf(thrown).message)) return true
    throw thrown
  }
}
