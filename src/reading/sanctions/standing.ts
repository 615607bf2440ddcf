import type { Standing } from '../../model/finding.ts'
import type { Act } from './acts.ts'
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
  call: 'called for',
  plan: 'planned',
  reject: 'rejected',
  evade: 'evaded',
}
const governed: Readonly<Partial<Record<Act, Standing>>> = {
  threaten: 'threatened',
  call: 'called for',
  plan: 'planned',
  reject: 'rejected',
}

/** What the deed and what governs it make of the sanctions. */
export function standingOf(told: Told, sentence: string): Standing {
  const { act, mood, denied } = told
  if (!act) return spokenOf(told, sentence)
  const relief = isRelief(told)
  // "Has not lifted", "refused to lift": they stay. "Did not impose": they are not there.
  if (denied || mood === 'reject')
    return relief ? 'in force' : act === 'reject' || act === 'evade' ? '' : 'rejected'
  // Who faces sanctions, or evades them, does so by now, whatever a modal says of it.
  if (act === 'bear') return mood === 'threaten' || mood === 'plan' ? 'threatened' : 'in force'
  // Relief that is planned or asked for leaves sanctions where they are; a waiver may be of some still to come.
  if (relief && mood && governed[mood]) return act === 'waive' ? '' : 'in force'
  if (act === 'threaten' || act === 'call' || act === 'reject' || act === 'evade') return done[act] ?? ''
  return (mood && governed[mood]) ?? done[act] ?? ''
}

/** Sanctions that a sentence only speaks of are there, unless a word before them says that they are still to come. */
function spokenOf({ deed, mood, denied }: Told, sentence: string): Standing {
  const before = sentence.slice(Math.max(0, deed.start - 40), deed.start)
  if (denied) return ''
  if (/\b(?:potential|possible|threatened|any)\s+(?:\p{L}+\s+){0,2}$/iu.test(before)) return 'threatened'
  if (/\b(?:planned|proposed|expected|upcoming|prospective)\s+(?:\p{L}+\s+){0,2}$/iu.test(before))
    return 'planned'
  return mood || /\b(?:new|further|fresh|additional|more)\s+(?:\p{L}+\s+){0,2}$/iu.test(before)
    ? ''
    : 'in force'
}
