import { type ChildProcess, spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { subscriptionSchema } from '../../src/digests/subscription.ts'
import sqlite from '../../src/stores/sqlite.ts'
import { createFakeDiscord } from '../fakes/discord.ts'
import { freePort } from '../free-port.ts'

const root = join(import.meta.dirname, '..', '..')

it('A bot answers, an indexer reads and a clock sends digests, each its part alone, on one data folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-roles-'))
  const DATA = join(folder, 'data')
  const CORPUS = join(folder, 'corpus')
  await mkdir(CORPUS)
  const discord = await createFakeDiscord()
  const children: ChildProcess[] = []
  onTestFinished(async () => {
    for (const child of children) child.kill('SIGKILL')
    await discord.until(() => discord.gateway.connected().length === 0 || undefined, 'no shard')
    await discord.close()
    await rm(folder, { recursive: true, maxRetries: 20, retryDelay: 100 })
  })
  const start = async (command: 'chat' | 'indexer', settings: Readonly<Record<string, string>> = {}) => {
    const child = spawn(process.execPath, [join(root, 'src', 'dateline.mjs'), command], {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.api,
        PORT: String(await freePort()),
        CORPUS,
        DATA,
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    children.push(child)
    const said = Promise.withResolvers<void>()
    child.stdout.once('data', () => said.resolve())
    return said.promise
  }
  const guild = discord.guild('Newsroom')
  const news = discord.channel('news', guild)
  const ask = async (name: string): Promise<string> => {
    const by = { user: discord.user(name), channel: discord.channel(name, guild) }
    discord.mention(by.user, by.channel, 'Who is Shringla?')
    return (await discord.sees(by)).text
  }

  await start('chat', { ROLE: 'bot' })
  await discord.ready()
  await cp(join(root, 'corpus'), CORPUS, { recursive: true })
  expect(await ask('before it is read')).not.toContain('Foreign Secretary')

  await start('indexer')
  let tries = 0
  while (!(await ask(`reader ${tries}`)).includes('Foreign Secretary')) tries++

  const store = await sqlite.open({ DATA })
  onTestFinished(() => store.close())
  const digests = store.collection('digests discord', subscriptionSchema)
  const made = subscriptionSchema.parse({
    id: 'daily2',
    owner: discord.user('owner').id,
    to: { platform: 'discord', team: guild.id, place: news.id, direct: false },
    what: { kind: 'everything', text: '' },
    when: 'hourly',
    schedule: { times: Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`) },
    zone: 'UTC',
    quiet: 'line',
    cursor: new Date(Date.now() - 2 * 3_600_000).toISOString().slice(0, 16),
    missed: 0,
  })
  await digests.insert(`${guild.id}/daily2`, made, Date.now() - 1)
  await start('chat', { ROLE: 'bot' })
  await discord.ready(2)
  expect(await ask('after a second bot')).toContain('Foreign Secretary')
  expect(discord.messages(news)).toEqual([])

  await start('chat', { ROLE: 'clock' })
  await discord.until(() => discord.messages(news)[0], 'a digest')
  // The two bots were there all the while.
  expect(discord.gateway.connected()).toHaveLength(2)
  expect(discord.messages(news).filter(({ author }) => author.id === discord.bot.id)).toHaveLength(1)
})
