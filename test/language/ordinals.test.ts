import { expect, it } from 'vitest'
import { ordersIn, ordinalsIn } from '../../src/language/ordinals.ts'

it.each([
  ['Who scored the third goal?', [3]],
  ['The 3rd qtr of the mill', [3]],
  ['Results of Q2', [2]],
  ['The first and the second ferry', [1, 2]],
  ['It closed on the 3rd of May in the nineteenth century', []],
  ['Forty frames a second', []],
  ['Its sophomore season and its opening night', [2, 1]],
  ['The film’s initial $42 million', [1]],
  ['The opening of the mill', []],
  ['The 2nd century church burned on May 4th', []],
])('The places in an order that “%s” names: %j', (text, places) => {
  expect([...ordinalsIn(text)]).toEqual(places)
})

it('A place in an order is told with where it stands', () => {
  expect(ordersIn('Its sixth recall')).toEqual([{ place: 6, start: 4, end: 9 }])
})
