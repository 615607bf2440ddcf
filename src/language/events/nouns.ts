import type { Clause } from '../clauses.ts'
import { deed, type Event } from './event.ts'
import { phraseAt } from './phrase.ts'

/** Nouns that name what is done, each with its verb; what is done to stands behind "of", "on", "from" or "against", or owns it. */
const nouns: ReadonlyMap<string, string> = new Map(
  (
    'opening:open reopening:open closure:close closing:close launch:begin release:release arrest:arrest ban:ban sale:sell ' +
    'purchase:buy takeover:buy acquisition:buy merger:merge construction:build demolition:destroy expansion:expand ' +
    'approval:approve appointment:appoint execution:execute deportation:deport extradition:extradite withdrawal:withdraw ' +
    'deployment:deploy delivery:deliver signing:sign production:make rollout:begin introduction:introduce ' +
    'bid:buy offer:buy pursuit:buy charges:charge charge:charge evacuation:evacuate cancellation:cancel removal:remove replacement:replace'
  )
    .split(' ')
    .flatMap((pair) => {
      const [noun = '', verb = ''] = pair.split(':')
      return [[noun, verb] as const]
    }),
)

/** What these are said of has not been done; what the others are said of is only meant to be. */
const prevented =
  /^(?:postpone|delay|cancel|halt|block|prevent|avert|suspend|scrap|abandon|reject|oppose|shelve|stop|avoid|defer|refuse|drop|withdraw|end)$/
const intended =
  /^(?:plan|consider|propose|seek|demand|want|urge|expect|weigh|discuss|study|mull|back|support|call)$/
const finished = /^(?:complete|finish|carry|conduct|confirm|announce|celebrate|order)$/

/** "Postponed the opening of its new wing": it was not opened; "is considering a ban on diesel cars": it may be. */
export function nounsOf(event: Event, text: string): readonly Event[] {
  const { clause, bearer } = event
  const { lemma } = clause.verb
  const denied = prevented.test(lemma)
  const verb = bearer && nouns.get(text.slice(bearer.head.start, bearer.head.end).toLowerCase())
  if (!bearer || !verb || !(denied || intended.test(lemma) || finished.test(lemma))) return []
  // What was put off will be done; only that it has not been is known.
  if (denied && clause.tense !== 'past') return []
  const of =
    /^\s+(?:of|on|from|against|for)\s+([^,.;]+?)(?=[,.;]|$|\s(?:in|at|after|until|to|for|from|by)\s)/u.exec(
      text.slice(bearer.head.end, clause.voice === 'passive' ? bearer.end : undefined),
    )
  if (!of?.[1]) return []
  const end = bearer.head.end + of[0].length
  const whole: Clause = intended.test(lemma) ? { ...clause, tense: 'future', modal: 'may' } : clause
  return [
    {
      ...event,
      deed: deed(verb),
      bearer: phraseAt(text, end - of[1].length, end),
      beside: [bearer.head],
      denied: event.denied !== denied,
      clause: whole,
      by: 'converse',
    },
  ]
}
