import { clausesOf } from '../../language/clauses.ts'
import { type Event, eventsOf } from '../../language/events.ts'
import { meaningOf } from '../../language/meanings.ts'
import { realityOf } from '../../language/unreal.ts'
import { stemOf } from '../../language/words.ts'
import type { Claim } from './claim.ts'
import type { Line } from './lines.ts'
import { stemsIn, withName } from './who.ts'

const meaning = (verb: string): string => meaningOf(stemOf(verb))
/** Whoever does this, or has it done to them, has their office no more. */
const leaving: ReadonlyMap<string, 'doer' | 'bearer'> = new Map([
  [meaning('resign'), 'doer'],
  [meaning('dismiss'), 'bearer'],
])

/**
 * How a sentence tells that whom a claim gives an office has left it: "has resigned" beside "is head of Vireo"; "" where
 * it does not.
 */
export function leftIn({ line: { text } }: Claim, line: Line): string {
  const main = clausesOf(text).find(({ kind }) => kind === 'main')
  const subject = main?.copula && main.tense === 'present' ? main.subject : undefined
  if (!subject) return ''
  const person = stemsIn(text, subject)
  const who = ({ deed, doer, bearer }: Event) => (leaving.get(deed) === 'doer' ? doer : bearer)
  const left = eventsOf(line.text).find((event) => {
    const phrase = leaving.has(event.deed) && !event.denied ? who(event) : undefined
    return (
      phrase !== undefined &&
      realityOf(line.text, event.clause) === 'done' &&
      person.isSubsetOf(stemsIn(line.text, withName(line.text, phrase)))
    )
  })
  return left ? line.text.slice(left.clause.verb.start, left.clause.verb.end) : ''
}
