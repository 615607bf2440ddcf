import { anywhere, oneOf, pattern } from './pattern.ts'
import { gladly } from './vocabulary.ts'

/** How surely something is said: as a fact, as a plan, or as no more than possible. */
export type Certainty = 'fact' | 'planned' | 'possible'

const possible = anywhere('i')`
  may, might, could, possibl[ey], possibilit(y|ies), perhaps, maybe, doubtful, unlikely, likely, at risk,
  risks?, risking, expos(e|es|ed), threat(s|en|ens|ened|ening)?, consider(s|ed|ing)?, propos(e|es|ed|al|als),
  whether, not decided, undecided, potential(ly)?, alleged(ly)?, alleges?, accus(e|es|ed|ing), rumou?r(s|ed)?,
  fears?, hopes?, urged?, asked, warn(ed|s|ing|ings)?, if, would like, wants?, lets, allows, permits,
  authori[sz]es, prospect(ive)?, in talks, in negotiations, negotiating`
const planned = anywhere('i')`
  will, would, shall, is to, are to, was to, were to, due to, is due, are due, expect(ed|s)? to, expected,
  plans?, planned, planning (to|an?|for), intends?, intended, scheduled, slated, set to, aims?, aimed, prepared, preparing,
  agreed\b[^,;]{0,30}? to, promis(e|es|ed), pledg(e|es|ed), agreed to, vow(s|ed)?, seeks?, going to,
  until after, goal, target`

/** What somebody wants or weighs, which may have come true since as a plan may. */
const wished = anywhere('i')`
  hopes?, wants?, would like, urged?, asked, consider(s|ed|ing)?, propos(e|es|ed|al|als), whether, undecided, not decided,
  prospect(ive)?, in talks, in negotiations, negotiating`

/** Whether the word that lowers a clause's certainty tells of what may still come. */
export const isAhead = (hedge: string): boolean => wished.test(hedge)

/**
 * A month or a name, which is no doubt: "In May the ban", "the May vote", "Theresa May said". Before another capital it
 * may be one: "Council May Close School".
 */
const monthOfMay =
  /\b(?:[Ii]n|[Oo]f|[Bb]y|[Ss]ince|[Uu]ntil|[Tt]ill|[Ff]rom|[Tt]o|[Ll]ast|[Nn]ext|[Ee]arly|[Ll]ate|[Mm]id-?) May\b|\bMay(?! \p{Lu}\p{Ll})\b/gu

/** "Judge Hope Calloway", "Will Marsden scored": what has a capital where other words have none is a name. */
const named = /(?<!^\W*)\b(?:May|Will|Hope|Shall|Target)\b|^\W*(?:May|Will|Hope) (?=\p{Lu}\p{Ll})/gu
const isSentence = (text: string): boolean => /(?<!\p{L})\p{Ll}{4}/u.test(text)

/** Words without the names that look like hedges. */
export const withoutNames = (words: string): string => (isSentence(words) ? words.replace(named, ' ') : words)

/** The certainty of a clause with the word that lowers it. */
export function certaintyOf(words: string): { readonly certainty: Certainty; readonly hedge: string } {
  const text = withoutNames(words.replace(monthOfMay, ' '))
  const doubt = possible.exec(text)
  if (doubt) return { certainty: 'possible', hedge: doubt[0] }
  const plan = planned.exec(text)
  return plan ? { certainty: 'planned', hedge: plan[0] } : { certainty: 'fact', hedge: '' }
}

const order: readonly Certainty[] = ['possible', 'planned', 'fact']

/** Whether words of one certainty bear out words of another: a plan is no fact, but a fact bears out that it is possible. */
export const bearsOut = (source: Certainty, claim: Certainty): boolean =>
  order.indexOf(source) >= order.indexOf(claim)

/** "Not only", "no fewer than" and "no doubt" deny nothing. */
const denying = oneOf`
  not(?! only| just| least| less| fewer| more| merely), never, neither, nor, none, nobody, nothing, without, cannot,
  no(?! fewer| less| more| doubt| later| matter| one else), den(y|ies|ied), refus(e|es|ed), reject(s|ed)?,
  fail(s|ed)? to, too (?!many|much|often|few|${gladly})[a-z]+ to, yet to, ruled out, rules out, untrue, false`
const denial = pattern('i')`\b${denying}\b|n[’']t\b`

export const denies = (words: string): boolean => denial.test(words)

/** How often words deny. */
export const denials = (words: string): number => words.match(everyDenial)?.length ?? 0

const everyDenial = new RegExp(denial, 'gi')
