import { whole } from '../pattern.ts'
import { lemmaOf } from './lemma.ts'
import type { Tree } from './model.ts'
import { relative } from './words.ts'

/** A tree with what its readers ask of it, by the places of tokens; -1 stands for none. */
export interface View extends Tree {
  readonly count: number
  /** What hangs on each token. */
  readonly kids: readonly (readonly number[])[]
  /** The tokens that are the heads of clauses. */
  readonly predicates: ReadonlySet<number>
  text(at: number): string
  /** In small letters, with plain apostrophes. */
  low(at: number): string
  rel(at: number): string
  /** What hangs on a token by one of the wanted relations. */
  under(at: number, wanted: RegExp): readonly number[]
  first(at: number, wanted: RegExp): number
  lemma(at: number): string
}

/** Relations under which a word with a subject or a copula of its own is a clause. */
const clausal = whole()`
  root, ccomp, xcomp, advcl, advcl:relcl, acl, acl:relcl, csubj, csubj:pass, csubj:outer, parataxis, conj, dep,
  list, appos, dislocated, nsubj, obj, obl, nmod`
/** Relations under which a verb is none of its own clause. */
const adjectival = whole()`
  amod, case, compound, compound:prt, mark, det, fixed, flat, goeswith, cc, discourse, punct, nsubj, nsubj:pass,
  obj, iobj, obl, obl:agent, obl:unmarked, nmod, nmod:poss, nmod:desc, nmod:unmarked, advmod, appos, list,
  reparandum`
export const nominal = /^(?:NOUN|PROPN|PRON|NUM|X|SYM|DET)$/

/** @param known verbs in their base form */
export function viewOf(tree: Tree, known: ReadonlySet<string>): View {
  const { tokens, upos, heads, labels } = tree
  const count = heads.length
  const kids: number[][] = Array.from({ length: count }, () => [])
  for (let at = 0; at < count; at++) kids[heads[at] ?? -1]?.push(at)
  const predicates = new Set<number>()
  const text = (at: number): string => tokens[at]?.text ?? ''
  const view: View = {
    ...tree,
    count,
    kids,
    predicates,
    text,
    low: (at) => text(at).toLowerCase().replace('’', "'"),
    rel: (at) => labels[at] ?? '',
    under: (at, wanted) => (kids[at] ?? []).filter((kid) => wanted.test(labels[kid] ?? '')),
    first: (at, wanted) => view.under(at, wanted)[0] ?? -1,
    lemma(at) {
      const form = view.low(at)
      return upos[at] === 'VERB' || upos[at] === 'AUX' ? lemmaOf(form, known) : form
    },
  }
  for (let at = 0; at < count; at++) if (isPredicate(view, at)) predicates.add(at)
  return view
}

function isPredicate(view: View, at: number): boolean {
  const relation = view.rel(at)
  const verb =
    view.upos[at] === 'VERB' || (view.upos[at] === 'AUX' && !/^(?:aux|aux:pass|cop)$/.test(relation))
  if (verb && !adjectival.test(relation))
    return relation !== 'conj' || !withoutClause(view, view.heads[at] ?? -1)
  return (
    clausal.test(relation) && view.under(at, /^(?:cop|nsubj|nsubj:pass|nsubj:outer|csubj|expl)$/).length > 0
  )
}

/** Whether a joined participle stands beside a noun or an adjective that is no clause: "torn and burnt flags". */
function withoutClause(view: View, at: number): boolean {
  if (at < 0) return false
  if (view.rel(at) === 'conj') return withoutClause(view, view.heads[at] ?? -1)
  return (
    adjectival.test(view.rel(at)) && view.upos[at] !== 'VERB' && view.under(at, /^(?:cop|nsubj)/).length === 0
  )
}

/** The clause that a word stands in, from its head upwards. */
export function clauseAbove(view: View, at: number): number {
  let head = view.heads[at] ?? -1
  for (let k = 0; head >= 0 && k < view.count; k++) {
    if (view.predicates.has(head)) return head
    head = view.heads[head] ?? -1
  }
  return -1
}

export function isInfinitive(view: View, at: number): boolean {
  return view.under(at, /^mark$/).some((one) => view.low(one) === 'to')
}

export function isRelative(view: View, at: number): boolean {
  return at >= 0 && relative.has(view.low(at))
}
