import { treeOf } from '../../../language/clauses.ts'
import { oneOf, pattern, whole } from '../../../language/pattern.ts'
import { countryOf } from '../../../language/places.ts'
import { nameWords } from '../../../language/same-person.ts'
import type { Span } from '../../../language/span.ts'
import { months, weekdays } from '../../../language/vocabulary.ts'
import { inOrder, inside, type ReadArticle } from '../../../model/reading.ts'

/** A name where it stands in a text, as names are compared. */
export interface Called extends Span {
  /** Its words folded, without titles: of a person those of the fullest form. */
  readonly words: readonly string[]
  readonly sort: 'person' | 'thing'
  /** As it is written there. */
  readonly typed: string
}

/** Words before a name that are none of it. */
const title = whole('u')`
  president, prime, minister, king, queen, prince, princess, senator, sen, rep, gov, governor, mayor, judge, justice,
  chancellor, secretary, general, captain, professor, dr, mr, mrs, ms, sir, lord, lady, pope, coach, ceo, sheriff,
  olympic, former, chief, the, st`
const plainly = (words: readonly string[]): readonly string[] => {
  const rest = words.filter((word) => !title.test(word))
  return rest.length > 0 ? rest : words
}

const run = /\p{Lu}[\p{L}\p{M}\p{N}.’'-]*(?: (?:(?:of (?:the )?)?\p{Lu}|\d)[\p{L}\p{M}\p{N}.’'-]*)*/gu
const time = new RegExp(`^(?:${months}|${weekdays}|\\d{4}|the|a|an|of|and)$`, 'i')

const opener = pattern('u')`
  ^${oneOf`
  The, An?, In, On, At, By, To, For, From, Of, It, He, She, They, We, You, I, This, That, These, Those, There, His, Her,
  Their, Its, Our, My, But, And, Or, So, As, If, When, While, After, Before, Since, Until, With, Without, More, Most,
  Many, Some, All, Both, No, Not, None, Nobody, One, Two, Three, Four, Five, Six, Seven, Eight, Nine, Ten, About, What,
  Why, How, Who, Where, Which, Is, Are, Was, Were, Did, Does, Do, Has, Have, Had, Will, Would, Can, Could, Should,
  Police, Officials, People, Residents, Experts`}(?: |$)`

/** The runs of words with capitals in a text that name somebody or something. */
export function runsIn(text: string): readonly Called[] {
  return [...text.matchAll(run)].flatMap(({ 0: found, index }): readonly Called[] => {
    const start = index + (opener.exec(found)?.[0].length ?? 0)
    const typed = found.slice(start - index).replace(/[’']s?$|[.’'-]+$/u, '')
    // A model ("S-400") keeps its number, which tells it from others.
    const words = /\d/.test(typed) ? typed.toLowerCase().split(' ') : plainly(nameWords(typed))
    if (words.every((word) => time.test(word))) return []
    return [{ start, end: start + typed.length, typed, words, sort: 'thing' }]
  })
}

const known = new WeakMap<ReadArticle, readonly Called[]>()

/** What reading found named in an article, in order. */
function foundIn(reading: ReadArticle): readonly Called[] {
  const made = known.get(reading)
  if (made) return made
  const { people, organisations, places } = reading.findings
  const of = (list: typeof places, sort: Called['sort']): readonly Called[] =>
    list.flatMap(({ name, mentions }) => {
      const words = plainly(nameWords(name))
      return mentions.map(({ start, end }) => ({
        start,
        end,
        sort,
        words,
        typed: reading.article.text.slice(start, end),
      }))
    })
  const all = inOrder([...of(people, 'person'), ...of(organisations, 'thing'), ...of(places, 'thing')])
  known.set(reading, all)
  return all
}

/** A name as an article has it: its sort, and of a bare surname that several bear, whom it names most. */
export function meantBy(name: Called, reading: ReadArticle): Called {
  const [first] = foundIn(reading).filter((one) => isSameName(one, name))
  const { people } = reading.findings
  const [most] = people
    .map((person) => ({ words: plainly(nameWords(person.name)), times: person.mentions.length }))
    .filter(({ words }) => name.words.length === 1 && words.at(-1) === name.words[0])
    .sort((a, b) => b.times - a.times)
  return { ...name, sort: most ? 'person' : (first?.sort ?? name.sort), words: most?.words ?? name.words }
}

/** Who and what a sentence names, in order: what reading found, and what else has a capital. */
export function calledIn(reading: ReadArticle, sentence: Span): readonly Called[] {
  const found = inside(foundIn(reading), sentence)
  const text = reading.article.text.slice(sentence.start, sentence.end)
  const others = runsIn(text)
    .filter(({ start, typed }) => start > 0 || opensAsName(text, typed, reading))
    .map((one) => ({ ...one, start: one.start + sentence.start, end: one.end + sentence.start }))
    .filter((one) => !found.some(({ start, end }) => start < one.end && one.start < end))
  const all = inOrder([...found, ...others])
  const [first] = all
  // "Marsh, a lawyer, did not say what she hopes": whom a sentence names first is its "she".
  return first && others.includes(first) && /\b(?:he|she)\b/.test(text.slice(first.typed.length))
    ? [{ ...first, sort: 'person' }, ...all.slice(1)]
    : all
}

/** Whether what a sentence opens with is a name, which its capital does not tell: several words, an owner, or by its grammar. */
function opensAsName(text: string, typed: string, reading: ReadArticle): boolean {
  if (typed.includes(' ') || /^[’']s?\b/u.test(text.slice(typed.length))) return true
  return capitalsOf(reading).has(typed) || treeOf(text).upos[0] === 'PROPN'
}

const capitals = new WeakMap<ReadArticle, ReadonlySet<string>>()

/** Words that an article writes with a capital where no sentence opens, or of somebody: "Brightsea's". */
function capitalsOf(reading: ReadArticle): ReadonlySet<string> {
  const made =
    capitals.get(reading) ??
    new Set(reading.article.text.match(/(?<=[\p{L},] )\p{Lu}\p{L}+|\p{Lu}\p{L}+(?=[’']s\b)/gu))
  capitals.set(reading, made)
  return made
}
/** Whether two forms name one: a part of a person's, the beginning of a thing's, its initials, or one country. */
export function isSameName(a: Called, b: Called): boolean {
  const country = countryOf(a.typed)
  if (country !== undefined && country === countryOf(b.typed)) return true
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a]
  if (isInitials(short.typed, long.words)) return true
  if (!short.words.every((word) => long.words.includes(word))) return false
  // A model's number is its own: "the Russian AK-203".
  if (short.words.some(isModel)) return true
  const isPerson = a.sort === 'person' || b.sort === 'person'
  return isPerson || short.words[0] === long.words[0] || short.words.length > 1
}

const isModel = (word: string): boolean => /\d/.test(word) && /\p{L}/u.test(word)

const isInitials = (typed: string, words: readonly string[]): boolean =>
  /^\p{Lu}{2,}$/u.test(typed) &&
  words.length > 1 &&
  words.map((word) => word.charAt(0)).join('') === typed.toLowerCase()

/** Whether a name may stand in another's place: both of people, or both of none, and neither a part of the other. */
export const areRivals = (a: Called, b: Called): boolean =>
  a.sort === b.sort &&
  !isSameName(a, b) &&
  !new Set(a.words).isSubsetOf(new Set(b.words)) &&
  !new Set(b.words).isSubsetOf(new Set(a.words))
