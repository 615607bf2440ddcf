import type { Draft } from './draft.ts'
import { agentOf } from './phrases.ts'
import { isRelative, nominal, type View } from './view.ts'
import { denials, saying, speaking } from './words.ts'

/** "…, the mayor said": a verb of saying that hangs on what was said, and its subject. */
export function speechTag(view: View, at: number): { readonly speaker: number } | undefined {
  if (
    view.upos[at] !== 'VERB' ||
    !speaking.has(view.lemma(at)) ||
    !/^(?:parataxis|advcl|dep|acl|conj)$/.test(view.rel(at))
  )
    return undefined
  const relation = view.rel(at)
  if (relation !== 'parataxis' && !besideMark(view, at)) return undefined
  if (view.under(at, /^(?:mark|cc|aux:pass)$/).length > 0) return undefined
  const after = (kid: number): boolean => kid > at && nominal.test(view.upos[kid] ?? '')
  const own = view.under(at, /^(?:nsubj|nsubj:pass)$/)
  // “…, claiming the network broadcast lies”: what stands behind a participle is what is claimed.
  if (own.length === 0 && view.xpos[at] === 'VBG') return undefined
  const speaker = own[0] ?? view.under(at, /^(?:ccomp|obj|dep|iobj|xcomp|obl:unmarked)$/).find(after)
  if (speaker === undefined || isRelative(view, speaker)) return undefined
  if (own.length > 0 && view.under(at, /^ccomp$/).length > 0) return undefined
  if (relation === 'conj' && own.some((one) => one < at)) return undefined
  return { speaker }
}

function besideMark(view: View, at: number): boolean {
  let start = at
  for (
    let word = at;
    word >= 0;
    word = (view.kids[word] ?? []).find((kid) => view.rel(kid) !== 'punct' && kid < word) ?? -1
  )
    start = word
  return view.upos[start - 1] === 'PUNCT'
}

/** Whether a clause is what the verb above says, though it hangs otherwise: on a noun beside the verb, or bare before it. */
export function isContent(view: View, at: number, above: Draft | undefined): boolean {
  if (!above || view.upos[above.at] !== 'VERB' || !saying.has(view.lemma(above.at))) return false
  if (view.under(above.at, /^ccomp$/).length > 0 || view.under(at, /^(?:nsubj|nsubj:pass|cop)$/).length === 0)
    return false
  const relation = view.rel(at)
  const head = view.heads[at] ?? -1
  const marks = view.under(at, /^mark$/).map(view.low)
  if (relation === 'advcl') return head === above.at && at < head && marks.length === 0 && above.subject > at
  if (!/^(?:acl|acl:relcl)$/.test(relation) || view.heads[head] !== above.at) return false
  return marks.includes('that') && /^(?:obj|iobj|obl|obl:unmarked|nmod)$/.test(view.rel(head))
}

export function speechOf(
  view: View,
  at: number,
  over: number,
  above: Draft | undefined,
  joined: boolean,
): Draft['speech'] {
  for (const kid of view.kids[at] ?? []) {
    const tag = view.predicates.has(kid) ? speechTag(view, kid) : undefined
    if (tag) return { speaker: tag.speaker, verb: kid }
  }
  const source = sourceOf(view, at)
  if (source >= 0) return { speaker: source, verb: -1 }
  if (!above || joined) return above?.speech
  if (isSaid(view, at, over, above)) return ofSaying(view, at, over, above)
  if (isContent(view, at, above) || isQuoted(view, at, over, above))
    return { speaker: above.subject, verb: over }
  return view.rel(at) === 'root' ? undefined : above.speech
}

/** Whether a clause is what the verb above it says: "said that …", "denied having …", "is said to …". */
function isSaid(view: View, at: number, over: number, above: Draft): boolean {
  const relation = view.rel(at)
  const governor = view.lemma(over)
  const isContained =
    relation === 'ccomp' || (relation === 'xcomp' && (denials.has(governor) || above.passive))
  return (
    isContained &&
    view.heads[at] === over &&
    /^(?:VERB|AUX)$/.test(view.upos[over] ?? '') &&
    saying.has(governor)
  )
}

function ofSaying(view: View, at: number, over: number, above: Draft): Draft['speech'] {
  if (above.denied && !denials.has(view.lemma(over))) return above.speech
  const speaker = above.passive ? agentOf(view, over) : above.subject
  return { speaker: view.heads[at] === speaker ? -1 : speaker, verb: over }
}

/** Whether a clause stands beside a verb of saying as its words: behind a colon, or where the verb has no other. */
function isQuoted(view: View, at: number, over: number, above: Draft): boolean {
  if (view.rel(at) !== 'parataxis' || !saying.has(view.lemma(over))) return false
  if (at > over && view.low(over + 1) === ':') return true
  return above.speech === undefined && view.under(over, /^ccomp$/).length === 0
}

/** The noun of "according to …" beside a predicate. */
function sourceOf(view: View, at: number): number {
  for (const kid of view.kids[at] ?? []) {
    if (view.low(kid) === 'according') {
      const noun = view.first(kid, /^(?:obl|obj|nmod|xcomp)$/)
      if (noun >= 0) return noun
    }
    for (const one of view.under(kid, /^(?:case|mark|advmod|amod)$/))
      if (view.low(one) === 'according') return kid
  }
  return -1
}
