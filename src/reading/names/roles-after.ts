import { denials } from '../../language/certainty.ts'
import { whole } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { isVerbForm } from '../../language/verbs.ts'
import { wordOf } from './features.ts'
import {
  determiner,
  ends,
  isHead,
  isOfficeAt,
  isVerb,
  kin,
  links,
  type Surroundings,
  spanOf,
} from './offices.ts'
import type { Token } from './tokens.ts'
import { classes } from './words.ts'

/**
 * The roles after a name: ", an expert on …,", ", Russia's top security czar,", and the office that is told behind a
 * clause between commas, or that somebody is given: ", who left the mint in May, is now chair", "named X director".
 */
export function rolesAfter(around: Surroundings, last: number): readonly Span[] {
  const { tokens } = around
  const beside = roleAfter(around, last)
  const close = tokens[last + 1]?.text === ',' ? closing(tokens, last + 2) : -1
  // Between commas may stand what somebody did, was or is aged; another name begins a list.
  const isOther = around.person(last + 2) || /^\p{Lu}/u.test(tokens[last + 2]?.text ?? '')
  const isClosed = close > 0 && tokens[close + 1]?.text === ',' && !isOther
  // "Nils Brandt, the bank denied, was its owner": what the words between commas deny is not told.
  const isTold = isClosed && !isDenied(tokens, last) && !disputing.test(tokens[close]?.text ?? '')
  const behind = isTold ? (beingWhat(tokens, close + 2) ?? leading(tokens, close + 2)) : undefined
  const given = beside ? undefined : (givenTo(around, last) ?? takenFrom(around, last + 1))
  const now = beside ? nowLeading(tokens, beside) : nowAt(tokens, last + 1)
  return [beside, behind, given, now].filter((one) => one !== undefined)
}

/**
 * "A former minister who now heads the bank", "who was envoy until May and now chairs the opera": what somebody leads by now,
 * told behind what they were.
 */
function nowLeading(tokens: readonly Token[], { end }: Span): Span | undefined {
  const from = tokens.findIndex(({ start }) => start >= end)
  if (from < 0) return undefined
  const word = (at: number): string => tokens[at]?.text ?? ''
  if (word(from) === 'who') return leading(tokens, from + 1) ?? nowAt(tokens, from + 1)
  return word(from) === 'and' ? nowAt(tokens, from + 1) : undefined
}

/** "Now directs the museum": with a word for today it is an office, where "leads the race" is none. */
function nowAt(tokens: readonly Token[], at: number): Span | undefined {
  return now.test(tokens[at]?.text ?? '') ? leading(tokens, at) : undefined
}
const now = /^(?:now|today|currently)$/

const giving = whole()`appoint(s|ed)?, name[sd]?, elect(s|ed)?, hire[sd]?, promote[sd]?, ma(de|kes), pick(s|ed)?, tap(s|ped)?, ch(oose|ooses|ose)`

/** "Appointed Asha Rao director", "has named Asha Rao as its chief economist": the office that a name is given. */
function givenTo({ tokens, person }: Surroundings, last: number): Span | undefined {
  const word = (at: number): string => tokens[at]?.text ?? ''
  let first = last
  while (first > 0 && /^\p{Lu}/u.test(word(first))) first--
  if (!giving.test(word(first))) return undefined
  let at = last + 1
  // "Hired Asha Rao from a rival to be its economist".
  const to = [2, 3, 4, 5].map((by) => last + by).find((one) => word(one) === 'to' && word(one + 1) === 'be')
  if (word(at) === 'from' && to !== undefined) at = to
  while (/^(?:as|to|be|its|their|the|a|an|his|her|next|new)$/.test(word(at)) && at < last + 10) at++
  const end = nounPhraseEnd(tokens, at, person)
  if (end === undefined || end === at || !isHead(word(end - 1))) return undefined
  const isOf = /^(?:of|for)$/.test(word(end)) && /^(?:the|\p{Lu}.*)$/u.test(word(end + 1))
  const close = isOf ? closing(tokens, end) : end - 1
  return spanOf(tokens, at, isOf ? timeAfter(tokens, at, close) : close)
}

