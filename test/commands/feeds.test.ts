import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Opened, open } from '../../src/main/open.ts'
import { terminalAsker } from '../../src/platforms/terminal/courier.ts'
import { createLog } from '../../src/runtime/log.ts'
import { sampleData, sampleFolder } from '../sample.ts'

let folder = ''
let data = ''
let opened: Opened
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-feeds-'))
  data = await sampleData()
  const log = createLog('error', [], () => {})
  opened = await open({ CORPUS: sampleFolder, DATA: data }, log, { watch: false })
  await opened.corpus.read
})
afterAll(async () => {
  await opened.close()
  await rm(folder, { recursive: true })
  await rm(data, { recursive: true })
})

const notice = async (text: string, asker = terminalAsker): Promise<string> => {
  const answer = await opened.bot.answer({ text, asker })
  if (answer.kind === 'notice') return answer.text
  throw new Error('a briefing')
}

describe('/feeds', () => {
  it('lists, pauses, resumes and takes out what is followed', async () => {
    expect(await notice('/feeds')).toMatch(/^No feed is followed yet\. Follow one/)
    const outlines = Array.from(
      { length: 25 },
      (_, at) => `<outline text="Desk ${at + 10}" xmlUrl="https://desk.example/${at}"/>`,
    )
    await opened.following.takeIn(`<opml version="2.0"><body>${outlines.join('')}</body></opml>`)
    expect(await notice('/feeds list')).toMatch(
      /^25 feeds\.\ndesk-10 \(active\): Desk 10, https:\/\/desk\.example\/0\n {2}Checked every hour\./,
    )
    expect(await notice('/feeds list')).toMatch(/Page 1 of 2: \/feeds list 2$/)
    expect(await notice('/feeds pause desk-34')).toContain('Paused: somebody asked for it.')
    expect(await notice('/feeds list')).toMatch(/^25 feeds, 1 paused\.\ndesk-34 \(paused\)/)
    expect(await notice('/feeds resume "Desk 34"')).toMatch(/^desk-34 \(active\)/)
    expect(await notice('/feeds remove https://desk.example/24')).toMatch(/^desk-34 is no longer followed/)
    expect(await notice('/feeds list 2')).not.toContain('desk-34')
  })

  it.each([
    ['/feeds follow https://desk.example', 'It knows: add, list, pause'],
    ['/feeds add', 'Give an address'],
    ['/feeds add not an address', 'is not an address'],
    ['/feeds add https://desk.example every:1m', 'too often'],
    ['/feeds pause desk-99', 'No feed has the name “desk-99”'],
    ['/feeds pause desk-1l', 'Did you mean “desk-1'],
    ['/feeds pause', 'Say which one'],
    ['/feeds list 7', 'There are 2 pages'],
    ['/feeds list all', 'is not a page'],
    ['/feeds add http://127.0.0.1/feed', 'is not on the public internet'],
    ['/feeds add http://169.254.169.254/latest', 'is not on the public internet'],
  ])('%s is answered with what is wrong', async (line, sentence) => {
    expect(await notice(line)).toContain(sentence)
  })

  it('is for admins alone, as an address may hold a secret', async () => {
    for (const line of ['list', 'add https://desk.example', 'check', 'remove desk-10'])
      expect(await notice(`/feeds ${line}`, { ...terminalAsker, platform: 'slack' })).toMatch(/^Only admins/)
  })
})
