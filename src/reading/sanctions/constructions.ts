import { whole as listOf } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { type Act, harming } from './acts.ts'
import { isAimedAt } from './beside.ts'
import { beside, doers } from './doers.ts'
import { mayBear, mayImpose } from './fields.ts'
import type { Mood } from './mood.ts'
import { answering, type Governed } from './part.ts'
import { partiesIn } from './parties.ts'
import { partiesAt } from './phrases.ts'
import { holds, list, type Spoken, type Told, whole } from './told.ts'
import { named, subjectOf } from './whom.ts'

/** A measure in the clause that governs it, with what is known before the parties are read. */
export interface Scene extends Spoken, Governed {
  readonly act: Act | undefined
  readonly mood: Mood
  readonly targets: readonly Span[]
}

/** A construction that tells who imposes and who bears; undefined where the clause is built otherwise. */
type Construction = (scene: Scene) => Partial<Pick<Told, 'act' | 'imposers' | 'targets'>> | undefined

/** A measure that stands as the object is done, whatever voice the tree has for "when Japan imposed sanctions". */
const isPassive = ({ clause, part }: Scene): boolean => clause.voice === 'passive' && part !== 'object'
const doersIn = ({ sentence, clause, clauses }: Scene): readonly Span[] => doers(sentence, clause, clauses)
const giversOr = (scene: Scene, others: readonly Span[]): readonly Span[] =>
  scene.by.length > 0 ? scene.by : others
const without = (spans: readonly Span[], measure: Span): readonly Span[] =>
  spans.filter((one) => !holds(one, measure))

/** "Hit five generals with asset freezes": the tree may take it all for one object. */
const dealtWith: Construction = (scene) => {
  const { sentence, clause, measure, targets } = scene
  const within = clause.objects.find((one) => holds(one, measure))
  const dealt = within && /^(.+?)\s+with\s/u.exec(sentence.slice(within.start, measure.start))?.[1]
  if (dealt === undefined || !within || targets.length > 0 || !harming.test(clause.verb.lemma))
    return undefined
  return {
    imposers: giversOr(scene, doersIn(scene)),
    targets: [{ start: within.start, end: within.start + dealt.length }],
  }
}

/** "Sanctions hit the bank": whom they harm. */
const harmedByThem: Construction = ({ sentence, act, part, targets, clause }) =>
  act === 'keep' && part === 'subject' && targets.length === 0 && harming.test(clause.verb.lemma)
    ? {
        targets: clause.objects
          .map(whole)
          .filter((one) => /^(?:target|punish)$/.test(clause.verb.lemma) || isAimedAt(sentence, one)),
      }
    : undefined

/** "Hit the bank with sanctions", "was struck by sanctions". */
const struckWith: Construction = (scene) => {
  const { sentence, clause, part, preposition, act, measure, targets } = scene
  const passive = isPassive(scene)
  const struck = part === 'oblique' && (preposition === 'with' || (preposition === 'by' && passive))
  if (!struck || !act) return undefined
  const bearers = (): readonly Span[] =>
    passive ? subjectOf(sentence, clause) : named(sentence, without(clause.objects, measure))
  const hit = answering.test(clause.verb.lemma) ? [] : bearers()
  const giver = passive ? list(clause.agent) : doersIn(scene)
  return {
    imposers: giversOr(scene, without(giver, measure)),
    targets: hit.length > 0 ? hit : targets,
  }
}

/** "Placed Velm and Corvane, two shippers, under sanctions". */
const placedUnder: Construction = (scene) => {
  const { sentence, clause, preposition, act, measure, targets } = scene
  const [first] = clause.objects
  return act === 'impose' && preposition === 'under' && !isPassive(scene) && targets.length === 0 && first
    ? {
        imposers: giversOr(scene, doersIn(scene)),
        targets: partiesAt(sentence, first.start, measure.from),
      }
    : undefined
}

/** "Remains under sanctions", "faces sanctions", "is at risk of sanctions": whoever is spoken of bears them. */
const isBorne = (act: Act | undefined, { clause, part }: Governed): boolean =>
  act === 'bear' ||
  act === 'avert' ||
  (act === 'keep' && part === 'oblique') ||
  (act === 'threaten' && part !== 'object' && clause.voice !== 'passive')

