import { forgetTeam } from '../../../durable/forget.ts'
import type { Installations } from '../connect/installations.ts'
import type { Slack } from './slack.ts'

/** Data of a workspace goes when the app leaves it. */
export function createLeaving({ api, store, log }: Slack, installations: Installations | undefined) {
  return async (team: string, key: string): Promise<void> => {
    // A late word of an old removal must not take away a new installation.
    const client = await api.client(team)
    const works = await client?.auth.test().then(
      () => true,
      () => false,
    )
    if (works) return
    await installations?.forget(team)
    const rows = await forgetTeam(store, 'slack', team, key)
    log.warn('the app was removed from a workspace; what was kept of it is gone', { team, rows })
  }
}
