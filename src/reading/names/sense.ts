import { whole } from '../../language/pattern.ts'
import { placeKind } from '../../language/places.ts'
import { isOffice } from './evidence.ts'
import { wordOf } from './features.ts'
import { type Kind, type Mention, mentionFrom, type Sentence } from './mentions.ts'
import type { Token } from './tokens.ts'
import { classes } from './words.ts'

/** The last words of names that are neither people nor bodies nor places: laws, meetings, wars, prizes. */
const otherEnds = whole('i')`
  act, acts, law, treaty, agreement, pact, accord, accords, deal, bill, protocol, convention, amendment, summit,
  war, wars, day, prize, award, awards, cup, olympics, games, virus, variant, pandemic, covid, code, doctrine,
  scandal, crisis`
/** Last words of newspapers and gatherings, which a place's name often begins: "Harbour Courier". */
const papers =
  /^(?:forum|courier|chronicle|dispatch|monitor|ledger|daily|weekly|observer|globe|directorate)$/i
/** What is called after people and is none: "Kennedy Library", "Lincoln Tower". */
const buildings =
  /^(?:palace|castle|stadium|tower|bridge|hall|arena|airport|garden|gardens|cathedral|island|valley)$/i
const houses =
  /^(?:library|museum|theat(?:er|re)|foundation|pharma|group|inc|ltd|llc|plc|gmbh|partners|show|ag|sa)\.?$/i
const parties =
  /^(?:republicans?|democrats?|conservatives?|liberals?|tories|socialists?|communists?|nazis?)$/i
/** What follows the name of a thing: "Kalashnikov rifles", "Patriot system". */
const things = whole()`
  assault, rifles?, missiles?, tanks?, jets?, fighters?, bombers?, drones?, helicopters?, pistols?, guns?,
  systems?, rockets?, launchers?, submarines?, frigates?, warships?, vaccines?, virus, variants?, phones?, cars?`
/** What bears a person's name and is none, by the word before it: "Hurricane Milton", "the ferry Astrid Lind". */
const bearers =
  /^(?:hurricane|typhoon|storm|cyclone|ferry|tanker|ship|vessel|yacht|trawler|freighter|frigate|destroyer|schooner|racehorse)$/i
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
): Mention | undefined {
  const { tokens } = sentence
  let { first, last } = mention
  const word = (at: number): string => tokens[at]?.text ?? ''
  const is = (at: number, bits: number): boolean => (wordOf(word(at)).classes & bits) !== 0
  if (mention.kind === 'PER')
    while (first < last && (is(first, classes.title | classes.role) || isOffice(tokens, first))) first++
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
    // "G20" and "MI6" are on the list of bodies; "AK-203" and "Covid-19" are nobody's names.
    const numbered = /\d/.test(name) && !is(first, classes.organisation)
    if (abbreviated.has(name) || numbered || is(first, notNames)) return undefined
    if (mention.kind === 'PER' && is(first, classes.title | classes.role) && !is(first, classes.given))
      return undefined
  }
  const kind = kindFrom(sentence, mention.kind, first, last)
  if (kind !== 'LOC' && openingOfLaw(tokens, last)) return undefined
  if (otherEnds.test(word(last)) || /^[@#]|^https?:/.test(name)) return undefined
  // "Assistant Secretary of State Asha Rao": the tagger joins what the title ends with to the name.
  if (kind === 'PER' && last > first && /^State$/.test(word(first))) first++
  if (kind === 'PER') {
    if (
      parties.test(word(last)) ||
      /\d/.test(name) ||
      things.test(word(last + 1)) ||
      bearers.test(word(first - 1)) ||
      (/^\p{Lu}/u.test(word(last + 1)) && last > first && otherEnds.test(word(last + 1)))
    )
      return undefined
    if (is(last, classes.organisationWord) && last > first && !is(first, classes.given)) return undefined
    if (first === last && !sentence.headline && /^\p{Lu}{2,5}$/u.test(name)) return undefined
  }
  // A bare "House" or "Council" names no one body.
  const plain = classes.organisationWord | classes.placeWord
  if (first === last && is(first, plain) && !is(first, ~(plain | classes.surname | classes.given)))
    return undefined
  return mentionFrom(tokens, mention.sentence, first, last, kind, mention.margin)
}

/** The kind that a mention's own words decide, whatever the tagger thought. */
function kindFrom({ tokens }: Sentence, kind: Kind, first: number, last: number): Kind {
  const words = tokens.slice(first, last + 1).map((token) => token.text)
  const bits = words.map((text) => wordOf(text).classes)
  const place = placeKind(words.join(' '))
  if (place === 'country' || (place === 'capital' && last > first)) return 'LOC'
  const end = bits.at(-1) ?? 0
  if (last > first && papers.test(words.at(-1) ?? '')) return 'ORG'
  if (kind === 'LOC' && last > first && end & classes.organisationWord && !(end & classes.placeWord))
    return 'ORG'
  if (kind === 'PER' && last > first && buildings.test(words.at(-1) ?? '')) return 'LOC'
  if (kind === 'PER' && last > first && houses.test(words.at(-1) ?? '')) return 'ORG'
  if (kind === 'ORG' && words[0] === 'State' && (bits[1] ?? 0) & classes.given) return 'PER'
  return kind
}

/** "Countering America" of "Countering America's Adversaries Through Sanctions Act" is no name of its own. */
function openingOfLaw(tokens: readonly Token[], last: number): boolean {
  if (!/^['’]s$/.test(tokens[last + 1]?.text ?? '')) return false
  let end = last + 2
  while (end < last + 9 && /^\p{Lu}/u.test(tokens[end]?.text ?? '')) end++
  return /^(?:act|law|treaty)$/i.test(tokens[end - 1]?.text ?? '')
}
