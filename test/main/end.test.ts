import { once } from 'node:events'
import { mkdtemp, readdir, rm, watch, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { FakeDiscord } from '../fakes/discord.ts'
import { startProgram } from '../platforms/discord/program.ts'
import { eventually } from '../time.ts'

const start = async (
  before: (discord: FakeDiscord) => void = () => undefined,
  settings: Readonly<Record<string, string>> = {},
) => {
  const program = await startProgram(before, settings)
  onTestFinished(() => program.close())
  return program
}

describe('SIGTERM', () => {
  it('while the index is still being opened ends the program in order', async () => {
    const data = await mkdtemp(join(tmpdir(), 'dateline-end-'))
    const touched = watch(data)[Symbol.asyncIterator]().next()
    const { process, ended } = await start(undefined, { DATA: data })
    await touched
    process.kill('SIGTERM')
    expect(await ended).toBe(0)
    await rm(data, { recursive: true })
  })

  it('when the start has just been said ends the program', async () => {
    const { process, ended } = await start()
    await once(process.stdout, 'data')
    process.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  it.each(['silent', 'open'] as const)('while Discord is %s ends the program', async (reception) => {
    const { discord, process, ended } = await start(({ gateway }) => {
      gateway.options.reception = reception
    })
    await discord.until(() => discord.gateway.counts.connected > 0 || undefined, 'a connection')
    process.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  it('of a program that is connected ends it', async () => {
    const { discord, process, ended } = await start()
    await discord.ready()
    process.kill('SIGTERM')
    expect(await ended).toBe(0)
  })
})

/** A module that is loaded before the program's own code. */
const before = (name: string): string =>
  `--import=${pathToFileURL(join(import.meta.dirname, '..', 'fakes', name)).href}`

describe('SIGTERM at the load of a module', () => {
  // 143 is its end by a signal before the program itself hears; 1 would be its patience run out.
  it.each([3, 30, 150, 250, 350])('the %sth, ends the start in order', async (at) => {
    const { ended } = await start(undefined, {
      NODE_OPTIONS: before('sigterm.mjs'),
      SIGTERM_AT: String(at),
    })
    expect(await ended).toBeOneOf([0, 143])
  })
})

/** Asked for somebody, with the answer on its way to a Discord that confirms no post. */
async function startAsked() {
  const program = await start()
  const { discord } = program
  await discord.ready()
  const channel = discord.channel('desk', discord.guild('Newsroom'))
  const user = discord.user('reader')
  const post = new RegExp(`^POST /channels/${channel.id}/messages$`)
  discord.fault(post, 'hang', 100)
  discord.mention(user, channel, 'Who is Shringla?')
  await discord.until(
    () => discord.asked.find(({ method, path }) => post.test(`${method} ${path}`)),
    'a post',
  )
  const answered = () =>
    discord.until(
      () => discord.messages(channel, user).find(({ text }) => text.includes('Foreign Secretary')),
      'an answer',
    )
  return { ...program, answered }
}

describe('Where something hangs', () => {
  /** Connected, and then each of its threads but the first is in a statement of SQLite without end. */
  const startStuck = async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dateline-stuck-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const sign = join(folder, 'stuck')
    const program = await start(undefined, { NODE_OPTIONS: before('stuck.mjs'), STUCK: sign })
    await program.discord.ready()
    await writeFile(sign, '')
    await eventually(async () => expect((await readdir(folder)).length).toBeGreaterThan(1))
    return program
  }

  it('SIGTERM ends the program all the same, and its code says that work was cut off', async () => {
    const { process, ended, said } = await startStuck()
    process.kill('SIGTERM')
    expect(await ended).toBe(1)
    expect(said.join('')).toContain('the end was not waited for any longer')
  })

  it('a second one ends it where it is', async () => {
    const { process, ended, said } = await startStuck()
    const again = setInterval(() => process.kill('SIGTERM'), 50)
    // A third one may come to what it has become by then, which is ended by it.
    expect(await ended).toBeOneOf([143, null])
    clearInterval(again)
    expect(said.join('')).not.toContain('not waited for')
  })

  it('on Discord’s side, the answer that was on its way is cut off, and the next start gives it', async () => {
    const { discord, process, ended, said, again, answered } = await startAsked()
    process.kill('SIGTERM')
    expect(await ended).toBe(1)
    expect(said.join('')).toContain('the next start')
    discord.clearFaults()
    await again()
    await answered()
  })
})

describe('After kill -9', () => {
  it('the next start answers what the killed one had taken on', async () => {
    const { discord, process, ended, again, answered } = await startAsked()
    process.kill('SIGKILL')
    expect(await ended).toBe(null)
    discord.clearFaults()
    await discord.until(() => discord.gateway.connected().length === 0 || undefined, 'the end')
    await again()
    await discord.ready()
    await answered()
  })
})

describe('A supervisor is told the truth', () => {
  it('where Discord closes for good: the program ends with code 1 and the remedy', async () => {
    const { discord, ended, said } = await start()
    await discord.ready()
    discord.gateway.closeWith(4014)
    expect(await ended).toBe(1)
    expect(said.join('')).toContain('Privileged Gateway Intents')
  })

  it('where a setting is wrong', async () => {
    const { ended, said } = await start(({ gateway }) => {
      gateway.options.turnAway = 4004
    })
    expect(await ended).toBe(1)
    expect(said.join('')).toContain('DISCORD_TOKEN')
  })
})
