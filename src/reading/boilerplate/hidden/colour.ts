/** Red, green, blue and how opaque they are, each from 0 to 1. */
export interface Colour {
  readonly channels: readonly [number, number, number]
  readonly opaque: number
}

export const white: Colour = { channels: [1, 1, 1], opaque: 1 }

/** Those of HTML 4, and some that are nearly white. */
const named: ReadonlyMap<string, string> = new Map([
  ['white', '#fff'],
  ['snow', '#fffafa'],
  ['ivory', '#fffff0'],
  ['ghostwhite', '#f8f8ff'],
  ['whitesmoke', '#f5f5f5'],
  ['black', '#000'],
  ['gray', '#808080'],
  ['grey', '#808080'],
  ['silver', '#c0c0c0'],
  ['maroon', '#800000'],
  ['red', '#f00'],
  ['purple', '#800080'],
  ['fuchsia', '#f0f'],
  ['green', '#008000'],
  ['lime', '#0f0'],
  ['olive', '#808000'],
  ['yellow', '#ff0'],
  ['navy', '#000080'],
  ['blue', '#00f'],
  ['teal', '#008080'],
  ['aqua', '#0ff'],
  ['transparent', '#0000'],
])

/** A colour as CSS writes it; nothing where it is none that is known. */
export function readColour(words: string | null | undefined): Colour | undefined {
  const plain = words?.trim().toLowerCase() ?? ''
  const name = named.get(plain) ?? plain
  return /^#?[\da-f]{3,8}$/.test(name) ? ofDigits(name.replace('#', '')) : ofFunction(name)
}

/** Of 3, 4, 6 or 8 hexadecimal digits. */
function ofDigits(digits: string): Colour | undefined {
  if (digits.length === 5 || digits.length === 7) return undefined
  const each = digits.length < 5 ? [...digits].map((one) => one + one) : (digits.match(/../g) ?? [])
  const [red = 0, green = 0, blue = 0, opaque = 1] = each.map((one) => Number.parseInt(one, 16) / 255)
  return { channels: [red, green, blue], opaque }
}

function ofFunction(words: string): Colour | undefined {
  const [, kind = '', inner = ''] = /^(rgb|hsl)a?\(([^)]{1,60})\)$/.exec(words) ?? []
  const parts = inner.split(/[,/\s]+/).filter((part) => part !== '')
  if (parts.length < 3) return undefined
  const share = (part: string, whole: number): number =>
    Math.min(1, part.endsWith('%') ? Number.parseFloat(part) / 100 : Number.parseFloat(part) / whole)
  const [first = '', second = '', third = '', alpha = '1'] = parts
  const opaque = share(alpha, 1)
  if (kind === 'rgb') return { channels: [share(first, 255), share(second, 255), share(third, 255)], opaque }
  return { channels: ofHue(Number.parseFloat(first), share(second, 100), share(third, 100)), opaque }
}

/** The formula of CSS Color 4, section 7.1. @param hue in degrees */
function ofHue(hue: number, saturation: number, light: number): [number, number, number] {
  const channel = (at: number): number => {
    const turn = (at + hue / 30) % 12
    return light - saturation * Math.min(light, 1 - light) * Math.max(-1, Math.min(turn - 3, 9 - turn, 1))
  }
  return [channel(0), channel(8), channel(4)]
}

/** Nobody tells colours apart that differ by less than this in each channel. */
const leastApart = 0.06

/** Whether letters of one colour are lost on a ground of the other. */
export const isLostOn = (letters: Colour, ground: Colour): boolean =>
  letters.channels.every((value, at) => Math.abs(value - (ground.channels[at] ?? 0)) < leastApart)
