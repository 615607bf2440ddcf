import { oneOf, pattern } from '../../language/pattern.ts'
import { placeKind } from '../../language/places.ts'
import { isVerbForm } from '../../language/verbs.ts'
import { counted as number } from './numbers.ts'

/** How far a list goes on from one of its names to the next. */
export interface Joint {
  readonly length: number
  /** Whether the next is told by what he is to the one before, or stands behind a preposition of his own. */
  readonly isRelated: boolean
  /** "And on X": no clause begins so. */
  readonly isSure: boolean
}

const goesOn = oneOf`said, says, told, announced, replied, added, reported, warned, is, are, was, were, has, have, had,
  will, would`
const goingOn = pattern()`^\s+${goesOn}\b`
/** "And its president, Rao, called …": a name between commas that a verb follows is a clause's own. */
const asideThenVerb = /^(?:,\s+\p{Lu}[^,;:.]{1,50})?,\s+(?<verb>\p{Ll}+)\b/u

/** Whether a name goes on as the subject of a clause, and no list. */
export function opensClause(text: string, end: number, to: number): boolean {
  const rest = text.slice(end, Math.min(to, end + longestAside))
  const verb = asideThenVerb.exec(rest)?.groups?.verb ?? ''
  return goingOn.test(rest) || (isVerbForm(verb) && !/(?:ed|ing)$/.test(verb))
}

const longestAside = 90

/** "X, Y and Z", "X and the tycoon Y". */
const joint =
  '(?:,\\s+(?:and\\s+(?:(?:on|against)\\s+)?)?|\\s+(?:and|nor)\\s+(?:(?:on|against)\\s+)?|\\s+as well as\\s+)'
const and = String.raw`,?\s+(?:and|as well as|along with|together with)\s+(?:(?:on|against|of)\s+)?`
const theirs = '(?:its|their|his|her)'
/** "The banker X" between others of a list; "the biggest bank in X" only tells of the one before. */
const role = String.raw`(?!(?:in|of|at|from|for|to|by|on|with|after|over|amid|since|as|and|or|but|\p{Ll}+ing|\p{Ll}+ed)\b)\p{Ll}[\p{Ll}-]*`
const plain = String.raw`(?:${role}\s+){0,2}${role}`
const theirRole = String.raw`${theirs}\s+${plain}(?:\s+|(?:\s+of\s+\p{Ll}+)?,\s+)(?=\p{Lu})`
const fullName = String.raw`\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)*`
const words = String.raw`(?:\p{Ll}[\p{Ll}-]*\s+){0,3}\p{Ll}[\p{Ll}-]*`
/** "And its owner, X", "as well as the miner X", "and on the head of its board, X": whoever is told by what he is before his name. */
const related = String.raw`(?:${and}(?:${theirRole}
  |(?=the\s+${words}(?:\s+of\s+(?:${theirs}|the)\s+\p{Ll}+,)?\s+\p{Lu}))
  |,\s+${theirs}\s+${plain}\s+(?=\p{Lu})|,\s+(?=the\s+${plain}\s+${fullName}(?:,?\s+and|,)\s))`
/** "40 ships, including the tanker X", "40 ships, the tanker X among them": who is named of many. */
const called = String.raw`(?:the\s+)?(?:\p{Ll}+\s+){0,2}\p{Lu}`
export const ofMany = String.raw`,?\s+(?:including|such as|among them)\s+(?=${called})|,\s+(?=${called}[^,;.]{1,60}\samong them\b)`
/** "And dozens of Kasorian firms", "and two companies that he owns, X and Y". */
const counted = String.raw`${number}(?:\p{Ll}+\s+){0,2}`
const theirOwn = String.raw`\s+(?:that|which|who|(?:run|owned|controlled|held|led|headed|registered|based|linked)\s)[^,;:.]{2,50}`
const ofTheirs = String.raw`(?:\p{Ll}+(?:${theirOwn})?|of\s+${theirs}\s+\p{Ll}+)`
const some = String.raw`${and}(?=(?:${counted}|an?\s+)${ofTheirs},\s+\p{Lu})`

const alike = pattern('u')`^,\s+the\s+${plain}\s+${fullName}(?:,?\s+and|,)\s`
const joining = pattern(
  'u',
)`^(?:(?<related>${related})|${joint}(?=(?:the\s+|its\s+|their\s+|${counted})?\p{Lu})|${some}|${ofMany})`

/** "Two companies that he owns, X and Y": those of a number whose names stand behind the clause that tells which. */
const named = pattern('u')`^(?:${theirOwn})?,\s+(?=(?:the\s+)?\p{Lu})`
const isSeveral = pattern(
  'iu',
)`(?:^|\s)${number}(?:\p{L}[\p{L}-]*\s+){0,3}\p{Ll}+s$|(?:^|\s)an?\s+(?:\p{Ll}+\s+){0,2}${oneOf`firm, company, ship, bank, trader, group, tanker, yacht`}$`

/** "X, a maker of rockets, and on Y", "X, Oman’s state bank, and its head, Y": what X is stands between him and the next. */
const apposed = pattern(
  'u',
)`^,\s+(?:(?:an?|the|one of|once|now)\s[^,;:.]{2,60}|(?:\p{Lu}\p{L}+\s){0,2}\p{Lu}\p{L}+[’']s?\s[\p{Ll} -]{2,50}?
  (?:er|or|ist|firm|company|bank|group|carrier|line|agency|arm|airline|monopoly))(?=${and})`

/** "X, his sons and Y", "X, two of her brothers and the miner Y": who of a list has no name of his own. */
const kin = pattern(
  'u',
)`^,\s+(?:${number})?${theirs}\s+${plain}(?=,?\s+and\s+(?:the\s+)?(?:\p{Ll}+\s+){0,2}\p{Lu})`

/**
 * How the list that names whoever bears sanctions goes on behind one of them; undefined where it ends there.
 * @param one the name, as it is told
 */
export function jointAfter(
  text: string,
  { start, end }: { start: number; end: number },
  to: number,
): Joint | undefined {
  const rest = text.slice(end, to)
  const one = text.slice(start, end)
  const ofSome = isSeveral.test(text.slice(Math.max(0, start - longestCount), end)) ? named.exec(rest) : null
  if (ofSome) return { length: ofSome[0].length, isRelated: true, isSure: false }
  // A state has no trade: "Oman, Mali’s army and Chad" are three.
  const isName = /\p{Lu}/u.test(one) && placeKind(one) === undefined
  const aside = isName && !alike.test(rest) ? ((kin.exec(rest) ?? apposed.exec(rest))?.[0] ?? '') : ''
  const behind = rest.slice(aside.length)
  const found = joining.exec(behind)
  if (!found) return undefined
  const isSure = /\s(?:on|against)\s/.test(found[0])
  const isRelated = isSure || found.groups?.related !== undefined || /as well as|along with/.test(found[0])
  // Between two commas an apposition may be a clause’s; “and on” or “and its owner” goes on with the list.
  if (aside !== '' && !isRelated && !/\band\s+$/.test(found[0])) return undefined
  return { length: aside.length + found[0].length, isRelated: isRelated || aside !== '', isSure }
}
const longestCount = 20
