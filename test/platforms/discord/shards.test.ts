import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createFakeDiscord } from '../../fakes/discord.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** A port that nobody listens on. */
async function freePort(): Promise<string> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  return String(typeof address === 'object' ? address?.port : '')
}

it('A bot in many servers runs a child for each shard: commands are registered once, and all end with the parent', async () => {
  const data = await mkdtemp(join(tmpdir(), 'dateline-shards-'))
  const discord = await createFakeDiscord()
  onTestFinished(async () => {
    await discord.close()
    await rm(data, { recursive: true, maxRetries: 20, retryDelay: 100 })
  })
  discord.gateway.options.shards = 2
  const seats = Array.from({ length: 4 }, (_, at) => {
    const channel = discord.channel('desk', discord.guild(`Newsroom ${at}`))
    return { user: discord.user(`reader${at}`), channel }
  })
  const parent: ChildProcess = spawn(process.execPath, [join(root, 'src', 'main.ts'), 'chat'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      CORPUS: join(root, 'corpus'),
      DATA: data,
      PORT: await freePort(),
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.api,
      DISCORD_SHARDS: 'auto',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  // It runs until it is killed, and would outlive a test that failed.
  onTestFinished(() => void parent.kill('SIGKILL'))
  await discord.ready(2)
  expect([...discord.gateway.connected()].sort()).toEqual([0, 1])
  await discord.until(() => (discord.registered.size > 0 ? true : undefined), 'the commands')
  const acts = seats.map((by) => discord.command('who', { name: 'Shringla' }, by))
  for (const act of acts) expect((await act.answer()).text).toContain('Foreign Secretary')
  expect(discord.asked.filter(({ method }) => method === 'PUT')).toHaveLength(1)
  expect(discord.loud).toEqual([])
  parent.kill('SIGKILL')
  await discord.until(() => (discord.gateway.connected().length === 0 ? true : undefined), 'no shard')
}, 30_000)
