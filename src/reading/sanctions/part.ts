import type { Clause } from '../../language/clauses.ts'
import { whole } from '../../language/pattern.ts'
import { type Act, actOfVerb, harming } from './acts.ts'

export type Part = 'object' | 'subject' | 'oblique'

/** A clause with the part that a measure has in it. */
export interface Governed {
  readonly clause: Clause
  readonly part: Part
  readonly preposition: string
}

/** What a judgement has before it: the measure's part in a clause, and what the clause's verb does to sanctions. */
interface Use extends Governed {
  readonly sentence: string
  readonly said: Act | undefined
}

/** A deed; `none` where the clause does nothing to the measure; undefined where the next judgement is asked. */
type Judgement = (use: Use) => Act | 'none' | undefined

/** What the clause does to the measure, by its verb and the part that the measure has in it. */
export function actIn(sentence: string, governed: Governed, relief: boolean): Act | undefined {
  const { verb } = governed.clause
  const said =
    actOfVerb(verb, sentence.slice(verb.start, verb.end)) ??
    (isRuledOut(sentence, verb) ? 'reject' : undefined)
  // A waiver that is revoked spares nobody any more.
  if (relief && governed.part !== 'oblique' && (said === 'lift' || said === 'suspend')) return 'tighten'
  if (relief) return said === 'reject' || said === 'call' ? said : 'waive'
  const use = { ...governed, sentence, said }
  for (const judge of judgements) {
    const act = judge(use)
    if (act) return act === 'none' ? undefined : act
  }
  return undefined
}

/** “Ruled out sanctions on”; in “ruled out lifting them” the nearer verb tells the deed. */
const isRuledOut = (sentence: string, { lemma, end }: Clause['verb']): boolean =>
  lemma === 'rule' && /^\s+out\s+(?!\p{Ll}+ing\b)/u.test(sentence.slice(end))

/** What the tree may take for a verb in "are in force". */
const inForce = whole()`force, place, effect`
const stands: Judgement = ({ clause, part }) =>
  part === 'subject' && inForce.test(clause.verb.lemma) ? 'keep' : undefined

/** "Is subject to sanctions", "is liable to them". */
const ofState: Judgement = ({ clause: { copula, verb } }) => {
  if (!copula) return undefined
  if (verb.lemma === 'subject') return 'keep'
  return verb.lemma === 'risk' || verb.lemma === 'liable' ? 'threaten' : 'none'
}

const ending = whole()`expire, lapse, end`
const beginning = whole()`take, come, go, enter, start, begin, snap, spring, return, kick`
/** "Sanctions expire", "take effect", "hammer the economy": what they do themselves. */
const byThemselves: Judgement = ({ clause: { verb, voice }, part, said }) => {
  if (part !== 'subject' || voice !== 'active') return undefined
  if (ending.test(verb.lemma)) return 'lift'
  if (beginning.test(verb.lemma)) return 'impose'
  return said === 'keep' || said === 'bear' || harming.test(verb.lemma) ? 'keep' : 'none'
}

/** "Gets around them", "found ways round them". */
const escapes = whole()`get, go, work, find, slip, steer, sail, way, route`
const escaping: Judgement = ({ clause: { verb }, sentence }) =>
  escapes.test(verb.lemma) && /^\s+(?:ways\s+)?(?:a?round|past)\s/.test(sentence.slice(verb.end))
    ? 'evade'
    : undefined

const doneToThem: Judgement = ({ clause: { verb }, part, said }) => {
  if (part === 'oblique') return undefined
  return verb.lemma === 'face' ? 'bear' : (said ?? 'none')
}

/** "Retaliated with sanctions". */
export const answering = whole()`respond, retaliate, reply, react, answer, counter, back, follow`
const putting = whole()`put, place, bring, come, fall`

const among = (said: Act | undefined, ...acts: readonly Act[]): Act | undefined =>
  said && acts.includes(said) ? said : undefined

/** "Is at risk of sanctions", "exposed to them", "threatened with them". */
const atRisk = ({ clause, sentence, said }: Use): Act | undefined =>
  risky.test(sentence.slice(0, clause.obliques[0]?.end ?? 0)) ? 'threaten' : among(said, 'threaten', 'bear')
const risky = /\b(?:risk|threat|danger|prospect|possibility|exposed?)\b[^,;]{0,30}$/i

/** What a preposition before the measure makes of the verb. */
const led = new Map<string, (use: Use) => Act | undefined>(
  Object.entries({
    with: ({ clause: { verb, voice }, said }) => {
      if (voice === 'passive' && harming.test(verb.lemma)) return said ?? 'keep'
      return answering.test(verb.lemma) ? 'impose' : among(said, 'threaten', 'impose', 'plan')
    },
    under: ({ clause: { verb, objects } }) =>
      putting.test(verb.lemma) && objects.length > 0 ? 'impose' : 'keep',
    for: ({ said }) => (among(said, 'call', 'plan') ? 'call' : undefined),
    to: (use) => {
      // Who is exposed to them may be hit; who is subjected to them is.
      if (use.clause.verb.lemma === 'expose') return 'threaten'
      return use.clause.verb.lemma === 'subject' ? 'bear' : atRisk(use)
    },
    of: atRisk,
    on: ({ clause, said }) => (said === 'plan' || clause.verb.lemma === 'agree' ? 'plan' : undefined),
    from: ({ said }) => (among(said, 'waive', 'lift') ? 'waive' : undefined),
    by: ({ clause, said }) => (harming.test(clause.verb.lemma) ? said : among(said, 'impose', 'bear')),
  }),
)

const byPreposition: Judgement = (use) => led.get(use.preposition)?.(use)

/** In this order: the first that knows the clause decides. */
const judgements: readonly Judgement[] = [stands, ofState, byThemselves, escaping, doneToThem, byPreposition]
