import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findFormats } from '../../src/corpus/formats.ts'
import { parseBytes } from '../../src/corpus/parse.ts'
import { addPage } from '../../src/fetching/pages.ts'
import { createPageReader } from '../../src/fetching/reading.ts'
import { storeStory } from '../../src/fetching/shelf.ts'
import { useStore } from '../folder.ts'
import { writePdf } from '../formats/write.ts'
import { type Answering, page, redirectTo, routes, useSites } from './site.ts'

const { site, fetcher } = useSites()
const { folder } = useStore()

const story = (text: string, head = ''): string => `<html><head><title>Ferry runs again</title>
  <meta property="og:site_name" content="Bay Courier">${head}</head><body><nav>Home News Sport</nav><article>
  <h1>Ferry runs again</h1><p>${text}</p><p>The harbour office in Osterwick said on Sunday that tickets are sold from six.</p>
  <p>Nobody was hurt in the storms that had stopped the boats, the office said in a statement.</p></article></body></html>`

const first = 'The ferry to Osterwick runs again after 12 days of storms, the harbour office said on Sunday.'

const reader = createPageReader(await findFormats())

function means(options = {}) {
  return {
    fetcher: fetcher(options),
    reader,
    folder: folder(),
    now: () => Date.parse('2026-03-01T12:00:00Z'),
  }
}

const stored = async (file: string): Promise<unknown> =>
  JSON.parse(await readFile(join(folder(), file), 'utf8'))

describe('A printed document that is added', () => {
  it('keeps its pages, so that a citation says which, also when its file was edited', async () => {
    const pages = [
      'The ferry ran aground.',
      'The harbour is shut until May.',
      'Nobody was hurt in Osterwick.',
    ]
    const news = await site((_, response) => {
      response.writeHead(200, { 'content-type': 'application/pdf' })
      response.end(
        writePdf(
          pages.map((words) => [
            'Ferry report',
            '',
            `${words} The office said so.`,
            'It is known since noon.',
          ]),
        ),
      )
    })
    const { file } = await addPage(news.at('/report.pdf'), means())
    const reread = async () => {
      const { drafts } = await parseBytes(file, await readFile(join(folder(), file)), await findFormats())
      return drafts[0]
    }
    const draft = await reread()
    expect(draft?.pages?.map((start) => draft.text.slice(start, start + 12))).toEqual(
      pages.map((words) => words.slice(0, 12)),
    )
    const edited = (await readFile(join(folder(), file), 'utf8')).replace(
      'ran aground.',
      'ran aground at noon.',
    )
    await writeFile(join(folder(), file), edited)
    const after = await reread()
    expect(after?.text.slice(after.pages?.[2])).toMatch(/^Nobody was hurt/)
  })
})

