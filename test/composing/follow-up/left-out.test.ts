import { describe, expect, it } from 'vitest'
import { withLeftOut, withOffice } from '../../../src/composing/follow-up.ts'

describe('The second of two questions in one message', () => {
  it.each([
    [
      'How many letters did the Tarn mill get',
      'how many did it answer?',
      'how many letters did the Tarn mill answer?',
    ],
    ['How many boats were built in Lys', 'how many of them were sold?', 'how many boats were sold?'],
    ['When does Norvale’s ban on straws start', 'who signed it', 'who signed Norvale’s ban on straws'],
    [
      'How many people died in the dance hall fire in Lys',
      'what caused it?',
      'what caused the dance hall fire in Lys?',
    ],
    ['How much is the cheapest tram', 'when can you get one?', 'when can you get the cheapest tram?'],
    ['When is the harbour vote', 'who called it?', 'who called the harbour vote?'],
    ['Why did Halm Bank close its branch', 'will it open another?', 'will Halm Bank open another?'],
  ])('has what it leaves out of the first: “%s and %s”', (first, second, whole) => {
    expect(withLeftOut(first, second)).toBe(whole)
  })

  it.each([
    ['Who heads Orsa Mills', 'what did he say?'],
    ['When does the Orsa ban start', 'how many towns does the law name?'],
    ['How many letters did the mill get', 'how many clerks does the mill employ?'],
    ['Is it raining', 'is it cold?'],
    ['How much is the red boat', 'is there a cheaper one?'],
  ])('stays as it is where it says all: “%s and %s”', (first, second) => {
    expect(withLeftOut(first, second)).toBe(second)
  })
})

describe('Whom the first question asks for by an office', () => {
  it.each([
    [
      'Who is the new harbour master of Lys',
      'whom did she replace?',
      'whom did the new harbour master of Lys replace?',
    ],
    ['who was the first mayor', 'when did he die?', 'when did the first mayor die?'],
  ])('is meant by “he” and “she” of the second: “%s and %s”', (first, second, whole) => {
    expect(withOffice(first, second)).toBe(whole)
  })

  it.each([
    ['Who is Ada Okoro', 'what did she say?'],
    ['Who is the mayor', 'how many boats does Lys have?'],
    ['What is the ban', 'who says that he opposes it?'],
  ])('is not meant otherwise: “%s and %s”', (first, second) => {
    expect(withOffice(first, second)).toBe(second)
  })
})
