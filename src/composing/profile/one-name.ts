import { nameWords, samePerson } from '../../language/same-person.ts'
import { stemSet } from '../../language/words.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { titlesOf } from '../titles.ts'
import type { Appearance } from './excerpts.ts'

/** Whoever more articles name is known by his name; of so many it may be borne by two. */
const mostArticles = 8
/** So many words that two headlines share, beside the name, are of one story. */
const fewestShared = 2
/** Shorter names of bodies stand in articles on anything. */
const longName = 4

/** What an article has that another on the same person would have too. */
interface Surroundings {
  readonly people: readonly string[]
  readonly bodies: ReadonlySet<string>
  readonly offices: ReadonlySet<string>
  readonly headline: ReadonlySet<string>
}

/**
 * Articles that name somebody, parted where nothing ties one part to another: no other name, no body, no office and no story in
 * common. A name of two words may then be that of two people.
 */
export function partedByName(
  name: string,
  appearances: readonly Appearance[],
): readonly (readonly Appearance[])[] {
  if (appearances.length > mostArticles) return [appearances]
  const known = appearances.map((one) => ({ one, around: aroundIn(name, one) }))
  const parts: { readonly one: Appearance; readonly around: Surroundings }[][] = []
  for (const each of known) {
    const tied = parts.filter((part) => part.some((other) => areTied(each.around, other.around)))
    for (const part of tied) parts.splice(parts.indexOf(part), 1)
    parts.push([...tied.flat(), each])
  }
  return parts.map((part) => part.map(({ one }) => one))
}

function aroundIn(name: string, { reading, person }: Appearance): Surroundings {
  const { article, findings } = reading
  return {
    people: findings.people
      .map((one) => one.name)
      .filter((one) => one.includes(' ') && !samePerson(one, name)),
    bodies: new Set(
      [...findings.organisations, ...findings.places]
        .map((one) => one.name)
        .filter((one) => one.length >= longName),
    ),
    offices: new Set(
      titlesOf(person, [person]).map(({ role }) => role.toLowerCase().split(/\s+/).at(-1) ?? ''),
    ),
    headline: stemSet(article.title).difference(stemSet(name)),
  }
}

const areTied = (one: Surroundings, other: Surroundings): boolean =>
  one.people.some((name) => other.people.some((also) => samePerson(name, also))) ||
  one.bodies.intersection(other.bodies).size > 0 ||
  one.offices.intersection(other.offices).size > 0 ||
  one.headline.intersection(other.headline).size >= fewestShared

/** “Nothing ties …”: what is said where a name may be that of two; undefined where it is one’s, or is only a last name. */
export function mayBeTwo(name: string, parts: readonly (readonly Appearance[])[]): string | undefined {
  if (parts.length < 2 || nameWords(name).length !== 2) return undefined
  const [first, second] = parts.map(([one]) => one && titleOf(one.reading))
  return first && second
    ? `Nothing ties the ${name} of “${first}” to that of “${second}”: they may be two people.`
    : undefined
}
const titleOf = ({ article }: ReadArticle): string => article.title
