import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readRobots } from '../src/fetching/robots.ts'
import { type Answering, page, redirectTo, routes, testClock, useSites } from './fetching/site.ts'

const { site, fetcher } = useSites()

describe('The fetcher', () => {
  it('says who asks, and keeps no cookie', async () => {
    const news = await site(page('<p>One</p>', { 'set-cookie': 'id=1', etag: '"a"' }))
    const desk = fetcher()
    const first = await desk.fetch(news.at('/story#part'))
    expect(first).toMatchObject({ kind: 'ok', status: 200, type: 'text/html', charset: 'utf-8', etag: '"a"' })
    await desk.fetch(news.at('/other'))
    expect(news.asked.map(({ url, headers }) => [url, headers['user-agent'], headers.cookie])).toEqual([
      ['/story', 'Dateline/0.1 (+desk@example.org)', undefined],
      ['/other', 'Dateline/0.1 (+desk@example.org)', undefined],
    ])
  })

  it('asks only for what has changed', async () => {
    const news = await site((request, response) => {
      const isKnown =
        request.headers['if-none-match'] === '"a"' && request.headers['if-modified-since'] === 'x'
      response.writeHead(isKnown ? 304 : 200).end()
    })
    const result = await fetcher().fetch(news.at('/'), { etag: '"a"', lastModified: 'x' })
    expect(result).toEqual({ kind: 'unchanged' })
  })

  it('follows redirects, and knows the address that is meant for good', async () => {
    const news = await site(
      routes({
        '/old': redirectTo('/new', 301),
        '/new': redirectTo('/now', 302),
        '/now': page('here'),
        '/loop': redirectTo('/loop'),
      }),
    )
    expect(await fetcher().fetch(news.at('/old'))).toMatchObject({
      kind: 'ok',
      url: news.at('/now'),
      permanentUrl: news.at('/new'),
    })
    const around = await fetcher().fetch(news.at('/loop'))
    expect(around).toEqual({
      kind: 'failed',
      why: "news.test redirects too often. Give the page's own address.",
    })
    expect(news.asked).toHaveLength(3 + 6)
  })

  it('unpacks what is packed, and no more of it than the limit', async () => {
    const text = Buffer.from('word '.repeat(1_000))
    const bomb = Buffer.alloc(60_000_000)
    const packed =
      (body: Buffer, encoding: string): Answering =>
      (_, response) =>
        response.writeHead(200, { 'content-encoding': encoding }).end(body)
    const news = await site(
      routes({
        '/gzip': packed(gzipSync(text), 'gzip'),
        '/br': packed(brotliCompressSync(text), 'br'),
        '/bomb': packed(gzipSync(bomb), 'gzip'),
        '/twice': packed(gzipSync(gzipSync(text)), 'gzip, gzip'),
        '/broken': packed(gzipSync(text).subarray(0, 20), 'gzip'),
        '/huge': (_, response) => response.writeHead(200, { 'content-length': '900000000' }).write('x'),
        '/endless': (_, response) => {
          const more = (): void => {
            while (response.write(text)) if (response.destroyed) return
          }
          response.on('drain', more)
          more()
        },
      }),
    )
    const desk = fetcher()
    for (const path of ['/gzip', '/br'])
      expect(await desk.fetch(news.at(path))).toMatchObject({ kind: 'ok', bytes: text })
    const tooLarge = { kind: 'refused', why: 'It is larger than 5 MB, which is the most that is read.' }
    for (const path of ['/bomb', '/huge', '/endless'])
      expect(await desk.fetch(news.at(path))).toEqual(tooLarge)
    expect(await desk.fetch(news.at('/twice'))).toMatchObject({ kind: 'refused' })
    expect(await desk.fetch(news.at('/broken'))).toEqual({
      kind: 'failed',
      why: 'What news.test sent is packed wrongly and cannot be unpacked.',
    })
  })

  it('waits its turn at each host, and tells a longer wait', async () => {
    const clock = testClock()
    const news = await site(
      routes({
        '/': page('x'),
        '/busy': (_, response) => response.writeHead(429, { 'retry-after': '120' }).end(),
        '/until': (_, response) =>
          response.writeHead(503, { 'retry-after': new Date(clock.now() + 60_000).toUTCString() }).end(),
        '/down': (_, response) => response.writeHead(503).end(),
      }),
    )
    const desk = fetcher({ clock })
    await Promise.all([1, 2, 3].map(() => desk.fetch(news.at('/'))))
    expect(clock.slept).toEqual([1_000, 2_000])
    const busy = await desk.fetch(news.at('/busy', 'busy.test'))
    expect(busy).toEqual({
      kind: 'later',
      after: 120_000,
      why: 'busy.test wants to be asked again later. Try again in 2 minutes.',
    })
    const before = news.asked.length
    const again = await desk.fetch(news.at('/', 'busy.test'))
    expect(again).toMatchObject({ kind: 'later', after: 120_000, unasked: true })
    expect(news.asked).toHaveLength(before)
    clock.turn(120_000)
    expect(await desk.fetch(news.at('/', 'busy.test'))).toMatchObject({ kind: 'ok' })
    expect(await desk.fetch(news.at('/until', 'until.test'))).toMatchObject({ kind: 'later', after: 60_000 })
    expect(await desk.fetch(news.at('/down', 'down.test'))).toMatchObject({ kind: 'failed' })
  })

  it('waits its turn at a host to which another leads', async () => {
    const clock = testClock()
    const news = await site(
      routes({
        '/': page('x'),
        '/busy': (_, response) => response.writeHead(429, { 'retry-after': '120' }).end(),
        '/to': (_, response) => response.writeHead(302, { location: news.at('/', 'busy.test') }).end(),
      }),
    )
    const desk = fetcher({ clock })
    expect(await desk.fetch(news.at('/busy', 'busy.test'))).toMatchObject({ kind: 'later' })
    const before = news.asked.length
    expect(await desk.fetch(news.at('/to', 'front.test'))).toMatchObject({ kind: 'later', after: 120_000 })
    expect(news.asked).toHaveLength(before + 1)
    clock.turn(120_000)
    expect(await desk.fetch(news.at('/to', 'front.test'))).toMatchObject({ kind: 'ok' })
    const slept = clock.slept.length
    expect(await desk.fetch(news.at('/to', 'other.test'))).toMatchObject({ kind: 'ok' })
    expect(clock.slept.slice(slept)).toEqual([1_000])
  })

  it.each([
    [410, 'gone', undefined],
    [304, 'failed', 'news.test answered without a page (304).'],
    [204, 'failed', 'news.test answered without a page (204).'],
    [401, 'failed', 'news.test does not let Dateline read this page (401).'],
    [404, 'failed', 'news.test has no such page (404). Check the address.'],
    [500, 'failed', 'news.test answered with an error (500). Try again later.'],
    [418, 'failed', 'news.test answered with an error (418).'],
  ])('tells what the status %i means', async (status, kind, why) => {
    const news = await site((_, response) => response.writeHead(status).end())
    expect(await fetcher().fetch(news.at('/'))).toEqual(why === undefined ? { kind } : { kind, why })
  })

  it('tells what is wrong with a host that does not answer rightly', async () => {
    const cut = await site((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('x')
      setImmediate(() => response.destroy())
    })
    const shouting = await site((_, response) => response.writeHead(200, { a: 'x'.repeat(20_000) }).end())
    const gone = await site(page('x'))
    const rude = await site((request) => request.socket.end('220 mail ready\r\n'))
    const desk = fetcher({
      resolve: async (host) => {
        if (host === 'nowhere.test') throw Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' })
        return ['127.0.0.1']
      },
    })
    const why = async (address: string): Promise<string> => {
      const fetched = await desk.fetch(address)
      return fetched.kind === 'failed' ? fetched.why : fetched.kind
    }
    await gone.end()
    expect(await why(cut.at('/'))).toBe(
      'news.test could not be read: it broke off the connection. Try again later.',
    )
    expect(await why(shouting.at('/', 'shout.test'))).toMatch(
      /^shout\.test could not be read: the head of its/,
    )
    expect(await why(gone.at('/', 'gone.test'))).toBe(
      'gone.test could not be read: it refuses connections. Try again later.',
    )
    expect(await why(rude.at('/', 'mail.test'))).toMatch(/^mail\.test could not be read: .*\.$/)
    expect(await why('http://nowhere.test/')).toBe(
      'nowhere.test could not be read: no host has that name. Check the address.',
    )
    expect(await why(cut.at('/', 'tls.test').replace('http:', 'https:'))).toMatch(/^tls\.test /)
  })

  it('asks once more where a connection breaks off before an answer, and says where a redirect leads nowhere', async () => {
    let asked = 0
    const news = await site((request, response) => {
      asked++
      if (asked === 1) request.socket.destroy()
      else if (request.url === '/nowhere') response.writeHead(302).end()
      else response.writeHead(200).end('there')
    })
    const desk = fetcher()
    expect(await desk.fetch(news.at('/'))).toMatchObject({ kind: 'ok' })
    expect(asked).toBe(2)
    expect(await desk.fetch(news.at('/nowhere'))).toMatchObject({
      kind: 'refused',
      why: 'news.test redirects without saying where to.',
    })
  })

  it('ends what takes too long, whether the head or the body is slow', async () => {
    const clock = testClock()
    const silent = await site(() => clock.pass())
    const slow = await site((_, response) => {
      response.write('x')
      setImmediate(clock.pass)
    })
    for (const one of [silent, slow])
      expect(await fetcher({ clock }).fetch(one.at('/'))).toEqual({
        kind: 'failed',
        why: 'news.test took longer than 20 s. Try again later.',
      })
  })
})

