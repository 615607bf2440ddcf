import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createBot } from '../src/bot.ts'
import { defineCommand } from '../src/command.ts'
import { isCommand } from '../src/contracts/command.ts'
import { createDesk } from '../src/desk.ts'
import { createMemory } from '../src/durable/memory.ts'
import { answerSchema } from '../src/model/answer.ts'
import type { Progress } from '../src/model/progress.ts'
import { discover } from '../src/runtime/discover.ts'
import { createLog } from '../src/runtime/log.ts'
import extractive from '../src/writers/extractive.ts'
import { useStore } from './folder.ts'
import { differing, type Sample, theSample, useArticles } from './sample.ts'

const { open } = useStore()
let sample: Sample
beforeAll(async () => {
  sample = await theSample()
})

describe('Whatever is typed', () => {
  it('gets an answer whose every quote is, word for word, the article at its offsets', async () => {
    const articles = await sample.corpus.engine.articles({ limit: 50 })
    const words = [...new Set(articles.flatMap(({ text }) => text.split(/\s+/)))]
    const command = fc.constantFrom(
      '',
      '/ask ',
      '/summary ',
      '/who ',
      '/sanctions ',
      '/compare ',
      '/timeline ',
      '/sources ',
    )
    const typed = fc.tuple(command, fc.array(fc.constantFrom(...words), { maxLength: 6 }))
    await fc.assert(
      fc.asyncProperty(typed, async ([start, list]) => {
        const answer = answerSchema.parse(await sample.bot.answer({ text: start + list.join(' ') }))
        const excerpts = answer.kind === 'briefing' ? answer.excerpts : answer.nearest
        for (const { article, quote, start: from, end } of excerpts)
          expect((await sample.corpus.engine.article(article))?.text.slice(from, end)).toBe(quote)
        if (answer.kind === 'notice') expect(answer.text).not.toBe('')
        else
          for (const { statements } of answer.sections)
            for (const { cites } of statements) {
              expect(cites.length).toBeGreaterThan(0)
              for (const n of cites) expect(excerpts[n - 1]?.n).toBe(n)
            }
      }),
      { numRuns: 15 },
    )
  })

  it.each([
    '\u0000\u001b[2J',
    '/',
    '//',
    '/who "',
    'since:',
    '🛰️🛰️',
    '/ask ???',
    '/summary AND OR NOT *',
    "'; drop table articles; --",
    '/who %',
  ])('is answered in words: %j', async (text) => {
    const answer = await sample.bot.answer({ text })
    expect(answer.kind === 'notice' ? answer.text : answer.title).not.toBe('')
    expect(sample.logged.filter((line) => line.includes('an answer failed'))).toEqual([])
  })

  it('is told what can be asked where it is nothing', async () => {
    expect((await sample.notice('  ')).text).toBe(
      'Nothing was asked. Type a question, or /help for what can be asked.',
    )
  })

  it('is told the command that was meant', async () => {
    expect((await sample.notice('/sumary S-400')).text).toBe(
      'There is no command /sumary. Did you mean /summary? /help lists them all.',
    )
  })

  it('is told that it is too long rather than cut', async () => {
    expect((await sample.notice('why '.repeat(400))).text).toMatch(
      /^That is \d+ characters long\. Ask in fewer than 1000/,
    )
  })
})

describe('A difference between sources', () => {
  it.each(['/summary S-400 price', 'What is the S-400 deal worth?', '/timeline S-400', '/compare'])(
    'is shown in every briefing that it touches: %s',
    async (text) => {
      const values = differing(await sample.briefing(text)).flat()
      expect(values.join()).toMatch(/\$5\.43? billion/)
      expect(values).toContain('$5.5 billion')
    },
  )

  it('is not shown where the answer does not touch it', async () => {
    expect(differing(await sample.briefing('Who is Radhika Solanke?'))).toEqual([])
  })
})

describe('An article with a notice on it', () => {
  const lay = useArticles()
  const story = 'The dam of Orvanne burst on Monday and 42 people died, the rescue service said.'

  it('says so in every answer that uses it, and bears nothing out once it is retracted', async () => {
    const files = { 'a.md': `---\ntitle: "RETRACTED: Dam bursts"\ndate: 2021-12-06\n---\n\n${story}\n` }
    const desk = await lay(files)
    expect((await desk.briefing('/summary Orvanne')).remarks?.join()).toMatch(/is marked retracted/)
    const checked = await desk.bot.answer({ text: '/check 42 people died when the dam of Orvanne burst.' })
    expect(JSON.stringify(checked)).not.toContain('"heading":"Supported"')
  })
})

