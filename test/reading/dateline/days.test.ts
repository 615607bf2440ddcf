import { describe, expect, it } from 'vitest'
import { otherDay, readDay } from '../../../src/reading/dateline/days.ts'

const day = (year: number, month: number, of: number) => ({ year, month, day: of })

describe('A day that is written in numbers', () => {
  it.each([
    ['13/12/2021', day(2021, 12, 13)],
    ['12/13/2021', day(2021, 12, 13)],
    ['31.12.2021', day(2021, 12, 31)],
    ['6.12.2021', day(2021, 12, 6)],
    ['2021-W49-1', day(2021, 12, 6)],
    ['2021-W01-1', day(2021, 1, 4)],
    ['2020-W53-5', day(2021, 1, 1)],
    ['2021-340', day(2021, 12, 6)],
    ['2021-001', day(2021, 1, 1)],
    ['2020-366', day(2020, 12, 31)],
    ['6 December 2021', day(2021, 12, 6)],
  ])('%s', (words, read) => expect(readDay(words)).toEqual(read))
})

describe('On the other side of the Atlantic', () => {
  it.each([
    ['06/11/2021', day(2021, 11, 6)],
    ['11/06/2021', day(2021, 6, 11)],
    ['12/01/2021', day(2021, 1, 12)],
    ['01/12/2021', day(2021, 12, 1)],
    ['06/11/21', day(2021, 11, 6)],
  ])('%s is another day', (words, read) => expect(otherDay(words)).toEqual(read))

  it.each(['13/11/2021', '11/13/2021', '11/11/2021', '06.11.2021', '06-11-2021', '6 November 2021', ''])(
    '“%s” is none or the same',
    (words) => expect(otherDay(words)).toBeUndefined(),
  )
})
