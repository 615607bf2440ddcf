import { meaningOf } from '../../language/meanings.ts'
import { countryOf } from '../../language/places.ts'
import { samePerson } from '../../language/same-person.ts'
import { contentWords } from '../../language/words.ts'
import { inside, type ReadArticle } from '../../model/reading.ts'
import { partiesIn } from '../../reading/sanctions/parties.ts'
import type { Line } from './lines.ts'

const being =
  /^(\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*)*)\s+(?:is|was)\s+(?:(?:the|an?)\s+)?(\p{L}.*?)[.!]*$/u

/** Who is no longer, or only partly, what the title says; a claim must say it where a source does. */
const lessened = /\b(?:former|ex|acting|deputy|vice|assistant|then|next|future|interim|designate|elect)\b/gi

/**
 * Whether a sentence gives somebody the title that a claim says they have: "Defence Minister Marta Olsen of Norway" bears
 * out "Marta Olsen is the Norwegian defence minister", and not "Marta Olsen is the Danish one". Undefined where it leaves
 * that open.
 */
export function isTitledSo(
  claim: Line,
  { span, text }: Line,
  { findings }: ReadArticle,
): boolean | undefined {
  const [, name = '', title = ''] = being.exec(claim.text) ?? []
  if (name === '' || claim.facts.length > 0) return undefined
  const wanted = conceptsOf(title)
  const roles = findings.people
    .filter((person) => samePerson(person.name, name))
    .flatMap((person) => inside(person.roles, span))
    .filter(({ role }) => !wanted.isDisjointFrom(conceptsOf(role)))
  if (roles.some(({ role }) => isTitle(role, title))) return true
  // "Foreign Secretary" alone leaves open of what country; "Danish foreign secretary" and "former" do not.
  return roles.some(
    ({ role }) =>
      lessening(role) !== lessening(title) || isOfAnother(role, title) || isOnlyPlace(text, title),
  )
    ? false
    : undefined
}

/** "President Olsen is due in Oslo" does not make her the one of Norway. */
function isOnlyPlace(text: string, title: string): boolean {
  const countries = new Set(countriesIn(title))
  const named = partiesIn(text, 0, text.length).filter(({ name }) => countries.has(name))
  return named.length > 0 && named.every(({ start }) => whither.test(text.slice(0, start)))
}

const whither = /\b(?:in|at|to|from|into|visit(?:s|ed|ing)?)\s+(?:the\s+)?$/i

function isOfAnother(role: string, title: string): boolean {
  const [own, wanted] = [role, title].map((words) => new Set(countriesIn(words)))
  return (
    own !== undefined && wanted !== undefined && own.size > 0 && wanted.size > 0 && own.isDisjointFrom(wanted)
  )
}

const countriesIn = (words: string): readonly string[] =>
  partiesIn(words, 0, words.length).map(({ name }) => name)

/** Whether what somebody is called says all of a title, and nothing else of whether they have it. */
export function isTitle(role: string, title: string): boolean {
  const wanted = conceptsOf(title)
  return wanted.size > 0 && wanted.isSubsetOf(conceptsOf(role)) && lessening(role) === lessening(title)
}

const lessening = (title: string): string => [...(title.toLowerCase().match(lessened) ?? [])].sort().join(' ')

/** What a title says, "Norwegian" and "Norway's" alike. */
function conceptsOf(title: string): ReadonlySet<string> {
  return new Set(
    contentWords(title).map(({ stem, start, end }) => {
      const word = title.slice(start, end)
      return countryOf(word.replace(/[’']s$/, '')) ?? meaningOf(stem)
    }),
  )
}
