import type { Clause } from '../../language/clauses.ts'
import { anywhere, oneOf, pattern } from '../../language/pattern.ts'
import { countryOf } from '../../language/places.ts'
import type { Span } from '../../language/span.ts'
import { banning, sanctioning } from './acts.ts'
import { doers } from './doers.ts'
import { mayBear } from './fields.ts'
import { isPronoun } from './meant.ts'
import { lists } from './measures.ts'
import { moodOf } from './mood.ts'
import { counted } from './numbers.ts'
import { isOfState, partiesIn } from './parties.ts'
import { partiesAt, someOf } from './phrases.ts'
import { list, type Told, whole } from './told.ts'
import { isParty, kinds, named, subjectOf } from './whom.ts'

/** What each construction has before it: the clause, with what it tells whatever it turns out to be. */
interface Scene {
  readonly sentence: string
  readonly clause: Clause
  readonly clauses: readonly Clause[]
  /** Who the tree says is hit: the passive's subject, or the verb's objects. */
  readonly hit: readonly Span[]
  readonly common: Omit<Told, 'act' | 'targets'>
}
type Construction = (scene: Scene) => Told | undefined

/** A verb that is sanctions by itself: "blacklisted", "added … to its list", "froze the assets of". */
export function byVerb(sentence: string, clause: Clause, clauses: readonly Clause[]): Told | undefined {
  const { verb, objects, agent, voice } = clause
  const passive = voice === 'passive' && !isDone(sentence, verb)
  if (sanctioning.test(verb.lemma) && voice === 'passive' && !passive) return undefined
  const own =
    objects.length > 0
      ? withRest(sentence, named(sentence, objects))
      : partiesAt(sentence, verb.end, sentence.length)
  const last = own.at(-1)
  const after = last ? [...own, ...someOf(sentence, last.end).filter(({ start }) => start >= last.end)] : own
  const common = {
    ...moodOf(sentence, clause, clauses),
    deed: verb,
    measure: whole(verb),
    word: whole(verb),
    imposers: passive ? list(agent) : doers(sentence, clause, clauses),
    clause,
  }
  const scene = { sentence, clause, clauses, hit: passive ? subjectOf(sentence, clause) : after, common }
  if (sanctioning.test(verb.lemma)) return bySanctioning(scene)
  for (const read of constructions) {
    const told = read(scene)
    if (told) return told
  }
  return undefined
}

/** "Sanctioned Velm, its owner and the banker X": the tree may end the list before its last name. */
function withRest(sentence: string, own: readonly Span[]): readonly Span[] {
  const [first] = own
  const all = first ? partiesAt(sentence, first.start, sentence.length) : []
  const last = Math.max(...own.map(({ end }) => end))
  return all[0]?.end === first?.end ? [...own, ...all.filter(({ start }) => start >= last)] : own
}

/** "Sanctioned the bank", "delisted him": nothing else is read where the verb is one of these. */
const bySanctioning: Construction = ({ sentence, clause: { verb, voice }, hit, common }) => {
  if (sentence.charAt(verb.start - 1) === '-') return undefined
  if (verb.lemma === 'designate' && isNamedAs(sentence, verb.end)) return undefined
  if (verb.lemma === 'sanction' && isAllowed(sentence, common.imposers, hit)) return undefined
  // "Was blacklisted by the studios", "from most clubs": a trade shuts somebody out, and no state.
  if (verb.lemma === 'blacklist' && voice === 'passive' && isOfTrade(sentence, verb.end)) return undefined
  const targets = hit.filter(
    (span) => (isParty(sentence, span) || isPronoun(sentence, span)) && !isAuthorised(sentence, span),
  )
  // "Racing is not sanctioned here": what has no name is only not allowed.
  const isNobodys = !targets.some((one) => mayBear(sentence, one) || isPronoun(sentence, one))
  const isUnplaced = common.denied || (common.imposers.length === 0 && !isOfState(sentence))
  if (isNobodys && isUnplaced && voice === 'passive') return undefined
  const act = /^(?:delist|unfreeze)$/.test(verb.lemma) ? 'lift' : 'impose'
  return targets.length > 0 ? { ...common, act, targets } : undefined
}

