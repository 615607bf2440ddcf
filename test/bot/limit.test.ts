import { beforeAll, expect, it } from 'vitest'
import { withinTime } from '../../src/bot/limit.ts'
import { createDesk } from '../../src/desk.ts'
import { UserError } from '../../src/model/errors.ts'
import extractive from '../../src/writers/extractive.ts'
import { type Sample, theSample } from '../sample.ts'

let sample: Sample
beforeAll(async () => {
  sample = await theSample()
})

it('An answer whose time is over is told nothing more, and ends with a sentence; another has a time of its own', async () => {
  const desk = createDesk({
    engine: sample.corpus.engine,
    writer: extractive,
    commands: new Map(),
    progress: () => ({ state: 'ready', done: 1, total: 1, refused: 0 }),
  })
  let time = 0
  const timed = () => withinTime(desk, () => time)
  const first = timed()
  const asks = [
    (of: typeof first) => of.passages({ text: 'What is CAATSA?', limit: 3 }),
    (of: typeof first) => of.dossier('CAATSA', {}),
    async (of: typeof first) => of.read(await desk.index.articles({ limit: 1 })),
  ]
  time = 120_000
  for (const ask of asks) expect(await ask(first)).not.toEqual([])
  time = 120_001
  for (const ask of asks) {
    await expect(ask(first)).rejects.toThrow(UserError)
    await expect(ask(first)).rejects.toThrow('longer than an answer may take')
    expect(await ask(timed())).not.toEqual([])
  }
})
