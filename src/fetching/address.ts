import ipaddr from 'ipaddr.js'

/** Which addresses may be fetched. */
export interface Rules {
  /** Why this address is not fetched, or nothing. It looks at what is written, not at what a name resolves to. */
  refusal(url: URL): string | undefined
  /** True where a connection to this IP may be made for this host. */
  mayConnect(host: string, ip: string): boolean
}

/** Longer addresses are no page's. */
const longest = 2_048

/** Ranges that an intranet lies in; a host must be named to be fetched from them. */
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
 * @param allowed hosts of an intranet: names, IPs, or `*.` and the end of a name
 * @param open addresses that may be connected to besides; for tests with servers on this machine
 */
export function createRules(allowed: readonly string[], open: (ip: string) => boolean = () => false): Rules {
  const isNamed = (host: string): boolean =>
    allowed.map(plainHost).some((one) => (one.startsWith('*.') ? host.endsWith(one.slice(1)) : host === one))
  const mayConnect = (host: string, ip: string): boolean => {
    const range = rangeOf(ip)
    return range === 'unicast' || open(ip) || (inside.has(range) && isNamed(plainHost(host)))
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
      if (isLiteral ? !mayConnect(host, host) : isOwnName(host)) return insideSentence(host)
      return undefined
    },
  }
}

/** What is said of an address that leads inside. */
export function insideSentence(host: string): string {
  return `${host} is not on the public internet. An operator can name a host of your own network in ALLOW_HOSTS.`
}

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
