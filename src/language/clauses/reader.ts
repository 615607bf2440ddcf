import { lemmaOf } from './lemma.ts'
import type { Clause, Kind, Oblique, Phrase, Span, Tree, Verb } from './model.ts'
import {
  circumstances,
  denials,
  denying,
  modals,
  negative,
  nobody,
  raising,
  relative,
  saying,
  speaking,
  timely,
} from './words.ts'

/** A clause before its sureness is known: the smallest lead among the words that make it. */
export interface Reading extends Omit<Clause, 'sure'> {
  readonly lead: number
}

/** What stays outside a phrase: what joins it to the rest, and the clauses and names that hang on it. */
const outside =
  /^(?:acl|acl:relcl|advcl|advcl:relcl|appos|parataxis|cc|cc:preconj|case|mark|cop|aux|aux:pass|nsubj|nsubj:pass|nsubj:outer|csubj|expl|discourse|ccomp|punct|dep|list|dislocated|vocative|orphan)$/
/** Relations under which a word with a subject or a copula of its own is a clause. */
const clausal =
  /^(?:root|ccomp|xcomp|advcl|advcl:relcl|acl|acl:relcl|csubj|csubj:pass|csubj:outer|parataxis|conj|dep|list|appos|dislocated|nsubj|obj|obl|nmod)$/
/** Relations under which a verb is none of its own clause. */
const adjectival =
  /^(?:amod|case|compound|compound:prt|mark|det|fixed|flat|goeswith|cc|discourse|punct|nsubj|nsubj:pass|obj|iobj|obl|obl:agent|obl:unmarked|nmod|nmod:poss|nmod:desc|nmod:unmarked|advmod|appos|list|reparandum)$/
const nominal = /^(?:NOUN|PROPN|PRON|NUM|X|SYM|DET)$/

interface Draft {
  readonly at: number
  readonly rel: string
  readonly head: number
  /** The draft's clause that it hangs on, as a token. */
  readonly over: number
  readonly passive: boolean
  readonly subject: number
  readonly objects: readonly number[]
  readonly auxiliaries: readonly string[]
  readonly modal: string | undefined
  readonly denied: boolean
  readonly kind: Kind
  readonly tense: Clause['tense']
  readonly speech: { readonly speaker: number; readonly verb: number } | undefined
}

