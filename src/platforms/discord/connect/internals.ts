import { EventEmitter } from 'node:events'
import type { Client, SimpleShardingStrategy } from 'discord.js'

/**
 * All that we reach of discord.js beside what it promises, in one file; its test fails where a release moves it.
 */

/** The manager of the connections, as a strategy is given it. */
type Manager = Parameters<NonNullable<NonNullable<Client['options']['ws']>['buildStrategy']>>[0]

/**
 * The library builds objects out of every packet, and throws on one that it does not know. Such a packet is dropped and
 * the connection goes on; of a server that cannot be read only that server is missing.
 * @param dropped hears the packet's name
 */
export function guardPackets(client: Client, dropped: (packet: string, thrown: unknown) => void): void {
  const handle: unknown = Reflect.get(client.ws, 'handlePacket')
  if (typeof handle !== 'function') throw moved('handlePacket')
  // The library calls it by this name on the instance, also for the packets that it has queued.
  Reflect.set(client.ws, 'handlePacket', (packet: unknown, shard: unknown): unknown => {
    try {
      return handle.call(client.ws, packet, shard)
    } catch (thrown) {
      dropped(nameOf(packet), thrown)
      return true
    }
  })
}

/** What listeners of the manager throw stays with the packet too. */
export function guardEvents(manager: Manager, dropped: (packet: string, thrown: unknown) => void): void {
  const emit = manager.emit
  Reflect.set(manager, 'emit', (...given: readonly unknown[]): unknown => {
    try {
      return Reflect.apply(emit, manager, given)
    } catch (thrown) {
      const [, event] = given
      const packet = typeof event === 'object' && event !== null && 'data' in event ? event.data : undefined
      dropped(nameOf(packet), thrown)
      return true
    }
  })
}

/**
 * Ends the sockets of a client that is destroyed: the library leaves one that is not open yet alone, and no longer hears
 * its error, which would end the process.
 */
export function socketsOf(strategy: SimpleShardingStrategy | undefined): () => void {
  const shards: unknown = strategy && Reflect.get(strategy, 'shards')
  if (strategy !== undefined && !(shards instanceof Map)) throw moved('shards')
  const sockets = (shards instanceof Map ? [...shards.values()] : []).flatMap((shard: object) => {
    const socket: unknown = Reflect.get(shard, 'connection')
    // A shard that was never connected has null.
    if (socket === null) return []
    if (!(socket instanceof EventEmitter)) throw moved('connection')
    const terminate: unknown = Reflect.get(socket, 'terminate')
    if (typeof terminate !== 'function') throw moved('terminate')
    socket.on('error', () => undefined)
    return [() => terminate.call(socket)]
  })
  return () => {
    for (const end of sockets) end()
  }
}

const nameOf = (packet: unknown): string =>
  typeof packet === 'object' && packet !== null && 't' in packet ? String(packet.t) : 'unknown'

const moved = (name: string): Error =>
  new Error(`discord.js no longer has “${name}”; src/platforms/discord/connect/internals.ts must be changed`)
