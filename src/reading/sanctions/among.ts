import { pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { mayBear } from './fields.ts'
import { counted } from './numbers.ts'
import { partiesAt } from './phrases.ts'
import type { Told } from './told.ts'

const aNumber = pattern('iu')`^${counted}`

const called = String.raw`(?:the\s+)?(?:\p{Ll}+\s+){0,4}\p{Lu}`
/** Words about the deed, without another plural that "including" could be of. */
const about = String.raw`(?:\s+(?!\p{Ll}+s\b(?<!\b(?:sanctions|its|this|was|has|as)))[^\s,;:.]+){0,12}`
const anything = '[^;:.]{0,120}?'
const among = pattern(
  'u',
)`^(?:${anything},\s+(?:among them|one of them|amongst them)|${about},\s+including)\s+
  (?=${called})`

/**
 * "Added 14 people to its list over the crackdown, among them X": of a number that something is done to, whoever is
 * named further on bears it too.
 */
export function amongThem(sentence: string, told: Told): Told {
  const last = told.targets.at(-1)
  if (!last || !isCounted(sentence, last)) return told
  const lead = among.exec(sentence.slice(endOf(sentence, last)))
  if (!lead) return told
  const named = partiesAt(sentence, endOf(sentence, last) + lead[0].length, sentence.length).filter(
    (one) =>
      mayBear(sentence, one) && !told.targets.some(({ start, end }) => start <= one.start && end >= one.end),
  )
  return { ...told, targets: [...told.targets, ...named] }
}

/** Where the count itself ends: the tree may have the words "among them" in one phrase with it. */
const endOf = (sentence: string, { start, end }: Span): number =>
  start + sentence.slice(start, end).replace(/,\s+(?:among them|one of them|including)?.*$/u, '').length

const isCounted = (sentence: string, { start, end }: Span): boolean =>
  aNumber.test(sentence.slice(start, end)) ||
  // The article and the number may stand right before the phrase: "the 14 | people".
  /(?:^|\s)(?:\d+|dozen|several)\s+$/u.test(sentence.slice(0, start))
