import { expect, it } from 'vitest'
import { createPace } from '../../src/runtime/pace.ts'

it('A person gets so many answers in any minute, and another person their own', () => {
  let now = 1_000_000
  const pace = createPace(2, () => now)
  const tries = (person: string, n: number): readonly boolean[] =>
    Array.from({ length: n }, () => pace.allow(person))
  expect(tries('ada', 3)).toEqual([true, true, false])
  expect(tries('bo', 1)).toEqual([true])
  now += 59_999
  expect(tries('ada', 1)).toEqual([false])
  now += 1
  expect(tries('ada', 3)).toEqual([true, true, false])
})
