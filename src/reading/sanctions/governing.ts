import type { Clause } from '../../language/clauses.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { actOfVerb, relieving } from './acts.ts'
import { whoGave } from './givers.ts'
import type { Measure } from './measures.ts'
import type { Governed, Part } from './part.ts'
import { holds } from './told.ts'
import { isAdjective } from './words.ts'

/** The clause in which a measure is done, borne or spoken of, and as what. */
export function governing(
  sentence: string,
  measure: Measure,
  clauses: readonly Clause[],
): Governed | undefined {
  // "A new round of sanctions": the tree may end the phrase at its first noun.
  const round = { start: measure.from, end: Math.min(measure.start, measure.from + 5) }
  // "The curbs that Japan had placed on it": what became of them is told by another verb.
  const own = whoGave(sentence, measure)?.word
  let isUndone: boolean | undefined
  let best: (Governed & { readonly size: number }) | undefined
  for (const clause of clauses) {
    if ((own && holds(own, clause.verb)) || isDescribing(sentence, clause, measure)) continue
    for (const { part, phrase, preposition } of placesIn(clause)) {
      if (!(holds(phrase, measure) || holds(phrase, round))) continue
      // "Annulled the sanctions imposed in 2022": the participle only describes them.
      const mayDescribe = part === 'subject' && clause.kind === 'participle'
      // All clauses are asked for it, which a sentence of hundreds of measures pays for each.
      if (mayDescribe) isUndone ??= clauses.some((other) => undoes(sentence, other, measure))
      const described = mayDescribe && isUndone ? 500 : 0
      const size = described + phrase.end - phrase.start + farFrom(sentence, clause, measure)
      if (!best || size < best.size) best = { clause, part, preposition, size }
    }
  }
  return best
}

interface Place {
  readonly part: Part
  readonly phrase: Span
  readonly preposition: string
}

/** The phrases of a clause by the part that each has in it. */
function placesIn({ verb, objects, obliques, subject, kind, agent }: Clause): readonly Place[] {
  const isOwn = subject !== undefined && kind !== 'infinitive'
  return [
    ...objects.map((phrase): Place => ({ part: 'object', phrase, preposition: '' })),
    // The tree may hang an object that stands right behind its verb on no preposition: "are seeking tougher sanctions".
    ...obliques.map(
      (phrase): Place => ({
        part: phrase.preposition === '' && phrase.start === verb.end + 1 ? 'object' : 'oblique',
        phrase,
        preposition: phrase.preposition,
      }),
    ),
    // What "sanctions rely on banks to enforce rules" says of them, it says by its own verb.
    ...(isOwn ? [{ part: 'subject', phrase: subject, preposition: '' } as const] : []),
    ...(agent ? [{ part: 'oblique', phrase: agent, preposition: 'by' } as const] : []),
  ]
}

/** Where two clauses share a phrase, the verb that tells a deed of sanctions is meant, then the nearer one. */
const farFrom = (sentence: string, { verb }: Clause, { start }: Measure): number =>
  Math.abs(verb.start - start) + (actOfVerb(verb, sentence.slice(verb.start, verb.end)) ? 0 : 1000)

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
const adjectives = oneOf`punishing, crippling, blocking, sweeping, existing, targeted, planned, proposed, increasing,
  damaging, biting`
const describing = pattern('iu')`^${adjectives}\s+(?:(?!by\b|with\b|of\b|from\b)\p{L}+\s+){0,3}$`

const isDescribing = (sentence: string, { verb }: Clause, { start }: Measure): boolean =>
  describing.test(sentence.slice(verb.start, start)) ||
  (verb.end <= start &&
    isAdjective(sentence.slice(0, start), verb.start, sentence.slice(verb.start, verb.end)))
