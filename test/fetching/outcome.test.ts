import { expect, it } from 'vitest'
import { later } from '../../src/fetching/outcome.ts'

const minute = 60_000
const hour = 60 * minute

it.each([
  [20_000, '20 seconds'],
  [minute + 1, '2 minutes'],
  [hour, '60 minutes'],
  [3 * hour, '180 minutes'],
  [3.5 * hour, '4 hours'],
  [72 * hour, '72 hours'],
  [83 * hour, '4 days'],
  [7 * 24 * hour, '7 days'],
])('A wait of %i ms is told as %s', (ms, words) => {
  expect(later('bay.example', ms)).toEqual({
    kind: 'later',
    after: ms,
    why: `bay.example wants to be asked again later. Try again in ${words}.`,
  })
})
