import { type ChildProcessByStdio, execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { By } from '../../fakes/discord/driver.ts'
import { createFakeDiscord, type FakeDiscord } from '../../fakes/discord.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** A port that nobody listens on. */
async function freePort(): Promise<string> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  return String(typeof address === 'object' ? address?.port : '')
}

interface Program {
  readonly discord: FakeDiscord
  readonly parent: ChildProcessByStdio<null, null, Readable>
  readonly said: readonly string[]
  /** It runs until it is killed, and would outlive a test that failed. */
  close(): Promise<void>
}

/** The whole program on the sample articles, in a Discord that wants two shards. */
async function manyServers(before: (discord: FakeDiscord) => void): Promise<Program> {
  const data = await mkdtemp(join(tmpdir(), 'dateline-shards-'))
  const discord = await createFakeDiscord()
  discord.gateway.options.shards = 2
  before(discord)
  const parent = spawn(process.execPath, [join(root, 'src', 'dateline.mjs'), 'chat'], {
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
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const said: string[] = []
  parent.stderr.on('data', (text) => said.push(String(text)))
  return {
    discord,
    parent,
    said,
    async close() {
      parent.kill('SIGKILL')
      await discord.until(() => discord.gateway.connected().length === 0 || undefined, 'no shard')
      await discord.close()
      await rm(data, { recursive: true, maxRetries: 20, retryDelay: 100 })
    },
  }
}

const run = promisify(execFile)

/** The processes that a process has started. */
async function childrenOf(parent: number | undefined): Promise<readonly number[]> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid='])
  return stdout.split('\n').flatMap((line) => {
    const [pid, of] = line.trim().split(/\s+/).map(Number)
    return pid !== undefined && of === parent ? [pid] : []
  })
}

describe('A bot in many servers', { timeout: 60_000 }, () => {
  let program: Program
  let discord: FakeDiscord
  const seats: By[] = []
  beforeAll(async () => {
    program = await manyServers((one) => {
      for (let at = 0; at < 4; at++) {
        const channel = one.channel('desk', one.guild(`Newsroom ${at}`))
        seats.push({ user: one.user(`reader${at}`), channel })
      }
    })
    ;({ discord } = program)
    await discord.ready(2)
    await discord.until(() => (discord.registered.size > 0 ? true : undefined), 'the commands')
  }, 60_000)
  afterAll(async () => {
    await program.close()
    expect(discord.loud).toEqual([])
  })

  const allAnswered = async (): Promise<void> => {
    const acts = seats.map((by) => discord.command('who', { name: 'Shringla' }, by))
    for (const act of acts) expect((await act.answer()).text).toContain('Foreign Secretary')
  }

  it('runs a child for each shard, and registers its commands once', async () => {
    expect([...discord.gateway.connected()].sort()).toEqual([0, 1])
    await allAnswered()
    expect(discord.asked.filter(({ method }) => method === 'PUT')).toHaveLength(1)
  })

  it('posts a digest once', async () => {
    for (const by of seats) {
      const preview = await discord.command('digest', { what: 'everything', when: 'daily 9:00' }, by).answer()
      await discord.click(preview, 'Schedule it', by).answer()
      const [id] = await discord.autocomplete('digest', { digest: '' }, 'digest', by).choices()
      await discord.command('digest', { action: 'now', digest: String(id?.value) }, by).answer()
      expect(discord.messages(by.channel).filter(({ files }) => files.length > 0)).toHaveLength(1)
    }
  })

  it('starts a shard again whose process has died', async () => {
    const before = await childrenOf(program.parent.pid)
    expect(before).toHaveLength(2)
    for (const child of before) process.kill(child, 'SIGKILL')
    await discord.until(() => discord.gateway.counts.identified === 4 || undefined, 'both again')
    await discord.ready(2)
    await allAnswered()
  })

  it('ends all its shards when it is killed', async () => {
    program.parent.kill('SIGKILL')
    await discord.until(() => discord.gateway.connected().length === 0 || undefined, 'no shard')
  })

  it('ends with one sentence where only the operator can help', async () => {
    const refused = await manyServers(({ gateway }) => {
      gateway.options.turnAway = 4014
    })
    onTestFinished(() => refused.close())
    await new Promise((resolve) => refused.parent.once('close', resolve))
    expect(refused.said.join('')).toMatch(/Discord does not grant this bot an intent.*Privileged Gateway/)
    expect(refused.discord.gateway.counts.identified).toBeLessThanOrEqual(2)
  })
})
