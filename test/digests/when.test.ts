import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWhen } from '../../src/digests/when.ts'
import { scheduleInWords } from '../../src/digests/words.ts'

describe('When', () => {
  it.each([
    ['every weekday at 9:00', 'every weekday at 9:00'],
    ['Mondays 8:30', 'Mondays at 8:30'],
    ['daily 18:00', 'every day at 18:00'],
    ['hourly', 'every hour'],
    ['Mon, Wed and Fri at 7am', 'Mondays, Wednesdays and Fridays at 7:00'],
    ['first of the month 9:00', 'the 1st of the month at 9:00'],
    ['on the 1st and 15th at noon', 'the 1st and 15th of the month at 12:00'],
    ['last day of the month at 17:30', 'the last day of the month at 17:30'],
    ['monthly at 9', 'the 1st of the month at 9:00'],
    ['weekly on Thursday, 7 p.m.', 'Thursdays at 19:00'],
    ['every day at 9:00 and 17:00', 'every day at 9:00 and 17:00'],
    ['mon-fri 6.45', 'every weekday at 6:45'],
    ['Saturday to Monday at midnight', 'Mondays, Saturdays and Sundays at 0:00'],
    ['weekends at 10 o’clock', 'weekends at 10:00'],
    ['every 6 hours', 'every 6 hours'],
    ['every half hour', 'every 30 minutes'],
    ['hourly on weekdays', 'every hour on weekdays'],
    ['hourly from 9 to 12', 'every day at 9:00, 10:00, 11:00 and 12:00'],
    ['1st of January at 8am', 'the 1st of the month at 8:00 in January'],
    ['0 9 * * 1-5', 'every weekday at 9:00'],
    ['*/30 8-9 * * sat,sun', 'weekends at 8:00, 8:30, 9:00 and 9:30'],
    ['0 7 1,15 jan-mar *', 'the 1st and 15th of the month at 7:00 in January, February and March'],
    ['0 7 L * 7', 'Sundays and the last day of the month at 7:00'],
    ['@daily', 'every day at 0:00'],
  ])('“%s” is “%s”', (typed, words) => {
    expect(scheduleInWords(readWhen(typed))).toBe(words)
  })

  it.each([
    ['every fridey at 9', '“fridey” in “every fridey at 9” is not understood. Did you mean “friday”?'],
    ['Mondays', 'At what time? “Mondays” names none.'],
    ['every 7 minutes', '“every 7 minutes” does not divide a day.'],
    ['every 5 minutes', '“every 5 minutes” asks for digests less than 15 minutes apart.'],
    ['* * * * *', '“* * * * *” asks for digests less than 15 minutes apart.'],
    ['0 25 * * *', '“25” in the cron expression “0 25 * * *” is not understood.'],
    ['Mondays and the 1st at 9', '“Mondays and the 1st at 9” names days of the week and days of the month.'],
    ['at 25:00', '“25:00” in “at 25:00” is not understood.'],
    ['', 'Say when, for example “every weekday at 9:00”'],
    [`daily at ${'9:00 '.repeat(120)}`, 'That is too long for a time: write at most 500 characters'],
  ])('“%s” is refused with what to write instead', (typed, sentence) => {
    expect(() => readWhen(typed)).toThrow(sentence)
  })

  it('in words reads back as the same schedule', () => {
    const some = (from: number, to: number) =>
      fc.uniqueArray(fc.integer({ min: from, max: to }), { minLength: 1, maxLength: to - from }).map(sorted)
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45))
      .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`)
    const schedule = fc
      .record(
        {
          times: fc.uniqueArray(time, { minLength: 1, maxLength: 5 }).map((times) => times.sort()),
          months: some(1, 12),
          on: fc.oneof(
            some(0, 6).map((weekdays) => ({ weekdays })),
            some(0, 31).map((days) => ({ days })),
          ),
        },
        { requiredKeys: ['times'] },
      )
      .map(({ on, ...rest }) => ({ ...rest, ...on }))
    const longest = {
      times: ['01:15', '04:30', '09:45', '12:15', '22:45'],
      days: [...Array(31).keys()],
      months: [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12],
    }
    fc.assert(
      fc.property(schedule, (value) => {
        expect(readWhen(scheduleInWords(value))).toEqual(value)
      }),
      { examples: [[longest]] },
    )
  })

  it('never fails but with a sentence for its writer', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (typed) => {
        try {
          expect(readWhen(typed).times.length).toBeGreaterThan(0)
        } catch (thrown) {
          expect(thrown).toHaveProperty('name', 'UserError')
        }
      }),
    )
  })
})

const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b)
