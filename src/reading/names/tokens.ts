import { shortPlaces, shortTitles } from '../../language/abbreviations.ts'
import { whole } from '../../language/pattern.ts'
import { countryOf } from '../../language/places.ts'
import type { Span } from '../../language/span.ts'

export interface Token extends Span {
  readonly text: string
}

/** Right where it begins: links and handles whole, abbreviations with their full stops, words with inner hyphens and apostrophes. */
const word = new RegExp(
  [
    String.raw`https?:\/\/\S+|www\.\S+|pic\.twitter\.\S+|[@#][\p{L}\p{N}_]+`,
    String.raw`(?:${shortTitles}|${shortPlaces}|Jr|Sr)\.(?=[\s,])`,
    String.raw`(?:\p{Lu}\.){2,}(?!\p{Ll})|\p{Lu}\.(?=\s?\p{Lu})`,
    String.raw`\p{L}[\p{L}\p{M}\p{N}]*(?:[-‐‑'’][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*`,
    String.raw`\p{N}+(?:[.,]\p{N}+)*`,
    String.raw`\S`,
  ].join('|'),
  'uy',
)
const blank = /\s/

/** The words and marks of one sentence; "'s" is a word of its own, and so are the halves of "Delhi-based". */
export function tokenize(text: string, { start, end }: Span): readonly Token[] {
  const tokens: Token[] = []
  const add = (from: number, to: number): void => {
    if (to > from) tokens.push({ start: from, end: to, text: straight(text.slice(from, to)) })
  }
  const sentence = text.slice(start, end)
  // A match that tells its words would cost more than finding it: where it ends is enough.
  for (let at = 0; at < sentence.length; at = word.lastIndex) {
    while (blank.test(sentence.charAt(at))) at++
    word.lastIndex = at
    if (!word.test(sentence)) break
    const from = start + at
    const to = start + word.lastIndex
    const found = text.slice(from, to)
    const tail = isOwned(found) ? 2 : 0
    const stem = tail === 0 ? found : found.slice(0, -tail)
    const hyphen = stem.includes('-') ? splitAt(stem) : 0
    if (hyphen > 0) {
      add(from, from + hyphen)
      add(from + hyphen, from + hyphen + 1)
      add(from + hyphen + 1, to - tail)
    } else add(from, to - tail)
    add(to - tail, to)
  }
  return tokens
}

const isOwned = (word: string): boolean => /['’]/.test(word.at(-2) ?? '') && /['’]s$/i.test(word)

/** “O’Hara” is read as “O'Hara” is. */
const straight = (word: string): string =>
  word.includes('’') ? word.replace(/(?<=\p{L})’(?=\p{L}{2})/gu, "'") : word

/** Tails that a name takes without being part of it; other small tails are its own, as in "Jae-in". */
const tails = whole()`
  based, led, backed, run, owned, born, made, style, controlled, held, linked, funded, wide, era, like,
  sponsored, trained, occupied, administered, brokered, imposed, dominated, listed, speaking, aligned, allied,
  friendly, related, powered, mediated, majority, ruled, built, supplied, designed, educated, affiliated,
  drafted, area, bound, sanctioned, proof, inspired, supported, friend, type, class`

/** Where a compound comes apart: "Delhi-based", "India-Russia"; "Indo-Pacific" and "Jean-Claude" stay whole. */
function splitAt(stem: string): number {
  if (countryOf(stem) !== undefined) return 0
  const at = stem.lastIndexOf('-')
  const [left, right] = [stem.slice(0, at), stem.slice(at + 1)]
  if (/^\p{Lu}/u.test(left) && tails.test(right)) return at
  return countryOf(left) !== undefined && countryOf(right) !== undefined ? at : 0
}
