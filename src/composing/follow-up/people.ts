import { type Gender, genderByWord, genderOf } from '../../language/gender.ts'
import { oneOf, pattern, whole } from '../../language/pattern.ts'
import { countryOf } from '../../language/places.ts'
import { nameWords, samePerson } from '../../language/same-person.ts'
import { sentences } from '../../language/sentences.ts'
import { months, weekdays } from '../../language/vocabulary.ts'
import { isHead } from '../../reading/names/offices.ts'
import { readNames } from '../../reading/names.ts'

/** Somebody whom "he" or "she" may mean. */
export interface Somebody {
  readonly name: string
  /** Known from a title, or from what an article calls somebody; else empty. */
  readonly gender: Gender
  /** True of whom a question asks; the others are in its answer. */
  readonly asked?: boolean | undefined
}

/** Who is called by an office or a trade alone: "the TikTok CEO", "the mayor". */
function officesIn(question: string): readonly Somebody[] {
  const words = [...question.matchAll(/[\p{L}\p{N}’'-]+/gu)]
  return words.flatMap(({ 0: word, index }, at) => {
    if (!isHead(word)) return []
    const opens = [1, 2, 3].find((back) => /^the$/i.test(words[at - back]?.[0] ?? ''))
    const first = opens === undefined ? undefined : words[at - opens]
    const next = words[at + 1]?.[0] ?? ''
    const isNamed = /^\s+\p{Lu}/u.test(question.slice(index + word.length))
    if (!first || isNamed || isHead(next)) return []
    const name = `the ${question.slice(first.index + 4, index + word.length)}`
    return [{ name, gender: genderByWord(word) }]
  })
}

/** Whom a question names. */
export interface NamedIn {
  /** Last one first; those that an answer knows by a fuller form get it. */
  readonly sure: readonly Somebody[]
  /** Bare names that no list knows: somebody's sooner than something's. */
  readonly unsure: readonly Somebody[]
}

/** @param known whom its answer names */
export function namedIn(question: string, known: readonly Somebody[]): NamedIn {
  const runs = [
    ...question.matchAll(
      /(?<![\p{L}\p{N}-])\p{Lu}[\p{Ll}’'-]+\p{L}*(?:\s+(?:al-|van |von |de |bin )?\p{Lu}[\p{L}’'-]+)*/gu,
    ),
  ]
    .map(({ 0: run, index }) => ({ run: run.replace(/[’']s?$/, '').replace(office, ''), index }))
    .filter(
      ({ run, index }) =>
        run !== '' &&
        countryOf(run) === undefined &&
        !namesTime.test(run) &&
        // "S-400" is a model.
        !/^\p{Lu}[\p{L}-]*\d/u.test(question.slice(index)),
    )
  const read = readNames(question, '', sentences(question))
  const people = runs.flatMap(({ run, index }): readonly (Somebody & { readonly sure: boolean })[] => {
    const same = known.find(({ name }) => samePerson(name, run))
    if (same)
      return [
        {
          name: nameWords(run).length > nameWords(same.name).length ? run : same.name,
          gender: same.gender || genderOf(run, question),
          sure: true,
        },
      ]
    const isPerson = read.people.some(({ name }) => samePerson(name, run))
    const isPlace = read.places.some(({ name }) => name === run)
    const bare =
      index > 0 &&
      !isPlace &&
      nameWords(run).length <= 3 &&
      !places.test(run) &&
      !/\b(?:on|in|at|near)\s+(?:the\s+)?$/.test(question.slice(0, index))
    return isPerson || bare ? [{ name: run, gender: genderOf(run, question), sure: isPerson }] : []
  })
  const listed = (wanted: boolean): readonly Somebody[] =>
    people.flatMap(({ sure, name, gender }) => (sure === wanted ? [{ name, gender }] : [])).reverse()
  const asked = [...listed(true), ...officesIn(question)].map((one) => ({ ...one, asked: true }))
  return { sure: asked, unsure: listed(false) }
}

/** What a place, a body or a firm is called by. */
const places = pattern()`\b${oneOf`
  Act, Ministry, Party, Union, Bank, Council, Row, Street, Road, Avenue, Square, Lane, Bridge, Park, Cross, Hall, Bay,
  Islands?, River, Lake, Airport, Station, University, College, Museum, Group, Corp, Inc, Ltd`}\b`

export const namesTime = whole()`${months}, ${weekdays}`

/** What stands before a name and is none. */
const before = oneOf`
  Mr, Mrs, Ms, Miss, Dr, Sir, Lady, Lord, President, Prime, Foreign, Defen[cs]e, Minister, Secretary, General, Senator,
  Chancellor, King, Queen, Did, Does, Has, Have, Was, Were, Is, Are, Will, What, Who, When, Where, Why, How, And, The,
  Which, Whose, Can, Could, Should, Until, Since`
const office = pattern()`^(?:${before}\b\.?\s*)+`

/** Whom a pronoun may mean: who was asked about, else the last named of its gender, else of those whose gender nobody tells. */
export function meantBy(pronoun: string, people: readonly Somebody[]): Somebody | undefined {
  const wanted = /^(?:she|her|hers|herself)$/i.test(pronoun) ? 'f' : 'm'
  return (
    people.find(({ asked, gender }) => asked && (gender === wanted || gender === '')) ??
    people.find(({ gender }) => gender === wanted) ??
    people.find(({ gender }) => gender === '')
  )
}
