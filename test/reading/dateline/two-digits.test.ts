import { expect, it } from 'vitest'
import { otherDay } from '../../../src/reading/dateline/days.ts'

it('A year of two digits is of the last hundred years, or the next year', () => {
  const year = new Date().getUTCFullYear()
  const yearOf = (of: number): number | undefined =>
    otherDay(`06/12/${String(of % 100).padStart(2, '0')}`)?.year
  expect([year - 1, year, year + 1].map(yearOf)).toEqual([year - 1, year, year + 1])
  expect(yearOf(year + 2)).toBe(year - 98)
})
