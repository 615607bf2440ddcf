import type { Draft } from './draft.ts'
import { hasTense, kindOf, tenseOf } from './kind.ts'
import type { Clause, Tree } from './model.ts'
import { agentOf, group, oblique, phrasalObject, phrase, prepositionOf, verbOf } from './phrases.ts'
import { isDenied } from './polarity.ts'
import { isContent, speechOf, speechTag } from './speech.ts'
import { clauseAbove, isInfinitive, isRelative, nominal, type View, viewOf } from './view.ts'
import { circumstances, measures, modals, steering, timely } from './words.ts'

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
    let subject = view.first(at, /^(?:nsubj|nsubj:pass)$/)
    if (subject < 0) subject = view.first(at, /^(?:csubj|csubj:pass)$/)
    const own = subject >= 0
    let passive =
      view.under(at, /^(?:aux:pass|nsubj:pass|csubj:pass)$/).length > 0 ||
      (joined && !own && above.passive && view.xpos[at] === 'VBN' && ownAux.length === 0) ||
      (view.xpos[at] === 'VBN' && !own && /^(?:acl|advcl)$/.test(relation) && ownAux.length === 0)
    if (view.under(at, /^cop$/).length > 0 && view.upos[at] !== 'VERB') passive = false
    let objects = objectsOf(view, at, passive)

    if (joined && !own) subject = above.subject
    else if (!own && relation === 'root' && hasTense(view, at)) subject = strayTopic(view, at, at)
    const content = isContent(view, at, above)
    if (/^(?:acl:relcl|acl)$/.test(relation) && head >= 0 && !content) {
      const pronouns = view
        .under(at, /^(?:nsubj|nsubj:pass|obj|obl|iobj|advmod|nmod)$/)
        .filter((one) => isRelative(view, one))
      if (subject >= 0 && isRelative(view, subject) && view.low(subject) !== 'whose') subject = head
      else if (objects.some((one) => isRelative(view, one)))
        objects = objects.map((one) => (isRelative(view, one) ? head : one))
      else if (relation === 'acl') {
        const steered = above !== undefined && steering.has(view.lemma(over)) && above.objects.includes(head)
        if (subject < 0 && (steered || !isInfinitive(view, at))) subject = head
        else if (subject < 0 && above && /^(?:obj|nsubj)$/.test(view.rel(head))) subject = above.subject
      } else if (
        objects.length === 0 &&
        subject >= 0 &&
        !passive &&
        pronouns.length === 0 &&
        view.upos[at] === 'VERB' &&
        !circumstances.test(view.text(head)) &&
        view
          .under(at, /^(?:advmod|mark|obl)$/)
          .every((one) => !/^(?:where|when|why|how|while)$/.test(view.low(one))) &&
        view.under(at, /^(?:ccomp|xcomp)$/).length === 0
      )
        objects = [head]
    } else if (relation === 'advcl:relcl' && isRelative(view, subject)) subject = -1
    else if (above && subject < 0 && head === over && /^(?:xcomp|advcl|ccomp|parataxis)$/.test(relation)) {
      if (relation === 'xcomp') {
        const receiver = view.under(over, /^(?:obj|iobj)$/)[0]
        subject =
          !above.passive && receiver !== undefined && view.lemma(over) !== 'promise'
            ? receiver
            : above.subject
      } else if (relation === 'advcl') subject = steeredSubject(view, at, above) ?? above.subject
      else if (relation === 'ccomp')
        subject = hasTense(view, at) ? strayTopic(view, over, above.subject) : above.subject
    }

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
      denied: isDenied(view, at, above, { subject: own ? subject : -1, objects, shares, joined }),
      kind,
      tense: tenseOf(view, at, { auxiliaries, modal, kind, above, joined, passive }),
      speech,
    }
  }

  function reading(at: number): Reading {
    const one = draftOf(at)
    const agent = one.passive ? agentOf(view, at) : -1
    const agents = agent < 0 ? [] : [agent]
    const antecedent = one.rel === 'acl:relcl' ? one.head : -1
    const obliques = view
      .under(at, /^(?:obl|obl:agent|obl:unmarked)$/)
      .filter((kid) => !agents.includes(kid) && !one.objects.includes(kid))
      .flatMap((kid) => {
        const whole = oblique(view, kid)
        if (isRelative(view, kid) && antecedent >= 0) return [{ ...whole, ...phrase(view, antecedent, true) }]
        return [
          whole,
          ...group(view, kid)
            .slice(1)
            .map((word) => oblique(view, word, prepositionOf(view, word) || whole.preposition)),
        ]
      })
    const receivers = view
      .under(at, /^iobj$/)
      .filter((kid) => !one.objects.includes(kid))
      .map((kid) => oblique(view, kid, 'to'))
    const parent = one.over >= 0 ? places.get(one.over) : undefined
    const speaker = one.speech?.speaker ?? -1
    const said = one.speech?.verb ?? -1
    return {
      verb: verbOf(view, at),
      copula: view.upos[at] !== 'VERB' && view.under(at, /^cop$/).length > 0,
      ...(one.subject >= 0 ? { subject: phrase(view, one.subject, true) } : {}),
      objects: one.objects.map((object) => phrase(view, object, false)),
      obliques: [...receivers, ...obliques],
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

  function leadOf(at: number, one: Draft): number {
    let least = view.leads[at] ?? 0
    for (const word of [...(view.kids[at] ?? []), one.subject, ...one.objects])
      if (word >= 0 && view.rel(word) !== 'punct') least = Math.min(least, view.leads[word] ?? 0)
    return least
  }
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

function isModal(word: string): boolean {
  return /^(?:will|would|can|could|may|might|must|shall|should)$/.test(word)
}
