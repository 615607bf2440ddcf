import { namesHappening } from '../../language/events.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import { isMishap } from './harm.ts'
import type { Told } from './told.ts'

const times = oneOf`minutes?, hours?, days?, weeks?, months?, years?`
const around = oneOf`following, after, before, since, until, ahead of, (leading|running) up to`
/** "In the days following the Jan. 20 inauguration", "two weeks after 3 May", "on the eve of Monday's vote": not on that day. */
const besideDay = pattern('i')`
  \b(?:${times}\s${around}|eve\sof|run-up\sto|wake\sof|anniversary\sof)\s(?:(?:the|his|her|its|their)\s)?$`
/** "After the 4 March collapse": the day of a noun that stands for what was told of that day. */
const owning = pattern('i')`\b${around}\s(?:the|his|her|its|their)\s$`
const noun = /^ (?!(?:in|on|at|for|of|to|and|or|but|was|were|is|had|has|when|as|by|with)\b)\p{Ll}{3,}/u

/** "Prior to the shutdown in March 2020", "since its last report on Aug. 8": the day of what is named there. */
const ofOther = pattern('iu')`
  \b(?:${oneOf`before, prior to, ahead of, (leading|running) up to`}\s(?:the|his|her|its|their)
  |since\s(?:the|his|her|its|their)\slast)\s(?:[\p{L}\d’'-]+\s){1,5}?(?:in|on|of)\s(?:early\s|late\s|mid-?)?$`

/** "The vote came after a day of talks July 2", "the strike followed a lockout in May". */
const following = pattern('iu')`
  \b(?:${oneOf`comes?, came, coming`}\s(?:\S+\s){0,2}?${oneOf`after, before, ahead of`}|follow(?:s|ed|ing))
  \s(?:an?|the|his|her|its|their)\s[^,;]*$`

/** Whether a day is only what something is set after or before, or since when it has been so. */
export function isOnlyBeside(sentence: string, { dated, at: { start, end }, unit }: Told): boolean {
  if (dated.precision === 'year') return false
  const before = sentence.slice(0, start)
  if (ofOther.test(before)) return true
  const follows = following.exec(before)?.index
  if (follows !== undefined && (unit?.chain[0]?.verb.start ?? start) <= follows) return true
  return besideDay.test(before) || (owning.test(before) && noun.test(sentence.slice(end)))
}

/** Whether a date stands with who a clause tells of, before its verb: "an inquiry into the crash of 4 March opens on Monday". */
export function isBeforeVerb(sentence: string, { at, unit }: Told): boolean {
  const own = unit?.chain[0]
  const head = own?.subject?.head
  if (!own || !head || at.start < head.end || at.end > own.verb.start) return false
  const words = sentence.slice(head.start, at.start)
  return !/,/.test(words) && words.split(/[^\p{L}]+/u).some(namesHappening)
}

/**
 * Whether a date belongs to the noun that a clause tells of: "the breach of the dam on 18 April killed eleven", "the January
 * crash". The noun stands for what another sentence tells by a verb.
 */
export function isOfNoun(sentence: string, { at, unit }: Told): boolean {
  const own = unit?.chain[0]
  const head = own?.subject?.head
  if (!own || !head || at.end > own.verb.start) return false
  const isIn = at.start >= head.end && !/,/.test(sentence.slice(head.end, at.start))
  const isBefore = at.end < head.start && noun.test(sentence.slice(at.end))
  return (isIn || isBefore) && isMishap(sentence.slice(head.start, head.end))
}
