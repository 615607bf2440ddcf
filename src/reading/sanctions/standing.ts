import { oneOf, pattern } from '../../language/pattern.ts'
import type { Standing } from '../../model/finding.ts'
import type { Act } from './acts.ts'
import { isImposed } from './participles.ts'
import { isRelief, type Told } from './told.ts'

const done: Readonly<Partial<Record<Act, Standing>>> = {
  impose: 'imposed',
  keep: 'in force',
  bear: 'in force',
  extend: 'extended',
  tighten: 'tightened',
  ease: 'eased',
  suspend: 'suspended',
  lift: 'lifted',
  waive: 'waived',
  threaten: 'threatened',
  avert: 'threatened',
  call: 'called for',
  plan: 'planned',
  reject: 'rejected',
  evade: 'evaded',
}
/** How sanctions stand after a plain deed. */
export const standingAfter = (act: Act): Standing => done[act] ?? ''

const governed: Readonly<Partial<Record<Act, Standing>>> = {
  threaten: 'threatened',
  call: 'called for',
  plan: 'planned',
  reject: 'rejected',
}

/** What a sentence makes of the sanctions; those that are there and "imposed last year" were imposed. */
export function standingOf(told: Told, sentence: string): Standing {
  const standing = ofDeed(told, sentence)
  return standing === 'in force' &&
    told.act !== 'keep' &&
    !isRelief(told) &&
    isImposed(sentence, told.measure)
    ? 'imposed'
    : standing
}

/** What a judgement has before it: a deed, with what it does, and what an adjective before the measure says of it. */
interface Deed extends Told {
  readonly act: Act
  readonly sentence: string
  readonly ahead: Standing | undefined
}

/** How sanctions stand by one consideration; undefined where it is silent. */
type Judgement = (deed: Deed) => Standing | undefined

/** What the deed and what governs it make of them. */
function ofDeed(told: Told, sentence: string): Standing {
  const before = sentence.slice(Math.max(0, told.measure.start - 40), told.measure.start)
  const ahead = toComeIn(before)
  const { act } = told
  if (!act) {
    const spoken = ahead ?? spokenOf(told, before)
    return spoken === 'in force' && agreed.test(sentence.slice(0, told.measure.start)) ? 'planned' : spoken
  }
  const deed = { ...told, act, sentence, ahead }
  for (const judge of judgements) {
    const standing = judge(deed)
    if (standing !== undefined) return standing
  }
  return done[act] ?? ''
}

/** "Decided whether sanctions levied on X should be lifted": those were levied, whatever becomes of them. */
const levied: Judgement = ({ act, word, measure, sentence }) =>
  act === 'impose' && word.start > measure.end && isImposed(sentence, measure) ? 'imposed' : undefined

/** "Drop threatened sanctions", "face possible sanctions": they are still to come, whatever is done with them. */
const stillToCome: Judgement = ({ act, mood, ahead }) =>
  ahead && (isRelief({ act }) || mood !== undefined || heeding.has(act)) ? ahead : undefined

/** "Has not lifted", "refused to lift": they stay. "Did not impose": they are not there. */
const undone: Judgement = ({ act, mood, denied }) => {
  if (!denied && mood !== 'reject') return undefined
  if (isRelief({ act }) || act === 'evade') return 'in force'
  return unmade.has(act) ? '' : 'rejected'
}

/** “Has so far dodged sanctions”: whoever did is under none. */
const escaped: Judgement = ({ act, word, sentence }) =>
  (act === 'evade' || act === 'avert') &&
  /^(?:dodge|avoid|escape|evade)d$/.test(sentence.slice(word.start, word.end)) &&
  /\b(?:has|have|had)\s+(?:so far|thus far|until now|up to now|as yet|yet|long|largely)\s+$/.test(
    sentence.slice(0, word.start),
  )
    ? 'rejected'
    : undefined

/** Who faces sanctions does so by now, whatever a modal says of it. */
const borne: Judgement = ({ act, mood }) => {
  if (act !== 'bear') return undefined
  return mood === 'threaten' || mood === 'plan' ? 'threatened' : 'in force'
}

/** What will remain is there. */
const staying: Judgement = ({ act, mood, word, sentence }) =>
  act === 'keep' && mood === 'plan' && remaining.test(sentence.slice(word.start)) ? 'in force' : undefined

