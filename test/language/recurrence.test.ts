import { expect, it } from 'vitest'
import { recurrenceIn, scheduleIn } from '../../src/language/recurrence.ts'

it.each([
  ['every Monday at 9 with news about grain', 'every Monday at 9', 'with news about grain'],
  ['a daily brief on the port at 7am', 'daily at 7am', 'a brief on the port'],
  ['a weekly roundup of layoffs on Sunday evening', 'weekly on Sunday evening', 'a roundup of layoffs'],
  ['the toll, every 6 hours', 'every 6 hours', 'the toll'],
  ['on Mondays and Thursdays at 10, send us grain', 'on Mondays and Thursdays at 10', 'send us grain'],
  ['know twice a day about the strike', 'twice a day', 'know about the strike'],
  ['steel every day at 9:00 and 17:00', 'every day at 9:00 and 17:00', 'steel'],
])('“%s” comes “%s”', (typed, when, rest) => {
  expect(recurrenceIn(typed)).toMatchObject({ when, rest })
})

it.each([
  'send me the Daily Telegraph',
  'what happened on Monday at 9',
  'every bridge over the Ottar',
  'the strike of 6 March',
])('“%s” does not come again', (typed) => {
  expect(recurrenceIn(typed)).toBeUndefined()
})

it.each([
  ['ferries first Monday of the month 9:00', 'first Monday of the month 9:00', 'ferries'],
  ['wheat every 10 days', 'every 10 days', 'wheat'],
  ['budget June 14 9:00', 'June 14 9:00', 'budget'],
  ['shipping Wednesdays at 8, Saturdays at noon', 'Wednesdays at 8, Saturdays at noon', 'shipping'],
  ['copper third Thursday', 'third Thursday', 'copper'],
  ['migration on the last Monday of every month', 'on the last Monday of every month', 'migration'],
  ['fires three times a day', 'three times a day', 'fires'],
  ['6pm Fridays fires', '6pm Fridays', 'fires'],
  ['Tue/Thu 06:45 copper', 'Tue/Thu 06:45', 'copper'],
  ['copper 0 9 * * 1-5', '0 9 * * 1-5', 'copper'],
  ['Black Friday every Monday at 8', 'every Monday at 8', 'Black Friday'],
  ['Sunday Times every Tuesday at 9', 'every Tuesday at 9', 'Sunday Times'],
  ['top 10 daily', 'daily', 'top 10'],
  // What is not understood goes along, so that whoever wrote it is told.
  ['copper every day except Sunday at 9', 'every day except Sunday at 9', 'copper'],
  ['copper every day at 9, except Mondays', 'every day at 9, except Mondays', 'copper'],
  ['copper every day but Friday at 9', 'every day but Friday at 9', 'copper'],
  ['copper every last weekday of the month at 16:00', 'every last weekday of the month at 16:00', 'copper'],
  ['copper every 2nd Tuesday of the month at 9', 'every 2nd Tuesday of the month at 9', 'copper'],
  ['copper every first day of the quarter at 9', 'every first day of the quarter at 9', 'copper'],
  ['copper excluding scrap every day at 9', 'every day at 9', 'copper excluding scrap'],
  ['copper tomorrow at 9', 'tomorrow at 9', 'copper'],
  ['copper from Monday at 9 to Friday at 17', 'Monday at 9 to Friday at 17', 'copper'],
  ['copper annually on 1 March at 9', 'annually on 1 March at 9', 'copper'],
  ['May elections every Monday in May at 9', 'every Monday in May at 9', 'May elections'],
  ['tolls on Fridays in June and July at 8:00', 'on Fridays in June and July at 8:00', 'tolls'],
  ['elections in May daily', 'daily', 'elections in May'],
  ['copper in two hours', 'in two hours', 'copper'],
])('A digest of “%s” comes “%s”', (typed, when, rest) => {
  expect(scheduleIn(typed)).toMatchObject({ when, rest })
})

it.each([
  ['ferries daily at 18:00 in Tokyo', 'in Tokyo'],
  ['ferries every Monday and Friday except holidays', 'except holidays'],
  ['ferries after 5pm on Fridays', 'after'],
])('Of “%s” it is asked what “%s” says', (typed, unsure) => {
  expect(scheduleIn(typed)).toEqual({ unsure })
})

it('A time says how long, and in whose time', () => {
  expect(scheduleIn('ferries daily at 9 for 2 weeks')).toMatchObject({ rest: 'ferries', ends: '2 weeks' })
  expect(scheduleIn('ferries daily at 9 for two weeks')).toMatchObject({ rest: 'ferries', ends: 'two weeks' })
  expect(scheduleIn('ferries at 9 Europe/Oslo daily')).toMatchObject({ rest: 'ferries', zone: 'Europe/Oslo' })
  expect(scheduleIn('ferries daily at 9 CET')).toMatchObject({ rest: 'ferries', zone: 'CET' })
  expect(scheduleIn('ferries, every Tue at 8am Delhi time')).toMatchObject({ rest: 'ferries', zone: 'Delhi' })
})

it.each([
  'Black Friday sales',
  'May elections',
  'Sunday Times',
  'September 11 attacks',
  'the daily mirror',
  'Daily Express',
  'Saturday Night Live',
  'Good Friday agreement',
  'quarterly results',
  'the last week of the war',
  'Le Mans 24 hours',
  '“trial on Monday”',
  'ferries',
])('“%s” is a topic and nothing else', (typed) => {
  expect(scheduleIn(typed)).toBeUndefined()
})

it.each([
  ['trial on Monday', 'on Monday'],
  ['storm last Friday', 'last Friday'],
  ['January 6', 'January 6'],
  ['First Monday in October', 'First Monday in October'],
  ['ferries at noon', 'at noon'],
  ['summit June 14-16', 'June 14-16'],
  ['ceasefire in 3 days', 'in 3 days'],
  ['copper 9 and 17 on weekdays, 11 on weekends', '9 and 17, 11'],
  ['copper @daily', '@'],
  ['copper 18:00 UTC daily', '18:00 UTC'],
])('“%s” may be a topic or a time', (typed, unsure) => {
  expect(scheduleIn(typed)).toEqual({ unsure })
})
