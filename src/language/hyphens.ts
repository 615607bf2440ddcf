import { loadWeights } from './tree/weights.ts'

/** What English words are written with at their end; a word that is known without it is known with it. */
const endings = /(?:e?s|e?d|ing|ly|er|ers)$/

/** Of so many letters at least is a word's beginning; what is shorter stands for too many. */
const fewestLetters = 4

function isWord(word: string): boolean {
  const { known } = loadWeights()
  if (known.has(word)) return true
  const base = word.replace(endings, '')
  return base !== word && base.length >= fewestLetters && (known.has(base) || known.has(`${base}e`))
}

/**
 * What a line's end parted, whole again: a word that a printer broke ("construc-", "tion") loses its hyphen; one that two
 * words are written with ("long-", "term") keeps it. The latter are words each, and none together.
 * @param first what stands before the hyphen
 * @param second what the next line begins with
 */
export function joinParted(first: string, second: string): string {
  const [one, other] = [first.toLowerCase(), second.toLowerCase()]
  return isWord(one) && isWord(other) && !isWord(one + other) ? `${first}-${second}` : first + second
}
