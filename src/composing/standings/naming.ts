import { createLatest } from '../../language/latest.ts'
import { standsIn } from '../../language/literal.ts'
import { meaningsIn, wordsAlike } from '../../language/meanings.ts'
import { oneOf, pattern, whole } from '../../language/pattern.ts'
import { countryOf, placeKind } from '../../language/places.ts'
import { stemOf, stemSet } from '../../language/words.ts'
import { partiesIn } from '../../reading/sanctions/parties.ts'

/** Words that make of a state's name no other topic: “the Omani government”. */
const ofItself = pattern('i')`\s+${oneOf`government, regime, state, authorities, leadership`}$`

/** A topic with the state or body that it opens with, and what stands behind its name. */
interface Opening {
  readonly party: string
  readonly rest: string
  /** Whether it tells whose something is: “Omani”, “Oman’s”, “US” before a word in small letters. */
  readonly isOwner: boolean
}

function openingOf(topic: string): Opening | undefined {
  const plain = topic.replace(/^the /i, '').replace(ofItself, '')
  const [party] = partiesIn(plain, 0, plain.length)
  if (!party || party.start > 0) return undefined
  const name = plain.slice(0, party.end)
  const [all = '', owns] = /^([’']s?)?\s*/.exec(plain.slice(party.end)) ?? []
  const rest = plain.slice(party.end + all.length)
  const isOwner =
    owns !== undefined ||
    placeKind(name) === 'demonym' ||
    (/^[\p{Lu}.]+$/u.test(name) && /^\p{Ll}/u.test(rest))
  return { party: party.name, rest, isOwner: isOwner && rest !== '' }
}

/** The state or body that a topic is, by its usual name: "Brussels" is the Union, "the Kremlin" Russia; “Omani coal” is none. */
export function partyIn(topic: string): string | undefined {
  const opening = openingOf(topic)
  return opening?.isOwner ? undefined : (opening?.party ?? countryOf(topic))
}

/** Goods, people or firms of a state that are asked about by their kind: “Omani coal” is coal, of Oman. */
interface OfState {
  readonly state: string
  readonly kind: ReadonlySet<string>
}

export function ofStateIn(topic: string): OfState | undefined {
  const opening = openingOf(topic)
  // “The Omani Grain Bank” is a name.
  if (!opening?.isOwner || !/^\p{Ll}[\p{L}-]*(?:\s\p{Ll}[\p{L}-]*)*$/u.test(opening.rest)) return undefined
  const words = opening.rest.split(/\s+/)
  const telling = words.filter((word) => !trading.test(word))
  return { state: opening.party, kind: stemSet((telling.length > 0 ? telling : words).join(' ')) }
}
/** That goods are traded is said of them in many ways. */
const trading = whole()`imports?, exports?, shipments?, sales?, deliver(y|ies), supplies, sector, industry, trade`

/** So many characters may part “coal” from “Oman” whose it is. */
const ofOne = 60

/** The names by which articles may call a topic that is a state or body: "London" is the United Kingdom and the UK; the topic first. */
export function callings(topic: string): readonly string[] {
  const opening = openingOf(topic)
  const name = opening?.rest === '' ? opening.party : countryOf(topic)
  if (name === undefined) return /\s|\p{Lu}/u.test(topic) ? [topic] : [topic, ...otherWords(topic)]
  const short = /\s/.test(name) ? name.replace(/[^\p{Lu}]/gu, '') : name
  return [...new Set([topic, name, short])].filter((one) => one.length > 1)
}

/** Other words for goods or a trade, one for each that is searched by itself: “chips” for “semiconductors”. */
const otherWords = (topic: string): readonly string[] =>
  [...new Map(wordsAlike(topic).map((word) => [stemOf(word), word])).values()].filter(
    (word) => stemOf(word) !== stemOf(topic),
  )

/**
 * Whether words name a topic: a state or body by any of its names, what is of a state by its kind and any name of the state,
 * all else by all of its words or letter by letter. One answer asks it of the same sentences again and again.
 */
export function naming(topic: string): (words: string) => boolean {
  const made = named.get(topic)
  if (made) return made
  const is = namingOf(topic)
  const kept = createLatest<boolean>(keptOfTopic)
  const remembering = (words: string): boolean => {
    const known = kept.get(words)
    if (known !== undefined) return known
    const found = is(words)
    kept.set(words, found)
    return found
  }
  named.set(topic, remembering)
  return remembering
}
/** A topic and its last name; and the sentences of some hundred articles. */
const named = createLatest<(words: string) => boolean>(4)
const keptOfTopic = 4_000

function namingOf(topic: string): (words: string) => boolean {
  const party = partyIn(topic)
  const of = ofStateIn(topic)
  const wanted = stemSet(topic)
  const names = (words: string, state: string): boolean =>
    partiesIn(words, 0, words.length).some(({ name }) => name === state)
  if (party !== undefined) return (words) => names(words, party)
  if (of)
    return (words) =>
      of.kind.isSubsetOf(stemSet(words)) &&
      partiesIn(words, 0, words.length).some(
        ({ name, start, end }) =>
          name === of.state &&
          of.kind.isSubsetOf(stemSet(words.slice(Math.max(0, start - ofOne), end + ofOne))),
      )
  // “Chips” are semiconductors; a name is its own words alone.
  const meant = /\p{Lu}/u.test(topic) ? undefined : meaningsIn(topic)
  return (words) =>
    (wanted.size > 0 && wanted.isSubsetOf(stemSet(words))) ||
    (meant !== undefined && meant.size > 0 && meant.isSubsetOf(meaningsIn(words))) ||
    standsIn(topic, words)
}
