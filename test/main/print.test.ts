import fc from 'fast-check'
import { expect, it } from 'vitest'
import { printedJson } from '../../src/main/print.ts'

const marks = ['\u0085', '\u009b', '\u200b', '\u200f', '\u202e', '\u2066', '\ufeff', '\u00ad', '\u001b']

it('JSON that is printed holds no control, direction or invisible character raw, and says the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '“', '\n', ...marks) }), (text) => {
      const printed = printedJson({ text })
      expect(printed).toMatch(/^[^\p{Cc}\p{Cf}]*\n$/u)
      expect(JSON.parse(printed)).toEqual({ text })
    }),
  )
})
