import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { z } from 'zod'
import { readSettings, type Settings } from '../../../src/config.ts'
import { createLog, type Log } from '../../../src/log.ts'
import { type Opened, open } from '../../../src/main/open.ts'
import type { Running } from '../../../src/platform.ts'
import discordPlatform from '../../../src/platforms/discord.ts'
import type { By } from '../../fakes/discord/driver.ts'
import type { Guild } from '../../fakes/discord/world.ts'
import { createFakeDiscord, type FakeDiscord } from '../../fakes/discord.ts'

/** Dateline on the sample articles, in a fake Discord. */
export interface Newsroom {
  readonly discord: FakeDiscord
  readonly guild: Guild
  readonly settings: Settings
  readonly log: Log
  readonly logged: readonly string[]
  readonly opened: () => Opened
  readonly platform: () => Running
  /** Somebody new in a channel of their own, in a server that the bot is in. */
  seat(): By
  /** Another process on the same data folder. */
  another(): Promise<Running>
  /** Ends this one, and starts another on its data. */
  restart(): Promise<void>
  /** Ends all, and sees to it that no body has left that could ping anybody. */
  close(): Promise<void>
}

const corpus = join(import.meta.dirname, '..', '..', '..', 'corpus')

/** One that ends with the test. */
export async function newsroom(...given: Parameters<typeof openNewsroom>): Promise<Newsroom> {
  const opened = await openNewsroom(...given)
  onTestFinished(() => opened.close())
  return opened
}

/** @param before what happens in Discord before the platform starts */
export async function openNewsroom(
  given: Readonly<Record<string, string>> = {},
  before: (discord: FakeDiscord) => void = () => undefined,
): Promise<Newsroom> {
  const data = await mkdtemp(join(tmpdir(), 'dateline-discord-'))
  const discord = await createFakeDiscord()
  const guild = discord.guild('Newsroom')
  before(discord)
  const settings = readSettings({
    CORPUS: corpus,
    DATA: data,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.api,
    LOG_LEVEL: 'debug',
    ANSWERS_PER_MINUTE: '1000',
    ...given,
  })
  const logged: string[] = []
  const log = createLog('debug', [discord.token], (line) => logged.push(line))
  const running: { platform: Running; opened: Opened }[] = []
  const begin = async (): Promise<Running> => {
    const opened = await open(settings, log, { watch: false })
    await opened.corpus.read
    const progress = () => opened.corpus.status()
    const platform = await discordPlatform.start({ ...opened, settings, log, progress, web: undefined })
    running.push({ platform, opened })
    return platform
  }
  const end = async (): Promise<void> => {
    for (const { platform, opened } of running.splice(0)) {
      await platform.stop()
      await opened.close()
    }
  }
  const current = () => {
    const one = running.at(-1)
    if (!one) throw new Error('nothing runs')
    return one
  }
  let seats = 0
  await begin()
  return {
    discord,
    guild,
    settings,
    log,
    logged,
    opened: () => current().opened,
    platform: () => current().platform,
    seat() {
      seats += 1
      return { user: discord.user(`reader${seats}`), channel: discord.channel(`desk${seats}`, guild) }
    },
    another: begin,
    async restart() {
      await end()
      await begin()
      await discord.ready()
    },
    async close() {
      await end()
      await discord.close()
      await rm(data, { recursive: true })
      for (const body of bodiesOf(discord)) expect(body).toMatchObject({ allowed_mentions: { parse: [] } })
      for (const { author, pings } of discord.everything())
        if (author.id === discord.bot.id) expect(pings).toEqual([])
      expect(logged.join('\n')).not.toContain(discord.token)
    },
  }
}

/** Every body that has left for somebody's eyes. */
export function bodiesOf({ asked }: FakeDiscord): readonly unknown[] {
  const withData = z.object({ type: z.number(), data: z.unknown().optional() })
  return asked.flatMap(({ method, path, body }) => {
    if (/messages|webhooks/.test(path) && (method === 'POST' || method === 'PATCH')) return [body]
    // Of the first responses, a message and a changed message are seen.
    const told = /callback$/.test(path) ? withData.safeParse(body).data : undefined
    return told && (told.type === 4 || told.type === 7) ? [told.data] : []
  })
}

/** Settles when the commands are there. */
export async function registered({ discord }: Newsroom): Promise<void> {
  await discord.until(() => (discord.registered.size > 0 ? true : undefined), 'the commands')
}
