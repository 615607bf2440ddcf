import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import csv from '../../src/formats/csv.ts'
import docx from '../../src/formats/docx.ts'
import eml from '../../src/formats/eml.ts'
import epub from '../../src/formats/epub.ts'
import feed from '../../src/formats/feed.ts'
import gz from '../../src/formats/gz.ts'
import mbox from '../../src/formats/mbox.ts'
import mhtml from '../../src/formats/mhtml.ts'
import odt from '../../src/formats/odt.ts'
import pdf from '../../src/formats/pdf.ts'
import ris from '../../src/formats/ris.ts'
import rtf from '../../src/formats/rtf.ts'
import srt from '../../src/formats/srt.ts'
import newsXml from '../../src/formats/xml.ts'
import zip from '../../src/formats/zip.ts'
import { contentOf, describeFormat } from '../contracts/format.ts'
import {
  writeDocx,
  writeEpub,
  writeMail,
  writeMhtml,
  writeNewsml,
  writeNitf,
  writeOdt,
  writePdf,
  writeRss,
  writeRtf,
  writeTabled,
} from './write.ts'

const noZip = Buffer.from('PK\x03\x04 no archive')

describeFormat({
  name: 'Word',
  format: docx,
  write: writeDocx,
  broken: [noZip, zipSync({ a: strToU8('x') })],
})
describeFormat({
  name: 'OpenDocument',
  format: odt,
  write: writeOdt,
  broken: [noZip, zipSync({ a: strToU8('x') })],
})
describeFormat({
  name: 'Rich text',
  format: rtf,
  write: ({ title, date, paragraphs }) => writeRtf([title, date, ...paragraphs]),
  broken: ['', 'Ferry late', writeRtf([]), writeRtf(['LEAVE A REPLY'])],
})
describeFormat({
  name: 'EPUB',
  format: epub,
  write: (article) => writeEpub(article, [article]),
  broken: [noZip, zipSync({ a: strToU8('x') })],
})
describeFormat({
  name: 'CSV',
  format: csv,
  write: ({ title, date, paragraphs }) =>
    `title,date,text\n"${title}",${date},"${paragraphs.join('\n\n').replaceAll('"', '""')}"\n`,
  broken: ['', 'a,b\n1,2\n', 'title,text\n', 'title,text\nFerry late,\n'],
})
describeFormat({
  name: 'Mail in HTML',
  format: eml,
  write: (article) => writeMail(article),
  broken: ['', 'Subject: x\r\n\r\n'],
})
describeFormat({
  name: 'Mail in plain text',
  format: eml,
  write: (article) => writeMail(article, false),
  broken: ['Subject: x\r\n\r\n'],
})
describeFormat({ name: 'MHTML', format: mhtml, write: writeMhtml, broken: ['', 'Subject: x\r\n\r\nno page'] })
describeFormat({
  name: 'A feed',
  format: feed,
  write: writeRss,
  broken: ['', '<rss', '<urlset></urlset>', '<rss version="2.0"><channel><title>x</title></channel></rss>'],
})
const notNews = ['', '<nitf', '<nitf></nitf>', '<urlset><url><loc>https://bay.example</loc></url></urlset>']
describeFormat({ name: 'NITF', format: newsXml, write: writeNitf, broken: notNews })
describeFormat({
  name: 'NewsML-G2',
  format: newsXml,
  write: (article) => writeNewsml(article),
  broken: notNews,
})

const told = 'The ferry ran aground on Monday with 60 people on board.'
const later = 'Nobody was hurt, and soup was served on the quay.'

