import { whole } from '../../language/pattern.ts'
import { dropLost } from './hidden/lost.ts'
import { createMatching, type Matching } from './hidden/matching.ts'
import { mediaHolds, type Rule, readSheet, selectorsOf } from './hidden/sheet.ts'
import { isInvisible, isUnseen, readStyle } from './hidden/style.ts'
import type { Markup } from './markup.ts'

/** Archives lay their own bar over a page that they kept. */
const foreign = '#wm-ipp-base, #wm-ipp, #wm-ipp-print, #donato, #wm-toolbar, #hashtags-archive-today'
/** What browsers show only once somebody asks for it. */
const asked = 'dialog:not([open]), [popover]'
/** What AMP shows to those alone who have not paid. */
const forOthers = '[amp-access^="NOT " i], [amp-access^="!"], [subscriptions-section="content-not-granted"]'
/** Before a class of a framework, the mark of whose it is. */
const own = '(?:u-|is-|a11y-|c-)?'
/** Classes that the style sheets of frameworks, which a saved page may have lost, give to what is only read aloud. */
const onlyAloud = whole('i')`
  ${own}sr-only, ${own}visually-?hidden, ${own}screen-?readers?(-?(text|only))?, element-invisible`

/** Takes out of a page what its reader does not see: hidden, without size, off the page, in the colour of its ground. */
export function dropHidden(page: Markup): void {
  for (const node of page.querySelectorAll(`[hidden], ${asked}, ${forOthers}, ${foreign}`))
    if (!isWhole(node)) node.remove()
  dropUnspoken(page)
  for (const node of page.querySelectorAll('[class]'))
    if (classesOf(node).some((name) => onlyAloud.test(name))) node.remove()
  for (const node of page.querySelectorAll('[style]')) {
    const style = readStyle(node.getAttribute('style') ?? '')
    if ((isUnseen(style) || isInvisible(style)) && !isWhole(node)) node.remove()
  }
  const rules = rulesOf(page)
  const matching = createMatching(page)
  for (const node of hiddenBySheets(rules, matching)) node.remove()
  dropLost(page, rules, matching)
}

/** What hides a page whole waits for a script that shows it. */
const isWhole = ({ localName = '' }: Markup): boolean => /^(?:html|body)$/.test(localName)

/** So large a part of a page is read aloud once what stands before it was closed: a question about cookies, a menu. */
const largePart = 0.5
/** For so many times its length a page is looked through for such parts. */
const mostLooked = 4

/** What is not read aloud is seen all the same: an icon, words that stand there twice, or the page behind a question. */
function dropUnspoken(page: Markup): void {
  const all = page.querySelector('html')?.textContent?.length ?? 0
  let looked = 0
  for (const node of page.querySelectorAll('[aria-hidden="true"]')) {
    const length = looked > mostLooked * all ? 0 : (node.textContent?.length ?? 0)
    looked += length
    if (length <= largePart * all && !isWhole(node)) node.remove()
  }
}

const classesOf = (node: Markup): readonly string[] => (node.getAttribute('class') ?? '').split(/\s+/)

/** What the page's own sheets say to who reads it on a screen. */
const rulesOf = (page: Markup): readonly Rule[] =>
  [...page.querySelectorAll('style')].flatMap((sheet) =>
    mediaHolds(sheet.getAttribute('media') ?? '') ? readSheet(sheet.textContent ?? '') : [],
  )

/**
 * What the page's own style hides; what it hides only on paper or on a telephone is seen, and so may be what a script
 * shows (“visibility”).
 */
function hiddenBySheets(rules: readonly Rule[], { matches }: Matching): readonly Markup[] {
  const hiding = new Set<string>()
  for (const { selector, style } of rules)
    for (const one of selectorsOf(selector))
      if (isUnseen(style)) hiding.add(one)
      else if (style.has('display')) hiding.delete(one)
  return [...hiding].flatMap((selector) => matches(selector) ?? []).filter((node) => !isWhole(node))
}
