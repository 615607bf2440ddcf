import { describe, expect, it, vi } from 'vitest'
import { createDesk } from '../../src/desk.ts'
import extractive from '../../src/writers/extractive.ts'
import { useArticles } from '../sample.ts'
import { standStill } from '../time.ts'

const articles = useArticles()

const article = (title: string, date: string, paragraphs: readonly string[], source = 'Northline'): string =>
  JSON.stringify({ title, source, publishedAt: date, text: paragraphs.join('\n\n') })

/** A story that its wire has killed, and one beside it that stands. */
const story = {
  'crane.json': article('Harbour crane to cost 212 million crowns', '2021-12-06', [
    'The harbour crane of Brunnhaven will cost 212 million crowns, harbour master Ines Calloway said on Monday.',
    '“We will sign on 9 December,” Calloway told Northline.',
    'The United States imposed sanctions on Vostrel Oil Company, which was to pay for the crane.',
  ]),
  'tug.json': article(
    'Brunnhaven buys a tug',
    '2021-12-06',
    ['The harbour of Brunnhaven bought a tug for 3 million crowns on Monday, the Bay Courier has learned.'],
    'Bay Courier',
  ),
}

const lines = [
  'How much will the harbour crane of Brunnhaven cost?',
  '/summary Brunnhaven',
  '/summary',
  '/who Ines Calloway',
  '/timeline Brunnhaven',
  '/compare Brunnhaven',
  '/check The harbour crane of Brunnhaven will cost 212 million crowns.',
  '/sanctions Vostrel Oil Company',
]

const words =
  'EDITORS: Please kill the story headlined “Harbour crane to cost 212 million crowns”, sent on Dec 6.\n\nThe sum in it is wrong.'

describe('A story that was killed by a file of its own', () => {
  it.each([
    ['as a wire sends it', 'kill.txt', `MANDATORY KILL\n\nBRUNNHAVEN, Dec 7, 2021 (Northline) -\n\n${words}`],
    [
      'in an export',
      'kill.json',
      article('KILL: Harbour crane to cost 212 million crowns', '2021-12-07', [words]),
    ],
    [
      'as a page',
      'kill.html',
      `<html><head><title>Mandatory kill</title></head><body><article><h1>Mandatory kill</h1>${words
        .split('\n\n')
        .map((one) => `<p>${one}</p>`)
        .join('')}</article></body></html>`,
    ],
  ])('is in no answer to any command, %s', async (_, file, content) => {
    const { bot } = await articles({ ...story, [file]: content })
    for (const text of lines) {
      const answer = JSON.stringify(await bot.answer({ text }))
      expect(answer, text).not.toMatch(
        /will cost 212 million crowns, harbour|We will sign on 9|which was to pay/,
      )
    }
    expect(JSON.stringify(await bot.answer({ text: '/summary Brunnhaven' }))).toContain('bought a tug')
  })

  it('comes back when the kill is taken out of the folder', async () => {
    const { bot } = await articles(story)
    expect(JSON.stringify(await bot.answer({ text: lines[0] ?? '' }))).toContain('212 million')
  })

  it('is still shown to whoever opens its file, with the notice', async () => {
    const { bot } = await articles({ ...story, 'kill.txt': words })
    const shown = JSON.stringify(await bot.answer({ text: '/sources crane.json' }))
    expect(shown).toContain('harbour crane')
    expect(shown).toContain('is marked killed')
  })
})

describe('A story that was retracted or corrected by another file', () => {
  it.each([
    [
      'retracted',
      'RETRACTION: Northline has retracted its story “Harbour crane to cost 212 million crowns”.',
    ],
    [
      'corrected',
      'CORRECTION: In the story “Harbour crane to cost 212 million crowns” the sum was wrong. It is 21.2 million.',
    ],
    [
      'retracted',
      'Northline has retracted this story. It was headlined “Harbour crane to cost 212 million crowns”.',
    ],
  ])('is said to be %s in every answer that uses it', async (kind, notice) => {
    const { bot } = await articles({
      ...story,
      'notice.json': article('Notice to readers', '2021-12-08', [notice]),
    })
    for (const text of lines) {
      const answer = await bot.answer({ text })
      const told = JSON.stringify(answer)
      if (/will cost 212 million crowns, harbour|We will sign on 9|which was to pay/.test(told))
        expect(told, text).toContain(`“Harbour crane to cost 212 million crowns” is marked ${kind}`)
    }
    const checked = await bot.answer({ text: lines[6] ?? '' })
    const headings = checked.kind === 'briefing' ? checked.sections.map(({ heading }) => heading) : []
    if (kind === 'retracted') {
      expect(headings.join(' ')).not.toMatch(/support/i)
      const other = await bot.answer({
        text: '/check The harbour crane of Brunnhaven will cost 300 million crowns.',
      })
      expect(other.kind).toBe('notice')
    }
    if (kind === 'corrected') expect(headings.join(' ')).toMatch(/support/i)
  })
})

