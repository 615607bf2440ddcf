import { describe, expect, it } from 'vitest'
import { daysInBoth, shownBeside, sideBySide, toldByBoth } from '../../../src/composing/comparing/one-deed.ts'
import { papersOf } from '../../articles.ts'

const rest = 'Gulls circled over the quay. Fish was cheap at the market. Bakers sold out by noon.'

describe('What two papers tell of one deed', () => {
  const one = `The probe Halvard landed near the crater Orm on Tuesday. ${rest}`
  const other = `On Tuesday the Halvard probe landed beside the Orm crater, its builders said. ${rest}`
  const both = toldByBoth(papersOf(one, other), 'Halvard')

  it('is set side by side in the words of each', () => {
    const [pair] = sideBySide(both, []).map(shownBeside)
    expect(pair?.heading).toBe('Side by side: Halvard, Orm')
    expect(pair?.statements.map(({ text }) => text)).toEqual([
      'The probe Halvard landed near the crater Orm on Tuesday.',
      'On Tuesday the Halvard probe landed beside the Orm crater, its builders said.',
    ])
  })

  it('is of one day where both give it, and not again where it is told', () => {
    expect(daysInBoth(both).map(({ text }) => text)).toEqual(['date (Halvard, Orm): 4 Jun 2024'])
    expect(
      sideBySide(
        both,
        daysInBoth(both).flatMap(({ excerpts }) => excerpts),
      ),
    ).toEqual([])
  })

  it('is of no common day where they give two', () =>
    expect(
      daysInBoth(toldByBoth(papersOf(one, other.replace('On Tuesday', 'On Monday')), 'Halvard')),
    ).toEqual([]))
})

it.each([
  ['who only share a name', 'The mayor Nils Aune opened a bridge.', 'Fans of Nils Aune sang at the station.'],
  [
    'of which nobody is named in both',
    'The mayor opened a bridge in Karlow.',
    'The mayor opened a bridge in Hamre.',
  ],
  ['in the same words', 'The mayor Nils Aune opened a bridge.', 'The mayor Nils Aune opened a bridge.'],
])('Sentences %s are not set side by side', (_, one, other) =>
  expect(
    toldByBoth(papersOf(`${one} ${rest}`, `${other} Rain fell on Hamre all day long.`), 'mayor bridge Aune'),
  ).toEqual([]),
)

it('What one paper sets into each of its articles is not set side by side, and what both tell early comes first', () => {
  const paste = 'Some years ago the mayor Nils Aune denied claims of the sailors of Orm harbour.'
  const one = `The mayor Nils Aune lost his seat in Karlow to Ida Lund on Sunday. ${rest} ${rest} ${paste}`
  const other = `On Sunday in Karlow Ida Lund took the seat of the mayor Nils Aune. ${rest} ${rest} ${paste.replace('sailors', 'divers')}`
  const papers = papersOf(one, other)
  const [first] = toldByBoth(papers, 'Nils Aune')
  expect(first?.lines[0].text).toMatch(/^The mayor Nils Aune lost/)
  const own = papers.map((one) => ({ ...one, article: { ...one.article, publisher: 'Fjord Post' } }))
  const told = toldByBoth(own, 'Nils Aune', () => true)
  expect(told.flatMap(({ lines }) => lines.map(({ text }) => text))).not.toContain(paste)
})
