import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { takenIn } from '../src/main/feeds.ts'
import { terminalAsker } from '../src/platforms/terminal/courier.ts'
import {
  addressOf,
  bridge,
  feed,
  ferry,
  hour,
  long,
  openNewsroom,
  pageOf,
  rssOf,
  sent,
} from './feeds/newsroom.ts'
import { useStore } from './folder.ts'

const data = useStore()
const openFeeds = async () => openNewsroom(await data.open(), join(data.folder(), 'feeds'))

const me = terminalAsker
describe('A feed', () => {
  it('gives an article an item, with the text of the page behind it', async () => {
    const { feeds, round, web, files, article } = await openFeeds()
    web.pages.set(feed, rssOf([ferry]))
    web.pages.set(addressOf(ferry), pageOf(ferry, ...long))
    const card = await feeds.add(me, feed, {})
    expect(card).toMatchObject({ name: 'bay-courier', title: 'Bay Courier', url: feed, state: 'active' })
    expect(await round()).toBe('1 feed checked: 1 new article, 0 changed.')
    expect(files()).toHaveLength(1)
    expect(await article()).toMatchObject({
      title: ferry.title,
      text: long.join('\n\n'),
      url: addressOf(ferry),
      publisher: 'Bay Courier',
    })
  })

  it('is read for its own text where the page cannot be had, and the page takes its place later', async () => {
    const { feeds, round, web, files, article, clock } = await openFeeds()
    web.pages.set(feed, rssOf([ferry]))
    web.pages.set(addressOf(ferry), () => ({ kind: 'failed', why: 'No answer came.' }))
    await feeds.add(me, feed, {})
    await round()
    expect(await article()).toMatchObject({ text: ferry.text, partial: true })
    web.pages.set(addressOf(ferry), pageOf(ferry, ...long))
    clock.now += hour
    await round()
    expect(files()).toHaveLength(1)
    expect(await article()).toMatchObject({ text: long.join('\n\n') })
  })

  it('that shows a page which somebody added by hand has the same article, and follows it from then on', async () => {
    const { feeds, round, work, web, clock, files, article } = await openFeeds()
    const mailed = `${addressOf(ferry)}?utm_source=mail`
    for (const url of [addressOf(ferry), mailed]) web.pages.set(url, pageOf(ferry, ...long))
    const { file } = await work.add(mailed)
    web.pages.set(feed, rssOf([ferry]))
    await feeds.add(me, feed, {})
    expect(await round()).toBe('1 feed checked: 0 new articles, 1 changed.')
    expect(files()).toEqual([file])
    const later = { ...ferry, title: 'Ferry fares rise on the bay after all' }
    web.pages.set(feed, rssOf([later]))
    web.pages.set(addressOf(ferry), pageOf(later, ...long))
    clock.now += 2 * hour
    await round()
    expect(files()).toEqual([file])
    expect(await article()).toMatchObject({ title: later.title, text: long.join('\n\n') })
  })

  it('that gives a page which somebody added under another address, or no page, leaves one article', async () => {
    const { feeds, round, work, web, files, article } = await openFeeds()
    const own = 'https://bay.example/news/ferry'
    const body = pageOf(ferry, ...long).replace('<head>', `<head><link rel="canonical" href="${own}">`)
    for (const url of [addressOf(ferry), own]) web.pages.set(url, body)
    await work.add(addressOf(ferry))
    web.pages.set(feed, rssOf([ferry]))
    await feeds.add(me, feed, {})
    await round()
    expect(files()).toHaveLength(1)
    web.pages.set(`${feed}2`, rssOf([{ ...ferry, slug: 'news/ferry' }]))
    await feeds.add(me, `${feed}2`, { full: 'no' })
    await round()
    expect(files()).toHaveLength(1)
    expect(await article()).toMatchObject({ text: long.join('\n\n') })
  })

  it('has its article added to, not a second one, where somebody adds the page under its own address', async () => {
    const { feeds, round, work, web, files } = await openFeeds()
    const own = 'https://bay.example/news/ferry'
    const body = pageOf(ferry, ...long).replace('<head>', `<head><link rel="canonical" href="${own}">`)
    for (const url of [addressOf(ferry), own]) web.pages.set(url, body)
    web.pages.set(feed, rssOf([ferry]))
    await feeds.add(me, feed, {})
    await round()
    const [file] = files()
    expect(await work.add(own)).toMatchObject({ file })
    expect(files()).toEqual([file])
  })

  it('asks for a page once, however often its item is shown', async () => {
    const { feeds, round, web, clock } = await openFeeds()
    web.pages.set(feed, rssOf([ferry]))
    web.pages.set(addressOf(ferry), pageOf(ferry, ...long))
    await feeds.add(me, feed, {})
    for (let look = 0; look < 3; look++) {
      web.pages.set(feed, `${rssOf([ferry])}<!-- ${look} -->`)
      await round()
      clock.now += hour
    }
    expect(web.asked.filter((url) => url === addressOf(ferry))).toHaveLength(1)
  })

  it('whose item has changed gives a new version of its article, and no second one', async () => {
    const { feeds, round, web, clock, files, article } = await openFeeds()
    web.pages.set(feed, rssOf([ferry]))
    web.pages.set(addressOf(ferry), pageOf(ferry, ...long))
    await feeds.add(me, feed, {})
    await round()
    const later = { ...ferry, title: 'Ferry fares rise on the bay after all' }
    web.pages.set(feed, rssOf([later]))
    web.pages.set(addressOf(ferry), pageOf(later, ...long, 'The council agreed on Tuesday.'))
    clock.now += 2 * hour
    expect(await round()).toBe('1 feed checked: 0 new articles, 1 changed.')
    expect(files()).toHaveLength(1)
    expect(await article()).toMatchObject({
      title: later.title,
      text: expect.stringContaining('agreed on Tuesday'),
    })
  })

  it('that changes its items with every look has their pages fetched ever more rarely', async () => {
    const { feeds, round, web, clock } = await openFeeds()
    web.pages.set(addressOf(ferry), pageOf(ferry, ...long))
    web.pages.set(feed, rssOf([ferry]))
    await feeds.add(me, feed, { every: '15m' })
    for (let look = 0; look < 4 * 24; look++) {
      web.pages.set(feed, rssOf([{ ...ferry, date: new Date(clock.now).toISOString() }]))
      await round()
      clock.now += hour / 4
    }
    expect(web.asked.filter((url) => url === addressOf(ferry)).length).toBeLessThan(7)
  })

  it('never puts a summary in the place of what was whole', async () => {
    const { feeds, round, web, clock, article } = await openFeeds()
    web.pages.set(feed, rssOf([ferry]))
    web.pages.set(addressOf(ferry), pageOf(ferry, ...long))
    await feeds.add(me, feed, {})
    await round()
    web.pages.set(feed, rssOf([{ ...ferry, text: 'Fares rise in summer.' }]))
    web.pages.delete(addressOf(ferry))
    clock.now += 2 * hour
    await round()
    expect(await article()).toMatchObject({ text: long.join('\n\n') })
  })

  it('whose page is a wall is read for its own text', async () => {
    const { feeds, round, web, article } = await openFeeds()
    web.pages.set(feed, rssOf([ferry]))
    const wall = 'We value your privacy and store cookies on this device to measure how you use the site.'
    web.pages.set(addressOf(ferry), pageOf({ slug: '', title: 'Before you continue' }, wall, wall, wall))
    await feeds.add(me, feed, {})
    await round()
    expect(await article()).toMatchObject({ text: ferry.text, partial: true })
  })

  it('with full:no is read for its own text, and no page is fetched', async () => {
    const { feeds, round, web, article } = await openFeeds()
    web.pages.set(feed, rssOf([ferry]))
    await feeds.add(me, feed, { full: 'no' })
    await round()
    expect(await article()).toMatchObject({ title: ferry.title, text: ferry.text })
    expect(new Set(web.asked)).toEqual(new Set([feed]))
  })

  it('whose items all lead to one page gives an article each, of its own text', async () => {
    const { feeds, round, web, files } = await openFeeds()
    const items = [ferry, bridge].map(
      ({ slug, title, text }) =>
        `<item><title>${title}</title><link>https://bay.example/status#${slug}</link><guid>${slug}</guid><description>${text}</description></item>`,
    )
    web.pages.set(feed, `<rss version="2.0"><channel><title>Status</title>${items.join('')}</channel></rss>`)
    await feeds.add(me, feed, {})
    await round()
    expect(files()).toHaveLength(2)
    expect(new Set(web.asked)).toEqual(new Set([feed]))
  })
})