/** Whether whoever shuts somebody out is named by a trade alone, behind "by" or "from". */
function isOfTrade(sentence: string, from: number): boolean {
  const found = /^\s+(?:by|from|in|within|across)\s+(?:\p{L}+\s+){0,4}?\p{Ll}+s\b/u.exec(sentence.slice(from))
  const end = from + (found?.[0].length ?? 0)
  return found !== null && !isOfState(sentence.slice(from, end)) && !states.test(sentence.slice(from, end))
}
const states = anywhere(
  'i',
)`governments?, states, countries, nations, allies, authorities, powers, ministers, officials, regulators, sanctions`

/** "Added the firm to its blacklist", "was struck off the list". */
const byListing: Construction = ({ sentence, clause, clauses, common }) => {
  const { verb } = clause
  if (!listing.test(verb.lemma)) return undefined
  const from = verb.end + (/^\s+(?:the\s+)?names?\s+of(?=\s)/.exec(sentence.slice(verb.end))?.[0].length ?? 0)
  const listed = [...sentence.matchAll(lists)].find(({ index }) => index > verb.start)
  if (!listed) return undefined
  // "A move meant to put pressure on …, … added X to the list": the verb nearest to the list leads to it.
  const isNearer = (one: Clause): boolean =>
    one.verb.start > verb.start && one.verb.start < listed.index && listing.test(one.verb.lemma)
  const passively = isPassively(sentence, verb)
  const targets = passively ? subjectOf(sentence, clause) : partiesAt(sentence, from, sentence.length)
  if (targets.length === 0 || clauses.some(isNearer)) return undefined
  const isOwned = passively || common.imposers.length === 0
  const isTaken = delisting.test(verb.lemma)
  // Whoever is struck off a draft was never listed.
  const drafted =
    listed[0].startsWith('draft') || /\b(?:draft|proposed)\s+$/.test(sentence.slice(0, listed.index))
  return {
    ...common,
    ...(drafted ? { mood: isTaken ? 'reject' : 'plan', hedge: whole(verb) } : {}),
    imposers: isOwned ? ownersOf(sentence, listed.index) : common.imposers,
    deed: { start: verb.start, end: listed.index + listed[0].length },
    act: isTaken && !drafted ? 'lift' : 'impose',
    targets,
  }
}
const delisting = /^(?:remove|delete|drop|take|strike)$/

/** "Were among those added": by the words, whatever the tree makes of it. */
const isPassively = (sentence: string, { start, end }: Span): boolean =>
  !/ing$/.test(sentence.slice(start, end)) &&
  /\b(?:is|are|was|were|be|been|being)\s+(?:among (?:those|the \p{L}+)\s+|\p{L}+\s+)?$/u.test(
    sentence.slice(0, start),
  )

/** "Barred him from entering its territory", "banned five British lawmakers", "is banned from Oman". */
const byBarring: Construction = ({ sentence, clause: { verb, voice }, hit, common }) => {
  const from = voice === 'passive' && /^(?:ban|bar)$/.test(verb.lemma) && fromCountry(sentence, verb.end)
  if (from) return { ...common, act: 'impose', imposers: [from], targets: hit }
  const isOut =
    hit.length > 0 && hit.every(({ start, end }) => officeholders.test(sentence.slice(start, end)))
  const rest = sentence.slice(verb.end)
  const isPassive = voice === 'passive'
  // "Was barred from the market by Japan": without whoever does it anybody may be out for any reason.
  const by = isPassive && common.imposers.length === 0 ? giversIn(sentence, verb.end) : common.imposers
  const isBarred = isPassive ? by.length > 0 && leftOut.test(rest) : barred.test(rest)
  return /^(?:ban|bar|prohibit)$/.test(verb.lemma) && (isOut || isBarred)
    ? { ...common, act: 'impose', imposers: by, targets: hit }
    : undefined
}
/** The tree may hang "by Japan" on the noun before it. */
function giversIn(sentence: string, from: number): readonly Span[] {
  const lead = /^[^,;.]{2,60}?\sby\s+(?=(?:the\s+)?\p{Lu})/u.exec(sentence.slice(from))
  return lead ? partiesAt(sentence, from + lead[0].length, sentence.length) : []
}
/** A country, or the Union, right behind "banned from": where somebody may not go. */
function fromCountry(sentence: string, at: number): Span | undefined {
  const lead = /^\s+from\s+(?:(?:entering|travell?ing to|visiting)\s+)?(?:the\s+)?(?=\p{Lu})/u.exec(
    sentence.slice(at),
  )
  const [party] = lead ? partiesIn(sentence, at + lead[0].length, sentence.length) : []
  const isAlone =
    party && lead && party.start === at + lead[0].length && !/^\s\p{Lu}/u.test(sentence.slice(party.end))
  return isAlone ? whole(party) : undefined
}
const offices = oneOf`officials?, lawmakers?, politicians?, diplomats?, ministers?, generals?, senators?, judges?, MPs?, envoys?`
const officeholders = pattern('u')`\p{Lu}.*\s${offices}$`

