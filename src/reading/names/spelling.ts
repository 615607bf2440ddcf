import { withoutArticle } from '../../language/same-person.ts'

/** The last word of a name that is no "Jr". */
export function lastName(words: readonly string[]): string {
  const last = /^(?:jr|sr|i{2,3}|iv)\.?$/i.test(words.at(-1) ?? '') ? words.length - 2 : words.length - 1
  return words[Math.max(0, last)] ?? ''
}

const kept = new Map<string, string>()
/** An article that lists thousands of one last name compares each with each; beyond this the table starts again. */
const keptAtMost = 20_000

/** Spellings that differ by transliteration alone fall together: Sergey and Sergei, Dmitry and Dmitri. */
export function foldName(word: string): string {
  const known = kept.get(word)
  if (known !== undefined) return known
  const folded = withoutArticle(word)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'.]/g, '')
    .replace(/[yj]/g, 'i')
    .replace(/(.)\1+/g, '$1')
  if (kept.size >= keptAtMost) kept.clear()
  kept.set(word, folded)
  return folded
}
