import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, inject, it, onTestFinished } from 'vitest'
import { subscriptionSchema } from '../../src/digests/subscription.ts'
import postgres from '../../src/stores/postgres.ts'
import { createFakeDiscord } from '../fakes/discord.ts'
import { freePort } from '../free-port.ts'
import { startNodes } from './opensearch.ts'
import { startPostgres } from './postgres.ts'

const root = join(import.meta.dirname, '..', '..')
const events = Number(process.env.CLUSTER_EVENTS ?? 1_000)
const slots = events / 5
const hourMs = 3_600_000
/** Minutes by which the hosts' clocks are ahead of the right time; the first two are killed. */
const clocks = [7, 0, -5, 2]

it(`Two of four bots on both engines, each with a folder of its own and its clock apart, that are killed in the middle of ${events} events and ${slots} digests lose none and double none`, async () => {
  const server = await startPostgres()
  const nodes = await startNodes(1, { java: inject('java'), classes: inject('classes') })
  const folder = await mkdtemp(join(tmpdir(), 'dateline-bots-'))
  const discord = await createFakeDiscord()
  const bots: ChildProcess[] = []
  onTestFinished(async () => {
    for (const bot of bots) bot.kill('SIGKILL')
    await discord.until(() => discord.gateway.connected().length === 0 || undefined, 'no bot')
    await discord.close()
    await nodes.remove()
    await server.remove()
    await rm(folder, { recursive: true, maxRetries: 20, retryDelay: 100 })
  })
  const program = join(root, 'src', 'dateline.mjs')
  const given = {
    PATH: process.env.PATH,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
    CORPUS: join(root, 'corpus'),
    DATABASE_URL: server.url,
    OPENSEARCH_URL: nodes.urls,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.api,
    ANSWERS_PER_MINUTE: '1000',
    LOG_LEVEL: 'error',
  }
  /** Each process has a folder of its own, as on a host of its own. */
  const ownData = () => mkdtemp(join(folder, 'data-'))
  // The corpus is read once, so that the first question finds an index.
  const env = { ...given, DATA: await ownData() }
  spawnSync(process.execPath, [program, 'ask', 'Who is Shringla?'], { env })
  const start = async (minutesAhead: number): Promise<void> => {
    const env = {
      ...given,
      DATA: await ownData(),
      PORT: String(await freePort()),
      NODE_OPTIONS: `--import ${new URL('clock.ts', import.meta.url)}`,
      CLOCK_AHEAD_MS: String(minutesAhead * 60_000),
    }
    bots.push(spawn(process.execPath, [program, 'chat'], { env, stdio: ['ignore', 'ignore', 'inherit'] }))
  }
  const guild = discord.guild('Newsroom')
  const owner = discord.user('owner')
  const news = Array.from({ length: slots }, (_, n) => discord.channel(`news ${n}`, guild))
  const desks = Array.from({ length: events }, (_, n) => discord.channel(`desk ${n}`, guild))

  const store = await postgres.open({ DATA: folder, DATABASE_URL: server.url })
  onTestFinished(() => store.close())
  const digests = store.collection('digests discord', subscriptionSchema)
  const before = (hours: number): string => new Date(Date.now() - hours * hourMs).toISOString().slice(0, 16)
  for (const [n, { id }] of news.entries()) {
    const made = subscriptionSchema.parse({
      id: `d${n}`,
      owner: owner.id,
      to: { platform: 'discord', team: guild.id, place: id, direct: false },
      what: { kind: 'everything', text: '' },
      when: 'daily',
      schedule: { times: [before(1).slice(11)] },
      zone: 'UTC',
      quiet: 'line',
      cursor: before(2),
      missed: 0,
    })
    await digests.insert(`${guild.id}/d${n}`, made, Date.now())
  }

  for (const minutesAhead of clocks) await start(minutesAhead)
  const until = async (done: () => boolean): Promise<void> => {
    while (!done()) await setTimeout(500)
  }
  await until(() => discord.gateway.connected().length === 4)
  await discord.ready(4)
  for (const [n, desk] of desks.entries()) {
    discord.mention(discord.user(`reader ${n}`), desk, 'Who is Shringla?')
    if (n % 20 === 0) await setTimeout(20)
  }
  /** What the bot has said where, that is not a sign that it works. */
  const posts = (): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>()
    for (const { author, loading, channel } of discord.everything())
      if (author.id === discord.bot.id && !loading) counts.set(channel.id, (counts.get(channel.id) ?? 0) + 1)
    return counts
  }
  const answered = (): number => {
    const said = posts()
    return desks.filter(({ id }) => said.has(id)).length
  }
  for (const [at, bot] of bots.slice(0, 2).entries()) {
    await until(() => answered() >= ((at + 1) * events) / 4)
    bot.kill('SIGKILL')
  }
  await until(() => posts().size >= events + slots)
  // Whoever was about to say it a second time has had the time to.
  await setTimeout(20_000)
  const said = posts()
  const counts = (channels: readonly { readonly id: string }[]) =>
    Object.fromEntries(
      [0, 1, 2, 3].map((times) => [times, channels.filter(({ id }) => (said.get(id) ?? 0) === times).length]),
    )
  expect(counts(desks)).toEqual({ 0: 0, 1: events, 2: 0, 3: 0 })
  expect(counts(news)).toEqual({ 0: 0, 1: slots, 2: 0, 3: 0 })
}, 1_800_000)
