import { distance, slipsAllowed } from './spelling.ts'
import { foldedWords } from './words.ts'

/** A pasted text is not a name. */
const mostWords = 6

/** The words of a name as typed, each once. */
export function typedWords(text: string): readonly string[] {
  return [...new Set(foldedWords(text))].slice(0, mostWords)
}

/** Those names that answer most of the typed words with the fewest slips of the pen, best first. */
export function nearest<T extends { readonly name: string }>(
  names: readonly T[],
  typed: readonly string[],
  limit: number,
): readonly T[] {
  return names
    .map((name) => ({ name, ...closeness(foldedWords(name.name), typed) }))
    .sort((a, b) => b.answered - a.answered || a.slips - b.slips)
    .slice(0, limit)
    .map(({ name }) => name)
}

/** How many of the typed words the name answers, and with how many slips of the pen. */
function closeness(name: readonly string[], typed: readonly string[]) {
  const found = typed.flatMap((word) => {
    const best = Math.min(...name.map((known) => slips(known, word) ?? Number.POSITIVE_INFINITY))
    return Number.isFinite(best) ? [best] : []
  })
  return { answered: found.length, slips: found.reduce((sum, n) => sum + n, 0) }
}

/** A typed word that is longer may be the beginning of a name's. */
export const mayBegin = (typed: string): boolean => typed.length > 2

/** A word that was not typed to its end counts as one slip. */
export function slips(known: string, typed: string): number | undefined {
  if (mayBegin(typed) && known !== typed && known.startsWith(typed)) return 1
  const most = slipsAllowed(typed)
  const found = distance(known, typed, most)
  return found <= most ? found : undefined
}
