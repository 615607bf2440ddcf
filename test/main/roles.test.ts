import { type ChildProcess, spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { subscriptionSchema } from '../../src/digests/subscription.ts'
import sqlite from '../../src/stores/sqlite.ts'
import { createFakeDiscord } from '../fakes/discord.ts'
import { createFakeSlack } from '../fakes/slack.ts'
import { freePort } from '../free-port.ts'

const root = join(import.meta.dirname, '..', '..')

/** One data folder and one corpus, and the programs that share them; they end with the test. */
async function shared(tokens: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-roles-'))
  const DATA = join(folder, 'data')
  const CORPUS = join(folder, 'corpus')
  await mkdir(CORPUS)
  const children: ChildProcess[] = []
  return {
    DATA,
    CORPUS,
    /** Settles when it has said something. */
    async start(command: 'chat' | 'indexer', settings: Readonly<Record<string, string>> = {}) {
      const { PATH, NODE_COMPILE_CACHE } = process.env
      const child = spawn(process.execPath, [join(root, 'src', 'dateline.mjs'), command], {
        cwd: folder,
        env: {
          PATH,
          NODE_COMPILE_CACHE,
          ...tokens,
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
    },
    kill() {
      for (const child of children) child.kill('SIGKILL')
    },
    remove: () => rm(folder, { recursive: true, maxRetries: 20, retryDelay: 100 }),
  }
}

/** A digest of every hour that is due since the last one. */
async function subscribe(
  DATA: string,
  to: { readonly platform: 'slack' | 'discord'; readonly team: string; readonly place: string },
  owner: string,
): Promise<void> {
  const store = await sqlite.open({ DATA })
  onTestFinished(() => store.close())
  const made = subscriptionSchema.parse({
    id: 'daily2',
    owner,
    to: { ...to, direct: false },
    what: { kind: 'everything', text: '' },
    when: 'hourly',
    schedule: { times: Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`) },
    zone: 'UTC',
    quiet: 'line',
    cursor: new Date(Date.now() - 2 * 3_600_000).toISOString().slice(0, 16),
    missed: 0,
  })
  const digests = store.collection(`digests ${to.platform}`, subscriptionSchema)
  await digests.insert(`${to.team}/daily2`, made, Date.now() - 1)
}

it('A bot answers, an indexer reads and a clock sends digests, each its part alone, on one data folder', async () => {
  const discord = await createFakeDiscord()
  const { DATA, CORPUS, start, kill, remove } = await shared({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.api,
  })
  onTestFinished(async () => {
    kill()
    await discord.until(() => discord.gateway.connected().length === 0 || undefined, 'no shard')
    await discord.close()
    await remove()
  })
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

  const to = { platform: 'discord', team: guild.id, place: news.id } as const
  await subscribe(DATA, to, discord.user('owner').id)
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

it('On Slack the clock alone sends digests, and it neither listens nor answers', async () => {
  const slack = await createFakeSlack({ mode: 'socket' })
  const { DATA, CORPUS, start, kill, remove } = await shared({
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
  })
  onTestFinished(async () => {
    kill()
    await slack.close()
    await remove()
  })
  await cp(join(root, 'corpus'), CORPUS, { recursive: true })
  const reader = slack.addUser('U1')
  slack.addChannel('CNEWS', [slack.addUser('U2')])
  slack.addChannel('CDESK', [reader])
  const digests = () => slack.visibleTo('U2', 'CNEWS').filter(({ bot }) => bot)
  const opened = () => slack.calls.filter(({ method }) => method === 'apps.connections.open').length

  await start('indexer')
  await subscribe(DATA, { platform: 'slack', team: slack.team.id, place: 'CNEWS' }, 'U2')
  await start('chat', { ROLE: 'bot' })
  await slack.socket.connected()
  // Whoever kept the time would have sent it by the end of so many answers.
  for (let turn = 0; turn < 3; turn++) {
    const step = await slack.mention('<@UBOT> Who is Shringla?', { user: reader, channel: 'CDESK' })
    await step.visible((message) => message.text.includes('Shringla'))
  }
  expect(digests()).toEqual([])

  kill()
  await slack.socket.disconnected()
  const before = opened()
  await start('chat', { ROLE: 'clock' })
  await slack.world.until(() => digests()[0], 'a digest')
  expect(digests()).toHaveLength(1)
  expect(opened()).toBe(before)
})
