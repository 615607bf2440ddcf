import type { Clause, Phrase } from '../../language/clauses.ts'
import { whole } from '../../language/pattern.ts'
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

function placeIn(text: string, { verb, obliques, objects }: Clause): Phrase | undefined {
  // “Held talks in Oslo”: what a verb of little meaning has as its object tells the deed.
  const within = little.test(verb.lemma) ? objects.flatMap((object) => innerIn(text, object) ?? []) : []
  const places = [...obliques.filter(({ preposition }) => preposition === 'in'), ...within].flatMap(
    ({ start, end, head }): readonly Phrase[] => {
      const name = place.exec(text.slice(start, end))
      if (!name || timesIn(`in ${name[0]}`).length > 0) return []
      return [{ start, end: start + name[0].length, head }]
    },
  )
  return places.length === 1 ? places[0] : undefined
}

const little = whole()`hold, stage, have, take, give, make, begin, open, start, deliver`

/** Where the noun of an object is: “Oslo” of “talks in Oslo”. */
function innerIn(text: string, { head, end }: Phrase): Phrase | undefined {
  const lead = /^ in (?=\p{Lu})/u.exec(text.slice(head.end, end))
  const start = head.end + (lead?.[0].length ?? 0)
  return lead ? { start, end, head: { start, end } } : undefined
}
