import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { gatherPeriod, releasedFor } from '../../src/digests/period.ts'
import type { Article, Mark } from '../../src/model/article.ts'
import { standStill } from '../time.ts'
import { article, asker, type Newsroom, openNewsroom } from './newsroom.ts'

let room: Newsroom
beforeEach(async () => {
  room = await openNewsroom('2024-03-03T12:00Z')
})
afterEach(() => room.close())

const notices = (from: number, count: number): readonly Article[] =>
  Array.from({ length: count }, (_, at) => {
    const n = from + at
    return article(`n${n}`, 'Harbour Notes', '2024-03-04', `Berth ${n}`, `Ship ${n} lies at berth ${n}.`)
  })
const everything = { kind: 'everything', text: '' } as const
const gather = (after: string | undefined) => gatherPeriod(room.desk, everything, after, undefined, asker)

describe('What a digest looks at', () => {
  it('are the newest hundred articles the first time, and where there were more that is said', async () => {
    await room.publish(...notices(0, 100))
    const all = await gather(undefined)
    expect([all.articles.length, all.cut]).toEqual([100, false])
    await room.publish(...notices(100, 20))
    const { articles, cut } = await gather(undefined)
    expect([articles.length, cut]).toEqual([100, true])
  })

  it('is all that has arrived since the last one, hundreds too', async () => {
    await room.publish(...notices(0, 10))
    const mark = await room.engine.mark()
    await room.publish(...notices(10, 450))
    const { articles, cut } = await gather(mark)
    expect([articles.length, cut]).toEqual([450, false])
    expect(new Set(articles.map(({ id }) => id)).size).toBe(450)
  })
})

describe('What a digest may not use', () => {
  const kill = { kind: 'killed', words: 'MANDATORY KILL' } as const
  const embargo = { kind: 'embargoed', words: 'EMBARGOED', until: '2024-03-05T06:00:00.000Z' } as const
  const marked = (n: number, mark: Mark): readonly Article[] => notices(n, 1).map((one) => ({ ...one, mark }))

  it('costs it nothing of what has arrived beside it', async () => {
    await room.publish(...notices(0, 10))
    const mark = await room.engine.mark()
    await room.publish(...notices(10, 450), ...marked(900, kill))
    const { articles } = await gather(mark)
    expect(new Set(articles.map(({ id }) => id)).size).toBe(450)
  })

  it('until an hour that has come comes then', async () => {
    standStill()
    vi.setSystemTime('2024-03-04T12:00Z')
    const [released] = marked(900, embargo)
    await room.publish(...notices(0, 3), ...marked(900, embargo))
    const before = await gather(undefined)
    expect(before.articles.map(({ id }) => id)).not.toContain(released?.id)
    vi.setSystemTime('2024-03-05T12:00Z')
    const [last, now] = ['2024-03-04T12:00Z', '2024-03-05T12:00Z'].map(Date.parse)
    const ended = await releasedFor(room.desk, everything, last, now ?? 0)
    expect(ended.map(({ id, mark }) => [id, mark])).toEqual([[released?.id, undefined]])
    const mark = await room.engine.mark()
    const { articles } = await gatherPeriod(room.desk, everything, mark, undefined, asker, ended)
    expect(articles.map(({ id }) => id)).toEqual([released?.id])
    expect(await releasedFor(room.desk, everything, now, (now ?? 0) + 1000)).toEqual([])
  })
})

describe('A digest of many stories', () => {
  it('tells the eight of most sources, and says how many more there were and why', async () => {
    const subjects = ['Quarry', 'Orchestra', 'Lighthouse', 'Vineyard', 'Observatory', 'Tannery', 'Brewery']
    const towns = ['Aldmoor', 'Bexhill', 'Corvane', 'Drumlow', 'Eskdale', 'Farrow', 'Gosport']
    const deeds = ['closes', 'hires', 'burns', 'expands', 'strikes', 'moves', 'floods']
    const own = subjects.map((subject, at) =>
      article(
        `own${at}`,
        `Paper ${at}`,
        '2024-03-04',
        `${subject} of ${towns[at]} ${deeds[at]}`,
        `The ${subject.toLowerCase()} of ${towns[at]} ${deeds[at]} this spring, its ${subject.toLowerCase()} keeper told ${towns[at]}.`,
      ),
    )
    const more = [
      article(
        'm1',
        'Paper 8',
        '2024-03-04',
        'Glacier retreats',
        'The glacier above Hallin retreats faster, surveyors found.',
      ),
      article(
        'm2',
        'Paper 9',
        '2024-03-04',
        'Chess title won',
        'Grandmaster Ivo Pell won the chess title of Nordal on tiebreak.',
      ),
      article(
        'm3',
        'Paper 10',
        '2024-03-04',
        'Comet seen',
        'A comet was seen by fishermen off Zeeport before dawn.',
      ),
    ]
    const { card } = await room.running.digests.create(asker, { when: 'daily 9:00' })
    await room.publish(...own, ...more)
    await room.at('2024-03-04T09:00:10Z')
    const digest = room.delivered[0]?.digest
    expect(digest?.stories).toHaveLength(8)
    const remarks = digest?.lead.kind === 'briefing' ? (digest.lead.remarks ?? []) : []
    expect(remarks.join()).toMatch(/10 stories · 2 not told here: .*why says why/)
    const fates = (await room.running.digests.why(asker, card.id))[0]?.fates ?? []
    expect(fates.filter(({ reason }) => reason === '8 stories of more sources were told')).toHaveLength(2)
  })
})