describe('Our own failures', () => {
  const failing = async (progress: Progress, error: Error) => {
    const lines: string[] = []
    const commands = new Map(await discover('commands', 'defineCommand', isCommand))
    commands.set(
      'ask',
      defineCommand({
        summary: 'Fail',
        filters: false,
        examples: [''],
        argument: { name: 'question', about: 'a question', required: true },
        follows: { words: 'question' },
        answer: () => Promise.reject(error),
      }),
    )
    const desk = createDesk({
      engine: sample.corpus.engine,
      writer: extractive,
      commands,
      progress: () => progress,
    })
    const bot = createBot({
      commands,
      desk,
      log: createLog('debug', ['xoxb-secret'], (line) => lines.push(line)),
    })
    return { bot, lines }
  }
  const ready: Progress = { state: 'ready', done: 1, total: 1, refused: 0 }

  it('become one sentence with a reference that is in the log, and no word of the error', async () => {
    const { bot, lines } = await failing(ready, new Error('connect xoxb-secret@10.0.0.1'))
    const answer = await bot.answer({ text: 'Why?' })
    expect(answer.kind).toBe('notice')
    const text = answer.kind === 'notice' ? answer.text : ''
    const reference = /reference: ([0-9a-f]{8})\.$/.exec(text)?.[1] ?? 'no reference'
    expect(text).not.toContain('10.0.0.1')
    expect(lines.join('')).toContain(reference)
    expect(lines.join('')).toContain('10.0.0.1')
    expect(lines.join('')).not.toContain('xoxb-secret')
  })

  it('of a memory that can be neither read nor written cost no answer', async () => {
    const lines: string[] = []
    const store = await open()
    const turns = createMemory(store, 'turns', 60_000)
    await store.close()
    const commands = new Map(await discover('commands', 'defineCommand', isCommand))
    const { engine } = sample.corpus
    const desk = createDesk({ engine, writer: extractive, commands, progress: () => ready })
    const bot = createBot({ commands, desk, log: createLog('debug', [], (line) => lines.push(line)), turns })
    const answer = await bot.answer({ text: '/who Lavrov', conversation: 'c' })
    expect(answer.kind).toBe('briefing')
    expect(lines.join('')).toContain('could not be remembered')
    expect(await bot.understand({ text: 'What is CAATSA?', conversation: 'c' })).toContain('CAATSA')
  })

  it('are not confused with a corpus that is still being read, of which every answer tells', async () => {
    const { bot } = await failing({ state: 'reading', done: 3, total: 9, refused: 0 }, new Error('unused'))
    const answer = await bot.answer({ text: '/summary S-400' })
    expect(answer.kind === 'briefing' && answer.remarks).toEqual([
      'The corpus is still being read (3 of 9 files); this answer stands on what has been read so far.',
    ])
  })

  it('are not confused with names that are still being read: what finds nothing says so', async () => {
    const { bot } = await failing({ state: 'finding', done: 3, total: 9, refused: 0 }, new Error('unused'))
    const still = 'Names and figures of 6 of 9 articles are still being read; ask again in a moment.'
    expect(await bot.answer({ text: '/who Zelda Quark' })).toMatchObject({
      kind: 'notice',
      text: expect.stringContaining(still),
    })
    expect(JSON.stringify(await bot.answer({ text: '/summary S-400' }))).not.toContain(still)
  })

  it('are not confused with names of which none is left to be read: nothing is said of those', async () => {
    const { bot } = await failing({ state: 'finding', done: 0, total: 0, refused: 0 }, new Error('unused'))
    expect(JSON.stringify(await bot.answer({ text: '/who Zelda Quark' }))).not.toContain('still being read')
  })
})

describe('Completion', () => {
  it('offers commands, people by any of their names, and sources', async () => {
    expect(await sample.bot.complete('/s')).toEqual(['/sanctions ', '/screen ', '/sources ', '/summary '])
    expect(await sample.bot.complete('/who shring')).toContain('/who Harsh Vardhan Shringla')
    expect(await sample.bot.complete('/summary S-400 source:capit')).toEqual([
      '/summary S-400 source:"Capital Monitor"',
    ])
    expect(await sample.bot.complete('/help t')).toEqual(['/help timeline'])
  })

  it('offers nothing for a question', async () => {
    expect(await sample.bot.complete('Who is')).toEqual([])
  })
})
