import { setImmediate } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { createBot } from '../../src/bot.ts'
import { defineCommand } from '../../src/command.ts'
import { type Command, isCommand } from '../../src/contracts/command.ts'
import { createDesk } from '../../src/desk.ts'
import { discover } from '../../src/runtime/discover.ts'
import { createLog } from '../../src/runtime/log.ts'
import extractive from '../../src/writers/extractive.ts'
import { type Sample, theSample } from '../sample.ts'

let sample: Sample
beforeAll(async () => {
  sample = await theSample()
})

/** As many claims as one message has room for, each of which is looked up by itself. */
const claims = Array.from(
  { length: 60 },
  (_, at) => `The United States imposed sanctions on Turkey for buying ${at + 2} S-400 systems.`,
).join(' ')

/** A search that no article ends: it looks again until it is told that its time is over. */
const endless = defineCommand({
  summary: 'Look without an end',
  filters: false,
  examples: [''],
  argument: { name: 'topic', about: 'a topic', required: false },
  follows: { words: 'topic' },
  async answer(_, desk) {
    for (let looks = 0; looks < 10_000; looks++) await desk.dossier('S-400', {})
    return { kind: 'notice', text: 'It came to an end by itself.', nearest: [] }
  },
})

/** A desk and a bot with a command of its own, by a clock that a test moves. */
async function botWith(name: string, command: Command, elapsed: () => number) {
  const commands = new Map<string, Command>([
    ...(await discover('commands', 'defineCommand', isCommand)),
    [name, command],
  ])
  const desk = createDesk({
    engine: sample.corpus.engine,
    writer: extractive,
    commands,
    progress: () => ({ state: 'ready', done: 1, total: 1, refused: 0 }),
  })
  return createBot({ commands, desk, log: createLog('error', [], () => {}), elapsed })
}

describe('A question that takes long', () => {
  it('gives way to short ones that come while it is answered', async () => {
    const done: string[] = []
    const ask = async (text: string): Promise<void> => {
      await sample.bot.answer({ text })
      done.push(text)
    }
    const long = ask(`/check ${claims}`)
    // Another event than the one that brought the long question.
    await setImmediate()
    const short = ['/who Shringla', 'What is CAATSA?', '/sources S-400']
    await Promise.all([long, ...short.map(ask)])
    expect(done.toSorted()).toEqual([`/check ${claims}`, ...short].toSorted())
    expect(done.at(-1)).toBe(`/check ${claims}`)
  })

  it('ends with a sentence when its time is over, and costs those behind it none of theirs', async () => {
    let time = 0
    const bot = await botWith('endless', endless, () => time)
    const long = bot.answer({ text: '/endless' })
    await setImmediate()
    expect(await bot.answer({ text: '/who Shringla' })).toMatchObject({ kind: 'briefing' })
    time = 120_001
    expect(await bot.answer({ text: 'What is CAATSA?' })).toMatchObject({ kind: 'briefing' })
    expect(await long).toMatchObject({
      kind: 'notice',
      text: expect.stringMatching(/^That takes longer than an answer may take\. Ask for less/),
    })
  })

  it('is answered all the same where it waited for somebody else’s host', async () => {
    let time = 0
    const waiting = defineCommand({
      summary: 'Wait for another',
      waits: true,
      filters: false,
      examples: ['S-400'],
      argument: { name: 'topic', about: 'a topic', required: false },
      follows: { words: 'topic' },
      async answer() {
        time = 200_000
        return { kind: 'notice', text: 'The page was added.', nearest: [] }
      },
    })
    const bot = await botWith('slow', waiting, () => time)
    expect(await bot.answer({ text: '/slow S-400' })).toMatchObject({ text: 'The page was added.' })
  })
})
