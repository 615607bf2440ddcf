import { describe, expect, it } from 'vitest'
import { claimOf } from '../../../src/composing/checking/claim.ts'
import { checkClaim } from '../../../src/composing/checking/verdict.ts'
import { atOnce } from '../../../src/model/steps.ts'
import { articleOf, readingOf } from '../../articles.ts'

/** A claim beside reports of these days. */
const verdict = (claim: string, reports: Readonly<Record<string, string>>) =>
  atOnce(
    checkClaim(
      claimOf({ text: claim }),
      Object.entries(reports).map(([date, text]) =>
        readingOf(
          articleOf(date, text, { title: 'News', published: { date, precision: 'day', from: 'meta' } }),
        ),
      ),
    ),
  )

describe('What is claimed to be so now', () => {
  const closed = 'The bridge in Sund is closed, the council said.'
  const reopened = 'The bridge in Sund was reopened, the council said.'

  it('has changed where a later report tells the contrary, from the last day that bears it out', () => {
    const found = verdict('The bridge in Sund is closed.', { '2024-03-01': closed, '2024-03-05': reopened })
    expect(found.kind).toBe('changed')
    expect(found.days).toEqual(['2024-03-01', '2024-03-05'])
  })

  it('is so where the contrary was reported before', () => {
    const found = verdict('The bridge in Sund is closed.', { '2024-03-01': reopened, '2024-03-05': closed })
    expect(found.kind).toBe('supported')
  })
})

describe('A claim that nothing bears out', () => {
  const told = 'Ole Dahl painted the mill in Sund in May. The council met on Friday.'

  it('is laid beside the passage that is nearest to it', () => {
    const { kind, nearest } = verdict('Ole Dahl sold the mill in Sund.', { '2024-03-01': told })
    expect(kind).toBe('silent')
    expect(nearest.map(({ quote }) => quote)).toEqual(['Ole Dahl painted the mill in Sund in May.'])
  })

  it('is laid beside no passage twice', () => {
    const { nearest } = verdict('Ole Dahl sold the mill in Sund.', { '2024-03-01': `${told} ${told}` })
    const places = nearest.map(({ start, end }) => `${start}-${end}`)
    expect(new Set(places).size).toBe(places.length)
  })
})

describe('A word for many', () => {
  it.each([
    ['Dozens of houses burned in Sund.', 'Sixty houses burned in Sund.', 'supported'],
    ['Dozens of houses burned in Sund.', 'In Sund 900 houses burned.', 'silent'],
    ['Dozens of houses burned in Sund.', 'Twelve houses burned in Sund.', 'silent'],
    ['Hundreds of houses burned in Sund.', 'In Sund 900 houses burned.', 'supported'],
  ])('covers what the next one does not: %s / %s', (claim, text, kind) =>
    expect(verdict(claim, { '2024-03-01': text }).kind).toBe(kind),
  )
})
