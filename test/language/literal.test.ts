import { describe, expect, it } from 'vitest'
import { standsIn, writings } from '../../src/language/literal.ts'

describe('What is asked for stands in a text, however that writes it', () => {
  it.each([
    ['4x4', 'She won the 4×4 in Oslo.'],
    ['4x100', 'The women’s 4 × 100 relay was run on Sunday.'],
    ['1200', 'The mill sold 1,200 sacks.'],
    ['1,200', 'The mill sold 1 200 sacks.'],
    ['S400', 'An S‑400 stood on the quay.'],
    ['Brandvik', 'Mayor Brandvik’s car was stolen.'],
    ["O'Rell", 'Ina O’Rell sold the boat.'],
    ['Finora', 'The bank Ｆｉｎｏｒａ closed.'],
    ['Orsted', 'Ørsted built the park.'],
    ['Office of Mills', 'The Oﬃce of Mills wrote to her.'],
  ])('%s: “%s”', (asked, text) => expect(standsIn(asked, text)).toBe(true))

  it.each([
    ['4x4', 'She won 4 of 4 races.'],
    ['200', 'The mill sold 1,2000 sacks.'],
    ['Brand', 'Mayor Brandvik was there.'],
    ['…', 'Nothing … was said.'],
  ])('and not where it is another word: %s, “%s”', (asked, text) => expect(standsIn(asked, text)).toBe(false))

  it('and is looked up by the writings that an index takes for others', () => {
    expect(writings('4x4')).toContain('4×4')
    expect(writings('12000')).toContain('12,000')
    expect(writings('12,000')).toContain('12000')
    expect(writings('Finora')).toContain('Ｆｉｎｏｒａ')
  })
})
