import type { Draft } from './draft.ts'
import { filledParts, isPassive, ownSubject, type Place } from './filling.ts'
import { kindOf, tenseOf } from './kind.ts'
import type { Clause, Oblique, Tree } from './model.ts'
import { agentOf, extentOf, group, oblique, phrase, prepositionOf, verbOf } from './phrases.ts'
import { isDenied } from './polarity.ts'
import { isContent, speechOf, speechTag } from './speech.ts'
import { clauseAbove, isInfinitive, isRelative, viewOf } from './view.ts'
import { modals } from './words.ts'

/** A clause before its sureness is known: the smallest lead among the words that make it. */
export interface Reading extends Omit<Clause, 'sure'> {
  readonly lead: number
}

/** The clauses of a tree, in the order of their words. @param known verbs in their base form */
export function readClauses(tree: Tree, known: ReadonlySet<string>): readonly Reading[] {
  const view = viewOf(tree, known)
  const drafts = new Map<number, Draft>()
  const order = [...view.predicates]
  const places = new Map(order.map((at, place) => [at, place]))
  return order.map(reading)

  function draftOf(at: number): Draft {
    const kept = drafts.get(at)
    if (kept) return kept
    const made = draft(at)
    drafts.set(at, made)
    return made
  }

  function draft(at: number): Draft {
    const relation = view.rel(at)
    const head = view.heads[at] ?? -1
    const over = clauseAbove(view, at)
    const above = over >= 0 ? draftOf(over) : undefined
    const joined = relation === 'conj' && above !== undefined && head === over
    const ownAux = view.under(at, /^aux$/).map(view.low)
    const bare = view.xpos[at] === 'VB' && ownAux.length === 0 && !isInfinitive(view, at)
    const shares = joined && bare && above.auxiliaries.length > 0
    const auxiliaries = shares ? above.auxiliaries : ownAux
    const modal = auxiliaries.map((one) => modals[one] ?? one).find((one) => isModal(one))
    const own = ownSubject(view, at)
    const place: Place = { at, relation, head, over, above, joined }
    const passive = isPassive(view, place, own >= 0, ownAux.length > 0)
    const content = isContent(view, at, above)
    const { subject, objects } = filledParts(view, place, { own, passive, content })

    const tag = speechTag(view, at)
    const kind =
      joined && !tag ? above.kind : tag ? 'attribution' : content ? 'complement' : kindOf(view, at, relation)
    const speech = speechOf(view, at, over, above, joined)
    return {
      at,
      rel: relation,
      head,
      over,
      passive,
      subject,
      objects: objects.flatMap((one) => group(view, one)),
      auxiliaries,
      modal,
      denied: isDenied(view, at, above, { subject: own >= 0 ? subject : -1, objects, shares, joined }),
      kind,
      tense: tenseOf(view, at, { auxiliaries, modal, kind, above, joined, passive }),
      speech,
    }
  }

  function reading(at: number): Reading {
    const one = draftOf(at)
    const agent = one.passive ? agentOf(view, at) : -1
    const parent = one.over >= 0 ? places.get(one.over) : undefined
    const speaker = one.speech?.speaker ?? -1
    const said = one.speech?.verb ?? -1
    const described = /^acl/.test(one.rel) && one.kind !== 'complement' ? one.head : -1
    const isOwn = (kid: number): boolean =>
      !view.predicates.has(kid) ||
      !/^(?:conj|parataxis|list)$/.test(view.rel(kid)) ||
      draftOf(kid).kind === 'attribution'
    return {
      verb: verbOf(view, at),
      extent: extentOf(view, at, isOwn),
      ...(described >= 0 ? { describes: phrase(view, described, true) } : {}),
      copula: view.upos[at] !== 'VERB' && view.under(at, /^cop$/).length > 0,
      ...(one.subject >= 0 ? { subject: phrase(view, one.subject, true) } : {}),
      objects: one.objects.map((object) => phrase(view, object, false)),
      obliques: obliquesOf(at, one, agent),
      ...(agent >= 0 ? { agent: phrase(view, agent, true) } : {}),
      denied: one.denied,
      ...(one.modal !== undefined ? { modal: one.modal } : {}),
      tense: one.tense,
      voice: one.passive ? 'passive' : 'active',
      kind: one.kind,
      joined: one.rel === 'conj' && one.head === one.over,
      ...(speaker >= 0 ? { speaker: phrase(view, speaker, true) } : {}),
      ...(said >= 0 ? { saying: verbOf(view, said) } : {}),
      ...(parent !== undefined ? { parent } : {}),
      lead: leadOf(at, one),
    }
  }

  /** Who receives, then what stands by a preposition; a relative word is told by what it stands for. */
  function obliquesOf(at: number, one: Draft, agent: number): readonly Oblique[] {
    const antecedent = one.rel === 'acl:relcl' ? one.head : -1
    const isFree = (kid: number): boolean => kid !== agent && !one.objects.includes(kid)
    const byPreposition = (kid: number): readonly Oblique[] => {
      const whole = oblique(view, kid)
      if (isRelative(view, kid) && antecedent >= 0) return [{ ...whole, ...phrase(view, antecedent, true) }]
      const others = group(view, kid).slice(1)
      return [
        whole,
        ...others.map((word) => oblique(view, word, prepositionOf(view, word) || whole.preposition)),
      ]
    }
    return [
      ...view
        .under(at, /^iobj$/)
        .filter(isFree)
        .map((kid) => oblique(view, kid, 'to')),
      ...view
        .under(at, /^(?:obl|obl:agent|obl:unmarked)$/)
        .filter(isFree)
        .flatMap(byPreposition),
    ]
  }

  function leadOf(at: number, one: Draft): number {
    let least = view.leads[at] ?? 0
    for (const word of [...(view.kids[at] ?? []), one.subject, ...one.objects])
      if (word >= 0 && view.rel(word) !== 'punct') least = Math.min(least, view.leads[word] ?? 0)
    return least
  }
}

function isModal(word: string): boolean {
  return /^(?:will|would|can|could|may|might|must|shall|should)$/.test(word)
}
