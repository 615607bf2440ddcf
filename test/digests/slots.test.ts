import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextSlots, slotsAfter } from '../../src/digests/slots.ts'
import { readWhen } from '../../src/digests/when.ts'
import { instantOf, localAt, readZone } from '../../src/digests/zone.ts'

/** Both hemispheres, half hours and quarters, a summer time of half an hour, one within winter, and none. */
const zones = [
  'Europe/Berlin',
  'Europe/London',
  'Europe/Dublin',
  'America/New_York',
  'America/St_Johns',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'America/Santiago',
  'America/Havana',
  'America/Asuncion',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Asia/Beirut',
  'Asia/Jerusalem',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Apia',
  'UTC',
]

const minute = 60_000
const day = 24 * 3600_000
const utc = (text: string): number => Date.parse(`${text}Z`)

describe('A slot', () => {
  it('in the gap of spring falls to the first minute after it', () => {
    const [slot] = slotsAfter(readWhen('daily 2:30'), 'Europe/Berlin', '2026-03-28T12:00')
    expect(slot).toEqual({ local: '2026-03-29T02:30', at: utc('2026-03-29T01:00') })
    expect(localAt(slot?.at ?? 0, 'Europe/Berlin')).toBe('2026-03-29T03:00')
  })

  it('in the overlap of autumn falls to the first of its two instants, and is one', () => {
    const slots = nextSlots(readWhen('daily 2:30'), 'Europe/Berlin', utc('2026-10-24T12:00'), 2)
    expect(slots).toEqual([
      { local: '2026-10-25T02:30', at: utc('2026-10-25T00:30') },
      { local: '2026-10-26T02:30', at: utc('2026-10-26T01:30') },
    ])
  })

  it('that falls to the instant of another one is left out', () => {
    const slots = nextSlots(readWhen('hourly'), 'America/New_York', utc('2026-03-08T05:30'), 3)
    expect(slots.map(({ local }) => local)).toEqual([
      '2026-03-08T01:00',
      '2026-03-08T03:00',
      '2026-03-08T04:00',
    ])
  })

  it('of a day that a zone left out falls to the minute after it', () => {
    const [first] = slotsAfter(readWhen('0 9 30 12 *'), 'Pacific/Apia', '2011-12-01T00:00')
    expect(localAt(first?.at ?? 0, 'Pacific/Apia')).toBe('2011-12-31T00:00')
  })

  it('of a day that never comes is none, and of 29 February comes', () => {
    expect(nextSlots(readWhen('0 9 30 2 *'), 'UTC', utc('2026-01-01T00:00'), 1)).toEqual([])
    expect(nextSlots(readWhen('0 9 29 2 *'), 'UTC', utc('2026-01-01T00:00'), 1)).toHaveLength(1)
  })

  it('stands at the time it is for in every zone, whatever its clocks do', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: utc('2020-01-01T00:00') / minute, max: utc('2034-01-01T00:00') / minute }),
        (zone, at) => {
          const local = localAt(at * minute, zone)
          const instant = instantOf(local, zone)
          expect(localAt(instant, zone)).toBe(local)
          expect(instant).toBeLessThanOrEqual(at * minute)
          expect(at * minute - instant).toBeLessThanOrEqual(60 * minute)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('comes every day exactly once through years of summer times, in order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 23 }),
        fc.constantFrom(0, 15, 30),
        fc.integer({ min: 2020, max: 2030 }),
        (zone, hour, past, year) => {
          const time = `${String(hour).padStart(2, '0')}:${String(past).padStart(2, '0')}`
          const slots = slotsAfter(readWhen(`daily ${time}`), zone, `${year}-01-01T00:00`)
          let before = 0
          for (let days = 0; days < 366; days++) {
            const { value } = slots.next()
            if (!value) throw new Error('no more slots')
            expect(value.at).toBeGreaterThan(before)
            if (before > 0) expect(value.at - before).toBeLessThanOrEqual(day + 60 * minute)
            const shown = localAt(value.at, zone)
            if (shown !== value.local) {
              // Skipped by the clocks: the minute before was still before it.
              expect(shown > value.local).toBe(true)
              expect(localAt(value.at - minute, zone) < value.local).toBe(true)
            }
            before = value.at
          }
        },
      ),
      { numRuns: 24 },
    )
  })
})

describe('A zone', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    ['new york', 'America/New_York'],
    ['utc', 'UTC'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['kolkata', 'Asia/Kolkata'],
    ['kyiv', 'Europe/Kyiv'],
    ['ho chi minh', 'Asia/Ho_Chi_Minh'],
  ])('“%s” is %s', (typed, zone) => expect(readZone(typed)).toBe(zone))

  it.each(['+02:00', 'GMT+2', 'Europe/Berlim', '', 'CEST', '../etc'])('“%s” is refused', (typed) =>
    expect(() => readZone(typed)).toThrow('is not a time zone'),
  )
  it('that is misspelt gets the one that was meant', () => {
    expect(() => readZone('Europe/Berlim')).toThrow('Did you mean Europe/Berlin?')
  })
})
