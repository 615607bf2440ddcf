import { contraryTo, meaningOf } from '../../language/meanings.ts'
import { stemOf } from '../../language/words.ts'
import type { Compared } from './facts.ts'
import type { Fact, Line } from './lines.ts'

/** So many words before a value, and behind it, tell which way it went: "down by about 57%", "57% lower". */
const near = { before: 4, behind: 2 }

const rising = meaningOf(stemOf('rise'))
const ways: ReadonlySet<string> = new Set([rising, ...contraryTo(rising)])

interface Way {
  readonly concept: string
  readonly word: string
}

/**
 * The word by which a sentence has a value that agrees go the other way: "up" of "up 57%" beside "down 57%". Empty where
 * either leaves it open.
 */
export function otherWay(claim: Line, line: Line, facts: readonly Compared[]): string {
  for (const [at, fact] of claim.facts.entries()) {
    const { state, others = [] } = facts[at] ?? {}
    const own = state === 'agrees' ? wayOf(claim, fact) : undefined
    const told = own ? others.map((other) => wayOf(line, other)) : []
    const [first] = told
    if (own && first && told.every((way) => way && contraryTo(own.concept).has(way.concept)))
      return first.word
  }
  return ''
}

/** Which way the value went that a fact gives. */
export function wayOf({ text, span }: Line, { start, end, quantity }: Fact): Way | undefined {
  if (!quantity) return undefined
  const [before = ''] = text
    .slice(0, start - span.start)
    .split(/[,;:]/)
    .slice(-1)
  const [behind = ''] = text.slice(end - span.start).split(/[,;:]/)
  const lead = (before.match(words) ?? []).slice(-near.before).reverse()
  // "Up to 40" is no rise.
  const bounded = /\b(?:up|down) to\s*$/i.test(before) ? [] : lead
  return [...bounded, ...(behind.match(words) ?? []).slice(0, near.behind)]
    .map((word) => ({ word, concept: /^\p{Lu}/u.test(word) ? '' : meaningOf(stemOf(word)) }))
    .find(({ concept }) => ways.has(concept))
}
const words = /\p{L}+/gu
