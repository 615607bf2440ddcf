import type { Span } from '../../language/span.ts'
import type { Published } from '../../model/article.ts'
import { dayLine } from '../dateline/days.ts'
import { readDays } from './days.ts'
import { referenceOf } from './reference.ts'

/** A stretch of a text, and the date that what it tells counts from. */
export interface Section extends Span {
  readonly published: Published | undefined
  /** That date, where a heading gives it and not the article. */
  readonly asOf?: string
}

/** Of fewer a page may be dated and changed. */
export const fewestHeadings = 3

/**
 * The parts of a page that grows at its head, each under its day: from there its weekdays count, and not from the day that the
 * page was begun on. Only days in falling order make such a page: in rising order they may be days to come, or a list in the
 * middle of something else.
 */
export function sectionsOf(text: string, published: Published | undefined): readonly Section[] {
  const whole = [{ start: 0, end: text.length, published }]
  const reference = referenceOf(published)
  if (published === undefined || reference?.day === undefined) return whole
  const days = [...text.matchAll(dayLine)].flatMap(({ 0: line, index }) => {
    const [day] = readDays(line, reference)
    return day ? [{ start: index, day: day.from }] : []
  })
  const isFalling = days.every(({ day }, at) => at === 0 || day <= (days[at - 1]?.day ?? ''))
  const [newest] = days
  if (!newest || !isFalling || days.length < fewestHeadings || days.at(-1)?.day === newest.day) return whole
  const sections = days.map(({ start, day }, at) => ({
    start,
    end: days[at + 1]?.start ?? text.length,
    published: { ...published, date: day, precision: 'day' as const },
    asOf: day,
  }))
  return [{ start: 0, end: newest.start, published: opened(published, newest.day) }, ...sections]
}

/** What stands over the newest day was written then or when the page was begun: only their month or year is sure. */
function opened(published: Published, newest: string): Published | undefined {
  const begun = published.date.slice(0, newest.length)
  if (newest <= begun) return published
  if (newest.slice(0, 7) === begun.slice(0, 7))
    return { ...published, date: begun.slice(0, 7), precision: 'month' }
  return newest.slice(0, 4) === begun.slice(0, 4)
    ? { ...published, date: begun.slice(0, 4), precision: 'year' }
    : undefined
}
