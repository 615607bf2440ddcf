import { wordOf } from './features.ts'
import { type Mention, mentionFrom, type Sentence } from './mentions.ts'
import type { Token } from './tokens.ts'
import { classes } from './words.ts'

/**
 * "Moore & Van Allen", "Tate, Finn & Roy", "Holm & Sons": what partners' last names are joined to is a firm, and none of
 * them a person there; two whole names with "&" between them stay two people.
 */
export function joinFirms(sentences: readonly Sentence[], mentions: readonly Mention[]): readonly Mention[] {
  const firms = sentences.flatMap(({ tokens, headline }, index) =>
    headline ? [] : firmsIn(tokens).flatMap(([first, last]) => firmAt(tokens, index, first, last)),
  )
  if (firms.length === 0) return mentions
  const bySentence = Map.groupBy(firms, ({ sentence }) => sentence)
  const rest = mentions.filter(
    ({ sentence, first, last }) =>
      !bySentence.get(sentence)?.some((firm) => firm.first <= last && firm.last >= first),
  )
  return [...rest, ...firms].sort((a, b) => a.start - b.start)
}

/** As sure as the tagger is at its surest. */
const certain = 20

const firmAt = (tokens: readonly Token[], index: number, first: number, last: number): readonly Mention[] => {
  const firm = mentionFrom(tokens, index, first, last, 'ORG', certain)
  return firm ? [firm] : []
}

const isCapital = (tokens: readonly Token[], at: number): boolean =>
  /^\p{Lu}[\p{L}'’-]*\p{Ll}/u.test(tokens[at]?.text ?? '') &&
  !isOf(tokens, at, classes.common | classes.calendar)
const isOf = (tokens: readonly Token[], at: number, bits: number): boolean =>
  (wordOf(tokens[at]?.text ?? '').classes & bits) !== 0

/** The tokens, first and last, of each firm in a sentence. */
function firmsIn(tokens: readonly Token[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  for (const [at, { text }] of tokens.entries()) {
    if (text !== '&' || !isCapital(tokens, at - 1) || !isCapital(tokens, at + 1)) continue
    let first = at - 1
    while (isCapital(tokens, first - 1) && !isOf(tokens, first - 1, classes.role | classes.title)) first--
    let last = at + 1
    while (isCapital(tokens, last + 1)) last++
    const isWhole = (from: number, to: number): boolean => to > from && isOf(tokens, from, classes.given)
    if (isWhole(first, at - 1) && isWhole(at + 1, last)) continue
    // "Tate, Finn & Roy": each name before a comma is one word.
    while (tokens[first - 1]?.text === ',' && isCapital(tokens, first - 2) && !isCapital(tokens, first - 3))
      first -= 2
    found.push([first, last])
  }
  return found
}
