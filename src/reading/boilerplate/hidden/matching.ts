import { oneOf, pattern } from '../../../language/pattern.ts'
import type { Markup } from '../markup.ts'

/** Elements that selectors are laid beside. */
export interface Matching {
  /** Those that a selector names; undefined where it is not understood, or where it would take too long to say. */
  matches(selector: string): readonly Markup[] | undefined
}

/**
 * All elements of a page are looked at so often, for about a second of work; a page has some hundred rules that hide something, most
 * of which name classes that no element of it has.
 */
const mostLooks = 1_500_000

const chosen = oneOf`hover, focus(-within|-visible)?, active, visited, target, checked`
/** What nothing on a page that lies still is; “not” of it is all. */
const never = pattern()`::|:${chosen}\b|:(?:before|after|first-l(?:etter|ine))\b`
const always = pattern('g')`:not\(\s*:${chosen}\s*\)`

/**
 * A compound of a selector is looked up by itself, and what stands between two of them is followed from element to element, once
 * for all: a chain of them costs its length, however deep the page is.
 */
export function createMatching(page: Markup): Matching {
  const nodes = [...page.querySelectorAll('*')]
  const names = namesOf(nodes)
  const before = previousOf(nodes)
  let looks = mostLooks

  const compound = (words: string): ReadonlySet<Markup> | undefined => {
    try {
      return new Set(page.querySelectorAll(words))
    } catch {
      return undefined
    }
  }
  /** Elements that have one of the set before them, as a combinator says. */
  const reached = (set: ReadonlySet<Markup>, by: string): ReadonlySet<Markup> => {
    const found = new Set<Markup>()
    const isFar = by === ' ' || by === '~'
    for (const node of nodes) {
      const one = by === ' ' || by === '>' ? node.parentNode : before.get(node)
      if (one && (set.has(one) || (isFar && found.has(one)))) found.add(node)
    }
    return found
  }

  return {
    matches(selector) {
      const still = selector.replace(always, '')
      // “.md\:wide” is split at no sign that stands for itself.
      if (still.includes('\\')) return undefined
      if (never.test(still) || !wantedIn(still).every((name) => names.has(name))) return []
      const parts = partsOf(still)
      // What counts brothers or looks inside costs the square of a page.
      const each = parts.some((part) => /:(?:nth|has|only|last|first)/.test(part)) ? nodes.length : 1
      looks -= nodes.length * parts.length * Math.max(1, each / 50)
      if (looks < 0) return undefined
      let set = compound(parts[0] ?? '')
      for (let at = 1; at + 1 < parts.length && set !== undefined; at += 2)
        set = compound(parts[at + 1] ?? '')?.intersection(reached(set, parts[at] ?? ''))
      return set && [...set]
    },
  }
}

/** Compounds with the combinators between them: “ul > li.x a” is ul, >, li.x, blank, a. */
function partsOf(selector: string): readonly string[] {
  const parts = ['']
  let inside = 0
  for (const one of selector.trim().replace(/\s+/g, ' ')) {
    inside += '(['.includes(one) ? 1 : ')]'.includes(one) ? -1 : 0
    const last = parts.at(-1) ?? ''
    if (inside > 0 || !' >+~'.includes(one)) {
      if (parts.length % 2 === 0) parts.push('')
      parts[parts.length - 1] = `${parts.at(-1)}${one}`
    } else if (parts.length % 2 === 1 && last !== '') parts.push(one)
    else if (one !== ' ') parts[parts.length - 1] = one
  }
  return parts
}

/** The classes and ids that it wants, those of “not” and its like apart. */
const wantedIn = (selector: string): readonly string[] =>
  selector.replace(/:(?:not|is|where|has)\(.*$|\[[^\]]*\]/gs, '').match(/[.#][\w-]+/g) ?? []

function namesOf(nodes: readonly Markup[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const node of nodes) {
    for (const name of (node.getAttribute('class') ?? '').split(/\s+/)) names.add(`.${name}`)
    names.add(`#${node.getAttribute('id') ?? ''}`)
  }
  return names
}

/** The element that stands before another one in the same. */
function previousOf(nodes: readonly Markup[]): ReadonlyMap<Markup, Markup> {
  const last = new Map<Markup | null, Markup>()
  const before = new Map<Markup, Markup>()
  for (const node of nodes) {
    const previous = last.get(node.parentNode)
    if (previous) before.set(node, previous)
    last.set(node.parentNode, node)
  }
  return before
}
