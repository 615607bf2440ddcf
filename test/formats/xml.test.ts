import { describe, expect, it } from 'vitest'
import newsXml from '../../src/formats/xml.ts'
import { contentOf, describeFormat } from '../contracts/format.ts'
import { writeNewsml, writeNitf } from './write.ts'

const told = 'The ferry ran aground on Monday with 60 people on board.'
const later = 'Nobody was hurt, and soup was served on the quay.'

const notNews = ['', '<nitf', '<nitf></nitf>', '<urlset><url><loc>https://bay.example</loc></url></urlset>']

describeFormat({ name: 'NITF', format: newsXml, write: writeNitf, broken: notNews })

describeFormat({
  name: 'NewsML-G2',
  format: newsXml,
  write: (article) => writeNewsml(article),
  broken: notNews,
})

describe('What an agency sends', () => {
  const story = { title: 'Ferry late', date: '2021-12-06T08:00:00Z', paragraphs: [told, later] }

  it.each([
    ['NITF', writeNitf(story)],
    ['NewsML-G2', writeNewsml(story)],
  ])('says who wrote and sent it: %s', async (_, file) => {
    expect(newsXml.fits?.(contentOf(file))).toBe(true)
    expect((await newsXml.parse(contentOf(file))).drafts).toMatchObject([
      { title: 'Ferry late', text: `${told}\n\n${later}`, byline: 'Jo Marsh', publisher: 'Bay Press' },
    ])
  })

  it('is marked where it was called back', async () => {
    const [draft] = (await newsXml.parse(contentOf(writeNewsml(story, 'stat:canceled')))).drafts
    expect(draft?.mark?.kind).toBe('killed')
  })

  it('may be several stories, and so may the notes of a collection', async () => {
    const item = writeNewsml(story).replace(/^<\?[^>]*>/, '')
    const message = `<newsMessage><header><sent>2021-12-06</sent></header><itemSet>${item}${item}</itemSet></newsMessage>`
    expect((await newsXml.parse(contentOf(message))).drafts).toHaveLength(2)
    const note = `<note><title>Ferry late</title><created>20211206T080000Z</created><content><![CDATA[<en-note><p>${told}</p></en-note>]]></content><note-attributes><author>Jo Marsh</author><source-url>https://bay.example/ferry</source-url></note-attributes></note>`
    expect(
      (await newsXml.parse(contentOf(`<?xml version="1.0"?><en-export>${note}</en-export>`))).drafts,
    ).toMatchObject([
      {
        text: told,
        byline: 'Jo Marsh',
        url: 'https://bay.example/ferry',
        published: { date: '2021-12-06T08:00:00Z' },
      },
    ])
  })

  it('fills in no entities of its own, and ends however deep it is', async () => {
    const bomb = `<!DOCTYPE nitf [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]>`
    const file = writeNitf({ ...story, paragraphs: [told, '&b;'.repeat(100)] }).replace(
      '<nitf>',
      `${bomb}<nitf>`,
    )
    expect(JSON.stringify(await newsXml.parse(contentOf(file))).length).toBeLessThan(5_000)
    const deep = `<nitf>${'<a>'.repeat(5_000)}x${'</a>'.repeat(5_000)}</nitf>`
    expect(() => newsXml.parse(contentOf(deep))).toThrow('neither a feed nor')
  })
})

it('A page that a scraper kept in TEI is read whole', async () => {
  const source = `<publicationStmt><publisher>Bay Courier</publisher><date>2021-12-06</date></publicationStmt>`
  const head = `<titleStmt><title type="main">Ferry aground</title><author>Jo Marsh</author></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><bibl>Bay Courier, 2021-12-06</bibl><biblFull>${source}</biblFull></sourceDesc>`
  const file = `<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>${head}</fileDesc></teiHeader><text><body><div type="entry"><p>${told}</p></div></body></text></TEI>`
  expect((await newsXml.parse(contentOf(file))).drafts).toMatchObject([
    {
      title: 'Ferry aground',
      text: told,
      byline: 'Jo Marsh',
      publisher: 'Bay Courier',
      published: { date: '2021-12-06' },
    },
  ])
})

it('An answer of Solr is read by the names of its fields', async () => {
  const fields = `<str name="title">Ferry late</str><str name="body">${told}</str><date name="published">2021-12-06T08:00:00Z</date>`
  const file = `<?xml version="1.0"?><response><result name="response" numFound="1"><doc>${fields}</doc></result></response>`
  expect((await newsXml.parse(contentOf(file))).drafts).toMatchObject([
    { title: 'Ferry late', text: told, published: { date: '2021-12-06T08:00:00Z' } },
  ])
})

