import { pattern } from '../../../language/pattern.ts'
import { readStyle, type Style, withoutComments } from './style.ts'

/** A rule of a style sheet. */
export interface Rule {
  readonly selector: string
  readonly style: Style
}

/** Of one sheet, in characters; of rules in rules. */
const longest = 200_000
const deepest = 8

/** What the rules of a sheet say to who reads the page on a screen, those inside of others among them. */
export function readSheet(css: string): readonly Rule[] {
  const rules: Rule[] = []
  const found = blocksOf(withoutComments(css.slice(0, longest)))
  take(found.blocks, '', 0, rules)
  return rules
}

/** A list of selectors, in characters. */
const longestList = 10_000

/** The selectors of a list; commas inside of brackets part none. */
export const selectorsOf = (list: string): readonly string[] =>
  list
    .slice(0, longestList)
    .split(/,(?![^()[\]]*[)\]])/)
    .map((one) => one.trim())
    .filter((one) => one !== '' && one.length <= 300)

interface Block {
  readonly head: string
  readonly inner: string
}

/** Its blocks, and the words that stand in none. */
function blocksOf(css: string): { readonly blocks: readonly Block[]; readonly rest: string } {
  const blocks: Block[] = []
  let rest = ''
  let at = 0
  while (at < css.length) {
    const open = css.indexOf('{', at)
    if (open < 0) break
    const close = closing(css, open)
    const before = css.slice(at, open)
    const begins = before.lastIndexOf(';') + 1
    rest += before.slice(0, begins)
    blocks.push({
      head: before
        .slice(begins)
        .replace(/^[\s}]+/, '')
        .trim(),
      inner: css.slice(open + 1, close),
    })
    at = close + 1
  }
  return { blocks, rest: rest + css.slice(at) }
}

/** Where the block that opens there closes; the end where it never does. */
function closing(css: string, open: number): number {
  const braces = /[{}]/g
  braces.lastIndex = open
  let depth = 0
  for (let found = braces.exec(css); found !== null; found = braces.exec(css)) {
    depth += found[0] === '{' ? 1 : -1
    if (depth === 0) return found.index
  }
  return css.length
}

function take(blocks: readonly Block[], parent: string, depth: number, rules: Rule[]): void {
  if (depth > deepest) return
  for (const { head, inner } of blocks) {
    const { blocks: within, rest } = blocksOf(inner)
    if (head.startsWith('@')) {
      if (!isForScreens(head)) continue
      if (parent !== '' && rest.trim() !== '') rules.push({ selector: parent, style: readStyle(rest) })
      take(within, parent, depth + 1, rules)
      continue
    }
    const selector = nested(head, parent)
    if (rest.trim() !== '') rules.push({ selector, style: readStyle(rest) })
    take(within, selector, depth + 1, rules)
  }
}

/** Selectors of a list in a list, of which no page has so many. */
const mostNested = 60

/** A selector inside of a rule: “&” stands for the rule's own, which else goes before it. */
function nested(head: string, parent: string): string {
  if (parent === '') return head
  const parents = parent.split(',').slice(0, mostNested)
  return head
    .split(',')
    .slice(0, mostNested)
    .flatMap((one) =>
      parents.map((own) => (one.includes('&') ? one.replaceAll('&', own.trim()) : `${own} ${one}`)),
    )
    .slice(0, mostNested)
    .join(',')
}

/** Whether a rule like “@media (max-width: 600px)” holds for a page on a usual screen. */
function isForScreens(head: string): boolean {
  const [, name = '', condition = ''] = /^@([\w-]+)([\s\S]*)$/.exec(head.toLowerCase()) ?? []
  if (name === 'layer') return true
  if (name === 'supports') return !/^\s*not\b/.test(condition)
  return name === 'media' && mediaHolds(condition)
}

/** A window of a usual screen, in pixels. */
const window = 1_280
const onlySome = /\b(?:print|speech|tty|tv|projection|handheld|braille|embossed|aural)\b/
const otherWise =
  /prefers-|orientation\s*:\s*portrait|hover\s*:\s*none|pointer\s*:\s*coarse|forced-colors|scripting\s*:\s*none/

/** @param condition of a media rule, or of the attribute of a sheet */
export const mediaHolds = (condition: string): boolean =>
  condition
    .toLowerCase()
    .split(',')
    .some((one) => {
      if (/^\s*not\b/.test(one)) return onlySome.test(one)
      if (onlySome.test(one) || otherWise.test(one)) return false
      return [...one.matchAll(bounds)].every(([, least, most]) =>
        fits(least ?? most ?? '', least !== undefined),
      )
    })

/** “min-width: 600px” and “width >= 600px”; the others are bounds above. */
const length = String.raw`([\d.]+(?:px|r?em))`
const bounds = pattern('g')`
  (?:min-(?:device-)?width\s*:|\bwidth\s*>=?)\s*${length}
  |(?:max-(?:device-)?width\s*:|\bwidth\s*<=?)\s*${length}`

function fits(length: string, isLeast: boolean): boolean {
  const pixels = Number.parseFloat(length) * (length.endsWith('em') ? 16 : 1)
  return isLeast ? window >= pixels : window <= pixels
}
