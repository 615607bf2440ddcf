import { describe, expect, it } from 'vitest'
import { liveInEarnest } from './lives.ts'
import { simulate } from './world.ts'

/** `npm run sim` simulates some ten thousand. */
const slots = Number(process.env.SIM_SLOTS ?? 120)

describe('Weeks of digests, with deaths, downtimes, full and damaged disks, wrong clocks and a bad network', () => {
  it.each([true, false])(
    'lose none that somebody was there for and double none (platform can look a post up: %s)',
    async (finds) => {
      const { doubled, missedInsideWindow, missed, counted, kills, ...rest } = await simulate({
        seed: 5,
        slots,
        finds,
      })
      const { silent } = rest
      expect({ doubled, missedInsideWindow, silent }).toEqual({
        doubled: 0,
        missedInsideWindow: 0,
        silent: 0,
      })
      expect(counted).toBe(missed)
      expect(rest.posted + rest.caughtUp + rest.unknown + rest.damaged + missed).toBe(rest.slots)
      expect(kills).toBeGreaterThan(0)
      expect(rest.damages).toBeGreaterThan(0)
    },
  )
})

it('Processes that are killed in earnest, on a disk that is full and damaged at times, lose and double nothing either', async () => {
  const { doubled, missedInsideWindow, silent, unplanned, ...rest } = await liveInEarnest({
    seed: 3,
    slots: Number(process.env.SIM_SLOTS ?? 12),
    finds: true,
  })
  expect({ doubled, missedInsideWindow, silent, unplanned }).toEqual({
    doubled: 0,
    missedInsideWindow: 0,
    silent: 0,
    unplanned: [],
  })
  expect(rest.kills).toBeGreaterThan(0)
  expect(rest.posted).toBeGreaterThan(0)
})
