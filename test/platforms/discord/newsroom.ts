import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { z } from 'zod'
import { readSettings } from '../../../src/config.ts'
import { createLog } from '../../../src/log.ts'
import { type Opened, open } from '../../../src/main/open.ts'
import type { Running } from '../../../src/platform.ts'
import discordPlatform from '../../../src/platforms/discord.ts'
import type { By } from '../../fakes/discord/driver.ts'
import { createFakeDiscord, type FakeDiscord } from '../../fakes/discord.ts'

/** Dateline on the sample articles, in a fake Discord. */
export interface Newsroom {
  readonly discord: FakeDiscord
  readonly opened: Opened
  readonly platform: Running
  /** Somebody at a desk of a server that the bot is in. */
  readonly by: By
  readonly logged: readonly string[]
  /** Another process on the same data folder. */
  another(): Promise<Running>
  /** Ends this one, and starts another on its data. */
  restart(): Promise<void>
}

const corpus = join(import.meta.dirname, '..', '..', '..', 'corpus')

/** Ends with the test. @param before what happens in Discord before the platform starts */
export async function openNewsroom(
  given: Readonly<Record<string, string>> = {},
  before: (discord: FakeDiscord) => void = () => undefined,
): Promise<Newsroom> {
  const data = await mkdtemp(join(tmpdir(), 'dateline-discord-'))
  onTestFinished(() => rm(data, { recursive: true }))
  const discord = await createFakeDiscord()
  onTestFinished(() => discord.close())
  // Whatever a test does, no body leaves that could ping anybody.
  onTestFinished(() => {
    for (const body of bodiesOf(discord)) expect(body).toMatchObject({ allowed_mentions: { parse: [] } })
    for (const message of discord.everything()) expect(message.pings).toEqual([])
  })
  const user = discord.user('ada')
  const channel = discord.channel('desk', discord.guild('Newsroom'))
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
  const begin = async (): Promise<readonly [Running, Opened]> => {
    const opened = await open(settings, log, { watch: false })
    onTestFinished(() => opened.close())
    await opened.corpus.read
    const progress = () => opened.corpus.status()
    const platform = await discordPlatform.start({ ...opened, settings, log, progress, web: undefined })
    onTestFinished(() => platform.stop())
    return [platform, opened]
  }
  let [platform, opened] = await begin()
  await discord.until(() => (discord.registered.size > 0 ? true : undefined), 'the commands')
  return {
    discord,
    get opened() {
      return opened
    },
    get platform() {
      return platform
    },
    by: { user, channel },
    logged,
    another: async () => (await begin())[0],
    async restart() {
      await platform.stop()
      ;[platform, opened] = await begin()
      await discord.ready()
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
