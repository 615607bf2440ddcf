import { written } from './look-alikes/table.ts'

const alike: ReadonlyMap<string, string> = new Map(
  written.flatMap(([letter, others]) => [...others].map((other) => [other, letter] as const)),
)

/** Names of fewer letters are mostly letters of other words: RTI and RTL are two. */
const shortest = 8

/**
 * A name as it looks, so that two that a reader would take for one have a key in common: without accents, marks, white
 * space, invisible characters and punctuation, and with look-alike letters of other scripts as Latin ones. One key has it
 * without case. Another has it as it was written, before capitals are folded (the skeleton of UTS 39): a small l, a
 * capital I and 1 are one there, and so are O and 0, rn and m, vv and w. In further ones a single i may be an l.
 */
export function looksOf(name: string): readonly string[] {
  const plain = [...name.normalize('NFKD').replace(/(?<=\p{L})\|(?=\p{L})/gu, 'l')]
    .filter((one) => /[\p{L}\p{N}]/u.test(one))
    .join('')
  const folded = fold(plain.toLowerCase())
  if (folded === '') return [name]
  const drawn = fold(plain)
    .replace(/[lI1]/g, '1')
    .replace(/[O0]/g, 'o')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .toLowerCase()
  const near =
    drawn.length < shortest ? [] : [...drawn.matchAll(/[i1]/g)].map((one) => without(drawn, one.index))
  return [...new Set([folded, drawn, ...near])]
}

const without = (text: string, at: number): string => `${text.slice(0, at)}?${text.slice(at + 1)}`

const fold = (text: string): string => text.replace(/[^\p{ASCII}]/gu, (letter) => alike.get(letter) ?? letter)
