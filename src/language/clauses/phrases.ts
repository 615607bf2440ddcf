import { whole } from '../pattern.ts'
import type { Span } from '../span.ts'
import type { Oblique, Phrase, Verb } from './model.ts'
import type { View } from './view.ts'
import { phrasal, timely } from './words.ts'

/** What stays outside a phrase: what joins it to the rest, and the clauses and names that hang on it. */
const outside = whole()`
  acl, acl:relcl, advcl, advcl:relcl, appos, parataxis, cc, cc:preconj, case, mark, cop, aux, aux:pass, nsubj,
  nsubj:pass, nsubj:outer, csubj, expl, discourse, ccomp, punct, dep, list, dislocated, vocative, orphan`

/** A word with those joined to it. */
export function group(view: View, at: number): readonly number[] {
  return [at, ...view.under(at, /^conj$/).filter((kid) => !view.predicates.has(kid))]
}

export function agentOf(view: View, at: number): number {
  const named = view.first(at, /^obl:agent$/)
  if (named >= 0) return named
  const by = view
    .under(at, /^obl$/)
    .find(
      (one) =>
        view.under(one, /^case$/).some((word) => view.low(word) === 'by') && !timely.test(view.text(one)),
    )
  return by ?? -1
}

function span(view: View, at: number): Span {
  return { start: view.tokens[at]?.start ?? 0, end: view.tokens[at]?.end ?? 0 }
}

/** The phrase of a word: the run of its own words around it. */
export function phrase(view: View, at: number, withJoined: boolean): Phrase {
  const own = new Set<number>()
  const add = (word: number, top: boolean): void => {
    own.add(word)
    for (const kid of view.kids[word] ?? []) {
      const relation = view.rel(kid)
      const stop = top
        ? outside.test(relation)
        : /^(?:acl:relcl|advcl|parataxis|appos|punct|ccomp)$/.test(relation)
      if (stop && !(relation === 'punct' && /^[-–—'’.&/$%]$/.test(view.text(kid)) && beside(view, kid)))
        continue
      if (top && relation === 'conj') {
        if (withJoined && !view.predicates.has(kid)) {
          add(kid, true)
          for (const one of view.under(kid, /^(?:cc|case)$/)) own.add(one)
        }
        continue
      }
      if (view.predicates.has(kid) && relation !== 'amod') continue
      add(kid, false)
    }
  }
  add(at, true)
  let from = at
  let to = at
  const glue = (word: number): boolean => view.upos[word] === 'PUNCT' && !/^[;:()"“”]$/.test(view.text(word))
  const step = (word: number, by: number): number => {
    if (own.has(word + by)) return word + by
    return glue(word + by) && own.has(word + 2 * by) ? word + 2 * by : -1
  }
  for (let next = step(from, -1); next >= 0; next = step(from, -1)) from = next
  for (let next = step(to, 1); next >= 0; next = step(to, 1)) to = next
  return { start: span(view, from).start, end: span(view, to).end, head: span(view, at) }
}

function beside(view: View, mark: number): boolean {
  return (
    view.tokens[mark - 1]?.end === view.tokens[mark]?.start &&
    view.tokens[mark]?.end === view.tokens[mark + 1]?.start
  )
}

export function prepositionOf(view: View, at: number): string {
  const words = view.under(at, /^case$/).flatMap((one) => [one, ...view.under(one, /^fixed$/)])
  return words.map(view.low).join(' ')
}

export function oblique(view: View, at: number, preposition = prepositionOf(view, at)): Oblique {
  return { preposition, ...phrase(view, at, false) }
}

/** The noun of "handed over the prisoners", where "over" was taken for its preposition. */
export function phrasalObject(view: View, at: number): number {
  const found = view
    .under(at, /^obl$/)
    .find((kid) => phrasal.has(`${view.lemma(at)} ${prepositionOf(view, kid)}`))
  return found ?? -1
}

/** What a clause spans with all that hangs on it, save the clauses that are joined to it or stand beside it. */
export function extentOf(view: View, at: number, isOwn: (kid: number) => boolean): Span {
  let { start, end } = span(view, at)
  const rest = [at]
  for (let word = rest.pop(); word !== undefined; word = rest.pop()) {
    if (view.rel(word) !== 'punct') {
      start = Math.min(start, span(view, word).start)
      end = Math.max(end, span(view, word).end)
    }
    for (const kid of view.kids[word] ?? []) if (word !== at || isOwn(kid)) rest.push(kid)
  }
  return { start, end }
}

export function verbOf(view: View, at: number): Verb {
  const particle = view.first(at, /^compound:prt$/)
  const object = particle < 0 && view.under(at, /^obj$/).length === 0 ? phrasalObject(view, at) : -1
  const word = object >= 0 ? prepositionOf(view, object) : particle >= 0 ? view.low(particle) : ''
  return { ...span(view, at), lemma: view.lemma(at), ...(word !== '' ? { particle: word } : {}) }
}
