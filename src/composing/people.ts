import { editDistance } from '../language/nearest.ts'
import { oneOf, pattern } from '../language/pattern.ts'
import { nameWords, samePerson } from '../language/same-person.ts'
import type { ReadArticle } from '../model/reading.ts'

/** Words of a question around a name: "who is X?", "tell me about X". */
const asks = oneOf`who(['’]s| is| was| are|s)?, (is|was)(?=\s+(the\s|\p{Lu})), tell me (about|who), what about, about`
const asking = pattern('iu')`^(?:(?:please|and|so)\s+)?${asks}\s+(?=\S)`

/** The name or office that somebody types, without the words of a question around it. */
export function nameAsked(text: string): string {
  const bare = text.trim().replace(/[?.!]+$/, '')
  const without = bare.replace(asking, '')
  // "The Who is" is a name that the words are part of.
  const plain = without === bare ? bare : without.replace(/^the\s+(?=\p{Ll})/u, '').replace(/\s+is$/, '')
  return plain === '' ? bare : plain
}

const titles = [
  'mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|president|prime|(?:prime)?minister|premier|chancellor',
  'king|queen|prince|princess|pope|cardinal|archbishop|bishop|senator|sen|governor|gov|representative|rep',
  'congressman|congresswoman|mayor|judge|justice|general|gen|admiral|colonel|captain',
]
const title = new RegExp(`^(?:${titles.join('|')})\\.?$`, 'i')

export const isTitled = (typed: string): boolean =>
  typed
    .split(/\s+/)
    .slice(0, -1)
    .some((word) => title.test(word))

/** The words of a name without its titles: "Mayor Dorn" is whom an article calls "Mayor Petra Dorn". */
export const withoutTitles = (words: readonly string[]): readonly string[] =>
  words.filter((word, at) => at === words.length - 1 || !title.test(word))

/** A typed name as it is, without titles, and at last without single letters ("Roy A. Cooper"). */
export function formsOf(typed: string): readonly string[] {
  const words = typed.split(/\s+/)
  const untitled = withoutTitles(words)
  const whole = untitled.filter((word) => !/^\p{L}\.?$/u.test(word))
  return [...new Set([words, untitled, whole].map((form) => form.join(' ')).filter((form) => form !== ''))]
}

/** Forms of one name together, the fullest first; most prominent person first. */
export function together(names: readonly string[]): readonly (readonly string[])[] {
  const people: string[][] = []
  for (const name of [...names].sort((a, b) => nameWords(b).length - nameWords(a).length)) {
    const same = people.filter((forms) => forms.some((form) => samePerson(form, name)))
    // A bare family name that several people bear belongs to none of them alone.
    if (same.length === 1) same[0]?.push(name)
    else if (same.length === 0) people.push([name])
  }
  return people.sort((a, b) => names.indexOf(a[0] ?? '') - names.indexOf(b[0] ?? ''))
}

/** One bears a name mostly where this many times as many articles name them as the next. */
const mostlyAtLeast = 3

/**
 * Whom of several a typed name means: the only one whose last name it is, where it is a first name of the others, or who
 * has it mostly.
 * @param articlesOf how many articles name somebody
 */
export function bearerOf(
  typed: string,
  people: readonly (readonly string[])[],
  articlesOf: (forms: readonly string[]) => number,
): readonly string[] | undefined {
  const last = nameWords(typed).at(-1)
  const owners = people.filter((forms) => forms.some((form) => nameWords(form).at(-1) === last))
  if (owners.length === 1) return owners[0]
  const [most = 0, next = 0] = people.map(articlesOf)
  return next > 0 && most >= mostlyAtLeast * next ? people[0] : undefined
}

/** Whom an article says to have been born with a name: "Mina Sorel, née Halvorsen", "Ruben Aalto (born Ekman)". */
export function bornWith({ article, findings }: ReadArticle, typed: string): string | undefined {
  const words = nameWords(typed)
  return findings.people.find(({ name, mentions }) =>
    mentions.some(({ end }) => {
      const maiden = bornAs.exec(article.text.slice(end, end + longestMaiden))?.[1]
      if (maiden === undefined || !nameWords(maiden).includes(words.at(-1) ?? '')) return false
      const all = [...nameWords(maiden), ...nameWords(name)]
      return words.every((word) => all.includes(word))
    }),
  )?.name
}
const bornAs = /^,?\s\(?(?:n[ée]e|born)\s((?:\p{Lu}[\p{L}’'-]*\s?)+)/u
const longestMaiden = 60

const mostNear = 5
/** Of so many letters of a name one may be another. */
const lettersASlip = 4

/** Names that a mistyped one may stand for, each person once: one of their words is nearly the last that was typed. */
export function nearNames(typed: string, names: readonly string[]): readonly string[] {
  const last = nameWords(typed).at(-1) ?? ''
  const slips = Math.max(1, Math.floor(last.length / lettersASlip))
  const near = names.filter(
    (name) =>
      /^\p{Lu}/u.test(name) && nameWords(name).some((word) => editDistance(word, last, slips) <= slips),
  )
  return together(near)
    .flatMap(([name]) => name ?? [])
    .slice(0, mostNear)
}

/** Whether words stand in a row in others. */
export const inARow = (all: readonly string[], words: readonly string[]): boolean =>
  all.some((_, at) => words.every((word, by) => all[at + by] === word))
