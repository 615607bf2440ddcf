import { describe, expect, it } from 'vitest'
import { createAnswers } from '../../src/durable/answers.ts'
import { forgetAsker } from '../../src/durable/forget.ts'
import { createMemory } from '../../src/durable/memory.ts'
import type { Asker } from '../../src/model/asker.ts'
import { askerOf } from '../asker.ts'
import { useStore } from '../folder.ts'
import { openSample, useArticles } from '../sample.ts'

const { open } = useStore()
const lay = useArticles()

const asker = (platform: string, team: string, user: string): Asker => askerOf({ platform, team, user })

describe('Forgetting somebody', () => {
  it.each([
    ['slack', asker('slack', 'T1', 'U1'), 'slack/T1/U1', ['slack/T1/U10', 'slack/T2/U1']],
    ['discord', asker('discord', '77', '123'), 'discord/123', ['discord/1234', 'discord/12']],
  ])('on %s takes answers, ratings and conversations, and nobody else’s', async (_, who, id, others) => {
    const store = await open()
    const bot = {
      commands: new Map(),
      understand: async ({ text }: { text: string }) => text,
      answer: async () => ({ kind: 'notice' as const, text: 'x', nearest: [], ms: 1 }),
    }
    const answers = createAnswers({ store, bot })
    const turns = createMemory<{ text: string; asker: string }>(store, 'conversations', 60_000)
    for (const one of [id, ...others]) {
      const { id: answer } = await answers.of(`E ${one}`, { text: 'q' }, one, 'C')
      await answers.rate({ answer, asker: one, useful: false, reason: 'my reason' })
    }
    await turns.set('mine', { text: 'q', asker: `${who.platform}/${who.team}/${who.user}` })
    await turns.set('other', { text: 'q', asker: `${who.platform}/${who.team}/${who.user}0` })
    expect(await forgetAsker(store, who)).toBe(4)
    expect(await answers.recent(id, 5)).toEqual([])
    expect(await turns.get('mine')).toBeUndefined()
    expect(await turns.get('other')).toBeDefined()
    for (const other of others) expect(await answers.recent(other, 5)).toHaveLength(1)
    expect((await answers.ratings()).map((rating) => rating.asker).sort()).toEqual([...others].sort())
    expect(await forgetAsker(store, who)).toBe(0)
  })
})

describe('/forget', () => {
  it('ends a conversation: what follows stands on its own', async () => {
    const sample = await openSample()
    const conversation = 'c'
    await sample.bot.answer({ text: '/who Lavrov', conversation })
    const text = await sample.bot.understand({ text: 'forget it', conversation })
    expect(text).toBe('/forget')
    await sample.bot.answer({ text, conversation })
    expect(await sample.bot.understand({ text: 'and Putin?', conversation })).toBe('and Putin?')
    for (const text of ['who said that', 'more', 'show me your sources', 'is that true?'])
      expect(await sample.bot.understand({ text, conversation })).not.toMatch(/Lavrov|view:/)
    await sample.close()
  })

  it('me says how much was deleted, where it is known who asks', async () => {
    const { bot, notice } = await lay({})
    const who = asker('slack', 'T', 'U')
    await bot.answer({ text: '/help', conversation: 'c', asker: who })
    const answer = await bot.answer({ text: '/forget me', asker: who })
    expect(answer.kind === 'notice' && answer.text).toContain('1 record in all')
    expect((await notice('/forget me')).text).toContain('Nothing is kept about anybody here')
  })

  it.each([
    ['forget me', '/forget me'],
    ['Please delete all my data', '/forget me'],
    ['never mind', '/forget'],
    ['start over', '/forget'],
    ['Why did the court forget the appeal?', 'Why did the court forget the appeal?'],
    ['Did the company delete my data?', 'Did the company delete my data?'],
  ])('is reached in plain words: %s', async (typed, line) => {
    expect(await (await lay({})).bot.understand({ text: typed })).toBe(line)
  })
})
