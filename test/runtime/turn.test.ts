import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { inTurn, turn } from '../../src/runtime/turn.ts'

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
  // A day later than whatever was done before.
  vi.advanceTimersByTime(86_400_000)
})
afterAll(() => void vi.useRealTimers())

/** Longer than one piece of work may hold the thread. */
const hold = (): unknown => vi.advanceTimersByTime(15)

/** @param told gets its name in each step */
function* working(name: string, steps: number, told: string[]): Generator<undefined, string, undefined> {
  for (let n = 0; n < steps; n++) {
    hold()
    told.push(name)
    yield
  }
  return name
}

describe('Long pieces of work', () => {
  it('take turns, so that a short one ends before a long one that was begun first', async () => {
    const told: string[] = []
    const ended: string[] = []
    const start = async (name: string, steps: number) => ended.push(await inTurn(working(name, steps, told)))
    await Promise.all([start('long', 6), start('short', 2), start('middle', 3)])
    expect(ended).toEqual(['short', 'middle', 'long'])
    expect(told.slice(0, 6)).toEqual(['long', 'short', 'middle', 'long', 'short', 'middle'])
  })

  it('let in between what came by other ways', async () => {
    const told: string[] = []
    setImmediate(() => told.push('a message'))
    await inTurn(working('work', 3, told))
    expect(told.indexOf('a message')).toBeLessThan(told.lastIndexOf('work'))
  })

  it('go on at once while little was done', async () => {
    let isOther = false
    setImmediate(() => (isOther = true))
    await new Promise<void>((go) => setImmediate(go))
    isOther = false
    hold()
    await turn()
    setImmediate(() => (isOther = true))
    await turn()
    expect(isOther).toBe(false)
  })
})
