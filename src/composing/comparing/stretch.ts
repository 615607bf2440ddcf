import { oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import type { Excerpt } from '../../model/briefing.ts'

const inARow = oneOf`
  games?, match(es)?, races?, rounds?, seasons?, starts?, meetings?, fixtures?, outings?, episodes?, tournaments?, terms?, elections?, polls?`
const lately = oneOf`past, last, previous, recent, latest, opening, first, final, closing, next, coming`
const endsLately = pattern('i')`\b${lately}\s+$`
const counted = pattern('iu')`^\S+\s+(?:[\p{L}-]+\s+){0,3}${inARow}\b`
const within = pattern(
  'iu',
)`^[^.,;:]{0,20}?\b(?:in|out of|from|over|of) (?:the |their |its |his |her )?(${lately} \S+ (?:[\p{L}-]+ ){0,3}${inARow})\b`

/** "In the past four games", "their opening eight games": how far back is counted says nothing of how many there were. */
export const isStretch = (text: string, { start, end }: Span): boolean =>
  endsLately.test(text.slice(Math.max(0, start - 16), start)) && counted.test(text.slice(start, end))

/** Of which stretch of games a number is told: "past four games" of "three wins in the past four games"; else "". */
export const stretchOf = ({
  excerpt: { quote, start },
  at,
}: {
  readonly excerpt: Excerpt
  readonly at: Span
}): string => within.exec(quote.slice(at.end - start))?.[1]?.toLowerCase() ?? ''