describe('The same story', () => {
  const other = 'https://bay.example/world/feed'

  it('in a second feed is the same article', async () => {
    const { feeds, round, web, files } = await openFeeds()
    web.pages.set(feed, rssOf([ferry]))
    web.pages.set(other, rssOf([{ ...ferry, text: 'Other words for it.' }, bridge], 'Bay Courier: World'))
    web.pages.set(addressOf(ferry), pageOf(ferry, ...long))
    await feeds.add(me, feed, {})
    await round()
    await feeds.add(me, other, {})
    await round()
    expect(files()).toHaveLength(2)
    expect(web.asked.filter((url) => url === addressOf(ferry))).toHaveLength(1)
  })

  it('under a second address is the same article', async () => {
    const { feeds, round, web, files } = await openFeeds()
    web.pages.set(feed, rssOf([ferry]))
    const second = { ...ferry, slug: 'go/81' }
    web.pages.set(other, rssOf([second], 'World'))
    const page = pageOf(ferry, ...long)
    web.pages.set(addressOf(ferry), page)
    web.pages.set(addressOf(second), () => sent(page, `${addressOf(ferry)}?utm_source=rss`))
    await feeds.add(me, feed, {})
    await round()
    await feeds.add(me, other, {})
    await round()
    expect(files()).toHaveLength(1)
  })
})