/** Relief that is planned or asked for leaves sanctions where they are; a waiver may be of some still to come. */
const reliefToCome: Judgement = ({ act, mood }) => {
  if (!isRelief({ act }) || !mood || !governed[mood]) return undefined
  return act === 'waive' ? '' : 'in force'
}

/** "Tried to block sanctions": whether they were is left open. */
const openlyRejected: Judgement = ({ act, mood }) => (act === 'reject' && mood ? '' : undefined)

const byMood: Judgement = ({ act, mood }) => (mood && !heeding.has(act) ? governed[mood] : undefined)

/** In this order: the first that is not silent decides; where all are, it is done. */
const judgements: readonly Judgement[] = [
  levied,
  stillToCome,
  undone,
  escaped,
  borne,
  staying,
  reliefToCome,
  openlyRejected,
  byMood,
]

const remaining = /^(?:remain|stay|continue|run|last|stand|hold|appl|keep|maintain|uphold|force|place|effect)/

/** Deeds that a modal leaves what they are: to threaten, to ask, to escape. */
const heeding: ReadonlySet<Act> = new Set(['threaten', 'avert', 'call', 'reject', 'evade', 'bear'])
/** Deeds whose denial tells nothing of sanctions. */
const unmade: ReadonlySet<Act> = new Set(['reject', 'avert', 'bear', 'keep'])

/** What an adjective before the measure says of sanctions that are still to come. */
function toComeIn(before: string): Standing | undefined {
  if (/\b(?:potential|possible|threatened|looming)\s+(?:\p{L}[\p{L}.-]*\s+){0,3}$/iu.test(before))
    return 'threatened'
  return /\b(?:planned|proposed|expected|upcoming|prospective)\s+(?!to\b)(?:\p{L}[\p{L}.-]*\s+){0,3}$/iu.test(
    before,
  )
    ? 'planned'
    : undefined
}

/** “The deal includes a ban”, “had committed to an embargo”: what is agreed on or proposed is not there for that. */
const agreements = oneOf`deals?, agreements?, accords?, pacts?, compromises?, proposals?, plans?, packages?, bills?, drafts?, offers?`
const holding = oneOf`includ(es?|ed|ing), contain(s|ed|ing)?, provides? for, foresees?, calls? for, entails?, envisages?`
const rest = String.raw`(?:[\p{L}.’'-]+\s+){0,4}$`
const agreed = pattern('iu')`\b${agreements}\b[^.;:]{0,80}?\s${holding}\s+${rest}
  |\b(?:commit(?:ted|s|ting)?|commitments?|agreed|agree|agrees|agreement)\s+(?:[\p{L}-]+\s+){0,2}?(?:to|on)\s+${rest}`

/** Sanctions that a sentence only speaks of are there, unless a word says that they are new or only meant. */
function spokenOf({ mood, denied, clause }: Told, before: string): Standing {
  // "It was wrong to put it under an embargo" is only judged.
  if (clause?.kind !== 'subject' && setting.test(before)) return 'in force'
  if (/\bthere (?:will|would) be\b/i.test(before)) return 'planned'
  if (/\bthere (?:may|might|could) be\b/i.test(before)) return 'threatened'
  return denied || mood || notTheOld.test(before) || used.test(before) ? '' : 'in force'
}

/** "Flexibility in taking sanctions against": what may be taken is not there yet. */
const used = /\b(?:in|of|for|by) (?:taking|using|seeking|applying)\s+(?:\p{L}+\s+){0,2}$/u

const others = oneOf`new, further, fresh, additional, more, any, increased, tougher, stronger, stiffer, harsher, previous, former, past, first, second, third, fourth,
  fifth, sixth, another`
const notTheOld = pattern('iu')`\b${others}\s+(?:\p{L}[\p{L}.-]*\s+){0,3}$`

/** "Because of the sanctions", "despite Western sanctions": what is the cause or setting of something is there. */
const causes = oneOf`because of, due to, owing to, despite, amid, under, in (response|retaliation|reply) (to|for),
  (result|consequence) of, thanks to`
const setting = pattern('iu')`\b${causes}\s+(?:(?!new\b|any\b|more\b|further\b)[\p{L}.’'-]+\s+){0,3}$`
