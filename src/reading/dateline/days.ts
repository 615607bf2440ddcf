/** A calendar day, as far as words give it. */
export interface Day {
  readonly year?: number | undefined
  readonly month?: number | undefined
  readonly day?: number | undefined
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const name =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'

/** "December 6, 2021", "Dec 6", "6 December 2021", "12/7/2021", "2021-12-06", in running text. */
export const dayPattern = new RegExp(
  `\\b(?:(?<md>${name})\\s+(?<d1>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<y1>\\d{4}))?\\b|(?<d2>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<dm>${name})(?:,?\\s+(?<y2>\\d{4}))?\\b|(?<n1>\\d{1,2})[/.](?<n2>\\d{1,2})[/.](?<y3>\\d{4})\\b|(?<y4>\\d{4})-(?<m4>\\d{2})-(?<d4>\\d{2})\\b|(?<mo>${name})\\s+(?<y5>\\d{4})\\b)`,
  'gi',
)

/** Every day that a text names, in order, with where it stands. */
export function findDays(text: string): readonly (Day & { readonly start: number; readonly end: number })[] {
  const dayFirst = writesDayFirst(text)
  return [...text.matchAll(dayPattern)].map((match) => ({
    ...fromGroups(match.groups ?? {}, dayFirst),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** The first day in these words, or undefined where there is none. */
export function readDay(words: string): Day | undefined {
  const [first] = findDays(words)
  return first === undefined ? undefined : { year: first.year, month: first.month, day: first.day }
}

function fromGroups(groups: Record<string, string | undefined>, dayFirst: boolean): Day {
  if (groups.n1 !== undefined)
    return slashed(Number(groups.n1), Number(groups.n2), Number(groups.y3), dayFirst)
  const year = groups.y1 ?? groups.y2 ?? groups.y4 ?? groups.y5
  const day = groups.d1 ?? groups.d2 ?? groups.d4
  const word = groups.md ?? groups.dm ?? groups.mo
  return {
    year: year === undefined ? undefined : Number(year),
    month: word === undefined ? Number(groups.m4) : months.indexOf(word.slice(0, 3).toLowerCase()) + 1,
    day: day === undefined ? undefined : Number(day),
  }
}

/** "12/7/2021" is the seventh of December (American) unless the first number or the rest of the text says otherwise. */
function slashed(first: number, second: number, year: number, dayFirst: boolean): Day {
  const flipped = first > 12 || (dayFirst && second <= 12)
  return flipped ? { year, month: second, day: first } : { year, month: first, day: second }
}

/** A text that writes "6 December" and never "December 6" is not American. */
export function writesDayFirst(text: string): boolean {
  const dayMonth = new RegExp(`\\b\\d{1,2}\\s+${name}\\b`, 'i').test(text)
  return dayMonth && !new RegExp(`\\b${name}\\s+\\d{1,2}\\b(?!\\d)`, 'i').test(text)
}
