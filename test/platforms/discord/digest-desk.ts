import { expect } from 'vitest'
import discordPlatform from '../../../src/platforms/discord.ts'
import { readSettings } from '../../../src/runtime/config.ts'
import type { By } from '../../fakes/discord/driver.ts'
import type { Guild } from '../../fakes/discord/world.ts'
import { createFakeDiscord, type FakeDiscord } from '../../fakes/discord.ts'
import { openWeek, type Week } from '../digest-week.ts'

/** A desk in a fake Discord whose clock and articles a test moves. */
export interface Desk {
  readonly week: Week
  readonly discord: FakeDiscord
  readonly guild: Guild
  /** Somebody new in a channel of their own. */
  seat(): By
  close(): Promise<void>
}

export async function openDesk(start: string): Promise<Desk> {
  const week = await openWeek(start)
  const discord = await createFakeDiscord()
  const guild = discord.guild('Newsroom')
  const settings = readSettings({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.api })
  const { opened, log } = week
  const { digests } = opened.schedule
  const progress = () => opened.corpus.status()
  const running = await discordPlatform.start({ ...opened, digests, settings, log, progress, web: undefined })
  if (running.courier) opened.schedule.serve('discord', running.courier)
  await discord.until(() => (discord.registered.size > 0 ? true : undefined), 'the commands')
  let seats = 0
  return {
    week,
    discord,
    guild,
    seat() {
      seats += 1
      return { user: discord.user(`reader${seats}`), channel: discord.channel(`desk${seats}`, guild) }
    },
    async close() {
      await running.stop()
      await discord.close()
      await week.close()
      expect(discord.loud).toEqual([])
    },
  }
}
