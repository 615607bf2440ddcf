import type { Clause, Phrase } from '../../language/clauses.ts'
import { countryOf } from '../../language/places.ts'
import { timesIn } from './times.ts'
import { meaningsIn } from './who.ts'

/** "Held in Oslo" beside "held in Bergen": one is no country where the other is, and neither names the other. */
export function otherPlace(
  own: string,
  claimed: Clause,
  text: string,
  told: Clause,
): readonly [claimed: Phrase, told: Phrase] | undefined {
  const [a, b] = [placeIn(own, claimed), placeIn(text, told)]
  if (!a || !b) return undefined
  const [one, other] = [own.slice(a.start, a.end), text.slice(b.start, b.end)]
  if ((countryOf(one) === undefined) !== (countryOf(other) === undefined)) return undefined
  return meaningsIn(own, a).isDisjointFrom(meaningsIn(text, { start: 0, end: text.length }))
    ? [a, b]
    : undefined
}

const place = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}(?=$| (?:on|at|for|after|before|by|from)\b)/u

function placeIn(text: string, { obliques }: Clause): Phrase | undefined {
  const places = obliques.flatMap(({ preposition, start, end, head }): readonly Phrase[] => {
    const name = place.exec(text.slice(start, end))
    if (preposition !== 'in' || !name || timesIn(`in ${name[0]}`).length > 0) return []
    return [{ start, end: start + name[0].length, head }]
  })
  return places.length === 1 ? places[0] : undefined
}
