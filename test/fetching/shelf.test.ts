import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Draft } from '../../src/contracts/format.ts'
import { readHead, storeStory } from '../../src/fetching/shelf.ts'
import { ownAddress, storyFile } from '../../src/fetching/story-address.ts'
import json from '../../src/formats/json.ts'
import { readPage } from '../../src/reading/boilerplate/page.ts'
import { useStore } from '../folder.ts'

const { folder } = useStore()
const fetchedAt = '2026-03-01T12:00:00.000Z'
const url = 'https://www.bay.example/2026/03/ferry-runs-again'

const html = `<html><head><title>Ferry runs again</title><meta property="og:site_name" content="Bay Courier">
  <meta name="author" content="Ines Calloway"><meta property="article:published_time" content="2026-03-01T09:30:00Z">
  <script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script></head><body><article>
  <h1>Ferry runs again</h1><p>CORRECTION: An earlier version of this story gave the wrong fare.</p>
  <p>The ferry to Osterwick runs again after 12 days &amp; two storms, the harbour office said on Sunday.</p>
  <p>The fare is &lt;5 crowns&gt; for all who live on the island, and 9 crowns for everybody else.</p>
  <ul><li>First boat at six</li><li>Last boat at ten</li></ul>
  <figure><img src="a.jpg"><figcaption>The boat in the harbour. Photo: Bay Courier</figcaption></figure></article></body></html>`

async function readBack(file: string): Promise<Draft | undefined> {
  const bytes = await readFile(join(folder(), file))
  const { drafts, refused, remarks } = await json.parse({ bytes, text: () => bytes.toString() })
  expect([refused, remarks]).toEqual([[], []])
  return drafts[0]
}

describe('A fetched article', () => {
  it('is read back from its file as its page was read', async () => {
    const { remarks: _, ...draft } = readPage(html)
    expect(draft.mark?.kind).toBe('corrected')
    const { file, state } = await storeStory(folder(), { draft, url, fetchedAt, etag: '"a"' })
    expect(state).toBe('new')
    expect(await readBack(file)).toEqual({
      ...draft,
      url,
      published: { date: '2026-03-01T09:30:00Z', precision: 'time', from: 'json' },
      part: undefined,
    })
    expect(await readHead(join(folder(), storyFile(url)))).toMatchObject({
      fetchedAt,
      etag: '"a"',
      version: 1,
    })
  })

  it('has one file, whose version goes up when the page changes and only then', async () => {
    const { remarks: _, ...draft } = readPage(html)
    const store = (changes: Partial<Draft>, at = url) =>
      storeStory(folder(), { draft: { ...draft, ...changes }, url: at, fetchedAt })
    const { file } = await store({})
    await writeFile(
      join(folder(), file),
      (await readFile(join(folder(), file), 'utf8')).replace('crowns', 'kronor'),
    )
    expect(await store({}, `http://bay.example/2026/03/ferry-runs-again/?utm_source=x`)).toEqual({
      file,
      state: 'same',
    })
    expect((await readBack(file))?.text).toContain('kronor')
    expect(await store({ text: 'The ferry stops again.' })).toEqual({ file, state: 'changed' })
    expect((await readBack(file))?.text).toBe('The ferry stops again.')
    expect((await readHead(join(folder(), storyFile(url))))?.version).toBe(2)
    expect(await readdir(folder())).toEqual([file])
  })

  it('is refused with a sentence where its folder cannot be written', async () => {
    const { remarks: _, ...draft } = readPage(html)
    await writeFile(join(folder(), 'file'), '')
    await expect(storeStory(join(folder(), 'file'), { draft, url, fetchedAt })).rejects.toThrow(
      /cannot be written: a file lies in its place\. Move that file away, or name another folder inside CORPUS as FEEDS\.$/,
    )
  })
})

describe('A story under several addresses', () => {
  it.each([
    'http://bay.example/2026/03/ferry-runs-again',
    'https://www.bay.example/2026/03/ferry-runs-again/',
    'https://m.bay.example/2026/03/ferry-runs-again?utm_source=feed&fbclid=1#top',
    'https://bay.example/2026/03/ferry-runs-again/amp/',
    'https://bay.example./2026/03/ferry-runs-again/index.html',
  ])('has one file: %s', (other) => {
    expect(storyFile(other)).toBe(storyFile(url))
  })

  it.each([
    'https://bay.example/2026/03/ferry-runs-again?page=2',
    'https://other.example/2026/03/ferry-runs-again',
    'https://bay.example/2026/04/ferry-runs-again',
    'https://bay.example:8443/2026/03/ferry-runs-again',
  ])('is not another story: %s', (other) => {
    expect(storyFile(other)).not.toBe(storyFile(url))
  })

  it.each([
    ['https://bay.example/a?id=1', 'https://www.bay.example/ferry', 'https://www.bay.example/ferry'],
    ['https://bay.example/a', '/ferry', 'https://bay.example/ferry'],
    ['https://bay.example/a', 'https://bay.example/', 'https://bay.example/a'],
    ['https://evil.example/a', 'https://bay.example/ferry', 'https://evil.example/a'],
    ['https://evil.example/a', 'https://example/ferry', 'https://evil.example/a'],
    ['https://bay.example/a?utm_medium=x', undefined, 'https://bay.example/a'],
    ['https://bay.example/a', 'javascript:alert(1)', 'https://bay.example/a'],
  ])('%s, which calls itself %s, is %s', (found, told, own) => {
    expect(ownAddress(found, told)).toBe(own)
  })
})
