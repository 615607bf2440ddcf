import { describe, expect, it } from 'vitest'
import { initialsIn, writtenOut } from '../../src/language/acronyms.ts'

describe('A short name', () => {
  it('is that of a name in full', () => {
    expect([...initialsIn('The report of the National Audit Office went to the European Union.')]).toEqual([
      'NAO',
      'EU',
    ])
    expect([...initialsIn('a bank of the International Monetary Fund')]).toEqual(['IMF'])
    expect([...initialsIn('the union of Europe and the fund')]).toEqual([])
  })

  it('is written out where it is known', () => {
    expect(writtenOut('UN')).toBe('United Nations')
    expect(writtenOut('constructor')).toBeUndefined()
  })
})
