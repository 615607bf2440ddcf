import { plainLetters } from './same-person.ts'

/**
 * Whether words stand in a text, however it writes them: in any case, with or without accents, with × for x, in fullwidth
 * letters or ligatures (Unicode's NFKD), with other dashes and apostrophes, apart or joined (“S-400”, “S 400”), and with or
 * without separators in numbers (“1,200”). A form of possession counts as the name. Words of no letter or digit stand nowhere.
 */
export function standsIn(asked: string, text: string): boolean {
  const wanted = wordsOf(asked).join('')
  if (wanted === '') return false
  const words = wordsOf(text)
  return words.some((word, at) => {
    let row = word
    for (let next = at + 1; row.length < wanted.length && wanted.startsWith(row); next++) {
      const more = words[next]
      if (more === undefined) return false
      row += more
    }
    return row === wanted
  })
}

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s(?![\p{L}\p{N}])/gu, '')
    .replace(/[łøđ×]/g, (letter) => plainLetters[letter] ?? 'x')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * A word as articles may write it where an index takes that for another: a number with and without separators, a word with
 * ligatures or in fullwidth letters, and “4x4” with a multiplication sign, of which an index has the numbers alone.
 */
export function writings(word: string): readonly string[] {
  const digits = word.replace(/(?<=\d)[,.'’](?=\d{3}(?!\d))/g, '')
  const parted = digits.replace(/\d(?=(?:\d{3})+(?!\d))/g, '$&,')
  const plain = word.normalize('NFKD')
  const joined = plain.replace(/f[fil]/g, (letters) => ligatures[letters] ?? letters)
  const wide = plain.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + toFullwidth))
  const times = plain.replace(/(?<=\d)x(?=\d)/gi, '×')
  return [...new Set([digits, parted, plain, joined, wide, times])].filter((one) => one !== word)
}

const ligatures: Readonly<Record<string, string>> = { ff: 'ﬀ', fi: 'ﬁ', fl: 'ﬂ' }
/** From “!” to “！” in Unicode. */
const toFullwidth = 0xfe_e0
