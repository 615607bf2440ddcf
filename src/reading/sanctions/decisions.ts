import type { Span } from '../../language/span.ts'
import { leadOfForm } from './acts.ts'
import { beside } from './doers.ts'
import { partiesAt } from './phrases.ts'
import type { Told } from './told.ts'
import { votersBefore } from './votes.ts'
import { isParty } from './whom.ts'

/**
 * "The US move to sanction X", "considers whether to sanction X", "has no plans to blacklist X": the tree may take the
 * verb for the noun. What leads to it tells how far it is, and who moves is whose move it is.
 */
export function byDecision(sentence: string): readonly Told[] {
  const found: Told[] = []
  // Most sentences on sanctions have only the noun.
  if (!/(?:sanction|blacklist)\s/.test(sentence)) return found
  for (const pattern of decisions)
    for (const match of sentence.matchAll(pattern)) {
      const told = decided(sentence, match)
      if (told && !found.some(({ word }) => word.start === told.word.start)) found.push(told)
    }
  return found
}

function decided(sentence: string, match: RegExpExecArray): Told | undefined {
  const { owner, lead = '', verb = '' } = match.groups ?? {}
  const [all] = match
  const targets = partiesAt(sentence, match.index + all.length, sentence.length).filter((one) =>
    isParty(sentence, one),
  )
  // "Should Japan sanction X": on what terms something else is done.
  const led = /^should$/i.test(lead) ? 'threaten' : leadOfForm(lead)
  if (targets.length === 0 || led === undefined) return undefined
  const spanOf = (words: string): Span => {
    const start = match.index + all.lastIndexOf(words)
    return { start, end: start + words.length }
  }
  const [word, hedge] = [spanOf(verb), spanOf(lead)]
  const voters = votersBefore(sentence.slice(0, word.start))
  return {
    act: 'impose',
    mood: voters ? undefined : led,
    denied: denying.test(sentence.slice(0, hedge.start)),
    hedge: voters ? undefined : hedge,
    deed: word,
    measure: word,
    word,
    imposers: voters ? [voters] : owner === undefined ? beside(sentence, hedge.start) : [spanOf(owner)],
    targets,
    clause: undefined,
  }
}

const denying = /\b(?:no|not|never|without|n[’']t)\s+(?:\p{L}+\s+)?$/iu
const owner = '(?<owner>\\p{Lu}[\\p{L}.]*(?:\\s\\p{Lu}[\\p{L}.]*){0,3})'
const verb = 'to\\s(?<verb>sanction|blacklist)\\s'
const decisions = [
  `${owner}(?:[’']s?)?\\s+(?<lead>decision|move|plan|vow|bid|threat)\\s+${verb}`,
  `${owner}\\s(?:(?:has|have|had)\\s)?(?<lead>\\p{Ll}+(?:ed|s))\\s(?:on\\s\\p{Lu}\\p{Ll}+day\\s)?${verb}`,
  `\\b(?<lead>(?:urg|ask|press|call|want|lobb|push)\\p{Ll}*)\\s(?:(?:up)?on\\s|for\\s)?(?<owner>(?:the\\s)?[\\p{L}.]+(?:\\s[\\p{L}.]+){0,3})\\s${verb}`,
  // What leads to it stands before, with another deed between: "considers whether to follow Japan and sanction X".
  `\\b(?<lead>\\p{Ll}{4,})\\s(?:whether\\s|how\\s)?to\\s(?:[^,;.]{2,40}\\s(?:and|or)\\s)?(?<verb>sanction|blacklist)\\s`,
  `\\b(?<lead>[Ss]hould)\\s(?<owner>(?:the\\s)?\\p{Lu}[\\p{L}.]*(?:\\s[\\p{L}.]+){0,2})\\s(?<verb>sanction|blacklist)\\s`,
].map((words) => new RegExp(words, 'gu'))