describe('The same words', () => {
  const told = (story: typeof ferry, slug: string) => ({ ...story, slug })
  const titles = async ({ articles }: Awaited<ReturnType<typeof openFeeds>>) =>
    (await articles()).map(({ title }) => title).sort()

  it('on one site are the same article where a slug has changed or another section has them too', async () => {
    const opened = await openFeeds()
    const { feeds, round, web, clock } = opened
    const [old, moved, other] = [ferry, told(ferry, '2026/ferry-fares-rise'), told(ferry, 'bay/81')]
    for (const one of [old, moved, other]) web.pages.set(addressOf(one), pageOf(one, ...long))
    web.pages.set(feed, rssOf([old]))
    await feeds.add(me, feed, {})
    await round()
    web.pages.set(feed, rssOf([moved, other]))
    clock.now += hour
    expect(await round()).toBe('1 feed checked: 0 new articles, 0 changed.')
    expect(await titles(opened)).toEqual([ferry.title])
    // From then on it is known by these addresses as well.
    web.pages.set(feed, rssOf([{ ...moved, title: 'Ferry fares rise on the bay after all' }]))
    clock.now += 2 * hour
    expect(await round()).toBe('1 feed checked: 0 new articles, 1 changed.')
    expect(await titles(opened)).toEqual(['Ferry fares rise on the bay after all'])
  })

  it('on another site, or of another day, are another article', async () => {
    const opened = await openFeeds()
    const { feeds, round, web } = opened
    const later = { ...told(bridge, '2026/bridge-2'), date: '2026-11-03T09:00:00Z' }
    web.pages.set(feed, rssOf([ferry, bridge, later]))
    const elsewhere = 'https://mole.example/feed'
    web.pages.set(elsewhere, rssOf([ferry], 'Mole Post').replaceAll('bay.example', 'mole.example'))
    await feeds.add(me, feed, { full: 'no' })
    await feeds.add(me, elsewhere, { full: 'no' })
    await round()
    expect(await titles(opened)).toEqual([bridge.title, bridge.title, ferry.title, ferry.title])
  })

  it('in part and without a day are another article under each address', async () => {
    const opened = await openFeeds()
    const { feeds, round, web } = opened
    const item = (path: string) =>
      `<item><title>Goal</title><link>https://bay.example/${path}</link><description>It is one more.</description></item>`
    web.pages.set(
      feed,
      `<rss version="2.0"><channel><title>Match</title>${item('1')}${item('2')}</channel></rss>`,
    )
    await feeds.add(me, feed, { full: 'no' })
    await round()
    expect(await titles(opened)).toEqual(['Goal', 'Goal'])
  })
})

