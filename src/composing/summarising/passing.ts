import { certaintyOf } from '../../language/certainty.ts'
import { clausesOf } from '../../language/clauses.ts'
import { baseOf, pastOf } from '../../language/irregular.ts'
import { anywhere, pattern, whole } from '../../language/pattern.ts'
import { isVerbForm } from '../../language/verbs.ts'
import { months, shortMonths, weekdays } from '../../language/vocabulary.ts'
import { publicationDate } from '../../model/article.ts'
import type { Excerpt, Statement } from '../../model/briefing.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { day } from '../../model/show.ts'

/**
 * Whether words have a verb: "Happy birthday, Ida Lund." and "Ida Lund and Per Moe." tell nothing that happened, nor does that
 * things got worse for her.
 */
export const tellsSomething = (sentence: string): boolean => {
  const clauses = clausesOf(sentence)
  if (clauses.length === 0) return (sentence.match(smallWords) ?? []).some(isPastForm)
  const main = clauses.filter(({ kind }) => kind === 'main')
  const [first, ...others] = main.length > 0 ? main : clauses.filter(({ kind }) => kind === 'beside')
  const subject = first?.subject && sentence.slice(first.subject.start, first.subject.end)
  return subject === undefined || others.length > 0 || !anything.test(subject) || /\d/.test(sentence)
}

/** Subjects that are nothing in particular. */
const anything = whole(
  'i',
)`things, matters, little, much, nothing, not much, (the|its|her|his|their) (situation|picture|story)`

const isPastForm = (word: string): boolean =>
  baseOf(word) !== undefined || (word.endsWith('ed') && isVerbForm(word))

/** A verb that the tree does not know ("the quake shook Larkmoor") is most often an irregular past. */
const smallWords = /(?<![\p{L}’'-])\p{Ll}+(?![\p{L}-])/gu

/**
 * Whether a sentence tells, or has somebody say, how things stand, what may be or what is to come, and not what was done:
 * "The unions are at odds", "The storm was expected to turn". A day later that may be over.
 */
export function isPassing(sentence: string): boolean {
  const { certainty, hedge } = certaintyOf(sentence)
  if (certainty === 'planned' || chance.test(hedge)) return true
  return clausesOf(sentence).some(
    ({ kind, tense, verb, saying }, _, all) =>
      tense !== 'past' &&
      (saying !== undefined || standing.has(kind)) &&
      !all.some((one) => one.saying?.start === verb.start) &&
      !isPast(sentence.slice(verb.start, verb.end)),
  )
}

const chance = whole('i')`may, might, could, possibl[ey], perhaps, maybe, likely, unlikely, potential(ly)?`

/** The clauses that a sentence is made of; those of a noun, and what is done in order to, are not its own. */
const standing: ReadonlySet<string> = new Set(['main', 'beside', 'adverbial'])

/** "Put" and "cut" are read as a present, and are more often a past. */
const isPast = (verb: string): boolean => pastOf(verb) === verb

/** Whether an excerpt tells what was so, or was to come, on an earlier day than that of the newest of the articles. */
export function passedIn(readings: readonly ReadArticle[]): (excerpt: Excerpt) => boolean {
  const newest = readings.flatMap(({ article }) => dayOf(article) ?? []).reduce(later, '')
  return ({ article, quote }) => {
    const own = dayOf(article)
    return own !== undefined && own < newest && !update.test(quote) && isPassing(quote)
  }
}

/** Whether a sentence tells of years that were over when its article came out, and of no other day: what led to a story, or once was. */
export function isOfOldYears({ article, quote }: Excerpt): boolean {
  const years = quote.replace(byTheWay, ',').match(/\b(?:1\d|20)\d\d\b/g) ?? []
  const own = publicationDate(article)?.slice(0, 4)
  return own !== undefined && years.length > 0 && years.every((year) => year < own) && !weekly.test(quote)
}

/** “Lund, who has ruled since 2012, conceded”, “since 2012”: what a name brings along, or lasts until now, is no story of then. */
const byTheWay = /,\s(?:who|which|whose)\b[^,]*,|\bsince\s(?:\p{L}+\s){0,3}\d{4}/gu

/** What was put in front of an article after its day. */
const update = /^update:/i

const later = (a: string, b: string): string => (a > b ? a : b)

/** Statements, and beside each that tells what was so on an earlier day this day: its excerpts are all of that day. */
export function withDays(
  statements: readonly Statement[],
  readings: readonly ReadArticle[],
): readonly Statement[] {
  const hasPassed = passedIn(readings)
  return statements.map((statement) => {
    const [first, ...others] = statement.excerpts
    const own = dayOf(first.article)
    const isOld = hasPassed(first) && others.every(({ article }) => dayOf(article) === own)
    return own === undefined || !isOld ? statement : { ...statement, when: `${day(own)} (reported)` }
  })
}

/**
 * Statements that answer when: beside each that has a weekday and no date the day of its report, by which the weekday is
 * counted.
 */
export const withDaysOfWeekdays = (statements: readonly Statement[]): readonly Statement[] =>
  statements.map((statement) => {
    const [{ article, quote }, ...others] = statement.excerpts
    const own = dayOf(article)
    const isBare = weekly.test(quote) && !dated.test(quote)
    return own !== undefined && isBare && others.every((one) => dayOf(one.article) === own)
      ? { ...statement, when: `${day(own)} (reported)` }
      : statement
  })
const weekly = anywhere()`${weekdays}, [Tt]oday, [Yy]esterday, [Tt]onight, this (morning|afternoon|evening|week)`
const dated = pattern()`\b(?:${months}|${shortMonths})\.? \d|\d (?:${months}|${shortMonths})|\b(?:19|20)\d\d\b`

/** The day that an article was published; undefined where only its month or year is known, or its file's time. */
function dayOf(article: Excerpt['article']): string | undefined {
  const { precision } = article.published ?? {}
  return precision === 'day' || precision === 'time' ? publicationDate(article)?.slice(0, 10) : undefined
}