describe('A page that is added', () => {
  it('is one article in one file, and says what was understood of it', async () => {
    const dated = '<meta property="article:published_time" content="2026-02-28T23:30:00-05:00">'
    const news = await site(page(story(first, dated), { etag: '"a"' }))
    const added = await addPage(news.at('/2026/ferry?utm_source=x'), means())
    expect(added).toMatchObject({
      state: 'new',
      title: 'Ferry runs again',
      publisher: 'Bay Courier',
      published: expect.stringMatching(/^2026-02-28/),
      words: 48,
      partial: false,
    })
    expect(await stored(added.file)).toMatchObject({
      url: news.at('/2026/ferry'),
      fetchedAt: '2026-03-01T12:00:00.000Z',
      etag: '"a"',
      version: 1,
    })
  })

  it('is a new version in the same file where it has changed, and left alone where it has not', async () => {
    let text = first
    const news = await site((request, response) => {
      const etag = `"${text.length}"`
      const isKnown = request.headers['if-none-match'] === etag
      response.writeHead(isKnown ? 304 : 200, { etag, 'content-type': 'text/html' })
      response.end(isKnown ? undefined : story(text))
    })
    const add = (path = '/ferry') => addPage(news.at(path), means())
    const { file } = await add()
    expect(await add()).toMatchObject({ state: 'same', file, title: 'Ferry runs again', words: 48 })
    text += ' It is fast.'
    expect(await add('/ferry/?fbclid=1')).toMatchObject({ state: 'changed', file, words: 51 })
    expect(await stored(file)).toMatchObject({ version: 2, text: expect.stringContaining('It is fast.') })
    await rm(join(folder(), file))
    expect(await add()).toMatchObject({ state: 'new', file })
    expect(await readdir(join(folder(), 'pages'))).toHaveLength(1)
  })

  it('is the same article under its canonical address, and nobody else can speak for it', async () => {
    const news = await site((request, response) => {
      const told = request.headers.host?.startsWith('evil') ? 'http://news.test/ferry' : '/ferry'
      page(story(first, `<link rel="canonical" href="${new URL(told, `http://${request.headers.host}`)}">`))(
        request,
        response,
      )
    })
    const { file } = await addPage(news.at('/?story=7'), means())
    expect(await addPage(news.at('/ferry', 'www.news.test'), means())).toMatchObject({ file, state: 'same' })
    const other = await addPage(news.at('/ferry', 'evil.test'), means())
    expect(other).toMatchObject({ state: 'new' })
    expect(await stored(other.file)).toMatchObject({ url: news.at('/ferry', 'evil.test') })
  })

  it('that a feed has brought already is a new version of its file there', async () => {
    const news = await site(page(story(first)))
    const url = news.at('/ferry')
    const draft = { title: 'Ferry', text: 'A summary.', captions: [], partial: true }
    const { file } = await storeStory(join(folder(), 'bay-courier'), {
      draft,
      url,
      fetchedAt: '2026-02-28T09:00:00Z',
    })
    const added = await addPage(url, means())
    expect(added).toMatchObject({ state: 'changed', file: `bay-courier/${file}` })
    expect(await readdir(folder())).toEqual(['bay-courier'])
  })

  it('is read in the character set that its host names', async () => {
    const latin = Buffer.from(
      story(`${first} Café Söder.`).replace('<head>', '<head><meta charset="utf-8">'),
      'latin1',
    )
    const news = await site((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=ISO-8859-1' }).end(latin),
    )
    expect(await stored((await addPage(news.at('/a'), means())).file)).toMatchObject({
      text: expect.stringContaining('Café Söder.'),
    })
  })

  const answers: Readonly<Record<string, Answering>> = {
    '/menu': page('<html><body><nav>Home</nav></body></html>'),
    '/picture': page('x', { 'content-type': 'image/png' }),
    '/feed': page(
      `<rss><channel><title>Bay</title>${['One', 'Two'].map((title) => `<item><title>${title}</title><description>${first}</description></item>`).join('')}</channel></rss>`,
      { 'content-type': 'application/rss+xml' },
    ),
    '/gone': (_, response) => response.writeHead(410).end(),
    '/in': redirectTo('http://10.0.0.1/'),
    '/robots.txt': (_, response) => response.end('User-agent: *\nDisallow: /secret'),
  }
  it.each([
    ['/menu', /^No article was found in this HTML page\./],
    ['/picture', /^news\.test sent image\/png, which is not read as an article\.$/],
    ['/feed', /^This address holds 2 articles, not one\..* a feed is followed by \/feeds add\.$/],
    ['/gone', /^This page is gone for good \(410\)\.$/],
    ['/in', /^10\.0\.0\.1 is not on the public internet\./],
    ['/secret', /^news\.test asks robots not to read this page/],
    ['/nothing', /^news\.test has no such page \(404\)\./],
  ])('is refused with a sentence where there is none: %s', async (path, sentence) => {
    const news = await site(routes(answers))
    await expect(addPage(news.at(path), means())).rejects.toThrow(sentence)
    expect(await readdir(folder())).toEqual([])
  })

  it.each(['', '  ', '<>'])('wants an address: %j', async (typed) => {
    await expect(addPage(typed, means())).rejects.toThrow(/^Give the address of a page/)
  })

  it.each([
    ['news.test:PORT/ferry', 'https'],
    ['<http://news.test:PORT/ferry>', 'http'],
    ['<http://news.test:PORT/ferry|news.test>', 'http'],
    ['http://news.test:PORT/ferry please', 'http'],
  ])('is understood as it was typed or pasted: %s', async (typed, scheme) => {
    const news = await site(page(story(first)))
    const added = addPage(typed.replace('PORT', String(news.port)), means())
    if (scheme === 'http') expect(await added).toMatchObject({ state: 'new' })
    else await expect(added).rejects.toThrow(/^news\.test /)
  })
})