const byTradeBan: Construction = ({ sentence, clause: { verb, voice, subject }, common }) => {
  const trade = tradeBanned(
    sentence,
    verb,
    voice === 'passive' && subject ? goodsIn(sentence, subject) : verb.end,
  )
  return trade && { ...common, deed: trade.deed, measure: trade.deed, act: 'impose', targets: trade.targets }
}

/** "Froze the assets of three generals", "revoked the visas of two judges". */
const byFreezing: Construction = ({ sentence, clause: { verb, voice, subject }, common }) => {
  const owning = owned.find(({ deeds }) => deeds.test(verb.lemma))?.owning
  const from = voice === 'passive' && subject ? subject.start : verb.end
  const of = owning?.exec(sentence.slice(from))
  const targets = of ? partiesAt(sentence, from + of[0].length, sentence.length) : []
  return targets.length > 0 ? { ...common, act: 'impose', targets } : undefined
}
const belongings = oneOf`assets, accounts, funds, property, properties`
const owned = [
  {
    deeds: /^(?:freeze|ban|block)$/,
    owning: pattern(
      'iu',
    )`^\s*(?:the\s+|all\s+|any\s+)?(?:\p{L}+\s+)?${belongings}\s+(?:of|belonging to|held by)\s+`,
  },
  {
    deeds: /^(?:revoke|restrict)$/,
    owning: /^\s*(?:the\s+|all\s+|any\s+)?(?:\p{L}+\s+)?visas?\s+(?:of|to|for|held by)\s+/iu,
  },
]

/** "The EU listed 45 vessels, among them the tanker Velm": whom a state or a body lists, with those named behind. */
const byNaming: Construction = ({ sentence, clause: { verb }, hit, common }) => {
  if (verb.lemma !== 'list') return undefined
  const isGivers = common.imposers.some(({ start, end }) => partiesIn(sentence, start, end).length > 0)
  const [last] = hit.slice(-1)
  const isState = hit.some(({ start, end }) => countryOf(sentence.slice(start, end)) !== undefined)
  if (!isGivers || !last || isState || isNamedAs(sentence, verb.end)) return undefined
  const targets = hit.filter((one) => isParty(sentence, one))
  return targets.length > 0 ? { ...common, act: 'impose', targets } : undefined
}

/** In this order: the first that the clause is built by tells the deed. */
const constructions: readonly Construction[] = [byListing, byNaming, byBarring, byTradeBan, byFreezing]

/** "Banned imports of gold from Kandor", "sales of jet fuel to Oman are barred": with whom no more is traded. */
function tradeBanned(
  sentence: string,
  { lemma, start, end }: Clause['verb'],
  from: number,
): { readonly deed: Span; readonly targets: readonly Span[] } | undefined {
  const found = banning.test(lemma) ? trading.exec(sentence.slice(from)) : null
  const words = found?.[1]
  if (!found || words === undefined) return undefined
  const targets = partiesAt(sentence, from + found[0].length, sentence.length)
  return { deed: { start: Math.min(start, from), end: Math.max(end, from + words.length) }, targets }
}
const grounds = oneOf`(its|the|their) (territory|country|soil|waters|airspace|ports), entry`
const doings = oneOf`entering, travell?ing to, visiting, doing business`
const markets = String.raw`(?:the|its|their|any)\s(?:[\p{L}.]+\s){0,3}(?:markets?|system|exchanges?)`
const barred = pattern('u')`^[^,;.]{2,80}?\sfrom\s+(?:${doings}|${grounds}|${markets})\b`
const leftOut = pattern('u')`^\sfrom\s+(?:${doings}|${grounds}|${markets})\b`
const goods = oneOf`[Ii]mports?, [Ee]xports?, [Ss]ales?, [Ss]hipments?, [Dd]eliver(y|ies)`
const anyGoods = pattern()`\b${goods}\b`
const goodsIn = (sentence: string, { start, end }: Span): number =>
  start + Math.max(0, sentence.slice(start, end).search(anyGoods))
