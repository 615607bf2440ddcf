import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { By } from '../../fakes/discord/driver.ts'
import type { FakeDiscord } from '../../fakes/discord.ts'
import { type Program, startProgram } from './program.ts'

/** The whole program in a Discord that wants two shards. */
const manyServers = (before: (discord: FakeDiscord) => void): Promise<Program> =>
  startProgram(
    (discord) => {
      discord.gateway.options.shards = 2
      before(discord)
    },
    { DISCORD_SHARDS: 'auto' },
  )

const run = promisify(execFile)

/** The processes that a process has started. */
async function childrenOf(parent: number | undefined): Promise<readonly number[]> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid='])
  return stdout.split('\n').flatMap((line) => {
    const [pid, of] = line.trim().split(/\s+/).map(Number)
    return pid !== undefined && of === parent ? [pid] : []
  })
}

describe('A bot in many servers', () => {
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
  })
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
      discord.click(preview, 'Schedule it', by)
      await discord.sees(by, ({ id, text }) => id === preview.id && text.includes('This digest is set'))
      const [id] = await discord.autocomplete('digest', { digest: '' }, 'digest', by).choices()
      await discord.command('digest', { action: 'now', digest: String(id?.value) }, by).answer()
      expect(discord.messages(by.channel).filter(({ files }) => files.length > 0)).toHaveLength(1)
    }
  })

  it('starts a shard again whose process has died', async () => {
    const before = await childrenOf(program.process.pid)
    expect(before).toHaveLength(2)
    for (const child of before) process.kill(child, 'SIGKILL')
    await discord.until(() => discord.gateway.counts.identified === 4 || undefined, 'both again')
    await discord.ready(2)
    await allAnswered()
  })

  it('ends all its shards when it is killed', async () => {
    program.process.kill('SIGKILL')
    await discord.until(() => discord.gateway.connected().length === 0 || undefined, 'no shard')
  })

  it('ends with one sentence where only the operator can help', async () => {
    const refused = await manyServers(({ gateway }) => {
      gateway.options.turnAway = 4014
    })
    onTestFinished(() => refused.close())
    expect(await refused.ended).toBe(1)
    expect(refused.said.join('')).toMatch(/Discord does not grant this bot an intent.*Privileged Gateway/)
    expect(refused.discord.gateway.counts.identified).toBeLessThanOrEqual(2)
  })
})
