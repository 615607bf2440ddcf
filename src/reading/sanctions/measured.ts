import type { Clause } from '../../language/clauses.ts'
import type { Span } from '../../language/span.ts'
import { actOf, baseOf } from './acts.ts'
import { byWhom, forWhom, isTime, onWhom } from './beside.ts'
import { doers } from './doers.ts'
import { actIn, governing } from './governing.ts'
import { moodOf } from './mood.ts'
import { partiesAt } from './phrases.ts'
import { byRisk } from './risk.ts'
import { holds, list, type Told, whole } from './told.ts'
import { adjoining, byRule } from './words.ts'

export function byMeasure(
  sentence: string,
  measure: Span & { readonly text: string },
  clauses: readonly Clause[],
): Told | undefined {
  const found = governing(sentence, measure, clauses)
  if (
    /\b(?:criminal|civil|disciplinary|court|school|penal|administrative|league)\s+$/i.test(
      sentence.slice(0, measure.start),
    )
  )
    return undefined
  const on = onWhom(sentence, measure)
  const by = byWhom(sentence, measure)
  const relief = /^(?:waiver|exempt)/i.test(measure.text)
  const due = /^\s+(?:are|were|is) to be (\p{Ll}+)/u.exec(sentence.slice(measure.end))
  const dueAct = due?.[1] && actOf(baseOf(due[1]))
  if (due?.[1] && dueAct) {
    const end = measure.end + due[0].length
    const word = { start: end - due[1].length, end }
    return {
      act: dueAct,
      mood: 'plan',
      denied: false,
      hedge: word,
      deed: { start: measure.start, end },
      word,
      imposers: by,
      targets: on,
      clause: undefined,
    }
  }
  const atRisk = byRisk(sentence, measure, clauses, on, by)
  if (atRisk) return atRisk
  const told = found && actIn(sentence, found.clause, found.part, found.preposition, relief)
  // Where other words than the verb's own stand between, the tree may have joined what the sentence does not.
  const apart =
    found &&
    found.clause.verb.end <= measure.start &&
    !adjoining.test(sentence.slice(found.clause.verb.end, measure.start))
  const plain = told && !apart ? undefined : byRule(sentence, measure, on, by)
  if (plain && !relief) return plain
  if (!found)
    return {
      act: relief ? 'waive' : undefined,
      mood: undefined,
      denied: false,
      hedge: undefined,
      deed: whole(measure),
      word: whole(measure),
      imposers: by,
      targets: on,
      clause: undefined,
    }
  const { clause, part, preposition } = found
  const { verb, voice, subject, agent, objects } = clause
  const passive = voice === 'passive'
  const act = actIn(sentence, clause, part, preposition, relief)
  const doubted =
    relief &&
    clause.copula &&
    part === 'subject' &&
    /^(?:doubtful|unlikely|uncertain|possible|likely|certain)$/.test(verb.lemma)
  const mood = doubted
    ? { mood: 'threaten' as const, denied: false, hedge: whole(verb) }
    : moodOf(sentence, clause, clauses)
  const doer = (passive ? list(agent) : doers(sentence, clause, clauses)).filter(
    (span) => !holds(span, measure) || span.end <= measure.start,
  )
  const also = clause.obliques
    .filter(
      (one) =>
        /^(?:on|against|upon)$/.test(one.preposition) && one.start > verb.start && !isTime(sentence, one),
    )
    .flatMap(({ start }) => partiesAt(sentence, start, sentence.length))
  const spared = relief
    ? [...forWhom(sentence, measure), ...objects.filter((one) => !holds(one, measure)).map(whole)]
    : []
  const common = {
    ...mood,
    word: whole(verb),
    deed: { start: Math.min(verb.start, measure.start), end: Math.max(verb.end, measure.end) },
    clause,
  }
  const targets = on.length > 0 ? on : spared.length > 0 ? spared : part === 'oblique' || !act ? [] : also
  if (
    act === 'keep' &&
    part === 'subject' &&
    targets.length === 0 &&
    /^(?:hurt|hammer|cripple|hit|harm|squeeze|isolate|batter|slam|target|limit|affect|punish)$/.test(
      verb.lemma,
    )
  )
    return { ...common, act, imposers: by, targets: objects.map(whole) }
  if (part === 'oblique' && (preposition === 'with' || (preposition === 'by' && passive)) && act) {
    const hit = passive ? list(subject) : objects.filter((one) => !holds(one, measure)).map(whole)
    return {
      ...common,
      act,
      imposers: by.length > 0 ? by : passive ? list(agent) : list(subject),
      targets: hit.length > 0 ? hit : targets,
    }
  }
  // "Remains under sanctions", "faces sanctions", "is at risk of sanctions": whoever is spoken of bears them.
  if (
    act === 'bear' ||
    act === 'evade' ||
    (act === 'keep' && part === 'oblique') ||
    (act === 'threaten' && part !== 'object' && !passive)
  ) {
    const bearer = objects.length > 0 && part === 'oblique' ? objects.map(whole) : list(subject)
    return {
      ...common,
      act,
      imposers: by,
      targets: targets.length > 0 ? targets : bearer.filter((span) => !holds(span, measure)),
    }
  }
  // Who asks for sanctions, or doubts them, imposes none.
  const asks = act === 'call' || act === undefined || act === 'reject'
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
      act,
      imposers: by.length > 0 ? by : list(parent.subject),
      targets: parent.objects.map(whole),
    }
  // To support what another has imposed is not to ask for it.
  const there = act === 'call' && mood.mood === undefined && by.length > 0
  return { ...common, act: there ? 'keep' : act, imposers: by.length > 0 ? by : asks ? [] : doer, targets }
}
