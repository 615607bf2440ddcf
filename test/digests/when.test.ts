import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextSlots } from '../../src/digests/slots.ts'
import { readWhen } from '../../src/digests/when.ts'
import { scheduleInWords } from '../../src/digests/words.ts'

describe('When', () => {
  it.each([
    ['every weekday at 9:00', 'every weekday at 9:00'],
    ['Mondays 8:30', 'Mondays at 8:30'],
    ['every day from Monday to Thursday at 9', 'Mondays, Tuesdays, Wednesdays and Thursdays at 9:00'],
    ['every week day at 9', 'every weekday at 9:00'],
    ['daily 18:00', 'every day at 18:00'],
    ['weekdays at quarter past eight', 'every weekday at 8:15'],
    ['quarter to 9 on Mondays', 'Mondays at 8:45'],
    ['daily at half past 17', 'every day at 17:30'],
    ['Thursdays at ten, Mondays at eight pm', 'Thursdays at 10:00; Mondays at 20:00'],
    ['daily 0745', 'every day at 7:45'],
    ['Mon & Thu — 07:15', 'Mondays and Thursdays at 7:15'],
    ['hourly', 'every hour'],
    ['once a day at 9', 'every day at 9:00'],
    ['Mon, Wed and Fri at 7am', 'Mondays, Wednesdays and Fridays at 7:00'],
    ['Tue/Thu 06:45', 'Tuesdays and Thursdays at 6:45'],
    ['first of the month 9:00', 'the 1st of the month at 9:00'],
    ['on the 1st and 15th at noon', 'the 1st and 15th of the month at 12:00'],
    ['nightly', 'every day at 21:00'],
    ['end of each month at 17:30', 'the last day of the month at 17:30'],
    ['last day of the month at 17:30', 'the last day of the month at 17:30'],
    ['monthly at 9', 'the 1st of the month at 9:00'],
    ['weekly on Thursday, 7 p.m.', 'Thursdays at 19:00'],
    ['every day at 9:00 and 17:00', 'every day at 9:00 and 17:00'],
    ['mon-fri 6.45', 'every weekday at 6:45'],
    ['Saturday to Monday at midnight', 'Mondays, Saturdays and Sundays at 0:00'],
    ['weekends at 10 o’clock', 'weekends at 10:00'],
    ['each weekday morning at 8:30', 'every weekday at 8:30'],
    ['every Friday afternoon', 'Fridays at 15:00'],
    ['every Friday afternoon at 4', 'Fridays at 16:00'],
    ['Mondays in the morning', 'Mondays at 9:00'],
    ['every morning and evening', 'every day at 9:00 and 18:00'],
    ['every night at 11', 'every day at 23:00'],
    ['twice a day', 'every day at 9:00 and 17:00'],
    ['twice a day at 8 and 16:30', 'every day at 8:00 and 16:30'],
    ['twice weekly at 10', 'Mondays and Thursdays at 10:00'],
    ['alternate Thursdays @ 14:00', 'every 2 weeks on Thursdays at 14:00'],
    ['weekdays @9am', 'every weekday at 9:00'],
    ['Saturdays at 8, every 3 weeks on Monday at 9', 'Saturdays at 8:00; every 3 weeks on Mondays at 9:00'],
    [
      'every 2 weeks on Monday at 9, weekly on Friday at 17',
      'every 2 weeks on Mondays at 9:00; Fridays at 17:00',
    ],
    ['twice a week at 10', 'Mondays and Thursdays at 10:00'],
    ['every 6 hours', 'every 6 hours'],
    ['every half hour', 'every 30 minutes'],
    ['hourly on weekdays', 'every hour on weekdays'],
    ['hourly from 9 to 12', 'every day at 9:00, 10:00, 11:00 and 12:00'],
    ['31 January at 8', 'the 31st of the month at 8:00 in January'],
    ['1st of January at 8am', 'the 1st of the month at 8:00 in January'],
    ['0 9 * * 1-5', 'every weekday at 9:00'],
    ['*/30 8-9 * * sat,sun', 'weekends at 8:00, 8:30, 9:00 and 9:30'],
    ['0 7 1,15 jan-mar *', 'the 1st and 15th of the month at 7:00 in January, February and March'],
    ['0 7 L * 7', 'Sundays and the last day of the month at 7:00'],
    ['@daily', 'every day at 0:00'],
    ['every 3 days at 9', 'every 3 days at 9:00'],
    ['every third day at 9', 'every 3 days at 9:00'],
    ['every ten days at 9', 'every 10 days at 9:00'],
    ['every six hours', 'every 6 hours'],
    ['the third day of the month at 9', 'the 3rd of the month at 9:00'],
    ['every 2nd Tuesday of the month at 9', 'the second Tuesday of the month at 9:00'],
    ['every year on 3 March at 9', 'the 3rd of the month at 9:00 in March'],
    ['weekdays except Wednesday at 8', 'Mondays, Tuesdays, Thursdays and Fridays at 8:00'],
    ['daily at 8, except on weekends', 'every weekday at 8:00'],
    ['every day but Friday or Saturday at 8', 'Mondays, Tuesdays, Wednesdays, Thursdays and Sundays at 8:00'],
    ['every other day at noon', 'every 2 days at 12:00'],
    ['every 2 weeks on Tuesday at 9', 'every 2 weeks on Tuesdays at 9:00'],
    ['every week at 9', 'Mondays at 9:00'],
    ['June 14 9:00', 'the 14th of the month at 9:00 in June'],
    ['14 June at 9', 'the 14th of the month at 9:00 in June'],
    ['Mondays at 9, Fridays at 17', 'Mondays at 9:00; Fridays at 17:00'],
    ['9am weekdays, 11am weekends', 'every weekday at 9:00; weekends at 11:00'],
    ['first Monday of the month 9:00', 'the first Monday of the month at 9:00'],
    ['second Tuesday of every month at 10', 'the second Tuesday of the month at 10:00'],
    ['last weekday of the month 17:00', 'the last weekday of the month at 17:00'],
    ['0 9 * * 1#2', 'the second Monday of the month at 9:00'],
    ['0 9 * * 5L', 'the last Friday of the month at 9:00'],
    ['0 9 15W * *', 'the weekday nearest the 15th of the month at 9:00'],
    ['0 9 LW * ?', 'the last weekday of the month at 9:00'],
    ['Monday to Sunday at 9', 'every day at 9:00'],
    ['1st of January to December at 9', 'the 1st of the month at 9:00'],
    ['January 1 at 9', 'the 1st of the month at 9:00 in January'],
    ['fifth Monday of the month at 9', 'the fifth Monday of the month at 9:00'],
    ['daily at twelve', 'every day at 12:00'],
    ['Tuesdays at quarter past twelve', 'Tuesdays at 12:15'],
    ['daily 7:40am', 'every day at 7:40'],
    ['Sundays 12:30pm', 'Sundays at 12:30'],
    ['weekends 12am and 1am', 'weekends at 0:00 and 1:00'],
    ['every 1 day at 9', 'every day at 9:00'],
    ['every 1 week at 9', 'Mondays at 9:00'],
    ['every 366 days at 9', 'every 366 days at 9:00'],
    ['every 52 weeks on Friday at 9', 'every 52 weeks on Fridays at 9:00'],
    ['every 12 hours', 'every day at 0:00 and 12:00'],
    ['hourly on weekdays from 9 to 11', 'every weekday at 9:00, 10:00 and 11:00'],
  ])('“%s” is “%s”', (typed, words) => {
    expect(scheduleInWords(readWhen(typed))).toBe(words)
  })

  it.each([
    ['every fridey at 9', '“fridey” in “every fridey at 9” is not understood. Did you mean “friday”?'],
    ['Mondays', 'At what time? “Mondays” names none.'],
    ['tomorrow at 7', '“tomorrow” is one time alone, and a digest comes again and again.'],
    ['the day after tomorrow at 9', '“the day after tomorrow” is one time alone'],
    ['in 2 hours', '“in 2 hours” is one time alone'],
    ['next Monday at 8', '“next monday” is one time alone'],
    ['2027-06-14 09:00', '“2027-06-14” is one time alone'],
    ['once on Friday at 9', '“once” is one time alone'],
    ['every day from Monday at 9', 'says two things at once'],
    ['every 7 minutes', '“every 7 minutes” does not divide a day.'],
    ['every 5 minutes', '“every 5 minutes” asks for digests less than 15 minutes apart.'],
    ['* * * * *', '“* * * * *” asks for digests less than 15 minutes apart.'],
    ['0 25 * * *', '“25” in the cron expression “0 25 * * *” is not understood.'],
    ['Mondays and the 1st at 9', '“Mondays and the 1st at 9” names days of the week and days of the month.'],
    ['bi-weekly at 9', 'Write “every 2 weeks”, or “twice a week”.'],
    ['every second Tuesday at 9', 'Write “every 2 weeks on Tuesday”, or “second Tuesday of the month”.'],
    ['every third Sunday at 9', 'Write “every 3 weeks on Sunday”, or “third Sunday of the month”.'],
    [
      'every 2 weeks on Monday at 9 and Friday at 17',
      'Say of each day how often: “every 2 weeks on Friday” or “weekly on Friday”.',
    ],
    ['0 30 9 * * mon', 'It has five fields'],
    ['0 30 9 ? * 2 *', 'It has five fields'],
    ['every other Fri at 9', 'Write “every 2 weeks on Friday”'],
    ['June 14 2027 at 9', '“2027” in'],
    ['weekdays at 7:30 but not on the 1st', 'A digest can leave out days of the week'],
    ['every day except the last Friday at 9', 'A digest can leave out days of the week'],
    ['Mondays except Fridays at 9', 'A digest can leave out days of the week'],
    ['weekdays except weekdays at 9', 'leaves no day'],
    ['every first day of the quarter at 9', '“of the quarter” in'],
    ['every year at 9', 'Name the days and the months'],
    ['every 3 months at 9', 'Name the days and the months'],
    ['daily at 9 starting Monday', '“starting” in'],
    ['daily from 9 to 17', 'does not say how often in between'],
    ['hourly from 22 to 6', 'Say from when to when on one day'],
    ['14.06 9:00', 'is not clear'],
    ['0 0 9 1 1 1', 'is not clear'],
    ['June 14 and July 4 at 9:00', 'is not clear'],
    ['Mondays at 9, Fridays', 'At what time?'],
    ['0 9 */2 * 1', 'is read in different ways by different programs'],
    ['0 9 L-3 * *', '“l-3” in the cron expression'],
    ['at 25:00', '“25:00” in “at 25:00” is not understood.'],
    ['', 'Say when, for example “every weekday at 9:00”'],
    ['@fortnightly', '“@fortnightly” is not a cron expression. It has five fields'],
    ['first Monday and last weekday of the month at 9', 'names days of the week and days of the month'],
    ['daily and weekly at 9', 'says two things at once about how often'],
    ['hourly, every 30 minutes', 'says two things at once about how often'],
    ['every day on the 1st at 9', 'says two things at once about how often'],
    ['weekly on the 15th at 9', 'says two things at once about how often'],
    ['every 2 weeks on the 15th at 9', 'says two things at once about how often'],
    ['monthly on Mondays at 9', 'says two things at once about how often'],
    ['every 2 days on Mondays at 9', 'says two things at once about how often'],
    ['every 2 weeks every 3 weeks at 9', 'is not clear'],
    ['every 24 hours', 'does not divide a day'],
    ['every 1 minute', 'asks for digests less than 15 minutes apart'],
    ['hourly at 9 and 17', 'Say from when to when on one day'],
    ['hourly from 9 to 12 and 15', 'Say from when to when on one day'],
    ['at 9 on Mondays at 17', 'is not clear'],
    ['Mondays at 9 Fridays at 17', 'is not clear'],
    ['1st of June and the 15th at 9', 'is not clear'],
    ['Monday to 9:00', 'is not clear'],
    ['Mondays from 9 to', 'is not clear'],
    ['daily at 24', 'is not clear'],
    ['6th Monday of the month at 9', 'is not clear'],
    ['first to third Monday of the month at 9', 'is not clear'],
    ['every 0 days at 9', '“every 0 days” is out of range'],
    ['every 367 days at 9', '“every 367 days” is out of range'],
    ['every 53 weeks at 9', '“every 53 weeks” is out of range'],
    ['daily 13pm', '“13pm” in “daily 13pm” is not understood'],
    ['daily 0am', '“0am” in “daily 0am” is not understood'],
    [`daily at ${'9:00 '.repeat(120)}`, 'That is too long for a time: write at most 500 characters'],
    [
      'every 3rd day of the month at 9:00',
      '“every 3rd day of the month” may be meant in two ways. Write “every 3 days”, or “3rd of the month”.',
    ],
    [
      'each second day of each month',
      '“each second day of each month” may be meant in two ways. Write “every 2 days”, or “second of the month”.',
    ],
    [
      '2nd to last day of the month',
      '“2nd to last” is not understood. Days are counted from the first of a month; of those at its end there is “last”.',
    ],
    [
      'second-to-last Friday of the month',
      '“second-to-last” is not understood. Days are counted from the first of a month; of those at its end there is “last”.',
    ],
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

  it.each([
    ['every 3 days at 9', ['2026-03-05', '2026-03-08', '2026-03-11']],
    ['every 2 weeks on Tuesday at 9', ['2026-03-10', '2026-03-24', '2026-04-07']],
    ['June 14 9:00', ['2026-06-14', '2027-06-14', '2028-06-14']],
    ['Mondays at 9, Fridays at 17', ['2026-03-06', '2026-03-09', '2026-03-13']],
    ['second Tuesday at 9', ['2026-03-10', '2026-04-14', '2026-05-12']],
    ['0 9 * * 5L', ['2026-03-27', '2026-04-24', '2026-05-29']],
    ['0 9 15W * *', ['2026-03-16', '2026-04-15', '2026-05-15']],
    ['0 9 1W 8 *', ['2026-08-03', '2027-08-02', '2028-08-01']],
    ['0 9 LW * *', ['2026-03-31', '2026-04-30', '2026-05-29']],
    // From ten o’clock on, today’s is over.
    ['every 3 days at 10', ['2026-03-05', '2026-03-08', '2026-03-11']],
    // 29 February is a Sunday once in 28 years.
    ['0 9 * 2 0#5', ['2032-02-29']],
  ])('“%s” falls on the days it says', (typed, days) => {
    const now = '2026-03-04T10:00'
    const slots = nextSlots(readWhen(typed, now), 'UTC', Date.parse(`${now}Z`), 3)
    expect(slots.map(({ local }) => local.slice(0, 10))).toEqual(days)
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
