import { ApplicationCommandOptionType, ChannelType } from 'discord.js'
import { type DraftWish, wishSchema } from '../../../model/digest.ts'
import { lineFor } from '../../../model/lines.ts'

const actions = [
  ['list', 'list: the digests here, and your own'],
  ['edit', 'edit: change what is given beside'],
  ['pause', 'pause'],
  ['resume', 'resume'],
  ['remove', 'remove'],
  ['now', 'now: send one at once'],
  ['why', 'why: what was told, and what was not'],
  ['forbid', 'forbid here: only admins may schedule'],
  ['forbid everywhere', 'forbid in the whole server'],
  ['allow', 'allow here again'],
  ['allow everywhere', 'allow in the whole server again'],
] as const

const choices = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([value, name]) => ({ name, value }))

const text = { type: ApplicationCommandOptionType.String as const, required: false as const }
const longest = 200

/** The options of /digest; without any it opens the form. */
export const digestOptions = [
  {
    ...text,
    name: 'action',
    description: 'what to do with a digest that is set; leave it out to set one',
    choices: choices(actions),
  },
  { ...text, name: 'digest', description: 'which one', autocomplete: true, max_length: 40 },
  {
    ...text,
    name: 'what',
    description: 'everything, a topic, a person, a source, sanctions, listed parties or disagreements',
    autocomplete: true,
    max_length: longest,
  },
  {
    ...text,
    name: 'when',
    description: 'the times, as in every weekday at 9:00',
    autocomplete: true,
    max_length: longest,
  },
  {
    ...text,
    name: 'zone',
    description: 'the time zone of these times, as in Europe/Berlin',
    autocomplete: true,
    max_length: 60,
  },
  {
    ...text,
    name: 'where',
    description: 'where it comes',
    choices: choices([
      ['here', 'here'],
      ['me', 'to me, by direct message'],
    ]),
  },
  {
    ...text,
    name: 'until',
    description: 'the last day, as in 2026-12-31, or how long, as in 3 months',
    autocomplete: true,
    max_length: 40,
  },
  {
    ...text,
    name: 'quiet',
    description: 'what to do when nothing is new',
    choices: choices([
      ['silent', 'stay silent'],
      ['line', 'one line that nothing is new'],
    ]),
  },
  {
    name: 'channel',
    type: ApplicationCommandOptionType.Channel as const,
    required: false as const,
    description: 'the channel or forum it comes to, where that is not this one',
    channel_types: [
      ChannelType.GuildText,
      ChannelType.GuildAnnouncement,
      ChannelType.GuildForum,
      ChannelType.PublicThread,
      ChannelType.PrivateThread,
      ChannelType.AnnouncementThread,
    ] satisfies ChannelType[],
  },
  {
    name: 'ping',
    type: ApplicationCommandOptionType.Role as const,
    required: false as const,
    description: 'a role that each digest pings',
  },
  {
    name: 'thread',
    type: ApplicationCommandOptionType.Boolean as const,
    required: false as const,
    description: 'begin a thread under each digest, with its stories in it',
  },
]

/**
 * What the options of /digest ask for: a line to be answered, a digest to be set, or all of them to be shown. Nothing
 * where none is given.
 */
export function readDigestOptions(
  given: Readonly<Record<string, string>>,
): { readonly line: string } | { readonly wish: DraftWish } | 'list' | undefined {
  const { action, digest = '', what, until } = given
  if (action === 'list') return 'list'
  if (action === undefined) {
    const { thread, ...said } = given
    if (Object.keys(given).length === 0) return undefined
    const wish = { ...said, ...(thread === undefined ? {} : { thread: thread === 'true' }) }
    return { wish: wishSchema.safeParse(wish).data ?? {} }
  }
  const option = (name: string, value: string | undefined): readonly string[] =>
    // A value's own quotation marks would end it.
    value === undefined ? [] : [`${name}:"${value.replace(/["“”]/g, '').trim()}"`]
  const options =
    action === 'edit'
      ? [
          what ?? '',
          ...['when', 'zone', 'where', 'quiet'].flatMap((name) => option(name, given[name])),
          ...option('ends', until),
        ]
      : []
  return { line: [lineFor('digests'), action, digest, ...options].filter((part) => part !== '').join(' ') }
}
