import { clausesOf } from '../../language/clauses.ts'
import { pattern } from '../../language/pattern.ts'
import { countryOf } from '../../language/places.ts'
import { samePerson } from '../../language/same-person.ts'
import { months, weekdays } from '../../language/vocabulary.ts'
import { clauseAround, sentenceBefore } from './happening.ts'
import { wholeName } from './named.ts'
import type { Value } from './values.ts'

/** Whose a value is, and whether only the sentence before names him: one of several there is nobody for sure. */
interface Owner {
  readonly name: string | undefined
  readonly isBack: boolean
}

/**
 * Whether two values are told of two people: “He has 20 starts” of one whom the sentence before names, and “Oda made 23
 * starts” of another. Where that sentence names several, it is not sure that he is the same.
 */
export function isOfOtherPerson(a: Value, b: Value): boolean {
  if (!mayGoBack(a) && !mayGoBack(b)) return false
  const [one, other] = [ownerOf(a), ownerOf(b)]
  if (!one || !other || (!one.isBack && !other.isBack)) return false
  return one.name === undefined || other.name === undefined || !samePerson(one.name, other.name)
}

const mayGoBack = ({ excerpt: { quote } }: Value): boolean => /\b(?:he|she)\b/i.test(quote)

const right = pattern(
  'u',
)`(?<who>\b[Hh]e|\b[Ss]he|\p{Lu}[\p{L}’-]+(?:\s\p{Lu}[\p{L}’-]+)?)\s(?:\p{Ll}+\s){1,4}$`

const owners = new WeakMap<Value, { readonly owner: Owner | undefined }>()

/** Told once for each value, which is set beside all others: a name is looked for in the whole of its article. */
function ownerOf(value: Value): Owner | undefined {
  const { owner } = owners.get(value) ?? { owner: readOwner(value) }
  owners.set(value, { owner })
  return owner
}

function readOwner({ excerpt, at }: Value): Owner | undefined {
  const { quote, start, article } = excerpt
  const own = { start: at.start - start, end: at.end - start }
  // The tree may take what is counted for a verb: "he made 20 starts".
  const found = right.exec(quote.slice(0, own.start))
  const subject = found
    ? { start: found.index, end: found.index + (found.groups?.who ?? '').length }
    : clauseAround(clausesOf(quote), own)?.subject
  if (!subject) return undefined
  if (!/^(?:he|she)$/i.test(quote.slice(subject.start, subject.end))) {
    const name = wholeName(quote, subject)
    const shown = name === undefined ? '' : quote.slice(name.start, name.end).replace(/[’']s$/, '')
    return isPerson(shown, article.text) ? { name: shown, isBack: false } : undefined
  }
  const lead = peopleIn(quote.slice(0, subject.start))
  const people = lead.length > 0 ? lead : peopleIn(sentenceBefore(article.text, start))
  return people.length === 0 ? undefined : { name: people.length === 1 ? people[0] : undefined, isBack: true }
}

/** Names of two words without “the”, as people have. */
const peopleIn = (words: string): readonly string[] => [
  ...new Set((words.match(full) ?? []).filter((name) => countryOf(name) === undefined && !timely.test(name))),
]
const full = /(?<!\b[Tt]he )(?<!\p{Lu}[\p{L}’'-]* )\b\p{Lu}\p{Ll}[\p{L}’-]* \p{Lu}[\p{L}’-]+(?! \p{Lu})/gu
const timely = pattern()`^(?:In|On|At|By|With|After|Behind|Before|For|From|${months}|${weekdays})\b`

/** A name of two words, or the last word of one that its article has. */
const isPerson = (name: string, text: string): boolean =>
  name !== '' && countryOf(name) === undefined && (/^\S+ \S+$/.test(name) || fullName(name).test(text))
const fullName = (last: string): RegExp => new RegExp(`\\p{Lu}\\p{Ll}+ ${RegExp.escape(last)}(?!\\p{L})`, 'u')
