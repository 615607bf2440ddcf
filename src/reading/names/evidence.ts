import { whole } from '../../language/pattern.ts'
import { wordOf } from './features.ts'
import { factions } from './kind.ts'
import { type Mention, mentionFrom, type Sentence } from './mentions.ts'
import { isHead, isOfficeAt, kin } from './offices.ts'
import { isOpening, mayOpen } from './opening.ts'
import { rolesBefore } from './roles.ts'
import { rolesAfter } from './roles-after.ts'
import type { Token } from './tokens.ts'
import { classes } from './words.ts'

/**
 * People whom the grammar around a name tells, whatever the tagger took it for: an age, an office or "who" behind it, an
 * office or a relative before it. Hyphens, particles, initials and a nickname are parts of it. They take the place of
 * what the tagger found on the same words.
 */
export function byGrammar(sentences: readonly Sentence[], tagged: readonly Mention[]): readonly Mention[] {
  const shaped = sentences.map(({ tokens, headline }) => ({ tokens, names: headline ? [] : namesIn(tokens) }))
  const told = shaped.flatMap(({ tokens, names }, index) =>
    names.flatMap(([first, last]) =>
      isTold(tokens, first, last) ? (mentionFrom(tokens, index, first, last, 'PER', certain) ?? []) : [],
    ),
  )
  const surnames = new Set([
    ...told.map(({ sentence, last }) => sentences[sentence]?.tokens[last]?.text),
    ...shaped.flatMap(({ tokens, names }) => agedIn(tokens, names)),
  ])
  // "Constance Mbeki-Ross" is who is "Mbeki-Ross, 61," further down.
  const fuller = shaped.flatMap(({ tokens, names }, index) =>
    names.flatMap(([first, last]) =>
      last > first && surnames.has(tokens[last]?.text) && !mayOpen(tokens, first)
        ? (mentionFrom(tokens, index, first, last, 'PER', certain) ?? [])
        : [],
    ),
  )
  const places = new Set(told.map(placeOf))
  const found = [...told, ...fuller.filter((one) => !places.has(placeOf(one)))]
  const bySentence = Map.groupBy(found, ({ sentence }) => sentence)
  const rest = tagged.filter(
    ({ sentence, first, last }) =>
      !bySentence.get(sentence)?.some((one) => one.first <= last && one.last >= first),
  )
  return [...rest, ...found].sort((a, b) => a.start - b.start)
}

const placeOf = ({ start, end }: Mention): string => `${start} ${end}`

/** From its first token to its last. */
type Stretch = readonly [first: number, last: number]

/** As sure as the tagger is at its surest. */
const certain = 20
const mostWords = 7

const noName =
  classes.calendar |
  classes.common |
  classes.country |
  classes.demonym |
  classes.organisation |
  classes.organisationWord |
  classes.placeWord |
  classes.role |
  classes.title

/** Last names alone that have an age: "Mbeki, 61,"; a town has none. */
const agedIn = (tokens: readonly Token[], names: readonly Stretch[]): readonly string[] =>
  names.flatMap(([first, last]) => (first === last && hasAge(tokens, last) ? [tokens[last]?.text ?? ''] : []))

const hasAge = (tokens: readonly Token[], last: number): boolean =>
  tokens[last + 1]?.text === ',' &&
  /^\d{2}$/.test(tokens[last + 2]?.text ?? '') &&
  /^[,.]$/.test(tokens[last + 3]?.text ?? '')

/** Stretches of tokens that have the shape of one whole name: nothing with a capital goes on before or behind it. */
function namesIn(tokens: readonly Token[]): readonly Stretch[] {
  const found: Stretch[] = []
  for (let first = 0; first < tokens.length; first++) {
    if (isOpening(tokens, first) || !isNameWord(tokens, first)) continue
    if (goesOnBefore(tokens, first) || isOffice(tokens, first)) continue
    let last = first
    for (let at = nextWord(tokens, first); at > 0 && at - first < mostWords; at = nextWord(tokens, last))
      last = at
    if (!isCapital(tokens[last + 1]?.text)) found.push([first, last])
    first = last
  }
  return found
}

const isCapital = (text = ''): boolean => /^\p{Lu}/u.test(text)
const isNameWord = (tokens: readonly Token[], at: number): boolean => {
  const { text = '' } = tokens[at] ?? {}
  return (
    (/^\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}'’-]*$/u.test(text) ||
      (/^\p{Lu}\.$/u.test(text) && isCapital(tokens[at + 1]?.text))) &&
    (wordOf(text).classes & noName) === 0
  )
}

