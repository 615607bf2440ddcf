import type { Clause } from '../../language/clauses.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { sanctioning } from './acts.ts'
import { doers } from './doers.ts'
import { lists } from './measures.ts'
import { moodOf } from './mood.ts'
import { partiesIn } from './parties.ts'
import { partiesAt } from './phrases.ts'
import { list, type Told, whole } from './told.ts'
import { isParty, named, subjectOf } from './whom.ts'

/** A verb that is sanctions by itself: "blacklisted", "added … to its list", "froze the assets of". */
export function byVerb(sentence: string, clause: Clause, clauses: readonly Clause[]): Told | undefined {
  const { verb, objects, agent, voice } = clause
  const passive = voice === 'passive'
  if (passive && sanctioning.test(verb.lemma) && isDone(sentence, verb)) return undefined
  const after = objects.length > 0 ? named(sentence, objects) : partiesAt(sentence, verb.end, sentence.length)
  const hit = passive ? subjectOf(sentence, clause) : after
  const common = {
    ...moodOf(sentence, clause, clauses),
    deed: verb,
    measure: whole(verb),
    word: whole(verb),
    imposers: passive ? list(agent) : doers(sentence, clause, clauses),
    clause,
  }
  if (sanctioning.test(verb.lemma)) {
    if (sentence.charAt(verb.start - 1) === '-') return undefined
    if (verb.lemma === 'designate' && isNamedAs(sentence, verb.end)) return undefined
    const targets = hit.filter(
      (span) => isParty(sentence, span) && !authorised.test(sentence.slice(span.start, span.end)),
    )
    if (targets.length === 0) return undefined
    return { ...common, act: /^(?:delist|unfreeze)$/.test(verb.lemma) ? 'lift' : 'impose', targets }
  }
  const listed = [...sentence.matchAll(lists)].find(({ index }) => index > verb.start)
  // "A move meant to put pressure on …, … added X to the list": the verb nearest to the list leads to it.
  const nearer = clauses.some(
    (one) =>
      listed && one.verb.start > verb.start && one.verb.start < listed.index && listing.test(one.verb.lemma),
  )
  const passively =
    !/ing$/.test(sentence.slice(verb.start, verb.end)) &&
    /\b(?:is|are|was|were|be|been|being)\s+(?:among (?:those|the \p{L}+)\s+|\p{L}+\s+)?$/u.test(
      sentence.slice(0, verb.start),
    )
  const giver =
    listed && (passively || common.imposers.length === 0) ? ownersOf(sentence, listed.index) : common.imposers
  const put = passively ? subjectOf(sentence, clause) : partiesAt(sentence, verb.end, sentence.length)
  if (listed && !nearer && put.length > 0 && listing.test(verb.lemma)) {
    const taken = /^(?:remove|delete|drop|take|strike)$/.test(verb.lemma)
    const deed = { start: verb.start, end: listed.index + listed[0].length }
    return { ...common, imposers: giver, deed, act: taken ? 'lift' : 'impose', targets: put }
  }
  const entering = barred.exec(sentence.slice(verb.end))
  if (entering && /^(?:ban|bar|prohibit)$/.test(verb.lemma)) return { ...common, act: 'impose', targets: hit }
  const trade = tradeBanned(sentence, verb)
  if (trade)
    return { ...common, deed: trade.deed, measure: trade.deed, act: 'impose', targets: trade.targets }
  if (/^(?:freeze|ban)$/.test(verb.lemma)) {
    const of =
      /^\s*(?:the\s+|all\s+|any\s+)?(?:assets|accounts|funds|property|properties)\s+(?:of|belonging to|held by)\s+/i.exec(
        sentence.slice(verb.end),
      )
    const targets = of ? partiesAt(sentence, verb.end + of[0].length, sentence.length) : []
    if (targets.length > 0) return { ...common, act: 'impose', targets }
  }
  return undefined
}

/** "Banned imports of gold from Kandor", "bars the sale of jet fuel to Oman": with whom no more is traded. */
function tradeBanned(
  sentence: string,
  { lemma, start, end }: Clause['verb'],
): { readonly deed: Span; readonly targets: readonly Span[] } | undefined {
  const found = /^(?:ban|bar|prohibit|forbid|outlaw)$/.test(lemma) ? trading.exec(sentence.slice(end)) : null
  const words = found?.[1]
  if (!found || words === undefined) return undefined
  const targets = partiesAt(sentence, end + found[0].length, sentence.length)
  return { deed: { start, end: end + words.length }, targets }
}
const grounds = oneOf`(its|the|their) (territory|country|soil|waters|airspace)`
const doings = oneOf`entering, travell?ing to, visiting, doing business`
const barred = pattern('u')`^[^,;.]{2,80}?\sfrom\s+(?:${doings}|${grounds})\b`
const goods = oneOf`imports?, exports?, sales?, shipments?, deliver(y|ies)`
const trading = pattern('u')`^((?:\s+(?!from\b|to\b)[\p{L}-]+){0,3}?\s+${goods})\b
  [^,;.]{0,50}?\s(?:from|to)\s+(?=(?:the\s+)?\p{Lu})`

/** "Designated the cave as a reserve", "designated it a free zone": what is only called something. */
const isNamedAs = (sentence: string, from: number): boolean =>
  !/\b(?:OFAC|sanction|E\.?O\.?|Executive Order|terrorist|pursuant|SDN)/.test(sentence) &&
  /^[^,.;]{0,80}?\s(?:as|an?|to be|the \p{L}+ of)\s/u.test(sentence.slice(from))

/** What is only allowed: "sanctioned the murder", "sanctioned an increase in prices". */
const allowed = oneOf`murder, killing, use, increase, cut, rise, event, practice, marriage, payment, sale, plan, raid,
  attack, torture, search, tournament, visit, merger, withdrawal, distribution, operation`
const authorised = pattern('u')`(?:[’']s\s+|^(?:(?:the|an?|any|its)\s+)?)(?:\p{Ll}+\s+)*${allowed}\b`

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
