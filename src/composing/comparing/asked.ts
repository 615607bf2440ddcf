import { conceptOf } from '../../language/concepts.ts'
import { tellsOfContrary } from '../../language/contrary-noun.ts'
import { stemSet } from '../../language/words.ts'
import type { Conflict, Excerpt, Statement } from '../../model/briefing.ts'
import type { Question } from '../../model/question.ts'
import { showsMoney } from '../../reading/quantities.ts'
import { namesIn } from './happening.ts'

/** What an answer says, as far as a difference may be about it. */
export type Said = Pick<Statement, 'excerpts' | 'fields'>

/**
 * Whether a difference is about what was asked: it is of the kind that a question wants, or of any where none is
 * wanted, and touches what is said; or it is of that kind and its sentences hold all that is asked about.
 */
export function isAbout(
  { text, wants }: Pick<Question, 'text' | 'wants'>,
  said: readonly Said[],
): (conflict: Conflict) => boolean {
  const asked = wordsOf(text)
  const names = namesIn(plain(text))
  return ({ values }) => {
    const excerpts = values.flatMap((value) => value.excerpts)
    const isWanted = isKind(wants, values)
    if (isWanted === false) return false
    // What one report says of the old hall differs in nothing from what another says of the new one.
    if (values.some((value) => value.excerpts.every(({ quote }) => tellsOfContrary(text, quote))))
      return false
    const told = stemSet(values.map(({ value }) => value).join(' '))
    if (said.some((one) => touches(one, excerpts, told))) return true
    const words = new Set(excerpts.flatMap(({ quote }) => [...wordsOf(quote)]))
    const held = excerpts.some(({ quote }) => names.isSubsetOf(namesIn(plain(quote))))
    return isWanted === true && names.size > 0 && held && asked.difference(words).size <= 1
  }
}

/** Of a sentence from which a template took parts, no more is said than these. */
const touches = (said: Said, excerpts: readonly Excerpt[], told: ReadonlySet<string>): boolean =>
  excerpts.some((one) => said.excerpts.some((other) => overlap(one, other))) &&
  (said.fields === undefined || said.fields.some(({ text }) => !stemSet(text).isDisjointFrom(told)))

const overlap = (a: Excerpt, b: Excerpt): boolean =>
  a.article.id === b.article.id && a.start < b.end && a.end > b.start

const dated = /^(?:\d{1,2}(?:–\d{1,2})? )?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) )?\d{4}s?$/

/** Whether values are of the kind that is wanted; undefined where a question leaves that open. */
function isKind(wants: Question['wants'], values: Conflict['values']): boolean | undefined {
  const all = (is: (value: string) => boolean): boolean => values.every(({ value }) => is(value))
  const isDate = (value: string): boolean => dated.test(value)
  const isNumber = (value: string): boolean => /\d/.test(value) && !isDate(value)
  if (wants === 'date') return all(isDate)
  if (wants === 'money') return all(showsMoney)
  if (wants === 'count' || wants === 'distance') return all((value) => isNumber(value) && !showsMoney(value))
  if (wants === 'place') return all((value) => !/\d/.test(value))
  if (wants === 'who') return all((value) => /^\p{Lu}\D*$/u.test(value)) && !values.some(isWhere)
  return undefined
}

/** Whether a name tells where something was: “in Porto Leone”. */
const isWhere = ({ value, excerpts }: Conflict['values'][number]): boolean =>
  excerpts.some(({ quote }) =>
    /\b(?:in|at|near|off|outside) (?:the )?$/i.test(quote.slice(0, Math.max(0, quote.indexOf(value)))),
  )

/**
 * Whether a difference answers a question by itself, though nothing else surely does: its values are of the kind that is asked for,
 * and one sentence of each side has all that is asked about.
 */
export function answers({ text, wants }: Question): (conflict: Conflict) => boolean {
  const asked = wordsOf(text)
  return (conflict) =>
    isAbout({ text, wants }, [])(conflict) &&
    conflict.values.every(({ excerpts }) =>
      excerpts.some(({ quote }) => asked.difference(wordsOf(quote)).size <= mostUnsaid * asked.size),
    )
}
/** Initials without their full stops: “U.S.” is “US”. */
const plain = (text: string): string => text.replace(/(?<=\b\p{Lu})\.(?=\p{Lu}|\s|$)/gu, '')
const wordsOf = (text: string): ReadonlySet<string> => new Set([...stemSet(plain(text))].map(conceptOf))
/** A side may lack so large a share of what is asked: “won” where the other says “was awarded”. */
const mostUnsaid = 0.5