/** "Superintendent Moira Kinsella": an office before two words of a name is none of them. */
export const isOffice = (tokens: readonly Token[], at: number): boolean => {
  const { text = '' } = tokens[at] ?? {}
  return (
    isOfficeAt(tokens, at) &&
    (wordOf(text).classes & classes.given) === 0 &&
    isNameWord(tokens, at + 1) &&
    isNameWord(tokens, at + 2)
  )
}

/** A capital right before it is of a title or an office, or the name is longer than is read here. */
function goesOnBefore(tokens: readonly Token[], first: number): boolean {
  const { text = '' } = tokens[first - 1] ?? {}
  return (
    isCapital(text) &&
    first > 1 &&
    (wordOf(text).classes & (classes.title | classes.role)) === 0 &&
    !isHead(text)
  )
}

/** Where the name goes on: at the next word of it, over its small words or a nickname between marks; -1 where it ends. */
function nextWord(tokens: readonly Token[], at: number): number {
  const word = (by: number): string => tokens[at + by]?.text ?? ''
  if (isNameWord(tokens, at + 1)) return at + 1
  const close =
    /^["“‘'(]$/.test(word(1)) && isCapital(word(2))
      ? [3, 4].find((by) => /^["”’')]$/.test(word(by)))
      : undefined
  if (close !== undefined && isNameWord(tokens, at + close + 1)) return at + close + 1
  for (let by = 1; by <= 2 && particles.test(word(by)); by++)
    if (isNameWord(tokens, at + by + 1)) return at + by + 1
  return -1
}
/** Words in lower case within a name. */
export const particles = whole()`van, von, der, den, de, la, del, della, di, da, do, dos, das, du, le, bin, bint, ibn, ben, al, el, ter, ten, zu, y, e`

/** What bodies are too: "Velm Partners, the owner of the yard". */
const ofBodies = whole(
  'i',
)`owner, partner, producer, leader, advisor, adviser, ally, rival, critic, member, representative,
  victim, official, maker`

/** Whether the words beside a full name tell that it is a person's. */
function isTold(tokens: readonly Token[], first: number, last: number): boolean {
  if (last === first && !tokens[first]?.text.includes('-')) return false
  // "The centrist Nova Zora party".
  if (factions.test(tokens[last + 1]?.text ?? '')) return false
  // Only people have a nickname: Robert "Bobby" Hale.
  if (tokens.slice(first, last).some(({ text }) => /^["“]$/.test(text))) return true
  return isToldAfter(tokens, first, last) || isToldBefore(tokens, first, last)
}

/** "Asha Rao, 52,", "Asha Rao, who", "Asha Rao, a baker", "named Asha Rao director". */
function isToldAfter(tokens: readonly Token[], first: number, last: number): boolean {
  const word = (by: number): string => tokens[last + by]?.text ?? ''
  if (hasAge(tokens, last) || (word(1) === ',' && word(2) === 'who')) return true
  // "Asha Rao, née Sen,".
  if (last > first && /^[,(]$/.test(word(1)) && born.test(word(2))) return true
  return rolesAfter({ tokens, person: () => false }, last).some((role) => {
    const noun = tokens.findLast(({ start, text }) => start >= role.start && start < role.end && isHead(text))
    return noun !== undefined && last > first && !ofBodies.test(noun.text)
  })
}

export const born = /^n[ée]e$/i

/** "His wife, Asha Rao,", "the baker Asha Rao", "Judge Asha Rao", "the harbour master is Asha Rao". */
function isToldBefore(tokens: readonly Token[], first: number, last: number): boolean {
  const [before = '', further = ''] = [tokens[first - 1]?.text, tokens[first - 2]?.text]
  if (before === ',' && kin.test(further) && /^[,.]$/.test(tokens[last + 1]?.text ?? '')) return true
  if (before === 'is' && last > first)
    return rolesBefore({ tokens, person: () => false }, first, last).length > 0 && !ofBodies.test(further)
  const isTrade =
    ((/^\p{Ll}/u.test(before) && isOfficeAt(tokens, first - 1)) || (first === 1 && isOffice(tokens, 0))) &&
    !ofBodies.test(before)
  return last > first && (kin.test(before) || isTrade || titled.test(before))
}
const titled = whole()`Mr, Mrs, Ms, Mr., Mrs., Ms., Dr, Dr., Sir, Dame, Judge, Councillor, Senator, Governor, Sheikh, Prof., Professor,
  (Lt|Col|Gen|Maj|Capt|Cmdr|Sgt|Adm|Cpl|Pfc|Spc|Det|Insp|Supt)\.`
