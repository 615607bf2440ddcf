import { describe, expect, it } from 'vitest'
import { readDates } from '../../../src/reading/dates.ts'

const published = { date: '2024-05-10', precision: 'day', from: 'meta' } as const
const read = (text: string): readonly string[] =>
  readDates(text, published).map(({ start, end, from, to }) =>
    [text.slice(start, end), from, ...(to === from ? [] : [to])].join(' '),
  )

describe('A number beside a date', () => {
  it.each([
    ['In a poll in March, 41 percent backed the ferry line.', 'March 2024-03-01 2024-03-31'],
    ['On April 3, 12 miners were freed in Orsa.', 'April 3 2024-04-03'],
    ['On 3 April, 24 schools stayed shut.', '3 April 2024-04-03'],
    ['In March 24 lorries were stopped at the border.', 'March 2024-03-01 2024-03-31'],
    ['By February 70 percent of the harvest was in.', 'February 2024-02-01 2024-02-29'],
    ['On 3 April 21 wells ran dry.', '3 April 2024-04-03'],
  ])('is no year and no day where it counts something: %s', (text, date) => {
    expect(read(text)).toEqual([date])
  })

  it.each([
    ['The treaty of June 3, 2012 holds.', 'June 3, 2012 2012-06-03'],
    ['On March 24 people gathered in Halden.', 'March 24 2024-03-24'],
    ['The bill is dated 3 June 21.', '3 June 21 2021-06-03'],
    ['They met in December ’21.', 'December 2021-12-01 2021-12-31'],
    ['They met in March ’98, in Lunden.', 'March 1998-03-01 1998-03-31'],
  ])('is the day or the year where it belongs to the date: %s', (text, date) => {
    expect(read(text)).toEqual([date])
  })
})
