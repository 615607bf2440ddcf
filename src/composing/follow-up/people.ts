import { oneOf, pattern, whole } from '../../language/pattern.ts'
import { countryOf } from '../../language/places.ts'
import { nameWords, samePerson } from '../../language/same-person.ts'
import { sentences } from '../../language/sentences.ts'
import { months, weekdays } from '../../language/vocabulary.ts'
import { readNames } from '../../reading/names.ts'

/** Somebody whom "he" or "she" may mean. */
export interface Somebody {
  readonly name: string
  /** Known from a title; else empty. */
  readonly gender: 'f' | 'm' | ''
}

const female =
  'Mrs|Ms|Miss|Madam|Madame|Lady|Queen|Princess|Baroness|Duchess|Dame|Sister|spokeswoman|chairwoman|businesswoman|congresswoman|actress'
const male = 'Mr|Sir|Lord|King|Prince|Baron|Duke|Father|spokesman|chairman|businessman|congressman|actor'

const titled = /\b(?:Mr|Mrs|Ms|Miss)\.?\s+(\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+){0,2})/gu

/** The people that words name, in order, each with the gender that a title gives. */
export function peopleIn(words: string): readonly Somebody[] {
  const { people } = readNames(words, '', sentences(words))
  const read = people.map(({ name, mentions }) => ({ name, at: mentions[0]?.start ?? 0 }))
  // A title makes a name somebody's that no list knows.
  const others = [...words.matchAll(titled)]
    .map(({ 1: name = '', index }) => ({ name: name.replace(/[’']s?$/, ''), at: index }))
    .filter(({ name }) => !read.some((known) => samePerson(known.name, name)))
  return [...read, ...others]
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => ({ name, gender: genderOf(name, words) }))
}

export function genderOf(name: string, words: string): Somebody['gender'] {
  const last = (name.split(/\s+/).at(-1) ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const titled = (titles: string): boolean =>
    last !== '' &&
    new RegExp(`\\b(?:${titles})\\b\\.?\\s+(?:\\p{Lu}[\\p{L}.’'-]*\\s+){0,3}${last}(?![\\p{L}])`, 'u').test(
      words,
    )
  return titled(female) ? 'f' : titled(male) ? 'm' : ''
}

/**
 * Names in a question that may be people's, last one first: those that an answer knows by a fuller form get it, and a
 * bare name that no list knows is somebody's sooner than something's, behind those that are surely somebody's.
 */
export function namedIn(question: string, known: readonly Somebody[]): readonly Somebody[] {
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
  return people
    .reverse()
    .sort((a, b) => Number(b.sure) - Number(a.sure))
    .map(({ name, gender }) => ({ name, gender }))
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

/** Whom a pronoun means: the last named of its gender, else of those whose gender nobody tells. */
export function meantBy(pronoun: string, people: readonly Somebody[]): Somebody | undefined {
  const wanted = /^(?:she|her|hers|herself)$/i.test(pronoun) ? 'f' : 'm'
  return people.find(({ gender }) => gender === wanted) ?? people.find(({ gender }) => gender === '')
}
