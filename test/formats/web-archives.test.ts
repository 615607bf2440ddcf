import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Format } from '../../src/contracts/format.ts'
import { findFormats } from '../../src/corpus/formats.ts'
import { parseBytes } from '../../src/corpus/parse.ts'

let formats: ReadonlyMap<string, Format>
beforeAll(async () => {
  formats = await findFormats()
})
const read = (name: string, bytes: Uint8Array | string) => parseBytes(name, Buffer.from(bytes), formats)

const told = 'The ferry from Orne ran aground on Monday with 60 people on board, the harbour master said.'
const later = 'Nobody was hurt, and the town’s café served soup on the quay until the tide came back.'
const page = (title: string, charset = 'utf-8') =>
  `<html><head><meta charset="${charset}"><title>${title}</title></head><body><article><h1>${title}</h1><p>${told}</p><p>${later}</p></article></body></html>`
const menu = '<html><body><ul><li><a href="/a">News</a></li></ul></body></html>'

/** One record of a web archive. */
function warcRecord(type: string, url: string, block: Uint8Array, contentType = 'application/http'): Buffer {
  const head = [
    'WARC/1.1',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${url}`,
    'WARC-Date: 2021-12-09T10:00:00Z',
    `Content-Type: ${contentType}`,
    `Content-Length: ${block.length}`,
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')])
}

function answer(body: Uint8Array | string, head: readonly string[] = [], status = '200 OK'): Buffer {
  const type = head.some((line) => /^content-type/i.test(line)) ? [] : ['Content-Type: text/html']
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\n${[...type, ...head].join('\r\n')}\r\n\r\n`),
    Buffer.from(body),
  ])
}

const chunked = (body: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`${(20).toString(16)}\r\n`),
    body.subarray(0, 20),
    Buffer.from(`\r\n${(body.length - 20).toString(16)};x=y\r\n`),
    body.subarray(20),
    Buffer.from('\r\n0\r\n\r\n'),
  ])

