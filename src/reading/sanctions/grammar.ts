import type { Clause } from '../../language/clauses.ts'
import type { Span } from '../../language/span.ts'
import { type Act, actOf, baseOf, harming, leadOf } from './acts.ts'
import { forWhom } from './beside.ts'
import { doers } from './doers.ts'
import { mayBear } from './fields.ts'
import { actIn, answering, type Governed } from './governing.ts'
import { type Mood, moodOf } from './mood.ts'
import { partiesAt } from './phrases.ts'
import { holds, list, type Spoken, type Told, whole } from './told.ts'
import { isTime, named, subjectOf } from './whom.ts'

/** What the clause that governs a measure tells of it, by the part that the measure has in it. */
export function byTree(spoken: Spoken, found: Governed): Told {
  const { sentence, measure, clauses, by } = spoken
  const { clause, part, preposition } = found
  const inner = gerundIn(sentence.slice(clause.verb.end, measure.from))
  const act = inner ?? actIn(sentence, clause, part, preposition, spoken.relief)
  const own = moodIn(spoken, found)
  const mood = inner
    ? { ...own, mood: leadOf(clause.verb.lemma) ?? own.mood, hedge: whole(clause.verb) }
    : own
  const targets = targetsOf(spoken, found, act)
  const { objects } = clause
  const common = {
    ...mood,
    measure: whole(measure),
    word: whole(clause.verb),
    deed: {
      start: Math.min(clause.verb.start, measure.start),
      end: Math.max(clause.verb.end, measure.end),
    },
    clause,
    act,
    imposers: by,
    targets,
  }
  // "Hit five generals with asset freezes": the tree may take it all for one object.
  const within = objects.find((one) => holds(one, measure))
  const dealt = within && /^(.+?)\s+with\s/u.exec(sentence.slice(within.start, measure.start))?.[1]
  if (dealt !== undefined && within && targets.length === 0 && harming.test(clause.verb.lemma))
    return {
      ...common,
      imposers: by.length > 0 ? by : doers(sentence, clause, clauses),
      targets: [{ start: within.start, end: within.start + dealt.length }],
    }
  const { subject, agent } = clause
  const passive = clause.voice === 'passive'
  const others = named(
    sentence,
    objects.filter((one) => !holds(one, measure)),
  )
  if (act === 'keep' && part === 'subject' && targets.length === 0 && harming.test(clause.verb.lemma))
    return { ...common, targets: objects.map(whole) }
  if (part === 'oblique' && (preposition === 'with' || (preposition === 'by' && passive)) && act) {
    const hit = answering.test(clause.verb.lemma) ? [] : passive ? subjectOf(sentence, clause) : others
    const giver = passive ? list(agent) : doers(sentence, clause, clauses)
    return {
      ...common,
      imposers: by.length > 0 ? by : giver.filter((one) => !holds(one, measure)),
      targets: hit.length > 0 ? hit : targets,
    }
  }
  // "Placed Velm and Corvane, two shippers, under sanctions".
  if (act === 'impose' && preposition === 'under' && !passive && targets.length === 0 && objects[0])
    return {
      ...common,
      imposers: by.length > 0 ? by : doers(sentence, clause, clauses),
      targets: partiesAt(sentence, objects[0].start, measure.from),
    }
  if (isBorne(act, found)) {
    const bearer = objects.length > 0 && part === 'oblique' ? objects.map(whole) : list(subject)
    return { ...common, targets: targets.length > 0 ? targets : bearer.filter((one) => !holds(one, measure)) }
  }
  // "Warned India that the purchase may bring sanctions": who is warned is who may be hit.
  const parent = clause.parent === undefined ? undefined : clauses[clause.parent]
  if (
    parent &&
    targets.length === 0 &&
    /^(?:warn|threaten)$/.test(parent.verb.lemma) &&
    parent.objects.length > 0 &&
    mood.mood === 'threaten'
  )
    return {
      ...common,
      imposers: by.length > 0 ? by : list(parent.subject),
      targets: parent.objects.map(whole),
    }
  // Who gets around sanctions is who bears them, where nobody else is named.
  if (
    act === 'evade' &&
    !passive &&
    !mood.denied &&
    !breaking.test(clause.verb.lemma) &&
    !targets.some((one) => mayBear(sentence, one))
  )
    return { ...common, targets: doers(sentence, clause, clauses) }
  if (by.length > 0)
    // To support what another has imposed is not to ask for it.
    return {
      ...common,
      act: backing.test(clause.verb.lemma) && mood.mood === undefined ? 'keep' : act,
    }
  // Who asks for sanctions, or doubts, evades or escapes them, imposes none.
  // "In exchange for lifting": whose gerund it is is not told.
  const bare = clause.kind === 'participle' && mood.hedge?.start === clause.verb.start
  const imposes = act !== undefined && !bare && !/^(?:call|reject|evade|avert)$/.test(act)
  const doer = passive ? list(agent) : doers(sentence, clause, clauses)
  return { ...common, imposers: imposes ? doer.filter((one) => !holds(one, measure)) : [] }
}

/** Others than those who bear sanctions break them. */
const breaking = /^(?:breach|violate|flout|defy|bust|break)$/
const backing = /^(?:support|back|favou?r|welcome|defend|hail|praise)$/

/** "Delay invoking sanctions", "considered lifting them": the deed is the gerund's, and the verb governs it. */
function gerundIn(between: string): Act | undefined {
  const found = /^\s+(\p{Ll}+ing)\s+(?:\p{L}[\p{L}.-]*\s+){0,3}$/u.exec(between)
  const act = found?.[1] && actOf(baseOf(found[1]))
  return act && /^(?:impose|extend|tighten|ease|suspend|lift|waive)$/.test(act) ? act : undefined
}

/** "Remains under sanctions", "faces sanctions", "is at risk of sanctions": whoever is spoken of bears them. */
const isBorne = (act: Act | undefined, { clause, part }: Governed): boolean =>
  act === 'bear' ||
  act === 'avert' ||
  (act === 'keep' && part === 'oblique') ||
  (act === 'threaten' && part !== 'object' && clause.voice !== 'passive')

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
  const freed = act === 'waive' && part === 'oblique'
  const spared =
    spoken.relief || freed
      ? [...forWhom(sentence, measure), ...clause.objects.filter((one) => !holds(one, measure)).map(whole)]
      : []
  if (spared.length > 0) return spared
  return part === 'oblique' || !act ? [] : onIn(sentence, clause)
}

/** Who stands after "on" in the clause, apart from the measure. */
const onIn = (sentence: string, { obliques, verb }: Clause): readonly Span[] =>
  obliques
    .filter(
      (one) =>
        /^(?:on|against|upon)$/.test(one.preposition) && one.start > verb.start && !isTime(sentence, one),
    )
    .flatMap(({ start }) => partiesAt(sentence, start, sentence.length))
