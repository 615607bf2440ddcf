import { anywhere } from '../../language/pattern.ts'
import { months } from '../../language/vocabulary.ts'
import type { Question } from '../../model/question.ts'
import { isCounted } from '../../reading/question.ts'

const counting = anywhere('iu')`
  no(body|ne| one)?, zero, half, a (third|quarter|few|couple), an?, one, two, three, four, five, six, seven, eight, nine, ten,
  eleven, twelve, \w+teen, twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety, dozens?, scores, hundreds?,
  thousands?, millions?, billions?, several, many, few, all, most, both`
const timing = anywhere('iu')`
  (mon|tues|wednes|thurs|fri|satur|sun)day, ${months}, spring, summer, autumn, fall, winter, yesterday, today, tomorrow,
  tonight, morning, afternoon, evening, night, noon, midnight, dawn, ago, last, next, this, earlier, later, soon, recently,
  before, after, during, until, since, when, while, once, within, hours?, days?, weeks?, months?, years?, decades?,
  centur(y|ies), weekend, season, era`
const isNumber = (words: string): boolean => /\d/.test(words) || counting.test(words)
const isTime = (words: string): boolean => /\d/.test(words) || timing.test(words)
const clock = /^(?:\d{4}|\d{1,2}(?::\d\d)? ?[ap]\.?m\.?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/iu

/** Whether words that the reader proposes are of the kind that is wanted: a number for how many, a time for when. */
export function mayBe(wants: Question['wants'], words: string): boolean {
  if (isCounted(wants) || wants === 'age') return isNumber(words)
  if (wants === 'date') return isTime(words)
  if (wants === 'who' || wants === 'place') return !clock.test(words.trim())
  return true
}
