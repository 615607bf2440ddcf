import { sameForename } from '../../language/same-person.ts'
import { wordOf } from './features.ts'
import type { Mention } from './mentions.ts'
import { quiet } from './shouting.ts'
import { foldName, lastName } from './spelling.ts'
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

/** People by a folded word of theirs, since an article may name thousands. */
type Index = Map<string, Growing[]>

/**
 * Mentions of people gathered by person: full names first, then the shorter forms. A short form that fits two people
 * belongs to the one whose full name stands nearest before it.
 * @param mentions in the order of the text
 */
export function gatherPeople(text: string, mentions: readonly Mention[]): readonly Known[] {
  const read = mentions.map((mention) => ({ mention, words: wordsOf(text, mention) }))
  const people: Growing[] = []
  const byLast: Index = new Map()
  const byFirst: Index = new Map()
  const bare: Index = new Map()
  const owners = new Map<Mention, Growing>()
  for (const { mention, words } of read) {
    if (words.length < 2) continue
    const last = foldName(lastName(words))
    let owner = byLast.get(last)?.find((person) => sameWithLast(person.words, words))
    if (!owner) {
      owner = { words, mentions: [], lastFull: mention.start }
      people.push(owner)
      file(byLast, last, owner)
      file(byFirst, foldName(words[0] ?? ''), owner)
    }
    owner.mentions.push(mention)
    owners.set(mention, owner)
    if (words.length > owner.words.length) owner.words = words
  }
  for (const { mention, words } of read) {
    const whole = owners.get(mention)
    if (whole) {
      whole.lastFull = mention.start
      continue
    }
    const [word = ''] = words
    const folded = foldName(word)
    // "Xi" is Xi Jinping, and "Boris" Boris Johnson, where nobody has it for a last name.
    const first = (wordOf(word).classes & classes.common) === 0 ? byFirst.get(folded) : undefined
    const owner = nearest(byLast.get(folded), mention) ?? nearest(first, mention) ?? bare.get(folded)?.[0]
    if (owner) owner.mentions.push(mention)
    else {
      const person = { words, mentions: [mention], lastFull: mention.start }
      people.push(person)
      file(bare, folded, person)
    }
  }
  for (const person of people) person.mentions.sort((a, b) => a.start - b.start)
  return people.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
}

function wordsOf(text: string, { start, end }: Mention): readonly string[] {
  const words = text
    .slice(start, end)
    .split(/\s+/)
    .map((word) => word.replace(/^["“‘(]|["”’)]$/g, ''))
    .filter((word) => word !== '')
  // "JOE BIDEN" shouts; the "HBO" of a mixed name is an abbreviation.
  const shortest = words.every((word) => word === word.toUpperCase()) ? 3 : 4
  return words.map((word) => quiet(word, shortest))
}

function file(index: Index, key: string, person: Growing): void {
  const list = index.get(key)
  if (list) list.push(person)
  else index.set(key, [person])
}

function nearest(fitting: readonly Growing[] | undefined, mention: Mention): Growing | undefined {
  // `lastFull` moves with the walk, so that of those before this mention the greatest is the nearest.
  const preceding = fitting?.filter((person) => person.lastFull < mention.start)
  return preceding?.length ? preceding.reduce((a, b) => (b.lastFull > a.lastFull ? b : a)) : fitting?.[0]
}

/** Of two with one last name: words left out ("Harsh Shringla"), an initial, or another spelling ("Sergey"). */
function sameWithLast(one: readonly string[], other: readonly string[]): boolean {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one]
  const [first = '', also = ''] = [foldName(long[0] ?? ''), foldName(short[0] ?? '')]
  if (sameForename(first, also)) return true
  // "Vardhan Shringla" is the end of "Harsh Vardhan Shringla".
  const end = long.slice(-short.length)
  return long.length > short.length && end.every((word, at) => foldName(word) === foldName(short[at] ?? ''))
}
