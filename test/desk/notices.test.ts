import { describe, expect, it, vi } from 'vitest'
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
    if (kind === 'retracted') expect(headings.join(' ')).not.toMatch(/support/i)
    else expect(headings.join(' ')).toMatch(/support/i)
  })

  it('that is under embargo is said to be so until that ends', async () => {
    const { bot } = await articles({
      'crane.json': article('Harbour crane to cost 212 million crowns', '2021-12-06', [
        'EMBARGOED UNTIL 00:01 GMT 7 DECEMBER 2999',
        'The harbour crane of Brunnhaven will cost 212 million crowns, the harbour said.',
      ]),
    })
    const told = async () => JSON.stringify(await bot.answer({ text: lines[0] ?? '' }))
    expect(await told()).toContain('is marked embargoed')
    standStill()
    vi.setSystemTime('2999-12-07T00:01:01Z')
    expect(await told()).toContain('212 million')
    expect(await told()).not.toContain('embargoed')
  })
})