describe('The folder is right', () => {
  it('where a file was deleted: it does not come back, also when its item changes', async () => {
    const { feeds, round, web, clock, files, folder } = await openFeeds()
    web.pages.set(feed, rssOf([ferry]))
    await feeds.add(me, feed, {})
    await round()
    rmSync(join(folder, files()[0] ?? ''))
    web.pages.set(feed, rssOf([{ ...ferry, title: 'Ferry fares rise after all' }]))
    clock.now += 2 * hour
    await round()
    expect(files()).toEqual([])
  })

  it('until the feed is taken out and followed again', async () => {
    const { feeds, round, web, clock, files, folder } = await openFeeds()
    web.pages.set(feed, rssOf([ferry]))
    await feeds.add(me, feed, {})
    await round()
    await feeds.remove(me, 'bay-courier')
    rmSync(folder, { recursive: true })
    clock.now += hour
    await feeds.add(me, feed, {})
    await round()
    expect(files()).toHaveLength(1)
  })

  it('nor is it counted as changed where the feed is followed again and it is there as it was', async () => {
    const { feeds, round, web, clock, files } = await openFeeds()
    web.pages.set(feed, rssOf([ferry]))
    await feeds.add(me, feed, {})
    await round()
    await feeds.remove(me, 'bay-courier')
    clock.now += hour
    await feeds.add(me, feed, {})
    expect(await round()).toBe('1 feed checked: 0 new articles, 0 changed.')
    expect(files()).toHaveLength(1)
  })
})

describe('A feed that', () => {
  const states = async ({ feeds }: Awaited<ReturnType<typeof openFeeds>>) => (await feeds.list(me, 1)).cards

  it('has gone (410) is paused, with the reason, and asked no more', async () => {
    const opened = await openFeeds()
    const { feeds, round, web, clock } = opened
    web.pages.set(feed, rssOf([ferry]))
    await feeds.add(me, feed, {})
    web.pages.set(feed, () => ({ kind: 'gone' }))
    await round()
    const asked = web.asked.length
    clock.now += 24 * hour
    await round()
    expect(web.asked).toHaveLength(asked)
    expect(await states(opened)).toMatchObject([
      { state: 'paused', lines: expect.arrayContaining([expect.stringContaining('410')]) },
    ])
  })

  it('has moved for good is asked at its new address', async () => {
    const { feeds, round, web, clock } = await openFeeds()
    web.pages.set(feed, rssOf([ferry]))
    await feeds.add(me, feed, {})
    const moved = 'https://bay.example/new.xml'
    web.pages.set(feed, () => sent(rssOf([ferry]), moved, { permanentUrl: moved }))
    web.pages.set(moved, rssOf([ferry]))
    await round()
    clock.now += hour
    await round()
    expect(web.asked.at(-1)).toBe(moved)
  })

  it('has moved for good to where another one is read is paused, and the other goes on', async () => {
    const opened = await openFeeds()
    const { feeds, round, web, clock } = opened
    const old = 'https://bay.example/old.xml'
    for (const url of [feed, old]) web.pages.set(url, rssOf([ferry]))
    await feeds.add(me, feed, { name: 'bay' })
    await feeds.add(me, old, { name: 'old' })
    web.pages.set(old, () => sent(rssOf([ferry]), feed, { permanentUrl: feed }))
    await round()
    expect(await states(opened)).toMatchObject([
      {
        name: 'old',
        state: 'paused',
        lines: expect.arrayContaining([expect.stringContaining('address of bay')]),
      },
      { name: 'bay', state: 'active' },
    ])
    clock.now += hour
    const asked = web.asked.length
    await round()
    expect(web.asked.slice(asked)).toEqual([feed])
  })

  it('fails is tried again with growing gaps, with the reason in the list', async () => {
    const opened = await openFeeds()
    const { feeds, round, web, clock } = opened
    web.pages.set(feed, rssOf([ferry]))
    await feeds.add(me, feed, {})
    web.pages.set(feed, () => ({ kind: 'failed', why: 'The server is in trouble (503).' }))
    const before = web.asked.length
    for (let quarter = 0; quarter < 4 * 24 * 3; quarter++) {
      await round()
      clock.now += hour / 4
    }
    // Hours 0, 2, 6, 14, 30, 54: from then on once a day.
    expect(web.asked.length - before).toBe(6)
    const [card] = await states(opened)
    expect(card?.state).toBe('failing')
    expect(card?.lines.join(' ')).toContain('Failed 6 times in a row, last')
    expect(card?.lines.join(' ')).toContain('(503)')
  })

  it('asks to be left alone for a while is left alone', async () => {
    const { feeds, round, web, clock } = await openFeeds()
    web.pages.set(feed, rssOf([ferry]))
    await feeds.add(me, feed, {})
    web.pages.set(feed, () => ({
      kind: 'later',
      after: 5 * hour,
      why: 'The host asks for a wait (429).',
    }))
    await round()
    const asked = web.asked.length
    clock.now += 4 * hour
    await round()
    expect(web.asked).toHaveLength(asked)
    clock.now += 2 * hour
    await round()
    expect(web.asked).toHaveLength(asked + 1)
  })

  it('is not a feed any more fails with a sentence', async () => {
    const opened = await openFeeds()
    const { feeds, round, web } = opened
    web.pages.set(feed, rssOf([ferry]))
    await feeds.add(me, feed, {})
    web.pages.set(feed, '<html><body>Domain for sale</body></html>')
    await round()
    expect((await states(opened))[0]?.lines.join(' ')).toContain('not a feed')
  })

  it('tells when it has not changed is not sent again', async () => {
    const { feeds, round, web, clock } = await openFeeds()
    const etags: (string | undefined)[] = []
    web.pages.set(feed, ({ etag }) => {
      etags.push(etag)
      if (etag === '"1"') return { kind: 'unchanged' }
      return sent(rssOf([ferry]), feed, { etag: '"1"' })
    })
    await feeds.add(me, feed, {})
    await round()
    clock.now += hour
    await round()
    expect(etags).toEqual([undefined, undefined, '"1"'])
  })
})