describe('A PDF', () => {
  const lines = (words: string): string[] => words.match(/.{1,60}(?:\s|$)/g)?.map((line) => line.trim()) ?? []

  it('gives its paragraphs whole, its title, and where its pages begin', async () => {
    const head = 'Bay Courier, 6 December 2021'
    const pages = [
      [
        'Ferry runs aground in Tallow Bay',
        '',
        head,
        '',
        ...lines(told),
        '',
        ...lines(`${later} ${later}`),
        '',
        'Page 1 of 3',
      ],
      [head, '', ...lines(`The line is shut until May. ${told}`), '', 'Page 2 of 3'],
      [head, '', ...lines(`The harbour master thanked the neighbours. ${later}`), '', 'Page 3 of 3'],
    ]
    const { drafts } = await pdf.parse(contentOf(writePdf(pages)))
    const [draft] = drafts
    expect(draft?.title).toBe('Ferry runs aground in Tallow Bay')
    expect(draft?.text).toBe(
      [
        told,
        `${later} ${later}`,
        `The line is shut until May. ${told}`,
        `The harbour master thanked the neighbours. ${later}`,
      ].join('\n\n'),
    )
    expect(draft?.pages?.map((start) => draft.text.slice(start, start + 8))).toEqual([
      'The ferr',
      'The line',
      'The harb',
    ])
  })

  it('with a page of pictures between two others has each sentence on its own page', async () => {
    const { drafts } = await pdf.parse(contentOf(writePdf([lines(told), [], lines(later)])))
    const [draft] = drafts
    const last = draft?.text.indexOf(later.slice(0, 20))
    expect(draft?.pages).toEqual([0, last, last])
  })

  it('that is a scan is said to be one', async () => {
    await expect(pdf.parse(contentOf(writePdf([[], []])))).rejects.toThrow(/is a scan/)
  })

  it.each([
    ['no PDF', '%PDF-1.4 nothing'],
    ['cut in half', Buffer.from(writePdf([['Ferry']]).subarray(0, 200)).toString('latin1')],
  ])('is refused where it is %s', async (_, file) => {
    await expect(pdf.parse(contentOf(Buffer.from(file, 'latin1')))).rejects.toThrow(/PDF/)
  })

  it('is known whatever its ending says', () => {
    expect(pdf.fits(contentOf(writePdf([['x']])))).toBe(true)
    expect(pdf.fits(contentOf('A %PDF- in a text comes late.'.padStart(100)))).toBe(false)
  })
})

describe('A page that a browser saved into one file', () => {
  it('has the outlet and the day of its address where it tells neither itself', async () => {
    const head = 'Snapshot-Content-Location: https://bay.example/2021/12/06/ferry\r\nMIME-Version: 1.0\r\n'
    const page =
      '<html><head><title>Ferry late again</title></head><body><article><p>The ferry was late on Monday, the harbour office said.</p></article></body></html>'
    const { drafts } = await mhtml.parse(contentOf(`${head}Content-Type: text/html\r\n\r\n${page}`))
    expect(drafts[0]).toMatchObject({
      publisher: 'bay.example',
      published: { date: '2021-12-06', from: 'address' },
      url: 'https://bay.example/2021/12/06/ferry',
    })
  })
})

describe('An issue in EPUB', () => {
  it('holds an article for each chapter, in the order in which they are read', async () => {
    const issue = { title: 'Bay Courier', date: '2021-12-06', paragraphs: [] }
    const chapter = (title: string) => ({
      title,
      date: '',
      paragraphs: [told, later, told.replace('Monday', 'Tuesday'), later.replace('soup', 'tea')],
    })
    const { drafts } = await epub.parse(
      contentOf(
        writeEpub(issue, [
          chapter('Ferry runs aground'),
          { ...chapter('Cover'), paragraphs: ['Cover.'] },
          chapter('Fares rise'),
        ]),
      ),
    )
    expect(
      drafts.map(({ title, publisher, part, published }) => [title, publisher, part, published?.date]),
    ).toEqual([
      ['Ferry runs aground', 'Bay Courier', 1, '2021-12-06'],
      ['Fares rise', 'Bay Courier', 2, '2021-12-06'],
    ])
  })
})

