import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Engine } from '../../src/contracts/engine.ts'
import { createDigests, type RunningDigests } from '../../src/digests.ts'
import type { Article } from '../../src/model/article.ts'
import type { Delivery } from '../../src/model/digest.ts'
import { readFindings } from '../../src/reading/findings.ts'
import { createLog } from '../../src/runtime/log.ts'
import { openScreening, type RunningScreening } from '../../src/screening.ts'
import { article, asker, type Newsroom, openNewsroom } from './newsroom.ts'

const log = createLog('error', [], () => {})
let folder = ''
let room: Newsroom
let screening: RunningScreening
let running: RunningDigests
let delivered: Delivery[] = []
let now = 0

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-listed-'))
  room = await openNewsroom('2031-03-04T08:00Z')
  const rows = [
    { list: 'Harbour List', date: '2030-01' },
    { id: '7', name: 'VERHOVIN, Anatoly', type: 'individual' },
  ]
  await writeFile(join(folder, 'list.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  await open(folder, room.engine)
})
afterEach(async () => {
  await running.stop()
  await screening.close()
  await room.close()
  await rm(folder, { recursive: true })
})

/** @param engine without one no article is laid beside the lists */
async function open(sources: string | undefined, engine: Engine | undefined = undefined): Promise<void> {
  now = Date.parse('2031-03-04T08:00Z')
  delivered = []
  const { store } = room
  screening = openScreening({
    sources,
    data: join(folder, 'data'),
    store,
    watch: false,
    log,
    ...(engine ? { engine } : {}),
  })
  await screening.ready
  running = createDigests({
    store,
    desk: { ...room.desk, screening },
    log,
    now: () => now,
    elapsed: () => now,
  })
  running.serve('test', {
    async deliver(delivery) {
      delivered.push(delivery)
      return { state: 'sent', id: delivery.key }
    },
    notify: async () => ({ state: 'sent', id: 'note' }),
  })
}

/** Articles that were read. */
async function publish(...articles: readonly Article[]): Promise<void> {
  await room.engine.apply({ put: articles })
  const findings = articles.map(({ id, text, title, published }) => ({
    article: id,
    findings: readFindings(text, title, published),
  }))
  await room.engine.apply({ findings })
}
async function at(time: string): Promise<Delivery | undefined> {
  now = Date.parse(time)
  const before = delivered.length
  await running.tick()
  await running.idle()
  return delivered[before]
}
const ferry = article(
  'ferry',
  'Bay Courier',
  '2031-03-04',
  'Ferry deal signed',
  'Anatoly Verhovin signed the ferry deal in Tallow Bay on Tuesday. He paid 4 million dollars.',
)
const bridge = article(
  'bridge',
  'Bay Courier',
  '2031-03-04',
  'Bridge closes',
  'The bridge of Karst Point was closed for repairs on Tuesday. Engineers found cracks in two piers.',
)
const again = article(
  'again',
  'Bay Courier',
  '2031-03-05',
  'Quay sold to investor',
  'Anatoly Verhovin bought the old quay of Harrowby on Wednesday. The town council agreed to the sale.',
)

describe('A digest of articles that name a listed party', () => {
  it('tells those alone, with whom they name and as of when that is listed', async () => {
    await running.digests.create(asker, { what: 'new articles that name a listed party', when: 'daily 9:00' })
    await publish(ferry, bridge)
    await screening.catchUp()
    const digest = (await at('2031-03-04T09:00Z'))?.digest
    expect(digest?.title).toMatch(/^Digest: articles that name a listed party · /)
    expect(digest?.stories.map(({ headline }) => headline)).toEqual(['Ferry deal signed'])
    const said = 'Named in this article: Anatoly Verhovin, listed on Harbour List as of Jan 2030.'
    expect(digest?.lead).toMatchObject({ remarks: [said, expect.stringContaining('1 article')] })
    expect(digest?.stories[0]?.answer).toMatchObject({ remarks: [said], named: [{ entry: '7' }] })
    expect(await at('2031-03-05T09:00Z')).toBeUndefined()
  })

  it('tells an article that was not laid beside the lists yet the next time', async () => {
    await running.digests.create(asker, { what: 'listed', when: 'daily 9:00' })
    await screening.catchUp()
    await screening.close()
    await publish(ferry)
    expect(await at('2031-03-04T09:00Z')).toBeUndefined()
    await running.stop()
    await open(folder, room.engine)
    await screening.catchUp()
    expect((await at('2031-03-05T09:00Z'))?.digest.stories).toHaveLength(1)
  })

  it('tells what had arrived before anything was laid beside the lists', async () => {
    await running.stop()
    await screening.close()
    await open(folder)
    await running.digests.create(asker, { what: 'listed', when: 'daily 9:00' })
    await publish(ferry)
    expect(await at('2031-03-04T09:00Z')).toBeUndefined()
    await running.stop()
    await screening.close()
    await open(folder, room.engine)
    await screening.catchUp()
    expect((await at('2031-03-05T09:00Z'))?.digest.stories).toHaveLength(1)
  })

  it('leaves out what its team has set aside, and another team is told', async () => {
    const other = { ...asker, team: 'T2', place: 'C2' }
    for (const who of [asker, other])
      await running.digests.create(who, { what: 'listed', when: 'daily 9:00' })
    await publish(ferry)
    await screening.catchUp()
    await screening.dismiss('Anatoly Verhovin', { list: 'Harbour List', id: '7' }, 'a notary', asker)
    await at('2031-03-04T09:00Z')
    expect(delivered.map(({ to }) => to.team)).toEqual(['T2'])
    await screening.restore('Anatoly Verhovin', { list: 'Harbour List', id: '7' }, asker)
    await publish(again)
    await screening.catchUp()
    await at('2031-03-05T09:00Z')
    expect(delivered.map(({ to }) => to.team).sort()).toEqual(['T1', 'T2', 'T2'])
  })

  it('is not set where no list is loaded', async () => {
    await running.stop()
    await screening.close()
    await open(undefined)
    await expect(running.digests.create(asker, { what: 'listed' })).rejects.toThrow(
      'No sanctions list is loaded, so no article can name a listed party.',
    )
  })
})

describe('A digest of anything', () => {
  it('says where a story names a listed party', async () => {
    await running.digests.create(asker, { what: 'everything', when: 'daily 9:00' })
    await publish(ferry, bridge)
    await screening.catchUp()
    const digest = (await at('2031-03-04T09:00Z'))?.digest
    expect(digest?.stories).toHaveLength(2)
    expect(digest?.lead).toMatchObject({
      remarks: [
        'Named in “Ferry deal signed”: Anatoly Verhovin, listed on Harbour List as of Jan 2030.',
        expect.anything(),
      ],
    })
  })
})
