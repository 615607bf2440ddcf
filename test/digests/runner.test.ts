import { spawnSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createBook } from '../../src/digests/book.ts'
import { own } from '../../src/durable/process.ts'
import type { Delivered } from '../../src/model/digest.ts'
import { asker, type Newsroom, openNewsroom } from './newsroom.ts'
import { week } from './week.ts'

let room: Newsroom
const digests = () => room.running.digests
const loud = { when: 'daily 9:00', quiet: 'line' } as const
const slotsOf = () => room.delivered.map(({ key }) => key.replace(/^.*\//, ''))

beforeEach(async () => {
  room = await openNewsroom('2024-03-03T12:00Z')
})
afterEach(() => room.close())

describe('A digest that is asked for at once', () => {
  it('is refused where it is being sent right now', async () => {
    const { card } = await digests().create(asker, loud)
    const arrived = Promise.withResolvers<void>()
    const hang = Promise.withResolvers<void>()
    room.answer = async ({ key }) => {
      arrived.resolve()
      await hang.promise
      return { state: 'sent', id: key }
    }
    const beat = room.at('2024-03-04T09:00:10Z')
    await arrived.promise
    await expect(digests().now(asker, card.id)).rejects.toThrow(
      `The digest ${card.id} is being sent right now.`,
    )
    hang.resolve()
    await beat
    expect(room.delivered).toHaveLength(1)
  })

  it('that the platform does not take is said to its asker, and owes nothing', async () => {
    const { card } = await digests().create(asker, loud)
    room.answer = async () => ({ state: 'refused', why: 'fatal_error' })
    await expect(digests().now(asker, card.id)).rejects.toThrow('The digest was not sent: fatal_error.')
    expect((await digests().list(asker))[0]?.remarks.join()).not.toContain('missed')
    expect(room.logged.join()).not.toContain('digests were missed')
  })

  it('on a platform that does not run here says how to start it', async () => {
    const elsewhere = { ...asker, platform: 'slack' }
    const { card } = await digests().create(elsewhere, loud)
    await expect(digests().now(elsewhere, card.id)).rejects.toThrow(
      'Nothing can be sent to slack from here. Start it with: dateline chat',
    )
  })
})

describe('A digest that a killed process had begun to send', () => {
  it('is taken up by the next start at once, and not when its lease is over', async () => {
    await digests().create(asker, loud)
    const arrived = Promise.withResolvers<void>()
    const hang = Promise.withResolvers<Delivered>()
    room.answer = () => {
      arrived.resolve()
      return hang.promise
    }
    const beat = room.at('2024-03-04T09:00:10Z')
    await arrived.promise
    const killed = spawnSync(process.execPath, ['-e', ''])
    const rows = createBook(room.store).of('test')
    for await (const row of rows.all()) {
      const claim = row.value.claim && {
        ...row.value.claim,
        owner: 'killed',
        process: { ...own, number: killed.pid, instance: 'killed' },
      }
      await rows.replace(row, { ...row.value, claim }, row.due)
    }
    room.answer = async ({ key }) => ({ state: 'sent', id: key })
    const next = room.another()
    await next.tick()
    await next.idle()
    expect(room.delivered).toHaveLength(1)
    hang.resolve({ state: 'refused', why: 'killed' })
    await beat
  })
})

describe('Slots that one digest stands for', () => {
  it('are all counted as missed where it cannot be posted, those before its window too', async () => {
    await digests().create(asker, { when: 'hourly', quiet: 'line' })
    room.answer = async () => ({ state: 'gone', why: 'is_archived' })
    // From 13:00 to 10:00 of the next day: nine of them longer than twelve hours ago.
    await room.at('2024-03-04T10:00:10Z')
    expect((await digests().list(asker))[0]?.remarks).toContain('22 digests missed')
  })
})

describe('A post that was refused', () => {
  it('and that nobody could try again in time is missed, not told late', async () => {
    const { card } = await digests().create(asker, loud)
    room.answer = async () => ({ state: 'refused', why: 'fatal_error' })
    await room.at('2024-03-04T09:00:10Z')
    room.answer = async ({ key }) => ({ state: 'sent', id: key })
    await room.at('2024-03-04T22:00:00Z')
    expect(room.delivered).toEqual([])
    expect((await digests().list(asker))[0]?.remarks).toContain('1 digest missed')
    expect((await digests().why(asker, card.id))[0]?.outcome).toBe('not sent: it could not be sent in time')
  })
})

describe('Of two digests of one channel at one minute, the second', () => {
  /** What becomes of the second while the first is being posted. */
  async function meanwhile(alter: (id: string) => Promise<unknown>): Promise<void> {
    await digests().create(asker, loud)
    const { card } = await digests().create(asker, { ...loud, what: 'topic: ferries' })
    const arrived = Promise.withResolvers<void>()
    const hang = Promise.withResolvers<void>()
    let first = ''
    room.answer = async ({ key }) => {
      first ||= key
      if (key !== first) return { state: 'sent', id: key }
      arrived.resolve()
      await hang.promise
      return { state: 'sent', id: key }
    }
    room.clock('2024-03-04T09:00:10Z')
    await room.running.tick()
    await arrived.promise
    const all = await digests().list(asker)
    const second = all.find(({ id }) => !first.startsWith(`${id}/`))
    expect(all).toHaveLength(2)
    await alter(second?.id ?? card.id)
    hang.resolve()
    await room.running.idle()
  }

  it('is not posted where it was removed while the first was', async () => {
    await meanwhile((id) => digests().remove(asker, id))
    expect(slotsOf()).toEqual(['2024-03-04T09:00'])
    expect(room.logged.join()).not.toContain('a digest failed')
  })

  it('is not posted where it was paused while the first was, and owes nothing', async () => {
    await meanwhile((id) => digests().pause(asker, id))
    expect(slotsOf()).toEqual(['2024-03-04T09:00'])
    const paused = (await digests().list(asker)).find(({ state }) => state === 'paused')
    expect(paused?.remarks).toContain('Last: Mon 4 Mar 2024, 9:00: paused')
    await room.at('2024-03-05T09:00:10Z')
    expect(room.delivered).toHaveLength(2)
  })
})

describe('A digest that is removed while it is posted', () => {
  it.each([
    { state: 'gone', why: 'is_archived' } as const,
    { state: 'refused', why: 'fatal_error' } as const,
  ])('is over: $state', async (answer) => {
    const { card } = await digests().create(asker, loud)
    await room.publish(...(week['2024-03-04'] ?? []))
    room.answer = async () => {
      await digests().remove(asker, card.id)
      return answer
    }
    await room.at('2024-03-04T09:00:10Z')
    await room.at('2024-03-05T09:00:10Z')
    expect(await digests().list(asker)).toEqual([])
    expect(room.logged.join()).not.toContain('a digest failed')
  })
})