const borne: Construction = ({ act, clause, part, measure, targets, preposition }) => {
  if (!isBorne(act, { clause, part, preposition })) return undefined
  const { objects, subject } = clause
  const bearer = objects.length > 0 && part === 'oblique' ? objects.map(whole) : list(subject)
  return { targets: targets.length > 0 ? targets : without(bearer, measure) }
}

/** "Warned India that the purchase may bring sanctions": who is warned is who may be hit. */
const warnedOf: Construction = (scene) => {
  const { clause, clauses, mood, targets } = scene
  const parent = clause.parent === undefined ? undefined : clauses[clause.parent]
  return parent &&
    targets.length === 0 &&
    /^(?:warn|threaten)$/.test(parent.verb.lemma) &&
    parent.objects.length > 0 &&
    mood.mood === 'threaten'
    ? { imposers: giversOr(scene, list(parent.subject)), targets: parent.objects.map(whole) }
    : undefined
}

/** Who gets around sanctions is who bears them, where nobody else is named. */
const evadedBy: Construction = (scene) => {
  const { sentence, act, mood, clause, targets } = scene
  const isOwn = act === 'evade' && !isPassive(scene) && !mood.denied && !breaking.test(clause.verb.lemma)
  return isOwn && !targets.some((one) => mayBear(sentence, one)) ? { targets: doersIn(scene) } : undefined
}

/** "Norway aligned itself with the EU's sanctions": who takes over another's imposes them too. */
const takenOver: Construction = (scene) => {
  const { sentence, clause, by } = scene
  if (by.length === 0 || !taking.test(clause.verb.lemma)) return undefined
  const namesOf = (spans: readonly Span[]): readonly string[] =>
    spans.flatMap(({ start, end }) => partiesIn(sentence, start, end).map(({ name }) => name))
  const owners = namesOf(by)
  const takers = doersIn(scene).filter((one) => mayImpose(sentence, one))
  const isOwn = namesOf(takers).some((name) => owners.includes(name))
  return takers.length > 0 && owners.length > 0 && !isOwn ? { act: 'impose', imposers: takers } : undefined
}
const taking = listOf()`align, adopt, join, follow, mirror, copy, match, transpose, associate, implement, replicate, apply, take`

/** "Backed Japan's sanctions": to support what another has imposed is not to ask for it. */
const ofAnother: Construction = ({ by, clause, mood, act }) => {
  if (by.length === 0) return undefined
  return { act: backing.test(clause.verb.lemma) && mood.mood === undefined ? 'keep' : act }
}

/** "Japan has sanctions on the port of Velm": whoever has them on somebody else keeps them. */
const hadOn: Construction = (scene) => {
  const { sentence, clause, part, mood, targets } = scene
  const isHad = clause.verb.lemma === 'have' && part === 'object' && mood.mood === undefined
  const isOnOthers = targets.length > 0 && targets.every((one) => mayBear(sentence, one))
  return isHad && isOnOthers
    ? { act: 'keep', imposers: doersIn(scene).filter((one) => mayImpose(sentence, one)) }
    : undefined
}

/** Who asks for sanctions, or doubts, evades or escapes them, imposes none. */
const byDoer: Construction = (scene) => {
  const { sentence, clause, mood, act, measure } = scene
  // "In exchange for lifting": whose gerund it is is not told.
  const isBare = clause.kind === 'participle' && mood.hedge?.start === clause.verb.start
  const bare = isBare && beside(sentence, clause.verb.start).length === 0
  const imposes = act !== undefined && !bare && !/^(?:call|reject|evade|avert)$/.test(act)
  const doer = (): readonly Span[] => (isPassive(scene) ? list(clause.agent) : doersIn(scene))
  return { imposers: imposes ? without(doer(), measure) : [] }
}

/** In this order: the first that the clause is built by tells the parties. */
export const constructions: readonly Construction[] = [
  takenOver,
  dealtWith,
  harmedByThem,
  struckWith,
  placedUnder,
  borne,
  warnedOf,
  evadedBy,
  ofAnother,
  hadOn,
  byDoer,
]

/** Others than those who bear sanctions break them. */
const breaking = /^(?:breach|violate|flout|defy|bust|break)$/
const backing = /^(?:support|back|favou?r|welcome|defend|hail|praise)$/