/**
 * "Will succeed Nils Brandt as chair of the board": the office that somebody takes over, with the verb; "has taken over as
 * head coach", "serves as mayor": the office by itself.
 */
function takenFrom({ tokens, person }: Surroundings, from: number): Span | undefined {
  const word = (at: number): string => tokens[at]?.text ?? ''
  let at = from
  while (/^(?:will|would|has|had|is|was|to|also)$/.test(word(at)) && at < from + 3) at++
  const held = holding.test(word(at)) ? at + (word(at + 1) === 'over' ? 2 : 1) : undefined
  if (held !== undefined && word(held) === 'as' && (!/^t/.test(word(at)) || held === at + 2)) {
    const first = determiner.test(word(held + 1)) ? held + 2 : held + 1
    const last = timeAfter(tokens, first, closing(tokens, first))
    // What was or will be is told with its verb.
    const isHeld = /^(?:serves|continues|returns|takes|taken)$/.test(word(at))
    const from = isHeld ? first : word(at - 1) === 'will' ? at - 1 : at
    return isOffice(tokens, first, last) ? spanOf(tokens, from, last) : undefined
  }
  if (!/^(?:succeed|replac)(?:s|es|e|ed)?$/.test(word(at))) return undefined
  let as = at + 1
  while (person(as)) as++
  if (as === at + 1 || word(as) !== 'as') return undefined
  const first = determiner.test(word(as + 1)) ? as + 2 : as + 1
  const last = timeAfter(tokens, first, closing(tokens, first))
  return isOffice(tokens, first, last) ? spanOf(tokens, from, last) : undefined
}

const holding = /^(?:serv(?:e|es|ed|ing)|t(?:ake|akes|ook|aken|aking)|continues?|returns?|returned)$/

/** Whether one of the first words of a phrase is what somebody may be. */
const isOffice = (tokens: readonly Token[], first: number, last: number): boolean =>
  [first, first + 1, first + 2, first + 3].some((one) => one <= last && isHead(tokens[one]?.text ?? ''))

function roleAfter(around: Surroundings, last: number): Span | undefined {
  const { tokens } = around
  const word = (at: number): string => tokens[at]?.text ?? ''
  // "Vladimir Putin (R), the president": which side of the picture he stands on.
  const beside = word(last + 1) === '(' && word(last + 3) === ')' ? last + 4 : last + 1
  const being = isDenied(tokens, last) ? undefined : beingWhat(tokens, beside)
  const taken = roleTaken(tokens, beside) ?? being
  if (taken || word(beside) !== ',') return taken
  // "Asha Rao, 52, a baker".
  const isAged = /^\d{2}$/.test(word(beside + 1)) && word(beside + 2) === ','
  const at = beside + (isAged ? 3 : 1)
  // "Asha Rao, not the director, left".
  if (untold.test(word(at))) return undefined
  return ledBy(tokens, at) ?? relativeOf(tokens, at) ?? inApposition(around, at)
}

/** Verbs that tell what follows as not so, or as open. */
const disputing = whole(
  'i',
)`(disput|refut|challeng)(es?|ed|ing), (contest|rebut|dismiss|doubt)(s|es|ed|ing|ted|ting)?, den(y|ies|ied|ying)`

/**
 * Whether the clause that a name is the subject of is denied, or left open: "denied that Nils Brandt was the owner",
 * "no evidence that Brandt is", "asked whether Brandt was". What is twice denied is told.
 */
