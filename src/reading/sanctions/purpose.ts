import { oneOf, pattern } from '../../language/pattern.ts'
import { countryOf } from '../../language/places.ts'
import { weekdays } from '../../language/vocabulary.ts'
import { type Field, noField } from '../../model/field.ts'
import { shifted } from './fields.ts'
import type { Told } from './told.ts'

/** What it is for: "for …", "over …" after the deed, not how long and not for whom. */
export function purposeOf(sentence: string, from: number, { deed }: Told): Field {
  // What a comma parts from the deed, but for its reason, is of something else: "…, a spokesman for the ministry said".
  const [rest = ''] = sentence.slice(deed.end).split(/,\s+(?!(?:for|over|in|because)\b)/)
  const match = reason.exec(rest)
  if (!match?.[1]) return noField
  const start = deed.end + match.index + match[0].length - match[1].length
  const words = match[1].replace(goingOn, '').trimEnd()
  return words.length < 4 || countryOf(words) !== undefined
    ? noField
    : { text: words, spans: [shifted({ start, end: start + words.length }, from)] }
}

const counts = oneOf`any, all, each, every, those, them, anyone, what, most, some, an?, another, the next, \d+, two, three,
  six, twelve`
/** "For another year", "for now": how long, which is no reason. */
const howLong = String.raw`(?:${counts}\s+(?:further\s+)?(?:year|month|week|day)s?|now|example|years|months)\b`
const order = String.raw`the (?:first|second|third|last|next)\b`
const reason = pattern('u')`\s(?:for|over|in response to|because of|in retaliation for)\s+
  ((?!${howLong}|${order})(?:its|his|her|their|the|a|an)?\s*\p{L}[^,.;–—]{3,90})`
const goingOn = pattern(
  'i',
)`\s+(?:because|after|since|despite|although|as part|on ${weekdays}|which|said|if|when)\b.*$`
