import type { Answer, CitedExcerpt } from '../../src/model/answer.ts'
import { bearsDate, type Stated, statesDate, takeDates } from './judge/dates.ts'
import { holdsName, namesOf } from './judge/names.ts'
import { numbersOf } from './judge/numbers.ts'
import { alike, fold, sentencesOf, telling } from './judge/words.ts'

// A judge of what the desk says in its own voice. It shares no code with the product, so that a mistake of the
// product's reading is not made here a second time.

/** A thing that is said, and whether an excerpt says it too. */
export interface Field {
  readonly sort: 'name' | 'number' | 'date' | 'when' | 'hedge' | 'polarity'
  readonly words: string
  borneOutIn(excerpt: Pick<CitedExcerpt, 'quote' | 'published'>): boolean
}

/** A statement of an answer, or a value of a difference. */
export interface Said {
  readonly text: string
  readonly when?: string | undefined
  readonly hedge?: string | undefined
}

/** The fields of a statement, by what its words are. "(12 articles)" is the desk's own count, and no field. */
export function fieldsOf({ text, when, hedge }: Said): readonly Field[] {
  const own = text.replace(/\(\d+ articles?\)/g, '')
  const { dates, rest } = takeDates(own)
  return [
    ...namesOf(rest).map((name): Field => field('name', name, (quote) => holdsName(quote, name))),
    ...numbersOf(rest.replace(/\bone\b/gi, '')).map(
      (number): Field => field('number', String(number), (quote) => numbersOf(quote).includes(number)),
    ),
    ...dates.map((date) => dated('date', showDate(date), [date])),
    ...(hedge ?? '')
      .split(/,\s*/)
      .filter((word) => word !== '')
      .map((word): Field => field('hedge', word, (quote) => fold(quote).includes(fold(word)))),
    ...(when === undefined ? [] : [whenIn(when)]),
    field('polarity', isDenied(own) ? 'denied' : 'not denied', (quote) => agrees(quote, own)),
  ]
}

const field = (sort: Field['sort'], words: string, holds: (quote: string) => boolean): Field => ({
  sort,
  words,
  borneOutIn: ({ quote }) => holds(quote),
})

/** The time set beside a statement may be its report's own day, which is shown with the excerpt. */
function whenIn(when: string): Field {
  const { dates } = takeDates(when)
  const told = dated('when', when, dates)
  return {
    ...told,
    borneOutIn: (excerpt) =>
      told.borneOutIn(excerpt) ||
      dates.every((date) => statesDate(excerpt.published?.slice(0, 10) ?? '', date)),
  }
}

const dated = (sort: Field['sort'], words: string, dates: readonly Stated[]): Field => ({
  sort,
  words,
  borneOutIn: ({ quote, published }) => dates.every((date) => bearsDate(quote, date, published)),
})

const showDate = ({ day, month, year }: Stated): string =>
  [day, month, year].filter((part) => part !== undefined).join(' ')

const denial =
  /\b(?:not|never|no|none|nobody|nothing|neither|nor|cannot|den(?:y|ies|ied)|refus(?:e|es|ed)|reject(?:s|ed)?)\b|n't\b/

const isDenied = (text: string): boolean => denial.test(fold(text).replace(/\bor not\b/g, ''))

/** Sentences, cut at commas and small words: what is denied in one clause says nothing of the next. */
const clausesOf = (text: string): readonly string[] =>
  sentencesOf(text).flatMap((sentence) => sentence.split(joints))
const joints = /[,;:–—]\s|\b(?:but|and|while|although|though|because|which|who|that|if|when|as)\b/

/** So many words make a clause that can be found again, and such a share of them are it. */
const leastWords = 3
const leastShared = 0.6

/** An excerpt says the opposite where one of its clauses has the words of the statement's and only one is denied. */
function agrees(quote: string, statement: string): boolean {
  if (fold(quote).includes(fold(statement)) || fold(statement).includes(fold(quote))) return true
  const theirs = clausesOf(quote).map((text) => ({ denied: isDenied(text), words: telling(text) }))
  return clausesOf(statement).every((clause) => {
    const words = telling(clause)
    if (words.length < leastWords) return true
    const near = theirs
      .map(({ denied, words: own }) => ({
        denied,
        shared: words.filter((word) => own.some((other) => alike(word, other))).length,
      }))
      .filter(({ shared }) => shared >= leastShared * words.length)
    // A part of a statement ("for its purchase") has no denial of its own where the statement has it.
    const own = isDenied(clause)
    return near.length === 0 || near.some(({ denied }) => denied === own || (denied && isDenied(statement)))
  })
}

/** What an answer says that an excerpt cited for it does not: each statement and each value of a difference, in words. */
export function unborne(answer: Answer): readonly string[] {
  if (answer.kind === 'notice') return []
  const faults = (
    said: Said,
    cites: readonly number[],
    sorts: (sort: Field['sort']) => boolean,
  ): readonly string[] =>
    answer.excerpts
      .filter(({ n }) => cites.includes(n))
      .flatMap((excerpt) =>
        fieldsOf(said)
          .filter((one) => sorts(one.sort) && !one.borneOutIn(excerpt))
          .map(({ sort, words }) => `${sort} “${words}” of “${said.text}” is not in “${excerpt.quote}”`),
      )
  return [
    ...answer.sections
      .flatMap(({ statements }) => statements)
      .flatMap((statement) => faults(statement, statement.cites, () => true)),
    ...answer.conflicts
      .flatMap(({ values }) => values)
      .flatMap(({ value, cites }) => faults({ text: value }, cites, (sort) => sort !== 'polarity')),
  ]
}
