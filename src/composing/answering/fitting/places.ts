import { oneOf, pattern } from '../../../language/pattern.ts'
import { months, weekdays } from '../../../language/vocabulary.ts'
import type { Excerpt } from '../../../model/briefing.ts'
import { inside, type ReadArticle } from '../../../model/reading.ts'

/** A place that the question does not name itself, or what is called by a name after a preposition. */
export function namesPlace(
  { quote, start, end }: Excerpt,
  { findings }: ReadArticle,
  question: string,
): boolean {
  const asked = question.toLowerCase()
  const isNew = (words: string): boolean => !asked.includes(words.toLowerCase())
  const named = findings.places.some(
    ({ name, mentions }) => isNew(name) && inside(mentions, { start, end }).length > 0,
  )
  return named || [...quote.matchAll(somewhere)].some(([, words = '']) => isNew(words))
}
const preposition = oneOf`
  in, at, near, off, outside, inside, into, from, to, on, under, below, behind, along, across, around`
const somewhere = pattern('gu')`
  \b${preposition}\s(?:the\s|an?\s)?(?:\p{Ll}+\s)?
  ((?!(?:${months}|${weekdays})\b)\p{Lu}\p{L}+)`