describe('A folder that cannot be written', () => {
  it('is said where a feed is to be followed, and nothing is followed before it can be', async () => {
    const { feeds, takeIn, web, folder, files, round } = await openFeeds()
    web.pages.set(feed, rssOf([ferry]))
    writeFileSync(folder, 'a file stands in the way')
    const sentence =
      /^The folder \S+ cannot be written: a file lies in its place\. Move that file away, or name/
    await expect(feeds.add(me, feed, {})).rejects.toThrow(sentence)
    const opml = `<opml version="2.0"><body><outline text="x" xmlUrl="${feed}"/></body></opml>`
    await expect(takeIn(opml)).rejects.toThrow(sentence)
    expect(await feeds.list(me, 1)).toMatchObject({ total: 0 })
    rmSync(folder)
    await feeds.add(me, feed, {})
    expect(readdirSync(folder)).toEqual([])
    await round()
    expect(files()).toHaveLength(1)
  })

  it('is said as well where it is that of the feed alone', async () => {
    const { feeds, web, folder } = await openFeeds()
    web.pages.set(feed, rssOf([ferry]))
    mkdirSync(folder)
    writeFileSync(join(folder, 'bay-courier'), 'a file stands in the way')
    await expect(feeds.add(me, feed, {})).rejects.toThrow(/bay-courier cannot be written/)
    await feeds.add(me, feed, { name: 'bay' })
  })

  it('is said in the list, and the articles come once it can be', async () => {
    const { feeds, round, web, clock, folder, files } = await openFeeds()
    web.pages.set(feed, rssOf([ferry]))
    await feeds.add(me, feed, { full: 'no' })
    rmSync(folder, { recursive: true })
    writeFileSync(folder, 'a file stands in the way')
    await round()
    const [card] = (await feeds.list(me, 1)).cards
    expect(card).toMatchObject({
      state: 'failing',
      lines: expect.arrayContaining([expect.stringContaining('cannot be written')]),
    })
    rmSync(folder)
    clock.now += hour
    await round()
    expect(files()).toHaveLength(1)
    expect((await feeds.list(me, 1)).cards).toMatchObject([{ state: 'active' }])
  })
})

