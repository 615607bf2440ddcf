import { pattern } from '../../language/pattern.ts'
import { anyMonth } from '../../language/vocabulary.ts'

const month = String.raw`${anyMonth}\.?`

/**
 * A number beside a date that counts something else, which a reader of dates takes for a day or a year of two digits:
 * group 1 is the date, group 2 the number. A year of two digits has an apostrophe in prose.
 */
const counts: readonly RegExp[] = [
  // "On June 3, 12 people", "on 3 June, 24 people", "in March, 41 percent".
  pattern('g')`(\b${month}(?:\s\d{1,2}(?:st|nd|rd|th)?)?,\s)(\d{1,2})(?![\d/]|\s?(?:am|pm)\b)`,
  // "By August 70 percent", "in January 99 of 100 lots": no month has so many days.
  pattern('g')`(\b${month}\s)((?:3[2-9]|[4-9]\d)(?!\d))`,
  // "In March 24 people died", but "on March 24 people gathered".
  pattern('gu')`(\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Tt]hroughout)\s${month}\s)(\d{1,2})(?=\s\p{Ll})`,
  pattern('g')`(\b${month}\s)(\d{1,2})(?=\s(?:of|percent|per cent|million|billion)\b|\s?%)`,
  // "On 3 June 21 people died", but "on 3 June 21".
  pattern('gu')`(\b\d{1,2}\s${month}\s)(\d{1,2})(?=\s\p{Ll})`,
]

/** The text with such numbers made unreadable; every offset stays. */
export function withoutCounts(text: string): string {
  let out = text
  for (const one of counts)
    out = out.replace(one, (_, date: string, number: string) => date + '_'.repeat(number.length))
  return out
}

/** "In December ’21": the year of two digits behind a date, the nearest such year before ten years from the article's. */
export function shortYear(after: string, about: number): number | undefined {
  const digits = /^,?\s?[’'‘](\d\d)(?![\ds])/.exec(after)?.[1]
  if (digits === undefined) return undefined
  const year = Math.floor(about / 100) * 100 + Number(digits)
  return year > about + 10 ? year - 100 : year
}
