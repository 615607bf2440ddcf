import { oneOf, pattern } from './pattern.ts'
import { stemOf } from './words.ts'

/** Adjectives that part two of a kind: “the new hall” is not the old one, nor the east wing the west one. */
const sides: readonly (readonly [string, string])[] = [
  ['new', oneOf`old, former, previous, existing`],
  [oneOf`bigger, larger, big, large`, oneOf`smaller, small`],
  [oneOf`east, eastern`, oneOf`west, western`],
  [oneOf`north, northern`, oneOf`south, southern`],
  ['upper', 'lower'],
  ['left', 'right'],
  ['inner', 'outer'],
  ['second', 'first'],
]
/** Words behind an adjective among which is what it is said of: “the new concert hall”. */
const behind = String.raw`((?: \p{Ll}[\p{L}-]*){1,3})`
const apart = (own: string, others: string) => ({
  own: pattern('giu')`\bthe ${own}\b${behind}`,
  others: pattern('giu')`\b${others}\b${behind}`,
})
const pairs = sides.flatMap(([one, other]) => [apart(one, other), apart(other, one)])

const nounsIn = (words: string, form: RegExp): readonly string[] =>
  [...words.matchAll(form)].flatMap(([, rest = '']) => rest.trim().split(' ').map(stemOf))

/** Whether a sentence tells of the other of two that an adjective parts, and not of the one that is asked about. */
export function tellsOfContrary(asked: string, sentence: string): boolean {
  return pairs.some(({ own, others }) => {
    const nouns = new Set(nounsIn(asked, own))
    if (nouns.size === 0) return false
    const isOther = nounsIn(sentence, others).some((noun) => nouns.has(noun))
    return isOther && !nounsIn(sentence, own).some((noun) => nouns.has(noun))
  })
}
