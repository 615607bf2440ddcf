import type { Clause } from '../../language/clauses.ts'
import type { Span } from '../../language/span.ts'
import { type Act, actOf, baseOf, leadOf } from './acts.ts'
import { forWhom } from './beside.ts'
import { constructions } from './constructions.ts'
import { type Mood, moodOf } from './mood.ts'
import { actIn, type Governed } from './part.ts'
import { partiesAt } from './phrases.ts'
import { holds, type Spoken, type Told, whole } from './told.ts'
import { isTime } from './whom.ts'
import { isAdjective } from './words.ts'

/** What the clause that governs a measure tells of it, by the part that the measure has in it. */
export function byTree(spoken: Spoken, found: Governed): Told {
  const { measure } = spoken
  const { verb } = found.clause
  const inner = gerundIn(spoken.sentence.slice(verb.end, measure.from))
  const act = inner ?? actIn(spoken.sentence, found, spoken.relief)
  const own = moodIn(spoken, found)
  const mood = inner ? { ...own, mood: leadOf(verb.lemma) ?? own.mood, hedge: whole(verb) } : own
  const scene = { ...spoken, ...found, act, mood, targets: targetsOf(spoken, found, act) }
  const told: Told = {
    ...mood,
    measure: whole(measure),
    word: whole(verb),
    deed: { start: Math.min(verb.start, measure.start), end: Math.max(verb.end, measure.end) },
    clause: found.clause,
    act,
    imposers: spoken.by,
    targets: scene.targets,
  }
  for (const read of constructions) {
    const parties = read(scene)
    if (parties) return { ...told, ...parties }
  }
  return told
}

/** "Delay invoking sanctions", "considered lifting them": the deed is the gerund's, and the verb governs it. */
function gerundIn(between: string): Act | undefined {
  const found = /^\s+(\p{Ll}+ing)\s+(?:\p{L}[\p{L}.-]*\s+){0,3}$/u.exec(between)
  const word = found?.[1] ?? ''
  const act = isAdjective(between, between.indexOf(word), word) ? undefined : actOf(baseOf(word))
  return act && /^(?:impose|extend|tighten|ease|suspend|lift|waive)$/.test(act) ? act : undefined
}

/** The mood of a clause; relief that is only "doubtful" may not come. */
function moodIn({ sentence, clauses, relief }: Spoken, { clause, part }: Governed): Mood {
  const doubted =
    relief &&
    clause.copula &&
    part === 'subject' &&
    /^(?:doubtful|unlikely|uncertain|possible|likely|certain)$/.test(clause.verb.lemma)
  return doubted
    ? { mood: 'threaten', denied: false, hedge: whole(clause.verb) }
    : moodOf(sentence, clause, clauses)
}

function targetsOf(spoken: Spoken, { clause, part }: Governed, act: Act | undefined): readonly Span[] {
  const { sentence, measure, on } = spoken
  if (on.length > 0) return on
  // "Spared India from sanctions".
  const freed = act === 'waive' && clause.objects.map((one) => freedIn(sentence, one, measure))
  const spared =
    spoken.relief || (freed && (part === 'oblique' || freed.some(({ end }) => end < measure.start)))
      ? [
          ...forWhom(sentence, measure),
          ...(freed || clause.objects).filter((one) => !holds(one, measure)).map(whole),
        ]
      : []
  if (spared.length > 0) return spared
  return part === 'oblique' || !act ? [] : onIn(sentence, clause)
}

/** "Exempted the bank's branch from the sanctions", which the tree may take for one object: who is freed of them. */
function freedIn(sentence: string, { start, end }: Span, measure: Span): Span {
  const freed = /^(.+?)\sfrom\s/u.exec(sentence.slice(start, measure.start))?.[1]
  return end <= measure.start || freed === undefined ? { start, end } : { start, end: start + freed.length }
}

/** Who stands after "on" in the clause, apart from the measure. */
const onIn = (sentence: string, { obliques, verb }: Clause): readonly Span[] =>
  obliques
    .filter(
      (one) =>
        /^(?:on|against|upon)$/.test(one.preposition) && one.start > verb.start && !isTime(sentence, one),
    )
    .flatMap(({ start }) => partiesAt(sentence, start, sentence.length))
