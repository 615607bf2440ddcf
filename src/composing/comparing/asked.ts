import { conceptOf } from '../../language/concepts.ts'
import { stemSet } from '../../language/words.ts'
import type { Conflict, Excerpt, Statement } from '../../model/briefing.ts'
import type { Question } from '../../model/question.ts'
import { namesIn } from './happening.ts'

/** What an answer says, as far as a difference may be about it. */
export type Said = Pick<Statement, 'excerpts' | 'fields'>

/**
 * Whether a difference is about what was asked: it is of the kind that a question wants, or of any where none is
 * wanted, and touches what is said; or it is of that kind and its sentences hold all that is asked about.
 */
export function isAbout({ text, wants }: Question, said: readonly Said[]): (conflict: Conflict) => boolean {
  const asked = [...stemSet(text)].map(conceptOf)
  const names = namesIn(text)
  return ({ values }) => {
    const excerpts = values.flatMap((value) => value.excerpts)
    const isWanted = isKind(
      wants,
      values.map(({ value }) => value),
    )
    if (isWanted === false) return false
    const told = stemSet(values.map(({ value }) => value).join(' '))
    if (said.some((one) => touches(one, excerpts, told))) return true
    const words = new Set(excerpts.flatMap(({ quote }) => [...stemSet(quote)].map(conceptOf)))
    const held = excerpts.some(({ quote }) => names.isSubsetOf(namesIn(quote)))
    return isWanted === true && names.size > 0 && held && asked.filter((word) => !words.has(word)).length <= 1
  }
}

/** Of a sentence from which a template took parts, no more is said than these. */
const touches = (said: Said, excerpts: readonly Excerpt[], told: ReadonlySet<string>): boolean =>
  excerpts.some((one) => said.excerpts.some((other) => overlap(one, other))) &&
  (said.fields === undefined || said.fields.some(({ text }) => !stemSet(text).isDisjointFrom(told)))

const overlap = (a: Excerpt, b: Excerpt): boolean =>
  a.article.id === b.article.id && a.start < b.end && a.end > b.start

const dated = /^(?:\d{1,2}(?:–\d{1,2})? )?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) )?\d{4}s?$/
const money = /^(?:[^\d]* )?(?:[A-Z]{0,3}[$€£¥₹₽₩₺₪₴₦₱฿₫]|[A-Z]{3} )/

/** Whether values are of the kind that is wanted; undefined where a question leaves that open. */
function isKind(wants: Question['wants'], values: readonly string[]): boolean | undefined {
  const all = (is: (value: string) => boolean): boolean => values.every(is)
  const isDate = (value: string): boolean => dated.test(value)
  const isNumber = (value: string): boolean => /\d/.test(value) && !isDate(value)
  if (wants === 'date') return all(isDate)
  if (wants === 'money') return all((value) => money.test(value))
  if (wants === 'count' || wants === 'distance') return all((value) => isNumber(value) && !money.test(value))
  if (wants === 'place') return all((value) => !/\d/.test(value))
  return undefined
}
