import { z } from 'zod'
import type { Names } from './said.ts'

/** What the gateway has told of servers, for what a packet itself does not say. */
export interface Known {
  isThread(channel: string): boolean
  /** Whether it is a thread that we began. */
  isOurs(channel: string): boolean
  channel(id: string): string | undefined
  role(guild: string, id: string): string | undefined
  /** What stands against posting in a channel; nothing where nothing does, or nothing is known. */
  obstacle(channel: string): string | undefined
}

const named = z.object({
  id: z.string(),
  username: z.string().optional(),
  global_name: z.string().nullish(),
  member: z.object({ nick: z.string().nullish() }).nullish(),
})

/** People whom a message names. */
export const mentionsSchema = z.array(named).default([])

const byName = z.object({ name: z.string() })

/** What a command's words name. */
export const resolvedSchema = z.object({
  users: z.record(z.string(), named).default({}),
  members: z.record(z.string(), z.object({ nick: z.string().nullish() })).default({}),
  roles: z.record(z.string(), byName.extend({ mentionable: z.boolean().default(false) })).default({}),
  channels: z
    .record(
      z.string(),
      byName.extend({ id: z.string(), type: z.number(), permissions: z.string().default('0') }),
    )
    .default({}),
})

const nameOf = ({ member, global_name: global, username }: z.infer<typeof named>): string | undefined =>
  member?.nick ?? global ?? username

export function namesIn(
  known: Known,
  guild: string | undefined,
  mentioned: z.infer<typeof mentionsSchema>,
  resolved: z.infer<typeof resolvedSchema> = resolvedSchema.parse({}),
): Names {
  const { users, members, roles, channels } = resolved
  const people = new Map(mentioned.map((one) => [one.id, nameOf(one)]))
  return {
    user(id) {
      const user = users[id]
      return people.get(id) ?? members[id]?.nick ?? (user && nameOf(user))
    },
    role: (id) => roles[id]?.name ?? (guild === undefined ? undefined : known.role(guild, id)),
    channel: (id) => channels[id]?.name ?? known.channel(id),
  }
}
