import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvOf } from '../../src/model/table.ts'

const marks = [
  '\u0085',
  '\u009b',
  '\u200b',
  '\u200f',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\u001b',
  '\u2028',
  '\r',
  '\t',
]

it('CSV holds no control, direction or invisible character but the ends of its lines', () => {
  const one = fc.string({ unit: fc.constantFrom('a', '"', ',', '=', '\n', ...marks) })
  fc.assert(
    fc.property(fc.array(one, { minLength: 1 }), (row) => {
      expect(csvOf({ head: ['name'], rows: [row] })).toMatch(/^(?:\n|[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}])*$/u)
    }),
  )
})

it.each([
  ['=1+1', `'=1+1`],
  ['\u202e=1+1', `'=1+1`],
  ['\u200b\t@sum', `' @sum`],
  ['one\r\ntwo', '"one\ntwo"'],
  ['a\tb', 'a b'],
  ['the “Ardor”, a ship', '"the “Ardor”, a ship"'],
  ['👩\u200d🚀', '👩\u200d🚀'],
])('A cell %j is written as %j, which no spreadsheet takes for a formula', (text, written) => {
  expect(csvOf({ head: ['name'], rows: [[text]] })).toBe(`name\n${written}\n`)
})
