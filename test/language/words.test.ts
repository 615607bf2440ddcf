import { expect, it } from 'vitest'
import { stemOf } from '../../src/language/words.ts'

it.each([
  ['die', 'died'],
  ['dies', 'dying'],
  ['signed', 'signs'],
  ['lie', 'lied'],
])('%s and %s have one stem', (one, other) => expect(stemOf(one)).toBe(stemOf(other)))

it('The name of a model keeps its digits, and a dash in it tells nothing', () => {
  expect(stemOf('S-400')).toBe(stemOf('S400'))
  expect(stemOf('S-400')).not.toBe(stemOf('S-300'))
})
