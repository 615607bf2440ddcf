import { nameWords } from './same-person.ts'

/** What papers write in several ways for one sound of a name from another alphabet; in this order, each by one form. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|š/g, 's'],
  [/tch|ch|č/g, 't'],
  [/kh|x/g, 'h'],
  [/ph|v|w/g, 'f'],
  [/zh|ž/g, 'z'],
  [/ts|tz/g, 'c'],
  [/ck|k|q/g, 'c'],
  [/ou/g, 'u'],
  [/oo/g, 'u'],
  [/ee/g, 'i'],
  [/[yj]/g, 'i'],
  [/['-]/g, ''],
  [/(.)\1+/g, '$1'],
]

/** A name as it sounds: "Horbatskyy" and "Horbatsky", "Al Khatibi" and "Alkhatibi" are one. */
const sounding = (word: string): string =>
  sounds.reduce((text, [form, plain]) => text.replace(form, plain), word)

/** A shorter word sounds like many others. */
const shortest = 5

/**
 * Whether a typed name is one that papers transcribe in several ways: each of its words sounds as one of the other's, or as two
 * that stand side by side, and the last is long enough to be no other.
 */
export function isTranscribed(typed: string, name: string): boolean {
  const [own, other] = [nameWords(typed), nameWords(name)]
  const last = own.at(-1) ?? ''
  if (last.length < shortest) return false
  const sounds = new Set([
    ...other.map(sounding),
    ...other.slice(1).map((word, at) => sounding(`${other[at]}${word}`)),
  ])
  return own.every((word) => sounds.has(sounding(word)))
}

/** Ends of last names that are one in the alphabet of their own. */
const ends = [
  ['sky', 'skyy', 'skyi', 'skiy', 'skii', 'skij', 'ski', 'skyj'],
  ['iy', 'yi', 'ii', 'ij', 'y', 'i'],
] as const

/** The ways in which papers may end a typed name, itself left out: "Rimsky", "Rimskii", "Rimskiy". */
export function otherEndings(typed: string): readonly string[] {
  const plain = typed.toLowerCase()
  for (const group of ends) {
    const own = group.toSorted((a, b) => b.length - a.length).find((end) => plain.endsWith(end))
    if (own === undefined || typed.length - own.length < fewestBefore) continue
    return group.filter((end) => end !== own).map((end) => `${typed.slice(0, -own.length)}${end}`)
  }
  return []
}
const fewestBefore = 3
