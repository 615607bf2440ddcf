import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BriefingAnswer } from '../../../src/model/answer.ts'
import { openingLines } from '../../../src/platforms/terminal/opening.ts'
import { lookOf } from '../../../src/platforms/terminal/render.ts'
import { createUnfolding } from '../../../src/platforms/terminal/unfolding.ts'
import { theSample } from '../../sample.ts'

const look = () => lookOf(80, (_, text) => text)
const words = (n: number): string => `The ferry number ${n} left the harbour of Lowick on Monday.`
const numbers = Array.from({ length: 30 }, (_, at) => at + 1)
const answer: BriefingAnswer = {
  kind: 'briefing',
  title: 'Ferries',
  sections: [{ heading: 'Answer', statements: numbers.map((n) => ({ text: words(n), cites: [n] })) }],
  conflicts: [],
  excerpts: numbers.map((n) => ({
    n,
    article: `a${n}`,
    file: `${n}.txt`,
    title: `Ferry ${n}`,
    source: 'Bay Courier',
    published: '2021-12-06',
    url: n === 2 ? 'https://bay.example/2' : null,
    quote: words(n),
    start: 0,
    end: 1,
    hash: '0',
  })),
  articles: 30,
  sources: 1,
  writer: 'extractive',
  ms: 1,
}

describe('An answer in a window', () => {
  it('is a screen, and what it leaves out is opened by a line: [2], sources, more', () => {
    const unfolding = createUnfolding(look, () => 200)
    const first = unfolding.show(answer)
    expect(first).toContain('The ferry number 4')
    expect(first).not.toContain('The ferry number 5 ')
    expect(first).toContain('[4] Bay Courier, 6 Dec 2021')
    expect(first).toContain('26 more: type more')
    expect(unfolding.open('[2]')).toMatch(
      /^ \[2\] Ferry 2 · Bay Courier · 6 Dec 2021\n.*number 2 .*\n https:\/\/bay\.example\/2\n$/,
    )
    expect(unfolding.open('2')).toBe(unfolding.open('[2]'))
    expect(unfolding.open('sources')).toContain('[30] Ferry 30')
    expect(unfolding.open('more')).toContain('The ferry number 30')
    expect(unfolding.open('more')).toContain('That is all')
  })

  it('says that articles name listed parties, and why by: listed', () => {
    const text = 'VERHOVIN, Anatoly: listed on Harbour List as of Jan 2019; exact name'
    const named = [{ name: 'Anatoly Verhovin', list: 'Harbour List', entry: '7', text, cites: [1] }]
    const unfolding = createUnfolding(look, () => 200)
    expect(unfolding.show({ ...answer, named }).replace(/\s+/g, ' ')).toContain('why listed: type listed')
    expect(unfolding.open('listed')?.replace(/\s+/g, ' ')).toContain(
      `Anatoly Verhovin – ${text}. Another party? /screen Anatoly Verhovin dismiss:7 because:"…"`,
    )
    unfolding.show(answer)
    expect(unfolding.open('listed')).toBeUndefined()
  })

  it('takes nothing else for a wish to open: a number that no source has, a question, a command', () => {
    const unfolding = createUnfolding(look, () => 200)
    expect(unfolding.open('[1]')).toBeUndefined()
    unfolding.show(answer)
    for (const line of ['[99]', 'more ferries?', '/sources', '2021', ''])
      expect(unfolding.open(line)).toBeUndefined()
  })

  it('stops where the window is full, and goes on with Return', () => {
    const unfolding = createUnfolding(look, () => 24)
    unfolding.show(answer)
    const pages = [unfolding.open('sources') ?? '']
    for (let page = unfolding.open(''); page !== undefined; page = unfolding.open('')) pages.push(page)
    for (const page of pages) expect(page.split('\n').length).toBeLessThanOrEqual(25)
    expect(pages[0]).toMatch(/\d+ more lines: press Return/)
    for (const n of numbers) expect(pages.join('')).toContain(`[${n}] Ferry ${n} ·`)
  })
})

it('A terminal opens with what there is to ask about, who writes, and three lines worth asking', () => {
  const progress = { state: 'ready' as const, total: 12, done: 12, refused: 0 }
  const card = { progress, articles: 12, sources: 10, days: '14 Nov – 9 Dec 2021', newest: [], refused: [] }
  const prompts = ['/who Dora Quill', '/compare ferries', '/timeline Lowick', '/summary harbour']
  const lines = openingLines(
    card,
    prompts.map((line) => ({ title: line, line })),
    look(),
  )
  expect(lines[0]).toBe('Dateline: 12 articles from 10 publishers, 14 Nov – 9 Dec 2021.')
  expect(lines.join(' ')).toMatch(/No AI model writes here/)
  expect(lines.slice(-3)).toEqual(['  /who Dora Quill', '  /compare ferries', '  /timeline Lowick'])
})

describe('The answer in README', () => {
  it('is what a terminal shows; “…” stands for lines that are left out', async () => {
    const readme = await readFile(join(import.meta.dirname, '../../../README.md'), 'utf8')
    const block = /```\n(> Until when [^`]+)```/.exec(readme)?.[1] ?? ''
    const { bot } = await theSample()
    const unfolding = createUnfolding(look, () => 200)
    const turns = block.split(/^> (?=.)/m).slice(1)
    expect(turns).toHaveLength(2)
    for (const turn of turns) {
      const [typed = '', ...shown] = turn.split('\n')
      const printed = unfolding.open(typed) ?? unfolding.show(await bot.answer({ text: typed }))
      let at = 0
      for (const lines of shown
        .join('\n')
        .trim()
        .split(/\n …\n/)) {
        const found = printed.indexOf(lines.trim(), at)
        expect(found, lines).toBeGreaterThanOrEqual(0)
        at = found + lines.length
      }
    }
  })
})
