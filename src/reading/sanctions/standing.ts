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

/** What the deed and what governs it make of them. */
function ofDeed(told: Told, sentence: string): Standing {
  const { act, mood, denied } = told
  const before = sentence.slice(Math.max(0, told.measure.start - 40), told.measure.start)
  const ahead = toComeIn(before)
  if (!act) return ahead ?? spokenOf(told, before)
  const relief = isRelief(told)
  // "Decided whether sanctions levied on X should be lifted": those were levied, whatever becomes of them.
  if (act === 'impose' && told.word.start > told.measure.end && isImposed(sentence, told.measure))
    return 'imposed'
  // "Drop threatened sanctions", "face possible sanctions": they are still to come, whatever is done with them.
  if (ahead && (relief || mood !== undefined || heeding.has(act))) return ahead
  // "Has not lifted", "refused to lift": they stay. "Did not impose": they are not there.
  if (denied || mood === 'reject')
    return relief || act === 'evade' ? 'in force' : unmade.has(act) ? '' : 'rejected'
  // Who faces sanctions, or evades them, does so by now, whatever a modal says of it.
  if (act === 'bear') return mood === 'threaten' || mood === 'plan' ? 'threatened' : 'in force'
  // What will remain is there.
  if (act === 'keep' && mood === 'plan' && remaining.test(sentence.slice(told.word.start))) return 'in force'
  // Relief that is planned or asked for leaves sanctions where they are; a waiver may be of some still to come.
  if (relief && mood && governed[mood]) return act === 'waive' ? '' : 'in force'
  // "Tried to block sanctions": whether they were is left open.
  if (act === 'reject' && mood) return ''
  if (heeding.has(act)) return done[act] ?? ''
  return (mood && governed[mood]) ?? done[act] ?? ''
}

const remaining = /^(?:remain|stay|continue|run|last|stand|hold|appl|keep|maintain|uphold|force|place|effect)/

/** Deeds that a modal leaves what they are: to threaten, to ask, to escape. */
const heeding: ReadonlySet<Act> = new Set(['threaten', 'avert', 'call', 'reject', 'evade', 'bear'])
/** Deeds whose denial tells nothing of sanctions. */
const unmade: ReadonlySet<Act> = new Set(['reject', 'avert', 'bear', 'keep'])

/** What an adjective before the measure says of sanctions that are still to come. */
function toComeIn(before: string): Standing | undefined {
  if (/\b(?:potential|possible|threatened|looming)\s+(?:\p{L}[\p{L}.-]*\s+){0,3}$/iu.test(before))
    return 'threatened'
  return /\b(?:planned|proposed|expected|upcoming|prospective)\s+(?:\p{L}[\p{L}.-]*\s+){0,3}$/iu.test(before)
    ? 'planned'
    : undefined
}

/** Sanctions that a sentence only speaks of are there, unless a word says that they are new or only meant. */
function spokenOf({ mood, denied }: Told, before: string): Standing {
  if (setting.test(before)) return 'in force'
  if (/\bthere (?:will|would) be\b/i.test(before)) return 'planned'
  if (/\bthere (?:may|might|could) be\b/i.test(before)) return 'threatened'
  return denied ||
    mood ||
    /\b(?:new|further|fresh|additional|more|any|previous|former|past|first|second|third|fourth|fifth|sixth|another)\s+(?:\p{L}[\p{L}.-]*\s+){0,3}$/iu.test(
      before,
    )
    ? ''
    : 'in force'
}

/** "Because of the sanctions", "despite Western sanctions": what is the cause or setting of something is there. */
const setting =
  /\b(?:because of|due to|owing to|despite|amid|under|in (?:response|retaliation|reply) (?:to|for)|(?:result|consequence) of|thanks to)\s+(?:(?!new\b|any\b|more\b|further\b)[\p{L}.’'-]+\s+){0,3}$/iu
