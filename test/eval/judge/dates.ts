import { numbersOf } from './numbers.ts'
import { fold, wordsOf } from './words.ts'

/** A date as far as it is stated. */
export interface Stated {
  readonly day?: number | undefined
  readonly month?: number | undefined
  readonly year?: number | undefined
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const month = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?`
const year = String.raw`((?:19|20)\d\d)\b`
/** From the fullest form to the barest; what one has taken the next does not see. */
const forms: readonly (readonly [RegExp, (m: readonly string[]) => Stated])[] = [
  [
    new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month},? ${year}`, 'gi'),
    ([, d, m, y]) => stated(d, m, y),
  ],
  [
    new RegExp(String.raw`\b${month} (\d{1,2})(?:st|nd|rd|th)?,? ${year}`, 'gi'),
    ([, m, d, y]) => stated(d, m, y),
  ],
  [
    /\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b/g,
    ([, y, m, d]) => ({ day: Number(d), month: Number(m), year: Number(y) }),
  ],
  [new RegExp(String.raw`\b${month},? ${year}`, 'gi'), ([, m, y]) => stated(undefined, m, y)],
  [
    new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month}`, 'gi'),
    ([, d, m]) => stated(d, m, undefined),
  ],
  [
    new RegExp(String.raw`\b${month} (\d{1,2})(?:st|nd|rd|th)?\b`, 'gi'),
    ([, m, d]) => stated(d, m, undefined),
  ],
  // A bare "May" or "March" is a month only with its capital, and after a word that asks for one.
  [
    new RegExp(String.raw`(?<=\b(?:in|since|until|last|next|by|of|from|early|late|mid) )${month}`, 'gi'),
    ([, m]) => stated(undefined, m, undefined),
  ],
  [/(?<![$€£\d.,-])\b((?:19|20)\d\d)(?=s?\b)(?![.,]\d|-\d)/g, ([, y]) => ({ year: Number(y) })],
]

function stated(day: string | undefined, name: string | undefined, of: string | undefined): Stated {
  return {
    ...(day === undefined ? {} : { day: Number(day) }),
    month: months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1,
    ...(of === undefined ? {} : { year: Number(of) }),
  }
}

/** The dates that a text states, and the text without them. */
export function takeDates(text: string): { readonly dates: readonly Stated[]; readonly rest: string } {
  const dates: Stated[] = []
  let rest = text
  for (const [form, read] of forms)
    rest = rest.replace(form, (...m: readonly unknown[]) => {
      dates.push(read(m.filter((part) => typeof part === 'string' || part === undefined).map(String)))
      return ' '
    })
  return { dates, rest }
}

/** Whether a text states as much: the same day, month and year, whatever form they have. */
export function statesDate(text: string, wanted: Stated): boolean {
  return takeDates(text).dates.some(
    (one) =>
      (wanted.day === undefined || one.day === wanted.day) &&
      (wanted.month === undefined || one.month === wanted.month) &&
      (wanted.year === undefined || one.year === wanted.year),
  )
}

const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
const offsets: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 }
/** Words that set a time beside the report's own, less sharply than a weekday does. */
const vague =
  /\b(?:this|last|next|past|coming|previous|current|earlier|later)\b|\b(?:weekend|ago|now|recently|spring|summer|autumn|fall|winter)\b/i
const ago =
  /\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a|an|a decade) (year|decade)s? ago\b/gi

const counted =
  /\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|an?) years? (earlier|later|before|after)\b/gi

/** The years that "a year earlier" is, beside a year that the text states. */
function countedIn(quote: string): readonly number[] {
  const stated = takeDates(quote).dates.flatMap(({ year }) => year ?? [])
  return [...quote.matchAll(counted)].flatMap(([, count = '', way = '']) => {
    const [number = 1] = numbersOf(count)
    const by = /^(?:earlier|before)$/i.test(way) ? -number : number
    return stated.map((year) => year + by)
  })
}

/**
 * Whether an excerpt bears a date out: it states as much, or tells it from the day of its report. "On Thursday" in a
 * report of 8 November is a Thursday within a week of it.
 * @param published ISO date, perhaps cut
 */
export function bearsDate(quote: string, date: Stated, published: string | null): boolean {
  if (statesDate(quote, date)) return true
  if (date.month === undefined && countedIn(quote).includes(date.year ?? 0)) return true
  if (published === null) return false
  const reported = Number(published.slice(0, 4))
  const { day, month, year = reported } = date
  const decade = fold(quote).includes(`'${String(year).slice(2)}s`)
  if (month === undefined) return decade || yearsIn(quote, reported).includes(year)
  if (Math.abs(year - reported) > 1) return false
  if (statesDate(quote, { day, month })) return true
  if (day === undefined || published.length < 10) return vague.test(quote)
  const time = Date.UTC(year, month - 1, day)
  const apart = Math.round((time - Date.parse(published.slice(0, 10))) / 86_400_000)
  const words = new Set(wordsOf(fold(quote)).map((word) => word.replace(/'s$/, '')))
  const named = [...words].some((word) => offsets[word] === apart)
  const weekday = weekdays[new Date(time).getUTCDay()] ?? ''
  return named || (words.has(weekday) && Math.abs(apart) <= 8) || (vague.test(quote) && Math.abs(apart) <= 31)
}

/** The years that "last year", "this year" and "12 years ago" are, for a report of some year. */
function yearsIn(quote: string, reported: number): readonly number[] {
  const back = [...quote.matchAll(ago)].map(([, count = '', unit]) => {
    const [number = 1] = numbersOf(count)
    return reported - number * (unit?.toLowerCase() === 'decade' ? 10 : 1)
  })
  const near = vague.test(quote) ? [reported - 1, reported, reported + 1] : []
  return [...back, ...back.map((year) => year + 1), ...near, reported]
}
