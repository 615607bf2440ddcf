import type { Clause } from '../../language/clauses.ts'
import type { Span } from '../../language/span.ts'
import { leadOfForm, sanctioning } from './acts.ts'
import { doers } from './doers.ts'
import { lists } from './measures.ts'
import { moodOf } from './mood.ts'
import { partiesIn } from './parties.ts'
import { isParty, named, partiesAt, subjectOf } from './phrases.ts'
import { list, type Told, whole } from './told.ts'

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
    /\b(?:is|are|was|were|be|been|being)\s+(?:\p{L}+\s+)?$/u.test(sentence.slice(0, verb.start))
  const giver = listed && common.imposers.length === 0 ? ownersOf(sentence, listed.index) : common.imposers
  const put = passively ? subjectOf(sentence, clause) : partiesAt(sentence, verb.end, sentence.length)
  if (listed && !nearer && put.length > 0 && listing.test(verb.lemma)) {
    const taken = /^(?:remove|delete|drop|take|strike)$/.test(verb.lemma)
    const deed = { start: verb.start, end: listed.index + listed[0].length }
    return { ...common, imposers: giver, deed, act: taken ? 'lift' : 'impose', targets: put }
  }
  const entering =
    /^[^,;.]{2,80}?\sfrom\s+(?:entering|travell?ing to|visiting|doing business|(?:its|the|their) (?:territory|country|soil|waters|airspace))\b/.exec(
      sentence.slice(verb.end),
    )
  if (entering && /^(?:ban|bar|prohibit)$/.test(verb.lemma)) return { ...common, act: 'impose', targets: hit }
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

/** "Designated the cave as a reserve", "designated it a free zone": what is only called something. */
const isNamedAs = (sentence: string, from: number): boolean =>
  !/\b(?:OFAC|sanction|E\.?O\.?|Executive Order|terrorist|pursuant|SDN)/.test(sentence) &&
  /^[^,.;]{0,80}?\s(?:as|an?|to be|the \p{L}+ of)\s/u.test(sentence.slice(from))

/** What is only allowed: "sanctioned the murder", "sanctioned an increase in prices". */
const authorised =
  /(?:[’']s\s+|^(?:(?:the|an?|any|its)\s+)?)(?:\p{Ll}+\s+)*(?:murder|killing|use|increase|cut|rise|event|practice|marriage|payment|sale|plan|raid|attack|torture|search|tournament|visit|merger|withdrawal|distribution|operation)\b/u

/** "The US blacklist", "Britain's sanctions list": whose list it is. */
const ownersOf = (sentence: string, at: number): readonly Span[] => {
  const before = /(?<!\p{L})\p{Lu}[\p{L}.]*(?:[’']s)?\s+$/u.exec(sentence.slice(0, at))
  return before ? partiesIn(sentence, before.index, at).map(whole) : []
}

const listing = /^(?:add|put|place|include|name|list|remove|delete|drop|take|strike|enter|inscribe)$/

/** "OFAC sanctioned the bank", which the tree may take for a bank that was sanctioned: a doer and an object stand beside it. */
const isDone = (sentence: string, { start, end }: Span): boolean =>
  !/\b(?:is|are|was|were|been|being|be|get|gets|got)\s+(?:\p{L}+\s+)?$/u.test(sentence.slice(0, start)) &&
  /^\s+(?:the|an?|its|his|her|two|three|four|five|six|\d+|\p{Lu}[\p{L}.]*)\s/u.test(sentence.slice(end))

/** "The US move to sanction X", "the EU threatened to", "urged the EU to": who moves is whose move it is. */
export function byDecision(sentence: string): readonly Told[] {
  return decisions
    .flatMap((pattern) => [...sentence.matchAll(pattern)])
    .flatMap((match): readonly Told[] => {
      const { owner = '', lead = '', verb = '' } = match.groups ?? {}
      const [all] = match
      const targets = partiesAt(sentence, match.index + all.length, sentence.length)
      if (targets.length === 0 || leadOfForm(lead) === undefined) return []
      const spanOf = (words: string): Span => {
        const start = match.index + all.lastIndexOf(words)
        return { start, end: start + words.length }
      }
      const word = spanOf(verb)
      return [
        {
          act: 'impose',
          mood: leadOfForm(lead),
          denied: false,
          hedge: spanOf(lead),
          deed: word,
          measure: word,
          word,
          imposers: [spanOf(owner)],
          targets,
          clause: undefined,
        },
      ]
    })
}
const owner = '(?<owner>\\p{Lu}[\\p{L}.]*(?:\\s\\p{Lu}[\\p{L}.]*){0,3})'
const verb = 'to\\s(?<verb>sanction|blacklist)\\s'
const decisions = [
  `${owner}(?:[’']s?)?\\s+(?<lead>decision|move|plan|vow|bid|threat)\\s+${verb}`,
  `${owner}\\s(?:(?:has|have|had)\\s)?(?<lead>\\p{Ll}+(?:ed|s))\\s(?:on\\s\\p{Lu}\\p{Ll}+day\\s)?${verb}`,
  `\\b(?<lead>(?:urg|ask|press|call|want|lobb|push)\\p{Ll}*)\\s(?:(?:up)?on\\s|for\\s)?(?<owner>(?:the\\s)?[\\p{L}.]+(?:\\s[\\p{L}.]+){0,3})\\s${verb}`,
].map((words) => new RegExp(words, 'gu'))
