import { setTimeout } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { UserError } from '../../../src/model/errors.ts'
import { createThrottle, waitBefore } from '../../../src/platforms/discord/connect/identify.ts'
import { createConnection } from '../../../src/platforms/discord/connect.ts'
import { createLog } from '../../../src/runtime/log.ts'
import { createFakeDiscord, type FakeDiscord } from '../../fakes/discord.ts'
import { useStore } from '../../folder.ts'

const { open } = useStore()

async function fake(): Promise<FakeDiscord> {
  const discord = await createFakeDiscord()
  onTestFinished(() => discord.close())
  return discord
}

async function connect({ api, token: own }: FakeDiscord, token = own) {
  const logged: string[] = []
  const connection = createConnection({
    token,
    api,
    shards: 1,
    reads: false,
    store: await open(),
    heard: {
      interaction: () => undefined,
      message: () => undefined,
      joined: () => undefined,
      left: () => undefined,
      member: () => undefined,
      members: () => undefined,
      ready: () => undefined,
    },
    log: createLog('debug', [token], (line) => logged.push(line)),
  })
  onTestFinished(() => connection.stop())
  return { connection, logged }
}

describe('A connection to Discord', () => {
  it('that cannot be made is tried again, and says so', async () => {
    const discord = await fake()
    discord.fault(/gateway\/bot$/, { status: 503 }, 2)
    const { connection } = await connect(discord)
    await connection.begun
    expect(connection.health()).toMatchObject({
      state: 'retrying',
      detail: expect.stringContaining('again in'),
    })
    await discord.ready()
    await discord.until(() => (connection.health().state === 'connected' ? true : undefined), 'its health')
  })

  it('that may begin no more sessions today says that, and not that Discord is out of reach', async () => {
    const discord = await fake()
    discord.gateway.options.identifiesLeft = 0
    const { connection } = await connect(discord)
    await connection.begun
    expect(connection.health().detail).toContain('no more sessions today')
  })

  it('with a token that Discord does not know ends with one sentence for the operator', async () => {
    const { connection } = await connect(await fake(), 'MTIz.a-token-of-nobody.xyz')
    await expect(connection.begun).rejects.toThrow(UserError)
    await expect(connection.done).rejects.toThrow(UserError)
    expect(connection.health()).toMatchObject({
      state: 'stopped',
      detail: expect.stringContaining('DISCORD_TOKEN'),
    })
  })

  it.each([
    [4004, 'DISCORD_TOKEN'],
    [4011, 'DISCORD_SHARDS=auto'],
    [4014, 'Privileged Gateway Intents'],
  ])('that Discord closes for good (%s) ends with the remedy, once', async (code, remedy) => {
    const discord = await fake()
    const { connection, logged } = await connect(discord)
    await connection.begun
    discord.gateway.closeWith(code)
    await expect(connection.done).rejects.toThrow(UserError)
    expect(connection.health()).toMatchObject({ state: 'stopped', detail: expect.stringContaining(remedy) })
    expect(logged.filter((line) => line.includes('"error"'))).toHaveLength(1)
    await setTimeout(50)
    expect(discord.gateway.counts.connected).toBe(1)
  })

  it('that Discord turns away for an intent it does not grant says so in one sentence, and does not try again', async () => {
    const discord = await fake()
    discord.gateway.options.turnAway = 4014
    const { connection, logged } = await connect(discord)
    await expect(connection.done).rejects.toThrow(UserError)
    expect(connection.health()).toMatchObject({
      state: 'stopped',
      detail: expect.stringContaining('Privileged Gateway Intents'),
    })
    expect(logged.filter((line) => line.includes('"error"'))).toHaveLength(1)
    expect(discord.gateway.counts.identified).toBe(1)
    await expect(connection.begun).rejects.toThrow('Privileged Gateway Intents')
  })

  it('begins a new session where Discord has forgotten the old one', async () => {
    const discord = await fake()
    const { connection } = await connect(discord)
    await connection.begun
    discord.gateway.invalidate(false)
    await discord.until(() => (discord.gateway.counts.identified === 2 ? true : undefined), 'a new session')
  })

  it('needs no privileged intent', async () => {
    const discord = await fake()
    expect(discord.gateway.options.messageContent).toBe(false)
    const { connection } = await connect(discord)
    await connection.begun
    expect(connection.health()).toEqual({ state: 'connected' })
  })

  it('is let go by a stop at any time', async () => {
    const discord = await fake()
    discord.fault(/gateway\/bot$/, 'hang')
    const { connection } = await connect(discord)
    await setTimeout(20)
    await connection.stop()
    expect(connection.health()).toEqual({ state: 'stopped' })
  })
})

describe('A connection that is let go while it is being made', () => {
  it.each(['open', 'silent'] as const)('is not made again (%s)', async (reception) => {
    const discord = await fake()
    discord.gateway.options.reception = reception
    const { connection } = await connect(discord)
    await discord.until(() => discord.gateway.counts.connected || undefined, 'a connection')
    await connection.stop()
    discord.gateway.options.reception = 'greeted'
    // What is left of it fails, and nobody minds.
    discord.gateway.stop()
    // The library would make another one after half a second.
    await setTimeout(1_000)
    expect(discord.gateway.counts).toMatchObject({ connected: 1, identified: 0 })
  })
})

describe('The identifies of a day', () => {
  const minute = 60_000
  const day = 24 * 60 * minute

  it('are not used up by a program that crashes for ever', () => {
    let now = 0
    let times: number[] = []
    // It identifies as soon as it may, and crashes at once, for two days.
    while (now < 2 * day) {
      const wait = waitBefore(times, now, 1_000, 1)
      now += Math.max(wait, 1_000)
      if (waitBefore(times, now, 1_000, 1) === 0) times = [...times.filter((time) => time > now - day), now]
      expect(times.length).toBeLessThan(500)
    }
  })

  it('are free for a start, a few lost sessions, and the shards of a large bot', () => {
    expect(waitBefore([], 0, 1_000, 1)).toBe(0)
    expect(waitBefore([0, 1, 2, 3, 4], 5, 1_000, 1)).toBe(0)
    expect(
      waitBefore(
        Array.from({ length: 60 }, (_, at) => at),
        60,
        2_000,
        64,
      ),
    ).toBe(0)
  })

  it('are counted across restarts, and stop short of what Discord allows', async () => {
    const log = createLog('error', [], () => undefined)
    let now = 1_000_000
    const parts = { shards: 1, total: 1_000, maxConcurrency: 16, log, now: () => now }
    for (let at = 0; at < 10; at++)
      await createThrottle({ ...parts, store: await open() }).waitForIdentify(
        at,
        new AbortController().signal,
      )
    const next = createThrottle({ ...parts, store: await open() })
    const stopping = new AbortController()
    const waiting = next.waitForIdentify(0, stopping.signal)
    expect(await Promise.race([waiting, setTimeout(50, 'waits')])).toBe('waits')
    stopping.abort()
    await expect(waiting).rejects.toThrow()
    now += 2 * 60 * minute
    await next.waitForIdentify(1, new AbortController().signal)
    expect(
      waitBefore(
        Array.from({ length: 900 }, (_, at) => at),
        1_000,
        1_000,
        1,
      ),
    ).toBeGreaterThan(day / 2)
  })
})
