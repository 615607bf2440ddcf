import { describe, expect, it } from 'vitest'
import { cardOf } from '../../src/digests/card.ts'
import { catchUpMs, dueAt } from '../../src/digests/due.ts'
import { withRemarks } from '../../src/digests/remarks.ts'
import { timesOn } from '../../src/digests/schedule.ts'
import type { Subscription } from '../../src/digests/subscription.ts'
import { readWhen } from '../../src/digests/when.ts'
import { readWish } from '../../src/digests/wish.ts'
import type { Wish } from '../../src/model/digest.ts'
import { asker } from './newsroom.ts'

/** A Wednesday. */
const now = Date.parse('2026-03-04T10:00Z')
const somebody = { ...asker, zone: 'UTC' }
const wish = (wished: Wish) => readWish(somebody, wished, now)
const kept = (wished: Wish): Subscription => ({ ...wish(wished), id: 'abc', owner: 'ANNA', missed: 0 })

describe('A wish that says nothing', () => {
  it('is everything, every weekday at nine, in the asker’s zone, and owes nothing that is past', () => {
    expect(wish({})).toMatchObject({
      what: { kind: 'everything' },
      when: 'every weekday at 9:00',
      zone: 'UTC',
      quiet: 'silent',
      cursor: '2026-03-04T10:00',
    })
    expect(wish({})).not.toHaveProperty('until')
  })

  it('leaves what it edits as it is, and its place in time too', () => {
    const before = {
      ...kept({ what: 'topic: dams', until: '2026-12-31', ping: 'R1', thread: true }),
      cursor: '2026-03-01T09:00',
    }
    const edited = readWish(somebody, { quiet: 'line' }, now, before)
    expect(edited).toMatchObject({
      what: before.what,
      until: '2026-12-31',
      quiet: 'line',
      cursor: before.cursor,
    })
    expect(edited.to).toMatchObject({ ping: 'R1', thread: true })
    expect(readWish(somebody, { when: 'daily 8:00' }, now, before).cursor).toBe('2026-03-04T10:00')
    expect(readWish(somebody, { zone: 'Europe/Berlin' }, now, before).cursor).toBe('2026-03-04T11:00')
    expect(
      readWish(somebody, { until: 'never', ping: 'none', thread: false }, now, before),
    ).not.toHaveProperty('until')
    expect(readWish(somebody, { ping: 'none', thread: false }, now, before).to).toMatchObject({
      ping: undefined,
      thread: undefined,
    })
  })
})

describe('The last day of a digest', () => {
  it.each([
    ['2026-12-31', '2026-12-31'],
    ['2026-03-04', undefined],
    ['for 3 days', '2026-03-07'],
    ['2 weeks', '2026-03-18'],
    ['1 month', '2026-04-03'],
  ])('“%s” is %s', (until, day) => {
    const when = 'daily 9:00'
    if (day === undefined) expect(() => wish({ until, when })).toThrow('The first digest would be on')
    else expect(wish({ until, when }).until).toBe(day)
  })

  it('may be today where one is still to come today', () => {
    expect(wish({ until: '2026-03-04', when: 'daily 18:00' }).until).toBe('2026-03-04')
  })

  it.each([
    ['soon', 'is not a last day'],
    ['2026-02-30', 'is not a last day'],
    ['2026-03-03', 'The last day 2026-03-03 is over.'],
  ])('“%s” is refused', (until, words) => {
    expect(() => wish({ until })).toThrow(words)
  })

  it('a day that never comes is refused too', () => {
    expect(() => wish({ when: '0 9 30 2 *' })).toThrow('never comes')
  })
})

