import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mostLooks } from '../../src/main/desk-thread/watch.ts'
import { type DeskThread, openDeskThread } from '../../src/main/desk-thread.ts'
import { createLog } from '../../src/runtime/log.ts'
import { sampleData, sampleFolder } from '../sample.ts'
import { eventually } from '../time.ts'

const thread = new URL('../fakes/hanging-desk.ts', import.meta.url)
const held = /^That question held everything up for minutes, so it was ended/

let data = ''
let desk: DeskThread
const lines: string[] = []
let look = (): void => {}
beforeAll(async () => {
  data = await sampleData()
  desk = await openDeskThread(
    { CORPUS: sampleFolder, DATA: data, ROLE: 'bot', READER: 'off' },
    createLog('error', [], (line) => lines.push(line)),
    {
      watch: false,
      thread,
      looks(given) {
        look = given
        return () => {}
      },
    },
  )
  await desk.ready
})
afterAll(async () => {
  await desk.close()
  await rm(data, { recursive: true })
})

/** Whoever watches has looked as often as is allowed since the thread began to hang. */
async function waitedFor(): Promise<void> {
  await eventually(() => expect(existsSync(join(data, 'hanging'))).toBe(true))
  await rm(join(data, 'hanging'))
  for (let n = 0; n <= mostLooks; n++) look()
}
const ask = (text: string) => desk.bot.answer({ text })

describe('A question that never gives way', () => {
  it('is ended with a sentence, named in the log, and refused the next time; the desk answers on', async () => {
    const hanging = ask('does it hang for ever?')
    await waitedFor()
    expect(await hanging).toMatchObject({ kind: 'notice', text: expect.stringMatching(held) })
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { dropped: 'thread', questions: ['does it hang for ever?'] },
    ])
    expect(await ask('/who Lavrov')).toMatchObject({ kind: 'briefing', title: 'Sergei Lavrov' })
    expect(await ask('does it hang for ever?')).toMatchObject({ text: expect.stringMatching(held) })
    expect(existsSync(join(data, 'hanging'))).toBe(false)
  })

  it('is found among several that are underway, and the others are answered', async () => {
    const asked = [ask('/who Lavrov'), ask('will it hang too?'), ask('/who Shringla')]
    await waitedFor()
    await waitedFor()
    expect(await Promise.all(asked)).toMatchObject([
      { kind: 'briefing', title: 'Sergei Lavrov' },
      { kind: 'notice', text: expect.stringMatching(held) },
      { kind: 'briefing' },
    ])
    expect(await ask('/who Lavrov')).toMatchObject({ kind: 'briefing' })
  })

  it('also where it never gives way while it is understood', async () => {
    const understood = desk.bot.understand({ text: 'and can this hang?' })
    await waitedFor()
    expect(await understood).toBe('and can this hang?')
    expect(await ask('and can this hang?')).toMatchObject({ text: expect.stringMatching(held) })
  })

  it('is not a desk that is looked at while it answers', async () => {
    for (let n = 0; n < 3 * mostLooks; n++) {
      look()
      await desk.bot.complete('/wh')
      // This goes the same way as what answers a look, and so comes behind it.
      await desk.schedule.stop()
    }
    expect(lines).toHaveLength(4)
    expect(await ask('/who Lavrov')).toMatchObject({ kind: 'briefing' })
  })
})
