import { genderByWord, genderOf } from '../../language/gender.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import { sameForename } from '../../language/same-person.ts'
import { wordOf } from './features.ts'
import { generationBefore, isParentOf } from './generations.ts'
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
  /** What stands before the full name as a title may, in small letters. */
  readonly titles: Set<string>
  /** Whether the first full name is told as a relative's: “his mother Ada Finch”. */
  readonly isKin: boolean
}

/** People by a folded word of theirs, since an article may name thousands. */
type Index = Map<string, Growing[]>

/**
 * Mentions of people gathered by person: full names first, then the shorter forms. A short form that fits two people
 * belongs to the one whose title, gender or full name tells so (`bearerOf`), and else is somebody of its own.
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
      const isKin = isOfKin(text, mention)
      owner = { words, mentions: [], lastFull: mention.start, titles: new Set(), isKin }
      people.push(owner)
      file(byLast, last, owner)
      file(byFirst, foldName(words[0] ?? ''), owner)
    }
    owner.mentions.push(mention)
    owner.titles.add(titleAt(text, mention.start).toLowerCase())
    owners.set(mention, owner)
    if (words.length > owner.words.length) owner.words = words
  }
  const ruling = new Set(
    read.flatMap(({ mention, words }) =>
      words.length === 1 && isRuling(text, mention) ? [foldName(words[0] ?? '')] : [],
    ),
  )
  /** By last name, where it first stands alone once somebody has it. */
  const usedBare = new Map<string, number>()
  for (const { mention, words } of read) {
    const whole = owners.get(mention)
    if (whole) {
      whole.lastFull = mention.start
      continue
    }
    const [word = ''] = words
    const folded = foldName(word)
    // "Xi" is Xi Jinping, and "Boris" Boris Johnson, where nobody has it for a last name, nor rules by it.
    const isFirst = (wordOf(word).classes & classes.common) === 0 && !ruling.has(folded)
    const first = isFirst ? byFirst.get(folded) : undefined
    const bearers = isRuling(text, mention) ? undefined : byLast.get(folded)
    const owner = bearers
      ? (bearerOf(text, mention, bearers, usedBare.get(folded)) ?? bare.get(folded)?.[0])
      : (nearest(first, mention) ?? bare.get(folded)?.[0])
    if (bearers?.[0] && !usedBare.has(folded) && mention.start > firstFull(bearers[0]))
      usedBare.set(folded, mention.start)
    if (owner) owner.mentions.push(mention)
    else {
      const titles = new Set<string>()
      const person = { words, mentions: [mention], lastFull: mention.start, titles, isKin: false }
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

/** Of more people with one name, as in a register, the last ones are told apart. */
const mostAlike = 100

function file(index: Index, key: string, person: Growing): void {
  const list = index.get(key) ?? []
  if (list.length === mostAlike) list.shift()
  list.push(person)
  index.set(key, list)
}

/** "Pope Martin", "Queen Mary": whose only name it is, and nobody's who has another behind it. */
const isRuling = (text: string, { start }: Mention): boolean =>
  ruler.test(text.slice(Math.max(0, start - longestRuler), start))
const ruler = pattern('u')`(?<!\p{L})${oneOf`Pope, King, Queen, Prince, Princess, Emperor, Empress, Saint`} $`
const longestRuler = 12

/** The words before a bare last name and after it that tell whose it is, in letters. */
const reach = 90

/**
 * Whose a bare last name is. A title ("Mrs Finch", "Captain Eide") or a pronoun in its clause ("Finch and her staff")
 * leaves those whom it fits; of several left it is who was last named surely, unless the article called another so before
 * this one came in: then it may be either, and is nobody's.
 */
function bearerOf(
  text: string,
  mention: Mention,
  bearers: readonly Growing[],
  usedBare: number | undefined,
): Growing | undefined {
  const before = text.slice(Math.max(0, mention.start - reach), mention.start)
  const behind = text.slice(mention.end, mention.end + reach)
  const title = titleAt(text, mention.start)
  const fitting = fittingOf(bearers, before, title)
  if (fitting.length < 2) return fitting[0]
  const told =
    byGeneration(text, fitting, before) ?? byTitle(fitting, title) ?? byPronoun(fitting, before, behind)
  if (told) {
    told.lastFull = mention.start
    return told
  }
  // “His mother Ada Finch” is told by her own full name, and “Finch” is whom the article is about.
  const own = onlyOne(fitting.filter(({ isKin }) => !isKin))
  if (own && own.lastFull < mention.start && fitting.every((one) => firstFull(own) <= firstFull(one)))
    return own
  const close = nearest(fitting, mention)
  const [first] = [...fitting].sort((a, b) => firstFull(a) - firstFull(b))
  const second = Math.min(...fitting.filter((one) => one !== first).map(firstFull))
  const isSettled = first && usedBare !== undefined && usedBare > firstFull(first) && usedBare < second
  return isSettled && close !== first ? undefined : close
}

/** Whether a name stands right behind or before what tells whose relative its bearer is. */
const isOfKin = (text: string, { start, end }: Mention): boolean =>
  (kinRightBefore.test(text.slice(Math.max(0, start - longestKin), start)) &&
    kinBefore.test(text.slice(Math.max(0, start - reach), start))) ||
  kinBehind.test(text.slice(end, end + reach))
const kin = oneOf`mother, father, wife, husband, brother, sister, son, daughter, widow, widower, spouse, cousin, uncle, aunt, niece,
  nephew, grandmother, grandfather, mum, mom, dad`
const whose = String.raw`(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)|\p{L}[’']s?)\s(?:\p{Ll}[\p{L}-]*\s){0,2}?`
/** “Her husband, the vet Amos Finch”: a trade may stand between. */
const trade = String.raw`(?:the\s(?:[a-z-]+\s){1,2})?`
const kinRightBefore = pattern()`${kin},?\s${trade}$`
const longestKin = 50
const kinBefore = pattern('u')`${whose}${kin},?\s${trade}$`
const kinBehind = pattern(
  'u',
)`^,\s(?:who\sis\s)?(?:\p{Lu}\p{L}+[’']s?\s|(?:his|her|their)\s)(?:\p{Ll}[\p{L}-]*\s){0,2}?${kin}\b`

const onlyOne = (some: readonly Growing[]): Growing | undefined => (some.length === 1 ? some[0] : undefined)

/** The word right before a place, which a full stop may end. */
function titleAt(text: string, place: number): string {
  if (!/\s/.test(text.charAt(place - 1))) return ''
  const end = text.charAt(place - 2) === '.' ? place - 2 : place - 1
  // Letter by letter from its end: thousands of names are asked for it.
  let start = end
  while (start > 0 && place - start < reach && /\p{L}/u.test(text.charAt(start - 1))) start--
  return text.slice(start, end)
}

/** By a title of one gender before a bare name, or a first name that the paper adds: "President (Lyndon) Johnson". */
function fittingOf(bearers: readonly Growing[], before: string, title: string): readonly Growing[] {
  const added = /\((\p{Lu}\p{L}+)\)\s$/u.exec(before)?.[1]
  const called = genderByWord(title)
  return bearers.filter(
    ({ words }) =>
      (added === undefined || words[0] === added) && (called === '' || isOfGender(words, called)),
  )
}

/** "Finch allowed her staff", "In her book, Finch wrote". */
function byPronoun(fitting: readonly Growing[], before: string, behind: string): Growing | undefined {
  const he = pronounBehind.exec(behind)?.[1] ?? pronounBefore.exec(before)?.[1]
  if (he === undefined) return undefined
  const gender = /^(?:he|him|his)$/i.test(he) ? 'm' : 'f'
  return onlyOne(fitting.filter(({ words }) => isOfGender(words, gender)))
}

/** "The elder Tarn" is whom the article tells as the father or mother of the other, "the younger Tarn" the other. */
function byGeneration(text: string, bearers: readonly Growing[], before: string): Growing | undefined {
  const which = generationBefore(before)
  if (which === undefined) return undefined
  const nameOf = ({ words }: Growing): string => words.join(' ')
  // Whose son somebody is stands where one of the two is first named.
  const isParent = (one: Growing, other: Growing): boolean =>
    [firstFull(one), firstFull(other)].some((at) =>
      isParentOf(text.slice(Math.max(0, at - 2 * reach), at + 2 * reach), nameOf(one), nameOf(other)),
    )
  return onlyOne(
    bearers.filter((one) =>
      bearers.some(
        (other) => other !== one && (which === 'elder' ? isParent(one, other) : isParent(other, one)),
      ),
    ),
  )
}

/** The first pronoun in the rest of the sentence, where nobody with a capital comes before it. */
const pronounBehind = /^(?:[’']s)?[^.!?;:“”"\p{Lu}]*?\b(he|his|him|she|her)\b/u

/** The possessive in the words that open the sentence, up to the comma before the name. */
const leads = oneOf`In, At, With, After, Before, During, On, Despite, Like, As, For, From`
const pronounBefore = pattern('u')`(?:^|[.!?”"]\s+|\n)${leads}\s(?:\p{Ll}+\s)?(his|her)\s[^.!?;:“”"]*,\s$`

/** Whether a first name may be of this gender. */
const isOfGender = (words: readonly string[], gender: 'f' | 'm'): boolean => {
  const own = genderOf(words.join(' '), '')
  return own === '' || own === gender
}

/** "Captain Runa Eide": before whose full name alone the word stands. */
function byTitle(fitting: readonly Growing[], title: string): Growing | undefined {
  if (!/^\p{Lu}/u.test(title)) return undefined
  const word = title.toLowerCase()
  return onlyOne(fitting.filter(({ titles }) => titles.has(word)))
}

const firstFull = ({ mentions }: Growing): number => mentions[0]?.start ?? 0

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
