import { anywhere, oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { wordOf } from '../names/features.ts'
import { isHead } from '../names/offices.ts'
import { classes } from '../names/words.ts'
import { imposed } from './givers.ts'
import type { Measure } from './measures.ts'
import { isOfState, partiesIn } from './parties.ts'
import { partiesAt } from './phrases.ts'
import { isTime } from './whom.ts'

const time = '(?:\\s+(?:(?:in|last|this)\\s+[\\p{L}\\d]+(?:\\s+\\d{4})?|on\\s+\\p{Lu}\\p{L}+day))?'
const agent = '(?:\\s+by\\s+[^,.;]{2,40}?)?'
const there = `already in place|in force|in place|${imposed}`
/** "… that were imposed in May by Japan", "… that Japan placed": what may stand between a measure and who bears it. */
const passively = `(?:that (?:was|were|have been|had been)\\s+)?(?:${there})${time}${agent}`
const actively = `(?:(?:that|which)\\s+)?(?:the\\s+)?\\p{Lu}[^,.;]{1,40}?\\s(?:(?:has|have|had)\\s+)?(?:${imposed})${time}`
const against = '(?:on|against|upon|targeting|aimed at|directed at|to punish|for(?=\\s+\\p{Lu}))'
const bearer = new RegExp(
  `^(?:[’']s?)?(?:(?:\\s+\\p{L}+){0,2}?(?:\\s+${passively})?(?:\\s+for\\s+[\\p{L}\\d-]+\\s+(?:years?|months?))?,?|\\s+${actively})\\s+${against}\\s+`,
  'u',
)

/** "Sanctions on X": who stands after the measure, over a clause between: "sanctions imposed in May on X". */
export function onWhom(sentence: string, { end, text }: Measure): readonly Span[] {
  const lead = bearer.exec(sentence.slice(end, end + 160))
  if (!lead) return []
  const from = end + lead[0].length
  const sold = ofGoods.exec(sentence.slice(from))
  if (sold) return partiesAt(sentence, from + sold[0].length, sentence.length)
  const found = partiesAt(sentence, from, sentence.length)
  if (found.some((span) => isTime(sentence, span))) return []
  // "An export ban on lenses to Selvan": goods bear it for whom they would go to.
  const last = found.at(-1)
  const isTraded = last && traded.test(sentence.slice(last.start, last.end))
  const goods = /export/i.test(text) || isTraded ? last : undefined
  const to = goods && /^\s+(?:to|for|from|with)\s+(?=(?:the\s+)?\p{Lu})/u.exec(sentence.slice(goods.end))
  return goods && to ? partiesAt(sentence, goods.end + to[0].length, sentence.length) : found
}

/** "Anything being sold by Russia", "goods made in Oman": whose goods bear it. */
const ofGoods = pattern('u')`^(?:anything|everything|all|any)?\s?(?:\p{Ll}+\s){0,2}?(?:(?:that is|being)\s)?
  (?:sold|made|produced|exported|bought|imported|shipped)\s(?:by|in|from)\s(?:the\s)?(?=\p{Lu})`

/** What is bought and sold, not who: "an embargo on arms sales to Selvan", "a ban on imports of gold from Oman". */
const traded = anywhere(
  'i',
)`sales?, exports?, imports?, shipments?, deliver(y|ies), supplies, trade, flights?, investments?,
  purchases?`

/** "Sanctions that have hammered Iran's economy", "sanctions meant to punish Russia": whom the measure itself harms. */
export function harmedBy(sentence: string, { end }: Span): readonly Span[] {
  const lead = harms.exec(sentence.slice(end, end + 120))
  const found = lead ? partiesAt(sentence, end + lead[0].length, sentence.length) : []
  return lead && !aimed.test(lead[0]) ? found.filter((one) => isAimedAt(sentence, one)) : found
}
const aimed = /\b(?:target|punish|meant|designed|intended|aimed)/

/**
 * "Sanctions hurt Kasoria's economy" are on Kasoria; "sanctions hit President Aalto close to home", "hurt ordinary Kasorians" and
 * "hit growth" tell whom they pain, who need not bear them.
 */
export function isAimedAt(sentence: string, { start, end }: Span): boolean {
  const words = sentence.slice(start, end)
  if (pained.test(words) || words.split(/\s+/).some(isHead)) return false
  return isOfState(words) || bodies.test(words) || isFirm(words)
}
/** A name that no first or last name is known in: "Marnic Steel". */
const isFirm = (words: string): boolean =>
  /^\p{Lu}/u.test(words) &&
  words.split(/\s+/).every((word) => (wordOf(word).classes & (classes.given | classes.surname)) === 0)
const bodies = pattern(
  'u',
)`${oneOf`economy, banks?, industry, sector, firms?, compan(y|ies), exports?, military, airlines?, oligarchs, island,
  country, nation, regime, government`}$`
const pained = pattern(
  'u',
)`\b${oneOf`people, population, famil(y|ies), consumers?, workers?, farmers?, citizens?, civilians?, households?, women,
  children, patients`}\b|^(?:\p{Ll}+\s)*\p{Lu}\p{Ll}+(?:ans|is)$`

const harm =
  'hammer|cripple|squeeze|isolate|batter|slam|hobble|strangle|choke|target|punish|weaken|hurt|hit|tighten the screws on|put pressure on|pressure'
const harms = new RegExp(
  `^(?:\\s+(?:that|which))?(?:\\s+(?:have|has|had|are|were|is|was|been|further|already))*(?:\\s+(?:meant|designed|intended|expected|aimed|set|likely))?(?:\\s+(?:to|at))?\\s+(?:${harm})(?:ed|ing|s|es|d|ling|led)?\\s+`,
  'u',
)

/** "A waiver of the sanctions for India": for whom a relief is. */
export function forWhom(sentence: string, { end }: Span): readonly Span[] {
  const after = sentence.slice(end, end + 80)
  const [lead] = spares.exec(after) ?? []
  if (lead === undefined) return []
  const [through = ''] = dealing.exec(after.slice(lead.length)) ?? []
  return partiesAt(sentence, end + lead.length + through.length, sentence.length)
}

/** "A licence for dealings with X", "that lets firms pay for food through X": with whom one may deal. */
const dealing = pattern('u')`^(?:(?!to\b)[\p{L}’'-]+\s+){1,9}?
  (?:[Ww]ith|[Tt]hrough|[Ii]nvolving)\s+(?=(?:[Tt]he\s+)?(?:\p{L}+\s+){0,2}\p{Lu})`
const ofThem = String.raw`\s+(?:of|from)\s+(?:[\p{L}.]+\s+){0,3}?(?:sanctions|penalties)`
const spares = pattern(
  'iu',
)`^(?:${ofThem}|\s+(?:No\.?\s?)?\d+\p{Lu}?)?,?\s+(?:(?:that\s+)?(?:let|allow|permit|enabl|authori[sz])\p{Ll}*|for|to)\s+`

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
const name = String.raw`\p{Lu}[\p{L}.]*(?:\s+\p{Lu}[\p{L}.]*)?`
const offences = oneOf`invade, attack, refuse, fail, violate, breach, go(es)? ahead, proceed, continue, (did|does|has|had|do) not`
const condition = pattern('u')`^[^;:–—]{0,90}?\b(?:if|should|because|unless)\s+(?:the\s+)?(${name})\s+
  (?:(?:again|further|ever)\s+)?${offences}`
