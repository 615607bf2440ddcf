import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { useStore } from '../folder.ts'
import { type JudgedPage, ownPages, readPages, scorePages } from './pages.ts'

const page: JudgedPage = {
  html: `<title>Ferry runs aground off Marrow</title><meta name="author" content="Ida Brandvik"><meta property="article:published_time" content="2021-03-04">
    <article><h1>Ferry runs aground off Marrow</h1><p>A ferry ran aground off Marrow in the night with 31 people on board.</p><p>Nobody was hurt, the harbour master said, and all had soup.</p></article>`,
  with: ['31 people on board', 'all had soup'],
  without: ['All rights reserved'],
  title: 'Ferry runs aground off Marrow',
  author: 'Ida Brandvik',
  date: '2021-03-04',
}
const valuesOf = (one: JudgedPage) => scorePages([one]).map(({ value }) => value)

describe('judged pages', () => {
  it('Of forty pages of our own the story is kept, the rest dropped, and their facts are known', async () => {
    const lines = scorePages(await readPages(ownPages))
    const reached = Object.fromEntries(lines.map(({ measure, value }) => [measure, value]))
    expect(lines.map(({ rows }) => rows)).toEqual([215, 40, 36, 40])
    expect(reached['F of phrases kept and dropped']).toBeGreaterThanOrEqual(0.96)
    expect(reached.title).toBe(1)
    expect(reached.author).toBeGreaterThanOrEqual(0.9)
    expect(reached.date).toBeGreaterThanOrEqual(0.95)
  })

  it('loses by what it keeps and is not wanted, and by what it drops and is', () => {
    expect(valuesOf(page)).toEqual([1, 1, 1, 1])
    expect(valuesOf({ ...page, without: ['harbour master'] })[0]).toBeCloseTo(0.8)
    expect(valuesOf({ ...page, with: [...page.with, 'a band played'] })[0]).toBeCloseTo(0.8)
  })

  it('loses each fact that is told otherwise, and that one alone', () => {
    expect(valuesOf({ ...page, title: 'Another' })).toEqual([1, 0, 1, 1])
    expect(valuesOf({ ...page, author: 'Jo Marsh' })).toEqual([1, 1, 0, 1])
    expect(valuesOf({ ...page, date: '1999-01-01' })).toEqual([1, 1, 1, 0])
  })

  it('takes several writers however they are joined', () => {
    const html = page.html.replace('Ida Brandvik', 'Ida Brandvik, Jo Marsh')
    expect(valuesOf({ ...page, html, author: 'Ida Brandvik and Jo Marsh' })[2]).toBe(1)
  })

  it('counts no fact that the page is not judged by', () => {
    const { html } = page
    expect(scorePages([{ html, with: ['all had soup'], without: [] }])).toHaveLength(1)
  })

  const { folder } = useStore()
  it('are read from any file of JSON lines, of which html alone must be there', async () => {
    const file = join(folder(), 'pages.jsonl')
    await writeFile(file, `${JSON.stringify({ html: page.html, title: page.title })}\n`)
    expect(scorePages(await readPages(file)).map(({ measure }) => measure)).toEqual(['title'])
  })

  it('A file that holds something else is refused with what its lines have to be', async () => {
    const file = join(folder(), 'other.jsonl')
    await writeFile(file, '{"text": "no page"}\n')
    await expect(readPages(file)).rejects.toThrow('"without"')
    await expect(readPages(join(folder(), 'nowhere.jsonl'))).rejects.toThrow('There is no file')
  })
})
