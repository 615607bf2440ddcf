import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
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
    expect(await desk.fetch(news.at('/', 'busy.test'))).toMatchObject({ kind: 'later', after: 120_000 })
    expect(news.asked).toHaveLength(before)
    clock.turn(120_000)
    expect(await desk.fetch(news.at('/', 'busy.test'))).toMatchObject({ kind: 'ok' })
    expect(await desk.fetch(news.at('/until', 'until.test'))).toMatchObject({ kind: 'later', after: 60_000 })
    expect(await desk.fetch(news.at('/down', 'down.test'))).toMatchObject({ kind: 'failed' })
  })
})
