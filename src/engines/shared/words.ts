import { stem } from '../../language/porter.ts'

/** Lower case without accents, as FTS5's `unicode61 remove_diacritics 2` has it. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  return isAscii(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
}

const plainLetters: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd' }

/** The words of a name or a source, folded. */
export function foldedWords(text: string): readonly string[] {
  // Letters that no form parts into a plain one and a mark: a name is typed without them.
  const plain = fold(text).replace(/[łøđ]/g, (letter) => plainLetters[letter] ?? letter)
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** More stems than any corpus's common words; past it, the memory is emptied and begins anew. */
const remembered = 50_000
const stems = new Map<string, string>()

/** The stem of a word in any case. */
export function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  if (stems.size >= remembered) stems.clear()
  const found = stem(fold(word))
  stems.set(word, found)
  return found
}

/** What FTS5 would index of the text: each word's stem, and where it begins. */
export function* wordsIn(text: string): Iterable<{ readonly stem: string; readonly start: number }> {
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu))
    yield { stem: stemOf(word), start: index }
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false
  return true
}