function isDenied(tokens: readonly Token[], last: number): boolean {
  const word = (at: number): string => tokens[at]?.text ?? ''
  let opens = last
  while (opens > 0 && last - opens < mostSubject && !opensClaim(word(opens - 1))) {
    if (ends.test(word(opens - 1)) && word(opens - 1) !== '.') return false
    opens--
  }
  if (/^(?:whether|if)$/i.test(word(opens - 1))) return true
  const lead = tokens.slice(Math.max(0, opens - mostLead), opens).map(({ text }) => text)
  const from = lead.findLastIndex((text) => ends.test(text) || /^(?:and|but)$/.test(text))
  const over = lead.slice(from + 1)
  const disputed = over.filter((text) => disputing.test(text)).length
  const denied = denials(over.filter((text) => !disputing.test(text)).join(' '))
  return opensClaim(word(opens - 1)) && (disputed + denied) % 2 === 1
}
/** What leads to the subject of a clause that is said, denied or asked. */
const opensClaim = (text: string): boolean => /^(?:that|whether|if)$/i.test(text) || disputing.test(text)
/** How many words a subject may have with what stands before its name. */
const mostSubject = 10
/** How many words of the clause above a claim are looked at. */
const mostLead = 10

const relative = /^(?:who|whose|whom)$/

/** ", an expert on …,": the noun first, then as far as the phrase goes on. */
function inApposition(around: Surroundings, from: number): Span | undefined {
  const { tokens, person } = around
  const word = (one: number): string => tokens[one]?.text ?? ''
  const at = /^(?:now|currently)$/.test(word(from)) ? from + 1 : from
  const end = nounPhraseEnd(tokens, at, person)
  if (end === undefined || end === at || !isOfficeAt(tokens, end - 1)) return undefined
  // "A comedian and friend" is one; "a baker and Nora Finch" are two.
  if (word(end) === 'and' && !/^\p{Ll}/u.test(word(end + 1))) return undefined
  // "A lawyer who worked on the statute": the office ends where the clause begins.
  return relative.test(word(end)) ? spanOf(tokens, at, end - 1) : furtherOn(around, at, end)
}

/** An office with what follows its noun: "expert" with "on the law of the sea". */
function furtherOn({ tokens, person }: Surroundings, at: number, end: number): Span | undefined {
  const word = (one: number): string => tokens[one]?.text ?? ''
  const noun = spanOf(tokens, at, end - 1)
  let close = end
  for (; close < tokens.length && close - at < mostApposed && !ends.test(word(close)); close++) {
    if (opensClause.test(word(close))) return spanOf(tokens, at, close - 1)
    if (isVerb(word(close))) return undefined
    // Another person ends the role before its preposition: "an aide" of "an aide to Asha Rao"; "the Rao party" is nobody.
    if (person(close)) {
      while (person(close + 1)) close++
      if (!ownBodies.test(word(close + 1))) return noun
    }
  }
  // "vice chair of the Jan. 6 committee": the full stop is the month's.
  const broken = (wordOf(word(close - 1)).classes & classes.calendar) !== 0
  return broken || links.test(word(close - 1)) ? noun : spanOf(tokens, at, close - 1)
}
/** What has a name before it, and is no person: "the Rao campaign". */
const ownBodies = whole()`party, campaign, administration, government, cabinet, foundation, family, coalition, movement, alliance,
  bloc, group, club, institute, clan, estate, team`
const opensClause = /^(?:who|whose|whom|where|when)$/
const mostApposed = 30

/** Where the noun of an office ends, before a preposition or a mark; undefined where a verb or a person comes first. */
function nounPhraseEnd(
  tokens: readonly Token[],
  at: number,
  person: (at: number) => boolean,
): number | undefined {
  let end = at
  for (; end < tokens.length && end - at < mostNoun; end++) {
    const { text = '' } = tokens[end] ?? {}
    if (ends.test(text) || links.test(text)) return end
    if (relative.test(text) && end > at && isHead(tokens[end - 1]?.text ?? '')) return end
    // "A former Clinton aide": whose aide somebody is.
    const isWhose = person(end) && end > at && isHead(tokens[end + 1]?.text ?? '')
    if ((person(end) && !isWhose) || isVerb(text)) return undefined
  }
  return end
}
const mostNoun = 12

