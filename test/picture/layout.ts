import { widthsOf } from './letters.ts'

/** Words of one look. */
export interface Run {
  readonly text: string
  readonly bold?: boolean
  readonly colour?: string
}

/** What stands on a message, from top to bottom. */
export type Part =
  | { readonly kind: 'text'; readonly runs: readonly Run[]; readonly size: number; readonly bullet?: boolean }
  | { readonly kind: 'rule' }
  | { readonly kind: 'buttons'; readonly labels: readonly string[] }

/** The colours of a place. */
export interface Look {
  readonly paper: string
  readonly ink: string
  readonly soft: string
  readonly rule: string
  readonly button: string
  readonly card?: string
}

/** A piece of SVG and how high it is. */
export interface Drawn {
  readonly svg: string
  readonly height: number
}

const plain = widthsOf('DejaVuSans.ttf')
const bold = widthsOf('DejaVuSans-Bold.ttf')
const widthOf = ({ text, bold: isBold }: Run, size: number): number => (isBold ? bold : plain)(text) * size

const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`)

export const word = (x: number, y: number, size: number, run: Run, ink: string): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-family="DejaVu Sans" font-size="${size}"${
    run.bold ? ' font-weight="bold"' : ''
  } fill="${run.colour ?? ink}" xml:space="preserve">${escaped(run.text)}</text>`

/** Parts one below the other, each line broken where the width ends. */
export function drawParts(parts: readonly Part[], x: number, width: number, look: Look): Drawn {
  let height = 0
  const pieces: string[] = []
  for (const part of parts) {
    const drawn = drawPart(part, x, height, width, look)
    pieces.push(drawn.svg)
    height += drawn.height
  }
  return { svg: pieces.join('\n'), height }
}

function drawPart(part: Part, x: number, y: number, width: number, look: Look): Drawn {
  switch (part.kind) {
    case 'rule':
      return {
        svg: `<rect x="${x}" y="${y + 7}" width="${width}" height="1" fill="${look.rule}"/>`,
        height: 15,
      }
    case 'buttons':
      return buttons(part.labels, x, y, width, look)
    case 'text':
      return text(part, x, y, width, look)
  }
}

function text(
  { runs, size, bullet }: Extract<Part, { kind: 'text' }>,
  x: number,
  y: number,
  width: number,
  look: Look,
): Drawn {
  const leading = size * 1.45
  const left = bullet ? 18 : 0
  const pieces = bullet ? [word(x + 4, y + size, size, { text: '•' }, look.ink)] : []
  let at = left
  let down = size
  for (const run of runs)
    for (const token of run.text.match(/\s+|[^\s]+/g) ?? []) {
      const piece = { ...run, text: token }
      const wide = widthOf(piece, size)
      if (at + wide > width && at > left && token.trim() !== '') {
        at = left
        down += leading
      }
      if (token.trim() === '' && at === left) continue
      pieces.push(word(x + at, y + down, size, piece, look.ink))
      at += wide
    }
  return { svg: pieces.join('\n'), height: down + leading - size + 2 }
}

function buttons(labels: readonly string[], x: number, y: number, width: number, look: Look): Drawn {
  const size = 12
  const pieces: string[] = []
  let at = 0
  let down = y + 6
  for (const label of labels) {
    const run = { text: label, bold: true }
    const wide = widthOf(run, size) + 22
    if (at + wide > width && at > 0) {
      at = 0
      down += 34
    }
    pieces.push(
      `<rect x="${x + at}" y="${down}" width="${wide.toFixed(1)}" height="28" rx="5" fill="${look.button}" stroke="${look.rule}"/>`,
      word(x + at + 11, down + 18.5, size, run, look.ink),
    )
    at += wide + 8
  }
  return { svg: pieces.join('\n'), height: down - y + 36 }
}
