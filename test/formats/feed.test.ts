import { describe, expect, it } from 'vitest'
import feed from '../../src/formats/feed.ts'
import { contentOf, describeFormat } from '../contracts/format.ts'
import { writeRss } from './write.ts'

const told = 'The ferry ran aground on Monday with 60 people on board.'
const later = 'Nobody was hurt, and soup was served on the quay.'

describeFormat({
  name: 'A feed',
  format: feed,
  write: writeRss,
  broken: ['', '<rss', '<urlset></urlset>', '<rss version="2.0"><channel><title>x</title></channel></rss>'],
})

describe('A feed that was saved', () => {
  it('is known whatever its ending says', () => {
    expect(feed.fits(contentOf('<?xml version="1.0"?>\n<!-- x --><rss version="2.0">'))).toBe(true)
    expect(feed.fits(contentOf('<html><body><p>An <rss> in a page.</p></body></html>'))).toBe(false)
  })

  it('in Atom gives an article for each entry', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Bay Courier</title><entry><title type="html">Ferry &amp;amp; fares</title><link rel="alternate" href="https://bay.example/ferry"/><published>2021-12-06T22:05:00-05:00</published><updated>2022-01-01T00:00:00Z</updated><author><name>Jo Marsh</name></author><content type="html">&lt;p&gt;${told}&lt;/p&gt;</content></entry></feed>`
    expect((await feed.parse(contentOf(atom))).drafts).toMatchObject([
      {
        title: 'Ferry & fares',
        publisher: 'Bay Courier',
        byline: 'Jo Marsh',
        url: 'https://bay.example/ferry',
        text: told,
        published: { date: '2021-12-06T22:05:00-05:00' },
      },
    ])
  })

  it('with entities that swell without end is refused or stays small', async () => {
    const entities = Array.from(
      { length: 12 },
      (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
    ).join('')
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "xxxxxxxxxx">${entities}]><rss version="2.0"><channel><title>x</title><item><title>Ferry</title><description>&e12;</description></item></channel></rss>`
    const read = async () => JSON.stringify(await feed.parse(contentOf(bomb)))
    // Refused, it has no size.
    const said = await read().catch(String)
    expect(said.length).toBeLessThan(100_000)
  })
})

describe('An export of WordPress', () => {
  const item = (name: string, type: string, status: string, words: string): string =>
    `<item><title>${name}</title><link>https://bay.example/${type}-${status}</link><dc:creator><![CDATA[jo]]></dc:creator><content:encoded><![CDATA[${words}]]></content:encoded><wp:post_type><![CDATA[${type}]]></wp:post_type><wp:status><![CDATA[${status}]]></wp:status></item>`
  const writer =
    '<wp:author><wp:author_login>jo</wp:author_login><wp:author_display_name><![CDATA[Jo Marsh]]></wp:author_display_name></wp:author>'
  const spaces =
    'xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
  const file = [
    `<?xml version="1.0"?><rss version="2.0" ${spaces}><channel><title>Bay Courier</title>${writer}`,
    item('lorry.jpg', 'attachment', 'inherit', 'A picture of a lorry on the quay of Tallow Bay.'),
    item(
      'Ferry aground',
      'post',
      'publish',
      `[caption id="a"]The ferry.[/caption]<p>${told}</p>[gallery ids="1,2"]`,
    ),
    item('Not yet', 'post', 'draft', `<p>${later}</p>`),
    '</channel></rss>',
  ].join('')

  it('gives what was published alone, by the name of its writer', async () => {
    expect(await feed.parse(contentOf(file))).toMatchObject({
      drafts: [{ title: 'Ferry aground', text: told, byline: 'Jo Marsh', publisher: 'Bay Courier' }],
      refused: [],
      remarks: ['2 entries that are no published post or page: left out.'],
    })
  })
})

describe('The outlet of a feed', () => {
  const outletIn = async (title: string, site: string) => {
    const item = `<item><title>Ferry aground</title><description>${told}</description></item>`
    const rss = `<rss version="2.0"><channel><title>${title}</title><link>${site}</link>${item}</channel></rss>`
    return (await feed.parse(contentOf(rss))).drafts[0]?.publisher
  }

  it.each([
    ['Bay Courier - Local', 'Bay Courier'],
    ['World news | Bay Courier', 'Bay Courier'],
    ['Bay Courier: Top stories RSS feed', 'Bay Courier'],
    ['Marrow Online &gt; All stories', 'Marrow Online'],
    ['Fishing and Boats - Marrow Online', 'Marrow Online'],
    ['Ferries – a diary', 'Ferries – a diary'],
    ['Talower Zeitung: Lokales', 'Talower Zeitung'],
    ['Bote vom See | Marrowonline am Morgen', 'Marrowonline am Morgen'],
    ['Bay News', 'Bay News'],
    ['Latest News', 'Latest News'],
  ])('of “%s” is %s', async (title, outlet) => {
    expect(await outletIn(title, 'https://www.marrowonline.example/')).toBe(outlet)
  })
})

describe('A feed of talks or films', () => {
  const channel = (item: string) =>
    `<?xml version="1.0"?><rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Harbour Radio</title><item><title>Who owns the quay?</title>${item}</item></channel></rss>`
  const told = 'Three families of Tallow Bay have claimed the quay since 1921, and a clerk says who is right.'
  it.each([
    ['media', `<media:group><media:description>${told}</media:description></media:group>`],
    ['media alone', `<media:description>${told}</media:description>`],
    ['itunes', `<itunes:summary>${told}</itunes:summary>`],
  ])('has what it tells under %s', async (_, item) => {
    const { drafts } = await feed.parse(contentOf(channel(item)))
    expect(drafts).toMatchObject([{ title: 'Who owns the quay?', text: told, publisher: 'Harbour Radio' }])
  })
  it('has who made it under itunes', async () => {
    const { drafts } = await feed.parse(
      contentOf(channel(`<itunes:author>Lotte Krum</itunes:author><description>${told}</description>`)),
    )
    expect(drafts).toMatchObject([{ byline: 'Lotte Krum' }])
  })
})
