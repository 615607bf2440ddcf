import { describe, expect, it } from 'vitest'
import { verdict } from '../../verdict.ts'

describe('A value of another thing of the sentence', () => {
  it.each([
    [
      'The ferry to Sund will cost 14 million crowns.',
      'The ferry to Sund will cost 90 million crowns, and the pier beside it 14 million crowns, the port said.',
      'NOK 90 million',
    ],
    [
      'The mill in Tarn employs 40 people.',
      'The mill in Tarn employs 300 people, the bakery next door 40 people.',
      '300 people',
    ],
    [
      'Karlow Motors sold 12,000 vans.',
      'Karlow Motors sold 80,000 cars and 9,000 vans; its rival Venn sold 12,000 vans.',
      '9,000 vans',
    ],
    [
      'The museum will cost 7 million crowns.',
      'The museum will cost 60 million crowns, while the garden in front of it is to cost 7 million crowns.',
      'NOK 60 million',
    ],
    [
      'The school in Tarn has 50 pupils.',
      'The school in Tarn has 400 pupils; the one in Moss has 50 pupils.',
      '400',
    ],
  ])('is not the claim’s, of which the sentence has another: %s', (claim, text, instead) => {
    const { kind, instead: told } = verdict(claim, text)
    expect(kind).toBe('contradicted')
    expect(told[0]?.replace(/\D+/g, '')).toBe(instead.replace(/\D+/g, ''))
  })

  it.each([
    [
      'The pier at Sund will cost 14 million crowns.',
      'The ferry to Sund will cost 90 million crowns, and the pier at Sund 14 million crowns, the port said.',
    ],
    [
      'The mill in Tarn employs 300 people.',
      'The mill in Tarn employs 300 people, the bakery next door 40 people.',
    ],
    ['The fire killed 74 people.', 'The fire injured nine people and burned down a mill, killing 74 people.'],
    ['The storm hurt 40 people in Sund.', 'The storm hurt 12 people in Tarn, and in Sund it hurt 40 people.'],
    // It is one thing, of which two are told.
    [
      'The storm injured 40 people in Sund.',
      'The storm injured 40 people in Sund and 12 more in Tarn on Monday.',
    ],
  ])('is borne out of the thing that it is told of: %s', (claim, text) => {
    expect(verdict(claim, text).kind).toBe('supported')
  })
})

describe('A value that holds on a condition', () => {
  it.each([
    [
      'Sund Foods earned 3.9 million crowns last year.',
      'Sund Foods earned 6.4 million crowns last year, or 3.9 million if the sale of its mill is left out.',
    ],
    [
      'Sund Foods earned 3.9 million crowns last year.',
      'Sund Foods earned 6.4 million crowns last year, or 3.9 million crowns excluding the sale of its mill.',
    ],
    [
      'Sund Foods earned 2 million crowns last year.',
      'Sund Foods earned 3 million crowns last year, or 2 million without the sale of its mill.',
    ],
    ['Karlow will pay Venn 5 million crowns.', 'Karlow will pay Venn 5 million crowns if the tug sinks.'],
  ])('neither bears out nor belies a claim without it: %s / %s', (claim, text) => {
    expect(verdict(claim, text).kind).toBe('silent')
  })

  it('bears out a claim that has it', () => {
    const text = 'Karlow will pay Venn 5 million crowns if the tug sinks.'
    expect(verdict(text, `${text} The tug left on Monday.`).kind).toBe('supported')
  })
})

it('A number that was written apart is not belied by its pieces', () => {
  const text = 'The library of Sund has 3, 700 books on ships, its keeper said.'
  expect(verdict('The library of Sund has 3,700 books on ships.', text).kind).not.toBe('contradicted')
})
