import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { insideSentence, plainHost, portOf, type Rules } from './address.ts'

/** All the IPs of a host's name. @throws where it has none */
export type Resolve = (host: string) => Promise<readonly string[]>

export const systemResolve: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => address)

/** Why an address is not fetched: a sentence for a user. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

const connectMs = 10_000

/**
 * Connections that are made to the very IPs that were looked at, so that a name cannot mean another machine a moment
 * later. One IP inside is enough to refuse a name.
 */
export function createConnections(rules: Rules, resolve: Resolve): Agent {
  const find: LookupFunction = (host, { all }, done) => {
    resolve(host).then(
      (ips) => {
        const inside = ips.some((ip) => isIP(ip) === 0 || !rules.mayConnect(host, ip))
        const [first] = ips
        if (first === undefined) done(new Error(`${host} has no address`), '', 0)
        else if (inside) done(new Refusal(insideSentence(plainHost(host))), '', 0)
        else if (all) {
          done(
            null,
            ips.map((address) => ({ address, family: isIP(address) })),
          )
        } else done(null, first, isIP(first))
      },
      (thrown: Error) => done(thrown, '', 0),
    )
  }
  const connect = buildConnector({ lookup: find, timeout: connectMs, allowH2: false })
  return new Agent({
    connections: 2,
    pipelining: 1,
    keepAliveTimeout: 4_000,
    keepAliveMaxTimeout: 10_000,
    maxHeaderSize: 16_384,
    connect(options, done) {
      connect(options, (error, socket) => {
        if (error !== null) return done(error, null)
        // A literal IP is looked up by nobody: what counts is where the connection came to.
        const ip = socket.remoteAddress ?? ''
        if (rules.mayConnect(plainHost(options.hostname), ip, portOf(options))) return done(null, socket)
        socket.destroy()
        done(new Refusal(insideSentence(plainHost(options.hostname))), null)
      })
    },
  })
}
