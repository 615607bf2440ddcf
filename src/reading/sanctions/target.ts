import type { Span } from '../../language/span.ts'
import type { Standing } from '../../model/finding.ts'
import type { Party } from './parties.ts'

/** Words right before the party that sanctions fall on. */
const onto =
  /\b(?:on|against|for|puts?|put|punish(?:ed|es)?|penali[sz]e[ds]?|exposes?|spare[ds]?|hit|sanctioned|aimed at|targeted|advised|leaves?)\s+(?:(?:the|its|NATO|an?|ally|allies|partner|member|fellow|like|states?|any)\s+)*$/i

/** Words right after it. */
const from =
  /^(?:[’']s\b[^,;]{0,60}?)?\s+(?:(?:at risk|may|might|could|would|will|can|faces?|risks?|was|were|is|has been|had been)\b)/i

const list = /^(?:[’']s)?(?:,\s+|\s+and\s+|,\s+and\s+|\s+alongside\s+)(?:the\s+)?$/

/**
 * On whom sanctions fall, as a list of names; empty where the clause does not tell. A party under "on", "against" or
 * "for" or one that "may face" goes first; else the other parties of the clause, the buyer ("sale to India") alone.
 */
export function findTarget(
  text: string,
  clause: Span,
  parties: readonly Party[],
  imposer: string,
  standing: Standing,
): string {
  if (standing === 'law') return named(text, clause, parties)
  const others = parties.filter((p) => p.name !== imposer)
  const direct = others.find(
    (p) => onto.test(text.slice(clause.start, p.start)) || from.test(text.slice(p.end, clause.end)),
  )
  if (direct) return names(withList(text, direct, others))
  if (standing === 'imposed') return ''
  const buyer = others.find(
    (p) =>
      /\b(?:to|by)\s+$/.test(text.slice(clause.start, p.start)) &&
      !/visit\b[^,]*$/.test(text.slice(clause.start, p.start)),
  )
  return names(buyer ? [buyer] : others.filter((p) => !owned(text, p, clause)))
}

/** "Russian military hardware", "Russia's conduct": the party is not what the sentence is about. */
function owned(text: string, party: Party, clause: Span): boolean {
  return (
    /^(?:[’']s?\s|n\s|ian\s)/.test(text.slice(party.end, clause.end)) ||
    /(?:an|ian|ish|ese)$/.test(text.slice(party.start, party.end))
  )
}

/** The states that a law names: those in a list after "names" or "lists", "adversary alongside …". */
function named(text: string, clause: Span, parties: readonly Party[]): string {
  const verb = /\b(?:names?|lists?|identifies|designates)\b/i.exec(text.slice(clause.start, clause.end))
  if (!verb) return ''
  const after = parties.filter((p) => p.start > clause.start + verb.index)
  const first = after[0]
  if (!first) return ''
  const listed = withList(text, first, after)
  const alongside = /\b(?:alongside|together with|as well as|along with)\s+/i.exec(
    text.slice(first.end, clause.end),
  )
  const more = alongside ? after.filter((p) => p.start >= first.end + alongside.index) : []
  const joined = more[0] ? withList(text, more[0], more) : []
  return names([...listed, ...joined])
}

/** The party and those joined to it by commas and "and". */
function withList(text: string, first: Party, parties: readonly Party[]): readonly Party[] {
  const found = [first]
  for (const party of parties) {
    const last = found.at(-1)
    if (last && party.start > last.end && list.test(text.slice(last.end, party.start))) found.push(party)
  }
  return found
}

const names = (parties: readonly Party[]): string => [...new Set(parties.map((p) => p.name))].join(', ')
