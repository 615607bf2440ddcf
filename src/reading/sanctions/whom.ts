import type { Clause } from '../../language/clauses.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { months, weekdays } from '../../language/vocabulary.ts'
import { partiesAt } from './phrases.ts'

/** Phrases of the tree with the names that stand right behind them: "the banker" of "the banker Piotr Kessel". */
export function named(text: string, phrases: readonly Span[]): readonly Span[] {
  const all = phrases.map(({ start, end }) => {
    const [whole] = partiesAt(text, start, text.length)
    const goesOn = whole && whole.end > end ? text.slice(end, whole.end) : ''
    if (!whole || !/^(?:,?\s+\p{Lu}|\s+(?:that|which|who)\s)/u.test(goesOn)) return { start, end }
    return whole.start >= end ? whole : { start, end: whole.end }
  })
  return all.filter((one, at) => !all.slice(0, at).some(({ end }) => end >= one.end))
}

/** Whom "who" and "which" stand for: the name, with what leads to it, that ends right before them. */
function antecedent(sentence: string, { start, end }: Span): Span | undefined {
  if (!/^(?:who|which|that)$/i.test(sentence.slice(start, end))) return undefined
  const found = nameBefore.exec(sentence.slice(0, start))
  return found ? { start: found.index, end: found.index + found[0].length } : undefined
}

const capital = String.raw`\p{Lu}[\p{L}.’'-]*`
const particle = oneOf`of, de, al, bin, van, von, &`
const nameBefore = pattern('u')`${capital}(?:\s+(?:${capital}|${particle}(?=\s)))*(?=,?\s+$)`

/** A passive's subject up to its verb, without the verb's helpers: the tree may cut a long name short. */
export function subjectOf(sentence: string, { subject, verb }: Clause): readonly Span[] {
  if (!subject) return []
  const meant = antecedent(sentence, subject)
  if (meant) return [meant]
  const between = subject.end < verb.start ? sentence.slice(subject.end, verb.start) : ''
  // "Velm Shipping, a firm of Oman, was among those added": whoever is among them is one.
  const rest = between.replace(/(?:,\s[^,]+,)?\s+(?:is|are|was|were)\s+among (?:those|the \p{L}+)\s*$/u, '')
  // "Riders may enter and, while not sanctioned, are": another verb stands between.
  if (/\b(?:may|might|will|would|can|could|should|must)\b|,\s+(?:while|though|although)\b/.test(rest))
    return [{ start: subject.start, end: subject.end }]
  const helpers = /(?:\s+(?:is|are|was|were|has|have|had|be|been|being|also|now|not|\p{Ll}+ly))*\s*$/u.exec(
    rest,
  )
  return [{ start: subject.start, end: subject.end + rest.length - (helpers?.[0].length ?? 0) }]
}

/** People, firms, states and their things can be sanctioned; "a cut in interest rates" is only authorised. */
export const isParty = (sentence: string, { start, end }: Span): boolean =>
  partyWords.test(headOf(sentence.slice(start, end).replace(/^(?:the|a|an|his|her|its|their)\s+/i, '')))
/** "The wall at Saltmarsh End" has the name of where it stands, and none of its own. */
const headOf = (words: string): string => words.split(/\s(?:at|in|on|for|to|from|near)\s/)[0] ?? words
export const kinds = oneOf`people, persons?, individuals?, firms?, compan(y|ies), banks?, officials?, entit(y|ies), ships?,
  vessels?, tankers?, oligarchs?, ministers?, generals?, judges?, groups?, leaders?, members?, businessm[ae]n, airlines?, outlets?, media,
  network, countries, nations?, government, regime, enemies`
const partyWords = pattern('u')`\p{Lu}\p{L}|\b${kinds}\b`

/** Whether what stands there tells when, or on what terms, rather than who. */
export const isTime = (sentence: string, { start, end }: Span): boolean =>
  time.test(sentence.slice(start, end))

/** Whether what stands there is a day or a month: "a vote on an embargo on 15 February" is against nobody. */
export const isDay = (sentence: string, { start, end }: Span): boolean => day.test(sentence.slice(start, end))
const day = pattern('i')`^(?:the\s+)?(?:\d{1,2}\s+)?(?:${weekdays}|${months})\b`

const terms = oneOf`(first|second|third|last) time, grounds, condition, behalf, top, hold`
const time = pattern('i')`^(?:the\s+)?(?:${weekdays}|${months}|\d|${terms})\b`
