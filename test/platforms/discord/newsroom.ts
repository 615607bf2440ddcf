import { rm } from 'node:fs/promises'
import { expect, onTestFinished } from 'vitest'
import type { Running, Surroundings } from '../../../src/contracts/platform.ts'
import { type Opened, open } from '../../../src/main/open.ts'
import { start } from '../../../src/platforms/discord/start.ts'
import { readSettings, type Settings } from '../../../src/runtime/config.ts'
import { createLog, type Log } from '../../../src/runtime/log.ts'
import type { By } from '../../fakes/discord/driver.ts'
import type { Guild } from '../../fakes/discord/world.ts'
import { createFakeDiscord, type FakeDiscord } from '../../fakes/discord.ts'
import { sampleData, sampleFolder } from '../../sample.ts'
import { longestMs } from '../../time.ts'

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
  /** Ends this one, and starts another on its data. @param meanwhile what happens while nobody listens */
  restart(meanwhile?: () => void): Promise<void>
  /** Ends all, and sees to it that no body has left that could ping anybody. */
  close(): Promise<void>
}

/** One that ends with the test. */
export async function newsroom(...given: Parameters<typeof openNewsroom>): Promise<Newsroom> {
  const opened = await openNewsroom(...given)
  onTestFinished(() => opened.close())
  return opened
}

/**
 * @param before what happens in Discord before the platform starts
 * @param broken parts that do not work as they should, and how soon what they left undone is tried again
 */
export async function openNewsroom(
  given: Readonly<Record<string, string>> | (() => Readonly<Record<string, string>>) = {},
  before: (discord: FakeDiscord) => void = () => undefined,
  broken: { readonly lease?: number; parts?(opened: Opened): Partial<Surroundings> } = {},
): Promise<Newsroom> {
  const data = await sampleData()
  const discord = await createFakeDiscord()
  const guild = discord.guild('Newsroom')
  before(discord)
  const settings = readSettings({
    CORPUS: sampleFolder,
    DATA: data,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.api,
    LOG_LEVEL: 'debug',
    ANSWERS_PER_MINUTE: '1000',
    ...(typeof given === 'function' ? given() : given),
  })
  const logged: string[] = []
  const log = createLog('debug', [discord.token], (line) => logged.push(line))
  const running: { platform: Running; opened: Opened }[] = []
  const begin = async (): Promise<Running> => {
    const opened = await open(settings, log, { watch: false, modelMs: longestMs })
    await opened.corpus.read
    const progress = () => opened.corpus.status()
    const { digests } = opened.schedule
    const surroundings = { ...opened, digests, settings, log, progress, web: undefined }
    const platform = await start({ ...surroundings, ...broken.parts?.(opened) }, broken.lease)
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
    async restart(meanwhile) {
      await end()
      meanwhile?.()
      await begin()
      await discord.ready()
    },
    async close() {
      await end()
      await discord.close()
      // Whoever has an interaction's token may answer in the bot's name.
      const secrets = [discord.token, ...new Set(discord.asked.flatMap(({ path }) => tokenIn(path)))]
      await rm(data, { recursive: true })
      expect(discord.loud).toEqual([])
      for (const { author, pings } of discord.everything())
        if (author.id === discord.bot.id) expect(pings).toEqual([])
      expect(logged.filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([])
    },
  }
}

/** The interaction's token in an address. */
const tokenIn = (path: string): readonly string[] =>
  /^\/(?:interactions|webhooks)\/\d+\/([^/]+)/.exec(path)?.slice(1) ?? []

/** Settles when the commands are there. */
export async function registered({ discord }: Newsroom): Promise<void> {
  await discord.until(() => (discord.registered.size > 0 ? true : undefined), 'the commands')
}
