import { WebSocketManager, WebSocketShardEvents } from '@discordjs/ws'
import { Client, REST, SimpleShardingStrategy } from 'discord.js'
import { describe, expect, it, onTestFinished } from 'vitest'
import { guardEvents, guardPackets, socketsOf } from '../../../../src/platforms/discord/connect/internals.ts'
import { createFakeDiscord } from '../../../fakes/discord.ts'

const moved = 'internals.ts must be changed'

/** A manager of the library's own, with its strategy, and a Discord that leaves whoever connects without a word. */
async function connecting() {
  const discord = await createFakeDiscord()
  onTestFinished(() => discord.close())
  discord.gateway.options.reception = 'silent'
  const strategies: SimpleShardingStrategy[] = []
  const manager = new WebSocketManager({
    token: discord.token,
    intents: 0,
    rest: new REST({ api: discord.api, version: '10' }).setToken(discord.token),
    buildStrategy(made) {
      const strategy = new SimpleShardingStrategy(made)
      strategies.push(strategy)
      return strategy
    },
  })
  manager.on(WebSocketShardEvents.Error, () => undefined)
  const connect = async (): Promise<void> => {
    void manager.connect().catch(() => {})
    await discord.until(() => discord.gateway.counts.connected > 0 || undefined, 'a connection')
  }
  const [strategy] = strategies
  if (!strategy) throw new Error('the manager has no strategy')
  return { discord, manager, strategy, connect }
}

describe('What handles packets', () => {
  it('is still where the library calls it, and a packet on which it throws is dropped by its name', () => {
    const client = new Client({ intents: [] })
    const dropped: string[] = []
    guardPackets(client, (packet) => dropped.push(packet))
    const handle: unknown = Reflect.get(client.ws, 'handlePacket')
    expect(client.ws.constructor.toString()).toContain('this.handlePacket(data, shard)')
    if (typeof handle === 'function') handle.call(client.ws, { t: 'GUILD_CREATE', d: null }, {})
    expect(dropped).toEqual(['GUILD_CREATE'])
  })

  it('that was moved by a release is said at the start, with the file that must be changed', () => {
    const client = new Client({ intents: [] })
    Reflect.set(client.ws, 'handlePacket', undefined)
    expect(() => guardPackets(client, () => undefined)).toThrow(moved)
  })
})

describe('What listens to the connections', () => {
  it('throws within its packet: that one is dropped by its name, and the next is heard', async () => {
    const { manager, strategy } = await connecting()
    const dropped: string[] = []
    const heard: string[] = []
    guardEvents(manager, (packet) => dropped.push(packet))
    manager.on(WebSocketShardEvents.Dispatch, ({ data }) => {
      heard.push(data.t)
      if (data.t === 'GUILD_CREATE') throw new TypeError('an odd server')
    })
    await strategy.spawn([0])
    const shards: unknown = Reflect.get(strategy, 'shards')
    const shard: unknown = shards instanceof Map ? shards.get(0) : undefined
    const emit: unknown = typeof shard === 'object' && shard !== null ? Reflect.get(shard, 'emit') : undefined
    if (typeof emit !== 'function') throw new Error('a shard tells nothing')
    // As it comes: from the shard, through the strategy, to the manager's listeners.
    for (const t of ['GUILD_CREATE', 'MESSAGE_CREATE'])
      emit.call(shard, WebSocketShardEvents.Dispatch, { data: { t } })
    expect(heard).toEqual(['GUILD_CREATE', 'MESSAGE_CREATE'])
    expect(dropped).toEqual(['GUILD_CREATE'])
  })
})

describe('The socket of a shard', () => {
  it('that is not open yet is still found and ended', async () => {
    const { discord, strategy, connect } = await connecting()
    await connect()
    const end = socketsOf(strategy)
    expect(discord.gateway.waiting()).toBe(1)
    end()
    await discord.until(() => discord.gateway.waiting() === 0 || undefined, 'its end')
  })

  it('that was never connected is none', async () => {
    const { strategy } = await connecting()
    await strategy.spawn([0])
    expect(() => socketsOf(strategy)()).not.toThrow()
    expect(() => socketsOf(undefined)()).not.toThrow()
  })

  it.each(['connection', 'terminate'])(
    'whose “%s” was moved by a release is not passed over',
    async (name) => {
      const { strategy, connect } = await connecting()
      await connect()
      const shards: unknown = Reflect.get(strategy, 'shards')
      const shard: unknown = shards instanceof Map ? shards.get(0) : undefined
      if (typeof shard !== 'object' || shard === null) throw new Error('there is no shard')
      const socket: unknown = Reflect.get(shard, 'connection')
      const end = socketsOf(strategy)
      if (name === 'connection') Reflect.deleteProperty(shard, 'connection')
      else if (typeof socket === 'object' && socket !== null) Reflect.set(socket, 'terminate', undefined)
      expect(() => socketsOf(strategy)).toThrow(moved)
      if (name === 'connection') end()
    },
  )

  it('is not passed over where the strategy has no shards', () => {
    const strategy = Reflect.construct(SimpleShardingStrategy, [{}])
    Reflect.set(strategy, 'shards', undefined)
    expect(() => socketsOf(strategy)).toThrow(moved)
  })
})
