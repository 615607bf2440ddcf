import { oneOf, pattern, whole } from '../../language/pattern.ts'
import { placeKind } from '../../language/places.ts'
import type { Span } from '../../language/span.ts'
import { isVerbForm } from '../../language/verbs.ts'
import { months } from '../../language/vocabulary.ts'
import { jointAfter, ofMany, opensClause } from './joints.ts'

/** Words at which a noun phrase ends. */
const stops = new RegExp(
  `^(?:${[
    'in|on|for|over|after|before|by|from|with|during|since|because|as|if|when|while|until|till|unless|to|at|under|nor',
    'that|which|who|whom|whose|where|following|despite|into|amid|through|via|upon|off|against|than|about|but|or|so',
    'is|are|was|were|has|have|had|will|would|could|may|might|should|can|being|although|though|also|already',
    'among|last|next|this|early|earlier|late|later|again|today|yesterday|tomorrow|soon',
    'said|says|announced|told|warned|reported|added|including|imposed|placed|effective|starting|beginning',
    'linked|accused|involved|suspected|deemed|responsible|believed|pursuant',
    'comes?|came|takes?|took|remain(?:s|ed)?|stay(?:s|ed)?|continue[sd]?|runs?|expire[sd]?|lapse[sd]?|snap(?:s|ped)?|dates?',
    '(?:mon|tues|wednes|thurs|fri|satur|sun)day',
  ].join('|')})$`,
  'i',
)

