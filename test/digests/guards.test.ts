import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asTold } from '../../src/digests/fates.ts'
import { newsOf } from '../../src/digests/novelty.ts'
import { gatherPeriod } from '../../src/digests/period.ts'
import { createRules } from '../../src/digests/rules.ts'
import { rememberTold, type ToldStory } from '../../src/digests/told.ts'
import { instantOf } from '../../src/digests/zone.ts'
import type { Article } from '../../src/model/article.ts'
import { readArticle } from '../../src/model/reading.ts'
import { readFindings } from '../../src/reading/findings.ts'
import { useStore } from '../folder.ts'
import { article, asker, type Newsroom, openNewsroom } from './newsroom.ts'
import { week } from './week.ts'

let room: Newsroom
const { open } = useStore()
beforeEach(async () => {
  room = await openNewsroom('2024-03-03T12:00Z')
})
afterEach(() => room.close())

/** What a channel that hears of the first day is told on the second. */
async function secondDay(first: readonly Article[], second: readonly Article[]): Promise<readonly string[]> {
  await room.running.digests.create(asker, { when: 'daily 9:00', quiet: 'line' })
  await room.publish(...first)
  await room.at('2024-03-04T09:00:10Z')
  await room.publish(...second)
  await room.at('2024-03-05T09:00:10Z')
  const answers = room.delivered[1]?.digest.stories.map(({ answer }) => answer) ?? []
  return answers.flatMap((answer) =>
    answer.kind === 'briefing'
      ? answer.sections.flatMap(({ statements }) => statements.map(({ text }) => text))
      : [answer.text],
  )
}

describe('A value that a channel was told', () => {
  const [, , ferry] = week['2024-03-04'] ?? []
  const [grown] = week['2024-03-05'] ?? []
  const again = article(
    'ferry3',
    'The Lantern',
    '2024-03-05',
    'Ferry off Quellen: 12 people hurt',
    'A ferry stranded on a sandbank off Quellen on Monday, and 12 people were hurt on the ferry, the harbour office of Quellen said. The harbour will be closed until Friday.',
  )
  const first = ferry ? [ferry] : []

  it('was replaced where all that is new has another one', async () => {
    expect((await secondDay(first, grown ? [grown] : [])).join('\n')).toContain(
      'was 12 people, now 15 people',
    )
  })

  it('was not replaced where something new still has it', async () => {
    const texts = await secondDay(first, grown ? [grown, again] : [])
    expect(texts.length).toBeGreaterThan(0)
    expect(texts.join('\n')).not.toContain('was 12 people')
  })
})

describe('What is remembered of what a channel was told', () => {
  const story = (at: number): ToldStory => ({
    story: `story ${at}`,
    headline: 'Ferry strands',
    at,
    articles: [],
    families: [],
    terms: {},
    statements: [],
  })

  it('are its newest 250 stories', async () => {
    const told = rememberTold(await open())
    await told.tell(
      'C1',
      Array.from({ length: 260 }, (_, at) => story(at)),
    )
    const kept = await told.stories('C1')
    expect(kept).toHaveLength(250)
    expect(kept[0]?.at).toBe(259)
  })

  it('are the newest articles and sentences of a long story', () => {
    const ids = (length: number): readonly string[] => Array.from({ length }, (_, at) => `a${at}`)
    const before: ToldStory = {
      ...story(1),
      articles: ids(80),
      families: ids(80),
      statements: ids(40).map((one) => ({ article: one, start: 0, end: 4, quote: one })),
    }
    const told = asTold(
      {
        story: { id: 's', headline: 'Ferry strands', articles: [], terms: {}, sources: 1 },
        before,
        statements: [],
        news: { novelty: 'updated', claims: [], changes: [], conflicts: [] },
        headline: 'Ferry strands',
        writer: 'extractive',
      },
      2,
    )
    expect([told.articles.length, told.articles.at(-1)]).toEqual([60, 'a79'])
    expect(told.families).toHaveLength(60)
    expect([told.statements.length, told.statements.at(-1)?.quote]).toEqual([24, 'a39'])
  })
})

