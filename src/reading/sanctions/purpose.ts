import { oneOf, pattern } from '../../language/pattern.ts'
import { countryOf } from '../../language/places.ts'
import { weekdays } from '../../language/vocabulary.ts'
import { type Field, noField } from '../../model/field.ts'
import { shifted } from './fields.ts'
import type { Told } from './told.ts'

/** What it is for: "for …", "over …" after the deed, not how long and not for whom. */
export function purposeOf(sentence: string, from: number, { deed, targets }: Told): Field {
  // What a comma parts from the deed, but for its reason, is of something else: "…, a spokesman for the ministry said".
  const [rest = ''] = sentence.slice(deed.end).split(/,\s+(?!(?:for|over|in|because)\b)/)
  const match = reason.exec(rest)
  if (!match?.[1] || between.test(rest.slice(0, match.index))) return noField
  const start = deed.end + match.index + match[0].length - match[1].length
  // “A waiver for the Orlo Bank”: for whom it is, and no reason.
  if (targets.some((one) => one.start < start + match[0].length && one.end > start)) return noField
  const isCut = /^\p{L}/u.test(rest.slice(match.index + match[0].length))
  const words = (isCut ? match[1].replace(lastPhrase, '') : match[1]).replace(goingOn, '').trimEnd()
  return words.length < 4 || countryOf(words) !== undefined
    ? noField
    : { text: words, spans: [shifted({ start, end: start + words.length }, from)] }
}

/** What parts a reason from the deed: another clause, or an aim whose own words go on ("weapons to use"). */
const between = pattern('u')`\s[-–—]\s|\b(?:that|which|who|as|after|when|while|where|amid|attempt)\b|
  \bto (?!punish|protest|press)\p{Ll}+|\ball$`

const counts = oneOf`any, all, each, every, those, them, anyone, what, most, some, an?, another, the next, \d+, two, three,
  four, five, seven, eight, nine, ten,
  six, twelve`
/** "For another year", "for now": how long, which is no reason. */
const howLong = String.raw`(?:${counts}\s+(?:(?:\p{Ll}+|\d+)\s+)?(?:year|month|week|day)s?|now|example|years|months)\b`
const order = String.raw`the (?:first|second|third|last|next|weekend)\b|whom\b|which\b|(?:the )?(?:world|bloc|use)\b|${weekdays}\b`
const reason = pattern('u')`\s(?:for|over|in response to|because of|in retaliation for)\s+
  ((?!${howLong}|${order})(?:its|his|her|their|the|a|an)?\s*\p{L}(?:[^,.;–—]|(?<=\b\p{Lu})\.(?=\p{Lu}|-|\s\p{Ll})){3,90})`
/** What a reason that is longer than a line leaves in the middle: its last phrase. */
const lastPhrase =
  /(?:\s(?:and|or|of|in|from|to|by|with|on|for|at|used|that))+(?:\s(?!(?:and|or|of|in|from|to|by|with|on|for|at)\b)\S+){0,4}$/
const goingOn = pattern(
  'i',
)`\s+(?:because|after|since|despite|although|as|on ${weekdays}|which|said|if|when|had|has|have|is|are|was|were)\b.*$`