const asWhat =
  /^(?:speaking|acting|serving|writing|testifying|working|capacity|role|appointed|named|elected)$/
/** "Will step down as rector": whoever leaves an office has it, or had it. */
const leaving = whole()`
  (resign|retire|quit)(s|d|ed|ing)?, sacked, dismissed, removed, ousted, fired, deposed, replaced`
const mostBefore = 6

/** "… said, speaking as head of the board", "…, in his capacity as chair": the office in which somebody does it. */
function roleTaken(tokens: readonly Token[], from: number): Span | undefined {
  const word = (at: number): string => tokens[at]?.text ?? ''
  for (let at = from; at < from + mostBefore; at++) {
    // "The team, as was Rao — step down as": what goes on behind a dash is told of another.
    if (ends.test(word(at)) && word(at) !== ',') return undefined
    const left = leaving.test(word(at - 1)) ? at - 1 : word(at - 1) === 'down' ? at - 2 : undefined
    if (word(at) !== 'as' || !(asWhat.test(word(at - 1)) || left !== undefined)) continue
    const first = determiner.test(word(at + 1)) ? at + 2 : at + 1
    const last = joinedBefore(tokens, first, closing(tokens, first))
    const time = timeAfter(tokens, first, last)
    // "Was elected as senator and served four terms": what somebody was once made is told with its verb.
    const given = made.test(word(at - 1)) ? at - 1 : undefined
    return isOffice(tokens, first, last) ? spanOf(tokens, left ?? given ?? first, time) : undefined
  }
  return undefined
}
const made = /^(?:appointed|named|elected)$/

/** The last word before a time: "head of the mint on Friday". */
function timeAfter(tokens: readonly Token[], first: number, last: number): number {
  for (let at = first; at < last; at++)
    if (
      /^(?:on|in|since|from|last|this)$/.test(tokens[at]?.text ?? '') &&
      /^(?:\d{4}|\p{Lu}\p{Ll}+day|week|month|year)$|^(?:Jan|Feb|March|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)/u.test(
        tokens[at + 1]?.text ?? '',
      )
    )
      return at - 1
  return last
}

const leads = whole()`heads?, headed, leads?, led, runs, ran, chairs?, chaired, directs?, directed, commands?, commanded,
  oversees, oversaw, founded, owns, owned, (head|lead|runn|chair|direct|command|oversee)ing`

/** "…, who heads the agency for trade,": what somebody is by what they lead, without the pronoun. */
function ledBy(tokens: readonly Token[], at: number): Span | undefined {
  if (tokens[at]?.text !== 'who') return undefined
  return beingWhat(tokens, at + 1) ?? leading(tokens, at + 1)
}

/** "Now heads the agency for trade": what somebody leads, by its verb. */
function leading(tokens: readonly Token[], from: number): Span | undefined {
  const verb = /^(?:has|had|also|now|today|currently|once|is|was)$/.test(tokens[from]?.text ?? '')
    ? from + 1
    : from
  if (contests.test(tokens[verb + 2]?.text ?? '')) return undefined
  // "The directorate, headed by Nils Aune": who leads it stands behind.
  if (!leads.test(tokens[verb]?.text ?? '') || tokens[verb + 1]?.text === 'by') return undefined
  // "Ran past his man": whoever runs something runs it.
  if (/^r[au]n/.test(tokens[verb]?.text ?? '') && !determiner.test(tokens[verb + 1]?.text ?? ''))
    return undefined
  // "Founded the company with a friend": which one, another sentence tells.
  const thing = tokens[verb + 2]?.text ?? ''
  const isUnnamed =
    tokens[verb + 1]?.text === 'the' &&
    bodies.test(thing) &&
    !/^(?:of|for|that|which|behind)$/.test(tokens[verb + 3]?.text ?? '')
  if (isUnnamed) return undefined
  const last = joinedBefore(tokens, verb, closing(tokens, verb))
  // "Has headed the branch since May" is not over.
  const first = tokens[verb - 1]?.text === 'has' && verb > from ? verb - 1 : verb
  return last > verb ? spanOf(tokens, first, last) : undefined
}

