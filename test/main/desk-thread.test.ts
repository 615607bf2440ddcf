import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DeskThread, openDeskThread } from '../../src/main/desk-thread.ts'
import { open } from '../../src/main/open.ts'
import { menuForWords } from '../../src/model/declaration.ts'
import type { Delivery } from '../../src/model/digest.ts'
import { UserError } from '../../src/model/errors.ts'
import { terminalAsker } from '../../src/platforms/terminal/courier.ts'
import { createLog } from '../../src/runtime/log.ts'

const sample = join(import.meta.dirname, '..', '..', 'corpus')

const log = createLog('error', [], () => undefined)

let folder = ''
let desk: DeskThread
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-thread-'))
  const corpus = join(folder, 'corpus')
  await cp(sample, corpus, { recursive: true })
  await writeFile(join(corpus, 'empty.txt'), '')
  desk = await openDeskThread({ CORPUS: corpus, DATA: join(folder, 'data') }, log, { watch: false })
  await desk.ready
})
afterAll(async () => {
  await desk.close()
  await rm(folder, { recursive: true })
})

describe('The desk in a thread of its own', () => {
  it('tells all that the commands say of themselves', async () => {
    const { bot, close } = await open({ CORPUS: sample, DATA: join(folder, 'own') }, log, {
      watch: false,
    })
    expect(desk.bot.commands).toEqual(bot.commands)
    expect(menuForWords(desk.bot.commands).command).toBe('check')
    await close()
  })

  it('answers, completes, carries a conversation on and shows what stands around a quote', async () => {
    const { bot } = desk
    expect(bot.commands.get('who')?.summary).toMatch(/\w/)
    expect(await bot.complete('/wh')).toEqual(['/who '])
    const answer = await bot.answer({ text: '/who Lavrov', conversation: 'c' })
    if (answer.kind !== 'briefing') throw new Error(answer.text)
    expect(answer.title).toBe('Sergei Lavrov')
    expect(await bot.understand({ text: 'and in 2020?', conversation: 'c' })).toBe(
      '/who Lavrov since:2020 until:2020',
    )
    const [first] = answer.excerpts
    if (!first) throw new Error('no excerpt')
    expect((await bot.around(first))?.quote).toBe(first.quote)
    expect(desk.status().state).not.toBe('reading')
  })

  it('keeps an answer for its key in the state that both threads share', async () => {
    const given = await desk.answers.of('k1', { text: 'What is CAATSA?' }, 'anna', 'here')
    expect(await desk.answers.of('k1', { text: 'something else' }, 'anna', 'here')).toEqual(given)
  })

  it('tells the asker of a mistake, and of a file that was refused', async () => {
    await expect(desk.schedule.digests.create(terminalAsker, { when: 'at 25:00' })).rejects.toThrow(UserError)
    expect(await desk.bot.answer({ text: '/nonsense' })).toMatchObject({
      kind: 'notice',
      text: expect.stringMatching(/^There is no command \/nonsense\./),
    })
    expect((await desk.bot.corpus()).refused).toEqual([expect.stringMatching(/^empty\.txt: /)])
  })

  it('hands a digest to the courier of its platform, in the thread that talks', async () => {
    const delivered: Delivery[] = []
    desk.schedule.serve('terminal', {
      async deliver(delivery) {
        delivered.push(delivery)
        return { state: 'sent', id: 'm1' }
      },
      notify: async () => ({ state: 'sent', id: 'm2' }),
    })
    const { card } = await desk.schedule.digests.create(terminalAsker, {
      what: 'everything',
      when: 'daily 9:00',
    })
    const digest = await desk.schedule.digests.now(terminalAsker, card.id)
    expect(delivered.map(({ digest: sent }) => sent)).toEqual([digest])
    expect(delivered[0]?.chart?.png.length).toBeGreaterThan(0)
  })

  it('does not open on a folder that cannot be used, and says why', async () => {
    const file = join(folder, 'corpus', 'empty.txt')
    const opening = openDeskThread({ CORPUS: file, DATA: join(folder, 'other') }, log, { watch: false })
    await expect(opening).rejects.toThrow(/^The corpus .* is a file\. Give the folder/)
    await expect(opening).rejects.toThrow(UserError)
  })
})
