import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Article } from '../../src/model/article.ts'
import type { Digest } from '../../src/model/digest.ts'
import { article, asker, type Newsroom, openNewsroom } from './newsroom.ts'
import { week } from './week.ts'

let room: Newsroom
beforeEach(async () => {
  room = await openNewsroom('2024-03-03T12:00Z')
})
afterEach(() => room.close())

/** What a channel that was told the first articles gets with the second. */
async function nextDay(
  first: readonly Article[],
  second: readonly Article[],
  what = 'everything',
): Promise<Digest | undefined> {
  await room.running.digests.create(asker, { what, when: 'daily 9:00' })
  await room.publish(...first)
  await room.at('2024-03-04T09:00:10Z')
  const before = room.delivered.length
  await room.publish(...second)
  await room.at('2024-03-05T09:00:10Z')
  return room.delivered[before]?.digest
}

const textOf = (digest: Digest | undefined): string =>
  (digest?.stories ?? [])
    .flatMap(({ answer }) => (answer.kind === 'briefing' ? answer.sections : []))
    .flatMap(({ heading, statements }) => [heading, ...statements.map(({ text }) => text)])
    .join('\n')

/** Three of its sentences are told, and not the one with the length. */
const tunnel = (publisher: string, date: string, length: string, title: string): Article =>
  article(
    `tunnel-${publisher}`,
    publisher,
    date,
    title,
    `The Harrow tunnel under the Senn was opened by Mayor Ida Roth in front of 12,000 people. The Harrow tunnel is ${length} kilometres long. Some 900 workers dug the Harrow tunnel in 6 years. The Harrow tunnel cost 310 million dollars.`,
  )

describe('A value that differs from what was told', () => {
  it('contradicts only what the channel has read: a sentence that was left out is none', async () => {
    const digest = await nextDay(
      [tunnel('Senn Mail', '2024-03-04', '4.2', 'Harrow tunnel opens under the Senn')],
      [tunnel('The Lantern', '2024-03-05', '4.8', 'Harrow tunnel under the Senn is open')],
    )
    expect(textOf(digest)).toContain('was 4.2 kilometres, now 4.8 kilometres')
    expect(digest?.stories[0]?.label).toBe('Updated, sources differ')
  })

  it('is told with both where it is a day and no amount', async () => {
    const opens = (publisher: string, date: string, day: string): Article =>
      article(
        `lock-${publisher}`,
        publisher,
        date,
        'Canal lock of Brenk to reopen',
        `The canal lock of Brenk will reopen on ${day}. Skippers of Brenk have waited for the canal lock since autumn.`,
      )
    const digest = await nextDay(
      [opens('Brenk Gazette', '2024-03-04', '14 April 2024')],
      [opens('Canal Times', '2024-03-05', '28 April 2024')],
    )
    expect(textOf(digest)).toMatch(/was 14 Apr 2024, now 28 Apr 2024/)
  })
})

describe('A story that goes on', () => {
  it('with copies of what was told alone is held back, and that is said', async () => {
    const [dam] = week['2024-03-04'] ?? []
    const [, copy] = week['2024-03-06'] ?? []
    if (!dam || !copy) throw new Error('no articles')
    expect(await nextDay([dam], [copy])).toBeUndefined()
    const [card] = await room.running.digests.list(asker)
    const [last] = await room.running.digests.why(asker, card?.id ?? '')
    expect(last?.fates).toMatchObject([
      {
        article: 'dam1copy',
        fate: 'held back',
        reason: expect.stringContaining('is a near copy of what was told'),
      },
    ])
  })

  it('with a value that changed is told to those who ask for disagreements', async () => {
    const [dam] = week['2024-03-04'] ?? []
    const [dearer] = week['2024-03-06'] ?? []
    if (!dam || !dearer) throw new Error('no articles')
    const text = dearer.text.replace('5.5', '5.7')
    const dearest = article('dam4', 'The Lantern', '2024-03-05', dearer.title, text)
    const digest = await nextDay([dam, dearer], [dearest], 'disagreements')
    expect(textOf(digest)).toContain('was $5.4 billion, now $5.7 billion')
  })
})
