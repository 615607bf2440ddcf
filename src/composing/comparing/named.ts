import { pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { months, weekdays } from '../../language/vocabulary.ts'

const timely = pattern()`^(?:${months}|${weekdays})\b`
const run = /\p{Lu}[\p{L}\p{M}’'-]*(?: (?:(?:de|da|di|van|von|der|la|al) )?\p{Lu}[\p{L}\p{M}’'-]*)*/uy

/** The words with a capital from a place on. */
export function runFrom(quote: string, start: number): Span | undefined {
  run.lastIndex = start
  const found = run.exec(quote)
  return found && !timely.test(found[0]) ? { start, end: start + found[0].length } : undefined
}

/** A phrase that is a name and nothing else, with the words of the name that the tree has cut off. */
export function wholeName(quote: string, phrase: Span | undefined): Span | undefined {
  if (!phrase) return undefined
  // "The poet Ansel Brauer" is a name that is described; "the treaty" is none.
  const described = /^(?:[Tt]he|[Aa]n?) (?:\p{Ll}[\p{L}-]* ){1,3}(?=\p{Lu})/u.exec(
    quote.slice(phrase.start, phrase.end),
  )
  if (described) return wholeName(quote, { start: phrase.start + described[0].length, end: phrase.end })
  if (!/^\p{Lu}/u.test(quote.slice(phrase.start))) return undefined
  if (
    /^(?:the|a|an|it|he|she|they|we|i|this|that|these|those|who|which|his|her|their|its)\b/i.test(
      quote.slice(phrase.start, phrase.end),
    )
  )
    return undefined
  const found = runFrom(quote, phrase.start)
  return found && found.end >= phrase.end ? found : undefined
}
