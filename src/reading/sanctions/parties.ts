import { countryOf, opensCountry } from '../../language/places.ts'
import type { Span } from '../../language/span.ts'

/** A state or body that imposes sanctions or bears them, by its usual name. */
export interface Party extends Span {
  readonly name: string
}

const bodies: readonly (readonly [RegExp, string])[] = [
  [/\b(?:Trump|Biden|Obama|Bush|Clinton) administration\b/g, 'United States'],
  [
    /\b(?:White House|State Department|(?:US |U\.S\. )?Treasury(?: Department)?|Commerce Department)\b/g,
    'United States',
  ],
  [/\b(?:OFAC|(?:Office of )?Foreign Assets Control|US Congress|U\.S\. Congress)\b/g, 'United States'],
  [
    /\b(?:European (?:Union|Community|Commission|Council)|General Court|EU|E\.U\.|EC|Brussels)(?!\p{L})/gu,
    'European Union',
  ],
  // "Kyiv's Security Council", "the Russian Security Council": a state's own.
  [
    /\b(?:United Nations|UN|U\.N\.|(?<!(?:[’']s|National|ian|ish|ese) )Security Council(?! of \p{Lu}))(?!\p{L})/gu,
    'United Nations',
  ],
  [/\b(?:Group of Seven|G-?7)(?!\p{L})/gu, 'Group of Seven'],
  [
    /\b(?:OFSI|(?:Foreign|Home) Office|Foreign, Commonwealth & Development Office|Downing Street)\b/g,
    'United Kingdom',
  ],
]

/** Most stretches that are asked about name none. */
const anyBody = new RegExp(bodies.map(([{ source }]) => source).join('|'), 'u')

/** The parties that a stretch of text names, in order; "American", "Washington" and "the US" are one. */
export function partiesIn(text: string, from: number, to: number): readonly Party[] {
  const found: Party[] = []
  const part = text.slice(from, to)
  for (const [pattern, name] of anyBody.test(part) ? bodies : [])
    for (const match of part.matchAll(pattern))
      found.push({ name, start: from + match.index, end: from + match.index + match[0].length })
  for (const match of part.matchAll(/\p{Lu}[\p{L}.]*(?:\s+(?:of\s+)?\p{Lu}[\p{L}.]*){0,2}/gu)) {
    let offset = 0
    while (offset < match[0].length) {
      const party = longestCountry(match[0].slice(offset))
      if (party) {
        const start = from + match.index + offset
        found.push({ name: party.name, start, end: start + party.length })
      }
      const step = party?.length ?? 1
      const next = /\s/.exec(match[0].slice(offset + step))
      offset = next ? offset + step + next.index + 1 : match[0].length
    }
  }
  const ordered = found.sort((a, b) => a.start - b.start || b.end - a.end)
  return ordered.filter(
    (party, i) => !ordered.slice(0, i).some((o) => o.start <= party.start && o.end >= party.end),
  )
}

/** "Corvian": an adjective as English makes them of a country's name, whether or not a list has the country. */
const adjective = /(?<!\p{L})\p{Lu}\p{Ll}+(?:i?an|ese|ish|i)s?(?!\p{L})/u

/** Whether words name a state, a body or a government, or are of one. */
export const isOfState = (words: string): boolean =>
  adjective.test(words) ||
  /\sfrom \p{Lu}/u.test(words) ||
  /\b(?:government|regime|junta|ministry|council|treasury|parliament)\b/i.test(words) ||
  partiesIn(words, 0, words.length).length > 0

function longestCountry(words: string): { name: string; length: number } | undefined {
  if (!opensCountry(/^\S*/.exec(words)?.[0] ?? '')) return undefined
  const list = words.split(/(?<=\s)/)
  for (let n = Math.min(3, list.length); n > 0; n--) {
    const candidate = list.slice(0, n).join('').trimEnd()
    const name =
      countryOf(candidate) ?? (candidate.endsWith('.') ? countryOf(candidate.slice(0, -1)) : undefined)
    if (name) return { name, length: candidate.length }
  }
  return undefined
}