/** The clauses of a tree, in the order of their words. @param known verbs in their base form */
export function readClauses(tree: Tree, known: ReadonlySet<string>): readonly Reading[] {
  const { tokens, upos, xpos, heads, labels, leads } = tree
  const count = heads.length
  const kids: number[][] = Array.from({ length: count }, () => [])
  for (let at = 0; at < count; at++) kids[heads[at] ?? -1]?.push(at)
  const text = (at: number): string => tokens[at]?.text ?? ''
  const low = (at: number): string => text(at).toLowerCase().replace('’', "'")
  const rel = (at: number): string => labels[at] ?? ''
  const under = (at: number, wanted: RegExp): readonly number[] =>
    (kids[at] ?? []).filter((kid) => wanted.test(rel(kid)))
  const first = (at: number, wanted: RegExp): number => under(at, wanted)[0] ?? -1
  const lemma = (at: number): string => {
    const form = low(at)
    return upos[at] === 'VERB' || upos[at] === 'AUX' ? lemmaOf(form, known) : form
  }
  const drafts = new Map<number, Draft>()
  const predicates = new Set<number>()
  for (let at = 0; at < count; at++) if (isPredicate(at)) predicates.add(at)
  const order = [...predicates]
  const places = new Map(order.map((at, place) => [at, place]))
  return order.map(reading)

  function isPredicate(at: number): boolean {
    const relation = rel(at)
    const verb = upos[at] === 'VERB' || (upos[at] === 'AUX' && !/^(?:aux|aux:pass|cop)$/.test(relation))
    if (verb && !adjectival.test(relation)) return relation !== 'conj' || !withoutClause(heads[at] ?? -1)
    return clausal.test(relation) && under(at, /^(?:cop|nsubj|nsubj:pass|nsubj:outer|csubj|expl)$/).length > 0
  }

  /** Whether a joined participle stands beside a noun or an adjective that is no clause: "torn and burnt flags". */
  function withoutClause(at: number): boolean {
    if (at < 0) return false
    if (rel(at) === 'conj') return withoutClause(heads[at] ?? -1)
    return adjectival.test(rel(at)) && upos[at] !== 'VERB' && under(at, /^(?:cop|nsubj)/).length === 0
  }

  /** The clause that a word stands in, from its head upwards. */
  function clauseAbove(at: number): number {
    let head = heads[at] ?? -1
    for (let k = 0; head >= 0 && k < count; k++) {
      if (predicates.has(head)) return head
      head = heads[head] ?? -1
    }
    return -1
  }

  function draftOf(at: number): Draft {
    const kept = drafts.get(at)
    if (kept) return kept
    const made = draft(at)
    drafts.set(at, made)
    return made
  }

  function draft(at: number): Draft {
    const relation = rel(at)
    const head = heads[at] ?? -1
    const over = clauseAbove(at)
    const above = over >= 0 ? draftOf(over) : undefined
    const joined = relation === 'conj' && above !== undefined && head === over
    const ownAux = under(at, /^aux$/).map(low)
    const bare = xpos[at] === 'VB' && ownAux.length === 0 && !isInfinitive(at)
    const shares = joined && bare && above.auxiliaries.length > 0
    const auxiliaries = shares ? above.auxiliaries : ownAux
    const modal = auxiliaries.map((one) => modals[one] ?? one).find((one) => isModal(one))
    let subject = first(at, /^(?:nsubj|nsubj:pass)$/)
    if (subject < 0) subject = first(at, /^(?:csubj|csubj:pass)$/)
    const own = subject >= 0
    let passive =
      under(at, /^(?:aux:pass|nsubj:pass|csubj:pass)$/).length > 0 ||
      (joined && !own && above.passive && xpos[at] === 'VBN' && ownAux.length === 0) ||
      (xpos[at] === 'VBN' && !own && /^(?:acl|advcl)$/.test(relation) && ownAux.length === 0)
    if (under(at, /^cop$/).length > 0 && upos[at] !== 'VERB') passive = false
    let objects = under(at, /^obj$/)

    if (joined && !own) subject = above.subject
    const content = isContent(at, above)
    if (/^(?:acl:relcl|acl)$/.test(relation) && head >= 0 && !content) {
      const pronouns = under(at, /^(?:nsubj|nsubj:pass|obj|obl|iobj|advmod|nmod)$/).filter(isRelative)
      if (subject >= 0 && isRelative(subject) && low(subject) !== 'whose') subject = head
      else if (objects.some(isRelative)) objects = objects.map((one) => (isRelative(one) ? head : one))
      else if (relation === 'acl') {
        if (subject < 0 && !isInfinitive(at)) subject = head
        else if (subject < 0 && above && /^(?:obj|nsubj)$/.test(rel(head))) subject = above.subject
      } else if (
        objects.length === 0 &&
        subject >= 0 &&
        !passive &&
        pronouns.length === 0 &&
        upos[at] === 'VERB' &&
        !circumstances.test(text(head)) &&
        under(at, /^(?:advmod|mark|obl)$/).every((one) => !/^(?:where|when|why|how|while)$/.test(low(one))) &&
        under(at, /^(?:ccomp|xcomp)$/).length === 0
      )
        objects = [head]
    } else if (relation === 'advcl:relcl' && isRelative(subject)) subject = -1
    else if (above && subject < 0 && head === over && /^(?:xcomp|advcl|ccomp|parataxis)$/.test(relation)) {
      if (relation === 'xcomp') {
        const receiver = under(over, /^(?:obj|iobj)$/)[0]
        subject =
          !above.passive && receiver !== undefined && lemma(over) !== 'promise' ? receiver : above.subject
      } else if (relation === 'advcl') subject = above.subject
      else if (relation === 'ccomp') subject = hasTense(at) ? strayTopic(over, above.subject) : above.subject
    }

    const tag = speechTag(at)
    const kind =
      joined && !tag ? above.kind : tag ? 'attribution' : content ? 'complement' : kindOf(at, relation)
    const speech = speechOf(at, over, above, joined)
    return {
      at,
      rel: relation,
      head,
      over,
      passive,
      subject,
      objects: objects.flatMap(group),
      auxiliaries,
      modal,
      denied: isDenied(at, above, { subject: own ? subject : -1, objects, shares, joined }),
      kind,
      tense: tenseOf(at, { auxiliaries, modal, kind, above, joined, passive }),
      speech,
    }
  }

  function hasTense(at: number): boolean {
    return [...under(at, /^(?:aux|aux:pass|cop)$/), at].some((one) =>
      /^(?:VBD|VBZ|VBP|MD)$/.test(xpos[one] ?? ''),
    )
  }

  /** "The plant" of "The plant, officials say, will employ …", where it hangs on the wrong verb. */
  function strayTopic(over: number, subject: number): number {
    const stray = under(
      over,
      /^(?:obl:unmarked|obl|nsubj|nsubj:outer|dislocated|obj|vocative|parataxis)$/,
    ).find(
      (kid) =>
        kid < subject && kid < over && nominal.test(upos[kid] ?? '') && under(kid, /^case$/).length === 0,
    )
    return stray ?? -1
  }

  function isRelative(at: number): boolean {
    return at >= 0 && relative.has(low(at))
  }

  function isInfinitive(at: number): boolean {
    return under(at, /^mark$/).some((one) => low(one) === 'to')
  }

  function isModal(word: string): boolean {
    return /^(?:will|would|can|could|may|might|must|shall|should)$/.test(word)
  }

  /** A word with those joined to it. */
  function group(at: number): readonly number[] {
    return [at, ...under(at, /^conj$/).filter((kid) => !predicates.has(kid))]
  }

  function kindOf(at: number, relation: string): Kind {
    if (relation === 'root') return 'main'
    if (/relcl/.test(relation)) return 'relative'
    if (/^csubj/.test(relation)) return 'subject'
    if (isInfinitive(at) || (relation === 'xcomp' && xpos[at] === 'VB')) return 'infinitive'
    const finite = under(at, /^(?:aux|aux:pass|cop)$/).length > 0
    if (/^(?:VBG|VBN)$/.test(xpos[at] ?? '') && !finite && /^(?:acl|advcl|xcomp)$/.test(relation))
      return 'participle'
    if (relation === 'advcl') return 'adverbial'
    if (/^(?:ccomp|xcomp|acl)$/.test(relation)) return 'complement'
    return 'beside'
  }

  function tenseOf(
    at: number,
    {
      auxiliaries,
      modal,
      kind,
      above,
      joined,
      passive,
    }: Pick<Draft, 'auxiliaries' | 'modal' | 'kind' | 'passive'> & {
      above: Draft | undefined
      joined: boolean
    },
  ): Clause['tense'] {
    const perfect = auxiliaries.some((one) => /^(?:have|has|had|'ve)$/.test(one))
    if (modal !== undefined) {
      if (perfect && /^(?:could|may|might|must|should|would)$/.test(modal)) return 'past'
      return /^(?:will|would|may|might|shall)$/.test(modal) ? 'future' : 'present'
    }
    if (kind === 'infinitive' && isInfinitive(at)) {
      if (perfect) return 'past'
      const factual = /^(?:continue|begin|start|seem|appear|manage|fail|use|come|help|tend|say|report|know)$/
      return above && factual.test(lemma(above.at)) ? above.tense : 'future'
    }
    if (perfect) return 'past'
    const helpers = under(at, /^(?:aux|aux:pass|cop)$/)
    for (const one of [...helpers, at]) {
      const tag = xpos[one]
      if (tag === 'VBD') return 'past'
      if (tag === 'VBZ' || tag === 'VBP') return 'present'
    }
    if (joined && above) return above.tense
    if (kind === 'participle') return passive || xpos[at] === 'VBN' ? 'past' : (above?.tense ?? 'present')
    if (xpos[at] === 'VBN') return 'past'
    return above?.tense ?? 'present'
  }

  function isDenied(
    at: number,
    above: Draft | undefined,
    parts: { subject: number; objects: readonly number[]; shares: boolean; joined: boolean },
  ): boolean {
    let denied = deniesItself(at, parts)
    if (parts.shares && above?.denied && under(at, /^cc$/).some((one) => /^(?:or|nor)$/.test(low(one))))
      denied = true
    if (!above || parts.joined || rel(at) === 'parataxis') return denied
    const relation = rel(at)
    const marks = under(at, /^(?:mark|case)$/).map(low)
    if (/^(?:advcl|acl|ccomp|xcomp|obl)$/.test(relation) && marks.includes('without')) return !denied
    if (heads[at] !== above.at) return denied
    const governor = lemma(above.at)
    if (
      relation === 'advcl' &&
      /^(?:prevent|stop|refrain|dissuade)$/.test(governor) &&
      marks.includes('from')
    )
      return !denied
    if (!/^(?:xcomp|ccomp)$/.test(relation)) return denied
    const turned =
      denying.has(governor) || governor === 'unlikely' || governor === 'unable' || governor === 'unwilling'
    const spreads =
      above.denied &&
      (relation === 'xcomp' ? !denials.has(governor) : raising.has(governor) || governor === 'likely')
    return denied !== (turned !== spreads)
  }

  function deniesItself(
    at: number,
    { subject, objects }: { subject: number; objects: readonly number[] },
  ): boolean {
    for (const one of under(at, /^(?:advmod|det|cc|cc:preconj|dep|discourse)$/)) {
      const word = low(one)
      if (rel(one) === 'cc' && word === 'nor') return true
      if (rel(one) !== 'cc' && negative.has(word) && low(one + 1) !== 'only' && !(word === 'not' && one > at))
        return true
      if (word === 'longer' && low(one - 1) === 'no') return true
      if (word === 'no' && rel(one) === 'det') return true
    }
    return [subject, ...objects].some(isNobody)
  }

  function isNobody(at: number): boolean {
    if (at < 0) return false
    if (nobody.has(low(at)) || (low(at) === 'one' && low(at - 1) === 'no')) return true
    return under(at, /^(?:det|advmod|cc:preconj)$/).some((one) => /^(?:no|neither)$/.test(low(one)))
  }

  /** "…, the mayor said": a verb of saying that hangs on what was said, and its subject. */
  function speechTag(at: number): { readonly speaker: number } | undefined {
    if (
      upos[at] !== 'VERB' ||
      !speaking.has(lemma(at)) ||
      !/^(?:parataxis|advcl|dep|acl|conj)$/.test(rel(at))
    )
      return undefined
    const relation = rel(at)
    if (relation !== 'parataxis' && !besideMark(at)) return undefined
    if (under(at, /^(?:mark|cc|aux:pass)$/).length > 0) return undefined
    const after = (kid: number): boolean => kid > at && nominal.test(upos[kid] ?? '')
    const own = under(at, /^(?:nsubj|nsubj:pass)$/)
    const speaker = own[0] ?? under(at, /^(?:ccomp|obj|dep|iobj|xcomp|obl:unmarked)$/).find(after)
    if (speaker === undefined || isRelative(speaker)) return undefined
    if (own.length > 0 && under(at, /^ccomp$/).length > 0) return undefined
    if (relation === 'conj' && own.some((one) => one < at)) return undefined
    return { speaker }
  }

  function besideMark(at: number): boolean {
    let start = at
    for (
      let word = at;
      word >= 0;
      word = (kids[word] ?? []).find((kid) => rel(kid) !== 'punct' && kid < word) ?? -1
    )
      start = word
    return upos[start - 1] === 'PUNCT'
  }

  /** Whether a clause is what the verb above says, though it hangs otherwise: on a noun beside the verb, or bare before it. */
  function isContent(at: number, above: Draft | undefined): boolean {
    if (!above || upos[above.at] !== 'VERB' || !saying.has(lemma(above.at))) return false
    if (under(above.at, /^ccomp$/).length > 0 || under(at, /^(?:nsubj|nsubj:pass|cop)$/).length === 0)
      return false
    const relation = rel(at)
    const head = heads[at] ?? -1
    const marks = under(at, /^mark$/).map(low)
    if (relation === 'advcl')
      return head === above.at && at < head && marks.length === 0 && above.subject > at
    if (!/^(?:acl|acl:relcl)$/.test(relation) || heads[head] !== above.at) return false
    return marks.includes('that') && /^(?:obj|iobj|obl|obl:unmarked|nmod)$/.test(rel(head))
  }

  function speechOf(at: number, over: number, above: Draft | undefined, joined: boolean): Draft['speech'] {
    for (const kid of kids[at] ?? []) {
      const tag = predicates.has(kid) ? speechTag(kid) : undefined
      if (tag) return { speaker: tag.speaker, verb: kid }
    }
    const source = sourceOf(at)
    if (source >= 0) return { speaker: source, verb: -1 }
    if (!above) return undefined
    if (joined) return above.speech
    const relation = rel(at)
    const governor = lemma(over)
    if (isContent(at, above)) return { speaker: above.subject, verb: over }
    const content = relation === 'ccomp' || (relation === 'xcomp' && (denials.has(governor) || above.passive))
    if (
      content &&
      heads[at] === over &&
      (upos[over] === 'VERB' || upos[over] === 'AUX') &&
      saying.has(governor)
    ) {
      if (above.denied && !denials.has(governor)) return above.speech
      const speaker = above.passive ? agentOf(over) : above.subject
      return { speaker: heads[at] === speaker ? -1 : speaker, verb: over }
    }
    if (relation === 'parataxis' && saying.has(governor) && at > over && low(over + 1) === ':')
      return { speaker: above.subject, verb: over }
    if (
      relation === 'parataxis' &&
      above.speech === undefined &&
      saying.has(governor) &&
      under(over, /^ccomp$/).length === 0
    )
      return { speaker: above.subject, verb: over }
    return relation === 'root' ? undefined : above.speech
  }

  /** The noun of "according to …" beside a predicate. */
  function sourceOf(at: number): number {
    for (const kid of kids[at] ?? []) {
      if (low(kid) === 'according') {
        const noun = first(kid, /^(?:obl|obj|nmod|xcomp)$/)
        if (noun >= 0) return noun
      }
      for (const one of under(kid, /^(?:case|mark|advmod|amod)$/)) if (low(one) === 'according') return kid
    }
    return -1
  }

  function agentOf(at: number): number {
    const named = first(at, /^obl:agent$/)
    if (named >= 0) return named
    const by = under(at, /^obl$/).find(
      (one) => under(one, /^case$/).some((word) => low(word) === 'by') && !timely.test(text(one)),
    )
    return by ?? -1
  }

  function span(at: number): Span {
    return { start: tokens[at]?.start ?? 0, end: tokens[at]?.end ?? 0 }
  }

  /** The phrase of a word: the run of its own words around it. */
  function phrase(at: number, withJoined: boolean): Phrase {
    const own = new Set<number>()
    const add = (word: number, top: boolean): void => {
      own.add(word)
      for (const kid of kids[word] ?? []) {
        const relation = rel(kid)
        const stop = top
          ? outside.test(relation)
          : /^(?:acl:relcl|advcl|parataxis|appos|punct|ccomp)$/.test(relation)
        if (stop && !(relation === 'punct' && /^[-–—'’.&/$%]$/.test(text(kid)) && beside(kid))) continue
        if (top && relation === 'conj') {
          if (withJoined && !predicates.has(kid)) {
            add(kid, true)
            for (const one of under(kid, /^(?:cc|case)$/)) own.add(one)
          }
          continue
        }
        if (predicates.has(kid) && relation !== 'amod') continue
        add(kid, false)
      }
    }
    add(at, true)
    let from = at
    let to = at
    const glue = (word: number): boolean => upos[word] === 'PUNCT' && !/^[;:()"“”]$/.test(text(word))
    const step = (word: number, by: number): number => {
      if (own.has(word + by)) return word + by
      return glue(word + by) && own.has(word + 2 * by) ? word + 2 * by : -1
    }
    for (let next = step(from, -1); next >= 0; next = step(from, -1)) from = next
    for (let next = step(to, 1); next >= 0; next = step(to, 1)) to = next
    return { start: span(from).start, end: span(to).end, head: span(at) }
  }

  function beside(mark: number): boolean {
    return tokens[mark - 1]?.end === tokens[mark]?.start && tokens[mark]?.end === tokens[mark + 1]?.start
  }

  function prepositionOf(at: number): string {
    const words = under(at, /^case$/).flatMap((one) => [one, ...under(one, /^fixed$/)])
    return words.map(low).join(' ')
  }

  function oblique(at: number, preposition = prepositionOf(at)): Oblique {
    return { preposition, ...phrase(at, false) }
  }

  function verbOf(at: number): Verb {
    const particle = first(at, /^compound:prt$/)
    return { ...span(at), lemma: lemma(at), ...(particle >= 0 ? { particle: low(particle) } : {}) }
  }

  function reading(at: number): Reading {
    const one = draftOf(at)
    const agent = one.passive ? agentOf(at) : -1
    const agents = agent < 0 ? [] : [agent]
    const antecedent = one.rel === 'acl:relcl' ? one.head : -1
    const obliques = under(at, /^(?:obl|obl:agent|obl:unmarked)$/)
      .filter((kid) => !agents.includes(kid))
      .flatMap((kid) => {
        const whole = oblique(kid)
        if (isRelative(kid) && antecedent >= 0) return [{ ...whole, ...phrase(antecedent, true) }]
        return [
          whole,
          ...group(kid)
            .slice(1)
            .map((word) => oblique(word, prepositionOf(word) || whole.preposition)),
        ]
      })
    const receivers = under(at, /^iobj$/).map((kid) => oblique(kid, 'to'))
    const parent = one.over >= 0 ? places.get(one.over) : undefined
    const speaker = one.speech?.speaker ?? -1
    const said = one.speech?.verb ?? -1
    return {
      verb: verbOf(at),
      copula: upos[at] !== 'VERB' && under(at, /^cop$/).length > 0,
      ...(one.subject >= 0 ? { subject: phrase(one.subject, true) } : {}),
      objects: one.objects.map((object) => phrase(object, false)),
      obliques: [...receivers, ...obliques],
      ...(agent >= 0 ? { agent: phrase(agent, true) } : {}),
      denied: one.denied,
      ...(one.modal !== undefined ? { modal: one.modal } : {}),
      tense: one.tense,
      voice: one.passive ? 'passive' : 'active',
      kind: one.kind,
      joined: one.rel === 'conj' && one.head === one.over,
      ...(speaker >= 0 ? { speaker: phrase(speaker, true) } : {}),
      ...(said >= 0 ? { saying: verbOf(said) } : {}),
      ...(parent !== undefined ? { parent } : {}),
      lead: leadOf(at, one),
    }
  }

  function leadOf(at: number, one: Draft): number {
    let least = leads[at] ?? 0
    for (const word of [...(kids[at] ?? []), one.subject, ...one.objects])
      if (word >= 0 && rel(word) !== 'punct') least = Math.min(least, leads[word] ?? 0)
    return least
  }
}
