import { pattern, whole } from '../../../language/pattern.ts'
import { type Colour, readColour } from './colour.ts'

/** What a style says, by property; the last that is said of one counts, and before it what is important. */
export type Style = ReadonlyMap<string, string>

/** Declarations as a browser reads them: without comments, escapes and capitals. */
export function readStyle(words: string): Style {
  const style = new Map<string, string>()
  const important = new Set<string>()
  for (const declaration of unescapedCss(withoutComments(words)).toLowerCase().split(';')) {
    const [, name = '', value = '', mark] =
      /^\s*([\w-]+)\s*:\s*(.*?)\s*(!\s*important\s*)?$/s.exec(declaration) ?? []
    if (name === '' || (important.has(name) && mark === undefined)) continue
    if (mark !== undefined) important.add(name)
    style.set(name, value)
  }
  return style
}

export const withoutComments = (css: string): string => css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ')

/** “d\69splay” is “display”. */
const unescapedCss = (css: string): string =>
  css.replace(/\\(?:([\da-f]{1,6})\s?|(.))/gi, (_, code?: string, one = '') => {
    const point = Number.parseInt(code ?? '', 16)
    return code === undefined ? one : point > 0 && point <= 0x10_ffff ? String.fromCodePoint(point) : ''
  })

/** What is as good as nothing: letters of so many pixels, or so large a part of the usual size. */
const smallest = { pixels: 2, part: 0.1 }
/** What is this opaque is not seen. */
const faintest = 0.05

const size = /^(\d*\.?\d+)(px|pt|pc|em|rem|ex|ch|%|vw|vh|mm|cm|in|q)?$/

/** A length as small as nothing; `pixels` of them are. */
function isNothing(value: string | undefined, pixels: number, part: number): boolean {
  const [, digits, unit] = size.exec(value ?? '') ?? []
  if (digits === undefined) return false
  const length = Number(digits)
  if (length === 0) return true
  if (unit === 'px' || unit === 'pt') return length <= pixels
  return unit === '%' ? length / 100 <= part : /^r?em$|^ex$|^ch$/.test(unit ?? '') && length <= part
}

/** The size in “bold 12px/1.5 Arial”: what has a unit, or is nothing, and may have the height of a line behind it. */
function sizeInShorthand(font: string | undefined): string | undefined {
  const sizes = font?.split(/\s+/).map((word) => word.split('/')[0] ?? '')
  return sizes?.find((word) => size.test(word) && (/\D$/.test(word) || Number(word) === 0))
}

const away = /^-\d{3,}(?:\.\d+)?(?:px|pt|em|rem|vw|vh|%)$/
const sides = [
  'left',
  'right',
  'top',
  'bottom',
  'margin-left',
  'margin-top',
  'text-indent',
  'inset-inline-start',
]
const noTransform = pattern()`
  scale(?:3d|x|y)?\(\s*0*(?:\.0+)?\s*[,)]
  |translate(?:3d|x|y)?\(\s*(?:[^,()]*,\s*)?-\d{3,}`

const sized = ['width', 'max-width', 'height', 'max-height', 'block-size', 'inline-size']

const isFaint = (value: string | undefined): boolean =>
  value !== undefined &&
  /^\d*\.?\d+%?$/.test(value) &&
  Number.parseFloat(value) / (value.endsWith('%') ? 100 : 1) <= faintest

/** “rect(0 0 0 0)” and “rect(1px, 1px, 1px, 1px)” leave nothing of it, and so does an inset of a half or more. */
function isClipped(style: Style): boolean {
  const [, edges] = /^rect\(([^)]{1,80})\)/.exec(style.get('clip') ?? '') ?? []
  const [top = 0, right = 0, bottom = 0, left = 0] =
    edges?.split(/[,\s]+/).map((edge) => Number.parseFloat(edge)) ?? []
  if (edges !== undefined && (bottom - top <= 1 || right - left <= 1)) return true
  return /^(?:inset\(\s*(?:[5-9]\d|100)%|circle\(\s*0)/.test(style.get('clip-path') ?? '')
}

const isDrawnOver = whole()`text, .*\btext\b.*`

/** Whether nobody sees an element of this style, whatever stands behind it; `visibility` apart, which scripts change. */
export function isUnseen(style: Style): boolean {
  const of = (name: string): string => style.get(name) ?? ''
  if (of('display') === 'none' || of('content-visibility') === 'hidden') return true
  const letters = style.get('font-size') ?? sizeInShorthand(style.get('font'))
  if (isNothing(letters, smallest.pixels, smallest.part)) return true
  if (isFaint(style.get('opacity')) || /\bopacity\(\s*0*(?:\.0\d*)?%?\s*\)/.test(of('filter'))) return true
  if (sides.some((side) => away.test(of(side)))) return true
  const cutOff = /hidden|clip/.test(`${of('overflow')} ${of('overflow-x')} ${of('overflow-y')}`)
  if (cutOff && sized.some((name) => isNothing(style.get(name), 1, 0))) return true
  if (isClipped(style) || noTransform.test(of('transform')) || /^0+(?:\.0+)?(?:\s|$)/.test(of('scale')))
    return true
  // Letters that are holes in a picture are transparent.
  const isHole = isDrawnOver.test(`${of('background-clip')} ${of('-webkit-background-clip')}`)
  return !isHole && (readColour(style.get('color'))?.opaque ?? 1) <= faintest
}

export const isInvisible = (style: Style): boolean =>
  /^(?:hidden|collapse)$/.test(style.get('visibility') ?? '')

/** “unknown” is a picture, what is seen through, or a colour that is not known; “none” is what stands behind. */
export type Ground = Colour | 'unknown' | 'none'

/** The ground that a style gives its element; nothing where it says none. @param resolve a value with what its variables stand for */
export function groundOf(style: Style, resolve: (words: string) => string): Ground | undefined {
  const image = style.get('background-image')
  if (image !== undefined && !noGround.test(image)) return 'unknown'
  const given = style.get('background-color') ?? style.get('background')
  if (given === undefined) return undefined
  const words = resolve(given)
  if (noGround.test(words)) return 'none'
  if (/url\(|gradient/.test(words)) return 'unknown'
  const colour = readColour(words) ?? readColour(/^#[\da-f]+|^\w+(?:\([^)]*\))?/.exec(words)?.[0])
  if (colour === undefined) return 'unknown'
  return colour.opaque <= faintest ? 'none' : colour.opaque < opaque ? 'unknown' : colour
}
const noGround = /^(?:none|transparent|inherit|initial|unset|0(?: 0)?)?$/
/** Nothing is seen through what is so opaque. */
const opaque = 0.9
