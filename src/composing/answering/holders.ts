import type { Statement } from '../../model/briefing.ts'
import { namesIn } from '../comparing/happening.ts'

/**
 * Whether values are of several things of one name: “the Grand Hotel in Lastra burned down on 3 February 1988” and “the Grand
 * Hotel at Cape Morrow … in 2004”. The sentences of each name somebody or something else, and have nothing in common but
 * what the question names; so bare values would not tell whose they are.
 */
export function areOfSeveral(values: readonly Statement[], question: string): boolean {
  const asked = namesIn(question)
  const own = values.map(({ excerpts }) =>
    excerpts.reduce((names, { quote }) => names.union(namesIn(quote).difference(asked)), new Set<string>()),
  )
  return (
    values.length > 1 &&
    own.every((names, at) => names.size > 0 && own.slice(0, at).every((other) => names.isDisjointFrom(other)))
  )
}