describe('A story under embargo', () => {
  const embargoed = {
    ...story,
    'crane.json': article('Harbour crane to cost 212 million crowns', '2021-12-06', [
      'EMBARGOED UNTIL 00:01 GMT 7 DECEMBER 2999',
      'The harbour crane of Brunnhaven will cost 212 million crowns, harbour master Ines Calloway said on Monday.',
      '“We will sign on 9 December,” Calloway told Northline.',
      'The United States imposed sanctions on Vostrel Oil Company, which was to pay for the crane.',
      'An earlier version of this article misstated the sum.',
    ]),
  }
  const used = /will cost 212 million crowns|We will sign on 9|which was to pay/

  it('is in no answer to any command until that ends, and then is, with what was corrected in it', async () => {
    const { bot } = await articles(embargoed)
    for (const text of lines) {
      const { kind, ...answer } = await bot.answer({ text })
      // What was asked may stand in the answer.
      const told = JSON.stringify(answer).replaceAll(lines[6]?.slice(7) ?? '', '')
      expect(told, `${text} (${kind})`).not.toMatch(used)
    }
    standStill()
    vi.setSystemTime('2999-12-07T00:01:01Z')
    const told = JSON.stringify(await bot.answer({ text: lines[0] ?? '' }))
    expect(told).toContain('212 million')
    expect(told).toContain('is marked corrected')
    expect(told).not.toContain('embargo')
  })

  it('is said to be there, and not what it tells, where nothing else answers', async () => {
    const { bot } = await articles(embargoed)
    for (const text of [lines[0], lines[6]]) {
      const told = JSON.stringify(await bot.answer({ text: text ?? '' }))
      expect(told).toContain(
        'An article that may tell of this is under embargo until 7 Dec 2999, 0:01 UTC, and is not used before.',
      )
    }
    expect(JSON.stringify(await bot.answer({ text: 'Who owns the lighthouse of Marrow?' }))).not.toContain(
      'embargo',
    )
  })

  it('is listed with what is not used, and shown to whoever opens its file', async () => {
    const { bot } = await articles(embargoed)
    expect(JSON.stringify(await bot.answer({ text: '/sources' }))).toContain(
      'Not used: crane.json is under embargo until 7 Dec 2999, 0:01 UTC (EMBARGOED UNTIL 00:01 GMT 7 DECEMBER 2999).',
    )
    const shown = JSON.stringify(await bot.answer({ text: '/sources crane.json' }))
    expect(shown).toContain('harbour crane')
    expect(shown).toContain('is marked embargoed')
  })

  it('whose end nobody names is used a month after its day', async () => {
    const { bot } = await articles({
      'old.json': article('Harbour crane to cost 212 million crowns', '2021-12-06', [
        'UNDER EMBARGO',
        'The harbour crane of Brunnhaven will cost 212 million crowns, the harbour said.',
      ]),
    })
    expect(JSON.stringify(await bot.answer({ text: lines[0] ?? '' }))).toContain('212 million')
  })
})

it('The newest article that is used is found behind those that are not', async () => {
  const killed = Array.from({ length: 3 }, (_, at) => [
    `k${at}.json`,
    article(`KILL: Pier ${at} of Brunnhaven burns`, '2021-12-08', [
      `Pier ${at} of Brunnhaven burns, its keeper said.`,
    ]),
  ])
  const { corpus } = await articles({ ...story, ...Object.fromEntries(killed) })
  const desk = createDesk({
    engine: corpus.engine,
    writer: extractive,
    commands: new Map(),
    progress: () => ({ state: 'ready', done: 0, total: 0, refused: 0 }),
  })
  const newest = await desk.index.articles({ limit: 1 })
  expect(newest.map(({ title }) => title)).toEqual([
    expect.stringMatching(/^(?:Harbour crane|Brunnhaven buys)/),
  ])
})
