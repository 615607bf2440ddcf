import { initialsIn } from '../../language/acronyms.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import { countryOf, sameCountry } from '../../language/places.ts'
import { stemOf } from '../../language/words.ts'
import type { Article } from '../../model/article.ts'
import type { ReadArticle } from '../../model/reading.ts'

/**
 * The names in a question: words with a capital or a digit. An answer that holds none of them is about something else,
 * however many of the other words it shares.
 */
export function keyTerms(question: string): readonly string[] {
  const words = [...withoutAsides(question).matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.’'-]*\+?/gu)].map(
    (match) => match[0].replace(/[.’']+$/, ''),
  )
  return words
    .filter(
      (word, at) => /\d/.test(word) || (/^\p{Lu}/u.test(word) && (at > 0 || /\p{Lu}.*\p{Lu}|\d/u.test(word))),
    )
    .map((word) => word.replace(/[’']s$/, ''))
    .filter((word) => !noName.test(word))
}
/** Words that have a capital at the head of a second sentence, or by rule. */
const noName = /^(?:I|A|An|The|Mr|Mrs|Ms|Dr|Who|What|When|Where|Why|Which|How)$/

/** What only says more of something that is named: "the Bergen-based firm Halvia, which sells in Norway, …". */
export const withoutAsides = (question: string): string =>
  question
    .replace(/(?<=\p{Ll}|\p{Lu}|\d), (?:which|whose|who|where)\b[^,?]*(?:,|(?=\?|$))/gu, ' ')
    .replace(whence, '')

/** “The Tarnby-registered barge”, “the Sund-built trawler”: where something is from, by a name before what was done there. */
const whence = pattern('gu')`
  (?:[\p{L}.]+-(?:based|born|led|owned|listed|backed|run|trained|headquartered|controlled)
  |\p{Lu}[\p{L}.]*-(?:built|made|grown|bound|\p{Ll}{2,}ed))\s+`

const described = oneOf`who, which, whose, where`
/** What stands by a name and is closed by a comma: “Vera Lind, a doctor from Brodno, …”, “the fair, held in May, …”. */
const beside = oneOf`(an?|the|its|his|her|their) \p{Ll}, held, made, given, built, known, (\p{Ll}+ed|\p{Ll}+ing) (?=in|on|at|by|for|from|to|with)`
const byName = pattern('gu')`
  (?<=\p{Lu}[\p{L}\p{M}\p{N}.’'-]*),\s(?:${described}\b[^,?]*(?:,|(?=\?|$))|${beside}[^,?]{2,120},)`

/** “After the report that …, who …?”: what is asked stands behind, and names what it is about. */
const asking = oneOf`who, whom, whose, what, which, when, where, why, how`
const afterReports = pattern('iu')`
  ^(?:after|following|given|in light of|based on) [^?]*?\b(?:reports?|reporting|news|articles?|story|coverage)\b
  [^?]*?,\s(?=(?:(?:in|at|on|by|from|to|for) )?${asking}\b)`

/** A question without what is only told of a name in passing: it goes without that, and articles need not tell it. */
export function withoutPassing(typed: string): string {
  const question = typed.replace(byName, '')
  const rest = question.replace(afterReports, '')
  return keyTerms(rest).length > 0 ? rest.charAt(0).toUpperCase() + rest.slice(1) : question
}

const teller = pattern('u')`,?\s(?:according to|as told by) ((?:the \p{Ll}+ )?\p{Lu}[^,?]*?)(?=\?|$|,)`

/** “In which towns does she lead, according to Jon Ekman?” without whoever told it, and their names. */
export function withoutTeller(question: string): { readonly text: string; readonly teller: string } {
  const [words = '', name = ''] = teller.exec(question) ?? []
  return { text: words === '' ? question : question.replace(words, ''), teller: name }
}

/** The key terms that none of these articles hold, in any form: "American" is held by "US". */
export function missing(terms: readonly string[], readings: readonly ReadArticle[]): readonly string[] {
  return terms.filter((term) => !readings.some((reading) => holds(reading, term)))
}

/** A question with names as articles shorten them: "the medicines agency" for "the European Medicines Agency". */
export function asWritten(question: string, articles: readonly Article[]): string {
  const has = (words: string): boolean => articles.some(({ text }) => text.includes(words))
  return question.replace(
    /(?<=\bthe )\p{Lu}\p{Ll}+((?: \p{Lu}\p{Ll}+){2,})(?!\p{L}| \p{Lu})/gu,
    (name: string, rest: string) =>
      !has(name) && has(`the${rest.toLowerCase()}`) ? rest.trim().toLowerCase() : name,
  )
}

/** Whether a text holds all of the terms. */
export function holdsAll(text: string, terms: readonly string[]): boolean {
  const words = wordsOf(text)
  return terms.every((term) => isHeld(words, term))
}

/** Whether a text holds one of the terms. */
export function holdsSome(text: string, terms: readonly string[]): boolean {
  const words = wordsOf(text)
  return terms.some((term) => isHeld(words, term))
}

interface Words {
  readonly stems: ReadonlySet<string>
  readonly countries: ReadonlySet<string>
  /** “EU” of “European Union”. */
  readonly initials: ReadonlySet<string>
}

const texts = new WeakMap<ReadArticle, Words>()

function holds(reading: ReadArticle, term: string): boolean {
  const { title, text } = reading.article
  const known = texts.get(reading) ?? wordsOf(`${title} ${text}`)
  texts.set(reading, known)
  return isHeld(known, term) || (isYear.test(term) && isTimedIn(reading, term))
}
const isYear = /^(?:1[89]|20)\d\d$/

/** “Last year” of a report of 2024 is 2023. */
const isTimedIn = ({ findings }: ReadArticle, year: string): boolean =>
  findings.dates.some(({ from, to }) => from.startsWith(year) && to.startsWith(year))

function isHeld({ stems, countries, initials }: Words, term: string): boolean {
  const country = countryOf(term)
  return (
    stems.has(stemOf(term)) ||
    initials.has(term) ||
    (country !== undefined
      ? countries.has(country)
      : sameCountry(term).some((name) => stems.has(stemOf(name))))
  )
}

function wordsOf(text: string): Words {
  // A book has many words, and few different ones.
  const words = new Set(text.match(/[\p{L}\p{M}\p{N}]+(?:[-.’'][\p{L}\p{M}\p{N}]+)*\+?/gu))
  const stems = new Set<string>()
  const countries = new Set<string>()
  for (const word of words) {
    for (const part of [word, ...word.split(/[-+]/)]) stems.add(stemOf(part))
    const country = countryOf(word.replace(/[’']s$/, ''))
    if (country !== undefined) countries.add(country)
  }
  return { stems, countries, initials: initialsIn(text) }
}
