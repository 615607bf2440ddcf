import { describe, expect, it } from 'vitest'
import { claimOf } from '../../../src/composing/checking/claim.ts'
import { asSpelt } from '../../../src/composing/checking/spelling.ts'
import { articleOf, readingOf } from '../../articles.ts'

const readings = [
  'The mayor, Ida Brandvik, opened the Lindal tunnel. Olga Sorensen was there.',
  'Brandvik left. The Hamre board met Nils Asmundsen.',
].map((text, at) => readingOf(articleOf(`a${at}`, text, { title: 'News' })))

const spelt = (text: string): string => asSpelt(claimOf({ text }), readings).spelt

describe('A surname that no source has', () => {
  it.each([
    ['Ida Brandvig opened the Lindal tunnel.', 'Brandvik'],
    ['The tunnel was opened by Brandvig.', 'Brandvik'],
    // Nine letters may have two of them wrong, eight one.
    ['Nils Osmundsin met the board.', ''],
    ['Nils Asmundsin met the board.', 'Asmundsen'],
    ['Nils Asmondsin met the board.', 'Asmundsen'],
    ['Ida Brandwig opened the tunnel.', ''],
  ])('of “%s” is “%s” as the sources spell it', (text, name) => {
    expect(spelt(text)).toBe(name)
  })

  it.each([
    ['another first name stands before it', 'Vera Brandvig opened the Lindal tunnel.'],
    ['it is short', 'The Hamra board met.'],
    ['two names are unknown', 'Ida Brandvig met Olga Sorenson.'],
    ['a source has it', 'Ida Brandvik opened the tunnel.'],
    ['it begins otherwise', 'Ida Grandvik opened the tunnel.'],
  ])('is left where %s: “%s”', (_, text) => {
    expect(spelt(text)).toBe('')
  })

  it('is put right in what is compared, and not in what is shown', () => {
    const { claim } = asSpelt(claimOf({ text: 'Ida Brandvig opened the tunnel.' }), readings)
    expect([claim.text, claim.line.text]).toEqual([
      'Ida Brandvig opened the tunnel.',
      'Ida Brandvik opened the tunnel.',
    ])
  })
})