describe('A web archive', () => {
  it('gives each page that a server answered with, where it lay and of what day', async () => {
    const archive = [
      warcRecord('warcinfo', 'x:', Buffer.from('software: crawler'), 'application/warc-fields'),
      warcRecord('request', 'https://bay.example/2021/12/06/ferry', Buffer.from('GET / HTTP/1.1\r\n\r\n')),
      warcRecord('response', 'https://bay.example/2021/12/06/ferry', answer(page('Ferry aground'))),
      warcRecord('response', 'https://bay.example/', answer(page('Bay news'))),
      warcRecord('response', 'https://bay.example/s.css', answer('p{}', ['Content-Type: text/css'])),
      warcRecord('response', 'https://bay.example/gone', answer(page('Gone'), [], '404 Not Found')),
      warcRecord('response', 'https://bay.example/menu', answer(menu)),
    ]
    const found = await read('crawl.warc.gz', Buffer.concat(archive.map((one) => gzipSync(one))))
    expect(found.drafts).toMatchObject([
      {
        title: 'Ferry aground',
        text: `${told}\n\n${later}`,
        url: 'https://bay.example/2021/12/06/ferry',
        publisher: 'bay.example',
        published: { date: '2021-12-06', from: 'address' },
      },
    ])
    expect(found.refused).toEqual([])
    expect(found.remarks).toContain('In 1 of its 2 pages there is no article.')
  })

  it('is read through what a transfer put around a page, also where a tool took it off before', async () => {
    const whole = Buffer.from(page('Ferry aground'))
    const heads: readonly (readonly [Buffer, readonly string[]])[] = [
      [chunked(whole), ['Transfer-Encoding: chunked']],
      [chunked(gzipSync(whole)), ['Transfer-Encoding: chunked', 'Content-Encoding: gzip']],
      [whole, ['Transfer-Encoding: chunked', 'content-encoding: br']],
    ]
    for (const [body, head] of heads) {
      const archive = warcRecord('response', '<https://bay.example/a>', answer(body, head))
      const { drafts } = await read('a.warc', archive)
      expect(drafts[0]?.text).toBe(`${told}\n\n${later}`)
    }
  })

  it('has the characters of a page as its server named their set', async () => {
    // “Юг” of Windows-1251, of which the page itself says something else.
    const body = Buffer.from(
      page('Ferry aground').replace('café', '\u00DE\u00E3').replace('’', "'"),
      'latin1',
    )
    const archive = warcRecord(
      'response',
      'https://bay.example/a',
      answer(body, ['Content-Type: text/html; charset=windows-1251']),
    )
    expect((await read('a.warc', archive)).drafts[0]?.text).toContain("the town's Юг served soup")
  })

  it('has a page once, as it was got last, and what stands before a damage', async () => {
    const twice = [
      warcRecord('response', 'https://bay.example/a', answer(menu)),
      warcRecord('resource', 'https://bay.example/a', Buffer.from(page('Ferry aground')), 'text/html'),
      warcRecord('response', 'https://bay.example/b', answer(page('Lost'))).subarray(5),
    ]
    expect((await read('a.warc', Buffer.concat(twice))).drafts).toMatchObject([{ title: 'Ferry aground' }])
  })

  it('is refused where its pages together unpack to more than an archive may, and unpacks no picture', async () => {
    const bomb = gzipSync(Buffer.alloc(60_000_000, ' '))
    const packed = (url: string, type: string): Buffer =>
      warcRecord('response', url, answer(bomb, [`Content-Type: ${type}`, 'Content-Encoding: gzip']))
    const pages = Buffer.concat([1, 2].map((n) => packed(`https://orne.example/${n}`, 'text/html')))
    await expect(read('a.warc', pages)).rejects.toThrow('unpacks to more than 100 MB')
    const pictures = Buffer.concat([1, 2, 3].map((n) => packed(`https://orne.example/${n}.png`, 'image/png')))
    const story = warcRecord('response', 'https://orne.example/ferry', answer(page('Ferry aground')))
    const { drafts } = await read('a.warc', Buffer.concat([pictures, story]))
    expect(drafts.map(({ title }) => title)).toEqual(['Ferry aground'])
  })

  it('is read with its indexes around it, and refused where no page is in it', async () => {
    const archive = gzipSync(warcRecord('response', 'https://bay.example/a', answer(page('Ferry aground'))))
    const packed = zipSync({
      'archive/data.warc.gz': archive,
      'pages/pages.jsonl': strToU8('{"format": "json-pages-1.0"}'),
      'datapackage.json': strToU8('{}'),
    })
    expect(await read('saved.wacz', packed)).toMatchObject({
      drafts: [{ title: 'Ferry aground' }],
      refused: [],
    })
    await expect(read('saved.wacz', zipSync({ 'datapackage.json': strToU8('{}') }))).rejects.toThrow(
      /no page/,
    )
    await expect(read('a.warc', 'WARC/1.0\r\n')).rejects.toThrow(/no page in this web archive/)
    await expect(
      read('a.warc', warcRecord('response', 'https://bay.example/menu', answer(menu))),
    ).rejects.toThrow(/no article/)
  })
})

describe('What a browser’s developer tools save', () => {
  const entry = (url: string, text: string, content: object, status = 200) => ({
    request: { url },
    response: { status, content: { text, ...content } },
  })
  const har = (...entries: readonly object[]) => JSON.stringify({ log: { version: '1.2', entries } })

  it('gives the pages in it, packed or plain', async () => {
    const saved = har(
      entry('https://bay.example/ferry', page('Ferry aground', 'iso-8859-1'), {
        mimeType: 'text/html; charset=iso-8859-1',
      }),
      entry('https://bay.example/b', Buffer.from(page('Soup on the quay')).toString('base64'), {
        mimeType: 'text/html',
        encoding: 'base64',
      }),
      entry('https://bay.example/a.js', 'let told = "The ferry sank."', { mimeType: 'text/javascript' }),
      { request: { url: 'https://bay.example/aborted' } },
    )
    expect((await read('session.har', saved)).drafts).toMatchObject([
      { title: 'Ferry aground', url: 'https://bay.example/ferry', text: `${told}\n\n${later}` },
      { title: 'Soup on the quay', text: `${told}\n\n${later}` },
    ])
  })

  it('is refused where it holds none', async () => {
    await expect(read('session.har', har())).rejects.toThrow(/no page in this file/)
    await expect(read('session.har', '{"log": ')).rejects.toThrow(/no page in this file/)
    await expect(read('session.har', '{"version": 1}')).rejects.toThrow(/no page in this file/)
  })
})
