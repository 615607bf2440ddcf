import { pattern } from '../../language/pattern.ts'
import { UserError } from '../../model/errors.ts'
import { weekdayNames } from '../words.ts'

const oneDay = `(?:${weekdayNames.map((name) => `${name.slice(0, 3).toLowerCase()}[a-z]*`).join('|')}|weekends?|weekdays?)`
const left = pattern()`
  ,?\s*\b(?:except|excluding|apart\sfrom|other\sthan|but)\b(?:\s(?:for|not|on|the|every|each))*
  (?:\s(${oneDay}(?:(?:\s?,\s?|\s(?:and|or)\s)${oneDay})*)(?=$|\s|,))?`
const every = /\b(?:every|each) (?:single )?day\b|\bdaily\b/
const workdays = /\b(?:every |each |on )?(?:weekday|workday|working day|business day)s?\b/

/**
 * "Every day except Sunday" as the days that are left: "monday and tuesday and …".
 * @param text in lower case
 * @throws UserError where something else than days of the week is left out
 */
export function withoutExceptions(text: string, typed: string): string {
  const found = left.exec(text)
  if (found === null) return text
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
  const base = every.test(rest) ? every : workdays
  if (found[1] === undefined || !base.test(rest) || left.test(rest))
    throw new UserError(
      `A digest can leave out days of the week, as in “every day except Sunday at 8:00”, and “${typed}” leaves out something else. Name the days that it is to come on.`,
    )
  const out = daysIn(found[1])
  const days = (base === every ? [0, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5]).filter((day) => !out.has(day))
  if (days.length === 0) throw new UserError(`“${typed}” leaves no day. Name the days that it is to come on.`)
  return rest.replace(base, ` ${days.map((day) => weekdayNames[day]?.toLowerCase()).join(' and ')} `)
}

function daysIn(words: string): ReadonlySet<number> {
  return new Set(
    words.split(/\s?,\s?|\s(?:and|or)\s/).flatMap((word) => {
      if (word.startsWith('weekend')) return [0, 6]
      if (word.startsWith('weekday')) return [1, 2, 3, 4, 5]
      return weekdayNames.findIndex((name) => name.toLowerCase().startsWith(word.slice(0, 3)))
    }),
  )
}
