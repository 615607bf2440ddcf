import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/model/answer.ts'
import { type Sample, theSample } from '../../sample.ts'

describe('A conversation over the sample articles', () => {
  let sample: Sample
  beforeAll(async () => {
    sample = await theSample()
  })
  /** The last answer of a conversation, with the line that the last words were understood as. */
  async function talk(...typed: readonly string[]) {
    const conversation = typed.join('|')
    let line = ''
    let answer: Answer | undefined
    for (const text of typed) {
      line = await sample.bot.understand({ text, conversation })
      answer = await sample.bot.answer({ text: line, conversation })
    }
    if (answer?.kind !== 'briefing') throw new Error(`“${line}” got: ${answer?.text}`)
    return { line, answer, quotes: answer.excerpts.map(({ quote }) => quote).join('\n') }
  }

  /** The line that the last words of a conversation are understood as. */
  async function understood(...typed: readonly string[]) {
    const conversation = `understood ${typed.join('|')}`
    for (const text of typed.slice(0, -1))
      await sample.bot.answer({ text: await sample.bot.understand({ text, conversation }), conversation })
    return sample.bot.understand({ text: typed.at(-1) ?? '', conversation })
  }

  it('tells what he said whom /who told of', async () => {
    const { line, quotes } = await talk('/who Lavrov', 'what did he say about America?')
    expect(line).toBe('What did Sergei Lavrov say about America?')
    expect(quotes).toMatch(/tried to make India obey|stop the sale|American attempts/)
  })

  it('narrows an answer to one source, and lets go of it again', async () => {
    const narrow = await talk('What is the S-400 deal worth?', 'only from Continental Review')
    expect(new Set(narrow.answer.excerpts.map(({ source }) => source))).toEqual(
      new Set(['Continental Review']),
    )
    const wide = await talk(
      'What is the S-400 deal worth?',
      'only from Continental Review',
      'and from all sources?',
    )
    expect(new Set(wide.answer.excerpts.map(({ source }) => source)).size).toBeGreaterThan(1)
  })

  it('asks of another country what was asked of one', async () => {
    const { line, answer } = await talk('/sanctions India', 'what about Turkey?')
    expect(line).toBe('/sanctions Turkey')
    expect(answer.sections[0]?.heading).toBe('Imposed')
  })

  it('finds her among those whom the answer names', async () => {
    const { line } = await talk('Who is Odile Farrant?', 'what did she say?')
    expect(line).toBe('What did Odile Farrant say?')
  })

  it('goes on over several turns', async () => {
    const { line, quotes } = await talk(
      '/who Putin',
      'and Shringla?',
      'what did he say?',
      'and about India’s policy?',
    )
    expect(line).toContain('Shringla')
    expect(quotes).toContain('policy')
  })

  it.each([
    [['/summary S-400', 'and sanctions on Turkey?'], '/sanctions Turkey'],
    [['Who is Odile Farrant?', 'who is she?'], '/who Odile Farrant'],
    [['/summary S-400', 'what do the sources disagree about?'], '/compare S-400'],
    [['/summary S-400', 'and who is Rajnath Singh?'], '/who Rajnath Singh'],
    [['/who Lavrov', 'sanctions on Turkey', 'and India?'], '/sanctions India'],
    [['/who Lavrov', 'thanks'], '/help thanks'],
    [['/who Lavrov', 'and shringla?'], '/who Harsh Vardhan Shringla'],
    [['/check India did not order the S-400.', 'when was that?'], 'When did India order the S-400?'],
  ])('reaches commands in plain words: %j', async (typed, line) => {
    expect(await understood(...typed)).toBe(line)
  })

  it('shows the period in the title, and keeps it for what comes after', async () => {
    const { answer } = await talk('/sanctions Turkey', 'until November 2021')
    expect(answer.title).toMatch(/\(until 30 Nov 2021\)$/)
    expect(await understood('/sanctions Turkey', 'until November 2021', 'and China?')).toBe(
      '/sanctions China until:2021-11',
    )
  })

  it('drops a period in which nothing is told, says so, and does not keep it', async () => {
    const { answer } = await talk('/who Lavrov', 'and in 1999?')
    expect(answer.title).toBe('Sergei Lavrov')
    expect(answer.remarks?.[0]).toBe('Nothing on this was found from 1999, so this is from any time.')
    expect(await understood('/who Lavrov', 'and in 1999?', 'and Putin?')).toBe('/who Putin')
  })

  it('shows less, more, the sources and the speakers of the answer before', async () => {
    const texts = ({ answer }: Awaited<ReturnType<typeof talk>>) =>
      answer.sections.flatMap(({ statements }) => statements.map(({ text }) => text))
    const whole = texts(await talk('/timeline the S-400 deal'))
    expect(texts(await talk('/timeline the S-400 deal', 'shorter'))).toEqual(whole.slice(0, 1))
    const more = texts(await talk('/timeline the S-400 deal', 'more'))
    const still = texts(await talk('/timeline the S-400 deal', 'more', 'more'))
    expect(more.length).toBeGreaterThan(0)
    expect(whole.slice(-more.length)).toEqual(more)
    expect(more.slice(-still.length)).toEqual(still)
    expect(still.length).toBeLessThan(more.length)
    const sources = await talk('What is the S-400 deal worth?', 'sources')
    expect(sources.answer.sections.map(({ heading }) => heading).join('\n')).toContain(
      'Continental Review, 6 Dec 2021',
    )
    const speakers = await talk('What did Lavrov say about America?', 'who said that?')
    expect(speakers.answer.sections[0]?.heading).toMatch(/^Sergei Lavrov, in .+, \d+ Dec 2021$/)
  })

  it('says how a question was understood that nothing answers', async () => {
    const conversation = 'nothing'
    await sample.bot.answer({ text: '/who Shringla', conversation })
    const typed = 'what did he say about volcanoes?'
    const text = await sample.bot.understand({ text: typed, conversation })
    const answer = await sample.bot.answer({ text, typed, conversation })
    expect(answer.kind === 'notice' && answer.text).toMatch(
      /^Understood as: What did Harsh Vardhan Shringla say about volcanoes\?\n/,
    )
  })

  it('knows what it is', async () => {
    const { quotes } = await talk('What is CAATSA?', 'when was it signed?')
    expect(quotes).toMatch(/2017/)
  })
})