describe('A mail', () => {
  it('names its outlet, and has no line about unsubscribing', async () => {
    const dirt = [
      'View this email in your browser',
      'You are receiving this email because you signed up.',
      'Unsubscribe from this list',
    ]
    const { drafts } = await eml.parse(
      contentOf(
        writeMail({
          title: 'Ferry aground',
          date: 'Tue, 7 Dec 2021 22:05:00 -0500',
          paragraphs: [told, later, ...dirt],
        }),
      ),
    )
    expect(drafts).toMatchObject([
      {
        title: 'Ferry aground',
        publisher: 'Bay Courier',
        text: `${told}\n\n${later}`,
        published: { date: '2021-12-07T22:05:00-05:00' },
      },
    ])
  })

  it('carries what is attached to it', async () => {
    const mail = [
      'Subject: Two stories',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      told,
      '--b',
      'Content-Type: text/plain; name="fares.txt"',
      'Content-Disposition: attachment; filename="fares.txt"',
      '',
      'Fares rise',
      '--b--',
      '',
    ]
    const { drafts, packed } = await eml.parse(contentOf(mail.join('\r\n')))
    expect(drafts[0]?.text).toBe(told)
    expect(packed.map(({ name }) => name)).toEqual(['fares.txt'])
  })

  it('is known whatever its ending says, and a note with a head is none', () => {
    expect(eml.fits(contentOf(writeMail({ title: 'x', date: 'x', paragraphs: [told] })))).toBe(true)
    expect(eml.fits(contentOf(`Title: Ferry\nDate: 2021-12-06\n\n${told}`))).toBe(false)
  })

  it('that holds itself without end is refused', async () => {
    const nested = Array.from({ length: 400 }, () => 'Content-Type: message/rfc822\r\n\r\n').join('')
    await expect(eml.parse(contentOf(`MIME-Version: 1.0\r\n${nested}x`))).rejects.toThrow(/[.]$/)
  })

  it('in a folder of mail is a file of its own', () => {
    const article = { date: 'Tue, 7 Dec 2021 22:05:00 -0500', paragraphs: [told] }
    const folder = ['Ferry aground', 'Fares rise']
      .map(
        (title) =>
          `From news@bay.example Tue Dec  7 22:05:00 2021\n${writeMail({ ...article, title })}\n>From here on all is well.\n`,
      )
      .join('\n')
    expect(mbox.fits(contentOf(folder))).toBe(true)
    const { packed } = mbox.parse(contentOf(folder))
    expect(packed.map(({ name }) => name)).toEqual(['mail 1.eml', 'mail 2.eml'])
    expect(Buffer.from(packed[0]?.bytes ?? []).toString()).toMatch(/Ferry aground[\s\S]*\nFrom here on/)
  })
})

describe('Subtitles', () => {
  const vtt =
    'WEBVTT\n\nNOTE x\n\n1\n00:00:01.000 --> 00:00:03.000\n<v Jo Marsh>The ferry ran\n\n00:00:03.000 --> 00:00:05.000\n<v Jo Marsh>aground on <i>Monday</i>.\n\n01:00:20.000 --> 01:00:22.000\nIDA BRANDVIK: Nobody was hurt &amp; all are home.\n'

  it('are what each speaker said, with the time', () => {
    expect(srt.parse(contentOf(vtt)).drafts[0]?.text).toBe(
      '[0:00:01] Jo Marsh: The ferry ran aground on Monday.\n\n[1:00:20] IDA BRANDVIK: Nobody was hurt & all are home.',
    )
  })

  it('of the older kind are read as well', () => {
    const old =
      '1\r\n00:00:01,000 --> 00:00:03,000\r\nThe ferry ran aground.\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nThe ferry ran aground.\r\n'
    expect(srt.parse(contentOf(old)).drafts[0]?.text).toBe('[0:00:01] The ferry ran aground.')
    expect(() => srt.parse(contentOf('no subtitles'))).toThrow(/no subtitles/)
  })
})

