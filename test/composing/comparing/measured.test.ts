import { describe, expect, it } from 'vitest'
import { differing } from './papers.ts'

const wage = (grade: string, sum: string): string =>
  `The ${grade} wage at the Tolm glassworks is ${sum} euros a month, the union of Tolm said.`
const cost = (sum: number): string =>
  `The new lifeboat of Tallow Bay cost ${sum} million euros, the harbour office of Tallow Bay said.`

describe('Two grades of one measure', () => {
  it('are no difference: the minimum wage is not the average one', () => {
    expect(differing(wage('minimum', '2,100'), wage('average', '2,400'))).toEqual([])
  })

  it('are one where both papers name the same, or one of them names none', () => {
    expect(differing(wage('minimum', '2,100'), wage('minimum', '2,400'))).toHaveLength(1)
    expect(differing(wage('monthly', '2,100'), wage('average', '2,400'))).toHaveLength(1)
  })
})

describe('Four values of one thing', () => {
  it('are laid side by side in one difference', () => {
    expect(differing(...[30, 32, 34, 36].map(cost))).toEqual([
      ['€30 million', '€32 million', '€34 million', '€36 million'],
    ])
  })
})