/** "Leads the port authority and opened a quay": the last word before another deed. */
function joinedBefore(tokens: readonly Token[], first: number, last: number): number {
  for (let at = first + 1; at < last; at++)
    if (/^(?:and|but)$/.test(tokens[at]?.text ?? '') && isVerbForm(tokens[at + 1]?.text ?? '')) return at - 1
  return last
}

/** "Leads the race": what is led there is no body. */
const contests = whole()`race, poll, polls, field, table, standings, way, list, charge, scoring, marathon, pack, count, vote, ticket`

const bodies = whole()`company, firm, group, club, business, party, team, agency, band, fund, charity`

const isNow = /^(?:is|has|also|now|still|will)$/
const became = /^(?:was|became|become|becomes|been|named|appointed|elected|sworn|made)$/
const clauseEnds = /^(?:who|whose|whom|which|that|when|where|while|but|after|before|because|and|said|says)$/

/**
 * "… has been acting health minister since March", "… became the museum's director in 2021": the office by the verb to be
 * or to become; of what was, with its verb.
 */
function beingWhat(tokens: readonly Token[], from: number): Span | undefined {
  const word = (at: number): string => tokens[at]?.text ?? ''
  if (!/^(?:is|was|has|became|becomes|will)$/.test(word(from))) return undefined
  const { at, verb } = afterBecoming(tokens, from)
  const first = determiner.test(word(at)) ? at + 1 : at
  const stops = (text: string): boolean =>
    links.test(text) || isVerb(text) || clauseEnds.test(text) || untold.test(text)
  let end = first
  while (end < tokens.length && end - first < mostOffice && !ends.test(word(end)) && !stops(word(end))) end++
  const noun = word(end - 1)
  if (end === first || !isOfficeAt(tokens, end - 1) || passing.test(noun)) return undefined
  let close = end
  const goesOn = (text: string): boolean => !ends.test(text) && !clauseEnds.test(text)
  for (; close < tokens.length && close - at < mostClause && goesOn(word(close)); close++)
    if (isVerb(word(close))) return undefined
  return spanOf(tokens, verb ?? first, close - 1)
}
const untold = /^(?:not|no|never|since|until)$/
const mostClause = 16

/** Past "has been", "was named", "became": where the office begins, and the verb that made it one. */
function afterBecoming(
  tokens: readonly Token[],
  from: number,
): { readonly at: number; readonly verb: number | undefined } {
  const word = (at: number): string => tokens[at]?.text ?? ''
  let verb: number | undefined
  let at = from
  for (; ; at++) {
    const isBecoming = became.test(word(at))
    // "Will become the first": without "will" the phrase has no verb.
    if (isBecoming && word(at) !== 'been')
      verb ??= word(at) === 'become' && word(at - 1) === 'will' ? at - 1 : at
    const isIn = verb !== undefined && /^(?:in|as)$/.test(word(at))
    if (!isBecoming && !isNow.test(word(at)) && !isIn) return { at, verb }
  }
}
/** What somebody is in one story only. */
const passing = /^(?:victim|witness|critic|rival|ally|member|candidate)$/
const mostOffice = 6

/** "…, the wife of Prime Minister Ruben Aalto,": whose relative somebody is, with the name. */
function relativeOf(tokens: readonly Token[], at: number): Span | undefined {
  for (let noun = at; noun < at + 4; noun++) {
    const { text = '' } = tokens[noun] ?? {}
    if (kin.test(text) && tokens[noun + 1]?.text === 'of') return spanOf(tokens, at, closing(tokens, noun))
    if (ends.test(text) || isVerb(text)) return undefined
  }
  return undefined
}

/** The last token before the comma or stop that ends a phrase. */
function closing(tokens: readonly Token[], from: number): number {
  let at = from
  while (at + 1 < tokens.length && at - from < 16 && !ends.test(tokens[at + 1]?.text ?? '')) at++
  return at
}
