import type { Clause } from '../../language/clauses.ts'
import type { Span } from '../../language/span.ts'
import { type Act, actOfVerb, harming, relieving } from './acts.ts'
import { whoGave } from './givers.ts'
import type { Measure } from './measures.ts'
import { holds } from './told.ts'
import { isAdjective } from './words.ts'

type Part = 'object' | 'subject' | 'oblique'

/** The clause in which a measure is done, borne or spoken of, and as what. */
/** A clause with the part that a measure has in it. */
export interface Governed {
  readonly clause: Clause
  readonly part: Part
  readonly preposition: string
}

export function governing(
  sentence: string,
  measure: Measure,
  clauses: readonly Clause[],
): Governed | undefined {
  // "A new round of sanctions": the tree may end the phrase at its first noun.
  const round = { start: measure.from, end: Math.min(measure.start, measure.from + 5) }
  // "The curbs that Japan had placed on it": what became of them is told by another verb.
  const own = whoGave(sentence, measure)?.word
  const isUndone = clauses.some((clause) => undoes(sentence, clause, measure))
  let best: { clause: Clause; part: Part; preposition: string; size: number } | undefined
  for (const clause of clauses) {
    if (own && holds(own, clause.verb)) continue
    const places: readonly (readonly [Part, Span, string])[] = [
      ...clause.objects.map((phrase) => ['object', phrase, ''] as const),
      ...clause.obliques.map((phrase) => ['oblique', phrase, phrase.preposition] as const),
      // What "sanctions rely on banks to enforce rules" says of them, it says by its own verb.
      ...(clause.subject && clause.kind !== 'infinitive' ? [['subject', clause.subject, ''] as const] : []),
      ...(clause.agent ? [['oblique', clause.agent, 'by'] as const] : []),
    ]
    for (const [part, phrase, preposition] of places) {
      if (!(holds(phrase, measure) || holds(phrase, round)) || isDescribing(sentence, clause, measure))
        continue
      // Where two clauses share a phrase, the verb that tells a deed of sanctions is meant, then the nearer one.
      const far =
        Math.abs(clause.verb.start - measure.start) +
        (actOfVerb(clause.verb, sentence.slice(clause.verb.start, clause.verb.end)) ? 0 : 1000)
      // "Annulled the sanctions imposed in 2022": the participle only describes them.
      const described = isUndone && part === 'subject' && clause.kind === 'participle'
      const size = (described ? 500 : 0) + phrase.end - phrase.start + far
      if (!best || size < best.size) best = { clause, part, preposition, size }
    }
  }
  return best
}

/** Whether a main clause plainly takes a measure away. */
function undoes(sentence: string, { kind, denied, modal, verb, objects }: Clause, measure: Span): boolean {
  const act = actOfVerb(verb, sentence.slice(verb.start, verb.end))
  return (
    kind === 'main' &&
    !denied &&
    modal === undefined &&
    act !== undefined &&
    relieving.has(act) &&
    objects.some((one) => holds(one, measure))
  )
}

/** "Punishing sanctions", "the planned sanctions": the participle only describes them. */
const describing =
  /^(?:punishing|crippling|blocking|sweeping|existing|targeted|planned|proposed|increasing|damaging|biting)\s+(?:(?!by\b|with\b|of\b|from\b)\p{L}+\s+){0,3}$/iu

const isDescribing = (sentence: string, { verb }: Clause, { start }: Measure): boolean =>
  describing.test(sentence.slice(verb.start, start)) ||
  (verb.end <= start &&
    isAdjective(sentence.slice(0, start), verb.start, sentence.slice(verb.start, verb.end)))

/** What the clause does to the measure, by its verb and the part that the measure has in it. */
export function actIn(
  sentence: string,
  clause: Clause,
  part: Part,
  preposition: string,
  relief: boolean,
): Act | undefined {
  const { verb, voice, copula, objects } = clause
  const said = actOfVerb(verb, sentence.slice(verb.start, verb.end))
  if (relief) return said === 'reject' || said === 'call' ? said : 'waive'
  if (inForce.test(verb.lemma) && part === 'subject') return 'keep'
  if (copula)
    return verb.lemma === 'subject' ? 'keep' : /^(?:risk|liable)$/.test(verb.lemma) ? 'threaten' : undefined
  if (part === 'subject' && voice === 'active')
    return /^(?:expire|lapse|end)$/.test(verb.lemma)
      ? 'lift'
      : /^(?:take|come|go|enter|start|begin|snap|spring|return|kick)$/.test(verb.lemma)
        ? 'impose'
        : said === 'keep' || said === 'bear' || harming.test(verb.lemma)
          ? 'keep'
          : undefined
  if (escapes.test(verb.lemma) && /^\s+(?:ways\s+)?(?:a?round|past)\s/.test(sentence.slice(verb.end)))
    return 'evade'
  if (part !== 'oblique') return verb.lemma === 'face' ? 'bear' : said
  if (preposition === 'with' && voice === 'passive' && harming.test(verb.lemma)) return said ?? 'keep'
  if (preposition === 'with')
    return answering.test(verb.lemma)
      ? 'impose'
      : said === 'threaten' || said === 'impose' || said === 'plan'
        ? said
        : undefined
  if (preposition === 'under')
    return /^(?:put|place|bring|come|fall)$/.test(verb.lemma) && objects.length > 0 ? 'impose' : 'keep'
  if (preposition === 'for') return said === 'call' || said === 'plan' ? 'call' : undefined
  // Who is exposed to them may be hit; who is subjected to them is.
  if (preposition === 'to' && verb.lemma === 'expose') return 'threaten'
  if (preposition === 'to' && verb.lemma === 'subject') return 'bear'
  if (preposition === 'of' || preposition === 'to')
    return /\b(?:risk|threat|danger|prospect|possibility|exposed?)\b[^,;]{0,30}$/i.test(
      sentence.slice(0, clause.obliques[0]?.end ?? 0),
    )
      ? 'threaten'
      : said === 'threaten' || said === 'bear'
        ? said
        : undefined
  if (preposition === 'on' && (said === 'plan' || verb.lemma === 'agree')) return 'plan'
  return preposition === 'from' && (said === 'waive' || said === 'lift')
    ? 'waive'
    : preposition === 'by' && (said === 'impose' || said === 'bear' || harming.test(verb.lemma))
      ? said
      : undefined
}

/** What the tree may take for a verb in "are in force". */
const inForce = /^(?:force|place|effect)$/
/** "Gets around them", "found ways round them". */
const escapes = /^(?:get|go|work|find|slip|steer|sail|way|route)$/

/** "Retaliated with sanctions". */
export const answering = /^(?:respond|retaliate|reply|react|answer|counter|back|follow)$/
