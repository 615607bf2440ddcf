import { countryOf } from '../../language/places.ts'
import { type Field, noField } from '../../model/field.ts'
import { shifted } from './fields.ts'
import type { Told } from './told.ts'

/** What it is for: "for …", "over …" after the deed, not how long and not for whom. */
export function purposeOf(sentence: string, from: number, { deed }: Told): Field {
  // What a comma parts from the deed, but for its reason, is of something else: "…, a spokesman for the ministry said".
  const [rest = ''] = sentence.slice(deed.end).split(/,\s+(?!(?:for|over|in|because)\b)/)
  const match =
    /\s(?:for|over|in response to|because of|in retaliation for)\s+((?!(?:any|all|each|every|those|them|anyone|what|most|some|a|an|another|the next|\d+|two|three|six|twelve)\s+(?:further\s+)?(?:year|month|week|day)s?\b|now\b|example\b|years\b|months\b|the (?:first|second|third|last|next)\b)(?:its|his|her|their|the|a|an)?\s*\p{L}[^,.;–—]{3,90})/u.exec(
      rest,
    )
  if (!match?.[1]) return noField
  const start = deed.end + match.index + match[0].length - match[1].length
  const words = match[1]
    .replace(
      /\s+(?:because|after|since|despite|although|as part|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|which|said|if|when)\b.*$/i,
      '',
    )
    .trimEnd()
  return words.length < 4 || countryOf(words) !== undefined
    ? noField
    : { text: words, spans: [shifted({ start, end: start + words.length }, from)] }
}
