/**
 * The line that was typed, out of the words that the shell made of it: it has taken the quotation marks of
 * `name:"two words"` away.
 */
export const asTyped = (words: readonly string[]): string =>
  words.map((word) => word.replace(/^([a-z]+:)([^"“].*\s.*)$/s, '$1"$2"')).join(' ')