/** What stands at addresses that are no feed. */
const standing = {
  'https://plain.example/': '<html><body>Hello</body></html>',
  'https://bay.example/cut': '<rss version="2.0"><channel><title>Bay</title><item><title>The fer',
  'https://bay.example/torn': '<rss><channel><item><title>Ferry</name></item></channel></rss>',
  'https://bay.example/opml': '<?xml version="1.0"?><opml version="2.0"><body/></opml>',
  'https://bay.example/map': '<urlset><url><loc>https://bay.example/</loc></url></urlset>',
  'https://bay.example/void': '  ',
  'https://bay.example/json': '{"version":"https://jsonfeed.org/version/1.1","items":[',
  'https://bay.example/api': '{"error":"no such page"}',
  'https://bay.example/names':
    '<html><head><link rel="alternate" type="application/rss+xml" href="/cut"></head></html>',
}

describe('/feeds add', () => {
  it('finds the feed that a site names', async () => {
    const { feeds, web } = await openFeeds()
    web.pages.set(
      'https://bay.example/',
      `<html><head><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
       <link rel="alternate" type="application/rss+xml" href="/feed"></head><body></body></html>`,
    )
    web.pages.set(feed, rssOf([ferry]))
    expect(await feeds.add(me, 'bay.example', {})).toMatchObject({ url: feed })
  })

  it.each([
    ['feed://bay.example/feed', feed],
    ['feed:https://bay.example/feed', feed],
    ['<https://bay.example/feed|Bay Courier>', feed],
  ])('understands an address as a reader of feeds or a platform writes it: %s', async (typed, url) => {
    const { feeds, web } = await openFeeds()
    web.pages.set(url, rssOf([ferry]))
    expect(await feeds.add(me, typed, {})).toMatchObject({ url })
  })

  it('finds a feed on the page of feeds that a site leads to, and names the others of that page', async () => {
    const { feeds, web } = await openFeeds()
    web.pages.set('https://bay.example/', '<html><body>News<a href="/feeds">RSS feeds</a></body></html>')
    const list = ['gone', 'news', 'sport'].map((name) => `<a href="/rss/${name}.xml">RSS</a>`).join('')
    web.pages.set('https://bay.example/feeds', `<html><body><a href="/feeds">RSS</a>${list}</body></html>`)
    web.pages.set('https://bay.example/rss/news.xml', rssOf([ferry]))
    const { url, lines } = await feeds.add(me, 'https://bay.example/', {})
    expect(url).toBe('https://bay.example/rss/news.xml')
    expect(lines.join(' ')).toContain('https://bay.example/rss/sport.xml')
  })

  it('asks a site for a few addresses at most, wherever its pages lead to', async () => {
    const { feeds, web } = await openFeeds()
    const links = Array.from({ length: 50 }, (_, at) => `<a href="/feeds/${at}">RSS</a>`).join('')
    const page = `<html><body>News${links}</body></html>`
    for (let at = 0; at < 50; at++) web.pages.set(`https://bay.example/feeds/${at}`, page)
    web.pages.set('https://bay.example/', page)
    await expect(feeds.add(me, 'https://bay.example/', {})).rejects.toThrow('none could be read')
    expect(web.asked.length).toBeLessThan(10)
  })

  it.each([
    ['../../../etc/passwd', 'etc-passwd'],
    ['CON', 'feed-con'],
    ['Bæjarblað Ísafjörður', 'b-jarbla-isafjor-ur'],
    ['Бухта', 'bay-courier'],
    ['..', 'bay-courier'],
    ['A'.repeat(300), 'a'.repeat(40)],
  ])('called %j has a folder that is safe', async (name, safe) => {
    const { feeds, web } = await openFeeds()
    web.pages.set(feed, rssOf([ferry]))
    expect((await feeds.add(me, feed, { name })).name).toMatch(new RegExp(`^${safe}$`))
  })

  it('gives two feeds of one title two names', async () => {
    const { feeds, web } = await openFeeds()
    for (const path of ['a', 'b']) web.pages.set(`https://bay.example/${path}`, rssOf([ferry]))
    await feeds.add(me, 'https://bay.example/a', {})
    expect((await feeds.add(me, 'https://bay.example/b', {})).name).toBe('bay-courier-2')
  })

  it.each([
    ['', {}, 'not an address'],
    ['ftp://bay.example/feed', {}, 'not an address'],
    ['https://bay.example/nothing', {}, '404'],
    ['https://plain.example/', {}, 'names none'],
    ['https://bay.example/cut', {}, 'ends in the middle: its <rss> is not closed'],
    ['https://bay.example/torn', {}, 'XML is broken (<title> does not end where it should)'],
    ['https://bay.example/opml', {}, 'dateline feeds import FILE'],
    ['https://bay.example/map', {}, 'a map of a site'],
    ['https://bay.example/void', {}, 'There is nothing in it'],
    ['https://bay.example/json', {}, 'its JSON is broken'],
    ['https://bay.example/api', {}, 'JSON and not a feed'],
    ['https://bay.example/names', {}, 'https://bay.example/cut: This is a feed that ends in the middle'],
    [feed, { every: '5m' }, 'too often'],
    [feed, { every: 'sometimes' }, 'every:30m'],
    [feed, { full: 'perhaps' }, 'full:no'],
  ])('of %j with %j says what is wrong', async (url, wish, sentence) => {
    const { feeds, web } = await openFeeds()
    web.pages.set(feed, rssOf([ferry]))
    for (const [address, page] of Object.entries(standing)) web.pages.set(address, page)
    await expect(feeds.add(me, url, wish)).rejects.toThrow(sentence)
  })

  it('refuses a feed that is followed already, and whoever is no admin', async () => {
    const { feeds, web } = await openFeeds()
    web.pages.set(feed, rssOf([ferry]))
    await feeds.add(me, feed, {})
    web.pages.set('http://www.bay.example/feed/', rssOf([ferry]))
    await expect(feeds.add(me, 'http://www.bay.example/feed/', {})).rejects.toThrow(
      'followed already, as bay-courier',
    )
    await expect(feeds.list({ ...me, platform: 'slack' }, 1)).rejects.toThrow('Only admins')
  })
})

