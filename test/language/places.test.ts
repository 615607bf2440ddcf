import { describe, expect, it } from 'vitest'
import { countryOf, placeKind } from '../../src/language/places.ts'

describe('places', () => {
  it.each([
    ['US', 'United States'],
    ['U.S.', 'United States'],
    ['American', 'United States'],
    ['Washington', 'United States'],
    ['the Kremlin', 'Russia'],
    ['Russian', 'Russia'],
    ['MOSCOW', 'Russia'],
    ['New Delhi', 'India'],
    ['India’s', 'India'],
    ["the Philippines'", 'Philippines'],
    ['Côte d’Ivoire', 'Ivory Coast'],
  ])('knows that %s stands for %s', (word, country) => {
    expect(countryOf(word)).toBe(country)
  })

  it('takes no common word for a country', () => {
    expect(['us', 'turkey', 'Male', 'polish', 'Atlantis', 'LAO'].map(countryOf)).toEqual(
      Array(6).fill(undefined),
    )
  })

  it('tells a country from its people, its capital and the house that speaks for it', () => {
    expect(['India', 'Indian', 'Delhi', 'White House'].map(placeKind)).toEqual([
      'country',
      'demonym',
      'capital',
      'house',
    ])
  })
})