it('What trafilatura keeps of a story as attributes is read', async () => {
  const file = `<doc sitename="Bay Courier" title="Ferry aground" author="Jo Marsh" date="2021-12-06" url="https://bay.example/ferry"><main><p>${told}</p><p>${later}</p></main></doc>`
  expect((await newsXml.parse(contentOf(file))).drafts).toMatchObject([
    {
      title: 'Ferry aground',
      text: `${told}\n\n${later}`,
      byline: 'Jo Marsh',
      publisher: 'Bay Courier',
      url: 'https://bay.example/ferry',
      published: { date: '2021-12-06' },
    },
  ])
})

it('An agency’s headline counts before the working title of its file, and its writer before its desk', async () => {
  const head =
    '<hedline><hl1>Ferry runs aground off Tallow</hl1></hedline><byline>By <person>Jo Marsh</person><byttl>Bay Press Agency</byttl></byline>'
  const file = `<nitf><head><title>Ferry, 2nd lead</title></head><body><body.head>${head}</body.head><body.content><block><p>${told}</p></block></body.content></body></nitf>`
  expect((await newsXml.parse(contentOf(file))).drafts).toMatchObject([
    { title: 'Ferry runs aground off Tallow', byline: 'Jo Marsh', text: told },
  ])
})

it('NewsML of the first version names its agency in an attribute', async () => {
  const lines = '<NewsLines><HeadLine>Ferry aground off Tallow</HeadLine><ByLine>Ana Kos</ByLine></NewsLines>'
  const data = `<AdministrativeMetadata><Provider><Party FormalName="Bay Press Agency"/></Provider></AdministrativeMetadata><ContentItem><DataContent><p>${told}</p></DataContent></ContentItem>`
  const file = `<?xml version="1.0"?><NewsML><NewsItem><NewsComponent>${lines}${data}</NewsComponent></NewsItem></NewsML>`
  expect((await newsXml.parse(contentOf(file))).drafts).toMatchObject([
    { title: 'Ferry aground off Tallow', publisher: 'Bay Press Agency', byline: 'Ana Kos' },
  ])
})

it('Whoever owns a story or is its source counts before whoever passes it on', async () => {
  const item = (rights: string, source: string) =>
    `<newsItem>${rights}<itemMeta><provider><name>Wide Distribution</name></provider></itemMeta><contentMeta>${source}<headline>Ferry aground off Tallow</headline></contentMeta><contentSet><inlineXML><html><body><p>${told}</p></body></html></inlineXML></contentSet></newsItem>`
  const owner = '<rightsInfo><copyrightHolder><name>Bay Press Agency</name></copyrightHolder></rightsInfo>'
  const source = '<infoSource><name>Bay Press Agency</name></infoSource>'
  for (const file of [item(owner, ''), item('', source)])
    expect((await newsXml.parse(contentOf(file))).drafts).toMatchObject([{ publisher: 'Bay Press Agency' }])
  expect((await newsXml.parse(contentOf(item('', '')))).drafts).toMatchObject([
    { publisher: 'Wide Distribution' },
  ])
})

it('A paper counts before whoever holds its rights or distributes it', async () => {
  const head = `<docdata><doc.copyright year="2021" holder="Bay Press Association"/></docdata><pubdata type="web" name="Bay Courier"/>`
  const file = `<nitf><head><title>Ferry</title>${head}</head><body><body.head><hedline><hl1>Ferry runs aground off Tallow</hl1></hedline><distributor>Wide Feeds</distributor></body.head><body.content><p>${told}</p></body.content></body></nitf>`
  expect((await newsXml.parse(contentOf(file))).drafts).toMatchObject([{ publisher: 'Bay Courier' }])
})

it('What NITF says of a picture is a caption', async () => {
  const picture =
    '<media media-type="image"><media-caption>Boats crowd the quay in Marrow.</media-caption></media>'
  const file = `<nitf><head><title>Ferry</title></head><body><body.head><hedline><hl1>Ferry runs aground</hl1></hedline></body.head><body.content><p>${told}</p>${picture}<p>${later}</p></body.content></body></nitf>`
  expect((await newsXml.parse(contentOf(file))).drafts).toMatchObject([
    { text: `${told}\n\n${later}`, captions: ['Boats crowd the quay in Marrow.'] },
  ])
})
