import { asideEnd } from '../../language/aside.ts'
import { conceptOf } from '../../language/concepts.ts'
import { opening, whole } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import type { Word } from '../../language/words.ts'

/** The stems around a value with how near they stand to it, 0 to 1. */
export type Context = ReadonlyMap<string, number>

/** How many words away a stem's weight has fallen to half. */
const halfway = 7
/** What is left of a stem's weight beyond a clause's end, and beyond another value of the same sentence. */
const beyondClause = 0.6
const beyondValue = 0.3
const beyondSentence = 0.17
/** A sentence that opens with "It" or "The price" is about what the one before it named. */
export const refersBack = opening('i')`
  it, its, they, their, this, that, these,
  the (price|cost|contract|deal|order|value|figure|number|total|pact|agreement|purchase)`
const referred = 0.4
/** The name of a model, S-400, tells what its whole sentence is about. */
const model = /^(?=.*\p{L})(?=.*\d)/u
const anywhere = 0.6

/** Parts of a number, and how long ago. */
const scale = whole()`
  \d+(\.\d+)?, two, three, four, five, six, seven, eight, nine, ten, dozen, ago, million, billion, trillion,
  thousand, hundr, crore, lakh, dollar, euro, rupe`

/** An opening that tells of something before or beside: "After the missile tests, …". */
const elsewhere = /^\W*(?:in another|after)\b[^,]*,/i

/**
 * What a value is about, told by the words around it in its sentence and, weaker, in the sentence before.
 * @param sentence the sentence that holds the value
 * @param before the sentence before it in the same paragraph
 * @param others the other values of the sentence
 * @param names people of the sentence, who say or do things and are not what a value is the value of
 * @param wordsOf the words of a sentence that carry meaning
 */
export function contextOf(
  text: string,
  value: Span,
  sentence: Span,
  before: Span | undefined,
  others: readonly Span[],
  names: readonly Span[],
  wordsOf: (sentence: Span) => readonly Word[],
): Context {
  const context = new Map<string, number>()
  const told = text.slice(sentence.start, sentence.end)
  const opens = sentence.start + (asideEnd(told) || (elsewhere.exec(told)?.[0].length ?? 0))
  const from = opens <= value.start ? opens : sentence.start
  const words = wordsOf(sentence).filter(
    ({ stem, start }) => !scale.test(stem) && !names.some((name) => start >= name.start && start < name.end),
  )
  const left = words.filter((w) => w.end <= value.start && w.start >= from).reverse()
  const right = words.filter((w) => w.start >= value.end)
  const inside = words.filter((w) => w.start >= value.start && w.end <= value.end)
  const add = (word: string, weight: number, stem = conceptOf(word)) =>
    context.set(stem, Math.max(context.get(stem) ?? 0, weight))
  for (const { stem } of inside) add(stem, 1)
  for (const side of [left, right])
    for (const [distance, { stem, start, end }] of side.entries()) {
      const between =
        start < value.start ? { start: end, end: value.start } : { start: value.end, end: start }
      const gap = text.slice(between.start, between.end)
      const crossed = others.some((o) => o.start >= between.start && o.end <= between.end)
      const clause = /,\s|;|\band\b|:/.test(gap) ? beyondClause : 1
      const near = (halfway / (halfway + distance)) * clause * (crossed ? beyondValue : 1)
      add(stem, model.test(stem) && !crossed ? Math.max(near, anywhere) : near)
    }
  if (before)
    for (const { stem } of wordsOf(before))
      if (!scale.test(stem))
        add(stem, refersBack.test(text.slice(sentence.start, sentence.end)) ? referred : beyondSentence)
  return context
}
