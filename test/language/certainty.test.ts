import { describe, expect, it } from 'vitest'
import { bearsOut, certaintyOf, denies } from '../../src/language/certainty.ts'
import { clausesOf } from '../../src/language/clauses.ts'

describe('A clause says for certain', () => {
  it.each([
    'In May the harbour board lifted the ban.',
    'The ban fell in May, and ships came.',
    'On 3 May the ban fell.',
    'May was the month in which the ban fell.',
    'The May vote ended the ban.',
    'Theresa May ended the ban.',
    'May Brekke ended the ban.',
    'Judge Hope Renner ended the ban.',
    'Will Aspen scored as Sund won.',
    'They met from May to July.',
  ])('what it tells of a month or a person of that name: %s', (text) => {
    expect(certaintyOf(text)).toEqual({ certainty: 'fact', hedge: '' })
  })
})

describe('A clause says as possible', () => {
  it.each([
    ['The board may lift the ban.', 'may'],
    ['In May the board might lift the ban.', 'might'],
    ['Board May Lift Ban', 'May'],
    ['Judge Hope Renner may lift the ban.', 'may'],
    ['The shortage puts the school at risk of closure.', 'at risk'],
  ])('%s', (text, hedge) => {
    expect(certaintyOf(text)).toEqual({ certainty: 'possible', hedge })
  })
})

it('A fact bears out what is planned or possible, and neither of them a fact', () => {
  expect([bearsOut('fact', 'planned'), bearsOut('planned', 'possible')]).toEqual([true, true])
  expect([bearsOut('planned', 'fact'), bearsOut('possible', 'planned')]).toEqual([false, false])
})

describe('What is too much of something to be done', () => {
  const isDenied = (text: string, verb: string): boolean | undefined =>
    clausesOf(text).find((one) => text.startsWith(verb, one.verb.start))?.denied

  it.each([
    ['The foals were too young to be vaccinated.', 'vaccinated'],
    ['The ferry was too late to reach the pier.', 'reach'],
  ])('is not done: %s', (text, verb) => {
    expect([denies(text), isDenied(text, verb)]).toEqual([true, true])
  })

  it.each([
    ['Ida Brekke was only too happy to help the rector.', 'help'],
    ['The council was all too ready to sell the mill.', 'sell'],
  ])('but who is too glad of it does it: %s', (text, verb) => {
    expect([denies(text), isDenied(text, verb)]).toEqual([false, false])
  })
})