describe('A digest of sanctions', () => {
  it('is of articles that speak of sanctions alone', async () => {
    const other = article(
      'embargo',
      'Mirna Post',
      '2024-03-05',
      'Embargo on Vesk',
      'Sarkany imposed sanctions on Vesk on Tuesday over the shelling of the port. The embargo on Vesk takes effect in April.',
    )
    await room.publish(...(week['2024-03-04'] ?? []), other)
    const what = { kind: 'sanctions', text: '' } as const
    const { articles } = await gatherPeriod(room.desk, what, undefined, undefined, asker)
    expect(articles.map(({ id }) => id)).toEqual(['embargo'])
  })
})

describe('What stands in the way of a digest at a place', () => {
  const hindered = { ...asker, obstacle: 'I am not in this channel. Invite me first.' }

  it('is told to whoever asks for one there, and stands in the way of no other place', async () => {
    const rules = createRules(await open())
    const here = { platform: 'test', team: 'T1', place: 'C1', user: 'U1', direct: false }
    await expect(rules.check(hindered, here)).rejects.toThrow(
      'I am not in this channel. Invite me first. Or let it come to you alone, by direct message.',
    )
    await rules.check(hindered, { ...here, direct: true })
    await rules.check(hindered, { ...here, place: 'C2' })
  })
})

describe('What a digest says of one thing', () => {
  it('stands on what each paper says of that, and on nothing that it says of another', async () => {
    const cost = 'Sarkany will build the Orlow dam on the Mirna for 5.4 billion dollars.'
    const leave = 'Some 3,200 people of Lower Orlow have to leave their homes for the lake.'
    const papers = [
      article('a', 'Mirna Post', '2024-03-04', 'Orlow dam', `${cost.replace('build', 'pay for')} ${leave}`),
      article('b', 'The Lantern', '2024-03-04', 'Sarkany signs for dam', cost),
      article('c', 'Coast Herald', '2024-03-04', 'Lower Orlow has to move', leave),
    ].map((paper) => readArticle(paper, readFindings(paper.text, paper.title, paper.published)))
    const claims = (await newsOf('', papers, [], undefined))?.claims ?? []
    const about = claims.map((excerpts) => excerpts.map(({ quote }) => /billion/.test(quote)))
    expect(about).toContainEqual([true, true])
    expect(about).toContainEqual([false, false])
    expect(about.filter((told) => new Set(told).size > 1)).toEqual([])
  })
})

describe('A time that clocks skip', () => {
  it.each([
    ['2026-03-29T02:05', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['2026-03-08T02:55', 'America/New_York', '2026-03-08T07:00:00.000Z'],
  ])('is the first minute after the gap: %s, %s', (local, zone, instant) =>
    expect(new Date(instantOf(local, zone)).toISOString()).toBe(instant),
  )
})

describe('A digest of which nobody can tell whether it has arrived', () => {
  it('is written down in the log', async () => {
    room.answer = async () => ({ state: 'unknown' })
    await room.running.digests.create(asker, { when: 'daily 9:00', quiet: 'line' })
    await room.at('2024-03-04T09:00:10Z')
    expect(room.logged.join('')).toContain('nobody can tell whether a digest has arrived')
  })
})

describe('A digest that was refused', () => {
  it('is tried until twelve hours after its time, to the second, and given up then', async () => {
    const tries: string[] = []
    let time = ''
    room.answer = async () => {
      tries.push(time)
      return { state: 'refused', why: 'fatal_error' }
    }
    await room.running.digests.create(asker, { when: 'daily 9:00', quiet: 'line' })
    for (time of ['09:00:10', '21:00:00', '21:30:00']) await room.at(`2024-03-04T${time}Z`)
    expect(tries).toEqual(['09:00:10', '21:00:00'])
  })
})
