import { editDistance } from './nearest.ts'

/** Letters that no form parts into a plain one and a mark. */
export const plainLetters: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd' }

/** The words of a name as they are compared. */
export function nameWords(name: string): readonly string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[łøđ]/g, (letter) => plainLetters[letter] ?? letter)
    .split(/[^\p{L}'-]+/u)
    .filter((word) => word !== '')
}

/**
 * Whether two forms may name one person: the same last word, and the other words of the shorter form among those of
 * the longer (initials and spelling variants of transcription allowed: Sergei and Sergey).
 */
export function samePerson(a: string, b: string): boolean {
  return sameWords(nameWords(a), nameWords(b))
}

/** The same of names by their words, folded to small letters without accents. */
export function sameWords(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const last = short.at(-1)
  const other = long.at(-1)
  if (last === undefined || other === undefined || !sameSpelling(last, other, longSurname)) return false
  return short.slice(0, -1).every((word) => long.slice(0, -1).some((known) => sameForename(word, known)))
}

/** "Haddad" of "al-Haddad": the article of an Arabic name, which papers set or leave out. */
export const withoutArticle = (word: string): string => word.replace(arabicArticle, '')
const arabicArticle = /^(?:al|el|ad|ar|as|ash|at|az|an)-(?=\p{L}{3})/iu

/** Initials, and transcriptions such as Sergei and Sergey. */
export function sameForename(one: string, other: string): boolean {
  if (one.length === 1 || other.length === 1) return one[0] === other[0]
  return sameSpelling(one, other, longForename)
}

/** The fewest letters of a name of which one may be spelt otherwise. */
const longForename = 5
const longSurname = 6

function sameSpelling(one: string, other: string, fewest: number): boolean {
  const [a, b] = [withoutArticle(one), withoutArticle(other)]
  if (a === b) return true
  return Math.min(a.length, b.length) >= fewest && a[0] === b[0] && editDistance(a, b, 1) <= 1
}
