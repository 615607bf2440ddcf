import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** How wide a text is in a font, in pixels at one pixel a unit of size. */
export type Widths = (text: string) => number

const { resolve } = createRequire(import.meta.url)

/** The advance widths of a TrueType font, out of its tables `head`, `hhea`, `hmtx` and `cmap` (format 4). */
export function widthsOf(file: string): Widths {
  const font = readFileSync(resolve(`dejavu-fonts-ttf/ttf/${file}`))
  const tables = new Map<string, number>()
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16)
    tables.set(font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8))
  const start = (name: string): number => tables.get(name) ?? 0
  const perEm = font.readUInt16BE(start('head') + 18)
  const measured = font.readUInt16BE(start('hhea') + 34)
  const advance = (glyph: number): number =>
    font.readUInt16BE(start('hmtx') + 4 * Math.min(glyph, measured - 1)) / perEm
  const glyphOf = glyphs(font, start('cmap'))
  return (text) => [...text].reduce((sum, letter) => sum + advance(glyphOf(letter.codePointAt(0) ?? 0)), 0)
}

function glyphs(font: Buffer, cmap: number): (code: number) => number {
  const count = font.readUInt16BE(cmap + 2)
  const offsets = Array.from({ length: count }, (_, at) => cmap + font.readUInt32BE(cmap + 8 + 8 * at))
  const table = offsets.find((at) => font.readUInt16BE(at) === 4) ?? 0
  const segments = font.readUInt16BE(table + 6) / 2
  const ends = table + 14
  const starts = ends + 2 * segments + 2
  return (code) => {
    for (let at = 0; at < segments; at++) {
      if (font.readUInt16BE(ends + 2 * at) < code) continue
      const first = font.readUInt16BE(starts + 2 * at)
      if (first > code) return 0
      const delta = font.readUInt16BE(starts + 2 * segments + 2 * at)
      const place = starts + 4 * segments + 2 * at
      const offset = font.readUInt16BE(place)
      if (offset === 0) return (code + delta) % 65_536
      return (font.readUInt16BE(place + offset + 2 * (code - first)) + delta) % 65_536
    }
    return 0
  }
}
