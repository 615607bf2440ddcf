import { onTestFinished, vi } from 'vitest'

/**
 * How long a test waits before it fails, in milliseconds. Whatever it waits for comes as soon as it is there, so that a
 * machine that is busy with others makes a test slow, not red.
 */
export const longestMs = 150_000

/** Settles when these expectations hold: now, or after something that goes on in the background. */
export const eventually = <T>(expectations: () => T | Promise<T>, interval = 20): Promise<T> =>
  vi.waitFor(expectations, { timeout: longestMs, interval })
/** Until the test ends it stays the same time of the same day; timers go on. */
export function standStill(): void {
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
}