it('A feed of more items than are read is followed, and that is said', async () => {
  const { feeds, web } = await openFeeds()
  web.pages.set(feed, rssOf(Array.from({ length: 501 }, (_, at) => ({ ...ferry, slug: `ferry-${at}` }))))
  expect((await feeds.add(me, feed, {})).lines[0]).toBe(
    'More than 500 items in it now; the first 500 are read.',
  )
})

it.each([
  [
    'by a link in it',
    'https://bay.example/links',
    '<a href="/feed">Feeds</a> <a href="/rss-and-us">About</a>',
  ],
  ['nowhere, where it has the usual place', 'https://bay.example/shy', '<p>Hello</p>'],
])('A site’s feed is found that its page names %s', async (_, address, body) => {
  const { feeds, web } = await openFeeds()
  web.pages.set(address, `<html><body>${body}</body></html>`)
  web.pages.set(feed, rssOf([ferry]))
  expect((await feeds.add(me, address, {})).url).toBe(feed)
})

it('A page that is nested without end names no feed, and costs no time', async () => {
  const { feeds, web } = await openFeeds()
  web.pages.set('https://deep.example/', `<html><body>${'<b>'.repeat(500_000)}`)
  await expect(feeds.add(me, 'https://deep.example/', {})).rejects.toThrow('names none')
})

