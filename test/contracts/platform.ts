import { describe, expect, it, onTestFinished } from 'vitest'
import { isPlatform, type Platform, type Running } from '../../src/contracts/platform.ts'
import type { Settings } from '../../src/runtime/config.ts'

/** What a platform's own test supplies. */
export interface PlatformCase {
  readonly name: string
  readonly platform: Platform
  /** Settings with which it is wanted; nothing where none ask for it. */
  readonly wantedBy: Settings | undefined
  readonly without: Settings
  /** Starts it where all is well. */
  start(): Promise<Running>
  /** Starts it where its service cannot be reached; nothing where it has none. */
  startOutOfReach?(): Promise<Running>
}

/** What every platform promises, run by each of them. */
export function describePlatform(one: PlatformCase): void {
  const { name, platform, wantedBy, without } = one
  const started = async (begin: () => Promise<Running>): Promise<Running> => {
    const running = await begin()
    onTestFinished(() => running.stop())
    return running
  }

  describe(`${name} keeps the platform contract`, () => {
    it('is made by definePlatform', () => {
      expect(isPlatform(platform)).toBe(true)
    })

    it('is wanted where its settings are there, and only there', () => {
      if (wantedBy) expect(platform.wanted(wantedBy)).toBe(true)
      expect(platform.wanted(without)).toBe(false)
    })

    it('starts, says how it is, and stops, however often it is told to', async () => {
      const running = await started(one.start)
      expect(['connecting', 'connected']).toContain(running.health().state)
      await Promise.all([running.stop(), running.stop()])
      await running.stop()
      await running.done
      expect(running.health().state).toBe('stopped')
    })

    it('starts where its service is out of reach, says so without a secret, and stops', async () => {
      if (!one.startOutOfReach) return
      const running = await started(one.startOutOfReach)
      const { state, detail = '' } = running.health()
      expect(['connecting', 'retrying']).toContain(state)
      for (const secret of Object.values(wantedBy ?? {}))
        if (typeof secret === 'string' && secret.length > 15) expect(detail).not.toContain(secret)
      await running.stop()
      await running.done
    })
  })
}
