import type { Clause } from '../../language/clauses.ts'
import { actOf, baseOf, harming } from './acts.ts'
import { byBearing } from './bearing.ts'
import { harmedBy, onWhom } from './beside.ts'
import { mayBear } from './fields.ts'
import { byWhom } from './givers.ts'
import { governing } from './governing.ts'
import { byTree } from './grammar.ts'
import { isPronoun } from './meant.ts'
import type { Measure } from './measures.ts'
import { byNoun } from './nouns.ts'
import { ownersBefore } from './owners.ts'
import { actIn } from './part.ts'
import { byParticiple } from './participles.ts'
import { isOfState, partiesIn } from './parties.ts'
import { byExpiry, byPassive, byStaying } from './passive.ts'
import { byRisk, byWarning } from './risk.ts'
import { done, type Spoken, type Told, whole } from './told.ts'
import { votesAgainst } from './votes.ts'
import { adjoining, byRule } from './words.ts'

/** What a sentence tells of a measure that it names; undefined where the word means another thing. */
export function byMeasure(sentence: string, measure: Measure, clauses: readonly Clause[]): Told | undefined {
  if (otherSense.test(sentence.slice(0, measure.start))) return undefined
  if (courts.test(sentence) && partiesIn(sentence, 0, sentence.length).length === 0) return undefined
  const on = onWhom(sentence, measure)
  // Whose "its banks" are is told elsewhere; "all sectors" without a name bear nothing.
  const isBorne = on.some(
    (one) =>
      mayBear(sentence, one) ||
      isPronoun(sentence, one) ||
      /\b(?:its|their)\s+$/.test(sentence.slice(0, one.start)),
  )
  const harmed = isBorne ? [] : harmedBy(sentence, measure)
  const relief = /^(?:waiver|exempt|licen)/i.test(measure.text)
  const beside = byWhom(sentence, measure, on.length > 0)
  // "Velm Mining's licence": a firm's own is the one that it was given.
  const spared = relief ? beside.filter(({ start, end }) => !isOfState(sentence.slice(start, end))) : []
  const by = spared.length > 0 ? [] : beside
  const spoken: Spoken = {
    sentence,
    measure,
    clauses,
    on: isBorne ? on : [...spared, ...harmed],
    by: by.length > 0 || on.length === 0 ? by : ownersBefore(sentence, measure, on, clauses),
    relief,
  }
  for (const reading of [
    byVote,
    due,
    byExpiry,
    byRisk,
    byWarning,
    byBearing,
    byNoun,
    byParticiple,
    byStaying,
    byPassive,
  ]) {
    const told = reading(spoken)
    if (told) return told
  }
  return byVerbOf(spoken)
}

const otherSense =
  /\b(?:criminal|civil|disciplinary|court|court-ordered|school|penal|administrative|league|sporting)\s+$/i

/** Where these are spoken of, and no state, sanctions are those of a court or a league. */
const courts = new RegExp(
  `\\b(?:${[
    'court|judge|lawyer|attorney|legal team|law firm|lawsuit|motion|plaintiff|defendant|insurance|bookmaker',
    'league|club|player|athlete|captain|referee|armband|tournament|FIFA|UEFA|IOC|NCAA|NFL|NBA',
  ].join('|')})s?\\b`,
  'i',
)

/** "The senate voted against sanctions on X": a body's vote rejects them, one member's only speaks of them. */
function byVote(spoken: Spoken): Told | undefined {
  const vote = votesAgainst(spoken.sentence.slice(0, spoken.measure.from))
  return vote && !spoken.relief
    ? {
        ...done(spoken),
        act: vote.decides ? 'reject' : undefined,
        mood: vote.decides ? undefined : 'reject',
        word: vote.word,
      }
    : undefined
}

/** "Sanctions are to be lifted". */
function due(spoken: Spoken): Told | undefined {
  const { sentence, measure } = spoken
  const found = /^\s+(?:are|were|is) to be (\p{Ll}+)/u.exec(sentence.slice(measure.end))
  const act = found?.[1] && actOf(baseOf(found[1]))
  if (!found?.[1] || !act) return undefined
  const end = measure.end + found[0].length
  const word = { start: end - found[1].length, end }
  return { ...done(spoken), act, mood: 'plan', hedge: word, deed: { start: measure.start, end }, word }
}

/** By the verb that governs it: the tree's where its words adjoin the measure, else that of the words themselves. */
function byVerbOf(spoken: Spoken): Told {
  const { sentence, measure, clauses, relief } = spoken
  const found = governing(sentence, measure, clauses)
  const told = found && actIn(sentence, found, relief)
  // Where other words than the verb's own stand between, the tree may have joined what the sentence does not.
  const apart =
    found &&
    found.clause.verb.end <= measure.from &&
    !adjoining.test(sentence.slice(found.clause.verb.end, measure.from))
  // "The council prolonged sanctions targeting X": what they target is not what was done.
  const describes =
    found?.part === 'subject' && found.clause.kind === 'participle' && harming.test(found.clause.verb.lemma)
  const plain = told && !apart && !describes ? undefined : byRule(spoken)
  if (plain && !relief) return plain
  return found
    ? byTree(spoken, found)
    : { ...done(spoken), act: relief ? 'waive' : undefined, word: whole(measure) }
}
