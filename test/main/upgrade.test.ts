import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { open } from '../../src/main/open.ts'
import { readSettings } from '../../src/runtime/config.ts'
import { createLog } from '../../src/runtime/log.ts'
import { askerOf } from '../asker.ts'
import { sampleFolder } from '../sample.ts'

/** Made by version 0.1.0: a digest, an answer with its rating, and the conversation that it was asked in. */
const old = join(import.meta.dirname, 'data-0.1.0', 'state.db')

it('The data folder of version 0.1.0 opens: digests, answers, ratings and conversations are there', async () => {
  const data = await mkdtemp(join(tmpdir(), 'dateline-upgrade-'))
  onTestFinished(() => rm(data, { recursive: true }))
  await copyFile(old, join(data, 'state.db'))
  const lines: string[] = []
  const settings = readSettings({ CORPUS: sampleFolder, DATA: data })
  const log = createLog('warn', [], (line) => lines.push(line))
  const { answers, bot, schedule, close, corpus } = await open(settings, log, { watch: false })
  onTestFinished(close)
  const asker = askerOf()
  const [card] = await schedule.digests.list(asker)
  expect(card).toMatchObject({
    id: 'wg7gdj',
    state: 'active',
    summary: expect.stringContaining('every weekday at 9:00'),
  })
  await schedule.digests.pause(asker, 'wg7gdj')
  const [kept] = await answers.recent('slack/T1/U1', 5)
  expect(kept).toMatchObject({ line: '/who Shringla', answer: { kind: 'briefing' } })
  expect(await answers.get(kept?.id ?? '')).toEqual(kept)
  expect(await answers.ratings()).toMatchObject([{ useful: false, reason: 'too short' }])
  await corpus.ready
  // What was asked before carries over.
  expect(
    await bot.understand({ text: 'and in 2021?', conversation: 'slack/T1/C1/1', asker: { ...asker } }),
  ).toContain('Shringla')
  expect(lines).toEqual([])
})
