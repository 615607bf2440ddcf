import { describe, expect, it } from 'vitest'
import { redirectTo, routes, testClock, useSites } from './site.ts'

const { site, fetcher } = useSites()

/** Ways to write an address of this machine, of its network, or of nothing that is on the internet. `:0` is its port. */
const written = [
  'http://127.0.0.1:0/',
  'https://127.0.0.1:0/',
  'http://127.0.0.1.:0/',
  'http://127.1:0/',
  'http://127.0.1:0/',
  'http://2130706433:0/',
  'http://0x7f000001:0/',
  'http://0x7f.0.0.1:0/',
  'http://0177.0.0.1:0/',
  'http://017700000001:0/',
  'http://00000177.0x0.0.1:0/',
  'http://127.8.9.10:0/',
  'http://0:0/',
  'http://0.0.0.0:0/',
  'http://0.1.2.3:0/',
  'http://127%2e0%2e0%2e1:0/',
  'http://%31%32%37.0.0.1:0/',
  'http://①②⑦.⓪.⓪.①:0/',
  'http://１２７。０。０。１:0/',
  'http://127\u00ad.0.0.1:0/',
  'http:\\\\127.0.0.1:0\\',
  'http:127.0.0.1:0/',
  'http:/127.0.0.1:0/',
  '\thttp://127.0.0.1\n:0/ ',
  'HTTP://LOCALHOST:0/',
  'http://localhost.:0/',
  'http://desk.localhost:0/',
  'http://ⓛocalhost:0/',
  'http://[::1]:0/',
  'http://[::]:0/',
  'http://[0:0:0:0:0:0:0:1]:0/',
  'http://[::127.0.0.1]:0/',
  'http://[::ffff:127.0.0.1]:0/',
  'http://[::ffff:7f00:1]:0/',
  'http://[::ffff:0:127.0.0.1]:0/',
  'http://[64:ff9b::127.0.0.1]:0/',
  'http://[64:ff9b:1::7f00:1]:0/',
  'http://[2002:7f00:1::]:0/',
  'http://[2001:0:0:0:0:0:80ff:fffe]:0/',
  'http://[fe80::1]:0/',
  'http://[fe80::1%25lo]:0/',
  'http://[fc00::1]:0/',
  'http://[fd00:ec2::254]:0/',
  'http://[fec0::1]:0/',
  'http://[ff02::1]:0/',
  'http://[100::1]:0/',
  'http://[2001:db8::1]:0/',
  'http://[3fff::1]:0/',
  'http://[5f00::1]:0/',
  'http://[4000::1]:0/',
  'http://10.0.0.1:0/',
  'http://172.16.0.1:0/',
  'http://172.31.255.255:0/',
  'http://192.168.1.1:0/',
  'http://3232235777:0/',
  'http://100.64.0.1:0/',
  'http://100.100.100.200/latest/meta-data/',
  'http://169.254.169.254/latest/meta-data/',
  'http://2852039166/latest/meta-data/',
  'http://0xa9fea9fe/',
  'http://168.63.129.16/machine',
  'http://192.0.0.192/opc/v2/',
  'http://198.18.0.1:0/',
  'http://203.0.113.7:0/',
  'http://192.88.99.1:0/',
  'http://224.0.0.1:0/',
  'http://240.0.0.1:0/',
  'http://255.255.255.255:0/',
  'http://user:word@news.test:0/',
  'http://127.0.0.1@news.test:0/',
  'http://news.test:word@127.0.0.1:0/',
  'ftp://127.0.0.1:0/',
  'file:///etc/passwd',
  'gopher://127.0.0.1:0/_x',
  'data:text/html,<p>x</p>',
  'javascript:alert(1)',
  'blob:http://127.0.0.1:0/x',
  'ws://127.0.0.1:0/',
  'unix:/var/run/docker.sock',
  'http://news.test:22/',
  'http://news.test:6667/',
  '//127.0.0.1:0/',
  '127.0.0.1:0',
  '/etc/passwd',
  '',
]

/** What a name may be said to mean, by a resolver that means ill. */
const resolved: readonly (readonly [string, readonly string[]])[] = [
  ['this machine', ['127.0.0.1']],
  ['this machine, in IPv6', ['::1']],
  ['this machine, mapped', ['::ffff:127.0.0.1']],
  ['this machine, mapped and in hexadecimal', ['::ffff:7f00:1']],
  ['this machine through NAT64', ['64:ff9b::7f00:1']],
  ['this machine through 6to4', ['2002:7f00:1::1']],
  ['no machine', ['0.0.0.0']],
  ['a private network', ['10.1.2.3']],
  ['a private network, in IPv6', ['fd12::1']],
  ['a link', ['169.254.169.254']],
  ['a link, in IPv6', ['fe80::1%lo']],
  ['a public machine and this one', ['93.184.215.14', '127.0.0.1']],
  ['this machine and a public one', ['::1', '2606:2800:21f::1']],
  ['something that is not an address', ['127.1']],
  ['nothing at all', ['']],
]

