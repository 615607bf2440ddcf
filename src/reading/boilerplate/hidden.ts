import { pattern } from '../../language/pattern.ts'
import type { Markup } from './markup.ts'

const noSize = String.raw`(?:max-)?(?:width|height)\s*:\s*0(?:px)?`
const unshown = /(?:^|[;{\s])visibility\s*:\s*(?:hidden|collapse)/i
/** What a style says of an element that nobody sees. */
const unseen: readonly RegExp[] = [
  /(?:^|[;{\s])display\s*:\s*none/i,
  unshown,
  /(?:^|[;{\s])font-size\s*:\s*(?:0*(?:\.0+)?(?:px|em|rem|pt|%)?|[12](?:\.\d+)?p[xt])\s*(?:!important)?\s*(?:;|$|\})/i,
  /(?:^|[;{\s])opacity\s*:\s*0*(?:\.0+)?\s*(?:!important)?\s*(?:;|$|\})/i,
  /(?:^|[;{\s])(?:left|right|top|bottom|margin-left|margin-top|text-indent)\s*:\s*-\d{3,}(?:\.\d+)?(?:px|em|rem|vw|vh|%)/i,
  pattern('i')`
    (?:^|[;{\s])${noSize}\s*;[^}]*overflow\s*:\s*hidden
    |overflow\s*:\s*hidden[^}]*${noSize}\s*(?:;|$|\})`,
  /(?:^|[;{\s])clip(?:-path)?\s*:\s*(?:rect\(\s*0|inset\(\s*(?:50|100)%)/i,
  /(?:^|[;{\s])transform\s*:\s*(?:scale\(\s*0\s*\)|translate[XY]?\(\s*-\d{3,})/i,
  /(?:^|[;{\s])color\s*:\s*(?:transparent|(?:rgb|hsl)a?\((?:(?:[^,)]*,){3}|[^)/]*\/)\s*0*(?:\.0+)?%?\s*\))/i,
]

/** Archives lay their own bar over a page that they kept. */
const foreign = '#wm-ipp-base, #wm-ipp, #wm-ipp-print, #donato, #wm-toolbar, #hashtags-archive-today'

/** Takes out of a page what its reader does not see: hidden, without size, off the page, in the colour of its ground. */
export function dropHidden(page: Markup): void {
  for (const node of page.querySelectorAll(`[hidden], [aria-hidden="true"], ${foreign}`)) node.remove()
  for (const node of page.querySelectorAll('[style]'))
    if (isUnseen(node.getAttribute('style') ?? '')) node.remove()
  const names = hiddenNames(page)
  if (names.size === 0) return
  for (const node of page.querySelectorAll('[class], [id]')) {
    const classes = (node.getAttribute('class') ?? '').split(/\s+/).map((name) => `.${name}`)
    if ([...classes, `#${node.getAttribute('id') ?? ''}`].some((name) => names.has(name))) node.remove()
  }
}

/** The ground of a page that says nothing else is white. */
function isUnseen(style: string): boolean {
  return unseen.some((one) => one.test(style)) || isColourOfGround(style, 'ffffff')
}

/** @param page the colour that is behind what has no ground of its own, where it is known */
function isColourOfGround(style: string, page?: string): boolean {
  const colour = colourOf(/(?:^|[;\s])color\s*:\s*([^;!]+)/i.exec(style)?.[1])
  if (colour === undefined) return false
  return colour === (colourOf(/background(?:-color)?\s*:\s*([^;!]+)/i.exec(style)?.[1]) ?? page)
}

/** Six hexadecimal digits. */
function colourOf(words: string | undefined): string | undefined {
  const name = words?.trim().toLowerCase()
  if (name === undefined || name === '') return undefined
  if (name === 'white') return 'ffffff'
  if (name === 'black') return '000000'
  const short = /^#([\da-f])([\da-f])([\da-f])$/.exec(name)
  if (short !== null)
    return short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')
  const numbers = /^rgba?\(\s*(\d+)[,\s]+(\d+)[,\s]+(\d+)/.exec(name)
  if (numbers !== null)
    return numbers
      .slice(1)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')
  return /^#([\da-f]{6})/.exec(name)?.[1] ?? name.split(/\s/)[0]
}

/**
 * Classes and ids that the page's own style hides, as “.name” and “#name”; what it hides only on paper or on a telephone
 * is seen, and so may be what a script shows (“visibility”).
 */
function hiddenNames(page: Markup): ReadonlySet<string> {
  const names = new Set<string>()
  for (const sheet of page.querySelectorAll('style')) {
    const rules = (sheet.textContent ?? '')
      .slice(0, 200_000)
      .replace(/@[a-z-]+[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/gi, '')
    for (const [, selectors = '', body = ''] of rules.matchAll(/([^{}]{1,300})\{([^{}]{1,1000})\}/g)) {
      if (!unseen.some((one) => one !== unshown && one.test(body)) && !isColourOfGround(body)) continue
      for (const selector of selectors.split(',')) {
        const name = /^\s*(?:p|div|span)?([.#][\w-]+)\s*$/.exec(selector)?.[1]
        if (name !== undefined) names.add(name)
      }
    }
  }
  return names
}
