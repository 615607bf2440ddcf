import { describe, expect, it } from 'vitest'
import { createAnswers } from '../../src/durable/answers.ts'
import type { Declaration } from '../../src/model/declaration.ts'
import { useStore } from '../folder.ts'

const { open } = useStore()

/** Counts how often it is asked. */
function countingBot() {
  const asked: string[] = []
  return {
    asked,
    commands: new Map<string, Declaration>(),
    understand: async ({ text }: { text: string }) => (text === 'and Putin?' ? '/who Putin' : text),
    answer: async ({ text }: { text: string }) => {
      asked.push(text)
      return { kind: 'notice' as const, text: `nothing on ${text}`, nearest: [], ms: 1 }
    },
  }
}

describe('A stored answer', () => {
  it('is made once for an event, with the line as it was understood, and stays after a restart', async () => {
    const bot = countingBot()
    const first = createAnswers({ store: await open(), bot })
    const given = await first.of('E1', { text: 'and Putin?' }, 'slack/T/U', 'C1')
    const after = createAnswers({ store: await open(), bot })
    expect(await after.of('E1', { text: 'and Putin?' }, 'slack/T/U', 'C1')).toEqual(given)
    expect(await after.get(given.id)).toEqual(given)
    expect(bot.asked).toEqual(['/who Putin'])
    expect(given).toMatchObject({ line: '/who Putin', asker: 'slack/T/U', place: 'C1' })
  })

  it('that another process was quicker with is shown as that one gave it', async () => {
    const other = createAnswers({ store: await open(), bot: countingBot() })
    const overtaken = createAnswers({
      store: await open(),
      bot: {
        ...countingBot(),
        async answer({ text }) {
          await other.of('E1', { text }, 'slack/T/U', 'C1')
          return { kind: 'notice', text: 'another word', nearest: [], ms: 1 }
        },
      },
    })
    const shown = await overtaken.of('E1', { text: 'Why?' }, 'slack/T/U', 'C1')
    expect(shown.answer).toMatchObject({ text: 'nothing on Why?' })
    expect(shown).toEqual(await other.get(shown.id))
    expect(await other.recent('slack/T/U', 5)).toEqual([shown])
  })

  it('is listed for who asked, newest first, and for nobody else', async () => {
    let hour = 0
    const now = (): Date => new Date(Date.UTC(2026, 0, 1, hour++))
    const answers = createAnswers({ store: await open(), bot: countingBot(), now })
    for (const n of [1, 2, 3]) await answers.of(`E${n}`, { text: `q${n}` }, 'slack/T/U1', 'C')
    await answers.of('E9', { text: 'other' }, 'slack/T/U10', 'C')
    expect((await answers.recent('slack/T/U1', 2)).map(({ line }) => line)).toEqual(['q3', 'q2'])
    expect(await answers.recent('slack/T/U', 5)).toEqual([])
  })

  it('is forgotten after its time', async () => {
    let now = new Date('2026-01-01T00:00:00Z')
    const answers = createAnswers({ store: await open(), bot: countingBot(), now: () => now })
    const old = await answers.of('E1', { text: 'old' }, 'a', 'C')
    now = new Date('2026-05-01T00:00:00Z')
    await answers.of('E2', { text: 'new' }, 'a', 'C')
    expect(await answers.get(old.id)).toBeUndefined()
    expect((await answers.recent('a', 5)).map(({ line }) => line)).toEqual(['new'])
  })

  it('is kept for as many days as is set', async () => {
    let now = new Date('2026-01-01T00:00:00Z')
    const answers = createAnswers({ store: await open(), bot: countingBot(), now: () => now, keepDays: 2 })
    const old = await answers.of('E1', { text: 'old' }, 'a', 'C')
    now = new Date('2026-01-02T12:00:00Z')
    const kept = await answers.of('E2', { text: 'new' }, 'a', 'C')
    now = new Date('2026-01-03T12:00:00Z')
    await answers.of('E3', { text: 'newest' }, 'a', 'C')
    expect(await answers.get(old.id)).toBeUndefined()
    expect(await answers.get(kept.id)).toBeDefined()
  })

  it('keeps the last word of each on it', async () => {
    const answers = createAnswers({ store: await open(), bot: countingBot() })
    await answers.rate({ answer: 'x', asker: 'a', useful: false, reason: 'too long' })
    await answers.rate({ answer: 'x', asker: 'a', useful: true })
    await answers.rate({ answer: 'x', asker: 'b', useful: false, reason: 'wrong person' })
    const ratings = (await answers.ratings()).map(({ asker, useful, reason }) => ({ asker, useful, reason }))
    expect(ratings).toEqual([
      { asker: 'a', useful: true, reason: undefined },
      { asker: 'b', useful: false, reason: 'wrong person' },
    ])
  })
})
