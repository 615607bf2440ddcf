import { type Clause, clausesOf } from './clauses.ts'
import { agentsOf } from './events/agents.ts'
import { type Event, plainly } from './events/event.ts'
import { alsoTold } from './events/frames.ts'
import { nominalsOf } from './events/nouns.ts'

export type { Event } from './events/event.ts'
export { shareIn, sharesFit } from './events/shares.ts'

/** What these lead to was not done, or was. */
const settling = /^(?:decline|refuse|fail|forget|neglect|manage|come|go|help|force|get)$/

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

/** What happens in a sentence: what its verbs tell, and the nouns for deeds and for those who do them. */
export function eventsOf(sentence: string): readonly Event[] {
  const clauses = clausesOf(sentence)
  const told = clauses.flatMap((clause) => {
    const plain = plainly(sentence, asTold(clause, clauses))
    return [plain, ...alsoTold(plain, sentence)]
  })
  return [...told, ...agentsOf(sentence), ...nominalsOf(sentence, clauses)]
}
