import { describe, expect, it } from 'vitest'
import { readDates } from '../../../src/reading/dates.ts'

const published = { date: '2024-05-10', precision: 'day', from: 'meta' } as const
const read = (text: string): readonly string[] =>
  readDates(text, published).map(({ start, end, from, to }) =>
    [text.slice(start, end), from, ...(to === from ? [] : [to])].join(' '),
  )

describe('A date that is counted from another', () => {
  it.each([
    ['The weir burst on Tuesday. Two days earlier a diver had seen a crack.', 'Two days earlier 2024-05-05'],
    ['Orsa signed the pact on 3 April. On that day Lunden closed its border.', 'On that day 2024-04-03'],
    ['Orsa signed on 3 April and its envoy left the next day.', 'the next day 2024-04-04'],
    ['The mine was sold on 3 April. The day before, its owner had denied it.', 'The day before 2024-04-02'],
    [
      'She was elected in 2011. The following year she sold the ferry.',
      'The following year 2012-01-01 2012-12-31',
    ],
    [
      'The lock opened in March 2019 and was shut two months later.',
      'two months later 2019-05-01 2019-05-31',
    ],
    [
      'Fire broke out on 30 April 2023; a year later the hall stood again.',
      'a year later 2024-04-01 2024-04-30',
    ],
    [
      'The court freed him on 3 April, the clerk said on Tuesday. A day later he fled.',
      'A day later 2024-04-04',
    ],
    // An event counts from the day of the sentence that tells it, however it is called there.
    [
      'The ferry sank on 3 April. Divers reached it four days after the sinking.',
      'four days after the sinking 2024-04-07',
    ],
    [
      'The election was on 4 April. It rained. Ten days after the election he quit.',
      'Ten days after the election 2024-04-14',
    ],
    [
      'The mine flooded on 2 April. Two days before the flood a pump had failed.',
      'Two days before the flood 2024-03-31',
    ],
    ['Orsa signed on 3 April and left the day after that.', 'the day after that 2024-04-04'],
    ['Orsa signed on 3 April. The previous evening it had refused.', 'The previous evening 2024-04-02'],
    ['The strike began on 3 April. The following morning no train ran.', 'The following morning 2024-04-04'],
    ['The wall burst on 2 April. That evening the schools were full.', 'That evening 2024-04-02'],
    ['He was shot on 3 April and died that night.', 'that night 2024-04-03'],
    [
      'The roof fell in on 8 January 2024. By the following Friday all was cleared.',
      'the following Friday 2024-01-12',
    ],
    ['The pier burned in May 2021 and was sold that November.', 'that November 2021-11-01 2021-11-30'],
    [
      'The envoys met in October 2022. They parted the following March.',
      'the following March 2023-03-01 2023-03-31',
    ],
    [
      'The hall will be shut until June 2024, and opens the following month.',
      'the following month 2024-07-01 2024-07-31',
    ],
  ])('is found by the one before it, and not by the day of the report: %s', (text, date) => {
    expect(read(text)).toContain(date)
  })

  it.each([
    'The ferry sank. Two days later divers found it.',
    'The talks began on 3 April. Ten days before his trial he left.',
    'The mill reopened on 3 April, five months after the fire.',
    'On 3 April, two days before the vote, he fell ill.',
    'The mine was closed on 3 April. It was the day before the vote.',
    'In 2019 it was worth little. A day later all had changed.',
    'The council met on 3 April over a levy that may be raised later.',
    'The guards came on 3 April, and years later they still spoke of it.',
  ])('is none where nothing is so exact, or something else is meant: %s', (text) => {
    expect(read(text).filter((date) => /day|later/i.test(date))).toEqual([])
  })

  it('has two ends between two days, of which the second may be named by its month alone', () => {
    expect(read('The fares will change between Oct. 1 and Dec. 31.')).toEqual([
      'Oct. 1 and Dec. 31 2024-10-01 2024-12-31',
    ])
  })
})
