import { expect, it } from 'vitest'
import { recurrenceIn } from '../../src/language/recurrence.ts'

it.each([
  ['every Monday at 9 with news about grain', 'every Monday at 9', 'with news about grain'],
  ['a daily brief on the port at 7am', 'daily at 7am', 'a brief on the port'],
  ['a weekly roundup of layoffs on Sunday evening', 'weekly on Sunday evening', 'a roundup of layoffs'],
  ['the toll, every 6 hours', 'every 6 hours', 'the toll'],
  ['on Mondays and Thursdays at 10, send us grain', 'on Mondays and Thursdays at 10', 'send us grain'],
  ['know twice a day about the strike', 'twice a day', 'know about the strike'],
  ['steel every day at 9:00 and 17:00', 'every day at 9:00 and 17:00', 'steel'],
])('“%s” comes “%s”', (typed, when, rest) => {
  expect(recurrenceIn(typed)).toEqual({ when, rest })
})

it.each([
  'send me the Daily Telegraph',
  'what happened on Monday at 9',
  'every bridge over the Ottar',
  'the strike of 6 March',
])('“%s” does not come again', (typed) => {
  expect(recurrenceIn(typed)).toBeUndefined()
})
