import { type Clause, clausesOf } from './clauses.ts'
import { agentsOf } from './events/agents.ts'
import { deed, type Event, plainly } from './events/event.ts'
import { alsoTold } from './events/frames.ts'
import { nominalsOf } from './events/nouns.ts'
import { meaningOfVerbAt } from './meanings.ts'
import { oneOf, pattern } from './pattern.ts'

export { type Event, isGiven } from './events/event.ts'
export { befallen, mishaps, namesHappening } from './events/happenings.ts'
export { namesDeed } from './events/nouns.ts'
export { shareIn, sharesFit } from './events/shares.ts'

/** What these lead to was not done, or was. */
const settling = /^(?:decline|refuse|fail|forget|neglect|manage|come|go|help|force|get)$/

/** “In addition to robbing the bank, Holm stole a car”: who robbed it is the subject that comes next. */
function asOpening(event: Event, sentence: string, clauses: readonly Clause[]): Event {
  const { clause, doer } = event
  const above = clause.parent === undefined ? undefined : clauses[clause.parent]
  const isOpening = clause.kind === 'complement' && clause.voice === 'active' && clause.modal === undefined
  if (doer || !isOpening || above?.kind !== 'main') return event
  const next = plainly(sentence, above).doer
  return next && clause.verb.end < next.start
    ? { ...event, doer: next, clause: { ...clause, subject: next } }
    : event
}

/** "Declined to hear the case": what hangs on such a verb is told by it. */
function asTold(clause: Clause, clauses: readonly Clause[]): Clause {
  const above = clause.parent === undefined ? undefined : clauses[clause.parent]
  if (clause.kind !== 'infinitive' || !above) return clause
  // "Do not have to pay".
  if (above.verb.lemma === 'have' && above.denied)
    return { ...clause, denied: true, kind: 'complement', tense: above.tense }
  const isHad = above.verb.lemma === 'have' && above.tense === 'past'
  if (!isHad && !settling.test(above.verb.lemma)) return clause
  const { modal, ...rest } = clause
  const mood = above.modal ?? (modal === 'to' ? undefined : modal)
  return {
    ...rest,
    ...(mood === undefined ? {} : { modal: mood }),
    kind: isHad ? above.kind : 'complement',
    tense: above.tense,
  }
}

const proposals = oneOf`
  motions?, plans?, proposals?, bills?, bids?, calls?, requests?, moves?, measures?, amendments?, attempts?, efforts?, offers?`
/** "A motion to ban fireworks", up to the verb. */
const proposed = pattern('i')`\b(${proposals}) to (?:be )?$`
const failing = /^(?:fail|block|veto|defeat)$/

/** What a motion that was turned down would have done was not done: "rejected a bill to raise the tax". */
function asRefused(sentence: string, clause: Clause, clauses: readonly Clause[]): Clause {
  const noun = clause.kind === 'infinitive' ? proposed.exec(sentence.slice(0, clause.verb.start)) : null
  if (!noun) return clause
  const above = clauses.find(({ verb, subject, kind, denied }) => {
    const isSubject = subject !== undefined && subject.start <= noun.index && noun.index < subject.end + 1
    const between = sentence.slice(verb.end, noun.index)
    const refuses =
      failing.test(verb.lemma) || (meaningOfVerbAt(sentence, verb) ?? deed(verb.lemma)) === deed('reject')
    return (
      refuses &&
      !denied &&
      kind !== 'infinitive' &&
      (isSubject || (verb.end <= noun.index && !/[;:]|\b(?:and|but)\b/.test(between)))
    )
  })
  if (!above) return clause
  const { modal: _, subject: __, ...rest } = clause
  const doer =
    above.voice === 'passive' ? above.agent : failing.test(above.verb.lemma) ? undefined : above.subject
  return { ...rest, ...(doer ? { subject: doer } : {}), denied: true, kind: 'complement', tense: above.tense }
}

const known = new WeakMap<readonly Clause[], readonly Event[]>()

/**
 * What happens in a sentence: what its verbs tell, and the nouns for deeds and for those who do them. They are kept as long
 * as its clauses.
 */
export function eventsOf(sentence: string): readonly Event[] {
  const clauses = clausesOf(sentence)
  const found = known.get(clauses) ?? eventsIn(sentence, clauses)
  known.set(clauses, found)
  return found
}

function eventsIn(sentence: string, clauses: readonly Clause[]): readonly Event[] {
  const told = clauses.flatMap((clause) => {
    const told = plainly(sentence, asRefused(sentence, asTold(clause, clauses), clauses))
    const plain = asOpening(told, sentence, clauses)
    return [plain, ...alsoTold(plain, sentence)]
  })
  return [...told, ...agentsOf(sentence), ...nominalsOf(sentence, clauses)]
}
