import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import add from '../../commands/add.ts'
import { createBot } from '../../src/bot.ts'
import type { Bot } from '../../src/contracts/bot.ts'
import { findFormats } from '../../src/corpus/formats.ts'
import { createDesk } from '../../src/desk.ts'
import type { GivenFile } from '../../src/fetching/files.ts'
import { addFile, addPage, guardPages } from '../../src/fetching/pages.ts'
import { createPageReader } from '../../src/fetching/reading.ts'
import type { Asker } from '../../src/model/asker.ts'
import { terminalAsker } from '../../src/platforms/terminal/courier.ts'
import { createLog } from '../../src/runtime/log.ts'
import extractive from '../../src/writers/extractive.ts'
import { page, type Site, useSites } from '../fetching/site.ts'
import { openSample, type Sample } from '../sample.ts'

const story = `<html><head><title>Ferry to Osterwick runs again</title><meta property="og:site_name" content="Bay Courier">
  <meta property="article:published_time" content="2026-03-01"></head><body><article><h1>Ferry to Osterwick runs again</h1>
  <p>The ferry to Osterwick runs again after 12 days of storms, the harbour office said on Sunday.</p>
  <p>A ticket to Osterwick costs 9 crowns from today on, the harbour office said in a statement.</p></article></body></html>`

const reader = createPageReader(await findFormats())
const { site, fetcher } = useSites()
let corpus = ''
let sample: Sample
beforeAll(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'dateline-add-'))
  await mkdir(join(corpus, 'feeds'))
  sample = await openSample(corpus)
})
afterAll(async () => {
  await sample.close()
  await rm(corpus, { recursive: true })
})

/** The bot of a desk whose operator has named these admins. */
function desk(admins: readonly string[], reads = true): Bot {
  const commands = new Map([['add', add]])
  const progress = () => ({ state: 'ready', done: 0, total: 0, refused: 0 }) as const
  const means = { reader, fetcher: fetcher(), folder: join(corpus, 'feeds'), now: Date.now }
  const work = {
    add: (address: string) => addPage(address, means),
    take: (file: GivenFile) => addFile(file, means),
  }
  const pages = reads ? guardPages(admins, 'feeds', work) : undefined
  const parts = { engine: sample.corpus.engine, writer: extractive, commands, progress }
  return createBot({
    commands,
    desk: { ...createDesk(parts), pages },
    log: createLog('error', [], () => {}),
  })
}

const say = async (bot: Bot, text: string, asker: Asker | undefined = terminalAsker): Promise<string> => {
  const answer = await bot.answer({ text, asker })
  return answer.kind === 'notice' ? answer.text : answer.title
}
const news = (): Promise<Site> => site(page(story))

describe('/add', () => {
  it('says what was understood, and the page is an article until its file is deleted', async () => {
    const { at } = await news()
    const bot = desk([])
    const told = await say(bot, `/add ${at('/2026/ferry?utm_source=mail')}`)
    const file = /It lies in (\S+);/.exec(told)?.[1] ?? ''
    expect(told).toBe(
      `Added: “Ferry to Osterwick runs again” (Bay Courier, 1 Mar 2026), 34 words.\nIt lies in ${file}; to take it out of the answers, delete that file.`,
    )
    expect(file).toMatch(/^feeds\/pages\/ferry-[0-9a-f]{12}\.json$/)
    expect(await say(bot, `/add ${at('/2026/ferry')}`)).toMatch(
      /^It is there already, and has not changed: “Ferry/,
    )
    await sample.corpus.rescan()
    const { sections, excerpts } = await sample.briefing('/summary Osterwick')
    expect(JSON.stringify(sections)).toContain('runs again after 12 days')
    expect(excerpts[0]).toMatchObject({
      source: 'Bay Courier',
      published: '2026-03-01',
      url: at('/2026/ferry'),
    })
    await rm(join(corpus, file))
    await sample.corpus.rescan()
    await sample.notice('/summary Osterwick')
  })

  const someone: Asker = { ...terminalAsker, platform: 'slack', team: 'T1', user: 'U1', place: 'C1' }
  it.each([
    ['nobody is named', [], someone, false],
    ['another is named', ['T1/U2', 'T2/U1'], someone, false],
    ['they are an admin of the workspace alone', ['U2'], { ...someone, admin: true }, false],
    ['they are named', ['U1'], { ...someone, admin: false }, true],
    ['they are named with their workspace', ['T1/U1'], someone, true],
    ['nobody is named, at the terminal', [], terminalAsker, true],
  ] as const)('is for those whom the operator trusts: %s', async (_, admins, asker, may) => {
    const { at, asked } = await news()
    const told = await say(desk(admins), `/add ${at('/ferry')}`, asker)
    if (may) expect(told).toContain('Ferry to Osterwick runs again')
    else
      expect(told).toMatch(
        /^Only admins may add pages, as all who ask here read them\. ADMINS in \.env names them/,
      )
    expect(asked.length > 0).toBe(may)
  })

  it('is refused where nobody is known to ask, and where no articles are read', async () => {
    const { at } = await news()
    expect((await desk([]).answer({ text: `/add ${at('/ferry')}` })).kind).toBe('notice')
    expect(await say(desk([], false), '/add https://news.example')).toMatch(
      /^Pages are added where the articles are/,
    )
    expect(await say(desk([]), '/add')).toMatch(
      /^\/add needs the address of a page, for example: \/add https:/,
    )
  })
})
