/** A text's letters without accents, curly marks or capitals. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .toLowerCase()
}

/** Words as they stand, with their marks inside: "U.S.", "S-400", "al-Assad". */
export const wordsOf = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}](?:[\p{L}\p{N}'’&-]|\.(?=\p{L}))*/gu) ?? []

const plain = (word: string): string => fold(word).replace(/'s?$/, '').replace(/\./g, '')

/** Two words are alike where one is the other with another ending: "Russia", "Russian", "Russia's". */
export function alike(one: string, other: string): boolean {
  const a = plain(one)
  const b = plain(other)
  if (a === b) return true
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared++
  return shared >= 4 && shared >= Math.max(a.length, b.length) - 3
}

/** Words that tell nothing by themselves. */
export const faint = new Set(
  'a an the and or but of in on at to for from by with as is was were are be been has have had it its this that these those he she they his her their who which when where what how after before over under into about than more most least nearly almost up out also will would could may might said says not no'.split(
    ' ',
  ),
)

export const telling = (text: string): readonly string[] =>
  wordsOf(text)
    .map(plain)
    .filter((word) => word.length > 2 && !faint.has(word))

/** Cut after a mark, but not after an initial or a short title. */
export const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[\p{L}\d”"’)]{4}[.!?:;…]["”’']?)\s+|\n+/u)

/** Whether the words stand in the text, whole and in this order. */
export function holds(text: string, words: string): boolean {
  const join = (all: string): string => ` ${wordsOf(fold(all)).join(' ')} `
  return words.trim() !== '' && join(text).includes(join(words))
}
