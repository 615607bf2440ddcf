import { beforeAll, describe, expect, it } from 'vitest'
import { type Sample, theSample, useArticles } from '../sample.ts'

let sample: Sample
beforeAll(async () => {
  sample = await theSample()
})

const understood = (text: string): Promise<string> => sample.bot.understand({ text })

describe('Somebody friendly', () => {
  it.each(['hello', 'thank you!', 'what can you do?'])(
    'gets a card with three things to try, each of which is answered: %s',
    async (typed) => {
      const { text } = await sample.notice(await understood(typed))
      expect(text).toMatch(/\d+ articles by \d+ publishers/)
      const tries = text.split('\n').filter((line) => line.startsWith('  '))
      expect(tries).toHaveLength(3)
      for (const line of tries) {
        const asked = await understood(line.trim())
        expect(asked).toMatch(/^\//)
        await sample.briefing(asked)
      }
    },
  )
})

describe('A corpus with nothing in it', () => {
  const lay = useArticles()

  it('is told of by the card without things to try', async () => {
    const { bot, notice } = await lay({})
    const { text } = await notice(await bot.understand({ text: 'hi' }))
    expect(text).toContain('0 articles')
    expect(text).not.toContain('  ')
  })
})

describe('A question in a chat', () => {
  it.each([
    [['who is shringla', 'thx, and what about singh'], '/who Rajnath Singh'],
    [['who is shringla', 'no i meant singh'], '/who Rajnath Singh'],
    [
      ['what sanctions could india face', 'ok and what about turkey'],
      'what sanctions could turkey face or:"summary turkey"',
    ],
    [['who is lavrov', 'different question: how many rifles'], 'how many rifles'],
    [['summary of trade', 'too long, can you make it shorter'], '/summary trade view:short'],
    [
      ['how many rifles will be made', 'where did you get that from'],
      'how many rifles will be made view:sources',
    ],
    [['how many rifles will be made', 'say that again'], 'how many rifles will be made'],
    [['timeline of the s-400', 'only up to november'], '/timeline the s-400 until:2021-11'],
    [['putin visited new delhi', 'and when exactly'], 'When did putin visit new delhi?'],
  ])('goes on: %s', async (said, last) => {
    const conversation = said.join()
    let line = ''
    for (const typed of said) {
      line = await sample.bot.understand({ text: typed, conversation })
      await sample.bot.answer({ text: line, typed, conversation })
    }
    expect(line).toBe(last)
  })
})
