import { afterEach, expect, it, vi } from 'vitest'
import { onBeat } from '../../src/runtime/beat.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it('A beat that a busy process comes to late is looked at by the next one, and nothing is printed', async () => {
  vi.useFakeTimers({ now: new Date('2024-03-04T09:00:05Z') })
  const printed = [
    vi.spyOn(process.stdout, 'write').mockReturnValue(true),
    vi.spyOn(console, 'warn').mockReturnValue(),
    vi.spyOn(console, 'log').mockReturnValue(),
  ]
  let looks = 0
  const beat = onBeat(() => looks++)
  // The process was busy while two beats went by.
  vi.setSystemTime(new Date('2024-03-04T09:00:55Z'))
  await vi.advanceTimersByTimeAsync(40_000)
  await beat.destroy()
  expect(looks).toBeGreaterThan(0)
  expect(printed.flatMap((one) => one.mock.calls)).toEqual([])
})