describe('A time limit', () => {
  it('ends a connection too that is still being made', async () => {
    const news = await site((_, response) => response.end('story'))
    const clock = testClock()
    const ended: string[] = []
    await new Promise<void>((passed) => {
      const resolve = () =>
        new Promise<never>(() => {
          clock.pass()
          passed()
        })
      const asking = fetcher({ clock, resolve }).fetch('http://silent.test/')
      void asking.then((answer) => ended.push(answer.kind === 'failed' ? answer.why : answer.kind))
    })
    await fetcher().fetch(news.at('/'))
    expect(ended).toEqual(['silent.test took longer than 20 s. Try again later.'])
  })
})

describe('A robots.txt', () => {
  const rules = `User-agent: *
Disallow: /private
Crawl-delay: 5

User-agent: Other
Disallow: /
`

  it('keeps pages from being read, and is asked for once a day', async () => {
    const clock = testClock()
    const news = await site(
      routes({ '/robots.txt': (_, r) => r.end(rules), '/story': page('x'), '/private/a': page('secret') }),
    )
    const desk = fetcher({ clock })
    expect(await desk.fetch(news.at('/private/a'), { robots: true })).toEqual({
      kind: 'refused',
      why: 'news.test asks robots not to read this page (robots.txt).',
    })
    expect(await desk.fetch(news.at('/story'), { robots: true })).toMatchObject({ kind: 'ok' })
    expect(await desk.fetch(news.at('/private/a'))).toMatchObject({ kind: 'ok' })
    expect(news.asked.map(({ url }) => url)).toEqual(['/robots.txt', '/story', '/private/a'])
    // The gap that it asks for holds from then on.
    expect(clock.slept).toEqual([1_000, 6_000])
    clock.turn(25 * 3600_000)
    await desk.fetch(news.at('/story'), { robots: true })
    expect(news.asked.filter(({ url }) => url === '/robots.txt')).toHaveLength(2)
  })

  it('holds for the page that a redirect leads to', async () => {
    const news = await site(
      routes({
        '/robots.txt': (_, response) => response.end(rules),
        '/story': redirectTo('/private/a'),
        '/private/a': page('secret'),
      }),
    )
    expect(await fetcher().fetch(news.at('/story'), { robots: true })).toMatchObject({ kind: 'refused' })
  })

  it.each([
    [404, 'ok'],
    [403, 'ok'],
    [500, 'failed'],
    [429, 'failed'],
  ])('that is answered with %i leaves a page %s', async (status, kind) => {
    const news = await site(
      routes({ '/robots.txt': (_, response) => response.writeHead(status).end(), '/story': page('x') }),
    )
    expect(await fetcher().fetch(news.at('/story'), { robots: true })).toMatchObject({ kind })
  })

  it.each([
    ['User-agent: dateline\nDisallow: /a', '/a/b', false],
    ['User-agent: DateLine/0.1\nDisallow: /a', '/a/b', false],
    ['User-agent: *\nDisallow: /\n\nUser-agent: dateline\nAllow: /', '/a', true],
    ['User-agent: a\nUser-agent: *\nUser-agent: b\nDisallow: /*.pdf$', '/a/b.pdf', false],
    ['User-agent: a\nDisallow: /\n\nUser-agent: b\nDisallow: /x', '/a', true],
    ['User-agent: *\nSitemap: /x\nDisallow: /a # why\nAllow: /a/b', '/a/b', true],
    ['\uFEFFUser-agent: *\r\nDisallow:\r\n', '/a', true],
    ['User-agent: *\nDisallow: /caf%C3%A9', '/café', false],
    ['<html>not found</html>', '/a', true],
  ])('%j says of %s: %s', (text, path, allowed) => {
    const robots = readRobots('https://news.test/robots.txt', text)
    expect(robots.mayFetch(new URL(path, 'https://news.test').href)).toBe(allowed)
  })

  it('of nothing but agents and rules costs no more than its length', () => {
    const agents = 'User-agent: dateline\nUser-agent: x\n'.repeat(5_000)
    const robots = readRobots('https://news.test/robots.txt', agents + 'Disallow: /b*c\n'.repeat(5_000))
    expect(robots.mayFetch('https://news.test/bbc')).toBe(false)
  })
})
