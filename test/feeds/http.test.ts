import { join } from 'node:path'
import { expect, it } from 'vitest'
import { terminalAsker as me } from '../../src/platforms/terminal/courier.ts'
import { page, redirectTo, routes, testClock, useSites } from '../fetching/site.ts'
import { useStore } from '../folder.ts'
import { writePdf } from '../formats/write.ts'
import { createWeb, ferry, hour, long, openNewsroom, pageOf } from './newsroom.ts'

const data = useStore()
const { site, fetcher } = useSites()

const openHere = async () =>
  openNewsroom(await data.open(), join(data.folder(), 'feeds'), {
    web: { ...createWeb(), fetcher: fetcher() },
  })

/** A feed in the words of a site of its time. */
const cafe = (link: string): string =>
  `<?xml version="1.0" encoding="iso-8859-1"?><rss version="0.91"><channel><title>Caf\u00e9 Courier</title><item><title>${ferry.title}</title><link>${link}</link><description>${ferry.text}</description></item></channel></rss>`

it('A site’s address leads by its page, a move and an old encoding to an article', async () => {
  const news = await site(
    routes({
      '/': page(
        '<html><head><link rel="alternate" type="application/rss+xml" href="/old.xml"></head></html>',
      ),
      '/old.xml': redirectTo('/rss.xml', 301),
      '/rss.xml': (request, response) => {
        if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
        else
          response
            .writeHead(200, { 'content-type': 'text/xml', etag: '"1"' })
            .end(Buffer.from(cafe('/ferry?utm_source=rss'), 'latin1'))
      },
      '/ferry?utm_source=rss': page(pageOf(ferry, ...long)),
    }),
  )
  const { feeds, round, article, clock } = await openHere()
  expect(await feeds.add(me, news.at('/'), {})).toMatchObject({
    name: 'cafe-courier',
    url: news.at('/rss.xml'),
  })
  await round()
  expect(await article()).toMatchObject({ title: ferry.title, text: long.join('\n\n'), partial: false })
  const before = news.asked.length
  clock.now += hour
  expect(await round()).toBe('1 feed checked: 0 new articles, 0 changed.')
  expect(news.asked.slice(before).map(({ url }) => url)).toEqual(['/rss.xml'])
})

it('An item that leads to a PDF becomes an article of its text', async () => {
  const pdf = writePdf([[ferry.title, 'Fares rise by four per cent on the bay, the report says.']])
  const news = await site(
    routes({
      '/rss.xml': page(cafe('/report')),
      '/report': (_, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end(pdf),
    }),
  )
  const { feeds, round, article } = await openHere()
  await feeds.add(me, news.at('/rss.xml'), {})
  await round()
  expect(await article()).toMatchObject({
    title: ferry.title,
    text: expect.stringContaining('four per cent'),
  })
})

it('A page that its host keeps robots from is not fetched, and its item is a summary', async () => {
  const news = await site(
    routes({
      '/robots.txt': page('User-agent: *\nDisallow: /ferry'),
      '/rss.xml': page(cafe('/ferry')),
      '/ferry': page(pageOf(ferry, ...long)),
    }),
  )
  const { feeds, round, article } = await openHere()
  await feeds.add(me, news.at('/rss.xml'), {})
  await round()
  expect(await article()).toMatchObject({ text: ferry.text, partial: true, isSummary: true })
  expect(news.asked.map(({ url }) => url)).not.toContain('/ferry')
})

it.each([
  [410, {}, 'paused', 'taken it away for good (410)'],
  [429, { 'retry-after': '7200' }, 'failing', 'news.test'],
  [503, {}, 'failing', '(503)'],
  [404, {}, 'failing', '(404)'],
])('A feed whose host answers %i %j is %s, and the list says why', async (status, headers, state, words) => {
  let isHere = true
  const news = await site((request, response) =>
    isHere ? page(cafe('/ferry'))(request, response) : response.writeHead(status, headers).end(),
  )
  const { feeds, round } = await openHere()
  await feeds.add(me, news.at('/rss.xml'), { full: 'no' })
  isHere = false
  await round()
  const [card] = (await feeds.list(me, 1)).cards
  expect(card?.state).toBe(state)
  expect(card?.lines.join(' ')).toContain(words)
  expect(card?.lines.join(' ')).not.toContain('..')
})

it('A host that wants to be left alone is not asked before by another process, whoever wants a check', async () => {
  let status = 200
  const news = await site((request, response) =>
    status === 200
      ? page(cafe('/ferry'))(request, response)
      : response.writeHead(status, { 'retry-after': '7200' }).end(),
  )
  const { feeds, round } = await openHere()
  await feeds.add(me, news.at('/rss.xml'), { full: 'no' })
  status = 429
  await round()
  const before = news.asked.length
  status = 200
  const other = await openHere()
  other.clock.now += hour
  expect(await other.feeds.check(me, 'cafe-courier')).toContain('Try again in 60 minutes')
  expect(news.asked).toHaveLength(before)
  other.clock.now += hour
  expect(await other.feeds.check(me, 'cafe-courier')).toContain('1 of 1 item new or changed')
})

it('A host that gives so many pages an hour gives all of them in the end', async () => {
  const clock = testClock()
  let left = 0
  const news = await site((request, response) => {
    const [, path = ''] = /^\/(story-\d+)$/.exec(request.url ?? '') ?? []
    if (path !== '' && left-- <= 0) response.writeHead(429, { 'retry-after': '3600' }).end()
    else if (path !== '')
      page(pageOf({ slug: path, title: `Notes of ${path}` }, ...long, path))(request, response)
    else page(stories)(request, response)
  })
  const items = Array.from(
    { length: 30 },
    (_, at) =>
      `<item><title>Notes of story-${at}</title><link>/story-${at}</link><description>The notes of story ${at} are short.</description></item>`,
  )
  const stories = `<rss version="2.0"><channel><title>Bay</title>${items.join('')}</channel></rss>`
  const { feeds, round, articles, ...desk } = openNewsroom(await data.open(), join(data.folder(), 'feeds'), {
    web: { ...createWeb(), fetcher: fetcher({ clock }) },
  })
  await feeds.add(me, news.at('/rss.xml'), {})
  const told: string[] = []
  for (let hours = 0; hours < 8; hours++) {
    left = 5
    told.push(await round())
    desk.clock.now += hour
    clock.turn(hour)
  }
  const read = await articles()
  expect(read).toHaveLength(30)
  // Each is new once, and changed where its page takes the place of the feed's own text.
  expect(told.map((words) => /\d+ new/.exec(words)?.[0])).toEqual(['30 new', ...Array(7).fill('0 new')])
  expect(read.filter(({ text }) => !text.startsWith(long.join('\n\n')))).toEqual([])
})

it('An item that changes soon after it was fetched is fetched again later, and the check says so', async () => {
  let words = ferry.text ?? ''
  const news = await site(
    routes({
      '/rss.xml': (request, response) =>
        page(cafe('/ferry').replace(ferry.text ?? '', words))(request, response),
    }),
  )
  const { feeds, round, clock, article } = await openHere()
  await feeds.add(me, news.at('/rss.xml'), { full: 'no' })
  await round()
  words = 'The ferry ran aground with 64 people on board, and not with 60.'
  expect(await feeds.check(me, 'cafe-courier')).toContain(
    '1 of 1 item new or changed; 1 fetched a short while ago is fetched again later.',
  )
  clock.now += hour
  await round()
  expect((await article())?.text).toContain('64 people')
})
