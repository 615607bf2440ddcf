import { whole } from '../../language/pattern.ts'
import { born, isOffice } from './evidence.ts'
import { wordOf } from './features.ts'
import { factions, isCalledAfter, kindFrom } from './kind.ts'
import { type Kind, type Mention, mentionFrom, type Sentence } from './mentions.ts'
import { isOpening } from './opening.ts'
import type { Token } from './tokens.ts'
import { classes } from './words.ts'

/** The last words of names that are neither people nor bodies nor places: laws, meetings, wars, prizes. */
const otherEnds = whole('i')`
  act, acts, law, treaty, agreement, pact, accord, accords, deal, bill, protocol, convention, amendment, summit,
  war, wars, day, prize, award, awards, cup, olympics, games, virus, variant, pandemic, covid, code, doctrine,
  scandal, crisis`
/** Last words of what bears somebody's name, whatever its first word: "the Dalton College Poll". */
const counts = whole('i')`polls?, surveys?, party, caucus, primary, rally, debate`
const parties =
  /^(?:republicans?|democrats?|conservatives?|liberals?|tories|socialists?|communists?|nazis?)$/i
/** What follows the name of a thing: "Kalashnikov rifles", "Patriot system". */
const things = whole()`
  assault, rifles?, missiles?, tanks?, jets?, fighters?, bombers?, drones?, helicopters?, pistols?, guns?,
  systems?, rockets?, launchers?, submarines?, frigates?, warships?, vaccines?, virus, variants?, phones?, cars?`
/** What bears a person's name and is none, by the word before it: "Hurricane Milton", "the ferry Astrid Lind". */
const bearers = whole(
  'i',
)`hurricane, typhoon, storm, cyclone, ferry, tanker, ship, vessel, yacht, trawler, freighter,
  frigate, destroyer, schooner, racehorse, uss, hms, rms, mv, uscgc`
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

/** A mention as it is being put right: from its first token to its last, and the kind that it is taken for. */
interface Candidate {
  readonly sentence: Sentence
  readonly first: number
  readonly last: number
  readonly kind: Kind
}

/** An office that stands within what is taken for a name, and is none of a name's own words. */
const offices = whole()`Mayor, Governor, Gov\.?, Senator, Sen\.?, Rep\.?, President, Minister, Secretary, Chairman, Chairwoman,
  Coach, Manager, Spokesman, Spokeswoman, Spokesperson, Sheriff, Attorney, Commissioner, Ambassador, Professor, Prosecutor,
  Congressman, Congresswoman, Councilman, Superintendent, Republican, Democrat, CEO`

/** "Charlotte Mayor Jennifer Roberts": the name alone, behind the place and the office. */
export function pastOffice({ tokens }: Sentence, mention: Mention): Mention {
  const { first, last, kind, sentence, margin } = mention
  const at = kind === 'PER' ? tokens.slice(first, last).findLastIndex(({ text }) => offices.test(text)) : -1
  return at < 1 ? mention : (mentionFrom(tokens, sentence, first + at + 1, last, kind, margin) ?? mention)
}

/** A mention put right: without titles before it, of the kind that its words are known to be, or not at all. */
export function sensible(
  sentence: Sentence,
  mention: Mention,
  abbreviated: ReadonlySet<string>,
): Mention | undefined {
  const whole = bounded({ ...mention, sentence })
  if (isNobodys(whole, abbreviated) || born.test(wordIn(whole, whole.first - 1))) return undefined
  const known = { ...whole, kind: kindFrom(whole.kind, wordsOf(whole)) }
  if (isThing(known)) return undefined
  const named = { ...known, first: known.first + (endsTitle(known) ? 1 : 0) }
  if (named.kind === 'PER' && notPeople.some((judge) => judge(named))) return undefined
  if (isPlain(named)) return undefined
  return mentionFrom(sentence.tokens, mention.sentence, named.first, named.last, named.kind, mention.margin)
}

const wordIn = ({ sentence }: Candidate, at: number): string => sentence.tokens[at]?.text ?? ''
const isOf = (one: Candidate, at: number, bits: number): boolean =>
  (wordOf(wordIn(one, at)).classes & bits) !== 0
const isSingle = ({ first, last }: Candidate): boolean => first === last
const wordsOf = ({ sentence, first, last }: Candidate): readonly string[] =>
  sentence.tokens.slice(first, last + 1).map(({ text }) => text)
const nameOf = (one: Candidate): string => wordsOf(one).join(' ')

