import { wordOf } from './features.ts'
import type { Mention } from './mentions.ts'
import { quiet } from './shouting.ts'
import { classes } from './words.ts'

export interface Known {
  readonly words: readonly string[]
  readonly mentions: readonly Mention[]
}

interface Growing {
  words: readonly string[]
  readonly mentions: Mention[]
  /** Where the last mention stands that is more than a bare last name. */
  lastFull: number
}

/**
 * Mentions of people gathered by person: full names first, then the shorter forms. A short form that fits two people
 * belongs to the one whose full name stands nearest before it.
 * @param mentions in the order of the text
 */
export function gatherPeople(text: string, mentions: readonly Mention[]): readonly Known[] {
  const people: Growing[] = []
  const read = mentions.map((mention) => {
    const words = text
      .slice(mention.start, mention.end)
      .split(/\s+/)
      .filter((word) => !/^["“”()]$/.test(word))
    // "JOE BIDEN" shouts; the "HBO" of a mixed name is an abbreviation.
    const shortest = words.every((word) => word === word.toUpperCase()) ? 3 : 4
    return { mention, words: words.map((word) => quiet(word, shortest)) }
  })
  for (const { mention, words } of read) {
    if (words.length < 2) continue
    const known = people.find((person) => samePerson(person.words, words))
    if (!known) people.push({ words, mentions: [mention], lastFull: mention.start })
    else {
      known.mentions.push(mention)
      if (words.length > known.words.length) known.words = words
    }
  }
  for (const { mention, words } of read) {
    const [word = ''] = words
    if (words.length > 1) {
      const owner = people.find((person) => person.mentions.includes(mention))
      if (owner) owner.lastFull = mention.start
      continue
    }
    const fits =
      nearest(people, mention, (person) => fold(lastName(person.words)) === fold(word)) ??
      nearest(people, mention, (person) => isFirstAlone(person.words, word)) ??
      people.find((person) => person.words.length === 1 && fold(person.words[0] ?? '') === fold(word))
    if (fits) fits.mentions.push(mention)
    else people.push({ words, mentions: [mention], lastFull: Number.POSITIVE_INFINITY })
  }
  for (const person of people) person.mentions.sort((a, b) => a.start - b.start)
  return people.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
}

function nearest(
  people: readonly Growing[],
  mention: Mention,
  fits: (person: Growing) => boolean,
): Growing | undefined {
  const fitting = people.filter((person) => person.words.length > 1 && fits(person))
  // `lastFull` moves with the walk, so that of those before this mention the greatest is the nearest.
  const preceding = fitting.filter((person) => person.lastFull < mention.start)
  return preceding.length > 0 ? preceding.reduce((a, b) => (b.lastFull > a.lastFull ? b : a)) : fitting[0]
}

/** One name is the other with words left out ("Harsh Shringla"), an initial, or another spelling ("Sergey"). */
function samePerson(one: readonly string[], other: readonly string[]): boolean {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one]
  if (fold(lastName(long)) !== fold(lastName(short))) return false
  const [first = '', also = ''] = [fold(long[0] ?? ''), fold(short[0] ?? '')]
  if (first === also || initialOf(first, also) || initialOf(also, first)) return true
  // "Vardhan Shringla" is the end of "Harsh Vardhan Shringla".
  return long.length > short.length && fold(long.slice(-short.length).join(' ')) === fold(short.join(' '))
}

function initialOf(initial: string, name: string): boolean {
  return initial.replace(/\./g, '').length === 1 && name.startsWith(initial.charAt(0))
}

/** The last word with its particles: "van Brugen", "al-Sisi". "Jr" is no last name. */
function lastName(words: readonly string[]): string {
  const last = /^(?:jr|sr|i{2,3}|iv)\.?$/i.test(words.at(-1) ?? '') ? words.length - 2 : words.length - 1
  return words[Math.max(0, last)] ?? ''
}

/** "Xi" is Xi Jinping, and "Boris" Boris Johnson, if the first word is all there is. */
function isFirstAlone(words: readonly string[], word: string): boolean {
  return (
    words.length > 1 && fold(words[0] ?? '') === fold(word) && (wordOf(word).classes & classes.common) === 0
  )
}

/** Spellings that differ by transliteration alone fall together: Sergey and Sergei, Dmitry and Dmitri. */
function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'.]/g, '')
    .replace(/[yj]/g, 'i')
    .replace(/(.)\1+/g, '$1')
}
