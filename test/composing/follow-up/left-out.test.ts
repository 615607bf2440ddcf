import { describe, expect, it } from 'vitest'
import { withLeftOut } from '../../../src/composing/follow-up.ts'

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
    ['Why did Halm Bank close its branch', 'will it open another?', 'will Halm Bank open another?'],
  ])('has what it leaves out of the first: “%s and %s”', (first, second, whole) => {
    expect(withLeftOut(first, second)).toBe(whole)
  })

  it.each([
    ['Who heads Orsa Mills', 'what did he say?'],
    ['When does the Orsa ban start', 'how many towns does the law name?'],
    ['How many letters did the mill get', 'how many clerks does the mill employ?'],
    ['Is it raining', 'is it cold?'],
  ])('stays as it is where it says all: “%s and %s”', (first, second) => {
    expect(withLeftOut(first, second)).toBe(second)
  })
})
