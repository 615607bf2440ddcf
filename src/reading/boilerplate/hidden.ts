import { whole } from '../../language/pattern.ts'
import { type Colour, isLostOn, readColour } from './hidden/colour.ts'
import { createMatching } from './hidden/matching.ts'
import { mediaHolds, readSheet } from './hidden/sheet.ts'
import { groundOf, isInvisible, isUnseen, readStyle, type Style } from './hidden/style.ts'
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
  for (const node of page.querySelectorAll(
    `[hidden], [aria-hidden="true"], ${asked}, ${forOthers}, ${foreign}`,
  ))
    node.remove()
  for (const node of page.querySelectorAll('[class]'))
    if (classesOf(node).some((name) => onlyAloud.test(name))) node.remove()
  for (const node of page.querySelectorAll('[style], font[color]')) if (isLost(node)) node.remove()
  for (const node of hiddenBySheets(page)) node.remove()
}

const classesOf = (node: Markup): readonly string[] => (node.getAttribute('class') ?? '').split(/\s+/)

/** By its own style or colour. */
function isLost(node: Markup): boolean {
  const style = readStyle(node.getAttribute('style') ?? '')
  if (isUnseen(style) || isInvisible(style)) return true
  const letters = readColour(style.get('color') ?? node.getAttribute('color'))
  if (letters === undefined) return false
  const ground = groundBehind(node)
  return ground !== 'unknown' && isLostOn(letters, ground)
}

const white: Colour = { channels: [1, 1, 1], opaque: 1 }

/** The ground that an element stands on, by what it and those around it say themselves; that of a page is white. */
function groundBehind(node: Markup): Colour | 'unknown' {
  for (let at: Markup | null = node; at !== null && at.nodeType === 1; at = at.parentNode) {
    const given = at.getAttribute('bgcolor')
    const ground =
      groundOf(readStyle(at.getAttribute('style') ?? '')) ??
      (given ? (readColour(given) ?? 'unknown') : undefined)
    if (ground !== undefined) return ground
  }
  return white
}

/**
 * What the page's own style hides; what it hides only on paper or on a telephone is seen, and so may be what a script
 * shows (“visibility”). A rule that hides the page whole waits for a script too.
 */
function hiddenBySheets(page: Markup): readonly Markup[] {
  const selectors = hidingSelectors(page)
  if (selectors.length === 0) return []
  const { matches } = createMatching(page)
  return selectors.flatMap(matches).filter(({ localName = '' }) => !/^(?:html|body)$/.test(localName))
}

function hidingSelectors(page: Markup): readonly string[] {
  const hiding = new Set<string>()
  for (const sheet of page.querySelectorAll('style')) {
    if (!mediaHolds(sheet.getAttribute('media') ?? '')) continue
    for (const { selector, style } of readSheet(sheet.textContent ?? ''))
      for (const one of partsOf(selector))
        if (isUnseen(style) || isOnOwnGround(style)) hiding.add(one)
        else if (style.has('display')) hiding.delete(one)
  }
  return [...hiding]
}

/** A list of selectors, in characters. */
const longestList = 10_000

/** The selectors of a list; commas inside of brackets part none. */
const partsOf = (selector: string): readonly string[] =>
  selector
    .slice(0, longestList)
    .split(/,(?![^()[\]]*[)\]])/)
    .map((one) => one.trim())
    .filter((one) => one !== '' && one.length <= 300)

function isOnOwnGround(style: Style): boolean {
  const letters = readColour(style.get('color'))
  const ground = groundOf(style)
  return letters !== undefined && ground !== undefined && ground !== 'unknown' && isLostOn(letters, ground)
}
