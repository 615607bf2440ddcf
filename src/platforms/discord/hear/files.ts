import type { Offered } from '../../../durable/dropping.ts'
import { largestFile } from '../../../model/dropped.ts'
import { UserError } from '../../../model/errors.ts'
import { fetchDropped } from '../../shared/dropped.ts'
import type { Event } from './events.ts'

/** Where Discord keeps what people attach; anybody who has the address may read it for a day. */
const fileHosts: ReadonlySet<string> = new Set(['cdn.discordapp.com', 'media.discordapp.net'])

const gone = 'Discord does not give it out any more. Drop it again.'

/**
 * The files of a message, to be fetched where a command takes them.
 * @param api Discord's API at another address, whose host may keep files, too
 */
export function offeredBy(event: Event, api: string | undefined): readonly Offered[] {
  if (event.kind !== 'message') return []
  const own = api === undefined ? undefined : URL.parse(api)?.host
  return event.files.map(({ name, size, url }) => ({
    name,
    size,
    async read() {
      const address = URL.parse(url)
      if (address === null || (!fileHosts.has(address.hostname) && address.host !== own))
        throw new UserError('It is not stored in Discord itself. Drop the file, not a link to it.')
      return (await fetchDropped(address, largestFile, gone)).bytes
    },
  }))
}
