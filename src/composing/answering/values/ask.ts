import type { Desk } from '../../../contracts/desk.ts'
import { showDate } from '../../../language/show-date.ts'
import { publicationDate } from '../../../model/article.ts'
import type { Statement } from '../../../model/briefing.ts'
import type { Filter } from '../../../model/filter.ts'
import type { Question } from '../../../model/question.ts'
import { isCounted, isOfNow, isToll } from '../../../reading/question.ts'
import type { Value } from '../../comparing/values.ts'
import type { Fit } from '../fitting.ts'
import type { Gathered } from '../gathering.ts'
import { sureAround } from '../thresholds.ts'
import { readAgainst, readValues } from './read.ts'
import { rowsTold } from './rows.ts'
import { tellValues } from './tell.ts'

/** Things whose values are looked at. */
const mostThings = 6

/** The days, sums or numbers that answer; of sums and numbers those of what is asked about, as far as can be read. */
export async function valuesTold(
  question: Question,
  { values, event, lacking, ranked }: Gathered,
  fit: Fit,
  filter: Filter,
  desk: Desk,
): Promise<readonly Statement[]> {
  if (event && event.days.length > 0) return readValues(question, event.days, desk.reader, () => true)
  if (lacking.length > 0) return []
  const readings = new Map(ranked.map(({ reading }) => [reading.article.id, reading]))
  const rows = question.wants === 'money' ? await rowsTold(question, filter, desk) : []
  if (rows.length > 0) return rows
  const isOwn = ({ excerpt, at }: Value): boolean => {
    const reading = readings.get(excerpt.article.id)
    if (reading === undefined) return true
    const passage = { excerpt, reading }
    return !fit.isOfAnother(passage) && !fit.isElsewhere(passage, at) && fit.whose(reading, at) !== 'other'
  }
  const sure = values
    .filter(({ held }) => held >= sureAround)
    .slice(0, mostThings)
    .map(({ values: of, held }) => ({ values: of.filter(isOwn), held }))
  const isAnswer =
    isCounted(question.wants) || question.until
      ? await readAgainst(
          question,
          sure.flatMap(({ values: of }) => of),
          ({ excerpt }) => readings.get(excerpt.article.id),
          ({ excerpt }) => fit.hasDeed(excerpt.quote),
          desk.reader,
        )
      : () => true
  // Where the value with most around it is passed over, another of its kind is no answer in its place: sentences may be.
  const [best] = sure.filter(({ values: of }) => of.length > 0)
  if (best && !best.values.some(isAnswer)) return []
  const read = sure.map(({ values: of, held }) => ({ values: of.filter(isAnswer), held }))
  const told = tellValues(read.filter(({ values: of }) => of.length > 0))
  const answering = await readValues(question, told, desk.reader, fit.isOn)
  return isOfNow(question.text) || isToll(question.text) ? newestFirst(answering) : answering
}

/** How things stand is told first by the newest report, and each value with the day of its own where they are of several. */
export function newestFirst(values: readonly Statement[]): readonly Statement[] {
  const dated = values.map((value) => ({ value, day: newestOf(value) }))
  if (new Set(dated.map(({ day }) => day)).size < 2 || dated.some(({ day }) => day === '')) return values
  return dated
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    .map(({ value, day }) => ({
      ...value,
      when: `${showDate({ from: day, to: day, precision: 'day' })} (reported)`,
    }))
}
const newestOf = ({ excerpts }: Statement): string =>
  excerpts
    .map(({ article }) => publicationDate(article) ?? '')
    .sort()
    .at(-1) ?? ''