describe('A schedule', () => {
  it.each([
    // A Saturday the 1st gives way to the Monday after it, a Sunday the last to the Friday before it.
    ['0 9 1W * *', ['2026-08-03', '2026-11-02', '2026-05-01'], ['2026-08-01', '2026-11-01']],
    ['0 9 15W * *', ['2026-08-14', '2026-03-16'], ['2026-08-15', '2026-08-17']],
    ['0 9 31W * *', ['2026-05-29', '2026-03-31'], ['2026-05-31', '2026-04-30']],
    ['0 9 LW * *', ['2026-05-29', '2026-02-27', '2026-03-31'], ['2026-05-31', '2026-05-28']],
    ['0 9 L * *', ['2026-02-28', '2028-02-29', '2026-03-31'], ['2028-02-28', '2026-03-30']],
    ['0 9 * * 1#2', ['2026-03-09'], ['2026-03-02', '2026-03-16']],
    ['0 9 * * 1#5', ['2026-03-30'], ['2026-03-23', '2026-04-27']],
    ['0 9 * * 5L', ['2026-03-27', '2026-01-30'], ['2026-03-20']],
    ['0 9 1,15 jan-mar *', ['2026-01-15', '2026-03-01'], ['2026-04-01', '2026-03-02']],
    ['0 9 13 * 5', ['2026-03-13', '2026-03-20', '2026-04-13'], ['2026-04-14']],
    ['0 9 * * sun', ['2026-03-01'], ['2026-03-02']],
    ['0 9 * * 7', ['2026-03-01'], ['2026-03-02']],
    ['@yearly', ['2027-01-01'], ['2027-01-02', '2027-02-01']],
    ['@monthly', ['2026-04-01'], ['2026-04-02']],
    ['@weekly', ['2026-03-01'], ['2026-03-02']],
  ])('“%s” falls on these days, and on no neighbour of theirs', (typed, days, others) => {
    const schedule = readWhen(typed)
    expect([...days, ...others].filter((day) => timesOn(schedule, day).length > 0)).toEqual(days)
  })

  it.each([
    ['0 8-18/5 * * *', ['08:00', '13:00', '18:00']],
    ['15,45 9 * * *', ['09:15', '09:45']],
    ['*/30 9 * * *', ['09:00', '09:30']],
    ['Mondays at 9, daily at 9 and 17', ['09:00', '17:00']],
    ['@midnight', ['00:00']],
  ])('“%s” has these times on a Monday, each once', (typed, times) => {
    expect(timesOn(readWhen(typed), '2026-03-02')).toEqual(times)
  })

  it.each([
    ['0 9 32 * *'],
    ['0 9 * 13 *'],
    ['0 9 * * 8'],
    ['0 9 5-1 * *'],
    ['0 */0 * * *'],
    ['60 9 * * *'],
    ['0 9 0 * *'],
  ])('“%s” is out of range', (typed) => {
    expect(() => readWhen(typed)).toThrow('in the cron expression')
  })

  it('every other week counts from the Monday of the week that it begins in', () => {
    const schedule = readWhen('every 2 weeks on Monday and Friday at 9', '2026-03-04T10:00')
    const days = ['2026-03-02', '2026-03-06', '2026-03-09', '2026-03-13', '2026-03-16', '2026-03-20']
    expect(days.filter((day) => timesOn(schedule, day).length > 0)).toEqual([
      '2026-03-06',
      '2026-03-16',
      '2026-03-20',
    ])
  })
})

describe('What is owed', () => {
  const at = (cursor: string, more: Partial<Subscription> = {}) =>
    dueAt({ schedule: readWhen('daily 9:00'), zone: 'UTC', cursor, ...more }, now)
  const days = (slots: readonly { readonly local: string }[]): readonly string[] =>
    slots.map(({ local }) => local.slice(0, 10))

  it('is told within the window, and lost before it', async () => {
    const { live, lost, next } = await at('2026-03-01T10:00')
    expect([days(live), days(lost), next?.local]).toEqual([
      ['2026-03-04'],
      ['2026-03-02', '2026-03-03'],
      '2026-03-05T09:00',
    ])
  })

  it('is told at the very end of the window still, and at the very instant already', async () => {
    const schedule = readWhen('daily 9:00')
    const slot = Date.parse('2026-03-04T09:00Z')
    const one = { schedule, zone: 'UTC', cursor: '2026-03-04T00:00', until: '2026-03-04' }
    expect(days((await dueAt(one, slot + catchUpMs)).live)).toEqual(['2026-03-04'])
    expect(days((await dueAt(one, slot + catchUpMs + 1)).lost)).toEqual(['2026-03-04'])
    expect(days((await dueAt(one, slot)).live)).toEqual(['2026-03-04'])
    expect((await dueAt(one, slot - 1)).next?.at).toBe(slot)
  })

  it('ends with the last day', async () => {
    const { live, next } = await at('2026-03-03T10:00', { until: '2026-03-04' })
    expect([days(live), next]).toEqual([['2026-03-04'], undefined])
  })
})