describe('A way inside', () => {
  it('is written in more than sixty ways', () => {
    expect(new Set(written).size + resolved.length).toBeGreaterThan(90)
  })

  it.each(written)('is refused as it is written: %j', async (address) => {
    const inside = await site((_, response) => response.end('secret'))
    const result = await fetcher({ open: () => false }).fetch(
      address.replace(/:0(?=[/\\]|$)/, `:${inside.port}`),
    )
    expect(result).toMatchObject({ kind: 'refused', why: expect.stringMatching(/^\S+ .*\.$/) })
    expect(inside.asked).toEqual([])
  })

  it.each(written.filter((address) => URL.canParse(address) || address.startsWith('//')))(
    'is refused behind a redirect: %j',
    async (address) => {
      const inside = await site((_, response) => response.end('secret'))
      let open = true
      const news = await site((request, response) => {
        open = false
        const target = encodeURI(address.trim().replace(/:0(?=[/\\]|$)/, `:${inside.port}`))
        redirectTo(target.replaceAll('%25', '%'))(request, response)
      })
      const result = await fetcher({ open: () => open }).fetch(news.at('/story'))
      expect(result.kind).toBe('refused')
      expect([inside.asked.length, news.asked.length]).toEqual([0, 1])
    },
  )

  it.each(resolved)('is refused where a name means %s', async (_, ips) => {
    const inside = await site((_request, response) => response.end('secret'))
    const desk = fetcher({ open: () => false, resolve: async () => ips })
    expect(await desk.fetch(inside.at('/', 'rebind.test'))).toEqual({
      kind: 'refused',
      why: 'rebind.test is not on the public internet. An operator can name a host of your own network in ALLOW_HOSTS, and one of this machine with its port.',
    })
    expect(inside.asked).toEqual([])
  })

  it('is refused where a name means another machine a moment later, and looks each name up once', async () => {
    const news = await site((_, response) => response.writeHead(200, { connection: 'close' }).end('x'))
    const looked: string[] = []
    let turn = 0
    const desk = fetcher({
      open: (ip) => ip === '127.0.0.1',
      resolve: async (host) => {
        looked.push(host)
        turn += 1
        return turn === 1 ? ['127.0.0.1'] : ['127.0.0.2']
      },
    })
    expect(await desk.fetch(news.at('/', 'rebind.test'))).toMatchObject({ kind: 'ok' })
    expect(looked).toEqual(['rebind.test'])
    expect(await desk.fetch(news.at('/', 'rebind.test'))).toMatchObject({ kind: 'refused' })
    expect(news.asked).toHaveLength(1)
  })

  it('is refused for robots.txt as for a page', async () => {
    const inside = await site((_, response) => response.end('User-agent: *\nDisallow: /'))
    const news = await site(
      routes({ '/robots.txt': redirectTo(`http://10.0.0.1:${inside.port}/`), '/': (_, r) => r.end('story') }),
    )
    expect(await fetcher().fetch(news.at('/'), { robots: true })).toMatchObject({ kind: 'ok' })
    expect(inside.asked).toEqual([])
  })
})

describe('A host of an intranet', () => {
  /** What is refused is so before its connection is made; what is not need not wait for one that nobody takes. */
  const ask = async (host: string, ip: string, allowHosts: readonly string[]) => {
    const clock = testClock()
    const fetched = fetcher({ clock, open: () => false, allowHosts, resolve: async () => [ip] }).fetch(
      `http://${host}:1024/`,
    )
    setImmediate(() => setImmediate(clock.pass))
    return (await fetched).kind
  }

  it.each([
    ['wiki.corp.example', '10.0.0.5', ['wiki.corp.example']],
    ['wiki.corp.example', 'fd12::5', ['*.corp.example']],
    ['wiki', '192.168.0.7', ['other', 'WIKI.']],
    ['10.0.0.5', '10.0.0.5', ['10.0.0.5']],
    ['[fd12::5]', 'fd12::5', ['fd12::5']],
    ['wiki.corp.example', '10.0.0.5', ['*.corp.example:1024']],
    ['127.0.0.1', '127.0.0.1', ['127.0.0.1:1024']],
    ['localhost', '127.0.0.1', ['localhost:1024']],
    ['[::1]', '::1', ['[::1]:1024']],
    ['wiki.corp.example', '127.0.0.1', ['wiki.corp.example:1024']],
  ])('may be fetched from where it is named: %s', async (host, ip, named) => {
    expect(await ask(host, ip, named)).toBe('failed')
    expect(await ask(host, ip, ['else.example'])).toBe('refused')
  })

  it.each([
    ['wiki.corp.example', '127.0.0.1', ['wiki.corp.example']],
    ['wiki.corp.example', '169.254.169.254', ['*.corp.example']],
    ['corp.example.evil.test', '10.0.0.5', ['*.corp.example']],
    ['evilcorp.example', '10.0.0.5', ['*.corp.example']],
    ['localhost', '127.0.0.1', ['localhost']],
    ['127.0.0.1', '127.0.0.1', ['127.0.0.1', '127.0.0.1:1025', 'localhost:1024']],
    ['wiki.corp.example', '127.0.0.1', ['*.corp.example:1024']],
    ['169.254.169.254', '', ['169.254.169.254:1024']],
    ['169.254.169.254', '', ['169.254.169.254']],
  ])('is not this machine or a link, nor another host: %s at %s', async (host, ip, named) => {
    expect(await ask(host, ip, named)).toBe('refused')
  })
})
