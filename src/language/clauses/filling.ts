import type { Draft } from './draft.ts'
import { hasTense } from './kind.ts'
import { phrasalObject } from './phrases.ts'
import { isInfinitive, isRelative, nominal, type View } from './view.ts'
import { circumstances, measures, steering, timely } from './words.ts'

/** Where a clause stands: how its word hangs, on which, and the clause above it; -1 stands for none. */
export interface Place {
  readonly at: number
  readonly relation: string
  readonly head: number
  readonly over: number
  readonly above: Draft | undefined
  /** Whether it is joined to the clause above by "and" and the like. */
  readonly joined: boolean
}

/** Who does it, and what it is done to, by the places of their main words; -1 stands for nobody. */
interface Parts {
  readonly subject: number
  readonly objects: readonly number[]
}

/** The subject that stands in the clause itself. */
export function ownSubject(view: View, at: number): number {
  const named = view.first(at, /^(?:nsubj|nsubj:pass)$/)
  return named >= 0 ? named : view.first(at, /^(?:csubj|csubj:pass)$/)
}

/** "Was seized", "(was seized and) sold", "seized by night"; "was unhappy" is none. */
export function isPassive(
  view: View,
  { at, relation, above, joined }: Place,
  own: boolean,
  helped: boolean,
): boolean {
  if (view.under(at, /^cop$/).length > 0 && view.upos[at] !== 'VERB') return false
  if (view.under(at, /^(?:aux:pass|nsubj:pass|csubj:pass)$/).length > 0) return true
  const participle = view.xpos[at] === 'VBN' && !own && !helped
  return participle && ((joined && above?.passive === true) || /^(?:acl|advcl)$/.test(relation))
}

/** What a clause names, and what it leaves to be known from the clause or the noun that it hangs on. */
export function filledParts(
  view: View,
  place: Place,
  { own, passive, content }: { readonly own: number; readonly passive: boolean; readonly content: boolean },
): Parts {
  const { at, relation, head, over, above } = place
  const parts = {
    subject: own >= 0 ? own : sharedSubject(view, place),
    objects: objectsOf(view, at, passive),
  }
  if (/^(?:acl:relcl|acl)$/.test(relation) && head >= 0 && !content)
    return describing(view, place, parts, passive)
  if (relation === 'advcl:relcl' && isRelative(view, parts.subject)) return { ...parts, subject: -1 }
  if (above && parts.subject < 0 && head === over)
    return { ...parts, subject: controlled(view, place, above) ?? parts.subject }
  return parts
}

/** "(The firm paid) and left": the subject of the clause that it is joined to. */
function sharedSubject(view: View, { at, relation, above, joined }: Place): number {
  if (joined) return above?.subject ?? -1
  return relation === 'root' && hasTense(view, at) ? strayTopic(view, at, at) : -1
}

/** A clause that describes a noun: the noun does what it tells, or bears it. */
function describing(view: View, place: Place, { subject, objects }: Parts, passive: boolean): Parts {
  const { at, relation, head } = place
  if (subject >= 0 && isRelative(view, subject) && view.low(subject) !== 'whose')
    return { subject: head, objects }
  if (objects.some((one) => isRelative(view, one)))
    return { subject, objects: objects.map((one) => (isRelative(view, one) ? head : one)) }
  if (relation === 'acl') return { subject: subject < 0 ? describedDoer(view, place) : subject, objects }
  const isBorne = objects.length === 0 && subject >= 0 && !passive && lacksObject(view, at, head)
  return { subject, objects: isBorne ? [head] : objects }
}

/** "The ship carrying grain" carries it; in "has a debt to pay" the one who has it pays. */
function describedDoer(view: View, { at, head, over, above }: Place): number {
  const steered = above !== undefined && steering.has(view.lemma(over)) && above.objects.includes(head)
  if (steered || !isInfinitive(view, at)) return head
  return above && /^(?:obj|nsubj)$/.test(view.rel(head)) ? above.subject : -1
}

/** "The rifles the army bought": no word in the clause says what was bought, and none where, when or why. */
function lacksObject(view: View, at: number, head: number): boolean {
  return (
    view.upos[at] === 'VERB' &&
    !circumstances.test(view.text(head)) &&
    !view.under(at, /^(?:nsubj|nsubj:pass|obj|obl|iobj|advmod|nmod)$/).some((one) => isRelative(view, one)) &&
    view
      .under(at, /^(?:advmod|mark|obl)$/)
      .every((one) => !/^(?:where|when|why|how|while)$/.test(view.low(one))) &&
    view.under(at, /^(?:ccomp|xcomp)$/).length === 0
  )
}

/** Who does what a clause without a subject tells, as the verb above it decides; undefined where that decides nothing. */
function controlled(view: View, { at, relation, over }: Place, above: Draft): number | undefined {
  if (relation === 'xcomp') {
    // "Asked the mayor to sign": the mayor signs; who promised to sign does so.
    const receiver = view.under(over, /^(?:obj|iobj)$/)[0]
    return !above.passive && receiver !== undefined && view.lemma(over) !== 'promise'
      ? receiver
      : above.subject
  }
  if (relation === 'advcl') return steeredSubject(view, at, above) ?? above.subject
  if (relation === 'ccomp') return hasTense(view, at) ? strayTopic(view, over, above.subject) : above.subject
  return undefined
}

/** "The firm" of "ordered the firm to pay", where the infinitive was taken for a purpose. */
function steeredSubject(view: View, at: number, above: Draft): number | undefined {
  if (above.passive || !isInfinitive(view, at) || !steering.has(view.lemma(above.at))) return undefined
  return above.objects[0] ?? view.under(above.at, /^iobj$/)[0]
}

/**
 * "The plant" of "The plant, officials say, will employ …" or the bank of "BANK CUTS JOBS", where the tree hangs it
 * otherwise: a bare noun before the verb and before its subject.
 */
function strayTopic(view: View, over: number, subject: number): number {
  const stray = view
    .under(
      over,
      /^(?:obl:unmarked|obl|nsubj|nsubj:outer|dislocated|obj|vocative|parataxis|compound|nmod:unmarked|dep)$/,
    )
    .find((kid) => kid < subject && kid < over && isBare(view, kid))
  return stray ?? -1
}

/** A noun that is no clause, no time and no measure, without a preposition. */
function isBare(view: View, at: number): boolean {
  return (
    nominal.test(view.upos[at] ?? '') &&
    !view.predicates.has(at) &&
    !timely.test(view.text(at)) &&
    !circumstances.test(view.text(at)) &&
    !measures.test(view.text(at)) &&
    view.under(at, /^case$/).length === 0
  )
}

/** The objects; where the tree names none, a bare noun right behind an active verb is taken for one. */
function objectsOf(view: View, at: number, passive: boolean): readonly number[] {
  const named = view.under(at, /^obj$/)
  if (named.length > 0 || passive || view.upos[at] !== 'VERB') return named
  const phrasal = phrasalObject(view, at)
  if (phrasal >= 0) return [phrasal]
  const behind = view
    .under(at, /^(?:xcomp|ccomp|obl:unmarked|iobj|nsubj|dep)$/)
    .filter((kid) => kid > at || view.predicates.has(kid))
  const own = view.first(at, /^nsubj$/)
  const [object] = behind
  if (object === undefined || behind.some((kid) => view.predicates.has(kid))) return named
  return object !== own && isBare(view, object) && !view.xpos[object]?.startsWith('W') ? [object] : named
}
