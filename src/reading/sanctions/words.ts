import { type Act, actOf, baseOf } from './acts.ts'
import { beside } from './doers.ts'
import { moodOfModal } from './mood.ts'
import { partiesIn } from './parties.ts'
import { type Spoken, type Told, whole } from './told.ts'

/** Words of the verb's own phrase that may stand between it and the measure. */
const between =
  '(?:\\s+(?!(?:on|against|about|including|over|under|into|from|at|without|despite|amid|than|and|or|but|that|which|to|for|of|by|with|in|after)\\b)[^\\s,;.:–—]+){0,5}?\\s+$'
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
export function byRule({ sentence, measure, on, by }: Spoken): Told | undefined {
  const from = Math.max(0, measure.from - 90)
  const before = sentence.slice(from, measure.from)
  let word: RegExpExecArray | null = null
  let act: Act | undefined
  // The verb nearest to the measure: "would end … and further ease trade sanctions".
  for (let cut = 0; cut < before.length && !act; ) {
    word = nearVerb.exec(before.slice(cut))
    if (!word?.[1]) return undefined
    act = isAdjective(before, cut + word.index, word[1]) ? undefined : actOf(baseOf(word[1]))
    if (!act) cut += word.index + 1
    else word.index += cut
  }
  if (!word || !act || act === 'bear' || (act === 'keep' && !/^(?:uph|maint)/.test(word[1] ?? '')))
    return undefined
  const start = from + word.index
  const lead = sentence.slice(0, start)
  const clause = /[^;:]*$/.exec(lead)?.[0] ?? lead
  const modal =
    /\b(will|would|may|might|could|can|should|must|to)\s+(?:(?!\b(?:that|which|who|said)\b)[^;:]){0,90}$/i.exec(
      clause,
    )
  const isBase =
    /(?:e|[^e]d|[^s]s|t|n|w|p|k|l|r|x|y|g)$/.test(word[1] ?? '') && !/(?:ed|ing|s)$/.test(word[1] ?? '')
  // "Lets the president impose": what is allowed is not done.
  if (
    isBase &&
    (!modal ||
      /\b(?:lets?|allows?|permits?|enables?|empowers?|authori[sz]es?|tells?|requires?)\b[^;:]*$/i.test(
        clause,
      ))
  )
    return undefined
  const governs = modal?.[1] && isBase ? modal[1].toLowerCase() : undefined
  const mood = governs === undefined ? undefined : governs === 'to' ? 'plan' : moodOfModal(governs, sentence)
  const hedge =
    modal && mood
      ? {
          start: lead.length - clause.length + modal.index,
          end: lead.length - clause.length + modal.index + (modal[1]?.length ?? 0),
        }
      : undefined
  const borne =
    on.length > 0
      ? on
      : partiesIn(sentence, 0, sentence.length)
          .filter((one) => /\bagainst\s+(?:the\s+)?$/i.test(sentence.slice(0, one.start)))
          .map(whole)
  return {
    act,
    mood,
    denied: /\b(?:not|never|n[’']t|no)\s+(?:\p{L}+\s+)?$/iu.test(lead),
    hedge,
    deed: { start, end: measure.end },
    measure: whole(measure),
    word: { start, end: start + (word[1]?.length ?? 0) },
    imposers: by.length > 0 ? by : beside(sentence, start),
    targets: borne,
    clause: undefined,
  }
}
