import { showDate } from '../language/show-date.ts'
import type { CitedExcerpt } from './answer.ts'
import { unnamed } from './article.ts'
import { asField, inFields } from './show/field.ts'

export { asField, inFields }

/** "5 articles, 4 sources, Nov – Dec 2021": what an answer stands on. */
export function footing(articles: number, sources: number, excerpts: readonly CitedExcerpt[]): string {
  const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`
  const entries = new Set(excerpts.flatMap(({ entry, article }) => (entry ? article : []))).size
  const listed = entries === 0 ? [] : [`${entries} ${entries === 1 ? 'entry' : 'entries'} of lists`]
  if (articles === 0 && entries > 0) return listed.join('')
  const dates = period(excerpts.filter(({ entry }) => !entry))
  return [count(articles, 'article'), count(sources, 'independent source'), dates, ...listed].join(', ')
}

/** From the first to the last month of publication. */
export function period(excerpts: readonly Pick<CitedExcerpt, 'published'>[]): string {
  const dates = excerpts.flatMap(({ published }) => published ?? []).sort()
  const first = dates[0]
  const last = dates.at(-1)
  if (first === undefined || last === undefined) return 'no date'
  const from = day(first)
  const to = day(last)
  if (from === to) return from
  if (first.slice(0, 7) === last.slice(0, 7) && first.length >= 10 && last.length >= 10)
    return `${Number(first.slice(8, 10))} – ${to}`
  return first.slice(0, 4) === last.slice(0, 4) ? `${from.replace(/ \d{4}$/, '')} – ${to}` : `${from} – ${to}`
}

/** An ISO date cut to its precision, as shown: "2021-12-06" is "6 Dec 2021". */
export function day(iso: string): string {
  const from = iso.slice(0, 10)
  const precision = from.length === 4 ? 'year' : from.length === 7 ? 'month' : 'day'
  return showDate({ from, to: from, precision })
}

/** "and 9 near copies": articles that say the same in nearly the same words. */
const andCopies = ({ copies = 0 }: CitedExcerpt): readonly string[] =>
  copies === 0 ? [] : [`and ${copies} near ${copies === 1 ? 'copy' : 'copies'}`]

/** One line for a source: title, publisher, date, the page of a printed document, whether it is only a summary, and its near copies. */
export function sourceLine(excerpt: CitedExcerpt): string {
  const { title, source } = excerpt
  return inFields(title, source, dayOf(excerpt), ...placeOf(excerpt), ...andCopies(excerpt))
}

/** A source in few words, for the line beneath an answer: "Northline Wire, 6 Dec 2021". */
export function shortSource(excerpt: CitedExcerpt): string {
  const { title, source } = excerpt
  return [
    // A title tells what a publisher would, where there is none.
    source === unnamed || source === '' ? `“${asField(title)}”, ${unnamed}` : asField(source),
    dayOf(excerpt),
    ...placeOf(excerpt),
    ...andCopies(excerpt),
  ].join(', ')
}

const placeOf = ({ page, summary }: CitedExcerpt): readonly string[] => [
  ...(page === undefined ? [] : [`p. ${page}`]),
  ...(summary ? ['summary'] : []),
]

const dayOf = ({ published, dated }: CitedExcerpt): string =>
  published === null ? 'no date' : dated === undefined ? day(published) : `${day(published)} ${dated}`

/** What no reader of answers should have to ask: who wrote them. */
export const whoWrites =
  'Every statement is quoted from an article, or stands on words that are. No AI model writes here unless an answer names it.'

/** In quotation marks, unless the words begin or end with one of their own or hold half a pair. */
export function quoted(text: string): string {
  const count = (mark: string): number => text.split(mark).length
  const marked = /^[“"„«]|[”"»]$/.test(text) || count('“') + count('„') !== 1 + count('”')
  return marked ? text : `“${text}”`
}