describe('A table', () => {
  it.each([',', ';', '\t'])('holds an article a row, parted by %j', (mark) => {
    const rows = [
      ['Headline', 'Body', 'Outlet', 'Publish Date'],
      ['Ferry aground', `"${told}"`, 'Bay Courier', '06.12.2021'],
      ['Fares rise', `"${later}"`, 'Marrow Wire', 'soon'],
      ['No text', '', '', ''],
    ]
    const { drafts, refused, remarks } = csv.parse(contentOf(rows.map((row) => row.join(mark)).join('\r\n')))
    expect(drafts).toMatchObject([
      {
        title: 'Ferry aground',
        text: told,
        publisher: 'Bay Courier',
        part: 1,
        published: { date: '2021-12-06', from: 'head' },
      },
      { title: 'Fares rise', publisher: 'Marrow Wire', part: 2 },
    ])
    expect(refused).toEqual([expect.stringMatching(/^row 4: /)])
    expect(remarks).toEqual([expect.stringMatching(/^row 3: .*"soon" is not a date/)])
  })
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
    let size = 0
    try {
      size = JSON.stringify(await feed.parse(contentOf(bomb))).length
    } catch {}
    expect(size).toBeLessThan(100_000)
  })
})

describe('What is packed', () => {
  it('is each a file: a zip’s, without those of the system', () => {
    const archive = zipSync({
      'a/ferry.txt': strToU8(told),
      '__MACOSX/a/._ferry.txt': strToU8('x'),
      '.hidden': strToU8('x'),
    })
    expect(zip.parse(contentOf(archive)).packed.map(({ name }) => name)).toEqual(['a/ferry.txt'])
  })

  it('is refused where it is a bomb', () => {
    const bomb = Buffer.from(zipSync({ a: strToU8('x'), b: strToU8('x') }))
    // What each entry of the directory says that it unpacks to.
    for (let at = bomb.indexOf('PK\x01\x02'); at >= 0; at = bomb.indexOf('PK\x01\x02', at + 1))
      bomb.writeUInt32LE(60_000_000, at + 24)
    expect(() => zip.parse(contentOf(bomb))).toThrow(/more than 100 MB/)
    expect(() => gz.parse(contentOf(gzipSync(Buffer.alloc(110_000_000), { level: 1 })))).toThrow(
      /more than 100 MB/,
    )
    expect(() => zip.parse(contentOf(Buffer.from('PK\x03\x04xx')))).toThrow(/cannot be unpacked/)
    expect(() => gz.parse(contentOf(Buffer.from([0x1f, 0x8b, 1])))).toThrow(/is damaged/)
  })
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

describe('A mail that answers another', () => {
  const head =
    'From: Bay Courier <news@bay.example>\r\nSubject: Ferry late\r\nDate: Mon, 6 Dec 2021 10:10:00 +0200\r\nMIME-Version: 1.0\r\n'

  it.each(['On Mon, Dec 6, 2021 at 9:00 AM Bo <bo@x.example> wrote:', '-----Original Message-----'])(
    'is its own words, without what it answers and without its signature: %s',
    async (above) => {
      const body = [
        told,
        later,
        above,
        '> Is it true that 900 people were on board?',
        '',
        '-- ',
        'Jo Marsh, 12 Quay Street.',
      ]
      const file = `${head}Content-Type: text/plain; charset=utf-8\r\n\r\n${body.join('\r\n\r\n')}`
      expect((await eml.parse(contentOf(Buffer.from(file)))).drafts).toMatchObject([
        { text: `${told}\n\n${later}` },
      ])
    },
  )

  it('has no words that its reader does not see', async () => {
    const html = `<html><body><div style="display:none">Preview: 9 people on board.</div><p>${told}</p><p>${later}</p></body></html>`
    const file = `${head}Content-Type: text/html; charset=utf-8\r\n\r\n${html}`
    expect((await eml.parse(contentOf(Buffer.from(file)))).drafts).toMatchObject([
      { text: `${told}\n\n${later}` },
    ])
  })
})

describe('Captions', () => {
  const cue = (from: number, to: number, ...lines: string[]) =>
    `00:00:0${from}.000 --> 00:00:0${to}.000 align:start\n${lines.join('\n')}\n`

  it('that roll are read once', async () => {
    const rolled = [
      cue(1, 2, ' ', 'the ferry<00:00:01.300><c> ran aground</c>'),
      cue(2, 3, 'the ferry ran aground'),
      cue(3, 5, 'the ferry ran aground', 'with<00:00:03.500><c> 60 people.</c>'),
    ]
    const [draft] = (await srt.parse(contentOf(`WEBVTT\nKind: captions\n\n${rolled.join('\n')}`))).drafts
    expect(draft?.text).toContain('the ferry ran aground with 60 people.')
    expect(draft?.text.match(/aground/g)).toHaveLength(1)
  })

  it('leave out what is heard and keep what is said in capitals', async () => {
    const file = `WEBVTT\n\n${cue(1, 3, '[DOOR SLAMS]')}\n${cue(3, 5, 'IDA BRANDVIK: All are home. [APPLAUSE]')}\n`
    expect((await srt.parse(contentOf(file))).drafts[0]?.text).toBe('[0:00:03] IDA BRANDVIK: All are home.')
  })

  it('have no music in them', async () => {
    const file = `WEBVTT\n\n${cue(1, 3, told)}\n${cue(3, 5, '♪ slow music ♪')}\n`
    expect((await srt.parse(contentOf(file))).drafts[0]?.text).not.toContain('music')
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

it.each([
  ['"Bay Courier Weekend" <newsletter@mail.bay.example>', { publisher: 'Bay Courier Weekend' }],
  ['Tallow Dispatch Morning <no-reply@dispatch.example>', { publisher: 'Tallow Dispatch Morning' }],
  ['Jo Marsh <jo.marsh@bay.example>', { publisher: 'bay.example', byline: 'Jo Marsh' }],
])('A mail from %s is its outlet’s', async (from, expected) => {
  const mail = `From: ${from}\r\nSubject: Ferry aground\r\nDate: Mon, 6 Dec 2021 09:00:00 +0000\r\n\r\n${told}\r\n`
  expect((await eml.parse(contentOf(mail))).drafts).toMatchObject([expected])
})

it('A mail that was sent on is the article of whoever wrote it first', async () => {
  const first = `From: Bay Courier <news@bay.example>\r\nDate: Mon, 6 Dec 2021 at 14:05\r\nSubject: Ferry aground\r\nTo: <jo@desk.example>\r\n\r\n${told}\r\n\r\n${later}\r\n`
  const mail = `From: Jo Marsh <jo@desk.example>\r\nSubject: Fwd: Ferry aground\r\nDate: Wed, 8 Dec 2021 08:00:00 +0000\r\n\r\nworth a look?\r\n\r\n---------- Forwarded message ---------\r\n${first}`
  expect((await eml.parse(contentOf(mail))).drafts).toMatchObject([
    {
      title: 'Ferry aground',
      publisher: 'Bay Courier',
      published: { date: '2021-12-06' },
      text: `${told}\n\n${later}`,
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

describe('A rich text', () => {
  it('keeps its signs, and none of its fonts, pictures, fields and heads of pages', () => {
    const marked = String.raw`{\rtf1\ansi\ansicpg1250{\fonttbl{\f0 Arial;}}{\header Bay desk\par}\pard\b Ferry late as \i captain\i0  sleeps\b0\par
Bay Courier, 3 March 2020\par
The captain, Ji\'f8\'ed Vint \endash  a sailor of 40 years \emdash  had overslept, said {\field{\*\fldinst{HYPERLINK "https://bay.example"}}{\fldrslt the Bay Line}}.{\pict\wmetafile8 0102}\par
\ldblquote We are sorry\rdblquote , it said.\uc1\u8221?\par}`
    expect(rtf.parse(contentOf(Buffer.from(marked, 'latin1'))).drafts).toMatchObject([
      {
        title: 'Ferry late as captain sleeps',
        publisher: 'Bay Courier',
        published: { date: '2020-03-03' },
        text: 'The captain, Jiří Vint – a sailor of 40 years — had overslept, said the Bay Line.\n\n“We are sorry”, it said.”',
      },
    ])
  })

  it('of an archive is as many articles as documents, told by tags in a table or by heads', () => {
    const tagged = (title: string, words: string): string =>
      String.raw`\trowd HD\cell ${title}\cell\row PD\cell 14 June 2018\cell\row SN\cell Bay Wire\cell\row LP\cell ${words}\cell\row\pard Document BAYW0000201806${title.length}xl\par `
    const file = String.raw`{\rtf1\ansi ${tagged('Ferry late', told)}${tagged('Fares to rise', later)}}`
    expect(rtf.parse(contentOf(file)).drafts).toMatchObject([
      { title: 'Ferry late', publisher: 'Bay Wire', published: { date: '2018-06-14' }, text: told, part: 1 },
      { title: 'Fares to rise', publisher: 'Bay Wire', text: later, part: 2 },
    ])
  })

  it('that is nested without end is refused', () => {
    expect(() => rtf.parse(contentOf(`{\\rtf1 ${'{'.repeat(2000)}`))).toThrow(/nested too deep/)
  })

  it('is known by its first signs, whatever it is called', () => {
    expect(rtf.fits?.(contentOf('{\\rtf1\\ansi x}'))).toBe(true)
    expect(rtf.fits?.(contentOf('{"title": "x"}'))).toBe(false)
  })
})

describe('References with abstracts', () => {
  it('are articles, each with its paper, its writers and its day', () => {
    const file = [
      'TY  - NEWS\nTI  - Ferry late\nAU  - Brandvik, Ida\nT2  - Bay Courier\nDA  - 2018/04/19/\nUR  - https://bay.example/ferry',
      `AB  - ${told.slice(0, 30)}\n${told.slice(30).trim()}\nKW  - ferries\nER  - `,
      `TY  - JOUR\nT1  - Tides of the bay\nJO  - Sea Letters\nPY  - 2016\nN2  - ${later}\nER  - `,
    ].join('\n')
    expect(ris.parse(contentOf(file))).toMatchObject({
      drafts: [
        {
          title: 'Ferry late',
          publisher: 'Bay Courier',
          byline: 'Brandvik, Ida',
          published: { date: '2018-04-19' },
          url: 'https://bay.example/ferry',
          partial: true,
        },
        { title: 'Tides of the bay', publisher: 'Sea Letters', published: { date: '2016' }, text: later },
      ],
      refused: [],
    })
    expect(() => ris.parse(contentOf('Ferry late'))).toThrow(/no reference/)
  })
})

describe('A document that begins with a table of its facts', () => {
  const facts = [
    ['Title', 'Ferry late'],
    ['Source:', 'Bay Courier'],
    ['Author', 'Ida Brandvik'],
    ['Date', '9 November 2021'],
  ]
  const right = {
    title: 'Ferry late',
    publisher: 'Bay Courier',
    byline: 'Ida Brandvik',
    published: { date: '2021-11-09' },
    text: `${told}\n\n${later}`,
  }

  it('has them in Word, and no cell of it in its text', async () => {
    expect((await docx.parse(contentOf(writeTabled('docx', facts, [told, later])))).drafts).toMatchObject([
      right,
    ])
  })

  it('has them in OpenDocument', async () => {
    expect((await odt.parse(contentOf(writeTabled('odt', facts, [told, later])))).drafts).toMatchObject([
      right,
    ])
  })

  it('keeps a table that tells something else', async () => {
    const sums = [
      ['2020', 'The line carried 40,000 people.'],
      ['Date', 'Passengers on each of the days'],
      ['2021', 'The line carried 52,000 people.'],
    ]
    const [draft] = (await docx.parse(contentOf(writeTabled('docx', sums, [told])))).drafts
    expect(draft?.text).toContain('40,000')
  })
})

it('A Word document in the style “Title” is named by that, and not by the first heading below it', async () => {
  const styled = writeDocx(
    { title: 'Ferry late as captain sleeps', date: '9 November 2021', paragraphs: [told] },
    'Title',
  )
  expect((await docx.parse(contentOf(styled))).drafts).toMatchObject([
    { title: 'Ferry late as captain sleeps', text: told },
  ])
})

describe('A newsletter', () => {
  const newsletter = (subject: string, from: string, ...paragraphs: readonly string[]): string =>
    [
      'Received: from bay.example by list.example',
      'MIME-Version: 1.0',
      `From: ${from}`,
      `Subject: ${subject}`,
      'Date: Fri, 24 Feb 2023 07:10:05 +0100',
      'Content-Type: text/html; charset=utf-8',
      '',
      `<html><body>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</body></html>`,
    ].join('\r\n')

  it('is by whom it says, not by its sender', async () => {
    const file = newsletter(
      'Ferry late',
      'Morning Tide <hello@morningtide.example>',
      'By Ida Brandvik',
      told,
      later,
      '<a href="https://x.example">Unsubscribe</a>',
    )
    expect((await eml.parse(contentOf(file))).drafts).toMatchObject([
      { title: 'Ferry late', publisher: 'Morning Tide', byline: 'Ida Brandvik', text: `${told}\n\n${later}` },
    ])
  })

  it('that was sent on is by who sent it first, without the line for a colleague', async () => {
    const file = [
      'Received: from a by b',
      'From: Ida Berg <ida.berg@desk.example>',
      'Subject: Fwd: Ferry late',
      'Date: Tue, 11 Jan 2022 08:10:59 +0100',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'FYI, for the file.',
      '',
      '---------- Forwarded message ---------',
      'From: Sea Lookout <brief@sealookout.example>',
      'Date: Mon, 10 Jan 2022 at 18:02',
      'Subject: Ferry late',
      'To: <ida.berg@desk.example>',
      '',
      told,
    ].join('\r\n')
    expect((await eml.parse(contentOf(file))).drafts).toMatchObject([
      {
        title: 'Ferry late',
        publisher: 'Sea Lookout',
        byline: undefined,
        published: { date: '2022-01-10' },
        text: told,
      },
    ])
  })

  it('has no word of a lawyer below it', async () => {
    const warning = 'This e-mail and any attachments are confidential and intended solely for the addressee.'
    const file = newsletter('Ferry late', 'Morning Tide <hello@morningtide.example>', told, warning)
    expect((await eml.parse(contentOf(file))).drafts).toMatchObject([{ text: told }])
  })

  it.each(['[Press release] Ferry late', 'Media release | Ferry late', 'Press release: Ferry late'])(
    '“%s” is “Ferry late”',
    async (subject) => {
      const file = newsletter(subject, 'Morning Tide <hello@morningtide.example>', told)
      expect((await eml.parse(contentOf(file))).drafts[0]?.title).toBe('Ferry late')
    },
  )

  it('of a press office is of its house, and its subject a headline', async () => {
    const file = newsletter('PRESS RELEASE: Ferry late', 'Press Office <press@bayline.example>', told)
    expect((await eml.parse(contentOf(file))).drafts).toMatchObject([
      { title: 'Ferry late', publisher: 'bayline.example', byline: undefined },
    ])
  })
})

describe('An export of Substack', () => {
  it('has the headline and the day of each post from its table, and no address of who subscribed', () => {
    const archive = zipSync({
      'export/posts.csv': strToU8(
        'post_id,post_date,is_published,type,title,subtitle\n101.late,2021-07-05T06:00:12.345Z,true,newsletter,Ferry late,x\n102.draft,,false,newsletter,Unfinished,\n',
      ),
      'export/posts/101.late.html': strToU8(`<p>${told}</p><p>${later}</p>`),
      'export/posts/102.draft.html': strToU8(`<p>${told}</p>`),
      'export/email_list.csv': strToU8('email,title,text\na@x.example,Ida,yes\n'),
    })
    const { drafts, refused, packed } = zip.parse(contentOf(archive))
    expect(drafts).toMatchObject([
      { title: 'Ferry late', published: { date: '2021-07-05T06:00:12Z' }, text: `${told}\n\n${later}` },
    ])
    expect(refused).toEqual(['post 2: It is not published (its status is "draft"), and left out.'])
    expect(packed).toEqual([])
  })

  it('is any other archive where the table has no posts beside it', () => {
    expect(zip.parse(contentOf(zipSync({ 'posts.csv': strToU8('title,text\n') }))).packed).toHaveLength(1)
  })
})

it('A table of Excel in German, with semicolons, names its columns as tables in English do', () => {
  const file = `Titel;Medium;Autor;Datum;Text\r\n"Ferry ""late""";Fördebote;Jörg Müller;03.12.2019;"${told}"\r\n`
  expect(csv.parse(contentOf(file)).drafts).toMatchObject([
    {
      title: 'Ferry "late"',
      publisher: 'Fördebote',
      byline: 'Jörg Müller',
      published: { date: '2019-12-03' },
    },
  ])
})

it('A headline that takes two printed lines is one', async () => {
  const lines = told.repeat(4).match(/.{1,60}(?:\s|$)/g) ?? []
  const large = [
    '^State must pay for the wives of',
    '^mine workers, court rules',
    'Bay Ledger | 6 December 2021',
  ]
  const { drafts } = await pdf.parse(
    contentOf(writePdf([[...large, '', ...lines.map((line) => line.trim())]])),
  )
  expect(drafts).toMatchObject([
    {
      title: 'State must pay for the wives of mine workers, court rules',
      publisher: 'Bay Ledger',
      published: { date: '2021-12-06' },
    },
  ])
})

it('What is attached to a mail is of its sender and its day, where it does not say', async () => {
  const mail = [
    'Received: from a by b',
    'From: Bay Courier <news@baycourier.example>',
    'Subject: Ferry late',
    'Date: Tue, 2 Jun 2020 10:00:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="m"',
    '',
    '--m',
    'Content-Type: text/plain; name="ferry.txt"',
    'Content-Disposition: attachment; filename="ferry.txt"',
    '',
    told,
    '--m--',
    '',
  ].join('\r\n')
  expect((await eml.parse(contentOf(mail))).packed).toMatchObject([
    { name: 'ferry.txt', around: { publisher: 'Bay Courier', published: { date: '2020-06-02T10:00:00Z' } } },
  ])
})

it('A document whose labels stand in capitals gives its text below “COPY:”', async () => {
  const lines = [
    'HEADLINE: Ferry line sold',
    'PUBLICATION: Strait Herald',
    'DATE: 21/09/2020',
    'JOURNALIST: Mo Farran',
    'COPY:',
  ]
  expect(rtf.parse(contentOf(writeRtf([...lines, told]))).drafts).toMatchObject([
    {
      title: 'Ferry line sold',
      publisher: 'Strait Herald',
      byline: 'Mo Farran',
      published: { date: '2020-09-21' },
      text: told,
    },
  ])
})

it('A monitoring service’s table has what it shows of each article', () => {
  const file = `Date,Headline,URL,Opening Text,Hit Sentence,Source,Influencer,Reach\n07-Mar-2022 06:12AM,Ferry late,https://bay.example/f,"${told}",The ferry …,Shore Wire,Anna Lowe,9000\n`
  expect(csv.parse(contentOf(file)).drafts).toMatchObject([
    {
      title: 'Ferry late',
      publisher: 'Shore Wire',
      byline: 'Anna Lowe',
      published: { date: '2022-03-07' },
      partial: true,
    },
  ])
})

it('A paper’s name and its day at the two ends of each page’s head are read apart', async () => {
  const head = 'The Bay Advertiser\tFriday 22 June 2018'
  const pages = [
    [head, '', told],
    [head, '', later],
  ]
  const { drafts } = await pdf.parse(contentOf(writePdf(pages)))
  expect(drafts).toMatchObject([
    { publisher: 'The Bay Advertiser', published: { date: '2018-06-22' }, text: `${told}\n\n${later}` },
  ])
})

it('The lines above a printed story are each read by itself, however close they stand', async () => {
  const lines = told.repeat(4).match(/.{1,44}(?:\s|$)/g) ?? []
  const { drafts } = await pdf.parse(
    contentOf(
      writePdf([
        [
          'Ferry runs aground',
          'By Fergus Tait',
          'Bay Courier, 6 December 2021',
          '',
          ...lines.map((line) => line.trim()),
        ],
      ]),
    ),
  )
  expect(drafts).toMatchObject([
    { byline: 'Fergus Tait', publisher: 'Bay Courier', published: { date: '2021-12-06' } },
  ])
})
