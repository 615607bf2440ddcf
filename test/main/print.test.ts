import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
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

it('That holds for every character that Unicode has, also beyond the first plane', () => {
  const all = [...Array(0x11_0000).keys()]
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .join('')
  const printed = printedJson(all)
  expect(printed.slice(0, -1).match(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)?.[0]).toBeUndefined()
  expect(JSON.parse(printed) === all).toBe(true)
})

it('JSON over several lines keeps them', () => {
  expect(printedJson({ of: ['\u{e0001}'] }, 2)).toBe('{\n  "of": [\n    "\\udb40\\udc01"\n  ]\n}\n')
})

it('No JSON is printed in another way', async () => {
  const root = join(import.meta.dirname, '..', '..', 'src')
  const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.ts'))
  const texts = await Promise.all(
    files.map(async (file) => ({ file, text: await readFile(join(root, file), 'utf8') })),
  )
  const printing = texts.filter(({ text }) => text.includes('process.stdout'))
  expect(printing.length).toBeGreaterThan(10)
  expect(printing.flatMap(({ file, text }) => (text.includes('JSON.stringify') ? file : []))).toEqual([])
})