const trading = pattern('u')`^(\s*(?:(?!from\b|to\b)[\p{L}-]+\s+){0,3}?${goods})\b
  [^,;.]{0,50}?\s(?:from|to)\s+(?:the\s+)?(?=(?:${counted})?\p{Lu}|${counted}(?:\p{L}+\s+)?${kinds}\b)`

/** "Designated the cave as a reserve", "designated it a free zone": what is only called something. */
const isNamedAs = (sentence: string, from: number): boolean =>
  !/\b(?:OFAC|sanction|E\.?O\.?|Executive Order|terrorist|pursuant|SDN)/.test(sentence) &&
  /^[^,.;]{0,80}?(?<!\band)\s(?:as|an?|to be|the \p{L}+ of)\s/u.test(sentence.slice(from))

/** What is done to something, by its form: "the building of a bridge", "a reduction in fares"; a body is none of these. */
const bodily = oneOf`corporation, organi[sz]ation, administration, federation, foundation, association, delegation, institution,
  commission, union, nation, parliament, government, department, regiment, establishment, king, ring, wing, holding`
const done = pattern(
  'u',
)`(?<!\p{L})(?!${bodily}s?\b)\p{Ll}+(?:ing|[st]ion|ment|(?:approv|remov|withdraw|renew|dispos|tri|reviv|buri|arriv)al|(?:clos|seiz|depart|expendit)ure)s?(?=\s(?:of|in|to|for|on|by|with)\s|$)`
  .source
/** What is only allowed: "sanctioned the murder", "sanctioned an increase in prices". */
const allowed = oneOf`murder, killing, use, increase, cut, rise, event, practice, marriage, payment, sale, plan, raid,
  attack, torture, search, tournament, visit, merger, purchase, strike, walkout, race, fight, bout, match, bridge, road, march,
  protest, trip, transfer, loan, budget, scheme, project, study, trial, change, return, release, idea, policy, move`
const authorised = pattern(
  'u',
)`(?:[’']s\s+|^(?:(?:the|an?|any|its|this|that|two|three)\s+)?)(?:\p{Ll}+\s+)*(?:${allowed}\b|${done})`

/** "The merger of two banks": a deed, which can only be allowed. */
export const isAuthorised = (sentence: string, { start, end }: Span): boolean =>
  authorised.test(sentence.slice(start, end))

/** Bodies of sport and of a town sanction what they allow: "the federation sanctioned the race as an official event". */
const isAllowed = (sentence: string, doers: readonly Span[], hit: readonly Span[]): boolean => {
  const last = hit.at(-1)?.end ?? sentence.length
  return (
    /^\s*(?:,[^,;.]{0,60},\s)?as\s+(?:an?|the|its|official)\s(?!terror|threat|foreign|special)/.test(
      sentence.slice(last),
    ) ||
    (doers.length > 0 &&
      doers.every((one) => isLocal(sentence, one) || ofSport.test(sentence.slice(one.start, one.end))))
  )
}
const ofSport = anywhere()`FIFA, UEFA, FIA, FIBA, ICC, IOC, NCAA, NFL, NBA, NHL, MLB, WADA, CAS, World Athletics, World Rugby`
/** A body that is no state's and sanctions what it allows. */
export const isLocal = (sentence: string, { start, end }: Span): boolean =>
  local.test(sentence.slice(start, end)) && partiesIn(sentence, start, end).length === 0
const local = anywhere(
  'i',
)`federation, association, club, league, board, society, church, academy, parish, town, city, county,
  district, university, school, stewards, organisers, jury, jockey, mayor, councillors, (?<!security )council of, trade union,
  union of`

/** "The US blacklist", "Britain's sanctions list": whose list it is. */
const ownersOf = (sentence: string, at: number): readonly Span[] => {
  const before = /(?<!\p{L})\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*)*(?:[’']s)?\s+$/u.exec(sentence.slice(0, at))
  return before ? partiesIn(sentence, before.index, at).map(whole) : []
}

const listing = /^(?:add|put|place|include|name|list|remove|delete|drop|take|strike|enter|inscribe)$/

/** "OFAC sanctioned the bank", which the tree may take for a bank that was sanctioned: a doer and an object stand beside it. */
const isDone = (sentence: string, { start, end }: Span): boolean =>
  !/\b(?:is|are|was|were|been|being|be|get|gets|got)\s+(?:\p{L}+\s+)?$/u.test(sentence.slice(0, start)) &&
  /^\s+(?:the|an?|its|his|her|two|three|four|five|six|\d+|\p{Lu}[\p{L}.]*)\s/u.test(sentence.slice(end))
