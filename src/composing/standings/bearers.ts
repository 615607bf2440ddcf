import { countryOf, holdsAdjectiveOf } from '../../language/places.ts'
import { samePerson } from '../../language/same-person.ts'
import { stemSet } from '../../language/words.ts'
import type { Excerpt } from '../../model/briefing.ts'
import type { Field } from '../../model/field.ts'
import type { Sanction } from '../../model/finding.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { partiesIn } from '../../reading/sanctions/parties.ts'
import { ofStateIn } from './naming.ts'
import { sameName } from './same.ts'

/** A finding, with whoever bears it as that is shown. */
export interface Borne {
  readonly sanction: Sanction
  readonly excerpt: Excerpt
  readonly target: Field
}

/** Whether sanctions are on a topic: a country, its own people and firms; whoever has its words in his name, or is told by them. */
export function bearsTopic(topic: string, country: string | undefined): (one: Borne) => boolean {
  const wanted = stemSet(topic)
  const holds = (words: string): boolean => wanted.size > 0 && wanted.isSubsetOf(stemSet(words))
  const isNamed = bySurname(topic)
  const of = ofStateIn(topic)
  const isDescribedAs = describing(topic)
  return ({ target, excerpt: { article } }) =>
    isNamed(target.text, article.text) ||
    (of !== undefined && isOf(of.state, target.text) && of.kind.isSubsetOf(stemSet(target.text))) ||
    (country === undefined
      ? holdsAdjectiveOf(target.text, topic) || isToldBy(wanted, target, article.text)
      : isOf(country, target.text)) ||
    isDescribedAs(target.text, article.text) ||
    holds(target.text)
}

/**
 * “A sanctioned Omani airline”, in an article on “the Omani airline Velm Air”: whoever is so called right before the name. A text
 * is gone through once for its name, and not for each of thousands of targets.
 */
function describing(topic: string): (target: string, text: string) => boolean {
  const places = new Map<string, ReadonlyMap<string, readonly number[]>>()
  return (target, text) => {
    if (!/\s/.test(target)) return false
    const byWord = places.get(text) ?? Map.groupBy(placesOf(text, ` ${topic}`), (at) => lastWord(text, at))
    places.set(text, byWord)
    return (byWord.get(lastWord(target, target.length)) ?? []).some((at) =>
      text.slice(0, at).endsWith(target),
    )
  }
}

function placesOf(text: string, words: string): readonly number[] {
  const found: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at)
  return found
}

/** The word that ends at a place, or its last letters. */
const lastWord = (text: string, end: number): string =>
  /\S*$/.exec(text.slice(Math.max(0, end - mostLetters), end))?.[0] ?? ''
const mostLetters = 20

/** Whether sanctions are on somebody to whom their article gives an office of a country: "Oman's president", where the sentence has his name alone. */
export function bearsOfficeOf(country: string, readings: readonly ReadArticle[]): (one: Borne) => boolean {
  const officers = new Map(
    readings.map(({ article, findings }): readonly [string, (words: string) => boolean] => [
      article.id,
      sameName(
        findings.people
          .filter(({ roles }) =>
            roles.some(({ role }) => partiesIn(role, 0, role.length)[0]?.name === country),
          )
          .map(({ name }) => name),
      ),
    ]),
  )
  return ({ target, excerpt: { article } }) =>
    target.text.split(', ').some((one) => officers.get(article.id)?.(one) ?? false)
}

/** Russia, its banks and "Russian officials": sanctions on a country's own are among those on it. */
const isOf = (country: string, target: string): boolean =>
  partiesIn(target, 0, target.length).some(({ name }) => name === country)

/** “The oligarch and club owner Salo”, “Salo, an oligarch”: what somebody is stands right before his name, or right behind. */
function isToldBy(wanted: ReadonlySet<string>, { spans }: Field, text: string): boolean {
  if (wanted.size === 0 || countryOf([...wanted].join(' ')) !== undefined) return false
  return spans.some(({ start, end }) => {
    const before = text.slice(Math.max(0, start - longestTitle), start).replace(/(?:\s+(?:and|the))*\s+$/, '')
    // What ends another sentence is nobody's office.
    const last = /[.!?;:]$/.test(before) ? '' : before.split(/\s+/).slice(-wanted.size).join(' ')
    const behind = apposed.exec(text.slice(end, end + longestTitle))?.[1] ?? ''
    return [last, behind].some((words) => wanted.isSubsetOf(stemSet(words)))
  })
}
const longestTitle = 60
const apposed = /^,\s+(?:an?|the|one of(?: the)?|who (?:is|was) (?:an?|the))\s+([^,.;:—–]+)/

/** “Salo” alone is Viktor Salo in an article that has his name, as it spells it, and nobody else's with that last word. */
export function bySurname(topic: string): (target: string, text: string) => boolean {
  const last = /^(?:\p{Lu}[\p{L}.’'-]*\s){1,3}(?<last>\p{Lu}[\p{L}’'-]+)$/u.exec(topic)?.groups?.last
  if (last === undefined) return () => false
  const named = new RegExp(`(\\p{Lu}\\p{Ll}+) ${RegExp.escape(last)}(?!\\p{L})`, 'gu')
  return (target, text) => {
    if (target.split(', ').every((one) => one !== last)) return false
    const forenames = new Set([...text.matchAll(named)].map(([, forename = '']) => forename))
    return forenames.size === 1 && [...forenames].every((one) => samePerson(`${one} ${last}`, topic))
  }
}
