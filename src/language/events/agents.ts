import type { Clause, Phrase } from '../clauses.ts'
import { oneOf, pattern } from '../pattern.ts'
import { deed, type Event } from './event.ts'
import { phraseAt } from './phrase.ts'

/** Nouns for whoever does something, each with the verb: who is a mill's owner owns it. */
const agents: ReadonlyMap<string, string> = new Map(
  (
    'owner:own leader:lead head:head boss:head chief:head director:head chairman:head chairwoman:head chair:head captain:captain ' +
    'manager:manage coach:coach trainer:train author:write writer:write founder:found co-founder:found winner:win ' +
    'inventor:invent designer:design architect:design editor:edit maker:make manufacturer:make sponsor:sponsor ' +
    'organiser:organise organizer:organise operator:operate creator:create composer:compose developer:develop builder:build ' +
    'producer:produce buyer:buy supplier:supply publisher:publish landlord:own discoverer:discover successor:replace replacement:replace'
  )
    .split(' ')
    .flatMap((pair) => {
      const [noun = '', verb = ''] = pair.split(':')
      return [
        [noun, verb],
        [`${noun}s`, verb],
      ] as const
    }),
)

const agent = `(${[...agents.keys()].join('|')})`
const name = String.raw`\p{Lu}[\p{L}’'.-]*(?: (?:\p{Lu}[\p{L}’'.-]*|of|de|van|bin)(?=[ ,.’']|$)){0,4}`
const thing = String.raw`(?:[Tt]he (?:\p{L}[\p{L}-]* ){0,2}\p{L}[\p{L}-]*|${name})`
const few = String.raw`(?:\p{Ll}[\p{L}-]* ){0,2}?`
const ends = oneOf`who, which, that, has, had, have, is, was, will, would, said, says, and, on, in, at, for, from, since`
const after = String.raw`((?:the |its |a |an )?[^\s,.;][^,.;]{1,50}?)(?=[,.;]|$| ${ends} )`

/** "The mill's owner, Bexley Paper", "Mission director Ana Holm"; "Bexley Paper, owner of the mill", "…, the mill's owner". */
const before = [
  pattern('gdu')`(?<!\p{L})(?<thing>${thing})[’']s? ${few}(?<agent>${agent}),? (?<who>${name})`,
  pattern('gdu')`(?<!\p{L})[Tt]he ${few}(?<agent>${agent}) of (?<thing>${thing}), (?<who>${name})`,
  pattern('gdu')`(?<!\p{L})(?<thing>${name}) (?<agent>${agent}) (?<who>${name})`,
]
const behind = [
  pattern(
    'gdu',
  )`(?<who>${name}), (?:the |an? |who is (?:the )?)?${few}(?<agent>${agent}) of (?<thing>${after})`,
  pattern('gdu')`(?<who>${name}), (?<thing>${thing})[’']s? ${few}(?<agent>${agent})(?=[,.;]| ${ends} )`,
]
/** Who has been, will be or only stands in for one. */
const lessened =
  /\b(?:former|ex|late|deputy|acting|vice|assistant|then|outgoing|future|incoming|next|interim|not)\b/i

const sureness = 0.6

/** What a sentence tells by what it calls somebody. */
export function agentsOf(sentence: string): readonly Event[] {
  return [...before, ...behind].flatMap((way) =>
    [...sentence.matchAll(way)].flatMap((found): readonly Event[] => {
      const { who, thing: whose, agent: what } = found.indices?.groups ?? {}
      const lead = sentence.slice(
        Math.max(0, found.index - 'outgoing '.length),
        found.index + found[0].length,
      )
      if (!who || !whose || !what || lessened.test(lead)) return []
      return [eventOf(sentence, who, whose, what)]
    }),
  )
}

type Ends = readonly [start: number, end: number]

function eventOf(text: string, who: Ends, whose: Ends, what: Ends): Event {
  const [doer, bearer] = [phraseAt(text, ...who), phraseAt(text, ...whose)]
  const verb = { start: what[0], end: what[1], lemma: agents.get(text.slice(...what)) ?? '' }
  const clause: Clause = {
    verb,
    copula: false,
    subject: doer,
    objects: [bearer],
    obliques: [],
    denied: false,
    tense: 'present',
    voice: 'active',
    kind: 'beside',
    joined: false,
    extent: { start: Math.min(who[0], whose[0]), end: Math.max(who[1], whose[1], what[1]) },
    sure: sureness,
  }
  return { deed: deed(verb.lemma), doer, bearer, denied: false, clause, beside: [], by: 'inference' }
}

const of = pattern('u')`^ (?:of|at|to|for) ${after}`
/** “Holm's successor”: whose it is stands before it. */
const owner = pattern('u')`(?<!\p{L})(${thing})[’']s? ${few}$`

/** "Bexley Paper is the owner of the mill": it owns it. */
export function isAgent(event: Event, text: string): readonly Event[] {
  const { clause, bearer } = event
  const verb = clause.copula ? agents.get(text.slice(clause.verb.start, clause.verb.end)) : undefined
  if (verb === undefined || lessened.test(text.slice(bearer?.end, clause.verb.start))) return []
  const whose = ownedBy(text, clause)
  return whose ? [{ ...event, deed: deed(verb), doer: bearer, bearer: whose, by: 'converse' }] : []
}

/** What somebody is the owner, the head or the successor of. */
function ownedBy(text: string, { verb }: Clause): Phrase | undefined {
  const behind = of.exec(text.slice(verb.end))
  const end = verb.end + (behind?.[0].length ?? 0)
  if (behind?.[1]) return phraseAt(text, end - behind[1].length, end)
  const before = owner.exec(text.slice(0, verb.start))
  return before?.[1] ? phraseAt(text, before.index, before.index + before[1].length) : undefined
}
