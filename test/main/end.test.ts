import { once } from 'node:events'
import { mkdtemp, rm, watch } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { FakeDiscord } from '../fakes/discord.ts'
import { startProgram } from '../platforms/discord/program.ts'

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

describe('A supervisor is told the truth', () => {
  it('where something never ends: the program ends all the same, with code 1 and a line on it', async () => {
    const unending = pathToFileURL(join(import.meta.dirname, '..', 'fakes', 'unending.mjs')).href
    const { discord, process, ended, said } = await start(undefined, {
      NODE_OPTIONS: `--import=${unending}`,
    })
    await discord.ready()
    process.kill('SIGTERM')
    expect(await ended).toBe(1)
    expect(said.join('')).toContain('the end was not waited for any longer')
  })

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
