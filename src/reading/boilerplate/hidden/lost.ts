import type { Markup } from '../markup.ts'
import { type Colour, isLostOn, readColour, white } from './colour.ts'
import type { Matching } from './matching.ts'
import { type Painted, type Paints, paintsOf } from './paints.ts'
import type { Rule } from './sheet.ts'
import { type Ground, groundOf, readStyle, type Style } from './style.ts'

/** What the letters of an element look like, and what they stand on. */
interface Look {
  readonly letters: Colour | undefined
  /** Whether a sheet gave them their colour; another that is not part of the page may give them a ground. */
  readonly isBySheet: boolean
  /** That of the page where nothing around them has one. */
  readonly ground: Colour | 'unknown' | 'page'
  /** Whether they lie over something that is not around them: over a picture, for example. */
  readonly isLaidOver: boolean
  /** Whether the element itself has a ground. */
  readonly hasOwnGround: boolean
  readonly isShadowed: boolean
}

/** Before anything is said. */
const plain: Look = {
  letters: undefined,
  isBySheet: false,
  ground: 'page',
  isLaidOver: false,
  hasOwnGround: false,
  isShadowed: false,
}

/**
 * Takes out of a page the letters that have the colour of their ground, by what its elements and its own sheets say. A picture
 * is a ground that is not known. A page that says no ground is white for letters that an element gives itself; a sheet's may have
 * one by a sheet that is not part of the page.
 */
export function dropLost(page: Markup, rules: readonly Rule[], matching: Matching): void {
  const isColoured = page.querySelector('[style*="color"], font[color]') !== null
  const paints = paintsOf(rules, matching, isColoured)
  if (!isColoured && paints.of === undefined) return
  const isLinked = page.querySelector('link[rel~="stylesheet"]') !== null
  const looks = new Map<Markup, Look>()
  for (const node of page.querySelectorAll('*')) {
    const above = (node.parentNode && looks.get(node.parentNode)) ?? plain
    const look = lookOf(node, above, paints)
    looks.set(node, look)
    if (!isLost(look, isLinked)) continue
    for (const words of [...node.childNodes]) if (words.nodeType === 3) words.remove()
  }
}

function lookOf(node: Markup, above: Look, { of, resolve }: Paints): Look {
  const style = readStyle(node.getAttribute('style') ?? '')
  const painted = of?.get(node) ?? {}
  const ground = groundOf(style, resolve) ?? painted.ground ?? groundGiven(node) ?? 'none'
  const shadow = style.get('text-shadow') ?? painted.shadow
  const isApart = /^(?:absolute|fixed|sticky)$/.test(style.get('position') ?? painted.position ?? '')
  return {
    ...lettersOf(node, above, painted, style, resolve),
    ground: ground === 'none' ? above.ground : ground,
    hasOwnGround: ground !== 'none',
    isLaidOver: ground === 'none' && (above.isLaidOver || isApart),
    isShadowed: shadow === undefined ? above.isShadowed : shadow !== 'none',
  }
}

function groundGiven(node: Markup): Ground | undefined {
  const given = node.getAttribute('bgcolor')
  if (node.getAttribute('background')) return 'unknown'
  return given ? (readColour(given) ?? 'unknown') : undefined
}

/** Those of a link are blue and those of a button dark, whatever stands around them. */
const ownLetters = /^(?:a|button|input|select|textarea)$/
const inherited = /^(?:inherit|unset|currentcolor)?$/

function lettersOf(
  node: Markup,
  above: Look,
  painted: Painted,
  style: Style,
  resolve: Paints['resolve'],
): Pick<Look, 'letters' | 'isBySheet'> {
  const own = style.get('color') ?? node.getAttribute('color') ?? undefined
  const words = own ?? painted.letters
  const isInherited = words === undefined ? !ownLetters.test(node.localName ?? '') : inherited.test(words)
  if (isInherited) return { letters: above.letters, isBySheet: above.isBySheet }
  return {
    letters: words === undefined ? undefined : readColour(resolve(words)),
    isBySheet: own === undefined,
  }
}

function isLost(look: Look, isLinked: boolean): boolean {
  const { letters, isBySheet, ground, isLaidOver, isShadowed, hasOwnGround } = look
  if (letters === undefined || isShadowed || (isBySheet && isLaidOver)) return false
  // What a sheet paints may have another ground or colour by a sheet that is not part of the page.
  if (isBySheet && isLinked && !hasOwnGround) return false
  if (ground === 'page') return !isBySheet && isLostOn(letters, white)
  return ground !== 'unknown' && isLostOn(letters, ground)
}
