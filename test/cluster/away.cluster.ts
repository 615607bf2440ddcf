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
const hourMs = 3_600_000
/** Longer than a question to the database is tried again. */
const longMs = 30_000

it('A bot whose index goes away, and then its database, says so, and when they are back has answered each question and posted each digest once', async () => {
  const server = await startPostgres()
  const nodes = await startNodes(1, { java: inject('java'), classes: inject('classes') })
  const [node] = nodes.nodes
  const folder = await mkdtemp(join(tmpdir(), 'dateline-away-'))
  const discord = await createFakeDiscord()
  let bot: ChildProcess | undefined
  onTestFinished(async () => {
    bot?.kill('SIGKILL')
    await discord.until(() => discord.gateway.connected().length === 0 || undefined, 'no bot')
    await discord.close()
    await nodes.remove()
    await server.remove()
    await rm(folder, { recursive: true, maxRetries: 20, retryDelay: 100 })
  })
  const program = join(root, 'src', 'dateline.mjs')
  const env = {
    PATH: process.env.PATH,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
    CORPUS: join(root, 'corpus'),
    DATA: join(folder, 'data'),
    DATABASE_URL: server.url,
    OPENSEARCH_URL: nodes.urls,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.api,
    ANSWERS_PER_MINUTE: '1000',
    LOG_LEVEL: 'error',
    PORT: String(await freePort()),
  }
  spawnSync(process.execPath, [program, 'ask', 'Who is Shringla?'], { env })
  bot = spawn(process.execPath, [program, 'chat'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const until = async (done: () => boolean): Promise<void> => {
    while (!done()) {
      expect(bot?.exitCode).toBe(null)
      await setTimeout(200)
    }
  }
  await until(() => discord.gateway.connected().length === 1)
  await discord.ready(1)
  const guild = discord.guild('Newsroom')
  const owner = discord.user('owner')
  const store = await postgres.open({ DATA: folder, DATABASE_URL: server.url })
  onTestFinished(() => store.close())
  const digests = store.collection('digests discord', subscriptionSchema)

  const used: string[] = []
  const said = (place: string): readonly string[] =>
    discord
      .everything()
      .filter(
        ({ author, loading, channel }) => author.id === discord.bot.id && !loading && channel.id === place,
      )
      .map(({ text }) => text)
  const ask = (who: string): string => {
    const channel = discord.channel(`desk ${used.length}`, guild)
    used.push(channel.id)
    discord.mention(discord.user(who), channel, 'Who is Shringla?')
    return channel.id
  }
  const answered = async (place: string): Promise<string | undefined> => {
    await until(() => said(place).length > 0)
    return said(place)[0]
  }
  /** A digest that is due in so many milliseconds. @returns where it comes */
  const subscribe = async (afterMs: number): Promise<string> => {
    const { id } = discord.channel(`news ${used.length}`, guild)
    used.push(id)
    const hourOf = (hours: number): string => new Date(Date.now() - hours * hourMs).toISOString().slice(0, 16)
    const made = subscriptionSchema.parse({
      id: `d${used.length}`,
      owner: owner.id,
      to: { platform: 'discord', team: guild.id, place: id, direct: false },
      what: { kind: 'everything', text: '' },
      when: 'daily',
      schedule: { times: [hourOf(1).slice(11)] },
      zone: 'UTC',
      quiet: 'line',
      cursor: hourOf(2),
      missed: 0,
    })
    await digests.insert(`${guild.id}/${made.id}`, made, Date.now() + afterMs)
    return id
  }

  await node?.kill()
  const whileAway = ask('ada')
  const dueWhileAway = await subscribe(0)
  expect(await answered(whileAway)).toContain('The index cannot be reached just now')
  await node?.start()
  await nodes.ready(1)
  expect(await answered(ask('bea'))).toContain('Shringla')
  await answered(dueWhileAway)

  for (const [how, ms] of [
    ['fast', 3_000],
    ['crash', 3_000],
    ['fast', longMs],
  ] as const) {
    const due = await subscribe(1_000)
    await server.stop(how)
    // What is said to it meanwhile is told once, and waits however long it takes.
    const asked = ask(`cem ${used.length}`)
    await setTimeout(ms)
    await server.start()
    expect(await answered(asked)).toContain('Shringla')
    expect(await answered(ask(`dov ${used.length}`))).toContain('Shringla')
    await answered(due)
  }
  // Whoever was about to say it a second time has had the time to.
  await setTimeout(20_000)
  expect(used.map((place) => said(place).length)).toEqual(used.map(() => 1))
})
