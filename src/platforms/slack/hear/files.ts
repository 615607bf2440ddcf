import type { Offered } from '../../../durable/dropping.ts'
import { largestFile } from '../../../model/dropped.ts'
import { UserError } from '../../../model/errors.ts'
import { fetchDropped } from '../../shared/dropped.ts'
import type { Slack } from '../answer/slack.ts'
import type { FileHeard } from './events.ts'

/** Where Slack keeps files; a token goes nowhere else. */
const fileHost = 'files.slack.com'

const noScope =
  'Slack does not give this file out. Ask an operator to install the app again with the scope files:read (dateline manifest)'

/** The files of a message, to be fetched with the token of their workspace. */
export function offeredBy(
  { api, settings }: Pick<Slack, 'api' | 'settings'>,
  team: string,
  files: readonly FileHeard[],
): readonly Offered[] {
  const own = settings.SLACK_API_URL === undefined ? undefined : URL.parse(settings.SLACK_API_URL)?.host
  return files.map(({ name, size, url }) => ({
    name,
    size,
    async read() {
      const address = URL.parse(url)
      if (address === null || (address.hostname !== fileHost && address.host !== own))
        throw new UserError('It is not stored in Slack itself. Drop the file, not a link to it.')
      const token = (await api.client(team))?.token
      const { bytes, type } = await fetchDropped(address, largestFile, noScope, {
        authorization: `Bearer ${token}`,
      })
      // Who may not have it is shown the page to log in.
      if (/^text\/html\b/.test(type) && !/\.(?:x?html?|shtml)$/i.test(name)) throw new UserError(noScope)
      return bytes
    },
  }))
}