const word = /^(?:\s+|(?<=^)|(?<=\())([\p{L}\p{N}][\p{L}\p{M}\p{N}.’'&/-]*)/u
/** No name of a party is longer. */
const mostWords = 12

/**
 * How many characters before a measure what leads to it may begin: a name of five words with adjectives behind it, or a noun
 * with "of" and four words. Read from the sentence's beginning, each measure of a sentence of thousands costs its length.
 */
export const longestLead = 200

/**
 * The noun phrase that begins at a place, with those that "and" or a comma join to it where they begin with a capital:
 * "Russia, Iran and North Korea", "the Dravin Bank". Empty where none begins there.
 */
export function partiesAt(text: string, from: number, to: number): readonly Span[] {
  const found: Span[] = []
  let at = from
  let isOwn = false
  for (;;) {
    const bare = phraseAt(text, at, to)
    if (!bare) return found
    const phrase = withPlace(text, bare, to)
    const before = found.at(-1)
    // "Tycoon and club owner Ruben Aalto", "the governor of Lower Pask, Igor Demin" are one man.
    if (before && isTitleOf(text, before, phrase))
      found[found.length - 1] = ofState.test(text.slice(before.start, phrase.start))
        ? { start: before.start, end: phrase.end }
        : phrase
    else if (before && isOneBody(text, before, phrase))
      found[found.length - 1] = { start: before.start, end: phrase.end }
    else found.push(phrase)
    const joint = jointAfter(text, phrase, to)
    if (!joint) return found
    // "on Russia, Reuters said": a name and its verb go on as a clause; "and on its head, Rao" has its name still to come.
    const next = phraseAt(text, phrase.end + joint.length, to)
    const isName = isOwn && !/\p{Lu}/u.test(text.slice(phrase.start, phrase.end))
    if (!next || (!joint.isSure && !isName && opensClause(text, next.end, to))) return found
    // "On the generals, and the council met": a comma before "and" joins a third name, not a second.
    const isSecond = found.length < 2 && /,\s+and/.test(text.slice(phrase.end, phrase.end + joint.length))
    if (isSecond && !joint.isRelated) return found
    at = phrase.end + joint.length
    isOwn = joint.isSure
  }
}

const some = new RegExp(`^${ofMany}`, 'u')
/** Who of many is named right behind them: "40 ships, the tanker X among them". */
export function someOf(text: string, end: number): readonly Span[] {
  const lead = some.exec(text.slice(end))
  return lead ? partiesAt(text, end + lead[0].length, text.length) : []
}
/** "Four judges in Belarus", "two managers at Velm": who has no name of his own is known by his country or his firm. */
function withPlace(text: string, phrase: Span, to: number): Span {
  const joint = /\p{Lu}/u.test(text.slice(phrase.start, phrase.end))
    ? dealingOf(text, phrase, to)
    : (/^\s+(?:in|of|from|at|close to)\s+(?=(?:the\s+)?\p{Lu})/u.exec(text.slice(phrase.end, to)) ??
      dealingOf(text, phrase, to))
  const place = joint ? phraseAt(text, phrase.end + joint[0].length, to) : undefined
  const isPlace =
    place &&
    /^(?:\p{Ll}+ ){0,2}\p{Lu}/u.test(text.slice(place.start)) &&
    !calendar.test(text.slice(place.start, place.end))
  return isPlace ? { start: phrase.start, end: place.end } : phrase
}
/** "Any firm that buys oil from Velm": who would be hit is told by whom he deals with. */
const deals = oneOf`buy, purchase, import, trade, deal, ship, transport, do business, invest, finance, insure, sell, work`
const dealing = pattern('u')`^\s+(?:that|which|who)\s+${deals}(?:s|es)?\s+(?:\p{Ll}+\s+){0,4}?
  (?:from|with|to|in|for|by)\s+(?=(?:the\s+)?(?:\p{Ll}+\s+){0,2}\p{Lu})`
const dealingOf = (text: string, { start, end }: Span, to: number): RegExpExecArray | null =>
  /\b(?:any|every|each)\s+(?:\p{L}+\s+){0,2}$/iu.test(text.slice(0, start))
    ? dealing.exec(text.slice(end, to))
    : null
const calendar = pattern('u')`^(?:\d|${months}|\p{Lu}\p{L}+day)`

const finite = (word: string): boolean =>
  isVerbForm(word) &&
  !/(?:ed|ts|ps|nts|ers|ks|ns|es|ys)$/.test(word) &&
  !/^(?:arms|trade|export|import|target|set|plan)$/.test(word)

/** Words in -ing that firms and their goods are named by. */
const trades = whole()`banking, shipping, trading, building, mining, engineering, manufacturing, holding, shipbuilding,
  drilling, leading, existing, remaining, ruling, fishing, accounting, consulting, lending, clearing, publishing, refining,
  advertising, broadcasting, gambling`

/** "Trade and Industry Ministry": a lone word that is not a country goes on as the name of a body. */
const isOneBody = (text: string, one: Span, two: Span): boolean =>
  /^\s+and\s+$/.test(text.slice(one.end, two.start)) &&
  /^\p{Lu}\p{L}+$/u.test(text.slice(one.start, one.end)) &&
  placeKind(text.slice(one.start, one.end)) !== 'country' &&
  /\s(?:Commission|Ministry|Department|Authority|Office|Board|Agency)$/.test(text.slice(two.start, two.end))

/** What somebody is, without a name: alone, or of a body or a place. */
const titled =
  /(?<!\p{L})\p{Ll}+(?:er|or|an|ist|arch|ire|ect|oon|head|chief|aide|ally|sident)(?: of \p{Lu}.*)?$/u

/** "Belarus's president, Alexander Lukashenko": whose officer somebody is belongs to him. */
const ofState = /^\p{Lu}[\p{L} ]*[’']s?\s[\p{Ll} ]+,\s+$/u

/** A name, or an office of a body with a name behind it: "Harwick FC owner Dan Roe". */
const named = /^(?:\p{Lu}[\p{L}.’'-]*\s?)+(?:\p{Ll}+(?:\s\p{Lu}[\p{L}.’'-]*){2,3})?$/u

/** Whether the second of two phrases is the name of whom the first has by his office. */
function isTitleOf(text: string, first: Span, second: Span): boolean {
  const found = titled.exec(text.slice(first.start, first.end))
  const joined = found?.[0].includes(' of ') ? /^,\s+$/ : /^/
  return (
    found !== null &&
    joined.test(text.slice(first.end, second.start)) &&
    named.test(text.slice(second.start, second.end))
  )
}

/** One noun phrase, without the article that it begins with. */
function phraseAt(text: string, from: number, to: number): Span | undefined {
  let at = from
  let first = -1
  for (let count = 0; count < mostWords; count++) {
    const match = word.exec(text.slice(at, Math.min(to, at + 60)))
    const said = match?.[1]
    if (!match || said === undefined) break
    const phrase = first < 0 ? '' : text.slice(first, at)
    if (endsPhrase(phrase, said)) break
    if (first < 0) first = at + match[0].length - said.length
    at += match[0].length
    // A full stop that ends the phrase is none of its name.
    if (/\p{Ll}{2}\.$/u.test(said)) {
      at -= 1
      break
    }
  }
  if (first < 0 || at <= first) return undefined
  const start = first + (leading.exec(text.slice(first, at))?.[0].length ?? 0)
  return start < at && /\p{L}{2}|\p{Lu}\./u.test(text.slice(start, at)) ? { start, end: at } : undefined
}
const determiners = oneOf`(more|fewer|less) than, neither, both, the, a, an, its, their, his, her, some, any, all,
  several, more, further`
const leading = pattern('i')`^${determiners}\s+`

/** Whether a word goes on no longer with the phrase before it, which is empty at its beginning. */
const endsPhrase = (phrase: string, said: string): boolean =>
  (phrase === '' ? endsBefore : endsAfter).some((ends) => ends(said, phrase))

type End = (said: string, phrase: string) => boolean
const bare = (said: string): string => said.replace(/[’']s?$|\.$/, '')
/** "More than": what counts goes on. */
const isStop: End = (said, phrase) =>
  stops.test(bare(said)) && !(bare(said) === 'than' && /\b(?:more|fewer|less)\s*$/i.test(phrase))
/** "Western nations targeting Russia", "deterring the President": a gerund belongs to a clause, not to a name. */
const isGerund: End = (said) => /^\p{Ll}+ing$/u.test(said) && !trades.test(said)
/** "The assets of Salo the next morning": an article opens another phrase, but behind "of" and "&". */
const isNewPhrase: End = (said, phrase) =>
  /^(?:the|an?|his|her|its|their)$/.test(said) && !leadsOn.test(phrase.trimEnd())
const leadsOn =
  /(?:&|\b(?:of|around|across|inside|outside|near|along|within|beyond|behind|between|throughout))$/
const isJoint: End = (said) => /^and$/i.test(bare(said))
const leavesCountry: End = (said, phrase) => /^\p{Ll}/u.test(said) && endsAtCountry(phrase, said)
/** "To sanction the Dravin Bank came as a surprise": a verb or an adverb after a name is the clause's. */
const isVerb: End = (said, phrase) =>
  (finite(said) || /^\p{Ll}+(?:ed|ly)$/u.test(said)) &&
  /\p{Lu}[\p{L}.’']*$/u.test(phrase) &&
  // "Russia’s lower house": what stands behind a possessive is owned.
  !/[’']s$/.test(phrase)

const endsBefore: readonly End[] = [isStop, isGerund]
const endsAfter: readonly End[] = [...endsBefore, isNewPhrase, isJoint, leavesCountry, isVerb]

/** "The Cyprus firm Meridat": a country's name before what somebody is. */
const callings = whole()`firm, company, bank, group, trader, broker, refiner, carrier, airline, shipper, maker, businessman,
  businesswoman, banker, tycoon, general, unit, subsidiary`

/** "Sanctions on Russia build": only a name goes on after a country's own name; "US defence contractors" are of one. */
const endsAtCountry = (phrase: string, next: string): boolean =>
  placeKind(phrase) === 'country' &&
  !/[’']s?$/.test(phrase) &&
  !callings.test(next) &&
  (!/^(?:\p{Lu}\.?){2,}$/u.test(phrase) || isVerbForm(next))
