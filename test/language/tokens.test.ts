import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokensOf } from '../../src/language/tree/tokens.ts'

const words = (text: string): readonly string[] => tokensOf(text).map((token) => token.text)

describe('The tokens of a sentence', () => {
  it('slice the sentence, in order, and leave nothing out but spaces', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(..."ab.-'’ $U5,/@") })),
        (text) => {
          const tokens = tokensOf(text)
          let end = 0
          for (const token of tokens) {
            expect(text.slice(token.start, token.end)).toBe(token.text)
            expect(text.slice(end, token.start).trim()).toBe('')
            expect(token.end).toBeGreaterThan(token.start)
            end = token.end
          }
          expect(text.slice(end).trim()).toBe('')
        },
      ),
    )
  })

  it.each([
    ["They don't and cannot pay.", "They|do|n't|and|can|not|pay|."],
    ["Kell's firm won't; it's closed.", "Kell|'s|firm|wo|n't|;|it|'s|closed|."],
    ['a Harrowby-based co-founder', 'a|Harrowby|-|based|co-founder'],
    ['Mr. Kell of the U.S. paid $5 million, or 12%.', 'Mr.|Kell|of|the|U.S.|paid|$|5|million|,|or|12|%|.'],
    ['at 10:30 on 3/4/2011 in the 1990s', 'at|10:30|on|3/4/2011|in|the|1990s'],
    ['J. Kell Inc. rose 1,234.5 points -- a record...', 'J.|Kell|Inc.|rose|1,234.5|points|--|a|record|...'],
    ['https://example.org/a-b, kell@example.org', 'https://example.org/a-b,|kell@example.org'],
  ])('divide %j', (text, wanted) => {
    expect(words(text).join('|')).toBe(wanted)
  })
})
