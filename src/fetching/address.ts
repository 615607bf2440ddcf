import ipaddr from 'ipaddr.js'

/** Which addresses may be fetched. */
export interface Rules {
  /** Why this address is not fetched, or nothing. It looks at what is written, not at what a name resolves to. */
  refusal(url: URL): string | undefined
  /** True where a connection to this IP may be made for this host, at this port where it is known. */
  mayConnect(host: string, ip: string, port?: number): boolean
}

/** Longer addresses are no page's. */
const longest = 2_048

/** Ranges that an intranet lies in; a host must be named to be fetched from them, and one of this machine with its port. */
const inside = new Set(['private', 'uniqueLocal', 'carrierGradeNat'])

/** Public by its number and yet inside: where Azure's machines ask for their own secrets. */
const wireServer = '168.63.129.16'

/** All that is routed on the internet begins with 001; the rest of IPv6 is for special purposes or not given out. */
const [global, globalBits] = ipaddr.IPv6.parseCIDR('2000::/3')

/** Above 1023 these are no web servers' ports (the Fetch standard's list). */
const badPorts = new Set(
  [1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669].concat([
    6679, 6697, 10080,
  ]),
)

/**
 * @param allowed hosts of an intranet: names, IPs, or `*.` and the end of a name, with a port where they say one
 * @param open addresses that may be connected to besides; for tests with servers on this machine
 */
export function createRules(allowed: readonly string[], open: (ip: string) => boolean = () => false): Rules {
  const named = allowed.map(readNamed)
  const mayConnect = (host: string, ip: string, port?: number): boolean => {
    const range = rangeOf(ip)
    if (range === 'unicast' || open(ip)) return true
    const fitting = named.filter((one) => isFor(one, plainHost(host), port))
    return range === 'loopback' ? fitting.some(isExact) : inside.has(range) && fitting.length > 0
  }
  return {
    mayConnect,
    refusal(url) {
      const { protocol, username, password, port, hostname, href } = url
      if (!/^https?:$/.test(protocol))
        return `Only addresses that begin with http:// or https:// are fetched, and this one begins with ${protocol}//.`
      if (href.length > longest)
        return `This address is longer than ${longest.toLocaleString('en')} characters. Give the page's own address.`
      if (username !== '' || password !== '')
        return 'This address holds a user name or a password. Give it without them.'
      const number = Number(port)
      if (port !== '' && ![80, 443].includes(number) && (number < 1024 || badPorts.has(number)))
        return `Port ${port} is not a web server's. Give an address without it.`
      const host = plainHost(hostname)
      const isLiteral = ipaddr.isValid(host)
      const ip = isLiteral ? host : isOwnName(host) ? '127.0.0.1' : undefined
      if (ip !== undefined && !mayConnect(host, ip, portOf(url))) return insideSentence(host)
      return undefined
    },
  }
}

/** What is said of an address that leads inside. */
export function insideSentence(host: string): string {
  return `${host} is not on the public internet. An operator can name a host of your own network in ALLOW_HOSTS, and one of this machine with its port.`
}

/** The port that an address means, where it says none too. */
export const portOf = ({ port, protocol }: { readonly port: string; readonly protocol: string }): number =>
  port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port)

/** An entry of ALLOW_HOSTS. */
interface Named {
  /** A name, an IP, or how names end: `.corp.example`. */
  readonly host: string
  readonly port: number | undefined
}

function readNamed(entry: string): Named {
  const [, host = entry, port] = /^(\[.*\]|[^:]*):(\d{1,5})$/.exec(entry) ?? []
  return {
    host: plainHost(host).replace(/^\*(?=\.)/, ''),
    port: port === undefined ? undefined : Number(port),
  }
}

/** @param port nothing where it is not known yet */
const isFor = (named: Named, host: string, port: number | undefined): boolean =>
  (named.host.startsWith('.') ? host.endsWith(named.host) : host === named.host) &&
  (named.port === undefined || port === undefined || named.port === port)

const isExact = ({ host, port }: Named): boolean => port !== undefined && !host.startsWith('.')

/** A host's name as it is compared: without the brackets of IPv6 and the dot at its end. */
export function plainHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '')
}

/** Every machine gives this name to itself. */
function isOwnName(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost')
}

/** The name of the range that an IP lies in, `unicast` for the public internet alone. */
function rangeOf(ip: string): string {
  if (!ipaddr.isValid(ip) || ip === wireServer) return 'reserved'
  const address = ipaddr.parse(ip)
  if (address instanceof ipaddr.IPv6 && address.range() === 'unicast' && !address.match(global, globalBits))
    return 'reserved'
  return address.range()
}
