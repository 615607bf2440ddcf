import type { Span } from '../../language/span.ts'
import { imposed } from './participles.ts'
import { partiesIn } from './parties.ts'
import { partiesAt } from './phrases.ts'

/** "Sanctions on X": who stands after the measure, over a verb between: "sanctions imposed in May on X". */
export function onWhom(sentence: string, { end }: Span): readonly Span[] {
  const rest = sentence.slice(end, end + 160)
  const lead =
    /^(?:[’']s?)?(?:\s+\p{L}+){0,2}?(?:\s+(?:that (?:was|were|have been|had been)\s+)?(?:imposed|levied|leveled|levelled|placed|put|slapped|adopted|announced|introduced|enacted|already in place|in force|in place)(?:\s+(?:in|last|this|on)\s+[\p{L}\d]+(?:\s+\d{4})?)?(?:\s+by\s+[^,.;]{2,40}?)?)?,?\s+(?:on|against|upon|targeting|aimed at|directed at|to punish|for(?=\s+\p{Lu}))\s+/u.exec(
      rest,
    )
  if (!lead) return []
  const from = end + lead[0].length
  const found = partiesAt(sentence, from, sentence.length)
  return found.some((span) => isTime(sentence, span)) ? [] : found
}

/** "Sanctions that have hammered Iran's economy", "sanctions meant to punish Russia": whom the measure itself harms. */
export function harmedBy(sentence: string, { end }: Span): readonly Span[] {
  const lead = harms.exec(sentence.slice(end, end + 120))
  return lead ? partiesAt(sentence, end + lead[0].length, sentence.length) : []
}

const harm =
  'hammer|cripple|squeeze|isolate|batter|slam|hobble|strangle|choke|target|punish|weaken|hurt|hit|tighten the screws on|put pressure on|pressure'
const harms = new RegExp(
  `^(?:\\s+(?:that|which))?(?:\\s+(?:have|has|had|are|were|is|was|been|further|already))*(?:\\s+(?:meant|designed|intended|expected|aimed|set|likely))?(?:\\s+(?:to|at))?\\s+(?:${harm})(?:ed|ing|s|es|d|ling|led)?\\s+`,
  'u',
)

/** "A waiver of the sanctions for India": for whom a relief is. */
export function forWhom(sentence: string, { end }: Span): readonly Span[] {
  const lead = /^(?:\s+(?:of|from)\s+(?:\p{L}+\s+){0,3}?(?:sanctions|penalties))?\s+(?:for|to)\s+/iu.exec(
    sentence.slice(end, end + 80),
  )
  return lead ? partiesAt(sentence, end + lead[0].length, sentence.length) : []
}

export const isTime = (sentence: string, { start, end }: Span): boolean =>
  /^(?:the\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|\d|grounds|condition|behalf|top|hold)\b/i.test(
    sentence.slice(start, end),
  )

const adjectives =
  '(?:(?:new|fresh|further|additional|more|existing|current|previous|tough|tougher|harsh|severe|crippling|punishing|sweeping|broad|economic|financial|trade|secondary|primary|targeted|international|unilateral|stiff|possible|potential|damaging|mandatory|comprehensive|planned|proposed|threatened|sectoral|energy|oil|arms|visa|travel|tariffs|embargoes|crushing|draconian|steep)[”"]?\\s+(?:and\\s+)?)*'

/** "US sanctions", "Japan's economic sanctions", "sanctions by the EU": who stands beside the measure as its giver. */
export function byWhom(sentence: string, { start, end }: Span): readonly Span[] {
  const own = new RegExp(
    `((?:[\\p{L}.]+,?\\s+and\\s+)?(?:\\p{Lu}[\\p{L}.]*\\s+){0,3}\\p{Lu}[\\p{L}.]*)(?:[’']s?|-led|-imposed|-backed)?\\s+${adjectives}$`,
    'u',
  ).exec(sentence.slice(0, start))
  const named = own?.[1]
  if (own && named !== undefined) {
    const from = own.index
    const possessive = /[’']s?\s/.test(own[0].slice(named.length, named.length + 3))
    const [last = '', first] = named.split(/,?\s+and\s+/).reverse()
    // "The US and EU sanctions": both give them; of "sanctions, and EU sanctions" the last alone.
    const joined = first === undefined || givers.test(first) ? from : from + named.length - last.length
    if (possessive || givers.test(last)) return [{ start: joined, end: from + named.length }]
  }
  const after = given.exec(sentence.slice(end, end + 100))
  return after ? partiesAt(sentence, end + after[0].length, sentence.length) : []
}

const given = new RegExp(
  `^(?:\\s+(?:${imposed}))?(?:\\s+(?:on|against)(?:\\s+(?!(?:being|to|that|who|which|\\p{Ll}+ed|sold)\\b)[^\\s,;.]+){1,5}?)??\\s+(?:(?:imposed|leveled|levied)\\s+)?(?:by|from)\\s+(?=(?:the\\s+)?\\p{Lu})`,
  'u',
)

/** Whose name before "sanctions" tells who imposes them; another country's tells on whom, or leaves it open. */
const givers =
  /^(?:(?:the )?(?:U\.?S\.?A?|United States|American|Washington|EU|E\.U\.|EC|European(?: Union)?|UN|U\.N\.|United Nations|Security Council|UK|U\.K\.|British|Britain|Western|Canadian|Australian|Japanese|Swiss|G-?7|Treasury|OFAC|NATO|Arab League|African Union))$/

/** "Sanctions over Moscow's war": sanctions for what somebody does are on him, where the sentence names nobody else. */
export function blamed(sentence: string, { end }: Span): readonly Span[] {
  const after = sentence.slice(end, end + 160)
  const found = blame.exec(after) ?? condition.exec(after)
  const name = found?.[1]
  if (!found || name === undefined) return []
  const start = end + found[0].indexOf(name)
  const [party] = partiesIn(sentence, start, start + name.length)
  return party ? [{ start, end: start + name.length }] : []
}

const deeds =
  'invasion|aggression|war|assault|annexation|attacks?|actions?|crackdown|abuses|violations|failure|refusal|behaviou?r|conduct'
const blame = new RegExp(
  `^(?:\\s+(?:${imposed}))?\\s+(?:over|for|in response to|in retaliation for|because of)\\s+(?:what \\p{L}+ called\\s+)?(\\p{Lu}[\\p{L}.]*(?:\\s+\\p{Lu}[\\p{L}.]*)?)(?:[’']s?)?\\s+(?:\\p{Ll}+\\s+){0,2}(?:${deeds})\\b`,
  'u',
)

/** "Sanctions if Moscow invades", "because Japan did not honor": who would bring them on, or did. */
const condition =
  /^[^;:–—]{0,90}?\b(?:if|should|because|unless)\s+(?:the\s+)?(\p{Lu}[\p{L}.]*(?:\s+\p{Lu}[\p{L}.]*)?)\s+(?:(?:again|further|ever)\s+)?(?:invade|attack|refuse|fail|violate|breach|go(?:es)? ahead|proceed|continue|did not|does not|has not|had not|do not)/u
