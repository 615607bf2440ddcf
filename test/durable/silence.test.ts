import { expect, it } from 'vitest'
import { createSilence } from '../../src/durable/silence.ts'

/** Looks at one row at these milliseconds, with its version then; whether it is silent each time. */
function looks(...seen: readonly (readonly [at: number, version: number])[]): readonly boolean[] {
  let now = 0
  const { isSilent } = createSilence(300, () => now)
  return seen.map(([at, version]) => {
    now = at
    return isSilent({ key: 'a', version })
  })
}

it('A process whose row does not change for so long is silent', () => {
  expect(looks([0, 1], [100, 1], [200, 1], [300, 1])).toEqual([false, false, false, true])
})

it('A process whose row changes is not silent, however long it is watched', () => {
  expect(looks([0, 1], [200, 2], [400, 3], [600, 4], [700, 4])).not.toContain(true)
})

it('Who could not look for an hour, as the store was away, takes nobody for dead before they can show life', () => {
  expect(looks([0, 1], [100, 1], [3_600_000, 1], [3_600_100, 2])).not.toContain(true)
})
