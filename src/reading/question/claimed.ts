import { clausesOf } from '../../language/clauses.ts'
import { oneOf, pattern } from '../../language/pattern.ts'

const rises = oneOf`increase, rise, growth, jump, gain, surge, hike`
const falls = oneOf`decrease, decline, drop, fall, dip, slump`
const change = pattern(
  'iu',
)`^(?:an?|the) (?:\p{Ll}+ )??(?:(${rises})|(${falls})|cut|reduction) in (.+?)(\?*)$`
const win = pattern('iu')`
  ^(?:an?|the) (?:\p{Ll}+ )??(?:(?:win|victory|triumph) (?:for|by|of) (.+?) (?:over|against)|(?:loss|defeat) (?:for|of) (.+?) (?:to|against|by)) (.+?)(\?*)$`

/**
 * What a report is said to tell, as a sentence of its own: “that X”, “a rise in the rent” (the rent rose), “a win for A over
 * B” (A beat B), and “he” as whoever the part before is about.
 */
export function asClaimed(part: string, before: string): string {
  const told = part.replace(/^that /i, '')
  if (isClause(told)) return withName(told, before)
  const [, rise, fall, of, mark = ''] = change.exec(told) ?? []
  if (of !== undefined)
    return `${of} ${rise !== undefined ? 'rose' : fall !== undefined ? 'fell' : 'was cut'}${mark}`
  const [, winner, loser, other, end = ''] = win.exec(told) ?? []
  if (other !== undefined)
    return winner === undefined ? `${other} beat ${loser}${end}` : `${winner} beat ${other}${end}`
  return withName(told, before)
}

/** “A rise in the floor tripped the mayor”: what opens the part does something. */
const isClause = (told: string): boolean =>
  clausesOf(told).some(
    ({ kind, subject, tense }) => kind === 'main' && subject?.start === 0 && tense === 'past',
  )

const pronoun = /^(?:he|she|they|it)\b/i

function withName(told: string, before: string): string {
  if (!pronoun.test(told)) return told
  const subject = clausesOf(before).find(({ kind }) => kind === 'main')?.subject
  return subject === undefined ? told : told.replace(pronoun, before.slice(subject.start, subject.end))
}
