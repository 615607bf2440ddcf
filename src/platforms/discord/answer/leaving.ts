import { randomUUID } from 'node:crypto'
import { DiscordAPIError, Routes } from 'discord.js'
import { z } from 'zod'
import type { Store } from '../../../contracts/store.ts'
import { forgetTeam } from '../../../durable/forget.ts'
import { createInbox } from '../../../durable/inbox.ts'
import type { Log } from '../../../runtime/log.ts'
import type { Ask } from '../connect/api.ts'
import type { Notices } from '../post/notices.ts'

/** Deletes what was kept of a server that the bot was taken out of. */
export interface Leaving {
  /** Durable when it settles: what a crash leaves is done by the next start. */
  left(guild: string): Promise<unknown>
  /** Notes that the bot is in a server. */
  member(guild: string): Promise<unknown>
  /** The same of all servers of this process; those that it was in before and is not in now have taken it out meanwhile. */
  members(guilds: readonly string[], isOwn: (guild: string) => boolean): Promise<void>
  close(): Promise<void>
}

export function createLeaving({
  store,
  ask,
  notices,
  log,
}: {
  readonly store: Store
  readonly ask: Ask
  readonly notices: Notices
  readonly log: Log
}): Leaving {
  const servers = store.collection('discord servers', z.object({}))
  const member = (guild: string): Promise<unknown> => servers.insert(keyOf(guild), {})
  const left = (guild: string): Promise<unknown> => inbox.receive(`${guild}/${randomUUID()}`, { guild })
  const inbox = createInbox({
    store,
    name: 'discord left',
    schema: z.object({ guild: z.string() }),
    async handle({ guild }, key) {
      // A late word of an old removal must not take away what has been said since.
      if (await isMember(ask, guild)) return
      const rows = await forgetTeam(store, 'discord', guild, key)
      log.warn('the bot was removed from a server; what was kept of it is gone', { guild, rows })
      await notices.tell(key, `I was removed from the server ${guild}; what was kept of it is deleted.`)
    },
    giveUp: async ({ guild }) => log.error('what was kept of a server could not be deleted', { guild }),
    log,
  })
  return {
    left,
    member,
    async members(guilds, isOwn) {
      const now = new Set(guilds)
      for await (const { key } of servers.all()) {
        const guild = key.replace(/\/$/, '')
        if (isOwn(guild) && !now.has(guild)) await left(guild)
      }
      for (const guild of guilds) await member(guild)
    },
    close: () => inbox.close(),
  }
}

/** As `forgetTeam` finds it. */
const keyOf = (guild: string): string => `${guild}/`

/** @throws where Discord does not say */
async function isMember(ask: Ask, guild: string): Promise<boolean> {
  try {
    await ask('GET', Routes.guild(guild))
    return true
  } catch (thrown) {
    if (thrown instanceof DiscordAPIError && (thrown.status === 403 || thrown.status === 404)) return false
    throw thrown
  }
}
