import { oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { type Act, actOf, baseOf, leadOfForm } from './acts.ts'
import { beside, sharedBefore, signedBefore } from './doers.ts'
import { encloses, moodOfModal } from './mood.ts'
import { partiesIn } from './parties.ts'
import { type Spoken, type Told, whole } from './told.ts'
import { votersBefore } from './votes.ts'

/** "Extend for a year the embargo": how long may stand before what. */
const howLong = String.raw`(?:\s+(?:for|by)\s+(?:\p{L}+|\d+)(?:\s+\p{L}+)?\s+(?:year|month|week|day)s?)?`
const others = oneOf`on, against, about, including, over, under, into, from, at, without, despite, amid, than, and, or, but,
  that, which, to, for, of, by, with, in, after`
/** Words of the verb's own phrase that may stand between it and the measure. */
const between = String.raw`${howLong}(?:\s+(?!${others}\b)[^\s,;.:–—]+){0,5}?\s+$`
/** A participle right before the measure describes it, unless an article stands between: "imposed the sanctions". */
const adjective = /^\p{Ll}+\s+(?:(?:new|trade|economic|financial|US|U\.S\.|western|international)\s+)*$/iu
/** "Support increased sanctions", "the planned sanctions": after a verb, an article or a preposition it describes. */
export const isAdjective = (before: string, at: number, word: string): boolean =>
  /(?:ed|ing|ened)$/.test(word) &&
  adjective.test(before.slice(at)) &&
  (/^(?:punishing|crippling|blocking|planned|proposed|existing)$/.test(word) ||
    (!(/ing$/.test(word) && /\bby\s+$/i.test(before.slice(0, at)) && gerunds.has(actOf(baseOf(word)))) &&
      /\b(?:the|an?|of|for|on|with|to|by|support|supports|backed|back|want|seek|seeks|discuss|face|faces)\s+$/i.test(
        before.slice(0, at),
      )))

/** "By imposing sanctions" tells a deed; "with punishing sanctions" describes them. */
const gerunds: ReadonlySet<Act | undefined> = new Set([
  'impose',
  'extend',
  'ease',
  'suspend',
  'lift',
  'waive',
])

export const adjoining = new RegExp(`^${between}`, 'u')
const nearVerb = new RegExp(`\\b(\\p{Ll}{3,})${between}`, 'u')

/**
 * By the words alone, where the tree shows no deed: a verb that imposes, eases or lifts right before the measure, what
 * leads to it, and the state or body named last before it.
 */
export function byRule({ sentence, measure, on, by, clauses }: Spoken): Told | undefined {
  const verb = actingVerb(sentence, measure)
  if (!verb) return undefined
  const { act, start, end } = verb
  const lead = sentence.slice(0, start)
  const modal = modalBefore(lead)
  // "Lets the president impose": what is allowed is not done.
  if (isBase(sentence.slice(start, end)) && (!modal || modal.isAllowed)) return undefined
  const governs = modal && isBase(sentence.slice(start, end)) ? modal.text.toLowerCase() : undefined
  const voters = votersBefore(lead)
  const above = gerundLed(sentence.slice(start, end), lead)
  const mood = above?.mood ?? (governs === undefined || voters ? undefined : moodOfLead(governs, sentence))
  return {
    act,
    mood,
    denied: /\b(?:not|never|n[’']t|no)\s+(?:\p{L}+\s+)?$/iu.test(lead),
    hedge: above?.hedge ?? (modal && mood ? whole(modal) : undefined),
    deed: { start, end: measure.end },
    measure: whole(measure),
    word: { start, end },
    imposers: firstOf([
      by,
      voters ? [voters] : [],
      beside(sentence, start),
      /ing$/.test(sentence.slice(start, end)) ? listed(signedBefore(sentence, start)) : [],
      sharedBefore(sentence, start, clauses),
    ]),
    targets: on.length > 0 ? on : againstWhom(sentence),
    clause: undefined,
  }
}

/** "Ruled out lifting", "talked of imposing": what the verb before a gerund leaves of its deed. */
function gerundLed(word: string, lead: string): { readonly mood: Act; readonly hedge: Span } | undefined {
  const found = /ing$/.test(word) ? (beforeGerund.exec(lead) ?? beforeJoined.exec(lead)) : null
  const verb = found?.[1]
  const mood = verb === undefined ? undefined : leadOfForm(verb)
  if (!found || verb === undefined || !mood) return undefined
  const modal = encloses.test(baseOf(verb)) ? rightModal.exec(lead.slice(0, found.index)) : null
  const [words] = modal ?? []
  const open = words === undefined ? undefined : moodOfModal(words.trim(), lead)
  return modal && words !== undefined && open
    ? { mood: open, hedge: { start: modal.index, end: modal.index + words.trim().length } }
    : { mood, hedge: { start: found.index, end: found.index + verb.length } }
}
const rightModal = /(?<!\S)(?:may|might|could|can|would|will|should|must)\s+$/
const beforeGerund =
  /(?<!\b(?:and|or)\s+)(?!(?:and|or)\b)\b(\p{Ll}+)\s+(?:(?:out|off|against|on|about|of)\s+)?$/u
/** "Could include indicting hackers and imposing": what leads to the first leads to the second. */
const beforeJoined = /\b(\p{Ll}+)\s+\p{Ll}+ing\s[^,;:.]{1,60}\s(?:and|or)\s+(?:\p{Ll}+ly\s+)?$/u

const listed = (one: Span | undefined): readonly Span[] => (one ? [one] : [])
const firstOf = (lists: readonly (readonly Span[])[]): readonly Span[] =>
  lists.find(({ length }) => length > 0) ?? []

const moodOfLead = (lead: string, sentence: string): Act | undefined =>
  lead === 'to' ? 'plan' : moodOfModal(lead, sentence)

/** The verb nearest to the measure that does something to it: "would end … and further ease trade sanctions". */
function actingVerb(
  sentence: string,
  { from }: Spoken['measure'],
): (Span & { readonly act: Act }) | undefined {
  const opens = Math.max(0, from - 90)
  const before = sentence.slice(opens, from)
  for (let cut = 0; cut < before.length; ) {
    const found = nearVerb.exec(before.slice(cut))
    const word = found?.[1]
    if (!found || word === undefined) return undefined
    const at = cut + found.index
    const act = isAdjective(before, at, word) ? undefined : actOf(baseOf(word))
    if (act) return tells(act, word) ? { act, start: opens + at, end: opens + at + word.length } : undefined
    cut = at + word.length
  }
  return undefined
}

/** Who keeps or bears sanctions is not told by the words alone, but for "upheld" and "maintained". */
const tells = (act: Act, word: string): boolean =>
  act !== 'bear' && (act !== 'keep' || /^(?:uph|maint)/.test(word))

/** Whether a verb stands in its base form, as after "will" and "to". */
const isBase = (word: string): boolean =>
  /(?:e|[^e]d|[^s]s|t|n|w|p|k|l|r|x|y|g)$/.test(word) && !/(?:ed|ing|s)$/.test(word)

/** The modal, or "to", that leads to a verb, and whether somebody is only allowed or told to. */
function modalBefore(
  lead: string,
): (Span & { readonly text: string; readonly isAllowed: boolean }) | undefined {
  const clause = /[^;:]*$/.exec(lead)?.[0] ?? lead
  const found = modals.exec(clause)
  const text = found?.[1]
  if (!found || text === undefined) return undefined
  const start = lead.length - clause.length + found.index
  return { text, start, end: start + text.length, isAllowed: allowing.test(clause) }
}
const modals =
  /\b(will|would|may|might|could|can|should|must|to)\s+(?:(?!\b(?:that|which|who|said)\b)[^;:]){0,90}$/i
const permits = oneOf`lets?, allows?, permits?, enables?, empowers?, authori[sz]es?, tells?, requires?`
const allowing = pattern('i')`\b${permits}\b[^;:]*$`

/** "Against Oman", wherever it stands. */
const againstWhom = (sentence: string): readonly Span[] =>
  partiesIn(sentence, 0, sentence.length)
    .filter((one) => /\bagainst\s+(?:the\s+)?$/i.test(sentence.slice(0, one.start)))
    .map(whole)
