import { placeKind } from '../places.ts'
import { wordOf } from './features.ts'
import { type Mention, mentionFrom, type Sentence } from './mentions.ts'
import { classes } from './words.ts'

/** The last words of names that are neither people nor bodies nor places: laws, meetings, wars, prizes. */
const otherEnds =
  /^(?:act|acts|law|treaty|agreement|pact|accord|accords|deal|bill|protocol|convention|amendment|summit|war|wars|day|prize|award|awards|cup|olympics|games|virus|variant|pandemic|covid|code|doctrine|scandal|crisis)$/i
/** What follows the name of a thing: "Kalashnikov rifles", "Patriot system". */
const things =
  /^(?:assault|rifles?|missiles?|tanks?|jets?|fighters?|bombers?|drones?|helicopters?|pistols?|guns?|systems?|rockets?|launchers?|submarines?|frigates?|warships?|vaccines?|virus|variants?|phones?|cars?)$/
const storms = /^(?:hurricane|typhoon|storm|cyclone)$/i
const notNames = classes.calendar | classes.demonym | classes.common

/** Abbreviations that the text itself gives to a law or a meeting: "… Sanctions Act (CAATSA)". */
export function abbreviatedThings(sentences: readonly Sentence[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { tokens } of sentences)
    for (const [at, { text }] of tokens.entries())
      if (text === '(' && tokens[at + 2]?.text === ')' && otherEnds.test(tokens[at - 1]?.text ?? ''))
        found.add(tokens[at + 1]?.text ?? '')
  return found
}

/** A mention put right: without titles before it, of the kind that its words are known to be, or not at all. */
export function sensible(
  sentence: Sentence,
  mention: Mention,
  abbreviated: ReadonlySet<string>,
): readonly Mention[] {
  const { tokens } = sentence
  let { first, last } = mention
  const word = (at: number): string => tokens[at]?.text ?? ''
  const is = (at: number, bits: number): boolean => (wordOf(word(at)).classes & bits) !== 0
  if (mention.kind === 'PER') while (first < last && is(first, classes.title | classes.role)) first++
  while (first < last && /^the$/i.test(word(first))) first++
  // "von der Leyen", "Nawaf al-Sabah": the small words of a name, which the tagger may leave outside.
  if (mention.kind === 'PER') {
    while (is(first - 1, classes.particle) && /^\p{Ll}{2}/u.test(word(first - 1))) first--
    while (/^(?:al|el|ul)-\p{Lu}/u.test(word(last + 1))) last++
  }
  const name = tokens
    .slice(first, last + 1)
    .map((token) => token.text)
    .join(' ')
  if (first === last) {
    if (abbreviated.has(name) || is(first, notNames) || /\d/.test(name) !== /^[GE]\d/.test(name)) return []
    if (mention.kind === 'PER' && is(first, classes.title | classes.role) && !is(first, classes.given))
      return []
  }
  if (otherEnds.test(word(last)) || /^[@#]|^https?:/.test(name)) return []
  const place = placeKind(name)
  const kind = place === 'country' || (place === 'capital' && last > first) ? 'LOC' : mention.kind
  if (kind === 'PER') {
    if (/\d/.test(name) || things.test(word(last + 1)) || storms.test(word(first - 1))) return []
    if (is(last, classes.organisationWord) && last > first && !is(first, classes.given)) return []
    if (first === last && !sentence.headline && /^\p{Lu}{2,5}$/u.test(name)) return []
  }
  // "NEW DELHI India and Russia …": a dateline without its dash runs into the sentence.
  const shout = kind === 'LOC' && mention.first === 0 ? datelineEnd(sentence, first, last) : last
  const parts =
    shout < last
      ? [
          [first, shout],
          [shout + 1, last],
        ]
      : [[first, last]]
  return parts.flatMap(
    ([from = 0, to = 0]) => mentionFrom(tokens, mention.sentence, from, to, kind, mention.margin) ?? [],
  )
}

function datelineEnd({ tokens }: Sentence, first: number, last: number): number {
  let end = first
  while (end <= last && /^\p{Lu}{3,}$/u.test(tokens[end]?.text ?? '')) end++
  return end > first && end <= last ? end - 1 : last
}
