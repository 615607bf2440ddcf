import type { Phrase } from '../../language/clauses.ts'
import type { Event } from '../../language/events.ts'
import { meaningOf } from '../../language/meanings.ts'
import { oneOf, pattern, whole } from '../../language/pattern.ts'
import { stemOf } from '../../language/words.ts'
import { anybody, isOfPeople, meaningsIn, noOne, pronoun, withName, wordsOf } from './who.ts'

/** "The bow of the violin" is not the violin; that something of it begins or ends is another matter. */
export function isOfPart(
  own: string,
  { bearer: claimed }: Event,
  text: string,
  { bearer, deed }: Event,
): boolean {
  if (!claimed || !bearer || beginning.has(deed)) return false
  const part = /^ of\b/.test(text.slice(bearer.head.end, bearer.end))
  const head = text.slice(bearer.head.start, bearer.head.end)
  if (!part || some.test(head) || /\p{Lu}/u.test(head)) return false
  // It is the violin that is named behind "of".
  const named = !meaningsIn(own, claimed.head).isDisjointFrom(meaningsIn(text, bearer))
  return named && meaningsIn(text, bearer.head).isDisjointFrom(meaningsIn(own, claimed))
}

const beginning: ReadonlySet<string> = new Set(['begin', 'end'].map((verb) => meaningOf(stemOf(verb))))
/** What is said of these is said of what stands behind "of". */
const some = whole('i')`
  all, some, most, many, none, one, half, third, quarter, number, majority, members?, groups?, dozens, hundreds, thousands,
  millions, traces?, amounts?, quantit(y|ies), deposits?, kilos?, tonnes?, shipments?, part, rest, pair, city, town, village, island, state, county, district, body, bodies, wreck, team, final, race,
  election, vote, contest, championship, match, \d.*`

const numbers = oneOf`one, two, three, four, five, six, seven, eight, nine, ten`
const held: ReadonlySet<string> = new Set(['arrest', 'charge'].map((verb) => meaningOf(stemOf(verb))))
const suspect = pattern(
  'i',
)`^(?:an?|the|\d+|${numbers}) (?:suspects?|accused|man|men|woman|women|persons?|people)$`
const unnamed = pattern('iu')`
  ^(?:an?|the|\d+|${numbers}) (?:[\p{L}\d-]+ )*?(?:man|men|woman|women|persons?|people|teenagers?|boys?|youths?|suspects?|brothers?)\b`

/** Whom the police hold is a suspect, though the sentence has "a man of 34". */
export const isSuspect = (own: string, wanted: Phrase, text: string, { bearer, deed }: Event): boolean =>
  bearer !== undefined &&
  held.has(deed) &&
  suspect.test(wordsOf(own, wanted)) &&
  unnamed.test(wordsOf(text, bearer))

/** “The merchant’s daughter” is not the merchant. */
function withoutOwner(text: string, phrase: Phrase): Phrase {
  const owner = /^.*[’']s?\s/u.exec(text.slice(phrase.start, phrase.head.start))
  return owner ? { ...phrase, start: phrase.start + owner[0].length } : phrase
}

/** Whether what a deed is done to is the same: the main word of the one stands in the other. */
export function bearsSame(own: string, { bearer: wanted }: Event, text: string, event: Event): boolean {
  const told = event.bearer && withName(text, event.bearer)
  if (!wanted || !told || pronoun.test(text.slice(told.start, told.end))) return true
  if (anybody.test(wordsOf(own, wanted)) || isSuspect(own, wanted, text, event)) return true
  if (anybody.test(wordsOf(text, told))) return !noOne.test(wordsOf(text, told)) || isOfPeople(own, wanted)
  const further = event.clause.objects.filter(({ start }) => start !== told.start)
  const [claimed, head] = [meaningsIn(own, wanted.head), meaningsIn(text, told.head)]
  const all = new Set([told, ...further].flatMap((part) => [...meaningsIn(text, withoutOwner(text, part))]))
  return (
    claimed.size === 0 ||
    head.size === 0 ||
    !claimed.isDisjointFrom(all) ||
    !head.isDisjointFrom(meaningsIn(own, withoutOwner(own, wanted)))
  )
}
