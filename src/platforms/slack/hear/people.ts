import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import type { Store } from '../../../contracts/store.ts'
import { createMemory } from '../../../durable/memory.ts'
import { isAdmin } from '../../../model/admin.ts'
import type { Asker } from '../../../model/asker.ts'
import { reason } from '../../../model/errors.ts'
import type { Settings } from '../../../runtime/config.ts'
import type { Log } from '../../../runtime/log.ts'
import type { Api } from '../connect/api.ts'
import { unnamed } from '../show/text.ts'

interface Who {
  readonly team: string
  readonly user: string
  readonly channel: string
}

/** Who somebody is, as far as a digest has to know. */
export interface People {
  asker(who: Who): Promise<Asker>
  /** Whether somebody may write in a channel, as far as Slack tells in time. */
  mayPost(who: Who): Promise<boolean>
  /** The person's own time zone; nothing where Slack does not tell it in time. */
  zone(who: Who, withinMs: number): Promise<string | undefined>
  /** A text with the names of the people and channels that it marks. */
  spoken(who: Who, text: string): Promise<string>
  /** Why we could not post in a channel; nothing where we can. */
  obstacle(who: Who): Promise<string | undefined>
}

const profileMs = 24 * 3600_000
const waitMs = 1_500

/** Who may write in a channel is asked again after this, and of so many channels kept. */
const writersMs = 5 * 60_000
const mostChannels = 5_000

/** Names that are asked for, for one message. */
const mostNames = 10

interface Writers {
  /** All, where it is missing. */
  readonly only: readonly string[] | undefined
  readonly until: number
}

const profileSchema = z.object({ zone: z.string().optional(), admin: z.boolean(), name: z.string() })
type Profile = z.infer<typeof profileSchema>

/** Only admins and those named may post in a restricted channel. */
const restriction = z.looseObject({
  properties: z.looseObject({
    posting_restricted_to: z.looseObject({ user: z.array(z.string()).default([]) }),
  }),
})

export function createPeople(parts: {
  readonly api: Api
  readonly store: Store
  readonly settings: Settings
  readonly log: Log
}): People {
  const { api, store, settings, log } = parts
  const writers = new Map<string, Writers>()
  const profiles = createMemory<Profile>(store, 'slack people', profileMs)

  const profileOf = async ({ team, user }: Who): Promise<Profile> => {
    const key = `${team}/${user}`
    const known = profileSchema.safeParse(await profiles.get(key))
    if (known.success) return known.data
    const client = await api.client(team)
    const found = (await client?.users.info({ user }))?.user
    const profile = {
      ...(found?.tz ? { zone: found.tz } : {}),
      admin: found?.is_admin === true,
      name: found?.profile?.display_name || found?.real_name || found?.name || '',
    }
    await profiles.set(key, profile)
    return profile
  }
  const channelOf = async ({ team, channel }: Who) =>
    (await (await api.client(team))?.conversations.info({ channel }))?.channel

  /** What Slack tells in time; a digest does not fail because a question to Slack does. */
  const soon = <T>(asked: Promise<T>, withinMs = waitMs): Promise<T | undefined> =>
    Promise.race([asked, setTimeout(withinMs, undefined, { ref: false })]).catch(
      (thrown: unknown) => void log.info('Slack did not tell about somebody', { reason: reason(thrown) }),
    )

  /** Those who may write in a channel; nothing where all may. */
  const writersOf = async (who: Who): Promise<Writers> => {
    const key = `${who.team}/${who.channel}`
    const known = writers.get(key)
    if (known && known.until > Date.now()) return known
    const read = restriction.safeParse(await soon(channelOf(who))).data
    const found = { only: read?.properties.posting_restricted_to.user, until: Date.now() + writersMs }
    if (writers.size >= mostChannels) writers.clear()
    writers.set(key, found)
    return found
  }
  const mayPost = async (who: Who): Promise<boolean> => {
    if (who.channel === '' || who.channel.startsWith('D')) return true
    const { only } = await writersOf(who)
    return only === undefined || only.includes(who.user) || (await soon(profileOf(who)))?.admin === true
  }

  return {
    async asker(who) {
      const { team, user, channel: place } = who
      const [profile, posts] = await Promise.all([soon(profileOf(who)), mayPost(who)])
      const admin = isAdmin(settings.ADMINS, team, user) || profile?.admin === true
      return {
        platform: 'slack',
        team,
        user,
        place,
        zone: profile?.zone,
        admin,
        mayPost: posts,
      }
    },
    mayPost,
    async spoken(who, text) {
      const marks = [...new Set([...text.matchAll(unnamed)].map(([mark]) => mark))].slice(0, mostNames)
      const names = await Promise.all(
        marks.map(async (mark) => {
          const id = mark.slice(2, -1)
          return mark.startsWith('<@')
            ? (await soon(profileOf({ ...who, user: id })))?.name || 'somebody'
            : `#${(await soon(channelOf({ ...who, channel: id })))?.name ?? 'channel'}`
        }),
      )
      return marks.reduce((said, mark, at) => said.replaceAll(mark, names[at] ?? ''), text).trim()
    },
    zone: async (who, withinMs) => (await soon(profileOf(who), withinMs))?.zone,
    async obstacle(who) {
      const invite = 'Type /invite @Dateline in this channel first, or let the digest come to you.'
      const known = await soon(
        channelOf(who).then(
          (channel) => (channel?.is_member === true || channel?.is_im === true ? '' : invite),
          (thrown: unknown) => (/channel_not_found/.test(reason(thrown)) ? invite : ''),
        ),
      )
      return known || undefined
    },
  }
}