describe('A digest’s card', () => {
  it('tells what, when, where, until when, and what is to come', () => {
    const one = kept({
      what: 'topic: dams',
      when: 'daily 9:00',
      until: '2026-03-06',
      quiet: 'line',
      thread: true,
    })
    const card = cardOf(one, now, asker.place)
    expect(card.summary).toBe(
      'topic “dams”, every day at 9:00 (UTC), in this place, until 2026-03-06, one line when nothing is new, a thread each',
    )
    expect([card.state, card.times.map((time) => new Date(time).toISOString())]).toEqual([
      'active',
      ['2026-03-05T09:00:00.000Z', '2026-03-06T09:00:00.000Z'],
    ])
  })

  it('names what is to come, not what is due at this very instant', () => {
    const one = kept({ when: 'hourly', until: '2026-03-04' })
    expect(cardOf(one, now, asker.place).next[0]).toBe('Wed 4 Mar 2026, 11:00')
  })

  it('tells that it is paused, or has ended, what was missed, and where else it goes', () => {
    const paused = { ...kept({ where: 'me' }), paused: 'by ANNA', last: 'not sent', missed: 2 }
    expect(cardOf(paused, now, asker.place)).toMatchObject({
      state: 'paused',
      next: [],
      remarks: ['Paused: by ANNA', 'Last: not sent', '2 digests missed'],
    })
    expect(cardOf(paused, now, asker.place).summary).toContain(
      'by direct message, silent when nothing is new',
    )
    const ended = { ...kept({ until: '2026-03-06' }), until: '2026-03-03' }
    expect(cardOf(ended, now, 'elsewhere')).toMatchObject({ state: 'ended', next: [] })
    expect(cardOf(ended, now, 'elsewhere').summary).not.toContain('in this place')
  })
})

describe('What has to be said of a digest’s coming', () => {
  const rest = { name: 'one', owner: 'p', refused: 0, posting: false, asked: false }
  const slot = { local: '2026-03-04T09:00', at: Date.parse('2026-03-04T09:00Z') }
  const said = (
    claim: { merged?: number; lost?: number },
    late: number,
    last?: string,
  ): readonly string[] => {
    const one = { what: wish({}).what, last }
    const digest = withRemarks(
      undefined,
      one,
      { slot, merged: 0, lost: 0, ...rest, ...claim },
      slot.at + late,
    )
    return digest.lead.kind === 'notice' ? digest.lead.text.split('\n').slice(1) : []
  }
  it('is nothing where it comes in time', () => {
    expect(said({}, 10 * 60_000)).toEqual([])
  })

  it.each([
    [{}, 10 * 60_000 + 1, undefined, 'This digest was due on'],
    [{ merged: 1 }, 0, undefined, 'This is one digest for 2 that were due up to'],
    [{ lost: 1 }, 0, undefined, '1 earlier digest could not be sent in time; what it would have told'],
    [{ lost: 2 }, 0, undefined, '2 earlier digests could not be sent in time; what they would have told'],
    [{}, 0, 'not sent: no room', 'The digest before this one could not be sent'],
    [{}, 0, 'unknown', 'The digest before this one may not have arrived'],
  ])('%j, %i ms late, after “%s”: %s', (claim, late, last, words) => {
    const lines = said(claim, late, last)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(words)
  })
})