/** Without titles and articles before it, and with the small words of a name, which the tagger may leave outside. */
function bounded(mention: Candidate): Candidate {
  const { tokens } = mention.sentence
  let { first, last } = mention
  const isPerson = mention.kind === 'PER'
  const isTitle = (at: number): boolean =>
    isOf(mention, at, classes.title | classes.role) || isOffice(tokens, at)
  while (isPerson && first < last && isTitle(first)) first++
  if (isPerson && first < last && isOpening(tokens, first)) first++
  while (first < last && /^the$/i.test(wordIn(mention, first))) first++
  if (!isPerson) return { ...mention, first, last }
  // "von der Leyen", "Nawaf al-Sabah".
  while (isOf(mention, first - 1, classes.particle) && /^\p{Ll}{2}/u.test(wordIn(mention, first - 1))) first--
  while (/^(?:al|el|ul)-\p{Lu}/u.test(wordIn(mention, last + 1))) last++
  return { ...mention, first, last }
}

/** A lone word that is no name: an abbreviated law, a number, a day, a bare title. */
function isNobodys(one: Candidate, abbreviated: ReadonlySet<string>): boolean {
  if (!isSingle(one)) return false
  const name = nameOf(one)
  // "G20" and "MI6" are on the list of bodies; "AK-203" and "Covid-19" are nobody's names.
  const numbered = /\d/.test(name) && !isOf(one, one.first, classes.organisation)
  if (abbreviated.has(name) || numbered || isOf(one, one.first, notNames)) return true
  const isTitle = isOf(one, one.first, classes.title | classes.role)
  return one.kind === 'PER' && isTitle && !isOf(one, one.first, classes.given)
}

/** A law, a meeting, a prize; an address. */
const isThing = (one: Candidate): boolean =>
  (one.kind !== 'LOC' && openingOfLaw(one.sentence.tokens, one.last)) ||
  otherEnds.test(wordIn(one, one.last)) ||
  /^[@#]|^https?:/.test(nameOf(one))

/** "Assistant Secretary of State Asha Rao": the tagger joins what the title ends with to the name. */
const endsTitle = (one: Candidate): boolean =>
  one.kind === 'PER' && !isSingle(one) && /^State$/.test(wordIn(one, one.first))

/** "Porto Velm, a city that": what stands beside the name says that it is where, not who. */
function isCalledPlace(one: Candidate): boolean {
  const [comma, article, ...words] = [1, 2, 3, 4, 5].map((by) => wordIn(one, one.last + by))
  const noun = words.findIndex((word) => towns.test(word))
  return (
    comma === ',' &&
    /^(?:an?|the)$/.test(article ?? '') &&
    noun >= 0 &&
    words.slice(0, noun).every((word) => /^\p{Ll}/u.test(word))
  )
}
const towns = whole()`city, town, village, county, suburb, province, island, port, neighbou?rhood`

/** What a name that is taken for a person's belongs to instead. */
const notPeople: readonly ((one: Candidate) => boolean)[] = [
  (one) => parties.test(wordIn(one, one.last)) || /\d/.test(nameOf(one)),
  isCalledPlace,
  (one) => !isSingle(one) && (counts.test(wordIn(one, one.last)) || factions.test(wordIn(one, one.last + 1))),
  (one) => things.test(wordIn(one, one.last + 1)) || bearers.test(wordIn(one, one.first - 1)),
  // "Hurricane Ian" is no person; the Ferry of "Nora Ferry" is a last name.
  (one) => !isSingle(one) && bearers.test(wordIn(one, one.first)),
  (one) =>
    !isSingle(one) && /^\p{Lu}/u.test(wordIn(one, one.last + 1)) && otherEnds.test(wordIn(one, one.last + 1)),
  (one) =>
    !isSingle(one) && isOf(one, one.last, classes.organisationWord) && !isOf(one, one.first, classes.given),
  (one) => !one.sentence.headline && capitalsAfter(one).some(isCalledAfter),
  (one) => isSingle(one) && !one.sentence.headline && /^\p{Lu}{2,5}$/u.test(nameOf(one)),
]

/** The words with capitals right behind a name: "Press Briefing Room" of "James S. Brady Press Briefing Room". */
function capitalsAfter({ sentence: { tokens }, last }: Candidate): readonly string[] {
  const words = tokens.slice(last + 1, last + 1 + mostCapitals).map(({ text }) => text)
  const end = words.findIndex((word, at) => !/^\p{Lu}/u.test(word) && !(word === 'of' && at > 0))
  return end < 0 ? words : words.slice(0, end)
}
const mostCapitals = 6

/** A bare "House" or "Council" names no one body. */
function isPlain(one: Candidate): boolean {
  const plain = classes.organisationWord | classes.placeWord
  const other = ~(plain | classes.surname | classes.given)
  return isSingle(one) && isOf(one, one.first, plain) && !isOf(one, one.first, other)
}

/** "Countering America" of "Countering America's Adversaries Through Sanctions Act" is no name of its own. */
function openingOfLaw(tokens: readonly Token[], last: number): boolean {
  if (!/^['’]s$/.test(tokens[last + 1]?.text ?? '')) return false
  let end = last + 2
  while (end < last + 9 && /^\p{Lu}/u.test(tokens[end]?.text ?? '')) end++
  return /^(?:act|law|treaty)$/i.test(tokens[end - 1]?.text ?? '')
}