describe('OPML', () => {
  it('goes in and comes out again', async () => {
    const { takeIn, giveOut, feeds } = await openFeeds()
    const opml = `<opml version="1.0"><body><outline text="News"><outline text="A &amp; B" xmlUrl="https://a.example/f"/><outline title="C" type="rss" xmlUrl="https://c.example/f"/></outline><outline text="again" xmlUrl="https://a.example/f"/></body></opml>`
    expect(await takeIn(opml)).toMatchObject({ added: 2, listed: 2 })
    expect(await takeIn(await giveOut())).toMatchObject({ added: 0, listed: 2 })
    expect((await feeds.list(me, 1)).cards.map(({ name }) => name)).toEqual(['a-b', 'c'])
  })

  it('keeps the name that somebody gave a feed, and what the feed calls itself', async () => {
    const { feeds, web, giveOut } = await openFeeds()
    web.pages.set(
      'https://harbour.example/rss',
      '<rss version="2.0"><channel><title>The Harbour Evening Post</title><link>https://harbour.example/</link><description>d</description><item><title>Ferry</title><link>https://harbour.example/1</link></item></channel></rss>',
    )
    await feeds.add(me, 'https://harbour.example/rss', { name: 'harbour' })
    const elsewhere = await openFeeds()
    await elsewhere.takeIn(await giveOut())
    const [card] = (await elsewhere.feeds.list(me, 1)).cards
    expect([card?.name, card?.title]).toEqual(['harbour', 'The Harbour Evening Post'])
  })

  it('keeps how often a feed is checked, whether its pages are fetched, and that it is paused', async () => {
    const { takeIn, giveOut } = await openFeeds()
    const outlines = [
      '<outline text="one" xmlUrl="https://a.example/f" every="90m" full="no"/>',
      '<outline text="two" xmlUrl="https://b.example/f" paused="somebody asked for it"/>',
      '<outline text="three" xmlUrl="https://c.example/f" every="often" full="perhaps" paused=""/>',
    ]
    await takeIn(`<opml version="2.0"><body>${outlines.join('')}</body></opml>`)
    const elsewhere = await openFeeds()
    await elsewhere.takeIn(await giveOut())
    const shown = (await elsewhere.feeds.list(me, 1)).cards.map(({ name, state, lines }) => [
      name,
      state,
      lines.join(' '),
    ])
    expect(shown).toEqual([
      ['two', 'paused', expect.stringContaining('every hour')],
      ['one', 'active', expect.stringMatching(/every 90 minutes.*feed/)],
      ['three', 'active', expect.stringContaining('every hour')],
    ])
    expect(await elsewhere.giveOut()).toBe(await giveOut())
  })

  it.each([
    [1, 1, '1 feed is new. It is checked in the next round: dateline feeds check'],
    [3, 3, '3 feeds are new. They are checked in the next round: dateline feeds check'],
    [
      1,
      3,
      '1 of 3 feeds is new; the rest is followed already. It is checked in the next round: dateline feeds check',
    ],
    [0, 1, 'Its feed is followed already.'],
    [0, 2, 'Its 2 feeds are all followed already.'],
  ])('says what came of it: %i of %i', (added, listed, said) => {
    expect(takenIn({ added, listed, refused: [] })).toBe(said)
  })

  it('takes addresses as readers write them, and leaves out what cannot be followed or holds a password', async () => {
    const { takeIn, feeds } = await openFeeds()
    const outlines = [
      ['quay', 'feed://quay.example/f'],
      ['mole', 'mole.example/f'],
      ['pier', 'ftp://pier.example/f'],
      ['dune', 'nonsense here'],
      ['https://me:secret@reef.example/f', 'https://me:secret@reef.example/f'],
    ].map(([text, url]) => `<outline text="${text}" xmlUrl="${url}"/>`)
    const taken = await takeIn(`<opml version="2.0"><body>${outlines.join('')}</body></opml>`)
    expect(taken).toMatchObject({ added: 2, listed: 2 })
    expect(takenIn(taken)).toMatch(
      /^2 feeds are new\..*\nLeft out, as .* no password: pier, dune, https:\/\/reef\.example\/f$/,
    )
    const { cards } = await feeds.list(me, 1)
    expect(cards.map(({ url }) => url).sort()).toEqual(['https://mole.example/f', 'https://quay.example/f'])
  })

  it('holds no character raw that a terminal would obey, and says the same', async () => {
    const { takeIn, giveOut } = await openFeeds()
    const title = 'Bay \u202eyl\u202c \u001b[2JNews'
    await takeIn(
      `<opml version="2.0"><body><outline text="bay" title="${title}" xmlUrl="https://bay.example/f"/></body></opml>`,
    )
    const opml = await giveOut()
    expect(opml).toMatch(/^(?:\n|[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}])*$/u)
    const elsewhere = await openFeeds()
    await elsewhere.takeIn(opml)
    expect(await elsewhere.giveOut()).toBe(opml)
    expect(opml).toContain('&#x202e;yl')
  })

  it('that is none, or names no feed, is refused', async () => {
    const { takeIn } = await openFeeds()
    await expect(takeIn('<html></html>')).rejects.toThrow('not OPML')
    await expect(takeIn('<opml version="2.0"><body><outline text="x"/></body></opml>')).rejects.toThrow(
      'names no feed',
    )
  })
})
