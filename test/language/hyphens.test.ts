import { describe, expect, it } from 'vitest'
import { joinParted } from '../../src/language/hyphens.ts'

describe('What the end of a line parted', () => {
  it.each([
    ['construc', 'tion'],
    ['contain', 'ers'],
    ['inter', 'national'],
    ['out', 'looks'],
    ['Govern', 'ment'],
    ['east', 'ern'],
    ['Bundes', 'regierung'],
  ])('is one word: %s-, %s', (first, second) => {
    expect(joinParted(first, second)).toBe(first + second)
  })

  it.each([
    ['long', 'term'],
    ['well', 'known'],
    ['rice', 'exporting'],
    ['state', 'owned'],
    ['year', 'old'],
  ])('is two words with a hyphen: %s-, %s', (first, second) => {
    expect(joinParted(first, second)).toBe(`${first}-${second}`)
  })
})
