import { countryTable } from './places/countries.ts'

/** What a word is to its country: "India", "Indian", "New Delhi", or a house that speaks for it, "Kremlin". */
export type PlaceKind = 'country' | 'demonym' | 'capital' | 'house'

interface Entry {
  readonly country: string
  readonly kind: PlaceKind
}

const kinds: readonly PlaceKind[] = ['country', 'demonym', 'capital', 'house']
const entries = new Map<string, Entry>()

for (const line of countryTable.trim().split('\n')) {
  const columns = line.split('|').map((column) => column.split(',').filter((word) => word !== ''))
  const country = columns[0]?.[0] ?? ''
  for (const [at, kind] of kinds.entries())
    for (const word of columns[at] ?? []) {
      const entry = { country, kind }
      if (!entries.has(word)) entries.set(word, entry)
      // Datelines and headings shout; three capitals may be another word ("US" is in the table as it is).
      if (word.length > 3 && !entries.has(word.toUpperCase())) entries.set(word.toUpperCase(), entry)
    }
}

/**
 * The country that a word stands for: "American", "U.S." and "Washington" are "United States". Capital letters count,
 * since "us" and "turkey" are no countries. "Brussels" is Belgium here, though news says it of the European Union.
 */
export function countryOf(word: string): string | undefined {
  return find(word)?.country
}

export function placeKind(word: string): PlaceKind | undefined {
  return find(word)?.kind
}

/** Whether a word, with the full stop behind it, may be the first that stands for a country: few are, and many are asked. */
export const opensCountry = (word: string): boolean =>
  openers.has(word) || /^the$/i.test(word) || (word.endsWith('.') && openers.has(word.slice(0, -1)))

const openers = new Set([...entries.keys()].flatMap((word) => word.split(/\s/, 1)))

function find(word: string): Entry | undefined {
  const exact = entries.get(word)
  if (exact || !mayDiffer.test(word) || !mayBegin.test(word)) return exact
  const plain = word
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/’/g, "'")
    .replace(/^the /i, '')
    .replace(/'s$|(?<=s)'$/i, '')
  return entries.get(plain)
}

/** What stands in no word of the table: then the word may be there in another spelling. */
const mayDiffer = /^\s|\s$|\s\s|[^\S ]|’|^[Tt][Hh][Ee] |'s$|\s.*(?:'S|[sS]')$/

/** Every word of the table begins with a capital, which an article may stand before. */
const mayBegin = /^\s*(?:[Tt][Hh][Ee]\s|\p{Lu})/u

const together = new Map<string, readonly string[]>()
for (const line of countryTable.trim().split('\n')) {
  const [names = '', peoples = ''] = line.split('|')
  const words = [...names.split(','), ...peoples.split(',')].filter((word) => word !== '')
  for (const word of words) if (!together.has(word)) together.set(word, words)
}

/**
 * The names of a country and its people, by any of them: "Turkey", "Turkish"; none for its capital, or another word. Of a
 * place that no table has, what English makes of a name in -ia.
 */
export const sameCountry = (word: string): readonly string[] =>
  together.get(word) ?? (entries.has(word) ? [] : unlisted(word))

function unlisted(word: string): readonly string[] {
  const name = /^(\p{Lu}\p{Ll}{2,}ia)(?:ns?)?$/u.exec(word)?.[1]
  return name === undefined ? [] : [name, `${name}n`, `${name}ns`, name.replace(/a$/, 'c')]
}

/** Whether words hold an adjective that English may make of a name: "Karzani" of "Karzan", "Ostravan" of "Ostrava". */
export function holdsAdjectiveOf(words: string, name: string): boolean {
  const base = name.replace(/[aeiou]$/u, '')
  if (!/^\p{Lu}\p{Ll}{3,}$/u.test(name)) return false
  return words
    .split(/[^\p{L}]+/u)
    .some((word) => word.startsWith(base) && endings.test(word.slice(base.length)))
}
const endings = /^(?:[aeiou]?ns?|i?ans?|ese|ish|is?|i?c)$/
